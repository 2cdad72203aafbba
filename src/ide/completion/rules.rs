//! Words of rules: variables in sight, what can be asked, what can be said of a thing.

use super::super::cursor::{Cursor, words};
use super::super::{Project, SymbolKind};
use super::names::name;
use super::{Completion, CompletionKind};
use crate::diagnostic::Lang;
use crate::rules::kind::{Kind, ThingKind};
use crate::rules::{vocabulary, words as said};
use crate::source::Span;
use crate::syntax::{DeclKind, Declaration, could_stand_in_clause, could_stand_in_expression, could_stand_in_head, keywords};

/// Whether a clause of a declaration holds an expression of rules.
pub(super) fn is_expression(kind: DeclKind, clause: Option<&str>) -> bool {
    match kind {
        DeclKind::Rule => matches!(clause, Some("rule_for" | "require")),
        DeclKind::Profile => clause == Some("sets"),
        _ => false,
    }
}

/// Whether the name of a variable is made up behind the beginning of a line: `for every `, `some `, `for every p in parties, `.
pub(super) fn binds(beginning: &str) -> bool {
    let binding = ["rule_for", "x_every", "x_some", "x_no"].iter().filter_map(|id| keywords().of_id(id));
    let mut forms = binding.flat_map(|keyword| keyword.en.iter().chain(&keyword.it));
    let trimmed = beginning.trim_end();
    let ends_with =
        |form: &&'static str| trimmed.strip_suffix(*form).is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '\n', '(', '{']));
    let is_next = trimmed.ends_with(',') && super::names::clause_of(beginning, DeclKind::Rule, None) == Some("rule_for");
    is_next || forms.any(ends_with)
}

/// A variable and the list that it goes through, by their words: `p in parties`. Works in broken text, too.
struct Variable<'t> {
    name: &'t str,
    /// The first words behind `in`.
    list: &'t str,
}

/// The variables that a declaration binds before the cursor.
fn variables<'t>(text: &'t str, declaration: &Declaration, until: usize) -> Vec<Variable<'t>> {
    let end = until.max(declaration.span.start as usize);
    let span = Span::new(declaration.head_span.start as usize, end);
    let all = words(text, span);
    let mut found: Vec<Variable<'t>> = Vec::new();
    for pair in all.windows(2) {
        let [before, word] = pair else { continue };
        let between = text.get(before.end as usize..word.start as usize).unwrap_or_default();
        if text.get(word.range()) != Some("in") || !between.trim().is_empty() {
            continue;
        }
        let (Some(name), Some(list)) = (text.get(before.range()), text.get(word.end as usize..span.end as usize)) else { continue };
        // `x is not in`, `of p in b`: no variable there, or one that is known already.
        let pair = format!("{name} in");
        // A whole word: `one in` is none of those of `can win alone in`.
        let ends = |form: &&str| form.strip_suffix(pair.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
        let forms = |keyword: &crate::syntax::Keyword| keyword.en.iter().chain(&keyword.it).any(ends);
        let is_word = keywords()
            .iter()
            .any(|keyword| forms(keyword) || keyword.group == "small" && Lang::ALL.iter().any(|lang| keyword.is_form(name, *lang)));
        if !is_word && found.iter().all(|other| other.name != name) {
            found.push(Variable { name, list: list.trim_start() });
        }
    }
    // A rule's own bindings stand in `for every`, which may be below.
    let bound = declaration.clauses.iter().filter(|clause| clause.id == "rule_for");
    for span in bound.map(|clause| clause.span).filter(|span| span.start as usize > until) {
        for pair in words(text, span).windows(2) {
            let [before, word] = pair else { continue };
            let (Some(name), Some("in")) = (text.get(before.range()), text.get(word.range())) else { continue };
            let list = text.get(word.end as usize..span.end as usize).unwrap_or_default().trim_start();
            if found.iter().all(|other| other.name != name) {
                found.push(Variable { name, list });
            }
        }
    }
    found
}

/// What one element of the list that a variable goes through is, where its first word tells.
fn kind_of(variable: &Variable<'_>) -> Option<ThingKind> {
    let words = keywords().iter().filter(|keyword| keyword.group == "rule word");
    let forms = words.flat_map(|keyword| keyword.en.iter().chain(&keyword.it).map(move |form| (*form, keyword.id)));
    let starts = |form: &str| variable.list.strip_prefix(form).is_some_and(|rest| !rest.starts_with(super::super::cursor::in_name));
    let (_, id) = forms.filter(|(form, _)| starts(form)).max_by_key(|(form, _)| form.len())?;
    let kinds = vocabulary::all().filter(|attribute| attribute.word == id).filter_map(|attribute| attribute.gives.element());
    kinds.filter_map(|kind| if let Kind::Thing(kind) = kind { Some(kind) } else { None }).next()
}

/// The words that join an expression and can stand behind its beginning: those with which it still reads.
fn going_on<'a>(declaration: &'a Declaration, before: &'a str) -> impl Iterator<Item = &'static crate::syntax::Keyword> + 'a {
    let joins = |keyword: &&crate::syntax::Keyword| keyword.group == "rule expression" || JOINING.contains(&keyword.id);
    let reads = move |keyword: &&crate::syntax::Keyword| {
        let longer = format!("{before}{} ", keyword.shown(Lang::En));
        !could_stand_in_clause(&longer, declaration.kind, declaration.activity).is_empty()
            || !could_stand_in_head(&longer).is_empty()
            || !could_stand_in_expression(&longer).is_empty()
    };
    keywords().iter().filter(joins).filter(reads)
}

/// Words of expressions that stand in other lines, too.
const JOINING: [&str; 8] = ["is", "not", "and", "or", "in", "of", "at_least", "at_most"];

/// What an expression can go on with.
pub(super) fn expression(project: &Project<'_>, cursor: &Cursor<'_>, before: &str, span: Span) -> Vec<Completion> {
    let (Some(declaration), lang) = (cursor.declaration, cursor.tree.lang) else { return Vec::new() };
    if binds(before) {
        return Vec::new();
    }
    let variables = variables(cursor.text, declaration, span.start as usize);
    let last: Vec<&str> = before.split_whitespace().rev().take(2).collect();
    let is = |word: Option<&&str>, id: &str| {
        word.is_some_and(|word| keywords().of_id(id).is_some_and(|keyword| Lang::ALL.iter().any(|lang| keyword.is_form(word, *lang))))
    };
    let mut found = Vec::new();
    if is(last.first(), "is") || is(last.first(), "not") && is(last.get(1), "is") {
        // What can be said of the thing that stands before.
        let subject = before.split_whitespace().rev().find(|word| variables.iter().any(|variable| variable.name == *word));
        let kind = subject.and_then(|subject| variables.iter().find(|variable| variable.name == subject)).and_then(kind_of);
        let values = match kind {
            Some(kind) => said::of_kind(kind),
            None => {
                let groups = ["flag", "party kind", "activity", "asset", "nature", "certainty", "step", "rule value"];
                keywords().iter().filter(|keyword| groups.contains(&keyword.group)).collect()
            }
        };
        for keyword in values {
            found.push(name(keyword.shown(lang), CompletionKind::Value, None, span, 10, None));
        }
    }
    for variable in &variables {
        let detail = variable.list.split([',', '\n']).next().unwrap_or_default().trim();
        let detail = (!detail.is_empty()).then(|| format!("{} in {detail}", variable.name));
        found.push(name(variable.name, CompletionKind::Name(SymbolKind::Variable), detail, span, 0, None));
    }
    found.extend(going_on(declaration, before).map(|keyword| name(keyword.shown(lang), CompletionKind::Keyword, None, span, 25, None)));
    // After `in`, what there are several of comes first.
    let wants_list = is(last.first(), "in");
    let reader = project.catalogue.lang();
    for keyword in keywords().iter().filter(|keyword| keyword.group == "rule word") {
        let mut attributes = vocabulary::all().filter(|attribute| attribute.word == keyword.id).peekable();
        let Some(first) = attributes.peek() else { continue };
        let [en, it] = first.means;
        let detail = Some(if reader == Lang::En { en } else { it }.to_owned());
        let fits = attributes.any(|attribute| attribute.gives.element().is_some()) == wants_list;
        found.push(name(
            keyword.shown(lang),
            CompletionKind::RuleWord,
            detail,
            span,
            if fits { 20 } else { 30 },
            Some(format!("word:{}", keyword.id)),
        ));
    }
    found
}
