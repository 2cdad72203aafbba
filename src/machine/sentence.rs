//! Whether an expectation holds in one run (`semantics.md` 11).

use super::condition::As;
use super::run::Run;
use super::{Machine, Oracle, Recorder, Truth, Unknown};
use crate::model::{At, Atom, Cond, Expectation};
use crate::quantity::Day;

/// Watches one expectation as the days go by.
pub(super) struct Monitor<'e> {
    /// What is watched; `not` before a whole sentence denies the sentence.
    cond: &'e Cond,
    denied: bool,
    /// Readings only: read on one evening.
    reading: bool,
    time: Option<(At, Day)>,
    first: Day,
    pub(super) reply: Option<Result<bool, Unknown>>,
}

impl<'e> Monitor<'e> {
    pub(super) fn new(machine: &Machine<'_>, expectation: &'e Expectation) -> Monitor<'e> {
        let (cond, denied) = match &expectation.cond {
            Cond::Not(inner) => (&**inner, true),
            cond => (cond, false),
        };
        let time = expectation.time.map(|(at, date)| (at, Day::of(date).max(machine.first)));
        Monitor { cond, denied, reading: reads_only(cond), time, first: machine.first, reply: None }
    }

    /// Before another run.
    pub(super) fn reset(&mut self) {
        self.reply = None;
    }

    /// The day whose evening it has to see; the first day, if it would come before it.
    pub(super) fn date(&self) -> Option<Day> {
        self.time.map(|(at, day)| if at == At::Before { day.plus(-1).max(self.first) } else { day })
    }
}

/// Whether a condition joins nothing but readings of the books.
fn reads_only(cond: &Cond) -> bool {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().all(reads_only),
        Cond::Not(inner) => reads_only(inner),
        Cond::Atom(atom, _) => matches!(atom, Atom::Compare(_)),
    }
}

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// The evening of a day that was lived through.
    pub(super) fn watch_sentences(&mut self) {
        for at in 0..self.monitors.len() {
            let monitor = &self.monitors[at];
            let date = monitor.date();
            let in_time = match monitor.time {
                None => !monitor.reading,
                Some((At::On, day)) => self.day == day,
                Some(_) if monitor.reading => Some(self.day) == date,
                Some(_) => date.is_some_and(|date| self.day <= date),
            };
            if in_time && monitor.reply != Some(Ok(true)) {
                let reply = self.reply(monitor.cond, As::Sentence);
                // A day that could not be read stays open as long as something is still unread; then it was a no.
                let was_open = matches!(monitor.reply, Some(Err(_)));
                let unread = if was_open && reply == Ok(false) { self.first_unread(monitor.cond) } else { None };
                self.monitors[at].reply = Some(unread.map_or(reply, Err));
            }
        }
    }

    /// The truth of an expectation when the run has ended.
    pub(super) fn truth(&self, monitor: &Monitor<'_>) -> Truth {
        let later = monitor.date().is_some_and(|date| date > self.day) && !monitor.reading;
        let reply = match (monitor.reply, monitor.time) {
            // After the end its last register still stands.
            (Some(reply), Some((At::By | At::Before, _))) if later && reply != Ok(true) => match self.reply(monitor.cond, As::AfterEnd) {
                Ok(false) => reply,
                after => after,
            },
            (Some(reply), _) => reply,
            (None, Some((At::On, day))) if day > self.day => self.reply(monitor.cond, As::AfterEnd),
            (None, _) if monitor.reading => self.reply(monitor.cond, As::Sentence),
            (None, _) => Ok(false),
        };
        match reply {
            Ok(holds) if holds != monitor.denied => Truth::Holds,
            Ok(_) => Truth::Fails,
            Err(why) => Truth::Unknown(why),
        }
    }
}
