//! The keyword table, `grammar/keywords.tsv`: every keyword in English and Italian, once.

use super::Rule;
use super::grammar::Grammar;
use crate::diagnostic::Lang;
use pest::Parser as _;
use std::collections::HashMap;
use std::sync::OnceLock;

/// One keyword: several words long where the language needs it, with its forms by gender and number.
#[derive(Debug, PartialEq, Eq)]
pub struct Keyword {
    /// `led_by`; the grammar's rule is `kw_led_by`.
    pub id: &'static str,
    /// `stage`, `party kind`, `unit`, …
    pub group: &'static str,
    pub en: Vec<&'static str>,
    pub it: Vec<&'static str>,
    pub note: &'static str,
    pub rule: Rule,
}

impl Keyword {
    /// Its forms in a language; where a language writes nothing, none.
    #[must_use]
    pub fn forms(&self, lang: Lang) -> &[&'static str] {
        match lang {
            Lang::En => &self.en,
            Lang::It => &self.it,
        }
    }

    /// The form that is shown: the first one.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> &'static str {
        self.forms(lang).first().or_else(|| self.forms(lang.other()).first()).copied().unwrap_or(self.id)
    }

    /// Whether a text, with single spaces, is one of its forms in a language. An accent may be typed as an apostrophe.
    #[must_use]
    pub fn is_form(&self, text: &str, lang: Lang) -> bool {
        self.form_at(text, lang).is_some()
    }

    /// Which of its forms in a language a text is.
    pub(crate) fn form_at(&self, text: &str, lang: Lang) -> Option<usize> {
        let forms = self.forms(lang);
        let plain = |s: &str| s.replace('’', "'").replace("è", "e'").replace("ò", "o'").replace("à", "a'").replace("ù", "u'");
        let typed_plainly = || {
            let written = text.contains(['\'', '’']).then(|| plain(text))?;
            forms.iter().position(|form| plain(form) == written)
        };
        forms.iter().position(|form| *form == text).or_else(typed_plainly)
    }
}

/// All keywords, in the order of the table.
#[derive(Debug)]
pub struct Keywords {
    all: Vec<Keyword>,
    /// By the number of their rule.
    by_rule: Vec<Option<usize>>,
    by_id: HashMap<&'static str, usize>,
}

const TABLE: &str = include_str!("../../grammar/keywords.tsv");

/// The rows of a table: comments and empty lines left out, cells split at tabs.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The grammar's rules by name.
pub(super) fn rule_named(name: &str) -> Option<Rule> {
    static RULES: OnceLock<HashMap<String, Rule>> = OnceLock::new();
    let rules = RULES.get_or_init(|| Rule::all_rules().iter().map(|rule| (format!("{rule:?}"), *rule)).collect());
    rules.get(name).copied()
}

/// The keyword table.
pub fn keywords() -> &'static Keywords {
    static KEYWORDS: OnceLock<Keywords> = OnceLock::new();
    KEYWORDS.get_or_init(|| {
        let forms = |cell: &'static str| cell.split('|').filter(|form| !form.is_empty()).collect();
        let all: Vec<Keyword> = rows(TABLE)
            .filter_map(|cells| {
                let [id, group, en, it, ..] = *cells.as_slice() else { return None };
                let note = cells.get(4).copied().unwrap_or_default();
                // A test proves that every row has its rule.
                let rule = rule_named(&format!("kw_{id}"))?;
                Some(Keyword { id, group, en: forms(en), it: forms(it), note, rule })
            })
            .collect();
        let mut by_rule = vec![None; all.iter().map(|keyword| keyword.rule as usize + 1).max().unwrap_or_default()];
        for (at, keyword) in all.iter().enumerate() {
            if let Some(slot) = by_rule.get_mut(keyword.rule as usize) {
                *slot = Some(at);
            }
        }
        let by_id = all.iter().enumerate().map(|(at, keyword)| (keyword.id, at)).collect();
        Keywords { all, by_rule, by_id }
    })
}

impl Keywords {
    pub fn iter(&self) -> impl Iterator<Item = &Keyword> {
        self.all.iter()
    }

    #[must_use]
    pub fn of_rule(&self, rule: Rule) -> Option<&Keyword> {
        self.by_rule.get(rule as usize).copied().flatten().map(|at| &self.all[at])
    }

    #[must_use]
    pub fn of_id(&self, id: &str) -> Option<&Keyword> {
        self.by_id.get(id).map(|at| &self.all[*at])
    }
}

/// How far a keyword reaches at the start of a text, if it stands there: its length in bytes.
pub(super) fn length_at_start(rule: Rule, text: &str) -> Option<usize> {
    Grammar::parse(rule, text).ok().map(|pairs| pairs.as_str().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn table_and_grammar_have_the_same_keywords() {
        let in_grammar: Vec<String> =
            Rule::all_rules().iter().map(|rule| format!("{rule:?}")).filter(|name| name.starts_with("kw_")).collect();
        for name in &in_grammar {
            assert!(keywords().of_id(&name["kw_".len()..]).is_some(), "{name} is not in the table");
        }
        let ids: Vec<&str> = rows(TABLE).filter_map(|cells| cells.first().copied()).collect();
        for id in &ids {
            assert!(rule_named(&format!("kw_{id}")).is_some(), "{id} has no rule");
        }
        assert_eq!(ids.len(), in_grammar.len());
    }

    #[test]
    fn every_form_is_read_by_its_rule_to_its_end() {
        for keyword in keywords().iter() {
            for form in keyword.en.iter().chain(&keyword.it) {
                assert_eq!(length_at_start(keyword.rule, form), Some(form.len()), "{}: {form}", keyword.id);
            }
            assert!(!keyword.en.is_empty() || !keyword.it.is_empty(), "{} has no form", keyword.id);
        }
    }

    #[test]
    fn an_accent_may_be_an_apostrophe() {
        let is = keywords().of_id("is").unwrap();
        assert!(is.is_form("e'", Lang::It) && is.is_form("è", Lang::It) && !is.is_form("is", Lang::It));
    }

    /// A form as the grammar writes it: words with gaps, an accent also as an apostrophe, an apostrophe also curly.
    fn literal(form: &str) -> String {
        let word = |word: &str| {
            let parts = word.split('\'').map(|part| if part.is_empty() { String::new() } else { format!("\"{part}\"") });
            let joined = parts.collect::<Vec<_>>().join(" ~ apostrophe ~ ");
            joined.trim_start_matches(" ~ ").trim_end_matches(" ~ ").to_owned()
        };
        form.split(' ').map(word).collect::<Vec<_>>().join(" ~ gap ~ ")
    }

    /// Longest first: in words, then in letters.
    fn longest_first(forms: &mut [String]) {
        forms.sort_by_key(|form| std::cmp::Reverse((form.split(' ').count(), form.chars().count())));
    }

    #[test]
    fn words_of_rules_stand_in_the_grammar_as_in_the_table() {
        const HEAD: &str =
            "// ---- words of rules, by the tables: `REWRITE_GRAMMAR=1 cargo test --lib words_of_rules` writes what follows\n";
        let groups = [
            "rule value",
            "party kind",
            "flag",
            "good",
            "instrument",
            "asset",
            "nature",
            "certainty",
            "duty verb",
            "indicator level",
            "step",
            "risk",
            "method",
            "leftover",
            "ballot kind",
        ];
        let cells: Vec<Vec<&str>> = rows(TABLE).collect();
        let forms = |cells: &[&str]| {
            let spelt = cells[2].split('|').chain(cells[3].split('|')).filter(|form| !form.is_empty());
            let mut all: Vec<String> = Vec::new();
            for form in spelt {
                let plain = form.replace('è', "e'").replace('ò', "o'").replace('à', "a'").replace('ù', "u'");
                for form in [form.to_owned(), plain] {
                    if !all.contains(&form) {
                        all.push(form);
                    }
                }
            }
            longest_first(&mut all);
            all
        };
        // By first letter, so that few are tried; in the order of the table, but what starts with another one's words stands
        // before it.
        let choice = |of: &[&str]| {
            let mut order: Vec<(Vec<String>, &str)> = Vec::new();
            for row in cells.iter().filter(|row| of.contains(&row[1])) {
                let own = forms(row);
                let starts = |(others, _): &(Vec<String>, &str)| {
                    others.iter().any(|other| own.iter().any(|form| form.starts_with(&format!("{other} "))))
                };
                let at = order.iter().position(starts).unwrap_or(order.len());
                order.insert(at, (own, row[0]));
            }
            let letters: BTreeSet<char> = order.iter().flat_map(|(forms, _)| forms.iter().filter_map(|form| form.chars().next())).collect();
            let of_letter = |letter: char| {
                let words = order.iter().filter(|(forms, _)| forms.iter().any(|form| form.starts_with(letter)));
                let words: Vec<String> = words.map(|(_, id)| format!("kw_{id}")).collect();
                format!("&\"{letter}\" ~ ({})", words.join(" | "))
            };
            letters.into_iter().map(of_letter).collect::<Vec<_>>().join(" | ")
        };
        let mut text = HEAD.to_owned();
        text += &format!("rule_word = _{{ {} }}\n", choice(&["rule word"]));
        text += &format!("value_word = {{ {} | kw_standard | activity }}\n", choice(&groups));
        for row in cells.iter().filter(|row| matches!(row[1], "rule word" | "rule value")) {
            let alternatives: Vec<String> = forms(row).iter().map(|form| literal(form)).collect();
            text += &format!("kw_{} = @{{ ({}) ~ wb }}\n", row[0], alternatives.join(" | "));
        }
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/grammar/charter.pest");
        let grammar = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
        let (before, there) = grammar.split_once(HEAD).expect("the section of the words of rules");
        let whole = format!("{before}{text}");
        if std::env::var_os("REWRITE_GRAMMAR").is_some() {
            std::fs::write(path, whole).unwrap();
        } else {
            assert!(format!("{HEAD}{there}") == text, "write it anew with REWRITE_GRAMMAR=1 cargo test --lib words_of_rules");
        }
    }

    #[test]
    fn every_word_of_rules_is_read_as_itself() {
        for keyword in keywords().iter().filter(|keyword| keyword.group == "rule word") {
            for form in keyword.en.iter().chain(&keyword.it) {
                let pairs = Grammar::parse(Rule::expr_atom, form).unwrap();
                assert_eq!(pairs.as_str(), *form, "{}", keyword.id);
                let read = pairs.flatten().map(|pair| pair.as_rule()).collect::<Vec<_>>();
                assert_eq!(read, [Rule::expr_atom, keyword.rule], "{}: {form}", keyword.id);
            }
        }
    }
}
