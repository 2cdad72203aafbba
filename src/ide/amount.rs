//! Rates, shares and spans of a charter worked out: for hovers and hints.

use super::Project;
use crate::analysis::power::power;
use crate::diagnostic::{Arg, Message};
use crate::model::{
    Body, Brings, Fund, Model, Need, Offered, Party, PartyId, Schedule, Source, Stage, StageId, Threshold, When, Window, civil_units,
    share_of,
};
use crate::project::Unit;
use crate::quantity::{Currency, Date, Day, Exact, Money, Per, Quantity, Rational, TimeUnit, Unit as Measure};
use crate::rules::kind::Dimension;
use crate::rules::value::{Amount, Value};
use crate::source::Loc;
use num_traits::ToPrimitive;

/// A model with its calendar.
pub(super) struct Reckoned<'p> {
    pub(super) model: &'p Model,
    pub(super) schedule: Schedule,
}

impl<'p> Reckoned<'p> {
    pub(super) fn of(unit: &'p Unit) -> Reckoned<'p> {
        Reckoned { model: &unit.model, schedule: Schedule::of(&unit.model) }
    }

    pub(super) fn party_at(&self, name: Loc) -> Option<(PartyId, &'p Party)> {
        self.model.parties.iter().find(|(_, party)| party.name.loc == name)
    }

    pub(super) fn stage_at(&self, name: Loc) -> Option<(StageId, &'p Stage)> {
        self.model.stages.iter().find(|(_, stage)| stage.name.loc == name)
    }

    /// The whole period as a window.
    fn period(&self) -> Option<Window> {
        let (opens, last) = self.schedule.period?;
        Some(Window { opens, closes: last.plus(1), fixed: true })
    }

    /// What one clause brings over the time for which it flows, where that can be known before the charter runs; with what that is
    /// over. Nothing where the text already says the whole.
    pub(super) fn brought(&self, party: &Party, brings: &Brings) -> Option<Message> {
        let Offered::Quantity(quantity) = &brings.offered else { return None };
        if quantity.per.is_empty() {
            return None;
        }
        let heads = if quantity.per_member() { Some(party.members?) } else { None };
        let Some(unit) = quantity.per_time() else {
            let total = total(quantity, Exact::from(1), heads)?;
            return Some(Message::new("ide-in-all").with("amount", total));
        };
        match brings.when {
            When::During(stage) => {
                let window = self.schedule.planned(stage)?;
                let total = total(quantity, civil_units(window, unit), heads)?;
                Some(Message::new("ide-over-stage").with("amount", total).with("stage", &self.model.stages[stage].name.text))
            }
            When::Unsaid => {
                let total = total(quantity, civil_units(self.period()?, unit), heads)?;
                Some(Message::new("ide-over-period").with("amount", total))
            }
            _ => None,
        }
    }

    /// What a stage needs over the time for which it is planned; per member, of those who are asked first.
    pub(super) fn needed(&self, stage: StageId, need: &Need) -> Option<Message> {
        let heads = if need.quantity.per_member() { Some(self.model.parties[*need.from.first()?].members?) } else { None };
        let Some(unit) = need.quantity.per_time() else {
            // Said already, unless it is to be multiplied.
            heads?;
            return Some(Message::new("ide-in-all").with("amount", total(&need.quantity, Exact::from(1), heads)?));
        };
        let window = self.schedule.planned(stage)?;
        let total = total(&need.quantity, civil_units(window, unit), heads)?;
        Some(Message::new("ide-over-stage").with("amount", total).with("stage", &self.model.stages[stage].name.text))
    }

    /// From which to which evening a stage runs, as planned.
    pub(super) fn planned(&self, stage: StageId) -> Option<Message> {
        let window = self.schedule.planned(stage)?;
        Some(dates(window))
    }
}

/// `2027-01-01 – 2027-01-30`, with the days between.
fn dates(window: Window) -> Message {
    Message::new("ide-from-to")
        .with("first", window.opens.to_string())
        .with("last", window.closes.plus(-1).to_string())
        .with("days", i64::from(window.days()))
}

/// A rate times so many units of time and heads, as a value in words.
fn total(quantity: &Quantity, times: Exact, heads: Option<u32>) -> Option<Arg> {
    let heads = Rational::from_integer(i128::from(heads.unwrap_or(1)));
    let exact = Exact::from(quantity.value).times(&Exact::from(heads)).times(&times);
    let whole = Quantity { value: to_hundredths(&exact), unit: quantity.unit, per: Vec::new() };
    shown(&whole)
}

/// To the hundredth, halves up.
fn to_hundredths(exact: &Exact) -> Rational {
    Rational::new(exact.times(&Exact::from(100)).round_half_up(), 100)
}

/// A quantity without rates per time, in the words of the reader.
pub(super) fn shown(quantity: &Quantity) -> Option<Arg> {
    let amount = Amount::of(quantity)?;
    Some(Value::Amount(amount).shown(&Model::default()))
}

pub(super) fn hours(value: Rational) -> Arg {
    let amount = Amount { value, dimension: Dimension::HOURS, currency: None, share: false };
    Value::Amount(amount).shown(&Model::default())
}

/// A share as a percentage, to one decimal.
pub(super) fn percent(share: &Exact) -> String {
    let tenths = share.times(&Exact::from(1000)).round_half_up();
    let (whole, rest) = (tenths / 10, (tenths % 10).abs());
    if rest == 0 { format!("{whole}%") } else { format!("{whole}.{rest}%") }
}

/// The same quantity per another unit of time: `30 hours per month` are 360 hours per year. Only where that holds for every
/// calendar: months and years, days and weeks. Not for shares, which compound.
pub(super) fn converted(quantity: &Quantity) -> Option<Message> {
    let unit = quantity.per_time().filter(|_| quantity.unit != Measure::Share)?;
    let (factor, id) = match unit {
        TimeUnit::Day | TimeUnit::WorkingDay => (Rational::from_integer(7), "ide-each-week"),
        TimeUnit::Week => (Rational::new(1, 7), "ide-each-day"),
        TimeUnit::Month => (Rational::from_integer(12), "ide-each-year"),
        TimeUnit::Year => (Rational::new(1, 12), "ide-each-month"),
    };
    let per = quantity.per.iter().copied().filter(|per| per.time_unit().is_none() && *per != Per::Member).collect();
    let exact = Exact::from(quantity.value).times(&Exact::from(factor));
    let other = Quantity { value: to_hundredths(&exact), unit: quantity.unit, per };
    let amount = shown(&other)?;
    let amount = if quantity.per_member() { Arg::from(Message::new("ide-per-member").with("amount", amount)) } else { amount };
    Some(Message::new(id).with("amount", amount))
}

/// A calendar span in days, where that does not depend on when it begins.
pub(super) fn days(quantity: &Quantity) -> Option<i64> {
    let span = quantity.span()?;
    match span.unit {
        TimeUnit::Week => Some(i64::from(span.count) * 7),
        _ => None,
    }
}

/// Working days in days of the calendar: the fewest and the most that they can be.
pub(super) fn working_days(quantity: &Quantity, model: &Model) -> Option<Message> {
    let span = quantity.span().filter(|span| span.unit == TimeUnit::WorkingDay)?;
    let (least, most) = span.bounds(&model.workdays);
    Some(Message::new("ide-working-days").with("least", least).with("most", most))
}

/// All that a party brings of money and of hours, as far as it is known before the charter runs.
pub(super) fn brought_in_all(reckoned: &Reckoned<'_>, party: &Party) -> Option<(Money, bool)> {
    let currency = currency(reckoned.model)?;
    let mut sum = Exact::zero();
    let mut all_known = true;
    let mut any = false;
    for brings in party.brings.iter().filter(|brings| brings.asset == "a_money") {
        any = true;
        match crate::model::brought(party, brings, &reckoned.schedule, currency) {
            Some(brought) => sum = sum.plus(&brought.minor),
            None => all_known = false,
        }
    }
    any.then(|| (Money { minor: sum.round_half_up().to_i64().unwrap_or(i64::MAX), currency }, all_known))
}

fn currency(model: &Model) -> Option<Currency> {
    model.charter.as_ref().and_then(|charter| charter.currency).or_else(|| {
        let mut targets = model.stages.values().filter_map(|stage| stage.fund.target);
        targets.next().map(|target| target.amount.currency)
    })
}

/// Hours that a party offers in all, over the period, where they can be counted.
pub(super) fn hours_in_all(reckoned: &Reckoned<'_>, party: &Party) -> Option<Rational> {
    let mut sum = Exact::zero();
    let mut any = false;
    for brings in &party.brings {
        let Offered::Quantity(quantity) = &brings.offered else { continue };
        if quantity.unit != Measure::Hours || brings.on_call {
            continue;
        }
        let heads = if quantity.per_member() { party.members? } else { 1 };
        let times = match (quantity.per_time(), &brings.when) {
            (None, When::Whenever { .. }) => return None,
            (None, _) => Exact::from(1),
            (Some(unit), When::During(stage)) => civil_units(reckoned.schedule.planned(*stage)?, unit),
            (Some(unit), When::Unsaid) => civil_units(reckoned.period()?, unit),
            (Some(_), _) => return None,
        };
        any = true;
        sum = sum.plus(&Exact::from(quantity.value).times(&Exact::from(i128::from(heads))).times(&times));
    }
    any.then(|| to_hundredths(&sum))
}

/// What a source is of its target: a share written out, or an amount as a share.
pub(super) fn of_target(fund: &Fund, source: &Source) -> Option<Message> {
    let target = fund.target?;
    if target.amount.minor <= 0 || source.amount.currency != target.amount.currency {
        return None;
    }
    Some(match source.share {
        Some(share) => Message::new("ide-worked").with("amount", share_of(target.amount, share).to_string()),
        None => {
            let share = Exact::from(Rational::new(i128::from(source.amount.minor), i128::from(target.amount.minor)));
            Message::new("ide-of-target").with("share", percent(&share))
        }
    })
}

/// The sum of amounts, if they are in one currency.
pub(super) fn sum(amounts: impl IntoIterator<Item = Money>) -> Option<Money> {
    let mut amounts = amounts.into_iter();
    let mut sum = amounts.next()?;
    for amount in amounts {
        if amount.currency != sum.currency {
            return None;
        }
        sum.minor = sum.minor.checked_add(amount.minor)?;
    }
    Some(sum)
}

/// How many votes or people a body has, where every party says how many it has.
pub(super) fn all_seats(model: &Model, body: &Body) -> Option<u64> {
    body.seats.iter().try_fold(0_u64, |sum, seats| {
        let heads = if seats.per_member { u64::from(model.parties[seats.party].members?) } else { 1 };
        sum.checked_add(heads.checked_mul(u64::from(seats.count))?)
    })
}

/// How many seats a threshold asks for: a share of all of them, rounded up.
pub(super) fn threshold(model: &Model, body: &Body, threshold: Threshold) -> Option<u64> {
    match threshold {
        Threshold::Count(count) => Some(u64::from(count)),
        Threshold::Share(share) => {
            let exact = Exact::from(share).times(&Exact::from(i128::from(all_seats(model, body)?)));
            let whole = exact.floor();
            let more = exact.minus(&Exact::from(whole)).is_positive();
            whole.checked_add(i128::from(more))?.to_u64()
        }
    }
}

/// The power of a party in the body that a seat is of, in a line.
pub(super) fn seat_power(model: &Model, body: crate::model::BodyId, party: PartyId) -> Option<(Message, bool)> {
    let known = power(model, body).ok()?;
    let power = known.of(party)?;
    let message = Message::new("ide-power")
        .with("votes", i64::try_from(power.votes).unwrap_or(i64::MAX))
        .with("all", i64::try_from(known.votes).unwrap_or(i64::MAX))
        .with("power", percent(&power.together.0));
    Some((message, power.dummy))
}

/// A date with the name of its weekday.
pub(super) fn weekday(date: Date) -> Message {
    let names = ["ide-sunday", "ide-monday", "ide-tuesday", "ide-wednesday", "ide-thursday", "ide-friday", "ide-saturday"];
    let at = usize::try_from(date.weekday().to_sunday_zero_offset()).unwrap_or(0);
    Message::new(names.get(at).copied().unwrap_or("ide-sunday"))
}

/// Where a day stands in the period: its number, or that it lies outside.
pub(super) fn in_period(model: &Model, date: Date) -> Option<Message> {
    let (first, last) = model.charter.as_ref()?.period?;
    let (first, last, day) = (Day::of(first), Day::of(last), Day::of(date));
    Some(if day < first {
        Message::new("ide-before-period").with("days", i64::from(first.0 - day.0))
    } else if day > last {
        Message::new("ide-after-period").with("days", i64::from(day.0 - last.0))
    } else if day == first {
        Message::new("ide-first-day")
    } else if day == last {
        Message::new("ide-last-day")
    } else {
        Message::new("ide-day-of-period").with("day", i64::from(day.0 - first.0 + 1)).with("days", i64::from(last.0 - first.0 + 1))
    })
}

/// The reader's words for a message, where there is one.
pub(super) fn said(project: &Project<'_>, message: Option<Message>) -> Option<String> {
    message.map(|message| project.say(&message))
}
