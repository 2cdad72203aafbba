//! Which form of a keyword is written: in the language asked for, agreeing with what it belongs to.

use super::super::keyword::{Keyword, keywords};
use crate::diagnostic::Lang;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What stands before a keyword, as far as agreement asks for it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before<'t> {
    /// The number right before it: `2` weeks.
    pub(super) number: Option<&'t str>,
    /// Whether the last `is` was `are`.
    pub(super) plural: bool,
}

/// The form of a keyword in a language, for the keyword as written in any.
///
/// - Units, `times` and `instalments` agree with their number; without one (`per month`) they stand in the singular.
/// - Verbs that both languages bend keep the number that the author chose: only the author knows whether `gardeners` are many.
/// - `insured` is said of parties: of many, masculine as Italian has it for mixed company; of one, feminine as `parte` is.
/// - All others are said of one kind of thing only, whose gender Italian fixes (fase, obbligo, standard, indicatore): the table
///   has that form first.
pub(super) fn form(keyword: &Keyword, written: &str, into: Lang, before: Before<'_>) -> &'static str {
    let forms = keyword.forms(into);
    let at = match forms {
        [] | [_] => 0,
        _ if agrees_with_number(keyword) => usize::from(before.number.is_some_and(|number| number != "1")),
        _ if keyword.id == "st_insured" => usize::from(!before.plural) * 2,
        _ if keyword.en.len() == keyword.it.len() => place(keyword, written),
        _ => 0,
    };
    forms.get(at).copied().unwrap_or_default()
}

fn agrees_with_number(keyword: &Keyword) -> bool {
    keyword.group == "unit" || matches!(keyword.id, "times" | "instalments")
}

/// Whether `is` is written in the plural.
pub(super) fn is_plural(keyword: &Keyword, written: &str) -> bool {
    place(keyword, written) == 1
}

/// Which of its forms a keyword has, in either language.
fn place(keyword: &Keyword, written: &str) -> usize {
    Lang::ALL.into_iter().find_map(|lang| keyword.form_at(written, lang)).unwrap_or(0)
}

/// A technique in a language; `None` where the table does not list it.
pub(super) fn technique(written: &str, into: Lang) -> Option<&'static str> {
    static TECHNIQUES: OnceLock<HashMap<String, &'static Keyword>> = OnceLock::new();
    let known = TECHNIQUES.get_or_init(|| {
        let listed = keywords().iter().filter(|keyword| keyword.group == "technique");
        listed.flat_map(|keyword| keyword.en.iter().chain(&keyword.it).map(move |form| ((*form).to_owned(), keyword))).collect()
    });
    let keyword = known.get(written).copied().or_else(|| {
        // An apostrophe typed for an accent, or a curly one.
        known.values().copied().find(|keyword| Lang::ALL.iter().any(|lang| keyword.is_form(written, *lang)))
    })?;
    keyword.forms(into).first().copied()
}
