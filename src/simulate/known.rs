//! What is known of a question that a run asks again and again: the fixed part of its key, the lines that may answer it, and
//! the tables made for it so far. Nothing of this changes an answer; it only saves finding it anew.

use super::answer::{Answerer, Answers, Line};
use super::lookup::Lookup;
use super::stream::KeyHash;
use crate::machine::{Machine, Question, Subject, Support, trend_on};
use crate::model::{Law, Model, Trend};
use crate::quantity::{Day, TimeUnit, Unit};
use std::sync::Arc;

/// All questions that were asked so far, by what they are about.
pub(super) struct Questions<'a, 'm> {
    /// By stage (its duration), stage (all else), duty, party (its members), indicator: in this order.
    places: Vec<Vec<Known<'a, 'm>>>,
    stages_at: usize,
    duties_at: usize,
    parties_at: usize,
    indicators_at: usize,
}

/// One question.
pub(super) struct Known<'a, 'm> {
    pub(super) subject: Subject,
    /// Of the part of its key before the numbers.
    key: KeyHash,
    /// Lines that may answer, the first that is in time does.
    lines: Vec<&'a Line<'m>>,
    /// World lines, of which one holds on a day.
    trends: Vec<&'m Trend>,
    /// Who answers where no line does.
    without: Answerer<'m>,
    /// Which of the answers that go together it is.
    pub(super) is_bound: bool,
    tables: Vec<(TableKey, Arc<Lookup>)>,
    /// The table used last: mostly the one that is wanted next.
    latest: usize,
    /// Which of the questions it is that no line has answered.
    pub(super) unanswered: Option<usize>,
}

/// What a table depends on: the law (by address; laws live as long as the model), the support, and the day where the law
/// counts in civil months.
pub(super) type TableKey = (usize, Support, Option<Day>);

impl<'a, 'm> Questions<'a, 'm> {
    pub(super) fn none(model: &Model) -> Questions<'a, 'm> {
        let stages_at = model.stages.len();
        let duties_at = 2 * stages_at;
        let parties_at = duties_at + model.duties.len();
        let indicators_at = parties_at + model.parties.len();
        let places = std::iter::repeat_with(Vec::new).take(indicators_at + model.indicators.len());
        Questions { places: places.collect(), stages_at, duties_at, parties_at, indicators_at }
    }

    /// What is known of a question, which is found out when it is first asked.
    pub(super) fn of(&mut self, question: &Question, machine: &Machine<'m>, answers: &'a Answers<'m>) -> Option<&mut Known<'a, 'm>> {
        let place = match question.subject {
            Subject::Duration { stage } => stage.index(),
            Subject::Turnout { stage, .. }
            | Subject::Support { stage, .. }
            | Subject::Consent { stage, .. }
            | Subject::Tie { stage, .. }
            | Subject::Contribution { stage, .. }
            | Subject::Yield { stage }
            | Subject::Rating { stage, .. }
            | Subject::Votes { stage, .. } => self.stages_at + stage.index(),
            Subject::Kept { duty } | Subject::Mended { duty } => self.duties_at + duty.index(),
            Subject::MembersMove { party } => self.parties_at + party.index(),
            Subject::IndicatorMove { indicator } => self.indicators_at + indicator.index(),
        };
        let known = self.places.get_mut(place)?;
        let is_alone = place < self.stages_at && !known.is_empty();
        let at = if is_alone { Some(0) } else { known.iter().position(|known| known.subject == question.subject) };
        let at = at.unwrap_or_else(|| {
            known.push(Known::new(question, machine, answers));
            known.len() - 1
        });
        known.get_mut(at)
    }
}

impl<'a, 'm> Known<'a, 'm> {
    fn new(question: &Question, machine: &Machine<'m>, answers: &'a Answers<'m>) -> Known<'a, 'm> {
        let subject = question.subject;
        let mut key = KeyHash::new();
        // A hash takes every text.
        let _ = question.write_fixed_key(machine.model(), &mut key);
        Known {
            subject,
            key,
            lines: answers.fitting(&subject),
            trends: machine.world().trends(&subject).to_vec(),
            without: answers.without_lines(&subject),
            is_bound: answers.bonds.bind(&subject),
            tables: Vec::new(),
            latest: 0,
            unanswered: None,
        }
    }

    /// The hash of the question's key.
    pub(super) fn key(&self, question: &Question) -> KeyHash {
        let mut key = self.key;
        let _ = question.write_numbers(&mut key);
        key
    }

    pub(super) fn answerer(&self, question: &Question) -> Answerer<'m> {
        if let Some(trend) = trend_on(&self.trends, question.day) {
            return Answerer::Law { law: &trend.law, own: false, loc: trend.loc };
        }
        let line = self.lines.iter().find(|line| line.is_in_time(question.day));
        line.and_then(|line| line.answerer(question.times_before)).unwrap_or(self.without)
    }

    /// The table for a question, which is made when it is first wanted.
    pub(super) fn table(&mut self, key: TableKey, make: impl FnOnce() -> Lookup) -> &Lookup {
        if self.tables.get(self.latest).is_none_or(|(known, _)| *known != key) {
            self.latest = self.tables.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
                self.tables.push((key, Arc::new(make())));
                self.tables.len() - 1
            });
        }
        &self.tables[self.latest].1
    }

    /// The table that was wanted last.
    pub(super) fn latest_table(&self) -> Option<&Lookup> {
        self.tables.get(self.latest).map(|(_, lookup)| &**lookup)
    }

    /// The table for a question, if it was made before.
    pub(super) fn made(&self, key: TableKey) -> Option<Arc<Lookup>> {
        self.tables.iter().find(|(known, _)| *known == key).map(|(_, lookup)| Arc::clone(lookup))
    }
}

/// Whether answers of this law depend on the day of the question: it counts in months or years, whose days differ.
pub(super) fn counts_civil_time(law: &Law) -> bool {
    let unit = law.some_value().and_then(|value| value.quantity()).map(|quantity| quantity.unit);
    !matches!(unit, Some(Unit::Time(TimeUnit::Day | TimeUnit::Week)))
}
