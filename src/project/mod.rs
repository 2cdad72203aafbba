//! From paths to models: which files belong together, read once each, and what they say together.
//!
//! This room decides which files are asked for; how they are read is the caller's business ([`Files`]).

mod discover;
mod path;
mod text;
mod workspace;

pub use discover::charter_files;
pub use text::{LARGEST_FILE, NotText, text_of};
pub use workspace::{Files, Unit, Workspace};
