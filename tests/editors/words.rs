//! The words of the language as editors colour them: which may stand in a line, by the word that the line starts with. From
//! the grammar and its tables.

use charter::diagnostic::Lang;
use charter::syntax::{Keyword, clauses, keywords};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a word is to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// `and`, `at least`, `every`.
    Operator,
    /// `in`, `then`, `retry`, `falls by`.
    Word,
    /// `municipality`, `by majority`, `open`: one of a closed list.
    Value,
    /// `publish`: only behind `must`. Elsewhere it may be a name.
    Action,
    /// `vote`: only behind `for`.
    Reason,
    /// `turnout`, `spent`, `votes needed`: what can be asked.
    Reading,
    /// `per month`
    Rate,
    /// `hours`: only behind a number, or where something is counted, behind `per`.
    Unit,
}

/// What a word has to stand behind.
pub(super) enum After {
    Number,
    Words(Vec<String>),
}

impl Class {
    fn of(keyword: &Keyword) -> Class {
        match (keyword.group, keyword.id) {
            (_, "and" | "or" | "not" | "at_least" | "at_most") | ("rule expression", _) => Class::Operator,
            ("unit", _) | (_, "instalments" | "years_of_age") => Class::Unit,
            ("rate", _) => Class::Rate,
            ("reason", _) => Class::Reason,
            ("duty verb", _) => Class::Action,
            ("rule word" | "quantity" | "observation", _) | (_, "charter") => Class::Reading,
            (
                "declaration" | "party kind" | "flag" | "good" | "indicator level" | "direction" | "asset" | "instrument" | "place"
                | "method" | "base" | "tie" | "ballot kind" | "allocation" | "leftover" | "technique" | "risk" | "certainty" | "nature"
                | "severity" | "end" | "state" | "observation value" | "rule value",
                _,
            ) => Class::Value,
            _ => Class::Word,
        }
    }

    pub(super) fn after(self) -> Option<After> {
        let words = |ids: &[&str]| After::Words(starts(ids.iter().filter_map(|id| keywords().of_id(id)).flat_map(forms)));
        match self {
            Class::Unit => Some(After::Number),
            Class::Reason => Some(words(&["fails_for"])),
            Class::Action => Some(words(&["must_not", "must", "may"])),
            _ => None,
        }
    }
}

/// Where the words of a context stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// At the left margin; what it declares is a thing or something that goes on.
    Declaration { of_things: bool },
    /// Indented.
    Clause,
    /// Indented, and goes on with the clause above: `then`.
    GoesOn,
    /// Any other indented line: it starts with a name.
    Name,
}

/// A line that starts in a certain way.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) id: String,
    pub(super) start: Start,
    /// The words that it can start with.
    pub(super) starts: Vec<String>,
    /// The words that may stand behind: what has more words first, so that the longest is taken.
    pub(super) words: Vec<(Class, Vec<String>)>,
    /// A currency may stand here without an amount.
    pub(super) names_currency: bool,
}

/// The rules of the grammar, with the rules that each names.
fn grammar() -> HashMap<String, Vec<String>> {
    let text = super::read("grammar/charter.pest");
    let mut rules: HashMap<String, Vec<String>> = HashMap::new();
    let mut rule = String::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if let Some((name, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            rule = name.trim().to_owned();
        }
        // What stands in quotes is no rule.
        let bare: String = line.split('"').step_by(2).collect::<Vec<_>>().join(" ");
        let named = bare.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
        rules.entry(rule.clone()).or_default().extend(named.filter(|word| *word != rule).map(str::to_owned));
    }
    rules
}

/// The keywords that a rule can read.
fn reachable(rules: &HashMap<String, Vec<String>>, from: &str) -> BTreeSet<&'static str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    let mut found = BTreeSet::new();
    while let Some(rule) = open.pop() {
        if let Some(keyword) = rule.strip_prefix("kw_").and_then(|id| keywords().of_id(id)) {
            found.insert(keyword.id);
            continue;
        }
        if rule == "technique" {
            // Any words may stand there; these are known.
            found.extend(keywords().iter().filter(|keyword| keyword.group == "technique").map(|keyword| keyword.id));
        }
        for next in rules.get(rule).into_iter().flatten() {
            if seen.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    found
}

pub(super) fn forms(keyword: &Keyword) -> impl Iterator<Item = &'static str> {
    keyword.en.iter().chain(&keyword.it).copied()
}

/// Words in the order in which they are to be tried.
fn ordered(ids: &BTreeSet<&'static str>) -> Vec<(Class, Vec<String>)> {
    let mut by_rank: BTreeMap<(std::cmp::Reverse<usize>, Class), BTreeSet<String>> = BTreeMap::new();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut all: Vec<(Class, &str)> = Vec::new();
    for keyword in ids.iter().filter_map(|id| keywords().of_id(id)) {
        all.extend(forms(keyword).map(|form| (Class::of(keyword), form)));
    }
    all.sort();
    for (class, form) in all {
        // What has to stand behind something else is not in the way of what need not.
        if class.after().is_some() || known.insert(form) {
            let rank = (std::cmp::Reverse(form.split(' ').count()), class);
            by_rank.entry(rank).or_default().insert(form.to_owned());
        }
    }
    let mut words: Vec<(Class, Vec<String>)> = Vec::new();
    for ((_, class), forms) in by_rank {
        match words.last_mut() {
            Some((last, there)) if *last == class => there.extend(forms),
            _ => words.push((class, forms.into_iter().collect())),
        }
    }
    words
}

/// All contexts.
pub(super) fn contexts() -> Vec<Context> {
    let rules = grammar();
    let mut contexts = Vec::new();
    let declarations = keywords().iter().filter(|keyword| keyword.group == "declaration");
    let mut heads: BTreeMap<String, Vec<&Keyword>> = BTreeMap::new();
    for keyword in declarations {
        let own = format!("h_{}", keyword.id);
        let head = if rules.contains_key(&own) { own } else { "h_stage".to_owned() };
        heads.entry(head).or_default().push(keyword);
    }
    for (head, starting) in heads {
        let mut ids = reachable(&rules, &head);
        ids.retain(|id| starting.iter().all(|keyword| keyword.id != *id));
        let of_things = matches!(head.as_str(), "h_charter" | "h_party" | "h_body" | "h_profile" | "h_indicator" | "h_define");
        contexts.push(Context {
            id: head.replace("h_", "head-").replace('_', "-"),
            start: Start::Declaration { of_things },
            starts: starts(starting.iter().flat_map(|keyword| forms(keyword))),
            words: ordered(&ids),
            names_currency: false,
        });
    }

    // Clauses that can start with the same word cannot be told apart by it.
    let mut groups: Vec<(BTreeSet<&str>, Vec<&'static str>)> = Vec::new();
    let (mut nameless, mut going_on): (BTreeSet<&str>, BTreeSet<&str>) = Default::default();
    for clause in clauses().iter() {
        let mut ids = reachable(&rules, &format!("c_{}", clause.id));
        if ids.contains("then_step") || ids.contains("then_promise") {
            going_on.extend(&ids);
        }
        if clause.keywords.is_empty() {
            nameless.extend(ids);
            continue;
        }
        let own: Vec<&str> = clause.keywords.iter().flat_map(|keyword| forms(keyword)).collect();
        ids.retain(|id| clause.keywords.iter().all(|keyword| keyword.id != *id));
        let (same, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(_, forms)| forms.iter().any(|form| own.contains(form)));
        groups = others;
        let mut group = (ids, own);
        for (ids, forms) in same {
            group.0.extend(ids);
            group.1.extend(forms);
        }
        groups.push(group);
    }
    for (ids, own) in groups {
        // What is observed may be called as a clause is: `gradimento di`.
        let observed = |form: &str| {
            keywords()
                .iter()
                .filter(|keyword| keyword.group == "observation")
                .flat_map(forms)
                .any(|word| form.split(' ').next() == Some(word))
        };
        let mut ids = ids;
        if own.iter().any(|form| observed(form)) {
            ids.extend(&nameless);
        }
        let names_currency = own.contains(&shown("currency", Lang::En));
        let starts = starts(own.into_iter());
        let id = starts.first().map(|form| format!("clause-{}", form.replace([' ', '\''], "-"))).unwrap_or_default();
        contexts.push(Context { id, start: Start::Clause, starts, words: ordered(&ids), names_currency });
    }
    contexts.sort_by(|a, b| a.id.cmp(&b.id));
    let then = ["then_step", "then_promise"].into_iter().filter_map(|id| keywords().of_id(id)).flat_map(forms);
    contexts.push(Context {
        id: "goes-on".to_owned(),
        start: Start::GoesOn,
        starts: starts(then),
        words: ordered(&going_on),
        names_currency: false,
    });
    contexts.push(Context {
        id: "sentence".to_owned(),
        start: Start::Name,
        starts: Vec::new(),
        words: ordered(&nameless),
        names_currency: false,
    });
    contexts
}

/// Each once; what has more words first.
fn starts(forms: impl Iterator<Item = &'static str>) -> Vec<String> {
    let mut forms: Vec<String> = forms.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.split(' ').count()));
    forms
}

/// Everything that starts a declaration.
pub(super) fn declaring() -> Vec<String> {
    starts(keywords().iter().filter(|keyword| keyword.group == "declaration").flat_map(forms))
}

/// One of these words, as a regular expression of the kind that Perl has. An accent may be an apostrophe.
pub(super) fn perl(forms: &[String]) -> String {
    let one = |form: &String| {
        let mut out = String::new();
        for letter in form.chars() {
            match letter {
                ' ' => out += r"\s+",
                '\'' => out += "['’]",
                'è' => out += "(?:è|e['’])",
                'ò' => out += "(?:ò|o['’])",
                'à' => out += "(?:à|a['’])",
                'ù' => out += "(?:ù|u['’])",
                letter => out.push(letter),
            }
        }
        out
    };
    let any = forms.iter().map(one).collect::<Vec<_>>().join("|");
    format!("(?:{any})(?![\\p{{L}}\\p{{M}}\\p{{N}}_]|[-'’]\\p{{L}})")
}

/// Its shown form.
pub(super) fn shown(id: &str, lang: Lang) -> &'static str {
    keywords().of_id(id).unwrap_or_else(|| panic!("no keyword {id}")).shown(lang)
}
