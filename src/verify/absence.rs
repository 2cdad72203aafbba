//! What still stands if one of the parties takes no part.

use super::explore::Limits;
use super::search::{Found, Search};
use crate::machine::NotRunnable;
use crate::model::{Actor, DutyId, End, Model, PartyId, PromiseForm, StageId};
use crate::simulate::{Point, Points, Setting};

/// A charter, looked at with all its parties or without one.
#[derive(Debug)]
pub struct Standing {
    /// Who takes no part; `None`: everybody does.
    pub without: Option<PartyId>,
    pub search: Search,
}

/// The charter as it is written, then without each of its parties.
///
/// # Errors
/// If the model has no charter or no period.
pub fn absences(setting: &Setting<'_>, forms: &[&PromiseForm], limits: &Limits<'_>) -> Result<Vec<Standing>, NotRunnable> {
    let parties = setting.model().parties.ids().map(Some);
    let each = std::iter::once(None).chain(parties);
    each.map(|without| Ok(Standing { without, search: Search::without(setting, forms, limits, without.as_slice())? })).collect()
}

impl Standing {
    /// Sentences that are proved as written, and not here; by their place.
    pub fn fallen<'s>(&'s self, written: &'s Standing) -> impl Iterator<Item = usize> + 's {
        let proved = |(found, _): &(Found, super::Size)| matches!(found, Found::Proved(_));
        let both = self.search.found.iter().zip(&written.search.found).enumerate();
        both.filter(move |(_, (here, there))| !proved(here) && proved(there)).map(|(at, _)| at)
    }

    /// Stages that open in no run, though they may as written; `None` if not all runs were looked at.
    #[must_use]
    pub fn never_open(&self, written: &Standing, points: &Points) -> Option<Vec<StageId>> {
        let missed = |standing: &Standing| -> Vec<StageId> {
            let stages = standing.search.reached.missed(points).filter_map(|(point, _)| match point {
                Point::Opens(id) => Some(id),
                _ => None,
            });
            stages.collect()
        };
        let before = missed(written);
        self.search.partial.is_none().then(|| missed(self).into_iter().filter(|id| !before.contains(id)).collect())
    }

    /// Duties of the one who takes no part: nobody keeps them.
    #[must_use]
    pub fn orphaned(&self, model: &Model) -> Vec<DutyId> {
        let owes = |id: &DutyId| self.without.is_some() && model.duties[*id].debtor == self.without.map(Actor::Party);
        model.duties.ids().filter(owes).collect()
    }

    /// Whether a run can complete the charter; `None`: not found, and not all runs were looked at.
    #[must_use]
    pub fn can_complete(&self) -> Option<bool> {
        match (self.search.ends.contains_key(&End::Completed), &self.search.partial) {
            (true, _) => Some(true),
            (false, None) => Some(false),
            (false, Some(_)) => None,
        }
    }
}
