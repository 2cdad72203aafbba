//! The world lines of a scenario: members that fall, indicators that move, dated facts (`semantics.md` 2 and 8).
//!
//! They are the scenario's facts, not questions of the charter: without a scenario the world stays as written.

use crate::model::{DatedFact, Fact, IndicatorId, Model, PartyId, ScenarioId, Trend, TrendOf};

/// The world of one scenario: its own lines, and those of its parents that it does not replace.
#[derive(Clone, Debug, Default)]
pub struct World<'m> {
    /// By party.
    members: Vec<Option<&'m Trend>>,
    /// By indicator.
    indicators: Vec<Option<&'m Trend>>,
    /// In order of date; on one day the parents' first, then as written. Facts that are answers are left out: they answer
    /// questions, the world does not change.
    facts: Vec<&'m DatedFact>,
}

impl<'m> World<'m> {
    /// The world as written, with no scenario; or as a scenario tells it.
    #[must_use]
    pub fn new(model: &'m Model, scenario: Option<ScenarioId>) -> World<'m> {
        let mut world =
            World { members: vec![None; model.parties.len()], indicators: vec![None; model.indicators.len()], facts: Vec::new() };
        for scenario in lineage(model, scenario).into_iter().rev().map(|id| &model.scenarios[id]) {
            for trend in &scenario.trends {
                match trend.of {
                    TrendOf::Members(party) => world.members[party.index()] = Some(trend),
                    TrendOf::Indicator(indicator) => world.indicators[indicator.index()] = Some(trend),
                }
            }
            world.facts.extend(scenario.facts.iter().filter(|fact| !matches!(fact.fact, Fact::Answer(_))));
        }
        world.facts.sort_by_key(|fact| fact.date);
        world
    }

    #[must_use]
    pub fn members(&self, party: PartyId) -> Option<&'m Trend> {
        self.members.get(party.index()).copied().flatten()
    }

    #[must_use]
    pub fn indicator(&self, indicator: IndicatorId) -> Option<&'m Trend> {
        self.indicators.get(indicator.index()).copied().flatten()
    }

    #[must_use]
    pub fn facts(&self) -> &[&'m DatedFact] {
        &self.facts
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
