//! Whether a promise holds in one run, watched day by day (`semantics.md` 11).

use super::condition::{As, Reply};
use super::run::Run;
use super::{Oracle, Recorder, Unknown};
use crate::model::{Cond, Event, PromiseForm};
use crate::quantity::{CalendarSpan, Day};

/// What a run has shown of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is broken since that day.
    Broken(Day),
    /// What may be possible has come true on that day.
    Witnessed(Day),
    /// Something that it reads had no value.
    Unread(Unknown),
}

/// Watches one sentence of a promise.
pub(super) struct Promised<'e> {
    pub(super) form: &'e PromiseForm,
    /// Since when a stretch lasts, or the oldest event that waits for its answer.
    pub(super) since: Option<Day>,
    /// What has to come first has come, or what waits for it has.
    pub(super) seen: bool,
    pub(super) shown: Option<Shown>,
    /// Nobody asks any more: it is settled by another run.
    pub(super) idle: bool,
}

impl<'e> Promised<'e> {
    pub(super) fn new(form: &'e PromiseForm) -> Promised<'e> {
        Promised { form, since: None, seen: false, shown: None, idle: false }
    }

    /// Before another run.
    pub(super) fn reset(&mut self) {
        self.since = None;
        self.seen = false;
        self.shown = None;
    }
}

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// The evening of a day that was lived through.
    pub(super) fn watch_promises(&mut self) {
        for at in 0..self.promised.len() {
            let promised = &self.promised[at];
            if promised.idle || matches!(promised.shown, Some(Shown::Broken(_) | Shown::Witnessed(_))) {
                continue;
            }
            let form = promised.form;
            let shown = match form {
                PromiseForm::Always(cond) => self.broken_if(self.reply(cond, As::Sentence).map(|holds| !holds)),
                PromiseForm::Never(cond) => self.broken_if(self.reply(cond, As::Sentence)),
                PromiseForm::Possible(cond) => match self.reply(cond, As::Sentence) {
                    Ok(true) => Some(Shown::Witnessed(self.day)),
                    _ => None,
                },
                PromiseForm::NeverFor { cond, span } => self.watch_stretch(at, cond, *span, None),
                PromiseForm::NeverWithout { cond, span: Some(span), without } => self.watch_stretch(at, cond, *span, Some(without)),
                PromiseForm::NeverWithout { cond, span: None, without } => {
                    let holds = self.reply(cond, As::Sentence);
                    let missing = self.reply(without, As::Sentence).map(|has| !has);
                    self.broken_if(both(holds, missing))
                }
                PromiseForm::OnlyAfter { event, after } => self.watch_order(at, event, after),
                PromiseForm::Whenever { event, then, within } => self.watch_answer(at, event, then, *within),
            };
            let promised = &mut self.promised[at];
            if matches!(shown, Some(Shown::Unread(_))) {
                // What could not be read on one evening may be on another: what came before it counts no more.
                promised.since = None;
            }
            promised.shown = shown.or(promised.shown);
        }
    }

    fn broken_if(&self, broken: Reply) -> Option<Shown> {
        match broken {
            Ok(true) => Some(Shown::Broken(self.day)),
            Ok(false) => None,
            Err(why) => Some(Shown::Unread(why)),
        }
    }

    /// A stretch of days on whose evenings `cond` holds and on none of which the other happens. Between the days that are
    /// lived through nothing changes and nothing happens.
    fn watch_stretch(&mut self, at: usize, cond: &Cond, span: CalendarSpan, without: Option<&Cond>) -> Option<Shown> {
        let holds = match self.reply(cond, As::Sentence) {
            Ok(holds) => holds,
            Err(why) => return Some(Shown::Unread(why)),
        };
        let interrupted = match without.map_or(Ok(false), |without| self.reply(without, As::Sentence)) {
            Ok(interrupted) => interrupted,
            Err(why) => return Some(Shown::Unread(why)),
        };
        let (today, workdays) = (self.day, &self.machine.model.workdays);
        let promised = &mut self.promised[at];
        let since = promised.since.or((holds && !interrupted).then_some(today));
        let through = if holds && !interrupted { today } else { today.plus(-1) };
        if let Some(since) = since {
            let full = span.after(since, 1, workdays).plus(-1);
            if full <= through {
                return Some(Shown::Broken(full));
            }
        }
        promised.since = match (holds, interrupted) {
            (true, false) => since,
            (true, true) => Some(today.plus(1)),
            (false, _) => None,
        };
        None
    }

    /// The first time that the one happens, the other has happened, that day or earlier.
    fn watch_order(&mut self, at: usize, event: &Event, after: &Event) -> Option<Shown> {
        if self.promised[at].seen {
            return None;
        }
        let (happens, has_happened) = (self.happens(event), self.happens(after));
        self.promised[at].seen = happens || has_happened;
        (happens && !has_happened).then_some(Shown::Broken(self.day))
    }

    /// Each event has its answer: in time, or else before the charter ends.
    fn watch_answer(&mut self, at: usize, event: &Event, then: &Event, within: Option<CalendarSpan>) -> Option<Shown> {
        let (today, workdays) = (self.day, &self.machine.model.workdays);
        let late = |since: Day| within.map(|span| span.after(since, 1, workdays)).filter(|due| *due < today);
        let since = self.promised[at].since;
        if let Some(due) = since.and_then(late) {
            // Nothing happened between the days that were lived through.
            return Some(Shown::Broken(due));
        }
        let since = since.or(self.happens(event).then_some(today));
        let since = if self.happens(then) { None } else { since };
        self.promised[at].since = since;
        self.ended.as_ref()?;
        let due = since.map(|since| within.map_or(today, |span| span.after(since, 1, workdays)));
        due.filter(|due| *due <= today).map(Shown::Broken)
    }

    /// Whether something happens today.
    fn happens(&self, event: &Event) -> bool {
        match event {
            Event::Ends(end) => self.ended.as_ref() == Some(end),
            event => self.today.iter().any(|mark| Self::matches(event, *mark)),
        }
    }
}

/// Whether both hold; one that does not decides.
fn both(one: Reply, other: Reply) -> Reply {
    match (one, other) {
        (Ok(false), _) | (_, Ok(false)) => Ok(false),
        (Err(why), _) | (_, Err(why)) => Err(why),
        (Ok(true), Ok(true)) => Ok(true),
    }
}
