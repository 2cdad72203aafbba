//! Words that one language has one form for and the other two: `comune` is a municipality or a common good, `pay` what is paid
//! for work or a rung of a ladder. What stands left of `is` tells which.

use super::super::keyword::keywords;
use super::super::{Node, Rule};
use crate::diagnostic::Lang;

/// What a word is said of, as far as that tells words apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaidOf {
    /// The charter, or its good.
    Charter,
    /// A rung of a ladder.
    Rung,
    Other,
}

impl SaidOf {
    /// Of what stands left of `is`.
    pub(super) fn of(left: &Node, text: &str) -> SaidOf {
        let mut first = left;
        while let Some(inside) = first.children.first() {
            first = inside;
        }
        let alone = left.text(text).trim_end() == first.text(text);
        match first.rule {
            Rule::kw_charter if alone => SaidOf::Charter,
            Rule::kw_w_good => SaidOf::Charter,
            Rule::name if alone && is_rung(first, text) => SaidOf::Rung,
            _ => SaidOf::Other,
        }
    }

    /// The keyword that was meant by a word that may be one of two.
    pub(super) fn meant(self, rule: Rule, written: &str) -> Rule {
        const PAIRS: [(SaidOf, Rule, Rule); 2] =
            [(SaidOf::Charter, Rule::kw_common, Rule::kw_k_municipality), (SaidOf::Rung, Rule::kw_s_pay, Rule::kw_pay)];
        let is = |rule: Rule| keywords().of_rule(rule).is_some_and(|keyword| Lang::ALL.iter().any(|lang| keyword.is_form(written, *lang)));
        match PAIRS.iter().find(|(_, one, other)| rule == *one || rule == *other) {
            Some((of, one, other)) if is(*one) && is(*other) => {
                if self == *of {
                    *one
                } else {
                    *other
                }
            }
            _ => rule,
        }
    }
}

/// Whether the declaration that a name stands in takes it from a ladder: `g in ladder of s`.
fn is_rung(name: &Node, text: &str) -> bool {
    let at = name.span.start as usize;
    let starts = |line: &str| line.starts_with(|first: char| !first.is_whitespace());
    let mut from = text[..at].rfind('\n').map_or(0, |end| end + 1);
    while from > 0 && !starts(&text[from..]) {
        from = text[..from - 1].rfind('\n').map_or(0, |end| end + 1);
    }
    let declaration = text[from..].split_inclusive('\n').enumerate().take_while(|(line, of)| *line == 0 || !starts(of));
    let words: Vec<&str> = declaration.flat_map(|(_, line)| line.split(|c: char| !(c == '_' || c.is_alphanumeric()))).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let ladder = |word: &str| keywords().of_id("w_ladder").is_some_and(|ladder| Lang::ALL.iter().any(|lang| ladder.is_form(word, *lang)));
    let name = name.text(text);
    words.windows(3).any(|three| matches!(three, [of, "in", list] if *of == name && ladder(list)))
}
