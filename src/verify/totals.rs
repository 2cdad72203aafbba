//! Money and hours on average, without sampling: what each way of each day adds, times how likely it is. Sums are not carried in
//! registers, so that their number grows only with what has flowed of each total that is spread over a stage (rewards of a Markov
//! chain: Puterman 1994, section 4.2).

use super::exact::Unsolved;
use super::sweep::{Days, Most, Visitor, sweep};
use crate::machine::{Keep, Reads, Total, Truth};
use crate::model::{End, Model};
use crate::quantity::{Day, Exact};
use crate::simulate::Setting;

/// Means of what adds up.
#[derive(Clone, Debug)]
pub struct Totals {
    /// Minor units of money, or hours: each total that can be other than zero with its mean, in doubles (relative error below the
    /// number of ways × 2^-52).
    pub means: Vec<(Total, f64)>,
    /// Registers that were looked at, and ways that their days can go, which were added up.
    pub registers: usize,
    pub ways: usize,
    /// Why there are no means of money, where there are only those of hours.
    pub no_money: Option<Unsolved>,
}

/// The means of a setting: of money and hours; or of hours, where those of money cannot be told.
///
/// # Errors
/// If neither can be told within so many registers.
pub fn totals(setting: &Setting<'_>, most: usize) -> Result<Totals, Unsolved> {
    let reads = Reads::guards(setting.model());
    let [both, hours] = [true, false].map(|money| Keep::adding_up(setting.model(), &reads, money));
    // Where hours hang on money, they are not known without it.
    let is_money_needed = hours == both;
    match added_up(setting, &reads, both, most) {
        Err(why) if !is_money_needed => added_up(setting, &reads, hours, most).map(|totals| Totals { no_money: Some(why), ..totals }),
        found => found,
    }
}

fn added_up(setting: &Setting<'_>, reads: &Reads, keep: Keep, most: usize) -> Result<Totals, Unsolved> {
    let mut adding = Adding { keep, totals: Vec::new(), means: Vec::new(), ways: 0 };
    let walked = sweep(setting, reads, &[], Most::Registers(most), Days::Recalled, &mut adding)?;
    let means = adding.totals.into_iter().zip(adding.means).collect();
    Ok(Totals { means, registers: walked.registers, ways: adding.ways, no_money: None })
}

struct Adding {
    keep: Keep,
    totals: Vec<Total>,
    means: Vec<f64>,
    ways: usize,
}

impl Visitor<f64> for Adding {
    type Carried = f64;
    type Way = f64;

    fn keep(&self, _: &Model, _: &Reads) -> Keep {
        self.keep.clone()
    }

    fn totals(&mut self, all: Vec<Total>) -> Vec<Total> {
        self.means = vec![0.0; all.len()];
        self.totals.clone_from(&all);
        all
    }

    fn start(&mut self) -> f64 {
        1.0
    }

    fn way(&mut self, from: &f64, weight: f64) -> f64 {
        self.ways += 1;
        from * weight
    }

    fn adds(&mut self, way: &f64, total: usize, amount: &Exact) {
        self.means[total] += *way * amount.to_f64();
    }

    fn goes_to(&mut self, way: f64) -> f64 {
        way
    }

    fn joins(&mut self, way: f64, there: &mut f64) {
        *there += way;
    }

    fn ends(&mut self, _: f64, _: Day, _: &End, _: &[Truth]) {}
}
