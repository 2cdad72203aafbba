//! The one layout of charters, and their translation.
//!
//! - Declarations stand at the left margin, clauses two spaces in. What follows the keywords of a declaration's clauses stands in
//!   one column, which its kind fixes ([`column`]); a longer keyword is followed by one space and moves nothing.
//! - One space between words. Clauses longer than [`wrap::WIDEST`] columns go on after a comma or before `then`, under the first
//!   item of their list.
//! - One blank line before a declaration; promises of one sentence, `use` lines and definitions may stand together. Between the
//!   clauses of a declaration an empty line of the author is kept, two become one.
//! - Texts, names, numbers and comments stay as they are. So does any line that could not be read as it stands.
//! - Keywords are written in their full form, agreeing with what they belong to ([`form`]): in the language asked for, which is
//!   another one where the charter is to be translated.

mod column;
mod form;
mod layout;
mod said_of;
mod token;
mod wrap;

use super::SyntaxTree;
use crate::diagnostic::Lang;

/// A charter in its one layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    pub text: String,
    /// How many lines (clauses or heads) could not be read as they stand, and were left as they are.
    pub left: usize,
}

/// Lays a charter out, in a language: that of its tree, or the other one. The tree is that of the text.
#[must_use]
pub fn format(text: &str, tree: &SyntaxTree, into: Lang) -> Formatted {
    layout::Layout::new(text, tree, into).file()
}
