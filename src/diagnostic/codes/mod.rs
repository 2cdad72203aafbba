//! Every code, once. One file per room; ids are stable and never reused.
//!
//! `L…` the language as written · `F…` files and projects · `S…` structure (the numbers are those of the expert checks) ·
//! `C… D… M… G… Q… O… R… X…` the expert checks · `T…` the language of rules · `V…` waivers · `U01` authors' own rules ·
//! `A…` scenarios and stories.

mod checks;
mod language_of_rules;
mod model;
mod project;
mod rules;
mod run;
mod syntax;

pub use checks::*;
pub use language_of_rules::*;
pub use model::*;
pub use project::*;
pub use rules::*;
pub use run::*;
pub use syntax::*;

use super::Code;

/// All codes, in the order of their rooms.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [project::ALL, syntax::ALL, model::ALL, checks::ALL, language_of_rules::ALL, rules::ALL, run::ALL].into_iter().flatten().copied()
}

/// The code with this id or readable name, in any case of letters.
#[must_use]
pub fn find(word: &str) -> Option<&'static Code> {
    all().find(|code| code.id.eq_ignore_ascii_case(word) || code.name.eq_ignore_ascii_case(word))
}

/// Declares codes as constants and lists them.
macro_rules! codes {
    ($($(#[$doc:meta])* $constant:ident = $id:literal $name:literal $severity:ident;)*) => {
        $($(#[$doc])* pub const $constant: &crate::diagnostic::Code = &crate::diagnostic::Code {
            id: $id, name: $name, severity: crate::diagnostic::Severity::$severity,
        };)*
        pub(super) const ALL: &[&crate::diagnostic::Code] = &[$($constant),*];
    };
}
use codes;
