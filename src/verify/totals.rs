//! Money and hours on average, without sampling: what each way of each day adds, times how likely it is. Sums are not carried in
//! registers, so that their number grows only with what has flowed of each total that is spread over a stage (rewards of a Markov
//! chain: Puterman 1994, section 4.2).

use super::exact::Unsolved;
use super::sweep::{Visitor, sweep};
use crate::machine::{Keep, Reads, Total, Truth};
use crate::model::{End, Model};
use crate::quantity::{Day, Exact};
use crate::simulate::Setting;

/// Means of what adds up.
#[derive(Clone, Debug)]
pub struct Totals {
    /// Minor units of money, or hours: each total that can be other than zero with its mean, in doubles (relative error below the
    /// number of registers × 2^-53).
    pub means: Vec<(Total, f64)>,
    /// Registers that were looked at.
    pub registers: usize,
    /// Why there are no means of money, where there are only those of hours.
    pub no_money: Option<Unsolved>,
}

/// The means of a setting: of money and hours; or of hours, where those of money cannot be told.
///
/// # Errors
/// If neither can be told within so many registers.
pub fn totals(setting: &Setting<'_>, most: usize) -> Result<Totals, Unsolved> {
    match added_up(setting, true, most) {
        Err(why) => added_up(setting, false, most).map(|totals| Totals { no_money: Some(why), ..totals }),
        both => both,
    }
}

fn added_up(setting: &Setting<'_>, money: bool, most: usize) -> Result<Totals, Unsolved> {
    let mut adding = Adding { money, totals: Vec::new(), means: Vec::new() };
    let walked = sweep(setting, &Reads::guards(setting.model()), &[], most, &mut adding)?;
    Ok(Totals { means: adding.totals.into_iter().zip(adding.means).collect(), registers: walked.registers, no_money: None })
}

struct Adding {
    money: bool,
    totals: Vec<Total>,
    means: Vec<f64>,
}

impl Visitor<f64> for Adding {
    type Carried = f64;
    type Way = f64;

    fn keep(&self, model: &Model, reads: &Reads) -> Keep {
        Keep::adding_up(model, reads, self.money)
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
        from * weight
    }

    fn adds(&mut self, way: &mut f64, total: usize, amount: &Exact) {
        self.means[total] += *way * amount.to_f64();
    }

    fn goes_to(&mut self, way: f64) -> f64 {
        way
    }

    fn joins(&mut self, way: f64, there: &mut f64) {
        *there += way;
    }

    fn ends(&mut self, _: f64, _: Day, _: End, _: Vec<Truth>) {}
}
