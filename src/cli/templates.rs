//! The charters that `charter new` starts from: five templates, each in English and Italian, in `templates/`.
//!
//! A template is a charter with marks in braces: `{name}`, `{title}`, and dates. Every date is counted from the period's first
//! day: `{from}` is that day, `{from+24m-1d}` is 24 civil months later (clamped to the end of a shorter month) and then one
//! day earlier. Where a template states a date that follows from durations in weeks and days, it counts in days.
//! So a story's dates hold for any first day.

use crate::diagnostic::{Lang, Message};
use crate::quantity::Date;
use crate::source::FileId;
use crate::syntax::parse;
use jiff::Span;

/// What a new charter is modelled on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Template {
    /// A collaboration pact for a common good
    Pact,
    /// Co-design under article 55: notice, table, convention, service
    Art55,
    /// A participatory budget
    Budget,
    /// A service charter: standards, complaints, remedies
    Service,
    /// A community co-operative
    Cooperative,
}

/// What a template is filled in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filling {
    pub(super) name: String,
    pub(super) title: String,
    /// The period's first day.
    pub(super) from: Date,
}

impl Template {
    pub(super) const ALL: [Template; 5] = [Template::Pact, Template::Art55, Template::Budget, Template::Service, Template::Cooperative];

    /// The word by which it is chosen.
    pub(super) fn word(self) -> &'static str {
        match self {
            Template::Pact => "pact",
            Template::Art55 => "art55",
            Template::Budget => "budget",
            Template::Service => "service",
            Template::Cooperative => "cooperative",
        }
    }

    /// The template of a word, as typed.
    pub(super) fn of_word(word: &str) -> Option<Template> {
        Template::ALL.into_iter().find(|template| template.word() == word.to_lowercase())
    }

    pub(super) fn about(self) -> Message {
        Message::new(match self {
            Template::Pact => "new-about-pact",
            Template::Art55 => "new-about-art55",
            Template::Budget => "new-about-budget",
            Template::Service => "new-about-service",
            Template::Cooperative => "new-about-cooperative",
        })
    }

    /// The charter's name, if its author gives none.
    pub(super) fn usual_name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Template::Pact, Lang::En) => "our_garden",
            (Template::Pact, Lang::It) => "il_giardino",
            (Template::Art55, Lang::En) => "company_at_home",
            (Template::Art55, Lang::It) => "compagnia_a_casa",
            (Template::Budget, Lang::En) => "town_decides",
            (Template::Budget, Lang::It) => "decide_il_paese",
            (Template::Service, Lang::En) => "our_service",
            (Template::Service, Lang::It) => "carta_del_servizio",
            (Template::Cooperative, Lang::En) => "village_shop",
            (Template::Cooperative, Lang::It) => "bottega_del_paese",
        }
    }

    fn text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Template::Pact, Lang::En) => include_str!("templates/pact.en.charter"),
            (Template::Pact, Lang::It) => include_str!("templates/pact.it.charter"),
            (Template::Art55, Lang::En) => include_str!("templates/art55.en.charter"),
            (Template::Art55, Lang::It) => include_str!("templates/art55.it.charter"),
            (Template::Budget, Lang::En) => include_str!("templates/budget.en.charter"),
            (Template::Budget, Lang::It) => include_str!("templates/budget.it.charter"),
            (Template::Service, Lang::En) => include_str!("templates/service.en.charter"),
            (Template::Service, Lang::It) => include_str!("templates/service.it.charter"),
            (Template::Cooperative, Lang::En) => include_str!("templates/cooperative.en.charter"),
            (Template::Cooperative, Lang::It) => include_str!("templates/cooperative.it.charter"),
        }
    }

    /// The text of the new charter. `None` if a date of it would lie beyond the calendar (years 1 to 9999).
    pub(super) fn filled(self, lang: Lang, with: &Filling) -> Option<String> {
        let mut rest = self.text(lang);
        let mut filled = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            let (mark, after) = after.split_once('}')?;
            filled.push_str(before);
            match mark {
                "name" => filled.push_str(&with.name),
                "title" => filled.push_str(&quoted(&with.title)),
                _ => filled.push_str(&shifted(with.from, mark.strip_prefix("from")?)?.to_string()),
            }
            rest = after;
        }
        filled.push_str(rest);
        Some(filled)
    }
}

/// Whether a charter can have this name.
pub(super) fn is_name(name: &str) -> bool {
    let head = format!("charter {name}\n");
    let (tree, found) = parse(FileId(0), &head);
    match tree.declarations.as_slice() {
        [head] if found.is_empty() => head.name.as_ref().is_some_and(|(declared, _)| declared == name),
        _ => false,
    }
}

/// What stands between quotes: a title on one line, its own quotes marked.
fn quoted(title: &str) -> String {
    title.replace('\\', "\\\\").replace('"', "\\\"").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A date so many months and days from another: `+24m-1d`, in that order.
fn shifted(from: Date, shift: &str) -> Option<Date> {
    let mut date = from;
    let mut rest = shift;
    while let Some(at) = rest.find(['m', 'd']) {
        let (number, unit) = rest.split_at(at);
        let number: i32 = number.parse().ok()?;
        let span = if unit.starts_with('m') { Span::new().try_months(number) } else { Span::new().try_days(number) };
        date = date.checked_add(span.ok()?).ok()?;
        rest = unit.get(1..)?;
    }
    rest.is_empty().then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::DeclKind;

    fn filling(from: Date) -> Filling {
        Filling { name: "mine".to_owned(), title: "A \"title\"".to_owned(), from }
    }

    #[test]
    fn dates_are_counted_from_the_first_day() {
        let date = jiff::civil::date;
        let shift = |from, by| shifted(from, by);
        assert_eq!(shift(date(2027, 1, 1), ""), Some(date(2027, 1, 1)));
        assert_eq!(shift(date(2027, 1, 1), "+24m-1d"), Some(date(2028, 12, 31)));
        assert_eq!(shift(date(2027, 1, 31), "+1m"), Some(date(2027, 2, 28)));
        assert_eq!(shift(date(2027, 1, 31), "+30d"), Some(date(2027, 3, 2)));
        assert_eq!(shift(date(9999, 1, 1), "+12m"), None);
        assert_eq!(shift(date(2027, 1, 1), "+1w"), None);
    }

    #[test]
    fn both_languages_say_the_same() {
        let shape = |template: Template, lang| {
            let text = template.filled(lang, &filling(jiff::civil::date(2027, 1, 1))).unwrap();
            let (tree, found) = parse(FileId(0), &text);
            assert_eq!(found, [], "{template:?} {lang:?}");
            let clauses = |of: &crate::syntax::Declaration| of.clauses.iter().map(|clause| clause.id).collect::<Vec<_>>();
            tree.declarations.iter().map(|of| (of.kind, of.activity, clauses(of))).collect::<Vec<_>>()
        };
        for template in Template::ALL {
            assert_eq!(shape(template, Lang::En), shape(template, Lang::It), "{template:?}");
            assert!(shape(template, Lang::En).iter().any(|(kind, ..)| *kind == DeclKind::Story));
        }
    }

    #[test]
    fn titles_stay_on_their_line_and_between_their_quotes() {
        let text = Template::Pact.filled(Lang::En, &filling(jiff::civil::date(2027, 1, 1))).unwrap();
        assert!(text.contains(r#"charter mine "A \"title\"""#), "{}", &text[..600]);
        assert_eq!(quoted("one\n\\ two"), r"one \\ two");
    }

    #[test]
    fn names_are_those_of_the_language() {
        for template in Template::ALL {
            assert!(Lang::ALL.into_iter().all(|lang| is_name(template.usual_name(lang))), "{template:?}");
        }
        assert!(is_name("città_2") && is_name("budget"));
        for no_name in ["", "via-adda", "of", "per", "two words", "2027", "a\nb", "x \"y\"", "\"x\"", "x // y", " x"] {
            assert!(!is_name(no_name), "{no_name}");
        }
    }
}
