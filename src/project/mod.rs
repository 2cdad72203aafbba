//! From paths to models: which files belong together, read once each, and what they say together.
//!
//! This room decides which files are asked for; how they are read is the caller's business ([`Files`]).

mod discover;
mod example;
mod fix;
mod mending;
mod path;
mod settable;
mod settings;
mod text;
mod workspace;

pub use discover::charter_files;
pub use fix::fixed;
pub use mending::{Change, smallest_changes};
pub(crate) use path::normal;
pub use settable::{Astray, Settable, set, settable};
pub use settings::{CheckSettings, SETTINGS_FILE, Settings};
pub use text::{LARGEST_FILE, NotText, text_of};
pub use workspace::{Files, Unit, Workspace};
