//! Bars that show how far something long has come, and that the client may stop.

use super::desk::Desk;
use super::outbox::Note;
use crate::diagnostic::Message;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tower_lsp::lsp_types as lsp;

/// A bar of the client. Nothing is shown in it before the client has made it.
#[derive(Clone)]
pub(super) struct Bar {
    token: lsp::NumberOrString,
    is_shown: Arc<AtomicBool>,
    stopped: Arc<AtomicBool>,
}

impl Bar {
    /// The one who reads it does not want more.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

/// The bars that are open.
#[derive(Default)]
pub(super) struct Bars {
    /// How many there have been.
    made: u64,
    open: HashMap<lsp::NumberOrString, Bar>,
}

impl Desk {
    /// Opens a bar: the client's own, whose token it gave, or one that it is asked to make. `None` if it shows none.
    pub(super) fn begin_bar(&mut self, given: Option<lsp::NumberOrString>, title: &Message, can_stop: bool) -> Option<Bar> {
        let is_given = given.is_some();
        if !is_given && !self.able.progress {
            return None;
        }
        self.bars.made += 1;
        let token = given.unwrap_or_else(|| lsp::NumberOrString::String(format!("charter-{}", self.bars.made)));
        let bar = Bar { token: token.clone(), is_shown: Arc::default(), stopped: Arc::default() };
        self.bars.open.insert(token.clone(), bar.clone());
        let title = self.catalogue.text(title);
        if is_given {
            self.show_bar(&bar, title, can_stop);
        } else {
            let (bar, params) = (bar.clone(), lsp::WorkDoneProgressCreateParams { token });
            self.outbox.ask::<lsp::request::WorkDoneProgressCreate>(params, move |desk, reply| {
                // It may be over before the client has made its bar.
                if reply.is_ok() && desk.bars.open.contains_key(&bar.token) {
                    desk.show_bar(&bar, title, can_stop);
                }
            });
        }
        Some(bar)
    }

    fn show_bar(&self, bar: &Bar, title: String, can_stop: bool) {
        bar.is_shown.store(true, Ordering::Relaxed);
        let begin = lsp::WorkDoneProgressBegin { title, cancellable: Some(can_stop), message: None, percentage: Some(0) };
        self.progress(bar, lsp::WorkDoneProgress::Begin(begin));
    }

    pub(super) fn move_bar(&self, bar: &Bar, percentage: usize, message: String) {
        let percentage = u32::try_from(percentage.min(100)).ok();
        let report = lsp::WorkDoneProgressReport { percentage, message: Some(message), cancellable: None };
        self.progress(bar, lsp::WorkDoneProgress::Report(report));
    }

    pub(super) fn end_bar(&mut self, bar: &Bar) {
        self.bars.open.remove(&bar.token);
        self.progress(bar, lsp::WorkDoneProgress::End(lsp::WorkDoneProgressEnd::default()));
    }

    fn progress(&self, bar: &Bar, progress: lsp::WorkDoneProgress) {
        if bar.is_shown.load(Ordering::Relaxed) {
            let value = lsp::ProgressParamsValue::WorkDone(progress);
            self.outbox.send(Note::Progress(lsp::ProgressParams { token: bar.token.clone(), value }));
        }
    }

    /// The client stops what a bar shows.
    pub(super) fn stop_bar(&self, token: &lsp::NumberOrString) {
        if let Some(bar) = self.bars.open.get(token) {
            bar.stopped.store(true, Ordering::Relaxed);
        }
    }
}
