//! Which names are meant at a place of a clause.

use super::super::symbol::{Symbol, Symbols};
use super::super::{Project, SymbolKind};
use super::{Completion, CompletionKind, key_of};
use crate::rules::library::library;
use crate::source::{FileId, Span};
use crate::syntax::{DeclKind, Declaration, clauses, keywords};
use SymbolKind as K;

/// What could be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Kinds(&'static [SymbolKind]),
    /// Stages, also the one that is being written: it can be suspended.
    Suspended,
    /// Lines of the stage's own fund first.
    Lines,
    /// Districts of the stage.
    Districts,
    /// Rules and checks.
    Rules,
    Profiles,
    /// A new name is made up here.
    New,
}

const ACTORS: Wanted = Wanted::Kinds(&[K::Party, K::Body]);
const PARTIES: Wanted = Wanted::Kinds(&[K::Party]);
const STAGES: Wanted = Wanted::Kinds(&[K::Stage]);
const SUBJECTS: Wanted = Wanted::Kinds(&[K::Stage, K::Duty, K::Standard, K::Indicator, K::Party, K::Option]);
const HAPPENING: Wanted = Wanted::Kinds(&[K::Stage, K::Duty, K::Standard, K::Indicator, K::Option]);
const IN_RULES: Wanted = Wanted::Kinds(&[K::Define, K::Party, K::Body, K::Stage, K::Duty, K::Standard, K::Indicator]);
const ANYTHING: Wanted =
    Wanted::Kinds(&[K::Party, K::Body, K::Stage, K::Duty, K::Standard, K::Indicator, K::Option, K::Promise, K::Scenario, K::Story]);

/// The id of the clause that a line begins, if its keyword is there.
pub(super) fn clause_of(beginning: &str, kind: DeclKind, activity: Option<&str>) -> Option<&'static str> {
    let here = clauses().of_place(kind, activity);
    let forms = here.flat_map(|clause| {
        clause.keywords.iter().flat_map(move |keyword| keyword.en.iter().chain(&keyword.it).map(move |form| (*form, clause.id)))
    });
    forms
        .filter(|(form, _)| beginning.strip_prefix(form).is_some_and(|rest| rest.starts_with(char::is_whitespace)))
        .max_by_key(|(form, _)| form.len())
        .map(|(_, id)| id)
}

/// The last of these keywords in the beginning of a line, in either language.
pub(super) fn last_of(beginning: &str, ids: &[&'static str]) -> Option<&'static str> {
    let ends = |id: &'static str| {
        let keyword = keywords().of_id(id)?;
        let padded = format!(" {beginning}");
        let forms = keyword.en.iter().chain(&keyword.it);
        let at = forms.filter_map(|form| padded.rfind(&format!(" {form} ")).map(|at| (at + form.len(), form.len()))).max();
        at.map(|at| (at, id))
    };
    ids.iter().filter_map(|id| ends(id)).max().map(|(_, id)| id)
}

/// What could be named after the beginning of a clause.
pub(super) fn wanted(beginning: &str, kind: DeclKind, activity: Option<&str>) -> Wanted {
    if kind == DeclKind::Rule {
        let is_made_up = super::rules::binds(beginning) || matches!(clause_of(beginning, kind, None), Some("rule_else" | "fails_in"));
        return if is_made_up { Wanted::New } else { IN_RULES };
    }
    let Some(clause) = clause_of(beginning, kind, activity) else {
        return match kind {
            DeclKind::Duty => ACTORS,
            DeclKind::Scenario | DeclKind::Story => observed(beginning),
            _ => SUBJECTS,
        };
    };
    match clause {
        "belongs_to" | "seats" | "veto" | "needs" | "rated_by" | "source" | "insurance" | "returns" | "pays" => PARTIES,
        "replaces" | "persists" | "options_from" => STAGES,
        "starts" => match last_of(beginning, &["during", "after_any", "after", "every"]) {
            Some("during" | "after_any") => STAGES,
            _ => HAPPENING,
        },
        "brings" | "due" => match last_of(beginning, &["during", "after", "whenever_occ"]) {
            Some("during") => STAGES,
            _ => HAPPENING,
        },
        "spends" => match last_of(beginning.rsplit(',').next().unwrap_or_default(), &["to", "in"]) {
            Some("to") => ACTORS,
            Some("in") => STAGES,
            _ => Wanted::New,
        },
        "cuts_first" | "costs" | "budget" => Wanted::Lines,
        "districts" => Wanted::New,
        "option" => match last_of(beginning, &["in"]) {
            Some(_) => Wanted::Districts,
            None => Wanted::New,
        },
        "otherwise" | "short_money" | "short_hours" | "if_broken" => {
            match last_of(beginning, &["s_suspend", "s_reopen", "s_exclude", "to", "s_pay"]) {
                Some("s_exclude") => PARTIES,
                Some("to" | "s_pay") => ACTORS,
                Some("s_suspend") => Wanted::Suspended,
                _ => STAGES,
            }
        }
        "follows" => Wanted::Profiles,
        "waives" => match last_of(beginning, &["on_name"]) {
            Some(_) => ANYTHING,
            None => Wanted::Rules,
        },
        "treats" => Wanted::Rules,
        "sets" => Wanted::Kinds(&[K::Define]),
        "only_if" | "requires" | "passes_if" | "p_always" | "p_never" | "p_whenever" | "p_possible" | "expect" => condition(beginning),
        "on_event" => observed(beginning),
        "yields" => ANYTHING,
        _ => ACTORS,
    }
}

/// After `spent of` a line, else what a condition can be about.
fn condition(beginning: &str) -> Wanted {
    let last = beginning.split_whitespace().next_back().unwrap_or_default();
    if !matches!(last, "of" | "di") {
        return SUBJECTS;
    }
    let read = ["z_spent", "z_hours", "z_short_h", "z_members", "turnout", "support", "rating", "contribution", "yield", "duration"];
    match last_of(beginning, &read) {
        Some("z_spent") => Wanted::Lines,
        Some("z_members") => PARTIES,
        Some("z_hours" | "z_short_h") => Wanted::Kinds(&[K::Stage, K::Party]),
        // What came of a stage.
        Some(_) => STAGES,
        None => SUBJECTS,
    }
}

/// What a line of a scenario observes.
fn observed(beginning: &str) -> Wanted {
    let asked = ["turnout", "support", "consent", "contribution", "rating", "votes_obs", "yield", "members_obs", "duration", "tie_obs"];
    match (last_of(beginning, &asked), last_of(beginning, &["of", "in"])) {
        (Some("rating" | "contribution"), Some("in")) => STAGES,
        (Some(_), Some("in")) => Wanted::Kinds(&[K::Stage, K::Body]),
        (Some("votes_obs"), _) => Wanted::Kinds(&[K::Option]),
        (Some("yield" | "duration"), _) => STAGES,
        (Some("tie_obs"), _) => ACTORS,
        (Some(_), _) => PARTIES,
        (None, _) => Wanted::Kinds(&[K::Party, K::Duty, K::Standard, K::Indicator, K::Stage]),
    }
}

/// Names of what is wanted, nearest first.
pub(super) fn offer(
    project: &Project<'_>,
    file: FileId,
    within: Option<&Declaration>,
    wanted: Wanted,
    span: Span,
    rank: u32,
) -> Vec<Completion> {
    let symbols = Symbols::around(project, file);
    let own = |symbol: &Symbol<'_>| within.is_some_and(|within| symbol.loc.file == file && symbol.declaration.span == within.span);
    let named = |symbol: &Symbol<'_>, rank: u32| {
        let text = project.text(symbol.loc.file);
        let title = match symbol.inside {
            Some(node) => project.title_below(text, node),
            None => project.title_of(text, symbol.declaration),
        };
        let detail = title.unwrap_or_else(|| project.word(symbol.kind.word()));
        name(symbol.name, CompletionKind::Name(symbol.kind), Some(detail), span, rank, Some(key_of(symbol.loc)))
    };
    match wanted {
        Wanted::New => Vec::new(),
        // What is declared inside of the declaration itself, but never itself.
        Wanted::Kinds(kinds) => {
            let of = |symbol: &&Symbol<'_>| kinds.contains(&symbol.kind) && (symbol.inside.is_some() || !own(symbol));
            let place = |kind: SymbolKind| u32::try_from(kinds.iter().position(|of| *of == kind).unwrap_or(0)).unwrap_or(0);
            let mut found: Vec<Completion> = symbols.iter().filter(of).map(|symbol| named(symbol, rank + place(symbol.kind))).collect();
            if kinds.contains(&K::Define) {
                let shipped = library().model.defines.iter().map(|define| &define.name.text);
                found.extend(
                    shipped.map(|text| name(text, CompletionKind::Name(K::Define), None, span, rank + 1, Some(format!("rule:{text}")))),
                );
            }
            found
        }
        Wanted::Suspended => {
            let stages = symbols.iter().filter(|symbol| symbol.kind == K::Stage);
            stages.map(|symbol| named(symbol, if own(symbol) { rank } else { rank + 1 })).collect()
        }
        Wanted::Lines => {
            let lines = symbols.iter().filter(|symbol| symbol.kind == K::Line);
            lines.map(|symbol| named(symbol, if own(symbol) { rank } else { rank + 1 })).collect()
        }
        Wanted::Districts => {
            symbols.iter().filter(|symbol| symbol.kind == K::District && own(symbol)).map(|symbol| named(symbol, rank)).collect()
        }
        Wanted::Profiles => {
            let own = symbols.iter().filter(|symbol| symbol.kind == K::Profile && !own(symbol)).map(|symbol| named(symbol, rank));
            let shipped = library().model.profiles.iter().map(|profile| {
                let title = project.title(&profile.title).map(str::to_owned);
                let key = Some(format!("rule:{}", profile.name.text));
                name(&profile.name.text, CompletionKind::Name(K::Profile), title, span, rank + 1, key)
            });
            own.chain(shipped).collect()
        }
        Wanted::Rules => rules(project, file, &symbols, span, rank),
    }
}

/// Rules and checks; those that have found something in this charter first.
fn rules(project: &Project<'_>, file: FileId, symbols: &Symbols<'_>, span: Span, rank: u32) -> Vec<Completion> {
    let unit = project.home(file);
    let found: Vec<String> =
        unit.map_or_else(Vec::new, |unit| unit.diagnostics.iter().filter_map(|finding| crate::rules::can_be_waived(finding)).collect());
    let empty = crate::model::Model::default();
    let all = crate::rules::waivable(unit.map_or(&empty, |unit| &unit.model));
    let one = |text: &String| {
        let declared = symbols.named(text).find(|symbol| symbol.kind == K::Rule);
        let detail = match declared {
            Some(symbol) => project.title_of(project.text(symbol.loc.file), symbol.declaration),
            None => library()
                .model
                .rules
                .iter()
                .find(|rule| rule.name.text == *text)
                .and_then(|rule| project.title(&rule.title))
                .map(str::to_owned),
        };
        let key = declared.map_or_else(|| format!("rule:{text}"), |symbol| key_of(symbol.loc));
        name(text, CompletionKind::Check, detail, span, if found.contains(text) { rank } else { rank + 10 }, Some(key))
    };
    all.iter().map(one).collect()
}

/// A name as it stands.
pub(super) fn name(text: &str, kind: CompletionKind, detail: Option<String>, span: Span, rank: u32, key: Option<String>) -> Completion {
    Completion { label: text.to_owned(), kind, detail, span, text: text.to_owned(), is_snippet: false, rank, key }
}
