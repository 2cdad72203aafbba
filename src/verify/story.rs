//! What was found, told again by the machine that simulates: every answer on the way, and the diary of the run.

use crate::machine::{Entry, LogEvent, Machine, Oracle, Outcome, Player, Question, Shown, Subject, Support};
use crate::model::{PromiseForm, StageId};
use crate::quantity::Day;
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
    /// Stages that have opened, and of which it is not told yet how long they last.
    opened: HashMap<StageId, Day>,
}

impl Retold {
    pub(super) fn add(&mut self, diary: &[Entry]) {
        for entry in diary {
            match &entry.event {
                // It is told when they close.
                LogEvent::Asked { question: Question { subject: Subject::Duration { stage }, .. }, answer } => {
                    if let Some(opened) = self.opened.remove(stage) {
                        self.tell(Subject::Duration { stage: *stage }, opened, *answer);
                    }
                }
                LogEvent::Asked { question, answer } => self.tell(question.subject, question.day, *answer),
                LogEvent::Opened { stage, .. } => {
                    // It was still open when it failed as late, or was replaced.
                    if let Some(opened) = self.opened.insert(*stage, entry.day) {
                        self.tell(Subject::Duration { stage: *stage }, opened, i64::MAX);
                    }
                }
                _ => {}
            }
        }
    }

    fn tell(&mut self, subject: Subject, day: Day, answer: i64) {
        self.answers.entry((subject, day)).or_default().push_back(answer);
    }

    /// What is still open when the story ends lasts on.
    fn close(&mut self) {
        for (stage, opened) in std::mem::take(&mut self.opened) {
            self.tell(Subject::Duration { stage }, opened, i64::MAX);
        }
    }

    /// The whole run.
    pub(super) fn story(mut self, machine: &Machine<'_>, day: Day) -> Story {
        self.close();
        let mut player = Player::new(machine, &[]);
        let mut diary: Vec<Entry> = Vec::new();
        player.run(&mut self, &mut diary);
        Story { day, diary, outcome: player.outcome().clone() }
    }

    /// The whole run, and what it shows of a promise.
    pub(super) fn promised(mut self, machine: &Machine<'_>, form: &PromiseForm, day: Day) -> (Story, Option<Shown>) {
        self.close();
        let mut player = Player::new(machine, &[]);
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
