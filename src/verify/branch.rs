//! Every way that one day can go: an oracle that goes through the answers, one way after the other.

use super::classes::{Class, Learning, is_amount};
use super::extreme::{Amounts, Enough};
use super::menus::Listed;
use super::source::{Source, SumWeights};
use super::weight::Weight;
use crate::machine::{Answered, Effect, GateKey, Oracle, Question, Subject, Verdict, Weigher, YES};
use crate::model::StageId;
use crate::quantity::Day;
use crate::simulate::{KeyHash, number};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Answers to one question that are gone through one by one. More are not.
const MOST_ANSWERS: i64 = 4096;

/// Ways to answer the questions of one gate one by one. More are not gone through.
const MOST_WAYS: i64 = 100_000;

/// Why not every answer was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// A question with too many answers.
    Wide(Subject),
    /// Its answer goes together with others.
    Together(Subject),
    /// A gate of a stage with too many answers.
    Gate(StageId),
    /// Amounts that an answer changes are read later.
    Amount(Subject),
}

/// One of the answers that are told apart: to a question, or to those of a gate.
pub(super) struct Choice<W> {
    pub(super) answers: Vec<i64>,
    pub(super) weight: W,
    /// What those who wrote the charter hope for.
    pub(super) good: bool,
}

/// The choices of one fork.
pub(super) struct Choices<W> {
    pub(super) all: Vec<Choice<W>>,
    /// Nobody answers: somebody is free to choose.
    pub(super) is_open: bool,
}

struct Fork<W> {
    choices: Rc<Choices<W>>,
    picked: usize,
    kind: Kind,
}

/// What a fork is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Answers,
    /// Whether a stage closes today.
    Closing,
    /// How long a stage lasts after today: the day has been lived through.
    Lasting,
}

/// A fork on a way, as it was passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Passed<W> {
    pub(super) picked: usize,
    /// Nobody answers: somebody is free to choose.
    pub(super) is_open: bool,
    pub(super) weight: W,
}

/// Chooses one way by chance: what is hoped for so many times in 256, and that something closes today.
pub(super) struct Luck {
    pub(super) run: u64,
    pub(super) step: u64,
    pub(super) good: u64,
    pub(super) closes: u64,
}

impl Luck {
    fn number(&mut self) -> u64 {
        self.step += 1;
        number(self.run, self.step, KeyHash::new())
    }

    fn choose<W>(&mut self, choices: &[Choice<W>], kind: Kind) -> usize {
        if kind != Kind::Answers {
            // Day by day: as if each were asked by itself.
            let later = choices.len().saturating_sub(1);
            return (0..later).find(|_| self.number() % 256 < self.closes).unwrap_or(later);
        }
        let number = self.number();
        let hoped = choices.iter().position(|choice| choice.good).filter(|_| number % 256 < self.good);
        hoped.unwrap_or_else(|| usize::try_from((number >> 8) % (choices.len() as u64).max(1)).unwrap_or(0))
    }
}

type ListKey = (Subject, i64, i64, u32, u32, Option<Day>);

type LastingKey = (Subject, i64, i64, u32, u32, Option<Day>, i64, i64);

/// Questions whose answers are added up.
type SumKey = Vec<(Subject, i64, i64, u32, u32)>;

/// How it goes on after a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advance {
    /// There is another way.
    Way,
    /// There is one of the same day, after which a stage lasts longer.
    Lasting,
    /// There is none.
    Over,
}

/// Goes through all ways.
pub struct Branching<S: Source> {
    pub source: S,
    amounts: Amounts,
    luck: Option<Luck>,
    forks: Vec<Fork<S::Weight>>,
    at: usize,
    /// The choices of a way that was gone before.
    script: Vec<u32>,
    /// Gates of which some answers are open and others are not, if open ones are told apart: those of which the open ones come last, and
    /// those that are asked one by one.
    menus: FxHashMap<GateKey, Listed<S::Weight>>,
    mixed: FxHashSet<GateKey>,
    tells_open: bool,
    learning: FxHashMap<GateKey, Learning<S::Weight>>,
    gates: FxHashMap<GateKey, Rc<Choices<S::Weight>>>,
    lists: FxHashMap<ListKey, Rc<Choices<S::Weight>>>,
    lastings: FxHashMap<LastingKey, Rc<Choices<S::Weight>>>,
    sums: FxHashMap<(SumKey, i64), Option<SumWeights<S::Weight>>>,
    shortfall: Rc<Choices<S::Weight>>,
    pub gaps: BTreeSet<Gap>,
}

impl<S: Source> Branching<S> {
    /// Answers of a source; how amounts matter that answers change.
    pub fn new(source: S, amounts: Amounts) -> Branching<S> {
        Branching {
            source,
            amounts,
            luck: None,
            forks: Vec::new(),
            at: 0,
            script: Vec::new(),
            menus: FxHashMap::default(),
            mixed: FxHashSet::default(),
            tells_open: false,
            learning: FxHashMap::default(),
            gates: FxHashMap::default(),
            lists: FxHashMap::default(),
            lastings: FxHashMap::default(),
            sums: FxHashMap::default(),
            shortfall: Rc::new(Choices {
                all: [0, 1].map(|answer| Choice { answers: vec![answer], weight: S::Weight::one(), good: answer == 0 }).into(),
                is_open: false,
            }),
            gaps: BTreeSet::new(),
        }
    }

    /// Begins with the first way of another day.
    pub fn begin(&mut self) {
        self.begin_as(&[]);
    }

    /// Begins with the way of these picks.
    pub fn begin_as(&mut self, picks: &[u32]) {
        self.forks.clear();
        self.at = 0;
        self.script.clear();
        self.script.extend_from_slice(picks);
    }

    /// Goes on to the next way, if there is one.
    pub fn advance(&mut self) -> Advance {
        self.at = 0;
        while let Some(fork) = self.forks.last_mut() {
            fork.picked += 1;
            if fork.picked < fork.choices.all.len() {
                if fork.kind == Kind::Lasting {
                    self.at = self.forks.len() - 1;
                    return Advance::Lasting;
                }
                return Advance::Way;
            }
            self.forks.pop();
        }
        Advance::Over
    }

    /// What the way that was just gone weighs.
    pub fn weight(&self) -> S::Weight {
        let weights = self.forks.iter().filter_map(|fork| fork.choices.all.get(fork.picked));
        weights.fold(S::Weight::one(), |product, choice| product.times(&choice.weight))
    }

    /// The forks of the way that was just gone.
    pub(super) fn passed(&self) -> impl Iterator<Item = Passed<S::Weight>> + '_ {
        self.forks.iter().filter_map(|fork| {
            let choice = fork.choices.all.get(fork.picked)?;
            Some(Passed { picked: fork.picked, is_open: fork.choices.is_open, weight: choice.weight.clone() })
        })
    }

    /// Which choices were made on the way that was just gone.
    pub fn picks(&self) -> impl Iterator<Item = u32> + '_ {
        self.forks.iter().map(|fork| u32::try_from(fork.picked).unwrap_or(u32::MAX))
    }

    /// Asks one by one where answers that are open and answers that are not come together.
    pub(super) fn tell_open(&mut self) {
        self.tells_open = true;
    }

    /// Goes each day one way by chance from now on.
    pub(super) fn try_luck(&mut self, luck: Luck) {
        self.luck = Some(luck);
    }

    /// The answers of the choice that is made at the next fork.
    fn pick(&mut self, kind: Kind, choices: impl FnOnce(&mut Self) -> Rc<Choices<S::Weight>>) -> &[i64] {
        if self.forks.len() <= self.at {
            let choices = choices(self);
            let picked = match &mut self.luck {
                Some(luck) => luck.choose(&choices.all, kind),
                None => self.script.get(self.at).map_or(0, |picked| *picked as usize),
            };
            self.forks.push(Fork { choices, picked, kind });
        }
        let fork = self.forks.get(self.at);
        self.at += 1;
        fork.and_then(|fork| fork.choices.all.get(fork.picked)).map_or(&[], |choice| &choice.answers)
    }

    /// The answers to a question that are told apart.
    fn list(&mut self, question: &Question) -> Rc<Choices<S::Weight>> {
        let dated = matches!(question.subject, Subject::Duration { .. } | Subject::MembersMove { .. } | Subject::IndicatorMove { .. });
        let support = question.support;
        let phase = self.source.phase(question.day);
        let key = (question.subject, support.low, support.high, question.times_before, phase, dated.then_some(question.day));
        if let Some(known) = self.lists.get(&key) {
            return Rc::clone(known);
        }
        let choices: Vec<Choice<S::Weight>> = self
            .parts(question)
            .into_iter()
            .filter_map(|(from, to)| {
                let weight = self.source.weight(question, from, to)?;
                let good = match question.subject {
                    Subject::Consent { .. } | Subject::Tie { .. } | Subject::Kept { .. } | Subject::Mended { .. } => from == YES,
                    _ => from == question.support.high,
                };
                Some(Choice { answers: vec![from], weight, good })
            })
            .collect();
        let choices = Rc::new(Choices { all: choices, is_open: self.source.is_open(question) });
        self.lists.insert(key, Rc::clone(&choices));
        choices
    }

    /// Closes on one of the days before some day, or not before it, given that it has lasted so long.
    fn lasting(&mut self, question: &Question, days: i64, within: i64) -> Rc<Choices<S::Weight>> {
        let phase = self.source.phase(question.day);
        let dated = self.source.is_dated(question).then_some(question.day);
        let key = (question.subject, question.support.low, question.support.high, question.times_before, phase, dated, days, within);
        if let Some(known) = self.lastings.get(&key) {
            return Rc::clone(known);
        }
        if self.source.range(question).is_none() {
            self.gaps.insert(Gap::Together(question.subject));
        }
        let high = question.support.high;
        let mut choices: Vec<Choice<S::Weight>> = Vec::new();
        for answer in days..(days + within).min(high.max(days) + 1) {
            if let Some(weight) = self.source.weight_of_rest(question, answer, answer, days) {
                choices.push(Choice { answers: vec![answer], weight, good: false });
            }
        }
        if days + within <= high
            && let Some(weight) = self.source.weight_of_rest(question, days + within, high, days)
        {
            choices.push(Choice { answers: Vec::new(), weight, good: false });
        }
        let choices = Rc::new(Choices { all: choices, is_open: false });
        self.lastings.insert(key, Rc::clone(&choices));
        choices
    }

    /// How many ways there are to answer all of these one by one.
    fn ways(&mut self, answers: &[Answered]) -> i64 {
        // Of an option a tie may be asked too.
        let ties = |question: &Question| if matches!(question.subject, Subject::Votes { .. }) { 2 } else { 1 };
        let count = |source: &mut S, question: &Question| source.range(question).map_or(1, |(low, high)| high - low + 1) * ties(question);
        answers.iter().fold(1_i64, |ways, answered| ways.saturating_mul(count(&mut self.source, &answered.question)))
    }

    fn parts(&mut self, question: &Question) -> Vec<(i64, i64)> {
        let subject = question.subject;
        let Some((low, high)) = self.source.range(question) else {
            self.gaps.insert(Gap::Together(subject));
            return vec![(question.support.low, question.support.high)];
        };
        let each = |low: i64, high: i64| (low..=high).map(|answer| (answer, answer)).collect::<Vec<_>>();
        match subject {
            // Any set of options that the budget bears is the set of those that all vote for.
            Subject::Votes { .. } if self.source.is_free(&subject) && low < high => vec![(low, low), (high, high)],
            Subject::Contribution { conditional: true, .. } if low < high => vec![(low, low), (high, high)],
            Subject::Contribution { stage, .. } if self.source.is_free(&subject) && low < high => {
                match self.amounts.enough(stage) {
                    Some(Enough::Least) => return vec![(low, low)],
                    Some(Enough::Greatest) => return vec![(high, high)],
                    None => {}
                }
                self.gaps.insert(Gap::Amount(subject));
                vec![(low, low), (high, high)]
            }
            _ if high - low < MOST_ANSWERS => each(low, high),
            _ => {
                self.gaps.insert(Gap::Wide(subject));
                vec![(low, low), (high, high)]
            }
        }
    }
}

impl<S: Source> Oracle for Branching<S> {
    fn answer(&mut self, question: &Question) -> i64 {
        let answers = self.pick(Kind::Answers, |branching| branching.list(question));
        answers.first().copied().unwrap_or(question.support.low)
    }

    fn is_short(&mut self) -> bool {
        let answers = self.pick(Kind::Answers, |branching| Rc::clone(&branching.shortfall));
        answers.first() == Some(&1)
    }

    fn breaks_off(&mut self) -> bool {
        self.is_short()
    }

    fn comes(&mut self) -> bool {
        self.is_short()
    }

    fn defers(&self) -> bool {
        true
    }

    fn closes(&mut self, question: &Question, days: i64) -> bool {
        !self.pick(Kind::Closing, |branching| branching.lasting(question, days, 1)).is_empty()
    }

    fn closes_within(&mut self, question: &Question, days: i64, within: i64) -> Option<i64> {
        let answers = self.pick(Kind::Lasting, |branching| branching.lasting(question, days, within));
        answers.first().copied()
    }

    fn weigher(&mut self) -> Option<&mut dyn Weigher> {
        Some(self)
    }
}

impl<S: Source> Weigher for Branching<S> {
    fn phase(&self, day: Day) -> u32 {
        self.source.phase(day)
    }

    fn tells_voters(&self) -> bool {
        self.source.tells_voters()
    }

    fn knows(&self, gate: &GateKey) -> bool {
        self.gates.contains_key(gate)
    }

    fn range(&mut self, question: &Question) -> (i64, i64) {
        self.source.range(question).unwrap_or_else(|| {
            self.gaps.insert(Gap::Together(question.subject));
            (question.support.low, question.support.high)
        })
    }

    fn is_possible(&mut self, answers: &[Answered]) -> bool {
        answers.iter().all(|answered| self.source.weight(&answered.question, answered.from, answered.to).is_some())
    }

    fn learn(&mut self, gate: &GateKey, effect: &Effect, answers: &[Answered]) {
        let weights = answers.iter().map(|answered| self.source.weight(&answered.question, answered.from, answered.to));
        let Some(weights) = weights.collect::<Option<Vec<S::Weight>>>() else { return };
        let weight = weights.iter().fold(S::Weight::one(), |product, weight| product.times(weight));
        let amount = answers.iter().find(|answered| is_amount(answered) && answered.from < answered.to);
        let enough = self.amounts.enough(gate.stage);
        if let (true, None, Some(amount)) = (self.amounts.are_read(), enough, amount) {
            self.gaps.insert(Gap::Amount(amount.question.subject));
        }
        // Where amounts are read, whole ones that are given lead to something else than those that are not.
        let given = answers.iter().filter(|answered| self.amounts.are_read() && answered.question.is_whole());
        let given: Vec<bool> = given.map(|answered| answered.to > 0).collect();
        let ways = if self.tells_open { self.ways(answers) } else { 1 };
        let open: Vec<bool> = answers.iter().map(|answered| self.source.is_open(&answered.question)).collect();
        let learning = self.learning.entry(gate.clone()).or_default();
        open.iter().for_each(|is_open| learning.note(*is_open));
        if self.tells_open {
            learning.menus.add(effect, answers, &open, &weights);
            learning.ways = learning.ways.max(ways);
        }
        learning.add(Class::new(effect, answers, given, weight, enough), enough);
    }

    fn learn_sum(&mut self, gate: &GateKey, questions: &[Question], least: i64, effects: [(Effect, Vec<i64>); 2]) -> bool {
        // Who reads amounts reads more of them than their sum, unless the least sum is enough or the greatest.
        let enough = self.amounts.enough(gate.stage).filter(|_| !questions.iter().any(Question::is_whole));
        if self.amounts.are_read() && enough.is_none() {
            return false;
        }
        let key: SumKey = questions
            .iter()
            .map(|question| {
                let phase = self.source.phase(question.day);
                (question.subject, question.support.low, question.support.high, question.times_before, phase)
            })
            .collect();
        let known = match self.sums.get(&(key.clone(), least)) {
            Some(known) => known.clone(),
            None => {
                let found = self.source.weights_of_sum(questions, least);
                self.sums.insert((key, least), found.clone());
                found
            }
        };
        let Some(weights) = known else { return false };
        let mut learning = Learning::default();
        questions.iter().for_each(|question| learning.note(self.source.is_open(question)));
        for ((effect, mut answers), weight) in effects.into_iter().zip(weights) {
            if enough == Some(Enough::Greatest) && effect.verdict == Verdict::Passes {
                answers = questions.iter().map(|question| Weigher::range(self, question).1).collect();
            }
            if let Some(weight) = weight {
                learning.add(Class::of_sum(effect, answers, weight), enough);
            }
        }
        self.learning.insert(gate.clone(), learning);
        true
    }

    fn gives_up(&mut self, gate: &GateKey) {
        self.gaps.insert(Gap::Gate(gate.stage));
    }

    fn learnt(&mut self, gate: &GateKey) {
        let mut learning = self.learning.remove(gate).unwrap_or_default();
        if self.tells_open && learning.is_mixed() {
            // Whole amounts that are read later are not told apart in menus.
            match std::mem::take(&mut learning.menus).listed().filter(|_| !self.amounts.are_read()) {
                Some(listed) => drop(self.menus.insert(gate.clone(), listed)),
                None if learning.ways > MOST_WAYS => drop(self.gaps.insert(Gap::Gate(gate.stage))),
                None => drop(self.mixed.insert(gate.clone())),
            }
        }
        if learning.is_too_much() {
            self.gaps.insert(Gap::Gate(gate.stage));
        }
        self.gates.insert(gate.clone(), Rc::new(learning.choices()));
    }

    fn asks_one_by_one(&self, gate: &GateKey) -> bool {
        self.mixed.contains(gate)
    }

    fn choose(&mut self, gate: &GateKey) -> Vec<i64> {
        if let Some(Listed { menus, entries }) = self.menus.get(gate) {
            let (menus, entries) = (Rc::clone(menus), Rc::clone(entries));
            let only = self.pick(Kind::Answers, |_| menus).to_vec();
            let menu = self.at.checked_sub(1).and_then(|at| self.forks.get(at)).map_or(0, |fork| fork.picked);
            return match entries.get(menu).and_then(Option::as_ref) {
                Some(entries) => self.pick(Kind::Answers, |_| Rc::clone(entries)).to_vec(),
                None => only,
            };
        }
        let Some(choices) = self.gates.get(gate).map(Rc::clone) else { return Vec::new() };
        self.pick(Kind::Answers, |_| choices).to_vec()
    }
}
