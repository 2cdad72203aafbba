//! Every way a charter can go, day by day: which promises are kept in all of them, how it can end, what can never happen.

use super::branch::Gap;
use super::explore::{Limit, Limits};
use super::extreme::extreme;
use super::part::{Followed, Job};
use super::story::Story;
use super::structure::settles;
use crate::machine::{Breadth, Extreme, Keep, Machine, NotRunnable, Reads, Unknown, Unpacked, World, is_of_days};
use crate::model::{End, PartyId, PromiseForm};
use crate::quantity::Day;
use crate::simulate::{Points, Reached, Setting};
use std::collections::BTreeMap;

/// What is known of one sentence of a promise.
#[derive(Clone, Debug)]
pub enum Found {
    /// True of every run; `possible that`: of the run that is told.
    Proved(Option<Story>),
    /// False of the run that is told; `possible that`: of every run.
    Refuted(Option<Story>),
    Undecided(Why),
}

/// Why a sentence is undecided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A limit was reached. Nothing was found before that day.
    Limit(Limit, Day),
    /// Not every answer was looked at.
    Gaps(Vec<Gap>),
    /// A reading has no value.
    Unknown(Unknown),
    /// The register of a day has no room.
    Unpacked(Unpacked),
    /// What was found did not come true when it was told again.
    NotRetold(Day),
}

/// By which method a sentence was settled (`semantics.md` 12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tier {
    /// By the wording alone, whatever the dates.
    Untimed,
    /// Day by day.
    #[default]
    Calendar,
    /// Day by day, without what does not matter for it.
    Part,
    /// Day by day, with amounts of money or hours.
    Amounts,
    /// Day by day with money, and of the runs that stand alike but for it only those that are enough.
    Extreme(Extreme),
}

/// What was explored for some sentences at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub states: usize,
    pub steps: u64,
    pub tier: Tier,
    /// Words of a register.
    pub words: usize,
}

/// Everything that was found of a charter.
#[derive(Debug)]
pub struct Search {
    /// By sentence, in the order asked.
    pub found: Vec<(Found, Size)>,
    /// Ends that are possible, each with the first day on which it is and how it comes about.
    pub ends: BTreeMap<End, Story>,
    /// What no run can reach, if all were looked at.
    pub reached: Reached,
    /// Why not all runs were looked at.
    pub partial: Option<Why>,
    pub size: Size,
}

impl Search {
    /// Looks at every run of a charter in the world of a setting, whatever is answered.
    ///
    /// # Errors
    /// If the model has no charter or no period.
    pub fn new(setting: &Setting<'_>, forms: &[&PromiseForm], limits: &Limits<'_>) -> Result<Search, NotRunnable> {
        Search::without(setting, forms, limits, &[])
    }

    /// The same, if these parties did not take part at all: nobody keeps their duties.
    ///
    /// # Errors
    /// As [`Search::new`].
    pub fn without(setting: &Setting<'_>, forms: &[&PromiseForm], limits: &Limits<'_>, absent: &[PartyId]) -> Result<Search, NotRunnable> {
        let mut search = Search::begun(setting);
        search.look(setting, forms, limits, absent, &|| true)?;
        Ok(search)
    }

    /// As [`Search::new`], as long as it is wanted; `None` if it was given up. What is not wanted once is not wanted again.
    ///
    /// # Errors
    /// As [`Search::new`].
    pub fn while_wanted(
        setting: &Setting<'_>,
        forms: &[&PromiseForm],
        limits: &Limits<'_>,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<Search>, NotRunnable> {
        let mut search = Search::begun(setting);
        let is_whole = search.look(setting, forms, limits, &[], is_wanted)?;
        Ok(is_whole.then_some(search))
    }

    /// Looks at every run for a sentence, also where the poorest or the richest would be enough.
    ///
    /// # Errors
    /// As [`Search::new`].
    pub fn in_all(setting: &Setting<'_>, form: &PromiseForm, limits: &Limits<'_>) -> Result<Option<Found>, NotRunnable> {
        let world = || World::new(setting.model(), setting.scenario);
        let (whole, points) = (Machine::new(setting.model(), world())?, Points::of(setting.model()));
        let job = Job { setting, whole: &whole, points: &points, limits, is_wanted: &|| true };
        Ok(job.look(&[form], Followed::All, world())?.and_then(|mut part| part.found.pop()))
    }

    /// Looks at a sentence only in part, without what does not matter for it. `None` where it speaks of how the charter ends, or
    /// nothing can be left out.
    ///
    /// # Errors
    /// As [`Search::new`].
    pub fn in_part(
        setting: &Setting<'_>,
        form: &PromiseForm,
        breadth: Breadth,
        limits: &Limits<'_>,
    ) -> Result<Option<(Found, Size)>, NotRunnable> {
        let world = || World::new(setting.model(), setting.scenario);
        let (whole, points) = (Machine::new(setting.model(), world())?, Points::of(setting.model()));
        let job = Job { setting, whole: &whole, points: &points, limits, is_wanted: &|| true };
        if !is_of_days(form) {
            return Ok(None);
        }
        let looked = job.without_the_rest(&[form], breadth, world())?;
        Ok(looked.and_then(|(mut found, size)| Some((found.pop()?, size))))
    }

    fn begun(setting: &Setting<'_>) -> Search {
        let reached = Points::of(setting.model()).none();
        Search { found: Vec::new(), ends: BTreeMap::new(), reached, partial: None, size: Size::default() }
    }

    /// Looks until nobody wants it any more. Whether it came to its end.
    fn look(
        &mut self,
        setting: &Setting<'_>,
        forms: &[&PromiseForm],
        limits: &Limits<'_>,
        absent: &[PartyId],
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<bool, NotRunnable> {
        let model = setting.model();
        let world = || World::new(model, setting.scenario).without_parties(absent);
        let whole = Machine::new(model, world())?;
        let guards = Reads::guards(model);
        let points = Points::of(model);
        let job = Job { setting, whole: &whole, points: &points, limits, is_wanted };
        let by_wording = |proved: bool| {
            let found = if proved { Found::Proved(None) } else { Found::Refuted(None) };
            (found, Size { tier: Tier::Untimed, ..Size::default() })
        };
        let mut found: Vec<Option<(Found, Size)>> = forms.iter().map(|form| settles(model, form).map(by_wording)).collect();
        let of = |group: &[usize]| -> Vec<&PromiseForm> { group.iter().filter_map(|at| forms.get(*at).copied()).collect() };
        // What the poorest or the richest runs show, and the like; what they leave open is looked at in all.
        let mut extremes: BTreeMap<Extreme, Vec<usize>> = BTreeMap::new();
        for at in (0..forms.len()).filter(|at| found[*at].is_none()) {
            if let Some(extreme) = extreme(model, forms[at]) {
                extremes.entry(extreme).or_default().push(at);
            }
        }
        for (extreme, group) in extremes {
            let Some(part) = job.look(&of(&group), Followed::Extreme(extreme), world())? else { return Ok(false) };
            for (at, one) in group.into_iter().zip(part.found) {
                let stands = match &one {
                    Found::Proved(Some(_)) | Found::Refuted(Some(_)) => true,
                    Found::Proved(None) | Found::Refuted(None) | Found::Undecided(Why::Limit(..)) => !part.money_acts,
                    Found::Undecided(_) => false,
                };
                found[at] = stands.then(|| (one, part.size.clone()));
            }
        }
        let mut groups: Vec<(Keep, Vec<usize>)> = vec![(Keep::of(model, &guards), Vec::new())];
        for (at, form) in forms.iter().enumerate().filter(|(at, _)| found[*at].is_none()) {
            let mut reads = guards.clone();
            reads.form(form);
            let keep = Keep::of(model, &reads);
            match groups.iter_mut().find(|(known, _)| *known == keep) {
                Some((_, group)) => group.push(at),
                None => groups.push((keep, vec![at])),
            }
        }
        for (at, (_, group)) in groups.iter().enumerate() {
            let Some(part) = job.look(&of(group), Followed::All, world())? else { return Ok(false) };
            for (at, one) in group.iter().zip(part.found) {
                found[*at] = Some((one, part.size.clone()));
            }
            // The first part is that of the guards alone: of all parts the smallest.
            if at == 0 {
                (self.ends, self.reached, self.partial, self.size) = (part.ends, part.reached, part.partial, part.size);
            }
        }
        // What is too much to look at whole.
        let without_amounts = |at: usize| groups.iter().any(|(keep, group)| group.contains(&at) && !keep.money && !keep.hours);
        for breadth in [Breadth::Alone, Breadth::Apart] {
            let is_too_much = |at: usize| matches!(found[at], Some((Found::Undecided(Why::Limit(..)), _)));
            let open = |at: &usize| is_too_much(*at) && without_amounts(*at) && is_of_days(forms[*at]);
            let left: Vec<usize> = (0..forms.len()).filter(open).collect();
            if left.is_empty() {
                break;
            }
            let Some((settled, size)) = job.without_the_rest(&of(&left), breadth, world())? else { return Ok(false) };
            for (at, one) in left.into_iter().zip(settled) {
                if !matches!(one, Found::Undecided(_)) {
                    found[at] = Some((one, size.clone()));
                }
            }
        }
        self.found = found.into_iter().flatten().collect();
        Ok(true)
    }
}
