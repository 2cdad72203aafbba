//! What comes next on a day that is recalled: a question, and after each of its answers another step.

use super::draw::{Again, Recurring};
use rustc_hash::FxHashMap;

/// What comes next on a day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Unknown,
    Asks(u32),
    /// The day is over; the next one comes after so many days. And what comes of it.
    Over(i32, u32),
}

/// A question, and what comes after each answer. It is kept small, and what usually comes apart from the answers: then the
/// processor need not wait for the answer to go on.
pub(super) struct Ask {
    pub(super) question: Recurring,
    /// The first that was learned; the days are those of the answer.
    usual: Step,
    /// By place of the answer: so many days to the next one, and what usually comes; or [`UNKNOWN`]; or, counted down from
    /// there, another step.
    by_place: Box<[i32]>,
    rare: Box<Rare>,
}

/// What seldom comes after a question.
#[derive(Default)]
struct Rare {
    steps: Vec<Step>,
    /// By answer, where answers have no places.
    by_answer: FxHashMap<i64, i32>,
}

const UNKNOWN: i32 = -1;

impl Ask {
    pub(super) fn new(question: Recurring) -> Ask {
        let by_place = vec![UNKNOWN; question.places()].into();
        Ask { question, usual: Step::Unknown, by_place, rare: Box::default() }
    }

    pub(super) fn places(&self) -> usize {
        self.by_place.len()
    }

    #[inline]
    pub(super) fn after(&self, answer: Again) -> Step {
        let code = match answer {
            Again::Place(at) => self.by_place.get(at).copied().unwrap_or(UNKNOWN),
            Again::Answer(answer) => self.rare.by_answer.get(&answer).copied().unwrap_or(UNKNOWN),
        };
        match (code, self.usual) {
            (days @ 0.., Step::Over(_, sequel)) => Step::Over(days, sequel),
            (0.., step) => step,
            (code, _) => self.rarely(code),
        }
    }

    #[cold]
    fn rarely(&self, code: i32) -> Step {
        let at = usize::try_from(UNKNOWN - 1 - code).ok();
        at.and_then(|at| self.rare.steps.get(at)).copied().unwrap_or(Step::Unknown)
    }

    pub(super) fn set(&mut self, answer: Again, step: Step) {
        if self.usual == Step::Unknown {
            self.usual = step;
        }
        let code = match (step, self.usual) {
            (Step::Over(days, sequel), Step::Over(_, usual)) if sequel == usual => days,
            (step, usual) if step == usual => 0,
            _ => {
                self.rare.steps.push(step);
                UNKNOWN - i32::try_from(self.rare.steps.len()).unwrap_or(0)
            }
        };
        match answer {
            Again::Place(at) => {
                if let Some(slot) = self.by_place.get_mut(at) {
                    *slot = code;
                }
            }
            Again::Answer(answer) => {
                self.rare.by_answer.insert(answer, code);
            }
        }
    }
}
