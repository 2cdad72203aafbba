//! Heads of declarations: which keyword starts a line, and what it declares.

use super::clause::first_word;
use super::keyword::{Keyword, keywords, length_at_start};
use super::{DeclKind, Rule};
use crate::diagnostic::Lang;
use crate::diagnostic::nearest;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The keyword that starts a declaration, and what it declares.
#[derive(Clone, Copy, Debug)]
pub(super) struct HeadWord {
    pub(super) kind: DeclKind,
    pub(super) keyword: &'static Keyword,
}

impl HeadWord {
    pub(super) fn of(keyword: &'static Keyword) -> Option<HeadWord> {
        let kind = match DeclKind::of_keyword(keyword.id) {
            Some(kind) => kind,
            // The seven activities.
            None if keyword.group == "declaration" => DeclKind::Stage,
            None => return None,
        };
        Some(HeadWord { kind, keyword })
    }

    /// Of a stage: the keyword id of its activity.
    pub(super) fn activity(self) -> Option<&'static str> {
        (self.kind == DeclKind::Stage).then_some(self.keyword.id)
    }

    /// The rule that reads the head line.
    pub(super) fn rule(self) -> Rule {
        match self.kind {
            DeclKind::Use => Rule::h_use,
            DeclKind::Charter => Rule::h_charter,
            DeclKind::Party => Rule::h_party,
            DeclKind::Body => Rule::h_body,
            DeclKind::Stage => Rule::h_stage,
            DeclKind::Duty => Rule::h_duty,
            DeclKind::Standard => Rule::h_standard,
            DeclKind::Indicator => Rule::h_indicator,
            DeclKind::Governance => Rule::h_governance,
            DeclKind::Promise => Rule::h_promise,
            DeclKind::Scenario => Rule::h_scenario,
            DeclKind::Story => Rule::h_story,
            DeclKind::Profile => Rule::h_profile,
            DeclKind::Rule => Rule::h_rule,
            DeclKind::Define => Rule::h_define,
        }
    }
}

/// All words that start a declaration. They are one word each.
pub(super) fn head_words() -> &'static HashMap<&'static str, HeadWord> {
    static WORDS: OnceLock<HashMap<&'static str, HeadWord>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let forms = |word: HeadWord| word.keyword.en.iter().chain(&word.keyword.it).map(move |form| (*form, word));
        keywords().iter().filter_map(HeadWord::of).flat_map(forms).collect()
    })
}

/// The declaration keyword at the start of a text.
pub(super) fn head_word(text: &str) -> Option<HeadWord> {
    let word = head_words().get(first_word(text))?;
    length_at_start(word.keyword.rule, text).map(|_| *word)
}

/// The declaration keyword that a misspelt one was probably meant to be.
pub(super) fn nearest_head_word(text: &str) -> Option<HeadWord> {
    let written = first_word(text);
    let near = nearest(written, head_words().keys().copied())?;
    head_words().get(near).copied()
}

impl HeadWord {
    /// A head as it could be written.
    pub(super) fn example(self, lang: Lang) -> &'static str {
        let [en, it] = match self.kind {
            DeclKind::Use => [r#"use "common/parties.charter""#, r#"usa "comuni/parti.charter""#],
            DeclKind::Charter => [r#"charter garden "The garden of via Adda""#, r#"carta orto "L'orto di via Adda""#],
            DeclKind::Party => {
                [r#"party committee "The committee" is committee, beneficiary"#, r#"parte comitato "Il comitato" è comitato, beneficiario"#]
            }
            DeclKind::Body => [r#"body assembly "The assembly""#, r#"organo assemblea "L'assemblea""#],
            DeclKind::Stage => [r#"co-design layout "The layout of the garden""#, r#"co-progettazione disegno "Il disegno dell'orto""#],
            DeclKind::Duty => [r#"duty accounts "Publish the accounts""#, r#"obbligo conti "Pubblicare i conti""#],
            DeclKind::Standard => [r#"standard opening "Open 20 hours a week""#, r#"standard apertura "Aperto 20 ore alla settimana""#],
            DeclKind::Indicator => {
                [r#"indicator isolation "Loneliness of the gardeners""#, r#"indicatore solitudine "Solitudine degli ortisti""#]
            }
            DeclKind::Governance => ["governance", "governance"],
            DeclKind::Promise => {
                [r#"promise evaluated "Never two years without a review""#, r#"promessa valutato "Mai due anni senza un riesame""#]
            }
            DeclKind::Scenario => [
                r#"scenario austerity "The city halves its grant" from usual"#,
                r#"scenario austerita "Il Comune dimezza il contributo" da consueto"#,
            ],
            DeclKind::Story => [r#"story empty_chairs "Nobody comes" from usual"#, r#"storia sedie_vuote "Non viene nessuno" da consueto"#],
            DeclKind::Profile => [r#"profile pacts "Our pacts" version 1"#, r#"profilo patti "I nostri patti" versione 1"#],
            DeclKind::Rule => {
                [r#"rule no_idle "Everybody brings something" in pacts"#, r#"regola nessuno_inerte "Tutti apportano qualcosa" in patti"#]
            }
            DeclKind::Define => [
                "define workers of s in stages as count of p in parties where p acts in s",
                "definisce lavoratori di s in fasi come numero di p in parti dove p agisce in s",
            ],
        };
        match lang {
            Lang::En => en,
            Lang::It => it,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::grammar::Grammar;
    use pest::Parser as _;

    #[test]
    fn examples_of_heads_are_read() {
        for word in head_words().values() {
            for lang in Lang::ALL {
                let example = word.example(lang);
                assert!(Grammar::parse(word.rule(), example).is_ok(), "{example}");
                assert_eq!(head_word(example).map(|found| found.kind), Some(word.kind), "{example}");
            }
        }
    }
}
