//! The oracle of simulation: draws what the scenario leaves open, fixes what a story fixes, and notes what nobody answered.

use super::answer::{Answerer, Answers};
use super::columns::Columns;
use super::grain::Frame;
use super::law::{compile, default_table, planned, rest, typical};
use super::stream;
use super::table::Table;
use crate::machine::{Machine, Oracle, Question, Subject, YES};
use crate::model::Law;
use crate::quantity::Day;
use crate::source::Loc;
use std::collections::HashMap;

/// How answers that nobody gave are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Assume {
    /// Drawn from all they could be.
    #[default]
    Drawn,
    /// Always the answer of this number, for this question or for all of them: 0 is the most adverse answer, `u64::MAX`
    /// the most favourable.
    At { number: u64, only: Option<Subject> },
}

/// A fixed answer that could not be given: it lies outside what the charter allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Beyond {
    /// The line that gives it.
    pub loc: Loc,
    pub subject: Subject,
    /// In grains.
    pub answer: i64,
    pub low: i64,
    pub high: i64,
}

/// What one run left unsaid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Questions that no line answered, each once, in the order asked. Durations stand in `planned`.
    pub assumed: Vec<Subject>,
    /// Durations that came as the charter plans them.
    pub planned: Vec<Subject>,
    pub beyond: Vec<Beyond>,
    /// More than one answer was possible somewhere.
    pub random: bool,
}

/// What a table depends on: the law (by address; laws live as long as the model), the support, the day.
type TableKey = (usize, i64, i64, i64, Option<Day>);

/// Answers the questions of one run after another.
pub struct Drawer<'a, 'm> {
    answers: &'a Answers<'m>,
    machine: &'a Machine<'m>,
    columns: &'a Columns,
    minor: i64,
    seed: u64,
    run: u64,
    assume: Assume,
    tables: HashMap<TableKey, (Table, Option<i64>)>,
    pub notes: Notes,
}

impl<'a, 'm> Drawer<'a, 'm> {
    #[must_use]
    pub fn new(machine: &'a Machine<'m>, answers: &'a Answers<'m>, columns: &'a Columns, seed: u64, assume: Assume) -> Drawer<'a, 'm> {
        let currency = machine.model().charter.as_ref().and_then(|charter| charter.currency);
        Drawer {
            answers,
            machine,
            columns,
            minor: currency.map_or(100, |currency| currency.minor_per_unit()),
            seed,
            run: 1,
            assume,
            tables: HashMap::new(),
            notes: Notes::default(),
        }
    }

    /// The next run, counted from 1. What the last one noted is forgotten; tables are kept.
    pub fn start(&mut self, run: u64) {
        self.run = run;
        self.notes = Notes::default();
    }

    fn number(&self, question: &Question) -> u64 {
        number_of(self.answers, self.machine, self.seed, self.run, question)
    }

    /// Draws by the table of a law.
    fn draw(&mut self, law: &'m Law, loc: Loc, question: &Question) -> i64 {
        let frame = Frame::new(question, self.minor, self.columns);
        let support = question.support;
        // Only spans are counted from the day.
        let day = matches!(question.subject, Subject::Duration { .. }).then_some(question.day);
        let key = (std::ptr::from_ref(law).addr(), support.low, support.high, support.planned_high, day);
        let (table, beyond) = self.tables.entry(key).or_insert_with(|| {
            let compiled = compile(law, &frame);
            (compiled.table, compiled.beyond)
        });
        if let Some(answer) = *beyond {
            let beyond = Beyond { loc, subject: question.subject, answer, low: support.low, high: support.high };
            if !self.notes.beyond.contains(&beyond) {
                self.notes.beyond.push(beyond);
            }
        }
        if let Table::Certain(answer) = table {
            return *answer;
        }
        self.notes.random = true;
        // The number is worked out only where it is looked at.
        table.quantile(number_of(self.answers, self.machine, self.seed, self.run, question))
    }

    /// A story's answer to what it inherits.
    fn fix(&self, law: &Law, question: &Question) -> i64 {
        typical(law, &Frame::new(question, self.minor, self.columns))
    }

    fn by_default(&mut self, question: &Question) -> i64 {
        let is_planned = matches!(question.subject, Subject::Duration { .. });
        let noted = if is_planned { &mut self.notes.planned } else { &mut self.notes.assumed };
        if !noted.contains(&question.subject) {
            noted.push(question.subject);
        }
        if is_planned && self.answers.is_story {
            return planned(question.support);
        }
        let table = default_table(&Frame::new(question, self.minor, self.columns));
        if table.is_certain() {
            return table.quantile(0);
        }
        self.notes.random = true;
        let number = match self.assume {
            Assume::At { number, only } if !is_planned && only.is_none_or(|only| only == question.subject) => number,
            // A story is told with the middle answer, of yes and no: yes.
            _ if self.answers.is_story => 1 << 63,
            _ => self.number(question),
        };
        table.quantile(number)
    }

    fn world_line(&mut self, question: &Question) -> i64 {
        let world = self.machine.world();
        let trend = match question.subject {
            Subject::MembersMove { party } => world.members(party),
            Subject::IndicatorMove { indicator } => world.indicator(indicator),
            _ => None,
        };
        match trend {
            Some(trend) if self.answers.is_story => self.fix(&trend.law, question),
            Some(trend) => self.draw(&trend.law, trend.loc, question),
            None => 0,
        }
    }
}

/// The number of a question: its own, or with a part of what it has in common with others.
fn number_of(answers: &Answers<'_>, machine: &Machine<'_>, seed: u64, run: u64, question: &Question) -> u64 {
    let own = stream::number_of(seed, run, question, machine.model());
    answers.bonds.number(seed, run, &question.subject, own)
}

impl Oracle for Drawer<'_, '_> {
    fn answer(&mut self, question: &Question) -> i64 {
        if matches!(question.subject, Subject::MembersMove { .. } | Subject::IndicatorMove { .. }) {
            return self.world_line(question);
        }
        match self.answers.answerer(question) {
            Answerer::Law { law, own, .. } if self.answers.is_story && !(own && matches!(law, Law::Fixed(_))) => self.fix(law, question),
            Answerer::Law { law, loc, .. } => self.draw(law, loc, question),
            Answerer::Rest(which) => rest(which, &Frame::new(question, self.minor, self.columns)),
            Answerer::Silence if matches!(question.subject, Subject::Support { .. }) => question.support.high,
            Answerer::Silence => YES,
            Answerer::Nobody => self.by_default(question),
        }
    }
}
