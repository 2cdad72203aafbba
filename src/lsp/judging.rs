//! Rules of long charters: applied aside, when nothing is typed for a moment. Until then what they found before is shown where it
//! stands now, so that an answer never waits for them and nothing flickers.

use super::desk::Desk;
use super::queue::Queue;
use super::runs::Runner;
use super::world::apply;
use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::source::{FileId, Loc, Span, same_ends};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Up to so many bytes rules are applied at once: a garden of 7,500 bytes is read, resolved and judged in 3 ms (`benches/editor.rs`).
pub(super) const SHORT: usize = 24_000;

/// A pause in typing.
const PAUSE: Duration = Duration::from_millis(80);

/// Where rules are applied, and when next.
pub(super) struct Judging {
    runner: Runner,
    is_busy: bool,
    due: Option<Instant>,
}

impl Judging {
    pub(super) fn new(queue: Queue) -> Judging {
        Judging { runner: Runner::new(queue), is_busy: false, due: None }
    }

    /// When there is something to do.
    pub(super) fn due(&self) -> Option<Instant> {
        self.due.filter(|_| !self.is_busy)
    }

    /// Something has changed: rules wait for the next pause.
    pub(super) fn wait(&mut self) {
        self.due = Some(Instant::now() + PAUSE);
    }
}

impl Desk {
    /// Has rules applied whose time has come, one charter after the other.
    pub(super) fn judge_due(&mut self) {
        if self.judging.due().is_none_or(|due| due > Instant::now()) {
            return;
        }
        self.judging.due = None;
        let Some(model) = self.world.next_unjudged() else { return };
        self.judging.is_busy = true;
        let queue = self.queue.clone();
        self.judging.runner.run(move || {
            let found = catch_unwind(AssertUnwindSafe(|| apply(&model))).unwrap_or_default();
            queue.tell(move |desk| desk.judged(&model, found));
        });
    }

    fn judged(&mut self, model: &Arc<Model>, found: Vec<Arc<Diagnostic>>) {
        self.judging.is_busy = false;
        let files = self.world.judged(model, found);
        self.see_again(files.into_iter().flatten());
        if self.world.next_unjudged().is_some() {
            self.judging.wait();
        }
    }
}

/// What has changed between two texts: what stands before it and behind it is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Changed {
    start: u32,
    end_before: u32,
    end_now: u32,
}

impl Changed {
    pub(super) fn between(before: &str, now: &str) -> Changed {
        let (start, same) = same_ends(before, now);
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Changed { start: offset(start), end_before: offset(before.len() - same), end_now: offset(now.len() - same) }
    }

    fn offset(self, at: u32, is_end: bool) -> u32 {
        match at {
            at if at < self.start || at == self.start && is_end => at,
            at if at >= self.end_before => at - self.end_before + self.end_now,
            _ if is_end => self.end_now,
            _ => self.start,
        }
    }

    fn span(self, span: Span) -> Span {
        Span { start: self.offset(span.start, false), end: self.offset(span.end, true) }
    }

    /// Moves a finding to where it stands now. Its fixes go, where they would change what was changed.
    pub(super) fn place(self, file: FileId, finding: &mut Arc<Diagnostic>) {
        let stays = |loc: Loc| loc.file != file || loc.span == Span::default() || loc.span.end < self.start;
        if finding.places().all(stays) {
            return;
        }
        let finding = Arc::make_mut(finding);
        let is_apart = |span: Span| span.end < self.start || span.start > self.end_before;
        finding.fixes.retain(|fix| fix.edits.iter().all(|edit| edit.loc.file != file || is_apart(edit.loc.span)));
        finding
            .place_by(|loc| if loc.file == file && loc.span != Span::default() { Loc { span: self.span(loc.span), ..loc } } else { loc });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where `before[at]` is shown after the edit.
    fn moved(before: &str, now: &str, word: &str) -> String {
        let start = before.find(word).unwrap();
        let span = Changed::between(before, now).span(Span::new(start, start + word.len()));
        now[span.range()].to_owned()
    }

    #[test]
    fn places_stay_with_their_words() {
        assert_eq!(moved("one two three", "one and two three", "two"), "two");
        assert_eq!(moved("one two three", "one and two three", "one"), "one");
        assert_eq!(moved("one two three", "one two", "one"), "one");
        assert_eq!(moved("one two three", "one twofold three", "three"), "three");
        assert_eq!(moved("one two three", "one txwo three", "two"), "txwo");
        // Of what was taken away, the letter stays that begins what follows as well.
        assert_eq!(moved("one two three", "one three", "two"), "t");
        assert_eq!(moved("one two three", "two three", "three"), "three");
        assert_eq!(moved("aaa aaa", "aaa aaaa", "aaa"), "aaa");
    }
}
