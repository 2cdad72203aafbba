//! The world lines of a scenario: members that fall, indicators that move, dated facts (`semantics.md` 2 and 8).
//!
//! They are the scenario's facts, not questions of the charter: without a scenario the world stays as written.

use super::{Keep, Subject};
use crate::model::{DatedFact, Fact, IndicatorId, Model, PartyId, Scenario, ScenarioId, Trend, TrendOf};
use crate::quantity::Day;

/// The world of one scenario: its own lines, and those of its parents that it does not replace.
#[derive(Clone, Debug, Default)]
pub struct World<'m> {
    /// By party; the first one that holds on a day is the one that counts.
    members: Vec<Vec<&'m Trend>>,
    /// By indicator, likewise.
    indicators: Vec<Vec<&'m Trend>>,
    /// In order of date; on one day the parents' first, then as written. Facts that are answers are left out: they answer
    /// questions, the world does not change.
    facts: Vec<&'m DatedFact>,
    /// Parties that do not take part at all.
    absent: Vec<PartyId>,
    /// Members whose number is known ahead: from which morning on, in millionths of a head. In order of days.
    foretold: Vec<(PartyId, Vec<(Day, i64)>)>,
}

impl<'m> World<'m> {
    /// The world as written, with no scenario; or as a scenario tells it.
    #[must_use]
    pub fn new(model: &'m Model, scenario: Option<ScenarioId>) -> World<'m> {
        let mut world = World {
            members: vec![Vec::new(); model.parties.len()],
            indicators: vec![Vec::new(); model.indicators.len()],
            facts: Vec::new(),
            absent: Vec::new(),
            foretold: Vec::new(),
        };
        let lineage: Vec<&Scenario> = lineage(model, scenario).into_iter().map(|id| &model.scenarios[id]).collect();
        // The scenario itself before its parents.
        for trend in lineage.iter().flat_map(|scenario| &scenario.trends) {
            let trends = match trend.of {
                TrendOf::Members(party) => &mut world.members[party.index()],
                TrendOf::Indicator(indicator) => &mut world.indicators[indicator.index()],
            };
            let replaced = trends.iter().any(|own| own.stretch.begins_with(&trend.stretch));
            if !replaced {
                trends.push(trend);
            }
        }
        for trends in world.members.iter_mut().chain(&mut world.indicators) {
            // Those of some days before those that always hold; of these, the one that begins last.
            trends.sort_by_key(|trend| (!trend.stretch.is_dated(), std::cmp::Reverse(trend.stretch.from)));
        }
        for scenario in lineage.into_iter().rev() {
            world.facts.extend(scenario.facts.iter().filter(|fact| !matches!(fact.fact, Fact::Answer(_))));
        }
        world.facts.sort_by_key(|fact| fact.date);
        world
    }

    /// The world in which these parties do not take part.
    #[must_use]
    pub fn without_parties(self, absent: &[PartyId]) -> World<'m> {
        World { absent: absent.to_vec(), ..self }
    }

    /// Whether a party does not take part at all.
    #[must_use]
    pub fn is_absent(&self, party: PartyId) -> bool {
        self.absent.contains(&party)
    }

    /// The world without the lines that move what is not kept.
    #[must_use]
    pub(super) fn without(mut self, keep: &Keep) -> World<'m> {
        for (party, trends) in self.members.iter_mut().enumerate() {
            trends.retain(|_| keep.members.get(party).copied().unwrap_or(true));
        }
        for (indicator, trends) in self.indicators.iter_mut().enumerate() {
            trends.retain(|_| keep.indicators.get(indicator).copied().unwrap_or(true));
        }
        self
    }

    /// The members of a party are known ahead; no line moves them any more.
    pub(super) fn foretell(&mut self, party: PartyId, stocks: Vec<(Day, i64)>) {
        if let Some(trends) = self.members.get_mut(party.index()) {
            trends.clear();
        }
        self.foretold.push((party, stocks));
    }

    /// Members of some party are known ahead.
    pub(super) fn foretells(&self) -> bool {
        !self.foretold.is_empty()
    }

    /// The members that are known ahead as they stand on a day, in millionths of a head.
    pub(super) fn foretold(&self, day: Day) -> impl Iterator<Item = (PartyId, i64)> + '_ {
        self.foretold.iter().filter_map(move |(party, stocks)| {
            let (_, stock) = stocks.get(stocks.partition_point(|(from, _)| *from <= day).checked_sub(1)?)?;
            Some((*party, *stock))
        })
    }

    /// The lines that move the members of a party, in their order of rank.
    pub(super) fn trends_of_members(&self, party: PartyId) -> &[&'m Trend] {
        self.members.get(party.index()).map_or(&[], Vec::as_slice)
    }

    /// A line that moves the members of a party, on whatever days.
    #[must_use]
    pub fn members(&self, party: PartyId) -> Option<&'m Trend> {
        self.members.get(party.index()).and_then(|trends| trends.first()).copied()
    }

    /// A line that moves an indicator, on whatever days.
    #[must_use]
    pub fn indicator(&self, indicator: IndicatorId) -> Option<&'m Trend> {
        self.indicators.get(indicator.index()).and_then(|trends| trends.first()).copied()
    }

    /// The lines that move what a question is about, in their order of rank; none for questions of the charter.
    #[must_use]
    pub fn trends(&self, subject: &Subject) -> &[&'m Trend] {
        let trends = match subject {
            Subject::MembersMove { party } => self.members.get(party.index()),
            Subject::IndicatorMove { indicator } => self.indicators.get(indicator.index()),
            _ => None,
        };
        trends.map_or(&[], Vec::as_slice)
    }

    /// The line that moves the members of a party on the evening of a month's end.
    #[must_use]
    pub fn members_on(&self, party: PartyId, day: Day) -> Option<&'m Trend> {
        trend_on(self.members.get(party.index())?, day)
    }

    /// The line that moves an indicator on the evening of a month's end.
    #[must_use]
    pub fn indicator_on(&self, indicator: IndicatorId, day: Day) -> Option<&'m Trend> {
        trend_on(self.indicators.get(indicator.index())?, day)
    }

    #[must_use]
    pub fn facts(&self) -> &[&'m DatedFact] {
        &self.facts
    }
}

/// Of the lines that move one thing, in their order of rank, the one that holds on a day.
#[must_use]
pub fn trend_on<'m>(trends: &[&'m Trend], day: Day) -> Option<&'m Trend> {
    match trends {
        [] => None,
        // Most have one line, and no date needs to be worked out.
        [only] if !only.stretch.is_dated() => Some(only),
        _ => trends.iter().find(|trend| trend.stretch.holds_on(day.date())).copied(),
    }
}

/// A scenario, its parent, its parent's parent … (the model has no circles here).
#[must_use]
pub fn lineage(model: &Model, scenario: Option<ScenarioId>) -> Vec<ScenarioId> {
    let mut line = Vec::new();
    let mut next = scenario;
    while let Some(id) = next {
        if line.contains(&id) {
            break;
        }
        line.push(id);
        next = model.scenarios[id].parent;
    }
    line
}
