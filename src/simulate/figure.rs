//! The figures of one run, each by itself: what two scenarios, or two charters, can be compared in.

use crate::machine::{Origin, Outcome, Spending, Standing, Truth};
use crate::model::{DutyId, IndicatorId, Model, Name, PartyId, StageId};

/// A figure of a run. What happened or not counts as 1 or 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The day it ended.
    EndDay,
    Opened(StageId),
    /// The first opening.
    Opens(StageId),
    /// The latest closing.
    Closes(StageId),
    /// Days from the first opening to the latest closing.
    Lasts(StageId),
    Done(StageId),
    Failed(StageId),
    /// Hundredths.
    Rating(StageId),
    /// Minor units, where a target was reached.
    Raised(StageId),
    /// Minor units.
    Received(PartyId),
    Spent,
    SpentOn(Spending),
    LowestCash,
    /// Cash was never below zero.
    Solvent,
    /// What cash was below zero at its lowest.
    MoneyMissing,
    /// Hundredths of hours.
    HoursNeeded,
    HoursMissing,
    HoursGiven(PartyId),
    HoursOffered(PartyId),
    /// People at the end.
    Members(PartyId),
    /// Millionths of the unit at the end.
    Indicator(IndicatorId),
    Kept(DutyId),
    Broken(DutyId),
    Mended(DutyId),
    EverBroken(DutyId),
    /// Whether an expectation held, by its place among those that are asked about.
    Expected(usize),
}

/// What the numbers of a figure are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// 1 or 0: the mean is a chance.
    Chance,
    /// A day.
    Day,
    /// A number of days.
    Days,
    /// Minor units.
    Money,
    /// Hundredths of hours.
    Hours,
    People,
    /// Millionths of the indicator's unit.
    Indicator,
    /// Hundredths of a rating.
    Rating,
    /// How often.
    Times,
}

impl Figure {
    #[must_use]
    pub fn measure(self) -> Measure {
        match self {
            Figure::EndDay | Figure::Opens(_) | Figure::Closes(_) => Measure::Day,
            Figure::Lasts(_) => Measure::Days,
            Figure::Opened(_) | Figure::Done(_) | Figure::Failed(_) | Figure::Solvent | Figure::EverBroken(_) | Figure::Expected(_) => {
                Measure::Chance
            }
            Figure::Rating(_) => Measure::Rating,
            Figure::Raised(_) | Figure::Received(_) | Figure::Spent | Figure::SpentOn(_) | Figure::LowestCash | Figure::MoneyMissing => {
                Measure::Money
            }
            Figure::HoursNeeded | Figure::HoursMissing | Figure::HoursGiven(_) | Figure::HoursOffered(_) => Measure::Hours,
            Figure::Members(_) => Measure::People,
            Figure::Indicator(_) => Measure::Indicator,
            Figure::Kept(_) | Figure::Broken(_) | Figure::Mended(_) => Measure::Times,
        }
    }

    /// Its value in a run, where there is one; `spent`: what money was spent on in it.
    #[must_use]
    pub fn value(self, outcome: &Outcome, spent: &[(Spending, i64)]) -> Option<i64> {
        let day = |day: crate::quantity::Day| i64::from(day.0);
        let stage = |id: StageId| outcome.stages.get(id.index());
        let duty = |id: DutyId| outcome.duties.get(id.index());
        let of = |values: &[i64], party: PartyId| values.get(party.index()).copied();
        match self {
            Figure::EndDay => Some(day(outcome.day)),
            Figure::Opened(id) => stage(id).map(|stage| i64::from(stage.opened.is_some())),
            Figure::Opens(id) => stage(id)?.opened.map(day),
            Figure::Closes(id) => stage(id)?.closed.map(day),
            Figure::Lasts(id) => stage(id)?.opened.zip(stage(id)?.closed).map(|(opened, closed)| day(closed) - day(opened)),
            Figure::Done(id) => stage(id).map(|stage| i64::from(stage.standing == Standing::Done)),
            Figure::Failed(id) => stage(id).map(|stage| i64::from(stage.first_failure.is_some())),
            Figure::Rating(id) => stage(id)?.rating,
            Figure::Raised(id) => stage(id)?.raised,
            Figure::Received(party) => of(&outcome.received, party),
            Figure::Spent => Some(outcome.spent),
            Figure::SpentOn(on) => Some(spent.iter().find(|(known, _)| *known == on).map_or(0, |(_, amount)| *amount)),
            Figure::LowestCash => Some(outcome.lowest_cash),
            Figure::Solvent => Some(i64::from(outcome.lowest_cash >= 0)),
            Figure::MoneyMissing => Some(outcome.lowest_cash.saturating_neg().max(0)),
            Figure::HoursNeeded => Some(outcome.hours_needed.iter().sum()),
            Figure::HoursMissing => Some(outcome.hours_missing.iter().sum()),
            Figure::HoursGiven(party) => of(&outcome.hours_given, party),
            Figure::HoursOffered(party) => of(&outcome.hours_offered, party),
            Figure::Members(party) => outcome.members.get(party.index()).map(|people| i64::from(*people)),
            Figure::Indicator(id) => outcome.indicators.get(id.index()).copied().flatten(),
            Figure::Kept(id) => duty(id).map(|duty| i64::from(duty.kept)),
            Figure::Broken(id) => duty(id).map(|duty| i64::from(duty.broken)),
            Figure::Mended(id) => duty(id).map(|duty| i64::from(duty.mended)),
            Figure::EverBroken(id) => duty(id).map(|duty| i64::from(duty.broken > 0)),
            Figure::Expected(at) => match outcome.truths.get(at)? {
                Truth::Holds => Some(1),
                Truth::Fails => Some(0),
                Truth::Unknown(_) => None,
            },
        }
    }

    /// Its name, made of names of the charter: `opens/garden`, the same in every language.
    #[must_use]
    pub fn key(self, model: &Model) -> String {
        let stage = |id: StageId| model.stages[id].name.text.as_str();
        let party = |id: PartyId| model.parties[id].name.text.as_str();
        let duty = |id: DutyId| model.duties[id].name.text.as_str();
        match self {
            Figure::EndDay => "end_day".to_owned(),
            Figure::Opened(id) => format!("opened/{}", stage(id)),
            Figure::Opens(id) => format!("opens/{}", stage(id)),
            Figure::Closes(id) => format!("closes/{}", stage(id)),
            Figure::Lasts(id) => format!("lasts/{}", stage(id)),
            Figure::Done(id) => format!("done/{}", stage(id)),
            Figure::Failed(id) => format!("failed/{}", stage(id)),
            Figure::Rating(id) => format!("rating/{}", stage(id)),
            Figure::Raised(id) => format!("raised/{}", stage(id)),
            Figure::Received(id) => format!("received/{}", party(id)),
            Figure::Spent => "spent".to_owned(),
            Figure::SpentOn(on) => spending_key(on, model),
            Figure::LowestCash => "lowest_cash".to_owned(),
            Figure::Solvent => "solvent".to_owned(),
            Figure::MoneyMissing => "money_missing".to_owned(),
            Figure::HoursNeeded => "hours_needed".to_owned(),
            Figure::HoursMissing => "hours_missing".to_owned(),
            Figure::HoursGiven(id) => format!("hours_given/{}", party(id)),
            Figure::HoursOffered(id) => format!("hours_promised/{}", party(id)),
            Figure::Members(id) => format!("members/{}", party(id)),
            Figure::Indicator(id) => format!("indicator/{}", model.indicators[id].name.text),
            Figure::Kept(id) => format!("kept/{}", duty(id)),
            Figure::Broken(id) => format!("broken/{}", duty(id)),
            Figure::Mended(id) => format!("mended/{}", duty(id)),
            Figure::EverBroken(id) => format!("ever_broken/{}", duty(id)),
            Figure::Expected(at) => format!("expectation/{}", at + 1),
        }
    }

    /// All figures of a charter, in the order of reports, but for its endings, and for expectations, which are a scenario's.
    #[must_use]
    pub fn all(model: &Model) -> Vec<Figure> {
        let mut all = vec![Figure::EndDay];
        for id in model.stages.ids() {
            all.extend([
                Figure::Opened(id),
                Figure::Opens(id),
                Figure::Closes(id),
                Figure::Lasts(id),
                Figure::Done(id),
                Figure::Failed(id),
            ]);
            all.extend([Figure::Rating(id), Figure::Raised(id)]);
        }
        all.extend(model.parties.ids().map(Figure::Received));
        all.push(Figure::Spent);
        all.extend(spendings(model).map(Figure::SpentOn));
        all.extend([Figure::LowestCash, Figure::Solvent, Figure::MoneyMissing, Figure::HoursNeeded, Figure::HoursMissing]);
        for id in model.parties.ids() {
            all.extend([Figure::HoursOffered(id), Figure::HoursGiven(id)]);
        }
        all.extend(model.parties.ids().map(Figure::Members));
        all.extend(model.indicators.ids().map(Figure::Indicator));
        for id in model.duties.ids() {
            all.extend([Figure::Kept(id), Figure::Broken(id), Figure::Mended(id), Figure::EverBroken(id)]);
        }
        all
    }
}

/// All that a charter's money could be spent on.
fn spendings(model: &Model) -> impl Iterator<Item = Spending> {
    let of_stages = model.stages.ids().flat_map(|id| {
        let stage = &model.stages[id];
        let lines = (0..stage.fund.lines.len()).map(move |at| Spending::Line(id, at));
        let costs = (0..stage.costs.len()).map(move |at| Spending::Cost(id, at));
        lines.chain(costs).chain([Origin::Stage(id), Origin::ShortMoney(id), Origin::ShortHours(id)].map(Spending::Penalty))
    });
    let of_duties = model.duties.ids().map(|id| Spending::Penalty(Origin::Duty(id)));
    let repaid = model.parties.ids().map(Spending::Repayment);
    of_stages.chain(of_duties).chain(repaid).chain(model.indicators.ids().map(Spending::Outcome))
}

fn spending_key(on: Spending, model: &Model) -> String {
    let stage = |id: StageId| model.stages[id].name.text.as_str();
    let named = |name: Option<&Name>, at: usize| name.map_or_else(|| (at + 1).to_string(), |name| name.text.clone());
    match on {
        Spending::Line(id, at) => format!("spent/{}/{}", stage(id), named(model.stages[id].fund.lines.get(at).map(|line| &line.name), at)),
        Spending::Cost(id, at) => {
            format!("cost/{}/{}", stage(id), named(model.stages[id].costs.get(at).and_then(|cost| cost.label.as_ref()), at))
        }
        Spending::Penalty(Origin::Stage(id)) => format!("penalty/stage/{}", stage(id)),
        Spending::Penalty(Origin::ShortMoney(id)) => format!("penalty/short_money/{}", stage(id)),
        Spending::Penalty(Origin::ShortHours(id)) => format!("penalty/short_hours/{}", stage(id)),
        Spending::Penalty(Origin::Duty(id)) => format!("penalty/duty/{}", model.duties[id].name.text),
        Spending::Repayment(id) => format!("repaid/{}", model.parties[id].name.text),
        Spending::Outcome(id) => format!("outcome/{}", model.indicators[id].name.text),
    }
}
