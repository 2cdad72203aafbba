//! Where what follows a clause's keyword stands.

use super::super::DeclKind;
use crate::diagnostic::Lang;

/// Columns from a clause's first character to what follows its keyword. It is fixed for each kind of declaration, so that a
/// clause added or removed moves no other one and the declarations of a charter look alike: the longest keyword that is common in
/// the kind decides. `None`: sentences, which run on with single spaces.
pub(super) fn column(kind: DeclKind, lang: Lang) -> Option<usize> {
    let [en, it] = match kind {
        // `instrument`, `destinatari`
        DeclKind::Charter => [12, 13],
        // `members`, `apporta`
        DeclKind::Party => [8, 9],
        // `decides`, `decide`
        DeclKind::Body => [9, 9],
        // `decided by`, `riduce prima`: the same in both
        DeclKind::Stage => [13, 13],
        // `watched by`, `a carico di`
        DeclKind::Duty | DeclKind::Standard => [12, 14],
        // `persists`, `valore iniziale`
        DeclKind::Indicator => [12, 16],
        // `amended by`, `nuove adesioni`
        DeclKind::Governance => [12, 15],
        // `source`, `considera`
        DeclKind::Profile => [8, 11],
        // `for every`, `suggerisce`
        DeclKind::Rule => [11, 12],
        DeclKind::Use | DeclKind::Promise | DeclKind::Scenario | DeclKind::Story | DeclKind::Define => return None,
    };
    Some(match lang {
        Lang::En => en,
        Lang::It => it,
    })
}
