//! Charters that are run because somebody asked for it.

use super::commands::counted;
use super::outbox::Note;
use super::progress::Bar;
use super::promises::verified;
use super::queue::{Queue, Reply};
use super::runs::{NoReport, Snapshot, Subject, Waiting, simulated, tested};
use crate::report::testing::Total;
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tower_lsp::jsonrpc::Error;
use tower_lsp::lsp_types as lsp;

/// What is done with a charter.
pub(super) enum Task {
    /// Of one scenario or story, or of all.
    Simulate(Option<String>),
    Test(Option<Subject>),
    /// Of one promise, or of all.
    Verify(Option<String>),
}

impl Task {
    /// The message that says it is being done.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Task::Simulate(_) => "lsp-simulating",
            Task::Test(_) => "lsp-testing",
            Task::Verify(_) => "lsp-verifying",
        }
    }

    /// What its report is called.
    fn file(&self) -> &'static str {
        match self {
            Task::Simulate(_) => "charter-simulate.txt",
            Task::Test(_) => "charter-test.txt",
            Task::Verify(_) => "charter-verify.txt",
        }
    }

    fn report(&self, snapshot: &Snapshot, waiting: &Waiting<'_>) -> Result<(String, Option<Total>), NoReport> {
        let counted = |(text, total)| (text, Some(total));
        match self {
            Task::Simulate(only) => simulated(snapshot, only.as_deref(), waiting).map(|text| (text, None)),
            Task::Test(only) => tested(snapshot, only.as_ref(), waiting).map(counted),
            Task::Verify(only) => verified(snapshot, only.as_deref(), waiting).map(counted),
        }
    }
}

/// A task, and who waits for it.
pub(super) struct Run {
    pub(super) snapshot: Snapshot,
    pub(super) task: Task,
    pub(super) reply: Reply<Option<Value>>,
    pub(super) bar: Option<Bar>,
    pub(super) queue: Queue,
}

impl Run {
    pub(super) fn go(self) {
        let bar = self.bar.as_ref();
        let goes_on = || !self.reply.is_cancelled() && !bar.is_some_and(Bar::is_stopped);
        let tell = |done: usize, all: usize, name: &str| {
            if let Some(bar) = bar.cloned() {
                let (percentage, name) = (done * 100 / all.max(1), name.to_owned());
                self.queue.tell(move |desk| desk.move_bar(&bar, percentage, name));
            }
        };
        let waiting = Waiting { goes_on: &goes_on, tell: &tell };
        // A crash ends the bar too.
        let report = catch_unwind(AssertUnwindSafe(|| self.task.report(&self.snapshot, &waiting)));
        let (name, bar, reply) = (self.task.file(), self.bar, self.reply);
        self.queue.tell(move |desk| {
            if let Some(bar) = bar {
                desk.end_bar(&bar);
            }
            match report {
                Ok(Ok((text, total))) => {
                    if let Some(total) = total {
                        desk.outbox.send(Note::Message(lsp::MessageType::INFO, counted(total)));
                    }
                    desk.show(name, &text);
                    reply.send(Ok(Some(json!({"text": text}))));
                }
                Ok(Err(NoReport::Because(why))) => {
                    desk.outbox.send(Note::Message(lsp::MessageType::ERROR, why));
                    reply.send(Ok(None));
                }
                Ok(Err(NoReport::Stopped)) => reply.send(Err(Error::request_cancelled())),
                // The reply is lost, and says so.
                Err(_) => {}
            }
        });
    }
}
