//! What a line can go on with.

use super::super::cursor::Cursor;
use super::super::hints::period;
use super::super::links::paths_from;
use super::super::{Project, SymbolKind};
use super::line::Line;
use super::names::{Wanted, clause_of, name, offer, wanted};
use super::snippet::{Snippet, escaped};
use super::{Completion, CompletionKind, amounts, rules};
use crate::diagnostic::Lang;
use crate::source::Span;
use crate::syntax::{
    ClauseKind, Could, DeclKind, Keyword, clauses, could_stand_in_clause, could_stand_in_expression, could_stand_in_head, declares,
    keywords,
};

/// In a head: kinds of parties, parents of scenarios, profiles of rules.
pub(super) fn in_head(project: &Project<'_>, cursor: &Cursor<'_>, line: &Line<'_>) -> Vec<Completion> {
    let Some((kind, _)) = declares(line.beginning) else { return Vec::new() };
    let wanted = match kind {
        DeclKind::Scenario | DeclKind::Story => Wanted::Kinds(&[SymbolKind::Scenario, SymbolKind::Story]),
        DeclKind::Rule => Wanted::Profiles,
        _ => Wanted::New,
    };
    let mut found = Vec::new();
    for (nth, (before, begun, span)) in line.splits().enumerate() {
        let mut could = could_stand_in_head(before);
        // The declared name is made up; a second one is looked up.
        let is_second = before.split_whitespace().count() > 1;
        if !is_second {
            could.retain(|one| *one != Could::Name);
        }
        let asked = Asked { project, cursor, before, begun, span, nth };
        found.extend(asked.answers(&could, wanted));
        if nth == 0 && kind == DeclKind::Define && could.iter().any(|one| matches!(one, Could::Thing(_))) {
            found.extend(rules::expression(project, cursor, before, span));
        }
    }
    found
}

/// In a clause: which one, or how it goes on.
pub(super) fn in_clause(project: &Project<'_>, cursor: &Cursor<'_>, line: &Line<'_>) -> Vec<Completion> {
    let Some(declaration) = cursor.declaration else { return Vec::new() };
    let (kind, activity) = (declaration.kind, declaration.activity);
    let mut found = Vec::new();
    for (nth, (before, begun, span)) in line.splits().enumerate() {
        let asked = Asked { project, cursor, before, begun, span, nth };
        if before.is_empty() {
            found.extend(asked.clauses(kind, activity));
            if nth == 0 {
                found.extend(asked.sentences(kind));
            }
            continue;
        }
        let could = could_stand_in_clause(before, kind, activity);
        found.extend(asked.answers(&could, wanted(before, kind, activity)));
        found.extend(asked.range_from(&could, kind, activity));
        let clause = clause_of(before, kind, activity);
        if nth == 0 && rules::is_expression(kind, clause) {
            found.extend(rules::expression(project, cursor, before, span));
        }
        if nth == 0 && clause == Some("rule_else") && could.contains(&Could::Name) {
            let variables = rules::expression(project, cursor, before, span);
            found.extend(variables.into_iter().filter(|one| one.kind == CompletionKind::Name(SymbolKind::Variable)));
        }
        // Nothing could be told of a line with a slip before the cursor: names may still help.
        if nth == 0 && could.is_empty() && clause.is_some() && !rules::is_expression(kind, clause) {
            found.extend(offer(project, cursor.file, Some(declaration), wanted(before, kind, activity), span, 50));
        }
    }
    found
}

/// In a text: paths of files behind `use`, expressions in the braces of rules.
pub(super) fn in_text(project: &Project<'_>, cursor: &Cursor<'_>, line: &Line<'_>, open: usize) -> Vec<Completion> {
    let Some(inside) = line.beginning.get(open + 1..) else { return Vec::new() };
    let start = line.start + open + 1;
    if line.at_margin && declares(line.beginning).is_some_and(|(kind, _)| kind == DeclKind::Use) {
        let span = Span::new(start, cursor.offset);
        return paths_from(project, cursor.file).into_iter().map(|path| name(&path, CompletionKind::File, None, span, 0, None)).collect();
    }
    let (Some(declaration), Some(brace)) = (cursor.declaration, inside.rfind('{')) else { return Vec::new() };
    let expression = inside.get(brace + 1..).unwrap_or_default();
    if declaration.kind != DeclKind::Rule || expression.contains('}') {
        return Vec::new();
    }
    let begun = expression.len() - expression.trim_end_matches(super::super::cursor::in_name).len();
    let (before, word) = expression.split_at(expression.len() - begun);
    let span = Span::new(cursor.offset - word.len(), cursor.offset);
    let asked = Asked { project, cursor, before, begun: word, span, nth: 0 };
    let mut found = asked.answers(&could_stand_in_expression(before), Wanted::New);
    found.extend(rules::expression(project, cursor, before, span));
    found
}

/// A place of a line: what stands before it, and the words begun there.
struct Asked<'a, 'p> {
    project: &'a Project<'p>,
    cursor: &'a Cursor<'p>,
    before: &'a str,
    begun: &'a str,
    span: Span,
    /// How many whole words are among those begun: then only what begins with them is meant.
    nth: usize,
}

impl Asked<'_, '_> {
    fn lang(&self) -> Lang {
        self.cursor.tree.lang
    }

    fn fits(&self, form: &str) -> bool {
        self.nth == 0 || form.to_lowercase().starts_with(&self.begun.to_lowercase())
    }

    /// Clauses of a declaration: those that it lacks, then those that may stand several times.
    fn clauses(&self, kind: DeclKind, activity: Option<&str>) -> Vec<Completion> {
        let lang = self.lang();
        let reader = self.project.catalogue.lang();
        let written: Vec<&str> = self.cursor.declaration.map_or_else(Vec::new, |declaration| {
            let others = declaration.clauses.iter().filter(|clause| clause.span.start != self.span.start);
            others.map(|clause| clause.id).collect()
        });
        let mut found = Vec::new();
        for (at, clause) in clauses().of_place(kind, activity).enumerate() {
            let there = written.contains(&clause.id);
            if clause.keywords.is_empty() || there && !clause.many {
                continue;
            }
            for keyword in &clause.keywords {
                let label = keyword.shown(lang);
                if !self.fits(label) {
                    continue;
                }
                let rank = u32::try_from(at).unwrap_or(u32::MAX) + if there { 100 } else { 0 };
                found.push(Completion {
                    label: label.to_owned(),
                    kind: CompletionKind::Clause,
                    detail: Some(clause.meaning(reader).to_owned()),
                    span: self.span,
                    text: template(clause, keyword, lang),
                    is_snippet: true,
                    rank,
                    key: Some(format!("clause:{}", clause.id)),
                });
            }
        }
        found
    }

    /// Clauses that start with a name, or with what is observed.
    fn sentences(&self, kind: DeclKind) -> Vec<Completion> {
        let own = self.cursor.declaration;
        let mut found = match kind {
            DeclKind::Duty if own.is_none_or(|own| own.clauses_of("must").next().is_none_or(|must| must.span.start == self.span.start)) => {
                offer(self.project, self.cursor.file, own, wanted("", kind, None), self.span, 0)
            }
            DeclKind::Promise => offer(self.project, self.cursor.file, own, wanted("", kind, None), self.span, 60),
            DeclKind::Scenario | DeclKind::Story => offer(self.project, self.cursor.file, own, wanted("", kind, None), self.span, 60),
            _ => Vec::new(),
        };
        if matches!(kind, DeclKind::Scenario | DeclKind::Story) {
            let observed = keywords().iter().filter(|keyword| keyword.group == "observation");
            let of = keywords().of_id("of").map_or("of", |of| of.shown(self.lang()));
            found.extend(observed.map(|keyword| {
                let label = keyword.shown(self.lang());
                Completion {
                    text: format!("{label} {of} "),
                    ..name(label, CompletionKind::Keyword, None, self.span, 40, Some("clause:observe".to_owned()))
                }
            }));
        }
        found
    }

    /// What could stand here, by what the grammar asks for.
    fn answers(&self, could: &[Could], wanted: Wanted) -> Vec<Completion> {
        let mut found = Vec::new();
        for one in could {
            match one {
                Could::Keyword(keyword) => found.extend(self.keyword(keyword)),
                Could::Name if self.nth == 0 => found.extend(self.names(wanted)),
                // Of what is no keyword, only words of conditions can be several.
                Could::Thing("expected-condition") => found.extend(self.condition(wanted)),
                Could::Thing(id) if self.nth == 0 => found.extend(self.thing(id, wanted)),
                _ => {}
            }
        }
        let asks_for = |group: &str| could.iter().any(|one| matches!(one, Could::Keyword(keyword) if keyword.group == group));
        if self.nth == 0 && asks_for("unit") && amounts::is_money(self.cursor, self.before) {
            let currency = amounts::currency(self.project, self.cursor);
            found.push(name(&currency, CompletionKind::Unit, None, self.span, 9, None));
        }
        // A share may be of anything that has a name.
        if let Some(of) = keywords().of_id("of").filter(|_| asks_for("base")) {
            found.extend(self.keyword(of));
        }
        found
    }

    /// The word with which a range begins in a language that writes one, where a number could stand that goes on to another.
    fn range_from(&self, could: &[Could], kind: DeclKind, activity: Option<&str>) -> Option<Completion> {
        let form = keywords().of_id("range_from")?.forms(self.lang()).first().copied().filter(|_| !could.is_empty())?;
        let goes_on = !could_stand_in_clause(&format!("{}{form} ", self.before), kind, activity).is_empty();
        (goes_on && self.fits(form)).then(|| name(form, CompletionKind::Keyword, None, self.span, 12, None))
    }

    fn names(&self, wanted: Wanted) -> Vec<Completion> {
        offer(self.project, self.cursor.file, self.cursor.declaration, wanted, self.span, 0)
    }

    /// A keyword in the form that agrees with what stands before it; a verb may follow one or many.
    fn keyword(&self, keyword: &Keyword) -> Vec<Completion> {
        let agrees = keyword.group == "verb" || keyword.id == "is";
        let others = keyword.forms(self.lang()).get(1..).filter(|_| agrees).unwrap_or_default();
        let others =
            others.iter().filter(|form| self.fits(form)).map(|form| name(form, CompletionKind::Keyword, None, self.span, 13, None));
        self.first_form(keyword).into_iter().chain(others).collect()
    }

    fn first_form(&self, keyword: &Keyword) -> Option<Completion> {
        let lang = self.lang();
        // A unit agrees with its number.
        let one = self.before.split_whitespace().next_back() == Some("1");
        let forms = keyword.forms(lang);
        let plural = (keyword.group == "unit" || matches!(keyword.id, "times" | "instalments")) && !one;
        let form = forms.get(usize::from(plural)).or_else(|| forms.first()).copied()?;
        if !self.fits(form) || form.is_empty() {
            return None;
        }
        let (kind, rank) = match keyword.group {
            "unit" | "rate" | "base" => (CompletionKind::Unit, 10),
            "technique" => (CompletionKind::Value, 20 + self.technique_rank(keyword)),
            "party kind" | "flag" | "good" | "instrument" | "place" | "asset" | "nature" | "certainty" | "indicator level"
            | "direction" | "method" | "tie" | "ballot kind" | "allocation" | "leftover" | "risk" | "duty verb" | "state" | "end"
            | "reason" | "observation value" | "severity" | "rule value" => (CompletionKind::Value, 15),
            // Told with what they mean by the rules.
            "rule word" => return None,
            _ => (CompletionKind::Keyword, 12),
        };
        Some(name(form, kind, None, self.span, rank, None))
    }

    /// Techniques of the stage's own activity come first.
    fn technique_rank(&self, keyword: &Keyword) -> u32 {
        let own = self.cursor.declaration.and_then(|declaration| declaration.activity);
        u32::from(own.is_some_and(|own| activity_of(keyword.id) != Some(own)))
    }

    /// What a condition can be about.
    fn condition(&self, wanted: Wanted) -> Vec<Completion> {
        let is_word = |keyword: &&Keyword| matches!(keyword.group, "quantity" | "observation") || matches!(keyword.id, "not" | "charter");
        let words = keywords().iter().filter(is_word).flat_map(|keyword| self.keyword(keyword));
        let names = if self.nth == 0 { self.names(wanted) } else { Vec::new() };
        names.into_iter().chain(words).collect()
    }

    /// What else is no keyword: names, dates, texts, the currency.
    fn thing(&self, id: &str, wanted: Wanted) -> Vec<Completion> {
        let one = |label: &str, kind: CompletionKind, detail: Option<String>| name(label, kind, detail, self.span, 30, None);
        match id {
            "expected-reading" => self.names(wanted),
            "expected-who" => self.names(wanted),
            "expected-currency" => vec![one(&amounts::currency(self.project, self.cursor), CompletionKind::Unit, None)],
            "expected-language" => Lang::ALL.into_iter().map(|lang| one(lang.code(), CompletionKind::Value, None)).collect(),
            "expected-date" => {
                let period = period(self.project, self.cursor.file);
                let mut found = Vec::new();
                for (date, id) in period.into_iter().flat_map(|(first, last)| [(first, "ide-first-day"), (last, "ide-last-day")]) {
                    found.push(one(&date.to_string(), CompletionKind::Value, Some(self.project.word(id))));
                }
                found
            }
            "expected-text" => {
                let text = "\"${1}\"".to_owned();
                vec![Completion {
                    text, is_snippet: true, ..one("\"…\"", CompletionKind::Value, Some(self.project.word("expected-text")))
                }]
            }
            _ => Vec::new(),
        }
    }
}

/// The example of a clause with its tab stops. Where several keywords start it, that one alone.
fn template(clause: &ClauseKind, keyword: &Keyword, lang: Lang) -> String {
    let example = clause.example(lang);
    if !keyword.forms(lang).iter().any(|form| example.starts_with(form)) {
        return format!("{}$0", escaped(keyword.shown(lang)));
    }
    let mut snippet = Snippet::default();
    snippet.line(example, Some(clause));
    snippet.finish()
}

/// The activity that a technique belongs to: the table has them in the order of the activities.
fn activity_of(technique: &str) -> Option<&'static str> {
    const LAST: [(&str, &str); 7] = [
        ("q_consult", "co_planning"),
        ("q_table55", "co_design"),
        ("q_rank", "co_prioritisation"),
        ("q_trust", "co_financing"),
        ("q_members", "co_management"),
        ("q_watch", "co_delivery"),
        ("q_partev", "co_evaluation"),
    ];
    let place = |id: &str| keywords().iter().position(|keyword| keyword.id == id);
    let own = place(technique)?;
    LAST.iter().find(|(last, _)| place(last).is_some_and(|last| own <= last)).map(|(_, activity)| *activity)
}
