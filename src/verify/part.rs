//! One part of a search: every state of a machine that keeps what some sentences need, and what these show.

use super::branch::{Advance, Branching, Gap};
use super::explore::{Explored, Limits, System, explore};
use super::extreme::{Amounts, Frontier};
use super::search::{Found, Size, Tier, Why};
use super::source::Free;
use super::story::{Retold, Story};
use crate::machine::{Asks, Breadth, Extreme, Keep, Lived, Machine, NotRunnable, Reads, Shown, Unknown, Unpacked, Walker, World};
use crate::model::{Actor, End, PromiseForm};
use crate::quantity::Day;
use crate::simulate::{Points, Reached, Setting, Watcher};
use std::collections::{BTreeMap, HashMap};

/// What does not change from part to part of a search.
pub(super) struct Job<'j, 'm> {
    pub(super) setting: &'j Setting<'m>,
    pub(super) whole: &'j Machine<'m>,
    pub(super) points: &'j Points,
    pub(super) limits: &'j Limits<'j>,
    pub(super) is_wanted: &'j dyn Fn() -> bool,
}

impl<'m> Job<'_, 'm> {
    /// Looks at these sentences, in the runs that are followed. `None` if it was given up.
    pub(super) fn look(&self, forms: &[&PromiseForm], followed: Followed<'_>, world: World<'m>) -> Result<Option<Part>, NotRunnable> {
        let (machine, reads) = self.machine(forms, world)?;
        let machine = if let Followed::Extreme(extreme) = followed { machine.for_runs(extreme) } else { machine };
        Ok(Part::explored(self, &machine, &reads, forms, followed))
    }

    /// The same without what does not matter for them.
    pub(super) fn without_the_rest(
        &self,
        forms: &[&PromiseForm],
        breadth: Breadth,
        world: World<'m>,
    ) -> Result<Option<(Vec<Found>, Size)>, NotRunnable> {
        let mut asked = Reads::default();
        forms.iter().for_each(|form| asked.form(form));
        let (machine, reads) = self.machine(forms, world)?;
        if !machine.can_leave_out() {
            return Ok(Some((Vec::new(), Size::default())));
        }
        let part = Part::explored(self, &machine, &reads, forms, Followed::Part(&asked, breadth));
        Ok(part.map(|part| (part.found, part.size)))
    }

    /// A machine that keeps what these sentences need.
    fn machine(&self, forms: &[&PromiseForm], world: World<'m>) -> Result<(Machine<'m>, Reads), NotRunnable> {
        let model = self.setting.model();
        let mut reads = Reads::guards(model);
        forms.iter().for_each(|form| reads.form(form));
        let machine = Machine::lean(model, world, &reads, Keep::of(model, &reads))?;
        Ok((machine, reads))
    }
}

/// Which runs are followed.
#[derive(Clone, Copy)]
pub(super) enum Followed<'f> {
    All,
    /// Without what does not matter for those who ask about these.
    Part(&'f Reads, Breadth),
    /// Of those that stand alike but for their money, those that are enough.
    Extreme(Extreme),
}

/// What was found of sentences that need the same books.
pub(super) struct Part {
    pub(super) found: Vec<Found>,
    pub(super) ends: BTreeMap<End, Story>,
    pub(super) reached: Reached,
    pub(super) partial: Option<Why>,
    /// A ladder acts on missing money, and some was: what stands alike but for its money does not go on alike.
    pub(super) money_acts: bool,
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
    /// Nothing matters but what is shown of the sentences.
    only_shown: bool,
    /// Where only some registers are followed.
    frontier: Option<Frontier>,
    /// Money was missing in some run.
    was_short: bool,
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

    fn bytes(&self) -> usize {
        self.walker.bytes() + self.frontier.as_ref().map_or(0, Frontier::bytes)
    }

    fn steps(&mut self, number: u32, state: &[u64], found: &mut impl FnMut(&[u64], u32)) -> bool {
        if self.frontier.as_mut().is_some_and(|frontier| frontier.is_needless(state)) {
            return true;
        }
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
                Ok(Lived::On) => {
                    let till = self.walker.till();
                    let needed = self.frontier.as_mut().zip(till).is_none_or(|(frontier, till)| frontier.is_needed(&self.packed, till));
                    if needed {
                        found(&self.packed, self.ways.number(&place.picks));
                    }
                }
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
        // Where only some runs are followed, nothing is asked but what is shown already.
        !(self.only_shown && self.shown.iter().all(Option::is_some))
    }
}

impl<'a, 'm> Charter<'a, 'm> {
    fn note(&mut self, place: &Place) {
        self.was_short |= self.walker.was_short();
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
    /// Looks at all that can happen in the runs that are followed. `None` if it was given up.
    pub(super) fn explored(
        job: &Job<'_, '_>,
        machine: &Machine<'_>,
        reads: &Reads,
        forms: &[&PromiseForm],
        followed: Followed<'_>,
    ) -> Option<Part> {
        let &Job { setting, whole, points, limits, is_wanted } = job;
        let mut walker = Walker::new(machine, reads, Asks::default(), &[], forms);
        match followed {
            Followed::All => {}
            Followed::Part(asked, breadth) => walker.leave_out(asked, breadth),
            Followed::Extreme(_) => walker.tell_tills(),
        }
        let extreme = match followed {
            Followed::Extreme(extreme) => Some(extreme),
            Followed::All | Followed::Part(..) => None,
        };
        let keep = Keep::of(machine.model(), reads);
        let duties = machine.model().duties.iter();
        let orphaned = duties.filter(|(_, duty)| matches!(duty.debtor, Some(Actor::Party(party)) if machine.world().is_absent(party)));
        let source = Free { world: setting.odds(machine), orphaned: orphaned.map(|(id, _)| id).collect() };
        let mut charter = Charter {
            packed: vec![0; walker.words()],
            branching: Branching::new(source, Amounts::of(machine, keep.money, extreme)),
            watcher: points.watcher(),
            ways: Ways::default(),
            shown: vec![None; forms.len()],
            unread: vec![None; forms.len()],
            ends: BTreeMap::new(),
            trouble: None,
            only_shown: !matches!(followed, Followed::All),
            frontier: extreme.map(Frontier::new),
            was_short: false,
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
            tier: match followed {
                Followed::Part(..) => Tier::Part,
                Followed::Extreme(extreme) => Tier::Extreme(extreme),
                Followed::All if keep.money || keep.hours => Tier::Amounts,
                Followed::All => Tier::Calendar,
            },
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
        let money_acts = keep.shortfalls && charter.was_short;
        let mut part = Part { found, ends, reached, partial, money_acts, size };
        if matches!(part.partial, Some(Why::Limit(..))) && !matches!(followed, Followed::Part(..)) {
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
