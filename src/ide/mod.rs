//! What an editor asks about a charter, as plain functions: `(project, file, offset) → data`.
//!
//! Offsets and spans are bytes of the file's text; any offset is taken, also one beyond the end or in the middle of a character.
//! Texts are in the reader's language ([`Project::catalogue`]), longer ones as Markdown. Nothing here knows a protocol, a clock or
//! a disk, and nothing panics on any text.
//!
//! | file | what it answers |
//! |---|---|
//! | `project` | the read-only view that all are asked about |
//! | `mention`, `symbol` | every name in a text, what it may stand for, and what is declared under it |
//! | `cursor` | what stands at an offset |
//! | `names` | definition, references, highlight, rename |
//! | `hover/` | what a keyword, a name or an amount means, worked out |
//! | `completion/` | what can stand here |
//! | `symbols`, `folding`, `selection`, `tokens`, `links`, `hints`, `lenses` | what is shown of a whole file |
//! | `format`, `actions`, `renames` | changes of texts |

mod actions;
mod amount;
mod completion;
mod cursor;
mod folding;
mod format;
mod hints;
mod hover;
mod lenses;
mod links;
mod mention;
mod names;
mod project;
mod renames;
mod selection;
mod symbol;
mod symbols;
mod tokens;
mod words;

pub use actions::{Action, ActionKind, Change, actions, all_fixes};
pub use completion::{Completion, CompletionKind, complete, documentation};
pub use folding::{Fold, FoldKind, folds};
pub use format::{after_newline, format, format_range};
pub use hints::{Hint, HintKind, hints};
pub use hover::{Hover, hover};
pub use lenses::{Command, Lens, lenses};
pub use links::{Link, links};
pub use names::{Access, Definition, Renameable, definition, highlight, prepare_rename, references, rename};
pub use project::Project;
pub use renames::renamed;
pub use selection::selection;
pub use symbol::SymbolKind;
pub use symbols::{DocumentSymbol, WorkspaceSymbol, document_symbols, workspace_symbols};
pub use tokens::{Token, TokenKind, tokens};
