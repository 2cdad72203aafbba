//! The ids of closed lists of words, as the keyword table names them.

use super::part::Part;
use crate::syntax::Rule;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The keyword table: id, group, English, Italian, note.
const TABLE: &str = include_str!("../../../grammar/keywords.tsv");

/// The ids of keywords, by the number of their rule.
static IDS: LazyLock<Vec<Option<&'static str>>> = LazyLock::new(|| {
    let ids: HashMap<String, &'static str> = rows().map(|row| (format!("kw_{}", row.id), row.id)).collect();
    let rules = Rule::all_rules();
    let mut table = vec![None; rules.iter().map(|rule| *rule as usize + 1).max().unwrap_or_default()];
    for rule in rules {
        if let Some(slot) = table.get_mut(*rule as usize) {
            *slot = ids.get(&format!("{rule:?}")).copied();
        }
    }
    table
});

/// Techniques by their words, in either language.
static TECHNIQUES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let techniques = rows().filter(|row| row.group == "technique");
    techniques.flat_map(|row| row.words().map(move |word| (word.replace('’', "'"), row.id))).collect()
});

struct Row {
    id: &'static str,
    group: &'static str,
    languages: [&'static str; 2],
}

impl Row {
    fn words(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.languages.into_iter().flat_map(|spellings| spellings.split('|'))
    }
}

fn rows() -> impl Iterator<Item = Row> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('\t');
        let (id, group) = (columns.next()?, columns.next()?);
        Some(Row { id, group, languages: [columns.next()?, columns.next()?] })
    })
}

/// The id of a keyword part: `k_municipality`. Of a part that wraps one keyword, that keyword's.
pub(super) fn id(part: Part<'_>) -> Option<&'static str> {
    keyword(part.rule()).or_else(|| keyword(part.first()?.rule()))
}

fn keyword(rule: Rule) -> Option<&'static str> {
    IDS.get(rule as usize).copied().flatten()
}

/// The id of a technique that the list has, or its words as written.
pub(super) fn technique(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    TECHNIQUES.get(&words).map_or(words, |id| (*id).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn techniques_are_known_in_both_languages() {
        assert_eq!(technique("citizens’ jury"), "q_jury");
        assert_eq!(technique("giuria  di cittadini"), "q_jury");
        assert_eq!(technique("barn raising"), "barn raising");
    }

    #[test]
    fn every_closed_word_of_the_grammar_has_an_id() {
        assert_eq!(keyword(Rule::kw_k_municipality), Some("k_municipality"));
        assert_eq!(keyword(Rule::name), None);
    }
}
