//! S20 capacity-exceeded: hours and people that stages need, against what those named offer.

use super::schedule::Schedule;
use super::{Findings, weighing, words};
use crate::diagnostic::{Diagnostic, Message, Severity, codes};
use crate::model::{Brings, Lasts, Model, Need, Offered, PartyId, Stage, StageId, When};
use crate::quantity::{CalendarSpan, Quantity, Rational, TimeUnit, Unit};
use crate::source::Loc;
use std::collections::BTreeSet;

/// More than this many unpaid hours a week from each member, on average, wear volunteers out.
const HOURS_A_WEEK: i128 = 8;

/// Kinds of parties whose members give their own time.
const UNPAID: [&str; 9] =
    ["k_volunteers", "k_members", "k_residents", "k_citizens", "k_families", "k_users", "k_peers", "k_neighbourhood", "k_informal"];

/// Whether the members of parties of a kind give their own time.
#[must_use]
pub fn is_unpaid_kind(kind: &str) -> bool {
    UNPAID.contains(&kind)
}

/// Hours at a pace, per day of a civil year of 365 days (a month is a twelfth of it), or in all. Civil paces (months, years)
/// compare exactly with each other, and so do those in days and weeks.
#[derive(Clone, Copy)]
enum Pace {
    Daily { hours: Rational, civil: bool },
    Total(Rational),
}

impl Pace {
    /// The pace of a quantity of hours; per member it needs the number of heads. `None` for what is not hours.
    fn of(quantity: &Quantity, heads: Option<u32>) -> Option<Pace> {
        if quantity.unit != Unit::Hours {
            return None;
        }
        let hours = if quantity.per_member() { quantity.value * whole(i128::from(heads?)) } else { quantity.value };
        Some(match quantity.per_time() {
            Some(unit) => Pace::Daily { hours: hours / nominal(unit), civil: matches!(unit, TimeUnit::Month | TimeUnit::Year) },
            None => Pace::Total(hours),
        })
    }
}

fn whole(n: i128) -> Rational {
    Rational::from_integer(n)
}

/// Days of a unit; a month is a twelfth of a year, so that months and years compare exactly.
fn nominal(unit: TimeUnit) -> Rational {
    match unit {
        TimeUnit::Day => whole(1),
        TimeUnit::WorkingDay => Rational::new(7, 5),
        TimeUnit::Week => whole(7),
        TimeUnit::Month => Rational::new(365, 12),
        TimeUnit::Year => whole(365),
    }
}

fn span_days(span: CalendarSpan) -> Rational {
    nominal(span.unit) * whole(i128::from(span.count))
}

/// Days for which a stage is planned, where the charter says so without hanging on when it opens.
fn stage_days(stage: &Stage, id: StageId, schedule: &Schedule) -> Option<Rational> {
    match stage.lasts {
        Some(Lasts::For(span)) => Some(span_days(span)),
        Some(Lasts::Range { usually: Some(usually), .. }) => Some(span_days(usually)),
        Some(Lasts::Range { least, most, usually: None }) => Some((span_days(least) + span_days(most)) / whole(2)),
        Some(Lasts::Until(_)) | None => schedule.fixed(id).map(|window| whole(i128::from(window.days()))),
    }
}

fn hours_of(model: &Model, party: PartyId) -> impl Iterator<Item = (&Brings, Option<Pace>)> {
    let party = &model.parties[party];
    party.brings.iter().filter(|brings| brings.asset == "a_time").map(|brings| match &brings.offered {
        Offered::Quantity(quantity) => (brings, Pace::of(quantity, party.members)),
        Offered::Texts(_) => (brings, None),
    })
}

/// Sums by kind, so that they compare exactly where they are written alike.
#[derive(Clone, Copy)]
struct Sum {
    civil: Rational,
    weekly: Rational,
    total: Rational,
}

impl Sum {
    const ZERO: Sum = Sum { civil: Rational::new_raw(0, 1), weekly: Rational::new_raw(0, 1), total: Rational::new_raw(0, 1) };

    fn add(&mut self, pace: Pace) {
        match pace {
            Pace::Daily { hours, civil: true } => self.civil += hours,
            Pace::Daily { hours, civil: false } => self.weekly += hours,
            Pace::Total(hours) => self.total += hours,
        }
    }

    fn daily(self) -> Rational {
        self.civil + self.weekly
    }

    fn over(self, days: Rational) -> Rational {
        self.daily() * days + self.total
    }
}

/// Hours needed and offered, if the need is more: a day if nothing is a total, else in all.
struct Excess {
    needed: Rational,
    offered: Rational,
    daily: bool,
}

/// Whether a need is more than an offer. Where they are not written alike (weeks and months, rates and totals) they may
/// differ by one part in fifty.
fn excess(need: Sum, offer: Sum, days: Option<Rational>) -> Option<Excess> {
    let zero = whole(0);
    let kinds = [need.civil + offer.civil, need.weekly + offer.weekly, need.total + offer.total];
    let alike = kinds.iter().filter(|sum| **sum > zero).count() <= 1;
    let daily = need.total == zero && offer.total == zero;
    let (needed, offered) = if daily {
        (need.daily(), offer.daily())
    } else if alike {
        (need.total, offer.total)
    } else {
        (need.over(days?), offer.over(days?))
    };
    let limit = if alike { offered } else { offered * Rational::new(51, 50) };
    (needed > limit).then_some(Excess { needed, offered, daily })
}

pub(super) fn exceeded(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    let mut short = BTreeSet::new();
    for (id, stage) in model.stages.iter() {
        people(model, stage, findings);
        let days = stage_days(stage, id, schedule);
        let mut groups: Vec<&[PartyId]> = Vec::new();
        for need in stage.needs.iter().filter(|need| need.quantity.unit == Unit::Hours) {
            if !groups.contains(&need.from.as_slice()) {
                groups.push(&need.from);
            }
        }
        for group in groups {
            if let Some(finding) = stage_short(model, schedule, id, group, days) {
                short.extend(group.iter().copied());
                findings.push(finding);
            }
        }
    }
    together(model, schedule, &short, findings);
}

/// Hours that a stage needs from a group of parties, from nobody else, against all that they offer while it runs. What
/// they offer `during` another stage does not count, what is on call (`at most`) does.
fn stage_short(model: &Model, schedule: &Schedule, id: StageId, group: &[PartyId], days: Option<Rational>) -> Option<Diagnostic> {
    let stage = &model.stages[id];
    let mut needed = Sum::ZERO;
    let needs: Vec<&Need> = stage.needs.iter().filter(|need| need.quantity.unit == Unit::Hours && within(&need.from, group)).collect();
    for need in &needs {
        let heads = need.from.first().and_then(|party| model.parties[*party].members);
        needed.add(Pace::of(&need.quantity, heads)?);
    }
    let mut offered = Sum::ZERO;
    let mut offers: Vec<(&str, &Brings)> = Vec::new();
    for party in group {
        // A party that does not say how many hours it gives has no limit that could be exceeded.
        let mut says = false;
        for (brings, pace) in hours_of(model, *party) {
            says = true;
            match brings.when {
                When::During(of) if of != id => continue,
                _ => {}
            }
            offered.add(offer_while(pace?, &brings.when, schedule, days)?);
            offers.push((words::party(model, *party), brings));
        }
        if !says {
            return None;
        }
    }
    let excess = excess(needed, offered, days)?;
    let place = needs.last()?.loc;
    let shown = |hours: Rational| words::decimal(if excess.daily { hours * nominal(TimeUnit::Month) } else { hours });
    let message = Message::new(if excess.daily { "check-hours-a-month" } else { "check-hours-in-all" })
        .with("stage", &stage.name.text)
        .with("parties", words::list(group.iter().map(|party| words::party(model, *party))))
        .with("needed", shown(excess.needed))
        .with("offered", shown(excess.offered));
    let finding = offers.iter().fold(Diagnostic::new(codes::CAPACITY_EXCEEDED, place, message), |finding, (party, brings)| {
        finding.label(brings.loc, Message::new("check-offered").with("party", *party))
    });
    Some(finding.help(Message::new("check-hours-help")))
}

fn within(from: &[PartyId], group: &[PartyId]) -> bool {
    from.iter().all(|party| group.contains(party))
}

/// A total that is not bound to the stage is spread over the whole period: only its part counts.
fn offer_while(pace: Pace, when: &When, schedule: &Schedule, days: Option<Rational>) -> Option<Pace> {
    match (pace, when) {
        (Pace::Total(hours), When::Unsaid) => {
            let (first, last) = schedule.period?;
            Some(Pace::Total(hours * days? / whole(i128::from(last.0 - first.0 + 1))))
        }
        _ => Some(pace),
    }
}

/// Stages that run at the same time, by their dates, and need more from one party than it offers beside what it offers for
/// each of them.
fn together(model: &Model, schedule: &Schedule, short: &BTreeSet<PartyId>, findings: &mut Findings) {
    for party in model.parties.ids().filter(|party| !short.contains(party)) {
        let Some(general) = general_offer(model, schedule, party) else { continue };
        let windows: Vec<_> = model
            .stages
            .iter()
            .filter_map(|(id, stage)| {
                let beyond = beyond_own_offer(model, schedule, id, party)?;
                Some((stage, schedule.fixed(id)?, beyond))
            })
            .collect();
        for (_, window, _) in &windows {
            let running: Vec<_> = windows.iter().filter(|(_, other, _)| (other.opens..other.closes).contains(&window.opens)).collect();
            let needed: Rational = running.iter().map(|(_, _, (hours, _))| *hours).sum();
            if running.len() < 2 || needed <= general * Rational::new(51, 50) {
                continue;
            }
            let Some((_, _, (_, place))) = running.last() else { continue };
            let monthly = |hours: Rational| words::decimal(hours * nominal(TimeUnit::Month));
            let message = Message::new("check-hours-together")
                .with("party", words::party(model, party))
                .with("date", window.opens.to_string())
                .with("stages", words::list(running.iter().map(|(stage, ..)| stage.name.text.as_str())))
                .with("needed", monthly(needed))
                .with("offered", monthly(general));
            let finding =
                running.iter().fold(Diagnostic::new(codes::CAPACITY_EXCEEDED, *place, message), |finding, (_, _, (hours, loc))| {
                    finding.label(*loc, Message::new("check-needed-a-month").with("hours", monthly(*hours)))
                });
            findings.push(finding.help(Message::new("check-hours-help")));
            break;
        }
    }
}

/// Hours a day that a party offers anywhere; `None` if it offers none, or some that cannot be counted.
fn general_offer(model: &Model, schedule: &Schedule, party: PartyId) -> Option<Rational> {
    let mut daily = whole(0);
    let mut says = false;
    for (brings, pace) in hours_of(model, party) {
        says = true;
        match (&brings.when, pace?) {
            (When::During(_), _) => {}
            (_, Pace::Daily { hours, .. }) => daily += hours,
            (_, Pace::Total(hours)) => {
                let (first, last) = schedule.period?;
                daily += hours / whole(i128::from(last.0 - first.0 + 1));
            }
        }
    }
    says.then_some(daily)
}

/// Hours a day that a stage needs from this party alone, beyond what it offers during that very stage.
fn beyond_own_offer(model: &Model, schedule: &Schedule, id: StageId, party: PartyId) -> Option<(Rational, Loc)> {
    let needs: Vec<&Need> = model.stages[id].needs.iter().filter(|need| need.from == [party]).collect();
    if needs.is_empty() {
        return None;
    }
    let days = schedule.fixed(id).map(|window| whole(i128::from(window.days().max(1))))?;
    let mut needed = Sum::ZERO;
    let mut place = None;
    for need in needs {
        if let Some(pace) = Pace::of(&need.quantity, model.parties[party].members) {
            needed.add(pace);
            place = Some(need.loc);
        }
    }
    let mut own = Sum::ZERO;
    for (_, pace) in hours_of(model, party).filter(|(brings, _)| matches!(brings.when, When::During(of) if of == id)) {
        own.add(pace?);
    }
    let beyond = (needed.over(days) - own.over(days)) / days;
    Some((beyond, place?)).filter(|(hours, _)| *hours > whole(0))
}

/// People needed at a time, against the members of those named.
fn people(model: &Model, stage: &Stage, findings: &mut Findings) {
    for need in stage.needs.iter().filter(|need| need.quantity.unit.counts_heads() && need.quantity.per.is_empty()) {
        let members: Option<Vec<u32>> = need.from.iter().map(|party| model.parties[*party].members).collect();
        let Some(there) = members.map(|members| members.into_iter().map(i128::from).sum::<i128>()) else { continue };
        if need.quantity.value <= whole(there) {
            continue;
        }
        let message = Message::new("check-people")
            .with("stage", &stage.name.text)
            .with("needed", words::decimal(need.quantity.value))
            .with("there", i64::try_from(there).unwrap_or(i64::MAX))
            .with("parties", words::list(need.from.iter().map(|party| words::party(model, *party))));
        let members = need.from.iter().filter_map(|party| model.parties[*party].members_loc);
        let finding = members.fold(Diagnostic::new(codes::CAPACITY_EXCEEDED, need.loc, message), |finding, loc| {
            finding.label(loc, Message::new("check-members"))
        });
        findings.push(finding.help(Message::new("check-people-help")));
    }
}

pub(super) fn burden(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    for (id, party) in model.parties.iter() {
        let Some((each, loc)) = weekly_burden(model, schedule, id) else { continue };
        if each > whole(HOURS_A_WEEK) {
            let message = Message::new("check-burden")
                .with("party", words::party(model, id))
                .with("hours", words::decimal(each))
                .with("limit", i64::try_from(HOURS_A_WEEK).unwrap_or(i64::MAX));
            let mut finding = Diagnostic::new(codes::CAPACITY_EXCEEDED, loc, message);
            if let Some(place) = party.members_loc {
                finding = finding.label(place, Message::new("check-members"));
            }
            findings.push(weighing(Severity::Warning, finding.help(Message::new("check-burden-help"))));
        }
    }
}

/// Unpaid hours a week from each member of volunteers, residents, families, …, and where most of them are written: what they
/// give at all times together with what they give during a stage. Paid time and hours on call do not count, and without a head
/// count there is no average. Where such a party offers no hours, what stages need from it alone counts.
#[must_use]
pub fn weekly_burden(model: &Model, schedule: &Schedule, id: PartyId) -> Option<(Rational, Loc)> {
    let party = &model.parties[id];
    let members = party.members.filter(|members| *members > 0 && is_unpaid_kind(party.kind))?;
    let offered = weekly_offers(model, schedule, id);
    let weekly = if offered.is_empty() { weekly_needs(model, schedule, id, members) } else { offered };
    let always: Rational = weekly.iter().filter(|(_, stage, _)| stage.is_none()).map(|(hours, ..)| *hours).sum();
    let most = weekly.iter().map(|(_, stage, loc)| {
        let during = weekly.iter().filter(|(_, other, _)| other.is_some() && other == stage).map(|(hours, ..)| *hours);
        (always + during.sum::<Rational>(), *loc)
    });
    let (hours, loc) = most.max_by_key(|(hours, _)| *hours)?;
    Some((hours / whole(i128::from(members)), loc))
}

/// Hours a week, the stage during which they are given (if not always), and where that is written.
type Weekly = Vec<(Rational, Option<StageId>, Loc)>;

fn weekly_offers(model: &Model, schedule: &Schedule, party: PartyId) -> Weekly {
    let counted = hours_of(model, party).filter(|(brings, _)| !brings.on_call && !matches!(brings.nature, Some("pay" | "price")));
    let weekly = counted.map(|(brings, pace)| {
        let (stage, over) = match brings.when {
            When::During(stage) => (Some(stage), stage_days(&model.stages[stage], stage, schedule)),
            _ => (None, schedule.period.map(|(first, last)| whole(i128::from(last.0 - first.0 + 1)))),
        };
        // What cannot be counted is no burden, but the party does say what it offers.
        (pace.and_then(|pace| a_week(pace, over)).unwrap_or(whole(0)), stage, brings.loc)
    });
    weekly.collect()
}

fn weekly_needs(model: &Model, schedule: &Schedule, party: PartyId, members: u32) -> Weekly {
    if hours_of(model, party).next().is_some() {
        return Weekly::new();
    }
    let needs = model.stages.iter().flat_map(|(id, stage)| stage.needs.iter().map(move |need| (id, stage, need)));
    let weekly = needs.filter(|(.., need)| need.from == [party]).filter_map(|(id, stage, need)| {
        let hours = a_week(Pace::of(&need.quantity, Some(members))?, stage_days(stage, id, schedule))?;
        Some((hours, Some(id), need.loc))
    });
    weekly.collect()
}

fn a_week(pace: Pace, over: Option<Rational>) -> Option<Rational> {
    match pace {
        Pace::Daily { hours, .. } => Some(hours * whole(7)),
        Pace::Total(hours) => over.filter(|days| *days >= whole(7)).map(|days| hours * whole(7) / days),
    }
}
