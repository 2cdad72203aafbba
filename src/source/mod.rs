//! Files, byte spans, and the one line index that every output uses.

mod file;
mod fingerprint;
mod span;

pub use file::{Position, SourceFile, Sources};
pub use fingerprint::fingerprint;
pub use span::{FileId, Loc, Span};
