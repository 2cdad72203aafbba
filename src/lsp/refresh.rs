//! Asks the client to ask again. Only one such question waits for its reply: what changes meanwhile is asked for once, after it.

use super::desk::Desk;
use tower_lsp::lsp_types::request::{CodeLensRefresh, InlayHintRefreshRequest, WorkspaceDiagnosticRefresh};

/// What is to be asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refresh {
    Findings,
    Hints,
    Lenses,
}

/// Where one kind of question stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Silent,
    Asked,
    /// More has changed since it was asked.
    Outdated,
    /// The client does not know the question.
    Refused,
}

/// Where the questions stand.
#[derive(Debug, Default)]
pub(super) struct Refreshing {
    /// The session has begun: before, the client asks nothing that could be asked again.
    pub(super) has_begun: bool,
    findings: State,
    hints: State,
    lenses: State,
}

impl Refreshing {
    fn of(&mut self, what: Refresh) -> &mut State {
        match what {
            Refresh::Findings => &mut self.findings,
            Refresh::Hints => &mut self.hints,
            Refresh::Lenses => &mut self.lenses,
        }
    }
}

impl Desk {
    pub(super) fn refresh(&mut self, what: Refresh) {
        let can = match what {
            // Whether it can stands under a name that lsp-types 0.94 does not read: one that cannot refuses, once.
            _ if !self.refreshing.has_begun => false,
            Refresh::Findings => self.able.pulls,
            Refresh::Hints => self.able.refreshes_hints,
            Refresh::Lenses => self.able.refreshes_lenses,
        };
        let state = self.refreshing.of(what);
        match state {
            State::Silent if can => *state = State::Asked,
            State::Asked => {
                *state = State::Outdated;
                return;
            }
            _ => return,
        }
        match what {
            Refresh::Findings => self.outbox.ask::<WorkspaceDiagnosticRefresh>((), move |desk, reply| desk.refreshed(what, reply.is_ok())),
            Refresh::Hints => self.outbox.ask::<InlayHintRefreshRequest>((), move |desk, reply| desk.refreshed(what, reply.is_ok())),
            Refresh::Lenses => self.outbox.ask::<CodeLensRefresh>((), move |desk, reply| desk.refreshed(what, reply.is_ok())),
        }
    }

    fn refreshed(&mut self, what: Refresh, is_known: bool) {
        let state = self.refreshing.of(what);
        let was_outdated = *state == State::Outdated;
        *state = if is_known { State::Silent } else { State::Refused };
        if was_outdated {
            self.refresh(what);
        }
    }
}
