//! Why a comparison or a sweep has nothing to show.

use super::context::{Context, Exit};
use crate::diagnostic::{Diagnostic, Message};
use crate::source::Sources;

pub(super) enum Refused {
    Because(Message),
    Findings(Vec<Diagnostic>),
}

impl Refused {
    /// Tells it, at its place where it has one.
    pub(super) fn told(self, sources: &Sources, context: &Context) -> Exit {
        match self {
            Refused::Because(message) => context.complain(&message),
            Refused::Findings(findings) => context.report(sources, &findings),
        }
        Exit::Usage
    }
}
