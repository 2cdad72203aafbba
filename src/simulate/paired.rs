//! Two scenarios, or two charters, on the same luck: run k of one beside run k of the other. What is kept are exact sums, so that
//! the result is the same to the byte on any number of threads, and no larger for more runs.

use super::difference::Pair;
use super::draw::{Assume, Beyond};
use super::ensemble::Setting;
use super::figure::{Figure, Measure};
use super::watch::Minder;
use crate::machine::{LogEvent, Player, Recorder, Spending, lineage};
use crate::model::{End, Expectation, Model, ScenarioId};
use crate::quantity::Day;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};

/// Pairs of runs that a thread takes at once.
const BLOCK: u64 = 64;

/// Two settings, and the figures that both have.
pub struct Pairing<'a> {
    pub a: &'a Setting<'a>,
    pub b: &'a Setting<'a>,
    pub figures: Vec<Matched>,
    /// Expectations that both are asked about, of each its own.
    pub expectations: Vec<(&'a Expectation, &'a Expectation)>,
    /// Both draw by the same lines of the same charter: there can be no difference.
    pub is_same: bool,
}

/// A figure of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    pub key: String,
    pub a: Figure,
    pub b: Figure,
}

/// What pairs of runs have shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paired {
    pub runs: u64,
    /// How often a run of one ended so, and its fellow so.
    pub ends: BTreeMap<(End, End), u64>,
    /// By figure.
    pub pairs: Vec<Pair>,
    /// Pairs that are alike in all figures.
    pub alike: u64,
    /// Answers that could not be given, in either.
    pub beyond_a: BTreeSet<Beyond>,
    pub beyond_b: BTreeSet<Beyond>,
}

impl Paired {
    /// How often each of two runs ended so.
    #[must_use]
    pub fn end(&self, end: &End) -> Pair {
        let mut pair = Pair::default();
        for ((a, b), runs) in &self.ends {
            pair.add(Some(i64::from(a == end)), Some(i64::from(b == end)), *runs);
        }
        pair
    }

    /// All endings that came.
    #[must_use]
    pub fn all_ends(&self) -> BTreeSet<&End> {
        self.ends.keys().flat_map(|(a, b)| [a, b]).collect()
    }

    fn joined(mut self, other: Paired) -> Paired {
        self.runs += other.runs;
        for (ends, runs) in other.ends {
            *self.ends.entry(ends).or_default() += runs;
        }
        self.pairs.iter_mut().zip(&other.pairs).for_each(|(pair, other)| pair.join(other));
        self.alike += other.alike;
        self.beyond_a.extend(other.beyond_a);
        self.beyond_b.extend(other.beyond_b);
        self
    }
}

/// A name that only one of two charters has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Only {
    /// In the second.
    pub in_b: bool,
    pub name: String,
}

impl<'a> Pairing<'a> {
    /// Figures are matched by the names that they are made of, expectations as the caller has matched them. Amounts of money of two
    /// currencies are not compared, nor indicators of two units.
    #[must_use]
    pub fn new(a: &'a Setting<'a>, b: &'a Setting<'a>, expectations: Vec<(&'a Expectation, &'a Expectation)>) -> Pairing<'a> {
        let (of_a, of_b) = (a.model(), b.model());
        let mut others: HashMap<String, Figure> = HashMap::new();
        for figure in Figure::all(of_b) {
            others.entry(figure.key(of_b)).or_insert(figure);
        }
        let same_money = currency(of_a) == currency(of_b);
        let mut figures: Vec<Matched> = Vec::new();
        for figure in Figure::all(of_a) {
            let key = figure.key(of_a);
            if figure.measure() == Measure::Money && !same_money {
                continue;
            }
            // The first of a name counts.
            if let Some(other) = others.remove(&key)
                && same_unit(figure, of_a, other, of_b)
            {
                figures.push(Matched { key, a: figure, b: other });
            }
        }
        figures.extend((0..expectations.len()).map(|at| {
            let figure = Figure::Expected(at);
            Matched { key: figure.key(of_a), a: figure, b: figure }
        }));
        let is_same = std::ptr::eq(of_a, of_b) && a.seed == b.seed && a.held == b.held && said(of_a, a.scenario) == said(of_b, b.scenario);
        Pairing { a, b, figures, expectations, is_same }
    }

    /// Stages, parties, duties and indicators that only one of the two has.
    #[must_use]
    pub fn only(&self) -> Vec<Only> {
        let (a, b) = (names(self.a.model()), names(self.b.model()));
        let missing = |from: &[(&'static str, String)], of: &[(&'static str, String)], in_b: bool| -> Vec<Only> {
            let alone = from.iter().filter(|name| !of.contains(name));
            alone.map(|(_, name)| Only { in_b, name: name.clone() }).collect()
        };
        let mut only = missing(&a, &b, false);
        only.extend(missing(&b, &a, true));
        only
    }

    /// Whether money of both can be compared.
    #[must_use]
    pub fn same_money(&self) -> bool {
        currency(self.a.model()) == currency(self.b.model())
    }

    /// The runs `1..=runs` of both. Whoever waits may stop it: the pairs made are then the first ones, without a gap.
    #[must_use]
    pub fn run(&self, runs: u64, minder: &dyn Minder) -> Paired {
        let of_a: Vec<&Expectation> = self.expectations.iter().map(|(a, _)| *a).collect();
        let of_b: Vec<&Expectation> = self.expectations.iter().map(|(_, b)| *b).collect();
        let next = AtomicU64::new(1);
        let work = |_| {
            let mut found = Paired { pairs: vec![Pair::default(); self.figures.len()], ..Paired::default() };
            let mut begun = None;
            while minder.goes_on() {
                let from = next.fetch_add(BLOCK, Ordering::Relaxed);
                if from > runs {
                    break;
                }
                let to = runs.min(from + (BLOCK - 1));
                let (one, other) = begun.get_or_insert_with(|| (Side::new(self.a, &of_a), Side::new(self.b, &of_b)));
                (from..=to).for_each(|run| self.pair(run, one, other, &mut found));
                minder.made(to - from + 1);
            }
            found
        };
        let blocks = usize::try_from(runs / BLOCK + 1).unwrap_or(usize::MAX);
        let found = (0..rayon::current_num_threads().min(blocks)).into_par_iter().with_max_len(1).map(work);
        found.reduce_with(Paired::joined).unwrap_or_default()
    }

    fn pair(&self, run: u64, one: &mut Side<'_, '_>, other: &mut Side<'_, '_>, found: &mut Paired) {
        one.drawer.start(run);
        other.drawer.start(run);
        one.spent.0.clear();
        other.spent.0.clear();
        let a = one.player.run(&mut one.drawer, &mut one.spent);
        let b = other.player.run(&mut other.drawer, &mut other.spent);
        let mut alike = a.end == b.end;
        for (matched, pair) in self.figures.iter().zip(&mut found.pairs) {
            let (a, b) = (matched.a.value(a, &one.spent.0), matched.b.value(b, &other.spent.0));
            alike &= a == b;
            pair.add(a, b, 1);
        }
        found.runs += 1;
        found.alike += u64::from(alike);
        // There are few: cloning texts costs only where endings are the author's own.
        *found.ends.entry((a.end.clone(), b.end.clone())).or_default() += 1;
        found.beyond_a.extend(&one.drawer.notes.beyond);
        found.beyond_b.extend(&other.drawer.notes.beyond);
    }
}

/// What plays the runs of one of two.
struct Side<'a, 'm> {
    drawer: super::draw::Drawer<'a, 'm>,
    player: Player<'a, 'm>,
    spent: Spent,
}

impl<'a, 'm> Side<'a, 'm> {
    fn new(setting: &'a Setting<'m>, expectations: &[&'a Expectation]) -> Side<'a, 'm> {
        Side { drawer: setting.drawer(Assume::Drawn), player: Player::new(setting.machine(), expectations), spent: Spent::default() }
    }
}

/// What money is spent on in a run.
#[derive(Default)]
struct Spent(Vec<(Spending, i64)>);

impl Recorder for Spent {
    fn record(&mut self, _: Day, event: LogEvent) {
        if let LogEvent::Spent { on, amount } = event {
            match self.0.iter_mut().find(|(known, _)| *known == on) {
                Some((_, sum)) => *sum += amount,
                None => self.0.push((on, amount)),
            }
        }
    }
}

fn currency(model: &Model) -> Option<crate::quantity::Currency> {
    model.charter.as_ref().and_then(|charter| charter.currency)
}

/// Whether two figures of one name count the same.
fn same_unit(a: Figure, of_a: &Model, b: Figure, of_b: &Model) -> bool {
    match (a, b) {
        (Figure::Indicator(a), Figure::Indicator(b)) => {
            let unit = |model: &Model, id| model.indicators[id].baseline.as_ref().map(|(quantity, _)| quantity.unit);
            unit(of_a, a) == unit(of_b, b)
        }
        _ => true,
    }
}

/// The scenarios of a lineage that say something which moves answers.
fn said(model: &Model, scenario: Option<ScenarioId>) -> Vec<ScenarioId> {
    let says = |id: &ScenarioId| {
        let scenario = &model.scenarios[*id];
        let moves = !(scenario.answers.is_empty() && scenario.trends.is_empty() && scenario.facts.is_empty());
        moves || !scenario.together.is_empty() || scenario.rest.is_some()
    };
    lineage(model, scenario).into_iter().filter(says).collect()
}

fn names(model: &Model) -> Vec<(&'static str, String)> {
    let mut names: Vec<(&'static str, String)> = Vec::new();
    names.extend(model.parties.values().map(|party| ("party", party.name.text.clone())));
    names.extend(model.stages.values().map(|stage| ("stage", stage.name.text.clone())));
    names.extend(model.duties.values().map(|duty| ("duty", duty.name.text.clone())));
    names.extend(model.indicators.values().map(|indicator| ("indicator", indicator.name.text.clone())));
    names
}
