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
use std::collections::HashMap;
use std::sync::LazyLock;

/// All codes, in the order of their rooms.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [project::ALL, syntax::ALL, model::ALL, checks::ALL, language_of_rules::ALL, rules::ALL, run::ALL].into_iter().flatten().copied()
}

/// The code with this id or readable name, in any case of letters.
#[must_use]
pub fn find(word: &str) -> Option<&'static Code> {
    all().find(|code| code.id.eq_ignore_ascii_case(word) || code.name.eq_ignore_ascii_case(word))
}

/// The code of a name as charters write it: with `_` between its words.
#[must_use]
pub fn written(name: &str) -> Option<&'static Code> {
    static BY_NAME: LazyLock<HashMap<String, &'static Code>> =
        LazyLock::new(|| all().map(|code| (code.name.replace('-', "_"), code)).collect());
    BY_NAME.get(name).copied()
}

/// The code that is meant by an id without its zero: `S3` for `S03`.
#[must_use]
pub fn find_without_zero(word: &str) -> Option<&'static str> {
    let (letter, number) = word.split_at_checked(1)?;
    find(&format!("{letter}{number:0>2}")).map(|code| code.id)
}

/// Whether findings of this kind say that a charter, or a rule, cannot be read as it stands. What else is said rests on that:
/// they cannot be left out of a report.
#[must_use]
pub fn is_of_language(code: &Code) -> bool {
    const NAMES_AND_UNITS: [&Code; 4] = [UNKNOWN_REFERENCE, DUPLICATE_ID, UNIT_MISMATCH, DATE_INVERSION];
    code.id.starts_with(['L', 'N', 'F', 'T']) || NAMES_AND_UNITS.contains(&code)
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
