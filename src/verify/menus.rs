//! Gates of which some answers are given and some are open: by chance it comes to one menu or another, and somebody chooses from it.

use super::branch::{Choice, Choices};
use super::weight::Weight;
use crate::machine::{Answered, Effect, Subject, Verdict};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// The answers to some questions: between which two each lies.
type Ranges = Vec<(Subject, i64, i64)>;

/// What can be chosen after given answers: each thing that open answers can lead to.
struct Menu<W> {
    entries: Vec<(Effect, Ranges, Choice<W>)>,
    weight: W,
}

/// What is learnt of one gate.
pub(super) struct Menus<W> {
    /// By the answers that are given.
    menus: FxHashMap<Ranges, usize>,
    found: Vec<Menu<W>>,
    /// Something is given after somebody has chosen: questions have to be asked in their order.
    is_mixed: bool,
}

/// The menus of a gate, and what each has to choose from, if that is more than one thing.
pub(super) struct Listed<W> {
    pub(super) menus: Rc<Choices<W>>,
    pub(super) entries: Rc<[Option<Rc<Choices<W>>>]>,
}

impl<W> Default for Menus<W> {
    fn default() -> Menus<W> {
        Menus { menus: FxHashMap::default(), found: Vec::new(), is_mixed: false }
    }
}

impl<W: Weight> Menus<W> {
    /// These answers have this effect; whether each is open, and what it weighs.
    pub(super) fn add(&mut self, effect: &Effect, answers: &[Answered], open: &[bool], weights: &[W]) {
        let first = open.iter().position(|is_open| *is_open).unwrap_or(answers.len());
        self.is_mixed |= open.iter().skip(first).any(|is_open| !is_open);
        let ranges = |answers: &[Answered]| -> Ranges {
            answers.iter().map(|answered| (answered.question.subject, answered.from, answered.to)).collect()
        };
        let product = |weights: &[W]| weights.iter().fold(W::one(), |product, weight| product.times(weight));
        let at = *self.menus.entry(ranges(&answers[..first])).or_insert_with(|| {
            self.found.push(Menu { entries: Vec::new(), weight: product(&weights[..first]) });
            self.found.len() - 1
        });
        let choice = Choice {
            answers: answers.iter().map(|answered| answered.from).collect(),
            weight: product(&weights[first..]),
            good: effect.verdict == Verdict::Passes,
        };
        self.found[at].entries.push((effect.clone(), ranges(&answers[first..]), choice));
    }

    /// `None` if questions have to be asked in their order, or nothing was learnt of them.
    pub(super) fn listed(self) -> Option<Listed<W>> {
        if self.is_mixed || self.found.is_empty() {
            return None;
        }
        let mut menus: Vec<Menu<W>> = Vec::new();
        let alike = |one: &Menu<W>, other: &Menu<W>| {
            let what = |(effect, ranges, _): &(Effect, Ranges, Choice<W>)| (effect.clone(), ranges.clone());
            one.entries.iter().map(what).eq(other.entries.iter().map(what))
        };
        for menu in self.found {
            match menus.iter_mut().find(|known| alike(known, &menu)) {
                Some(known) => known.weight = known.weight.plus(&menu.weight),
                None => menus.push(menu),
            }
        }
        let (mut all, mut entries) = (Vec::new(), Vec::new());
        for menu in menus {
            let mut choices: Vec<(Effect, Choice<W>)> = Vec::new();
            for (effect, _, choice) in menu.entries {
                match choices.iter_mut().find(|(known, _)| *known == effect) {
                    Some((_, known)) => known.weight = known.weight.plus(&choice.weight),
                    None => choices.push((effect, choice)),
                }
            }
            let choices: Vec<Choice<W>> = choices.into_iter().map(|(_, choice)| choice).collect();
            let first = choices.first().map(|choice| choice.answers.clone()).unwrap_or_default();
            all.push(Choice { answers: first, weight: menu.weight, good: false });
            entries.push((choices.len() > 1).then(|| Rc::new(Choices { all: choices, is_open: true })));
        }
        Some(Listed { menus: Rc::new(Choices { all, is_open: false }), entries: entries.into() })
    }
}
