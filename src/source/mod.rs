//! Files, byte spans, and the one line index that every output uses.

mod file;
mod fingerprint;
mod same;
mod span;

pub use file::{Position, SourceFile, Sources};
pub use fingerprint::fingerprint;
pub use same::same_ends;
pub use span::{FileId, Loc, Span};
