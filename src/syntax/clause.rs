//! The clause table, `grammar/clauses.tsv`: every clause with what it is, where it may stand, its shape and an example,
//! in English and Italian. Recognition, messages, and later the manual and the editors, read it.

use super::keyword::{Keyword, keywords, rows, rule_named};
use super::{DeclKind, Rule};
use crate::diagnostic::Lang;
use std::collections::HashMap;
use std::sync::OnceLock;

/// One kind of clause.
#[derive(Debug)]
pub struct ClauseKind {
    /// `lasts`; the grammar's rule is `c_lasts`.
    pub id: &'static str,
    /// Declarations that may hold it.
    pub places: Vec<Place>,
    /// Whether a declaration may hold several.
    pub many: bool,
    /// The keywords that it can start with; none where it starts with a name.
    pub keywords: Vec<&'static Keyword>,
    shape: [&'static str; 2],
    example: [&'static str; 2],
    meaning: [&'static str; 2],
    pub rule: Rule,
}

/// Where a clause may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In declarations of this kind. Of stages: in all of them.
    Kind(DeclKind),
    /// In stages of this activity (keyword id: `co_financing`, `stage`).
    Activity(&'static str),
}

impl Place {
    fn parse(cell: &str) -> Option<Place> {
        Some(match cell {
            "stages" => Place::Kind(DeclKind::Stage),
            "stage" => Place::Activity("stage"),
            "co-financing" => Place::Activity("co_financing"),
            "co-prioritisation" => Place::Activity("co_prioritisation"),
            _ => Place::Kind(DeclKind::of_keyword(cell)?),
        })
    }

    fn holds(self, kind: DeclKind, activity: Option<&str>) -> bool {
        match self {
            Place::Kind(of) => of == kind,
            // A stage whose activity could not be read may be any.
            Place::Activity(of) => kind == DeclKind::Stage && activity.is_none_or(|activity| activity == of),
        }
    }

    /// The keyword of the declaration, as written in a language. All stages: `co-planning …`.
    #[must_use]
    pub fn shown(self, lang: Lang) -> &'static str {
        let id = match self {
            Place::Kind(kind) => kind.keyword_id(),
            Place::Activity(id) => id,
        };
        keywords().of_id(id).map_or(id, |keyword| keyword.shown(lang))
    }
}

impl ClauseKind {
    #[must_use]
    pub fn shape(&self, lang: Lang) -> &'static str {
        self.shape[lang as usize]
    }

    /// A whole clause.
    #[must_use]
    pub fn example(&self, lang: Lang) -> &'static str {
        self.example[lang as usize]
    }

    #[must_use]
    pub fn meaning(&self, lang: Lang) -> &'static str {
        self.meaning[lang as usize]
    }

    /// Whether it may stand in a declaration; of a stage, its activity's keyword id, where that is known.
    #[must_use]
    pub fn may_stand_in(&self, kind: DeclKind, activity: Option<&str>) -> bool {
        self.places.iter().any(|place| place.holds(kind, activity))
    }

    /// Its keyword as shown, or its shape where it starts with a name.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> &'static str {
        self.keywords.first().map_or(self.shape(lang), |keyword| keyword.shown(lang))
    }
}

/// The clause table.
#[derive(Debug)]
pub struct Clauses {
    all: Vec<ClauseKind>,
    /// By the first word of each form of its keywords.
    by_word: HashMap<&'static str, Vec<(usize, &'static Keyword)>>,
}

const TABLE: &str = include_str!("../../grammar/clauses.tsv");

/// The clause table, read once.
pub fn clauses() -> &'static Clauses {
    static CLAUSES: OnceLock<Clauses> = OnceLock::new();
    CLAUSES.get_or_init(|| {
        // A test proves that every row is read.
        let all: Vec<ClauseKind> = rows(TABLE).filter_map(|cells| clause_kind(&cells)).collect();
        let mut by_word: HashMap<&'static str, Vec<(usize, &'static Keyword)>> = HashMap::new();
        for (at, clause) in all.iter().enumerate() {
            for keyword in &clause.keywords {
                for form in keyword.en.iter().chain(&keyword.it) {
                    let entry = by_word.entry(first_word(form)).or_default();
                    if !entry.contains(&(at, *keyword)) {
                        entry.push((at, keyword));
                    }
                }
            }
        }
        Clauses { all, by_word }
    })
}

fn clause_kind(cells: &[&'static str]) -> Option<ClauseKind> {
    let &[id, places, times, words, shape_en, shape_it, example_en, example_it, means_en, means_it] = cells else { return None };
    let named: Vec<&'static str> = words.split(", ").filter(|word| !word.is_empty()).collect();
    Some(ClauseKind {
        id,
        places: places.split(", ").map(Place::parse).collect::<Option<_>>()?,
        many: times == "many",
        keywords: named.into_iter().map(|word| keywords().of_id(word)).collect::<Option<_>>()?,
        shape: [shape_en, shape_it],
        example: [example_en, example_it],
        meaning: [means_en, means_it],
        rule: rule_named(&format!("c_{id}"))?,
    })
}

/// The first word of a text: up to the first white space.
pub(super) fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

impl Clauses {
    pub fn iter(&self) -> impl Iterator<Item = &ClauseKind> {
        self.all.iter()
    }

    #[must_use]
    pub fn of_id(&self, id: &str) -> Option<&ClauseKind> {
        self.all.iter().find(|clause| clause.id == id)
    }

    /// Clauses whose keyword starts with this word.
    pub(super) fn starting_with(&self, word: &str) -> impl Iterator<Item = (&ClauseKind, &'static Keyword)> {
        self.by_word.get(word).into_iter().flatten().map(|(at, keyword)| (&self.all[*at], *keyword))
    }

    /// Clauses that may stand in a declaration.
    pub fn of_place<'a>(&'a self, kind: DeclKind, activity: Option<&'a str>) -> impl Iterator<Item = &'a ClauseKind> {
        self.all.iter().filter(move |clause| clause.may_stand_in(kind, activity))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::grammar::Grammar;
    use pest::Parser as _;

    #[test]
    fn table_and_grammar_have_the_same_clauses() {
        assert_eq!(clauses().iter().count(), rows(TABLE).count(), "a row of the table was not read");
        for rule in Rule::all_rules() {
            let name = format!("{rule:?}");
            if let Some(id) = name.strip_prefix("c_") {
                assert!(clauses().of_id(id).is_some(), "{id} is not in the table");
            }
        }
    }

    #[test]
    fn every_example_is_read_by_its_rule_and_starts_with_its_keyword() {
        for clause in clauses().iter() {
            for lang in Lang::ALL {
                let example = clause.example(lang);
                if let Err(error) = Grammar::parse(clause.rule, example) {
                    panic!("{}: {example}\n{error}", clause.id);
                }
                let starts = |keyword: &&Keyword| keyword.forms(lang).iter().any(|form| example.starts_with(form));
                assert!(clause.keywords.is_empty() || clause.keywords.iter().any(starts), "{}: {example}", clause.id);
                assert!(!clause.shape(lang).is_empty() && !clause.meaning(lang).is_empty());
            }
        }
    }
}
