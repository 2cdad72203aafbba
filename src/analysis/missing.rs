//! What keeps a fact from being known: never a silent default.

use crate::diagnostic::Message;
use crate::source::Loc;

/// Why something is unknown, in words, and where the charter would have to say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    pub what: Message,
    pub loc: Option<Loc>,
}

impl Missing {
    #[must_use]
    pub fn new(what: Message, loc: Option<Loc>) -> Missing {
        Missing { what, loc }
    }
}

/// A fact, or why it is not known.
pub type Known<T> = Result<T, Missing>;
