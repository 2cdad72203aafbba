//! Every way a charter can go, day by day: which promises are kept in all of them, how it can end, what can never happen.

use super::branch::{Advance, Branching, Gap};
use super::explore::{Explored, Limit, Limits, System, explore};
use super::source::Free;
use super::story::{Retold, Story};
use super::structure::settles;
use crate::machine::{Keep, Lived, Machine, NotRunnable, Reads, Shown, Unknown, Unpacked, Walker, World};
use crate::model::{Actor, End, PartyId, PromiseForm};
use crate::quantity::Day;
use crate::simulate::{Points, Reached, Setting, Watcher};
use std::collections::{BTreeMap, HashMap};

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
    /// Day by day, with amounts of money or hours.
    Amounts,
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
        let mut groups: Vec<(Keep, Vec<usize>)> = vec![(Keep::of(model, &guards), Vec::new())];
        let settled: Vec<Option<bool>> = forms.iter().map(|form| settles(model, form)).collect();
        for (at, form) in forms.iter().enumerate().filter(|(at, _)| settled[*at].is_none()) {
            let mut reads = guards.clone();
            reads.form(form);
            let keep = Keep::of(model, &reads);
            match groups.iter_mut().find(|(known, _)| *known == keep) {
                Some((_, group)) => group.push(at),
                None => groups.push((keep, vec![at])),
            }
        }
        let points = Points::of(model);
        let by_wording = |proved: bool| {
            let found = if proved { Found::Proved(None) } else { Found::Refuted(None) };
            (found, Size { tier: Tier::Untimed, ..Size::default() })
        };
        let mut found: Vec<Option<(Found, Size)>> = settled.into_iter().map(|settled| settled.map(by_wording)).collect();
        for (at, (_, group)) in groups.iter().enumerate() {
            let chosen: Vec<&PromiseForm> = group.iter().filter_map(|at| forms.get(*at).copied()).collect();
            let mut reads = guards.clone();
            chosen.iter().for_each(|form| reads.form(form));
            let machine = Machine::lean(model, world(), &reads, Keep::of(model, &reads))?;
            let part = Part::explored(setting, (&whole, &machine), &reads, &chosen, &points, limits, is_wanted);
            let Some(part) = part else { return Ok(false) };
            for (at, one) in group.iter().zip(part.found) {
                found[*at] = Some((one, part.size.clone()));
            }
            // The first part is that of the guards alone: of all parts the smallest.
            if at == 0 {
                (self.ends, self.reached, self.partial, self.size) = (part.ends, part.reached, part.partial, part.size);
            }
        }
        self.found = found.into_iter().flatten().collect();
        Ok(true)
    }
}

/// What was found of sentences that need the same books.
pub(super) struct Part {
    pub(super) found: Vec<Found>,
    pub(super) ends: BTreeMap<End, Story>,
    reached: Reached,
    partial: Option<Why>,
    pub(super) size: Size,
}

/// Where something was found: in a state, on the way of these picks.
#[derive(Clone)]
struct Place {
    number: u32,
    picks: Vec<u32>,
    day: Day,
}

pub(super) struct Charter<'a, 'm> {
    pub(super) walker: Walker<'a, 'm>,
    pub(super) branching: Branching<Free<'a, 'm>>,
    watcher: Watcher<'a>,
    pub(super) packed: Vec<u64>,
    ways: Ways,
    shown: Vec<Option<(Shown, Place)>>,
    unread: Vec<Option<Unknown>>,
    ends: BTreeMap<End, Place>,
    trouble: Option<Unpacked>,
    /// Asked on every way of a day.
    pub(super) is_wanted: &'a dyn Fn() -> bool,
}

/// Ways of days, each kept once; way 0 is that of no choice.
#[derive(Default)]
struct Ways {
    ways: Vec<Box<[u32]>>,
    index: HashMap<Box<[u32]>, u32>,
}

impl Ways {
    fn number(&mut self, picks: &[u32]) -> u32 {
        if picks.is_empty() {
            return 0;
        }
        if let Some(number) = self.index.get(picks) {
            return *number;
        }
        self.ways.push(picks.into());
        let number = u32::try_from(self.ways.len()).unwrap_or(u32::MAX);
        self.index.insert(picks.into(), number);
        number
    }

    fn picks(&self, number: u32) -> &[u32] {
        (number as usize).checked_sub(1).and_then(|at| self.ways.get(at)).map_or(&[], |picks| picks)
    }
}

impl System for Charter<'_, '_> {
    fn words(&self) -> usize {
        self.walker.words()
    }

    fn starts(&mut self, found: &mut dyn FnMut(&[u64])) {
        match self.walker.start(&mut self.packed) {
            Ok(()) => found(&self.packed),
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    fn rank(&self, state: &[u64]) -> u32 {
        u32::try_from(self.walker.day_of(state).0 - self.walker.first().0).unwrap_or(0)
    }

    fn steps(&mut self, number: u32, state: &[u64], found: &mut impl FnMut(&[u64], u32)) -> bool {
        self.branching.begin();
        let mut advance = Advance::Way;
        while advance != Advance::Over {
            let lived = match advance {
                Advance::Lasting => self.walker.last_on(&mut self.branching, &mut self.watcher, &mut self.packed),
                _ => self.walker.live(state, &mut self.branching, &mut self.watcher, &mut self.packed),
            };
            let picks: Vec<u32> = self.branching.picks().collect();
            let place = Place { number, picks, day: self.walker.day() };
            self.note(&place);
            match lived {
                Ok(Lived::On) => found(&self.packed, self.ways.number(&place.picks)),
                Ok(Lived::Ended(end)) => {
                    self.ends.entry(end).or_insert(place);
                }
                Err(trouble) => {
                    self.trouble = Some(trouble);
                    return false;
                }
            }
            if !(self.is_wanted)() {
                return false;
            }
            advance = self.branching.advance();
        }
        true
    }
}

impl<'a, 'm> Charter<'a, 'm> {
    fn note(&mut self, place: &Place) {
        for at in 0..self.shown.len() {
            match self.walker.shown(at) {
                Some(Shown::Unread(why)) => {
                    self.unread[at].get_or_insert(why);
                }
                Some(shown) => {
                    self.walker.settle(at);
                    self.shown[at].get_or_insert_with(|| (shown, place.clone()));
                }
                None => {}
            }
        }
    }

    /// The answers on the way to a place, and on it.
    fn told(&mut self, explored: &Explored, place: &Place) -> Retold {
        let mut steps = vec![(place.number, place.picks.clone())];
        let mut number = place.number;
        while let Some(parent) = explored.store.parent(number) {
            steps.push((parent, self.ways.picks(explored.store.way(number)).to_vec()));
            number = parent;
        }
        let mut told = Retold::default();
        for (number, picks) in steps.into_iter().rev() {
            self.branching.begin_as(&picks);
            let mut diary = Vec::new();
            let _ = self.walker.live(explored.store.state(number), &mut self.branching, &mut diary, &mut self.packed);
            told.add(&diary);
        }
        told
    }
}

impl Part {
    /// `None` if it was given up.
    fn explored(
        setting: &Setting<'_>,
        (whole, machine): (&Machine<'_>, &Machine<'_>),
        reads: &Reads,
        forms: &[&PromiseForm],
        points: &Points,
        limits: &Limits<'_>,
        is_wanted: &dyn Fn() -> bool,
    ) -> Option<Part> {
        let walker = Walker::new(machine, reads, crate::machine::Asks::default(), &[], forms);
        let keep = Keep::of(machine.model(), reads);
        let duties = machine.model().duties.iter();
        let orphaned = duties.filter(|(_, duty)| matches!(duty.debtor, Some(Actor::Party(party)) if machine.world().is_absent(party)));
        let source = Free { world: setting.odds(machine), orphaned: orphaned.map(|(id, _)| id).collect() };
        let mut charter = Charter {
            packed: vec![0; walker.words()],
            branching: Branching::new(source, keep.money),
            watcher: points.watcher(),
            ways: Ways::default(),
            shown: vec![None; forms.len()],
            unread: vec![None; forms.len()],
            ends: BTreeMap::new(),
            trouble: None,
            is_wanted,
            walker,
        };
        let explored = explore(&mut charter, limits);
        if !is_wanted() {
            return None;
        }
        let size = Size {
            states: explored.store.len(),
            steps: explored.steps,
            tier: if keep.money || keep.hours { Tier::Amounts } else { Tier::Calendar },
            words: charter.packed.len(),
        };
        let frontier = i32::try_from(explored.rank).map_or(machine.period().1, |rank| machine.period().0.plus(rank));
        let gaps: Vec<Gap> = charter.branching.gaps.iter().copied().collect();
        let partial = match (charter.trouble, explored.limit) {
            (Some(trouble), _) => Some(Why::Unpacked(trouble)),
            (None, Some(limit)) => Some(Why::Limit(limit, frontier)),
            (None, None) if !gaps.is_empty() => Some(Why::Gaps(gaps)),
            (None, None) => None,
        };
        let reached = charter.watcher.reached.clone();
        let found = (0..forms.len()).map(|at| charter.judge(whole, &explored, at, forms[at], partial.as_ref())).collect();
        let ends = std::mem::take(&mut charter.ends)
            .into_iter()
            .filter_map(|(end, place)| {
                let story = charter.told(&explored, &place).story(whole, place.day);
                (story.outcome.end == end).then_some((end, story))
            })
            .collect();
        let mut part = Part { found, ends, reached, partial, size };
        if matches!(part.partial, Some(Why::Limit(..))) {
            charter.try_luck(whole, forms, &mut part);
        }
        is_wanted().then_some(part)
    }
}

impl Charter<'_, '_> {
    fn judge(&mut self, whole: &Machine<'_>, explored: &Explored, at: usize, form: &PromiseForm, partial: Option<&Why>) -> Found {
        let possible = matches!(form, PromiseForm::Possible(_));
        if let Some((shown, place)) = self.shown[at].clone() {
            let day = match shown {
                Shown::Broken(day) | Shown::Witnessed(day) => day,
                Shown::Unread(_) => place.day,
            };
            // The machine that simulates has the last word.
            let (story, again) = self.told(explored, &place).promised(whole, form, day);
            return match (again, shown) {
                (Some(Shown::Broken(_)), Shown::Broken(_)) => Found::Refuted(Some(story)),
                (Some(Shown::Witnessed(_)), Shown::Witnessed(_)) => Found::Proved(Some(story)),
                _ => Found::Undecided(Why::NotRetold(day)),
            };
        }
        match (partial, self.unread[at]) {
            (_, Some(why)) => Found::Undecided(Why::Unknown(why)),
            (Some(why), None) => Found::Undecided(why.clone()),
            (None, None) if possible => Found::Refuted(None),
            (None, None) => Found::Proved(None),
        }
    }
}
