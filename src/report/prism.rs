//! The chain of a scenario in the language of PRISM, which Storm reads too, and what is to be asked about it
//! (<https://www.prismmodelchecker.org/manual/ThePRISMLanguage>).

use super::verdict::as_written;
use super::words::Words;
use crate::model::End;
use crate::simulate::Setting;
use crate::source::Sources;
use crate::verify::{Chain, Ended, Next, State};
use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A chain, ready to be written.
pub struct Prism<'a> {
    pub sources: &'a Sources,
    pub setting: &'a Setting<'a>,
    pub chain: &'a Chain,
}

/// The model. States are numbered in the order of their days; after them come all ways to end, each with its day; last, that it is
/// over.
#[must_use]
pub fn model(words: &Words<'_>, prism: &Prism<'_>) -> String {
    let mut out = head(words, prism);
    let over = prism.over();
    out += "dtmc\n\nmodule charter\n";
    let _ = writeln!(out, "  state : [0..{over}] init 0;\n");
    let mut day = None;
    for (number, state) in prism.chain.states.iter().enumerate() {
        if day.replace(state.day) != Some(state.day) {
            let _ = writeln!(out, "  // {}", state.day);
        }
        let _ = writeln!(out, "  [] state={number} -> {};", prism.steps(state));
    }
    out += "  // the end\n";
    let _ = writeln!(out, "  [] state>={} & state<{over} -> (state'={over});", prism.chain.states.len());
    let _ = writeln!(out, "  [] state={over} -> true;\nendmodule\n");
    for (end, name) in prism.ends() {
        let _ = writeln!(out, "// {}", one_line(&words.end(end)));
        let _ = writeln!(out, "label \"{name}\" = {};", prism.where_it_is(|ended| ended.end == *end));
    }
    let written = prism.setting.expectations();
    for (place, at) in prism.chain.expectations.iter().enumerate() {
        let holds = |truth| prism.where_it_is(|ended| ended.truths.get(place) == Some(&truth));
        let text = written.get(*at).map_or_else(String::new, |expectation| as_written(prism.sources, expectation));
        let _ = writeln!(out, "// {text}");
        let _ = writeln!(out, "label \"expectation_{}\" = {};", at + 1, holds(Some(true)));
        if prism.has_unknown(place) {
            let _ = writeln!(out, "label \"expectation_{}_unknown\" = {};", at + 1, holds(None));
        }
    }
    let _ = writeln!(out, "label \"over\" = state={over};\n");
    let _ = writeln!(out, "// Days from {} to the end.\nrewards \"days\"", prism.chain.first);
    for (number, ended) in prism.chain.ends.iter().enumerate() {
        let days = i64::from(ended.day.0) - i64::from(prism.chain.first.0);
        let _ = writeln!(out, "  state={} : {days};", prism.chain.states.len() + number);
    }
    out += "endrewards\n";
    out
}

/// The properties: the chance of each end and of each expectation, and the days to the end on average.
#[must_use]
pub fn properties(words: &Words<'_>, prism: &Prism<'_>) -> String {
    let mut out = head(words, prism);
    for (end, name) in prism.ends() {
        let _ = writeln!(out, "// {}\nP=? [ F \"{name}\" ];", one_line(&words.end(end)));
    }
    let written = prism.setting.expectations();
    for (place, at) in prism.chain.expectations.iter().enumerate() {
        let text = written.get(*at).map_or_else(String::new, |expectation| as_written(prism.sources, expectation));
        let _ = writeln!(out, "// {text}\nP=? [ F \"expectation_{}\" ];", at + 1);
        if prism.has_unknown(place) {
            let _ = writeln!(out, "// nothing to read\nP=? [ F \"expectation_{}_unknown\" ];", at + 1);
        }
    }
    let _ = writeln!(out, "// days from {} to the end\nR{{\"days\"}}=? [ F \"over\" ];", prism.chain.first);
    out
}

fn head(words: &Words<'_>, prism: &Prism<'_>) -> String {
    let title = words.model.charter.as_ref().map_or_else(String::new, |charter| words.title(&charter.title, &charter.name));
    let scenario = prism.setting.scenario.map(|id| words.model.scenarios[id].name.text.clone()).unwrap_or_default();
    format!("// {}, {scenario}. Written by charter {}.\n\n", one_line(&title), env!("CARGO_PKG_VERSION"))
}

impl Prism<'_> {
    fn over(&self) -> usize {
        self.chain.states.len() + self.chain.ends.len()
    }

    fn steps(&self, state: &State) -> String {
        let ends = self.chain.states.len();
        let step = |(next, chance): (&Next, &BigRational)| {
            let to = match next {
                Next::State(number) => *number,
                Next::End(number) => ends + number,
            };
            format!("{}:(state'={to})", fraction(chance))
        };
        state.steps.iter().map(step).collect::<Vec<_>>().join(" + ")
    }

    /// Each end with the name of its label.
    fn ends(&self) -> Vec<(&End, String)> {
        let mut ends: Vec<(&End, String)> = Vec::new();
        let mut taken = BTreeSet::new();
        for end in self.chain.ends.iter().map(|ended| &ended.end) {
            if ends.last().is_some_and(|(last, _)| *last == end) {
                continue;
            }
            let name = match end {
                End::Completed => "completed".to_owned(),
                End::Expired => "expired".to_owned(),
                End::Stuck => "stuck".to_owned(),
                End::As(text) => format!("ended_as_{}", identifier(text)),
            };
            let free = (2..).map(|number| format!("{name}_{number}"));
            let name = std::iter::once(name.clone()).chain(free).find(|name| !taken.contains(name)).unwrap_or(name);
            taken.insert(name.clone());
            ends.push((end, name));
        }
        ends
    }

    /// The states of these ways to end.
    fn where_it_is(&self, chosen: impl Fn(&Ended) -> bool) -> String {
        let first = self.chain.states.len();
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for (number, _) in self.chain.ends.iter().enumerate().filter(|(_, ended)| chosen(ended)) {
            let state = first + number;
            match stretches.last_mut() {
                Some((_, last)) if *last + 1 == state => *last = state,
                _ => stretches.push((state, state)),
            }
        }
        let each = stretches.into_iter().map(|(from, to)| match from == to {
            true => format!("state={from}"),
            false => format!("(state>={from} & state<={to})"),
        });
        let each: Vec<String> = each.collect();
        if each.is_empty() { "false".to_owned() } else { each.join(" | ") }
    }

    fn has_unknown(&self, place: usize) -> bool {
        self.chain.ends.iter().any(|ended| ended.truths.get(place) == Some(&None))
    }
}

/// Exactly. Beyond 32 bits (PRISM) or 64 (Storm), only numbers with a point are read, which Storm in fractions reads exactly too.
fn fraction(chance: &BigRational) -> String {
    let written = |number: &BigInt| if number.bits() < 32 { number.to_string() } else { format!("{number}.0") };
    if chance.is_integer() { written(chance.numer()) } else { format!("{}/{}", written(chance.numer()), written(chance.denom())) }
}

/// What PRISM takes as part of a name.
fn identifier(text: &str) -> String {
    let plain = text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' });
    plain.collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
