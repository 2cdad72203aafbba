//! What parties give and get, in money: cash, hours at their worth, things at their worth.
//!
//! What is given is received by those whom a fund's line pays, and for the rest by the beneficiaries, in equal parts.

use super::cash::{currency, money_given};
use super::hours::{offers, promised};
use super::people::{Sector, beneficiaries, circle, parties_of, sector};
use super::time::minor;
use super::{Known, Missing};
use crate::diagnostic::Message;
use crate::model::{Brings, Model, Offered, PartyId, Schedule};
use crate::quantity::{Exact, Rational, Unit};

/// What a party gives over the term, in minor units.
#[derive(Clone, Debug)]
pub struct Given {
    pub cash: i128,
    /// Unpaid hours × their worth.
    pub hours: Exact,
    /// Land, spaces, goods, … at their worth.
    pub things: Exact,
    /// Contributions without a worth in money, which are not in the sums.
    pub unvalued: Vec<Missing>,
}

impl Given {
    #[must_use]
    pub fn in_kind(&self) -> Exact {
        self.hours.plus(&self.things)
    }

    #[must_use]
    pub fn all(&self) -> Exact {
        self.in_kind().plus(&Exact::from(self.cash))
    }
}

/// What each party gives, in their order. Hours that are paid for, and hours on call, are no gift.
///
/// # Errors
/// As [`money_given`] and [`super::hours::offers`].
pub fn given(model: &Model, schedule: &Schedule) -> Known<Vec<Given>> {
    currency(model)?;
    model.parties.ids().map(|party| of_party(model, schedule, party)).collect()
}

fn of_party(model: &Model, schedule: &Schedule, party: PartyId) -> Known<Given> {
    let mut given = Given { cash: money_given(model, schedule, party)?, hours: Exact::zero(), things: Exact::zero(), unvalued: Vec::new() };
    let written = &model.parties[party];
    let counted = written.brings.iter().filter(|brings| {
        brings.asset == "a_time" && matches!(&brings.offered, Offered::Quantity(quantity) if quantity.unit == Unit::Hours)
    });
    let hours = if counted.clone().count() == written.brings.iter().filter(|brings| brings.asset == "a_time").count() {
        offers(model, schedule, party)?
    } else {
        Vec::new()
    };
    for brings in &written.brings {
        let own = hours.iter().find(|offer| offer.loc == brings.loc);
        match (brings.asset, own, worth(brings)) {
            ("a_money", ..) => {}
            ("a_time", Some(offer), _) if offer.paid || offer.on_call => {}
            ("a_time", Some(offer), Some(rate)) => given.hours = given.hours.plus(&offer.hours.times(&rate)),
            ("a_time", ..) | (_, _, None) => {
                let what = Message::new("analysis-no-worth").with("party", &written.name.text);
                given.unvalued.push(Missing::new(what, Some(brings.loc)));
            }
            (_, _, Some(worth)) => given.things = given.things.plus(&worth),
        }
    }
    Ok(given)
}

/// Minor units: of an hour for time, of the whole for all else.
fn worth(brings: &Brings) -> Option<Exact> {
    brings.worth.as_ref().filter(|worth| matches!(worth.unit, Unit::Money(_))).map(minor)
}

/// Valued flows: `flows[u][v]` is what u gives to v, in minor units.
pub type Flows = Vec<Vec<Exact>>;

/// Who gets what everybody gives: first those whom the lines of funds pay, from the cash of all in proportion; the rest goes to the
/// beneficiaries in equal parts. What a beneficiary would get from itself is no flow.
///
/// # Errors
/// As [`given`].
pub fn flows(model: &Model, schedule: &Schedule) -> Known<Flows> {
    let given = given(model, schedule)?;
    let count = model.parties.len();
    let mut paid = vec![Exact::zero(); count];
    for line in model.stages.values().flat_map(|stage| &stage.fund.lines) {
        let payees = line.to.map(|actor| parties_of(model, actor)).unwrap_or_default();
        for payee in &payees {
            let part = Exact::from(Rational::new(i128::from(line.amount.minor), payees.len().max(1) as i128));
            if let Some(sum) = paid.get_mut(payee.index()) {
                *sum = sum.plus(&part);
            }
        }
    }
    let cash = Exact::from(given.iter().map(|given| given.cash).sum::<i128>());
    let all_paid = paid.iter().fold(Exact::zero(), |sum, paid| sum.plus(paid));
    let own = beneficiaries(model);
    let flow = |given: &Given| -> Vec<Exact> {
        let share = Exact::from(given.cash).over(&cash).unwrap_or_else(Exact::zero);
        let rest = given.all().minus(&share.times(&all_paid));
        let each = rest.over(&Exact::from(own.len() as i128)).unwrap_or_else(Exact::zero);
        let to = |(at, paid): (usize, &Exact)| {
            let benefits = own.iter().any(|party| party.index() == at) && each.is_positive();
            share.times(paid).plus(&if benefits { each.clone() } else { Exact::zero() })
        };
        paid.iter().enumerate().map(to).collect()
    };
    let mut flows: Flows = given.iter().map(flow).collect();
    for (at, row) in flows.iter_mut().enumerate() {
        if let Some(own) = row.get_mut(at) {
            *own = Exact::zero();
        }
    }
    Ok(flows)
}

/// What each party gets from others.
#[must_use]
pub fn got(flows: &Flows) -> Vec<Exact> {
    (0..flows.len()).map(|to| flows.iter().filter_map(|row| row.get(to)).fold(Exact::zero(), |sum, flow| sum.plus(flow))).collect()
}

/// give ÷ (give + get): 1 only gives, 0 only gets; `None` for neither.
#[must_use]
pub fn balance(give: &Exact, get: &Exact) -> Option<Exact> {
    give.over(&give.plus(get))
}

/// Weighted reciprocity: Σ min(w_uv, w_vu) ÷ Σ w_uv over all ordered pairs. Squartini and others 2013. `None` without flows.
#[must_use]
pub fn reciprocity(flows: &Flows) -> Option<Exact> {
    let (mut mutual, mut all) = (Exact::zero(), Exact::zero());
    for (u, row) in flows.iter().enumerate() {
        for (v, flow) in row.iter().enumerate().filter(|(v, _)| *v != u) {
            let back = flows.get(v).and_then(|row| row.get(u)).cloned().unwrap_or_else(Exact::zero);
            mutual = mutual.plus(&back.min(flow.clone()));
            all = all.plus(flow);
        }
    }
    mutual.over(&all)
}

/// Gini's index of inequality, Σᵢ Σⱼ |xᵢ − xⱼ| ÷ (2 n Σ x): 0 if all give alike; `None` if nobody gives.
#[must_use]
pub fn gini(amounts: &[Exact]) -> Option<Exact> {
    let mut sorted = amounts.to_vec();
    sorted.sort();
    let (mut weighted, mut all) = (Exact::zero(), Exact::zero());
    let n = sorted.len() as i128;
    for (at, amount) in sorted.iter().enumerate() {
        weighted = weighted.plus(&amount.times(&Exact::from(2 * (at as i128 + 1) - n - 1)));
        all = all.plus(amount);
    }
    weighted.over(&all.times(&Exact::from(n)))
}

/// What public money sets in motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leverage {
    /// Cash of all others ÷ public cash.
    pub cash: Option<Exact>,
    /// Cash and gifts in kind of all others ÷ public cash.
    pub cash_and_kind: Option<Exact>,
    /// All that others give ÷ all that public parties give.
    pub all: Option<Exact>,
}

/// The three leverages L₁, L₂, L₃ of `domain.md` D, from cash and gifts in kind of the public side and of all others.
#[must_use]
pub fn leverage(public: (&Exact, &Exact), others: (&Exact, &Exact)) -> Leverage {
    let (public_cash, public_kind) = public;
    let (cash, kind) = others;
    Leverage {
        cash: cash.over(public_cash),
        cash_and_kind: cash.plus(kind).over(public_cash),
        all: cash.plus(kind).over(&public_cash.plus(public_kind)),
    }
}

/// Cash and gifts in kind of the public side, and of all others.
#[must_use]
pub fn by_side(model: &Model, given: &[Given]) -> [(Exact, Exact); 2] {
    let sum = |public: bool| {
        let own = model.parties.ids().zip(given).filter(|(party, _)| (sector(model, *party) == Some(Sector::Public)) == public);
        own.fold((Exact::zero(), Exact::zero()), |(cash, kind), (_, given)| {
            (cash.plus(&Exact::from(given.cash)), kind.plus(&given.in_kind()))
        })
    };
    [sum(true), sum(false)]
}

/// What beneficiaries, and those who belong to them, give ÷ all that is given (`domain.md` D, BCS); `None` if nobody gives.
#[must_use]
pub fn beneficiary_share(model: &Model, given: &[Given]) -> Option<Exact> {
    let own: std::collections::BTreeSet<PartyId> = beneficiaries(model).into_iter().flat_map(|party| circle(model, party)).collect();
    let sum = |counts: &dyn Fn(PartyId) -> bool| {
        model.parties.ids().zip(given).filter(|(party, _)| counts(*party)).fold(Exact::zero(), |sum, (_, given)| sum.plus(&given.all()))
    };
    sum(&|party| own.contains(&party)).over(&sum(&|_| true))
}

/// Unpaid hours of all parties as full-time posts of 38 hours a week in 48 weeks.
///
/// # Errors
/// As [`promised`].
pub fn full_time_posts(model: &Model, schedule: &Schedule) -> Known<Exact> {
    let mut hours = Exact::zero();
    for party in model.parties.ids() {
        hours = hours.plus(&promised(model, schedule, party)?.unpaid());
    }
    Ok(hours.times(&Exact::from(Rational::new(1, 38 * 48))))
}
