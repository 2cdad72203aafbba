//! S07 tranche-mismatch, W01 pledge-mismatch: what a party pledges as a source, and what it brings.

use super::schedule::{Schedule, Window};
use super::{Findings, weighing, words};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, codes};
use crate::model::{Brings, Certainty, Model, Offered, Party, Source, When};
use crate::quantity::{Currency, Day, Exact, Rational, TimeUnit, Unit};
use crate::source::Loc;

/// All that a party pledges to targets, against all the money that it brings. Loans go back, so they count on neither side
/// or on both: the pledge may be what is brought with them or without them. Only where what is brought is known to the cent
/// or, for rates, to one part in fifty: amounts that come at each event need `at most N times`, rates `during` a stage need
/// a stage between fixed dates.
///
/// Less than pledged is an error of tranches (S07) if the money is committed and comes in several parts, else a warning;
/// more than pledged is advice, since a party may bring money that no target counts.
pub(super) fn compare(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    for (id, party) in model.parties.iter() {
        let sources: Vec<&Source> =
            model.stages.values().flat_map(|stage| &stage.fund.sources).filter(|source| source.party == id).collect();
        let Some(first) = sources.first() else { continue };
        let currency = first.amount.currency;
        if sources.iter().any(|source| source.amount.currency != currency) {
            continue;
        }
        let pledged: i128 = sources.iter().map(|source| i128::from(source.amount.minor)).sum();
        let money = party.brings.iter().filter(|brings| brings.asset == "a_money");
        let Some(all) = money.map(|brings| brought(party, brings, schedule, currency)).collect::<Option<Vec<Brought>>>() else { continue };
        let given: Vec<Brought> = all.iter().filter(|brought| !brought.loan).cloned().collect();
        let stays = if given.is_empty() { &all } else { &given };
        if all.is_empty() || agrees(&all, pledged) || agrees(stays, pledged) {
            continue;
        }
        let sum = total(stays);
        let tranches = stays.len() > 1 || stays.iter().any(|brought| brought.instalments);
        let committed = sources.iter().all(|source| source.certainty == Certainty::Committed);
        let code = if sum < pledged && tranches && committed { codes::TRANCHE_MISMATCH } else { codes::PLEDGE_MISMATCH };
        let compared = Compared { party: words::party(model, id), currency, pledged, brought: sum };
        findings.push(compared.finding(code, first, stays));
    }
}

fn total(parts: &[Brought]) -> i128 {
    parts.iter().fold(Exact::zero(), |sum, brought| sum.plus(&brought.minor)).round_half_up()
}

fn agrees(parts: &[Brought], pledged: i128) -> bool {
    let (sum, rough) = (total(parts), parts.iter().any(|brought| brought.rough));
    sum == pledged || (rough && (sum - pledged).abs() * 50 <= pledged)
}

/// What one clause brings in all.
#[derive(Clone, Debug)]
pub struct Brought {
    /// In minor units.
    pub minor: Exact,
    /// Worked out from a rate: the author may have counted in whole months.
    pub rough: bool,
    pub loan: bool,
    pub instalments: bool,
    pub loc: Loc,
}

/// The money that one clause brings over the whole period; `None` if it is not money of this currency, or if that hangs on how
/// things go.
#[must_use]
pub fn brought(party: &Party, brings: &Brings, schedule: &Schedule, currency: Currency) -> Option<Brought> {
    let Offered::Quantity(quantity) = &brings.offered else { return None };
    if quantity.unit != Unit::Money(currency) {
        return None;
    }
    let heads = if quantity.per_member() { i128::from(party.members?) } else { 1 };
    let amount = quantity.value * Rational::from_integer(heads * i128::from(currency.minor_per_unit()));
    let (times, rough) = match (&brings.when, quantity.per_time()) {
        (When::Whenever { at_most, .. }, None) => (Exact::from(i128::from((*at_most)?)), false),
        (_, None) => (Exact::from(1), false),
        (When::During(stage), Some(unit)) => (civil_units(schedule.fixed(*stage)?, unit), true),
        (When::Unsaid, Some(unit)) => {
            let (opens, last) = schedule.period?;
            (civil_units(Window { opens, closes: last.plus(1), fixed: true }, unit), true)
        }
        (_, Some(_)) => return None,
    };
    Some(Brought {
        minor: Exact::from(amount).times(&times),
        rough,
        loan: brings.nature == Some("loan"),
        instalments: matches!(brings.when, When::Instalments { .. }),
        loc: brings.loc,
    })
}

/// How many months, years, … the evenings of a window are, each counted as its part of the civil unit that holds it.
#[must_use]
pub fn civil_units(window: Window, unit: TimeUnit) -> Exact {
    let days = i128::from(window.days());
    match unit {
        TimeUnit::Day | TimeUnit::WorkingDay => Exact::from(days),
        TimeUnit::Week => Exact::from(Rational::new(days, 7)),
        TimeUnit::Month | TimeUnit::Year => {
            let mut sum = Exact::zero();
            let mut day = window.opens;
            while day < window.closes {
                let date = day.date();
                let (end, length) = match unit {
                    TimeUnit::Month => (date.last_of_month(), date.days_in_month().into()),
                    _ => (date.last_of_year(), date.days_in_year()),
                };
                let next = Day::of(end).plus(1).min(window.closes);
                sum = sum.plus(&Exact::from(Rational::new(i128::from(next.0 - day.0), i128::from(length))));
                if next <= day {
                    break;
                }
                day = next;
            }
            sum
        }
    }
}

/// What a party pledges and brings, in minor units.
struct Compared<'m> {
    party: &'m str,
    currency: Currency,
    pledged: i128,
    brought: i128,
}

impl Compared<'_> {
    fn finding(&self, code: &'static Code, at: &Source, parts: &[Brought]) -> Diagnostic {
        let short = self.brought < self.pledged;
        let message = Message::new(if short { "check-pledge-short" } else { "check-pledge-exceeded" })
            .with("party", self.party)
            .with("pledged", words::money(self.pledged, self.currency))
            .with("brought", words::money(self.brought, self.currency))
            .with("gap", words::money((self.pledged - self.brought).abs(), self.currency));
        let finding = parts.iter().fold(Diagnostic::new(code, at.loc, message), |finding, brought| {
            let amount = words::money(brought.minor.round_half_up(), self.currency);
            finding.label(brought.loc, Message::new("check-amount").with("amount", amount))
        });
        let finding = finding.help(Message::new(if short { "check-pledge-short-help" } else { "check-pledge-exceeded-help" }));
        if short { finding } else { weighing(Severity::Advice, finding) }
    }
}
