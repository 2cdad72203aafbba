//! What was found, told again by the machine that simulates: every answer on the way, and the diary of the run.

use crate::machine::{Entry, LogEvent, Oracle, Outcome, Player, Question, Shown, Subject, Support};
use crate::model::PromiseForm;
use crate::quantity::Day;
use crate::simulate::Setting;
use std::collections::{HashMap, VecDeque};

/// A dated run that shows something.
#[derive(Clone, Debug)]
pub struct Story {
    /// The day on which it shows.
    pub day: Day,
    pub diary: Vec<Entry>,
    pub outcome: Outcome,
}

impl Story {
    /// The diary up to the day on which it shows.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.diary.iter().take_while(|entry| entry.day <= self.day)
    }
}

/// Answers to be given again.
#[derive(Clone, Debug, Default)]
pub(super) struct Retold {
    answers: HashMap<(Subject, Day), VecDeque<i64>>,
}

impl Retold {
    pub(super) fn add(&mut self, diary: &[Entry]) {
        for entry in diary {
            if let LogEvent::Asked { question, answer } = &entry.event {
                self.answers.entry((question.subject, question.day)).or_default().push_back(*answer);
            }
        }
    }

    /// The whole run.
    pub(super) fn story(mut self, setting: &Setting<'_>, day: Day) -> Story {
        let mut player = Player::new(setting.machine(), &[]);
        let mut diary: Vec<Entry> = Vec::new();
        player.run(&mut self, &mut diary);
        Story { day, diary, outcome: player.outcome().clone() }
    }

    /// The whole run, and what it shows of a promise.
    pub(super) fn promised(mut self, setting: &Setting<'_>, form: &PromiseForm, day: Day) -> (Story, Option<Shown>) {
        let mut player = Player::new(setting.machine(), &[]);
        let mut diary: Vec<Entry> = Vec::new();
        let shown = player.run_promised(form, &mut self, &mut diary);
        (Story { day, diary, outcome: player.outcome().clone() }, shown)
    }
}

impl Oracle for Retold {
    fn answer(&mut self, question: &Question) -> i64 {
        let told = self.answers.get_mut(&(question.subject, question.day)).and_then(VecDeque::pop_front);
        told.unwrap_or_else(|| unasked(question))
    }
}

/// What nothing depended on, or what is asked after the story: as planned, and for the better.
fn unasked(question: &Question) -> i64 {
    let Support { low, high, planned_high, usually } = question.support;
    match question.subject {
        Subject::Duration { .. } => usually.unwrap_or(low),
        Subject::Consent { .. } => crate::machine::YES,
        Subject::Yield { .. } => planned_high,
        Subject::MembersMove { .. } | Subject::IndicatorMove { .. } => low.max(0),
        _ => high,
    }
}
