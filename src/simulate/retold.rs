//! A run told again: every answer is the one that was written down when it happened (`engine.md` 5.4).

use super::ensemble::{Setting, Trace};
use crate::machine::{Entry, LogEvent, Oracle, Question};
use crate::model::Model;

/// An answer that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The key of the question ([`Question::key`]).
    pub question: String,
    /// In grains.
    pub answer: i64,
}

/// The answers of a diary, in the order in which they were asked for.
#[must_use]
pub fn noted(model: &Model, diary: &[Entry]) -> Vec<Noted> {
    let asked = diary.iter().filter_map(|entry| match &entry.event {
        LogEvent::Asked { question, answer } => Some(Noted { question: question.key(model), answer: *answer }),
        _ => None,
    });
    asked.collect()
}

impl Setting<'_> {
    /// The run in which these are the answers, in this order. Where another question comes than the one that was answered
    /// here, what was written down is no run of this charter: from there on each answer is the least, and the diary differs
    /// from the one that was kept.
    #[must_use]
    pub fn retold(&self, run: u64, answers: &[Noted]) -> Trace {
        let mut diary: Vec<Entry> = Vec::new();
        let mut memory = Memory { model: self.model(), answers: answers.iter() };
        let outcome = self.machine().run(&mut memory, &mut diary, &self.expectations());
        Trace { run, diary, outcome, assumed: Vec::new(), beyond: Vec::new() }
    }
}

struct Memory<'a> {
    model: &'a Model,
    answers: std::slice::Iter<'a, Noted>,
}

impl Oracle for Memory<'_> {
    fn answer(&mut self, question: &Question) -> i64 {
        let next = self.answers.as_slice().first();
        match next.filter(|noted| noted.question == question.key(self.model)) {
            Some(noted) => {
                self.answers.next();
                noted.answer
            }
            None => question.support.low,
        }
    }
}
