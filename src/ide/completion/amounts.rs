//! What is counted where a number stands: money, or something else.

use super::super::Project;
use super::super::cursor::Cursor;
use super::names::{clause_of, last_of};

/// Whether the number at the end of the beginning of a clause can be an amount of money.
pub(super) fn is_money(cursor: &Cursor<'_>, beginning: &str) -> bool {
    let Some(declaration) = cursor.declaration else { return false };
    match clause_of(beginning, declaration.kind, declaration.activity) {
        // Of all that is brought, only money; anything may be worth some.
        Some("brings") => matches!(last_of(beginning, &["a_money", "worth", "every"]), Some("a_money" | "worth")),
        Some("costs") => last_of(beginning, &["for"]).is_none(),
        Some("source" | "target_money" | "spends" | "option" | "budget" | "pays") => true,
        Some("otherwise" | "short_money" | "short_hours" | "if_broken") => {
            matches!(last_of(beginning, &["s_pay", "worth", "with_mend", "within", "after"]), Some("s_pay" | "worth"))
        }
        Some(_) | None => {
            let counted = ["z_lowest", "z_cash", "z_short_m", "z_spent", "contribution"];
            let others = ["z_short_h", "z_hours", "z_members", "turnout", "support", "rating", "yield", "duration", "votes_obs"];
            last_of(beginning, &[counted.as_slice(), others.as_slice()].concat()).is_some_and(|id| counted.contains(&id))
        }
    }
}

/// The currency of the charter, or euro.
pub(super) fn currency(project: &Project<'_>, cursor: &Cursor<'_>) -> String {
    let charter = project.home(cursor.file).and_then(|unit| unit.model.charter.as_ref());
    charter.and_then(|charter| charter.currency).map_or_else(|| "EUR".to_owned(), |currency| currency.to_string())
}
