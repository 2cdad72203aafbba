//! Exact likelihoods: the chance of every register, day by day, without sampling (`semantics.md` 13). All counters and dates only
//! grow, so that one sweep forward is enough.

use super::branch::Gap;
use super::dates::Dates;
use super::portion::Portion;
use super::search::Why;
use super::sweep::{Days, Most, Visitor, sweep};
use super::weight::Weight;
use crate::machine::{Keep, NotRunnable, Reads, Subject, Truth, Unknown};
use crate::model::{Atom, Cond, End, Event, Expectation, Model, Stage, StageEvent, StageId};
use crate::quantity::Day;
use crate::simulate::Setting;
use std::collections::{BTreeMap, BTreeSet};

/// Chances under one scenario.
#[derive(Clone, Debug)]
pub struct Likelihoods<W> {
    /// Of each end.
    pub ends: BTreeMap<End, W>,
    /// That it ends on each day.
    pub end_days: BTreeMap<Day, W>,
    /// By stage: that it opens for the first time on each day; and that it succeeds for the first time.
    pub opens: Vec<BTreeMap<Day, W>>,
    pub succeeds: Vec<BTreeMap<Day, W>>,
    /// By stage: that it opens, and that it succeeds, in every run.
    pub always_opens: Vec<bool>,
    pub always_succeeds: Vec<bool>,
    /// Of each expectation.
    pub expectations: Vec<Result<Chance<W>, Unsolved>>,
    /// Questions that nobody answers, on which something of this may rest.
    pub assumed: BTreeSet<Subject>,
    /// Registers that were looked at, and those of them whose day was lived through: the others went as another did.
    pub registers: usize,
    pub lived: usize,
}

/// The chance of one expectation.
#[derive(Clone, Debug)]
pub struct Chance<W> {
    /// `None`: it never holds.
    pub holds: Option<W>,
    pub fails: Option<W>,
    /// A reading had no value.
    pub unknown: Option<(W, Unknown)>,
    pub registers: usize,
}

/// Why there is no exact answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsolved {
    NotRunnable(NotRunnable),
    /// What stands in the way.
    Why(Why),
}

impl Unsolved {
    /// Amounts that answers change are read later: the same amounts, whoever else reads them.
    fn is_of_amounts(&self) -> bool {
        matches!(self, Unsolved::Why(Why::Gaps(gaps)) if gaps.iter().all(|gap| matches!(gap, Gap::Amount(_))))
    }
}

/// The exact chances of a setting: in fractions, or in doubles (relative error below the number of registers × 2^-53).
///
/// # Errors
/// If how the charter ends has no exact answer within so many registers.
pub fn likelihoods<W: Weight>(setting: &Setting<'_>, most: usize) -> Result<Likelihoods<W>, Unsolved> {
    likelihoods_on(Days::Recalled, setting, most)
}

/// The same, with every day lived through or not: both are the same to the last bit.
///
/// # Errors
/// As [`likelihoods`].
pub fn likelihoods_on<W: Weight>(days: Days, setting: &Setting<'_>, most: usize) -> Result<Likelihoods<W>, Unsolved> {
    let model = setting.model();
    let guards = Reads::guards(model);
    let watched = sentences(model);
    let mut base = guards.clone();
    watched.iter().for_each(|expectation| base.cond(&expectation.cond));
    let expectations = setting.expectations();
    let groups = groups(model, &base, &guards, &expectations);
    let mut found: Vec<Option<Result<Chance<W>, Unsolved>>> = expectations.iter().map(|_| None).collect();
    let mut first: Option<Sweep<W>> = None;
    let mut without_amounts: Option<Unsolved> = None;
    for (number, (keep, group)) in groups.iter().enumerate() {
        // What stands in the way of one that reads amounts stands in the way of all.
        if let (true, Some(why)) = (keep.money, &without_amounts) {
            group.iter().for_each(|at| found[*at] = Some(Err(why.clone())));
            continue;
        }
        let chosen: Vec<&Expectation> = group.iter().filter_map(|at| expectations.get(*at).copied()).collect();
        let also: &[Expectation] = if number == 0 { &watched } else { &[] };
        let all: Vec<&Expectation> = chosen.iter().copied().chain(also).collect();
        let swept = swept::<W>(setting, &guards, &all, Most::Registers(most), days);
        for (place, at) in group.iter().enumerate() {
            found[*at] = Some(match &swept {
                Ok(sweep) => Ok(sweep.chances[place].clone()),
                Err(why) => Err(why.clone()),
            });
        }
        if let (true, Err(why)) = (keep.money, &swept) {
            without_amounts = Some(why.clone()).filter(Unsolved::is_of_amounts);
        }
        if number == 0 {
            let mut sweep = swept?;
            sweep.came_true.drain(..chosen.len());
            sweep.chances.drain(..chosen.len());
            first = Some(sweep);
        }
    }
    let mut first = first.unwrap_or_default();
    if let (1, Some(only)) = (first.ends.len(), first.ends.values_mut().next()) {
        *only = W::one();
    }
    let mut opens = first.came_true;
    let succeeds = opens.split_off(model.stages.len().min(opens.len()));
    let mut always_opens: Vec<bool> = first.chances.iter().map(|chance| chance.fails.is_none() && chance.unknown.is_none()).collect();
    let always_succeeds = always_opens.split_off(model.stages.len().min(always_opens.len()));
    Ok(Likelihoods {
        always_opens,
        always_succeeds,
        ends: first.ends,
        end_days: first.end_days,
        opens,
        succeeds,
        expectations: found.into_iter().flatten().collect(),
        assumed: first.assumed,
        registers: first.registers,
        lived: first.lived,
    })
}

/// How likely each end is, and nothing else: fewer registers have to be told apart.
///
/// # Errors
/// If there is no exact answer within as much work as it is to live through so many registers: to recall a day is an eighth of it.
pub fn ends<W: Weight>(setting: &Setting<'_>, work: usize) -> Result<BTreeMap<End, W>, Unsolved> {
    swept(setting, &Reads::guards(setting.model()), &[], Most::Work(work), Days::Recalled).map(|swept| swept.ends)
}

impl<W> Likelihoods<W> {
    /// The same chances in other numbers.
    #[must_use]
    pub fn map<V>(self, to: impl Fn(W) -> V) -> Likelihoods<V> {
        let days = |days: BTreeMap<Day, W>| days.into_iter().map(|(day, chance)| (day, to(chance))).collect();
        Likelihoods {
            ends: self.ends.into_iter().map(|(end, chance)| (end, to(chance))).collect(),
            end_days: days(self.end_days),
            opens: self.opens.into_iter().map(days).collect(),
            succeeds: self.succeeds.into_iter().map(days).collect(),
            always_opens: self.always_opens,
            always_succeeds: self.always_succeeds,
            expectations: self
                .expectations
                .into_iter()
                .map(|chance| {
                    chance.map(|chance| Chance {
                        holds: chance.holds.map(&to),
                        fails: chance.fails.map(&to),
                        unknown: chance.unknown.map(|(portion, why)| (to(portion), why)),
                        registers: chance.registers,
                    })
                })
                .collect(),
            assumed: self.assumed,
            registers: self.registers,
            lived: self.lived,
        }
    }
}

impl Likelihoods<Portion> {
    /// When a stage opens for the first time.
    #[must_use]
    pub fn opening(&self, stage: StageId) -> Dates<'_> {
        Dates::of(&self.opens[stage.index()], self.always_opens[stage.index()])
    }

    /// When a stage succeeds for the first time.
    #[must_use]
    pub fn success(&self, stage: StageId) -> Dates<'_> {
        Dates::of(&self.succeeds[stage.index()], self.always_succeeds[stage.index()])
    }

    /// When it ends.
    #[must_use]
    pub fn ending(&self) -> Dates<'_> {
        Dates::of(&self.end_days, true)
    }
}

/// Expectations by their place, those together for which the same has to be kept; first those that need no more than `base`.
pub(super) fn groups(model: &Model, base: &Reads, guards: &Reads, expectations: &[&Expectation]) -> Vec<(Keep, Vec<usize>)> {
    let mut groups: Vec<(Keep, Vec<usize>)> = vec![(Keep::of(model, base), Vec::new())];
    for (at, expectation) in expectations.iter().enumerate() {
        let mut reads = guards.clone();
        reads.cond(&expectation.cond);
        let keep = Keep::of(model, &reads);
        match groups.iter_mut().find(|(known, _)| *known == keep) {
            Some((_, group)) => group.push(at),
            None => groups.push((keep, vec![at])),
        }
    }
    groups
}

/// That each stage opens; then that each succeeds.
fn sentences(model: &Model) -> Vec<Expectation> {
    let sentence = |event: StageEvent| {
        move |(id, stage): (StageId, &Stage)| Expectation {
            cond: Cond::Atom(Atom::Event(Event::Stage(id, event)), stage.name.loc),
            time: None,
            chance: None,
            loc: stage.name.loc,
        }
    };
    let opens = model.stages.iter().map(sentence(StageEvent::Opens));
    opens.chain(model.stages.iter().map(sentence(StageEvent::Succeeds))).collect()
}

#[derive(Clone)]
struct Sweep<W> {
    ends: BTreeMap<End, W>,
    end_days: BTreeMap<Day, W>,
    came_true: Vec<BTreeMap<Day, W>>,
    chances: Vec<Chance<W>>,
    assumed: BTreeSet<Subject>,
    registers: usize,
    lived: usize,
}

impl<W> Default for Sweep<W> {
    fn default() -> Sweep<W> {
        Sweep {
            ends: BTreeMap::new(),
            end_days: BTreeMap::new(),
            came_true: Vec::new(),
            chances: Vec::new(),
            assumed: BTreeSet::new(),
            registers: 0,
            lived: 0,
        }
    }
}

/// Chances of what these expectations read.
fn swept<W: Weight>(
    setting: &Setting<'_>,
    guards: &Reads,
    expectations: &[&Expectation],
    most: Most,
    days: Days,
) -> Result<Sweep<W>, Unsolved> {
    let mut swept = Sweep {
        came_true: vec![BTreeMap::new(); expectations.len()],
        chances: vec![Chance { holds: None, fails: None, unknown: None, registers: 0 }; expectations.len()],
        ..Sweep::default()
    };
    let walked = sweep(setting, guards, expectations, most, days, &mut swept)?;
    (swept.registers, swept.lived, swept.assumed) = (walked.registers, walked.lived, walked.assumed);
    swept.chances.iter_mut().for_each(|chance| chance.registers = walked.registers);
    Ok(swept)
}

/// Carried to a register: its chance.
impl<W: Weight> Visitor<W> for Sweep<W> {
    type Carried = W;
    type Way = W;

    fn start(&mut self) -> W {
        W::one()
    }

    fn way(&mut self, from: &W, weight: W) -> W {
        from.times(&weight)
    }

    fn came_true(&mut self, way: &W, expectation: usize, day: Day) {
        add(&mut self.came_true[expectation], &day, way);
    }

    fn goes_to(&mut self, way: W) -> W {
        way
    }

    fn joins(&mut self, way: W, there: &mut W) {
        *there = there.plus(&way);
    }

    fn ends(&mut self, way: W, day: Day, end: &End, truths: &[Truth]) {
        for (chance, truth) in self.chances.iter_mut().zip(truths) {
            chance.add(*truth, &way);
        }
        add(&mut self.ends, end, &way);
        add(&mut self.end_days, &day, &way);
    }
}

fn add<K: Ord + Clone, W: Weight>(sums: &mut BTreeMap<K, W>, key: &K, mass: &W) {
    match sums.get_mut(key) {
        Some(sum) => *sum = sum.plus(mass),
        None => {
            sums.insert(key.clone(), mass.clone());
        }
    }
}

impl<W: Weight> Chance<W> {
    fn add(&mut self, truth: Truth, mass: &W) {
        let more = |sum: &Option<W>| Some(sum.as_ref().map_or_else(|| mass.clone(), |sum| sum.plus(mass)));
        match truth {
            Truth::Holds => self.holds = more(&self.holds),
            Truth::Fails => self.fails = more(&self.fails),
            Truth::Unknown(why) => {
                let sum = self.unknown.as_ref().map_or_else(|| mass.clone(), |(sum, _)| sum.plus(mass));
                self.unknown = Some((sum, why));
            }
        }
    }
}
