//! The oracle of simulation: draws what the scenario leaves open, fixes what a story fixes, and notes what nobody answered.

use super::answer::{Answerer, Answers};
use super::columns::Columns;
use super::grain::Frame;
use super::known::{Known, Questions, TableKey, counts_civil_time};
use super::law::{compile, default_table, planned, rest, typical};
use super::lookup::Lookup;
use super::stream::{self, Numbers};
use super::unanswered::Unanswered;
use crate::machine::{Machine, Oracle, Question, Subject, YES};
use crate::model::Law;
use crate::model::Model;
use crate::quantity::{Day, Workdays};
use crate::source::Loc;
use std::sync::Arc;

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
    /// Questions that no line answered: [`Drawer::unanswered`] tells which.
    pub(super) unanswered: Unanswered,
    pub beyond: Vec<Beyond>,
    /// More than one answer was possible somewhere.
    pub random: bool,
}

/// Answers the questions of one run after another.
pub struct Drawer<'a, 'm> {
    answers: &'a Answers<'m>,
    machine: &'a Machine<'m>,
    seed: u64,
    run: u64,
    assume: Assume,
    /// Lines that always give the same part of what they could.
    held: &'a [(Loc, u64)],
    /// How written values become grains.
    scale: Scale<'a>,
    questions: Questions<'a, 'm>,
    /// All questions so far that no line answered.
    unanswered: Vec<Subject>,
    pub notes: Notes,
}

/// What grains of money and rows of columns depend on.
#[derive(Clone, Copy)]
pub(super) struct Scale<'a> {
    minor: i64,
    columns: &'a Columns,
    workdays: &'a Workdays,
}

impl<'a> Scale<'a> {
    pub(super) fn new(model: &'a Model, columns: &'a Columns) -> Scale<'a> {
        let currency = model.charter.as_ref().and_then(|charter| charter.currency);
        Scale { minor: currency.map_or(100, |currency| currency.minor_per_unit()), columns, workdays: &model.workdays }
    }

    pub(super) fn frame(self, question: &Question) -> Frame<'a> {
        Frame::new(question, self.minor, self.columns, self.workdays)
    }
}

impl<'a, 'm> Drawer<'a, 'm> {
    #[must_use]
    pub fn new(machine: &'a Machine<'m>, answers: &'a Answers<'m>, columns: &'a Columns, seed: u64, assume: Assume) -> Drawer<'a, 'm> {
        Drawer {
            answers,
            machine,
            seed,
            run: 1,
            assume,
            held: &[],
            scale: Scale::new(machine.model(), columns),
            questions: Questions::none(machine.model()),
            unanswered: Vec::new(),
            notes: Notes::default(),
        }
    }

    pub(super) fn holding(self, held: &'a [(Loc, u64)]) -> Drawer<'a, 'm> {
        Drawer { held, ..self }
    }

    /// The questions that no line has answered in any run so far, in the order in which they were first asked.
    #[must_use]
    pub fn unanswered(&self) -> &[Subject] {
        &self.unanswered
    }

    /// The next run, counted from 1. What the last one noted is forgotten; what is known of the questions is kept.
    pub fn start(&mut self, run: u64) {
        self.run = run;
        self.notes.unanswered.clear();
        self.notes.beyond.clear();
        self.notes.random = false;
    }
}

/// A question that comes again in the same place of other runs: what is the same each time is found out once.
pub(super) struct Recurring {
    /// Where its answer is a number of its own and a table of few answers alone: both.
    drawn: Option<Drawn>,
    /// On the day on which it was first asked.
    question: Box<Question>,
}

struct Drawn {
    numbers: Numbers,
    lookup: Arc<Lookup>,
    /// There is more than one answer.
    is_random: bool,
    /// Which of the questions it is that nobody answers.
    unanswered: Option<usize>,
}

/// What a question that comes again is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// The answer at a place of its table.
    Place(usize),
    Answer(i64),
}

impl Recurring {
    /// How many places its answers have; 0 where they have none.
    pub(super) fn places(&self) -> usize {
        self.drawn.as_ref().and_then(|drawn| drawn.lookup.places()).unwrap_or(0)
    }
}

impl Drawer<'_, '_> {
    /// A question that was asked in this run, made ready to be asked in others.
    pub(super) fn recurring(&mut self, question: &Question) -> Recurring {
        Recurring { drawn: self.drawn(question), question: Box::new(question.clone()) }
    }

    fn drawn(&mut self, question: &Question) -> Option<Drawn> {
        let known = self.questions.of(question, self.machine, self.answers)?;
        if self.answers.is_story || known.is_bound {
            return None;
        }
        let (key, unanswered) = match known.answerer(question) {
            Answerer::Law { law, loc, .. } if !self.held.iter().any(|(line, _)| *line == loc) => (table_of(law, question), None),
            Answerer::Nobody if self.assume == Assume::Drawn => (table_of_default(question), known.unanswered),
            _ => return None,
        };
        let is_dated = key.2.is_some();
        let lookup = known.made(key).filter(|lookup| !is_dated && lookup.beyond.is_none() && lookup.places().is_some())?;
        let is_random = lookup.certain().is_none();
        Some(Drawn { numbers: Numbers::new(self.seed, known.key(question)), lookup, is_random, unanswered })
    }

    /// The answer to a question that comes again, on a day.
    #[inline]
    pub(super) fn answer_again(&mut self, again: &mut Recurring, day: Day) -> Again {
        let Some(drawn) = &mut again.drawn else { return self.answer_anew(&again.question, day) };
        if let Some(number) = drawn.unanswered {
            self.notes.unanswered.put(number);
        }
        self.notes.random |= drawn.is_random;
        Again::Place(drawn.lookup.place(drawn.numbers.of(self.run)))
    }

    #[cold]
    fn answer_anew(&mut self, question: &Question, day: Day) -> Again {
        let question = Question { day, ..question.clone() };
        Again::Answer(question.support.clamp(self.answer(&question)))
    }
}

/// The table that a law answers a question by.
fn table_of(law: &Law, question: &Question) -> TableKey {
    // Only spans are counted from the day.
    let is_civil = matches!(question.subject, Subject::Duration { .. }) && counts_civil_time(law);
    (std::ptr::from_ref(law).addr(), question.support, is_civil.then_some(question.day))
}

/// The table of all that the answer to a question could be.
fn table_of_default(question: &Question) -> TableKey {
    (0, question.support, None)
}

/// One question of one run.
struct Asked<'d, 'a, 'm> {
    question: &'d Question,
    known: &'d mut Known<'a, 'm>,
    notes: &'d mut Notes,
    unanswered: &'d mut Vec<Subject>,
    answers: &'a Answers<'m>,
    scale: Scale<'a>,
    seed: u64,
    run: u64,
    assume: Assume,
    held: &'a [(Loc, u64)],
}

impl<'m> Asked<'_, '_, 'm> {
    fn answer(mut self) -> i64 {
        let question = self.question;
        match self.known.answerer(question) {
            Answerer::Law { law, own, .. } if self.answers.is_story && !(own && matches!(law, Law::Fixed(_))) => {
                typical(law, &self.scale.frame(question))
            }
            Answerer::Law { law, loc, .. } => self.draw(law, loc),
            Answerer::Rest(which) => rest(which, &self.scale.frame(question)),
            Answerer::Silence if matches!(question.subject, Subject::Support { .. }) => question.support.high,
            Answerer::Silence => YES,
            Answerer::Nobody => self.by_default(),
            Answerer::Still => 0,
        }
    }

    /// The number of the question: its own, or with a part of what it has in common with others.
    fn number(&self) -> u64 {
        let own = stream::number(self.seed, self.run, self.known.key(self.question));
        if self.known.is_bound { self.answers.bonds.number(self.seed, self.run, &self.question.subject, own) } else { own }
    }

    /// Draws by the table of a law.
    fn draw(&mut self, law: &'m Law, loc: Loc) -> i64 {
        let (question, scale) = (self.question, self.scale);
        let support = question.support;
        let key = table_of(law, question);
        let lookup = self.known.table(key, || {
            let compiled = compile(law, &scale.frame(question));
            Lookup::new(compiled.table, compiled.beyond)
        });
        if let Some(answer) = lookup.beyond {
            let beyond = Beyond { loc, subject: question.subject, answer, low: support.low, high: support.high };
            if !self.notes.beyond.contains(&beyond) {
                self.notes.beyond.push(beyond);
            }
        }
        if let Some(answer) = lookup.certain() {
            return answer;
        }
        self.notes.random = true;
        // The number is worked out only where it is looked at.
        let held = self.held.iter().find(|(line, _)| *line == loc).map(|(_, number)| *number);
        let number = held.unwrap_or_else(|| self.number());
        self.known.latest_table().map_or(0, |lookup| lookup.quantile(number))
    }

    fn by_default(&mut self) -> i64 {
        let (question, scale) = (self.question, self.scale);
        let is_planned = matches!(question.subject, Subject::Duration { .. });
        let number = *self.known.unanswered.get_or_insert_with(|| {
            self.unanswered.push(question.subject);
            self.unanswered.len() - 1
        });
        self.notes.unanswered.put(number);
        if is_planned && self.answers.is_story {
            return planned(question.support);
        }
        let lookup = self.known.table(table_of_default(question), || Lookup::new(default_table(&scale.frame(question)), None));
        if let Some(answer) = lookup.certain() {
            return answer;
        }
        self.notes.random = true;
        let number = match self.assume {
            Assume::At { number, only } if !is_planned && only.is_none_or(|only| only == question.subject) => number,
            // A story is told with the middle answer, of yes and no: yes.
            _ if self.answers.is_story => 1 << 63,
            _ => self.number(),
        };
        self.known.latest_table().map_or(0, |lookup| lookup.quantile(number))
    }
}

impl Oracle for Drawer<'_, '_> {
    fn answer(&mut self, question: &Question) -> i64 {
        let Some(known) = self.questions.of(question, self.machine, self.answers) else { return question.support.low };
        let (answers, scale, seed, run, assume, held) = (self.answers, self.scale, self.seed, self.run, self.assume, self.held);
        Asked { question, known, notes: &mut self.notes, unanswered: &mut self.unanswered, answers, scale, seed, run, assume, held }
            .answer()
    }
}
