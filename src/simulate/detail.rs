//! What money was spent on, and how decisions went.

use super::pairs;
use super::spread::Spread;
use crate::machine::Spending;
use crate::model::StageId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What only those runs show that were watched for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    /// Minor units in a run.
    #[serde(with = "pairs")]
    pub spent: BTreeMap<Spending, Spread>,
    /// By stage and the index of the gate.
    #[serde(with = "pairs")]
    pub decisions: BTreeMap<(StageId, usize), Decisions>,
}

/// How a body or a party decided, of all times it was asked in all runs. A second call is part of the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decisions {
    pub carried: u64,
    /// Too few came, at the second call too if there is one.
    pub no_quorum: u64,
    /// Not carried, and no tie.
    pub lost: u64,
    /// As many for it as not, and not carried.
    pub tied: u64,
    /// Consent refused: by the party that decides, or by one that can say no to what the body carried.
    pub refused: u64,
    /// Times the body met again because too few had come.
    pub second_calls: u64,
}

impl Decisions {
    #[must_use]
    pub fn all(&self) -> u64 {
        self.carried + self.no_quorum + self.lost + self.tied + self.refused
    }

    fn add(&mut self, other: &Decisions) {
        self.carried += other.carried;
        self.no_quorum += other.no_quorum;
        self.lost += other.lost;
        self.tied += other.tied;
        self.refused += other.refused;
        self.second_calls += other.second_calls;
    }
}

impl Details {
    /// Both together: of so many runs, and of so many others.
    pub(super) fn joined(mut self, other: Details, runs: u64, others: u64) -> Details {
        for (on, spread) in &mut self.spent {
            if !other.spent.contains_key(on) {
                spread.add_all(Some(0), others);
            }
        }
        for (on, from) in other.spent {
            self.spent.entry(on).or_insert_with(|| nothing(runs)).join(&from);
        }
        for (gate, from) in &other.decisions {
            self.decisions.entry(*gate).or_default().add(from);
        }
        self
    }
}

/// Nothing spent, in so many runs.
fn nothing(runs: u64) -> Spread {
    let mut spread = Spread::default();
    spread.add_all(Some(0), runs);
    spread
}
