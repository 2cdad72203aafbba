//! Words of the language: what they mean, their shape, an example.

use super::super::Project;
use super::super::cursor::Cursor;
use super::super::words::code;
use super::Hover;
use super::lexicon::meaning;
use super::sheet::Sheet;
use crate::diagnostic::{Lang, Message};
use crate::rules::vocabulary;
use crate::source::Span;
use crate::syntax::{ClauseKind, DeclKind, Keyword, Node, Rule, clauses, heads, keywords};

/// A clause of the table: its meaning, how often it may stand, its shape and an example in the language of the file.
pub(in crate::ide) fn clause(project: &Project<'_>, kind: &ClauseKind, lang: Lang) -> String {
    let mut sheet = Sheet::default();
    let reader = project.catalogue.lang();
    let keyword = kind.keywords.first().map_or("", |keyword| keyword.shown(lang));
    sheet.line(if keyword.is_empty() { kind.meaning(reader).to_owned() } else { format!("**{keyword}** — {}", kind.meaning(reader)) });
    let shape = if kind.keywords.len() == 1 { format!("{keyword} {}", kind.shape(lang)) } else { kind.shape(lang).to_owned() };
    let shape = if kind.shape(lang).starts_with(keyword) { kind.shape(lang).to_owned() } else { shape };
    sheet.line(format!("```charter\n{shape}\n```"));
    sheet.line(project.say(&Message::new("ide-example").with("example", code(kind.example(lang)))));
    sheet.line(project.word(if kind.many { "ide-many-times" } else { "ide-once" }));
    sheet.markdown()
}

/// What a declaration is, with its head as an example.
fn declaration(project: &Project<'_>, kind: DeclKind, keyword: &Keyword, lang: Lang) -> String {
    let mut sheet = Sheet::default();
    let means = project.word(of_declaration(kind, keyword.id));
    sheet.line(format!("**{}** — {means}", keyword.shown(lang)));
    if let Some((_, _, example)) = heads(lang).find(|(of, ..)| of.id == keyword.id) {
        let example = example.replacen(keyword_of_stage(example), keyword.shown(lang), usize::from(kind == DeclKind::Stage));
        sheet.line(format!("```charter\n{example}\n```"));
    }
    sheet.markdown()
}

/// The first word of an example.
fn keyword_of_stage(example: &str) -> &str {
    example.split_whitespace().next().unwrap_or_default()
}

/// The text that says what a declaration is; of stages, their activity.
pub(in crate::ide) fn of_declaration(kind: DeclKind, keyword: &str) -> &'static str {
    match (kind, keyword) {
        (DeclKind::Use, _) => "ide-means-use",
        (DeclKind::Charter, _) => "ide-means-charter",
        (DeclKind::Party, _) => "ide-means-party",
        (DeclKind::Body, _) => "ide-means-body",
        (DeclKind::Stage, "co_planning") => "ide-means-co-planning",
        (DeclKind::Stage, "co_design") => "ide-means-co-design",
        (DeclKind::Stage, "co_prioritisation") => "ide-means-co-prioritisation",
        (DeclKind::Stage, "co_financing") => "ide-means-co-financing",
        (DeclKind::Stage, "co_management") => "ide-means-co-management",
        (DeclKind::Stage, "co_delivery") => "ide-means-co-delivery",
        (DeclKind::Stage, "co_evaluation") => "ide-means-co-evaluation",
        (DeclKind::Stage, _) => "ide-means-stage",
        (DeclKind::Duty, _) => "ide-means-duty",
        (DeclKind::Standard, _) => "ide-means-standard",
        (DeclKind::Indicator, _) => "ide-means-indicator",
        (DeclKind::Governance, _) => "ide-means-governance",
        (DeclKind::Promise, _) => "ide-means-promise",
        (DeclKind::Scenario, _) => "ide-means-scenario",
        (DeclKind::Story, _) => "ide-means-story",
        (DeclKind::Profile, _) => "ide-means-profile",
        (DeclKind::Rule, _) => "ide-means-rule",
        (DeclKind::Define, _) => "ide-means-define",
    }
}

/// A word that rules ask by: of what, and what it means.
pub(in crate::ide) fn rule_word(project: &Project<'_>, keyword: &Keyword, lang: Lang) -> Option<String> {
    let reader = project.catalogue.lang();
    let lines: Vec<String> = vocabulary::all()
        .filter(|attribute| attribute.word == keyword.id)
        .map(|attribute| {
            let of: Vec<String> = attribute.of.iter().map(|kind| project.say(&kind.word())).collect();
            let within =
                attribute.within.map(|kind| project.say(&Message::new("ide-asked-within").with("kind", kind.word()))).unwrap_or_default();
            let [en, it] = attribute.means;
            let means = if reader == Lang::En { en } else { it };
            let asked = project.say(&Message::new("ide-asked-of").with("kind", of.join(", ")).with("gives", attribute.gives.word()));
            format!("{asked}{within}: {means}")
        })
        .collect();
    let mut sheet = Sheet::default();
    sheet.list(keyword.shown(lang), lines.iter().cloned());
    (!lines.is_empty()).then(|| sheet.markdown())
}

/// A keyword or technique where it stands.
pub(super) fn node(project: &Project<'_>, cursor: &Cursor<'_>, node: &Node) -> Option<String> {
    let lang = cursor.tree.lang;
    if node.rule == Rule::technique_words {
        let written = node.text(cursor.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let known = keywords().iter().filter(|keyword| keyword.group == "technique");
        let keyword = known.into_iter().find(|keyword| Lang::ALL.iter().any(|lang| keyword.is_form(&written, *lang)))?;
        return Some(in_other_language(project, keyword, &written));
    }
    let keyword = keywords().of_rule(node.rule)?;
    let own = cursor.clause.and_then(|clause| clauses().of_id(clause.id));
    let starts = |kind: &&ClauseKind| kind.keywords.iter().any(|of| of.rule == node.rule);
    let at_start = cursor.clause.is_some_and(|clause| clause.span.start == node.span.start);
    if let Some(kind) = own.filter(starts).filter(|_| at_start) {
        return Some(clause(project, kind, lang));
    }
    if let (None, Some(of)) = (cursor.clause, cursor.declaration)
        && of.head_span.start == node.span.start
    {
        return Some(declaration(project, of.kind, keyword, lang));
    }
    if keyword.group == "rule word" {
        return rule_word(project, keyword, lang);
    }
    let written = node.text(cursor.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = in_other_language(project, keyword, &written);
    if let Some(kind) = own {
        text.push_str("\n\n");
        text.push_str(&clause(project, kind, lang));
    }
    Some(text)
}

/// A word, what it means, and what it is in the other language: one for one, many for many.
fn in_other_language(project: &Project<'_>, keyword: &Keyword, written: &str) -> String {
    let form = |lang: Lang, at: usize| keyword.forms(lang).get(at).or_else(|| keyword.forms(lang).first()).copied().unwrap_or_default();
    let [in_english, in_italian] = Lang::ALL.map(|lang| keyword.form_at(written, lang));
    let (id, other) = match (in_english, in_italian) {
        (Some(at), None) => ("ide-in-italian", form(Lang::It, at)),
        (None, Some(at)) => ("ide-in-english", form(Lang::En, at)),
        // The same in both.
        _ => ("ide-in-english", written),
    };
    let other = Some(other).filter(|other| !other.is_empty() && *other != written);
    let translated = other.map(|other| project.say(&Message::new(id).with("word", other)));
    match (meaning(keyword).map(|id| project.word(id)), translated) {
        (Some(means), Some(translated)) => format!("**{written}** — {means} ({translated})"),
        (Some(only), None) | (None, Some(only)) => format!("**{written}** — {only}"),
        (None, None) => format!("**{written}**"),
    }
}

/// The keyword at the start of a line that could not be read.
pub(super) fn first(project: &Project<'_>, cursor: &Cursor<'_>) -> Option<Hover> {
    let lang = cursor.tree.lang;
    let declaration_here = cursor.declaration?;
    let within = |start: u32, length: usize| {
        let span = Span::new(start as usize, start as usize + length);
        super::super::cursor::holds(span, cursor.offset).then_some(span)
    };
    if let Some(clause_here) = cursor.clause {
        let kind = clauses().of_id(clause_here.id)?;
        let text = cursor.text.get(clause_here.span.range())?;
        let forms = kind.keywords.iter().flat_map(|keyword| keyword.en.iter().chain(&keyword.it));
        let length = forms.filter(|form| text.starts_with(**form)).map(|form| form.len()).max()?;
        return Some(Hover { span: within(clause_here.span.start, length)?, markdown: clause(project, kind, lang) });
    }
    let head = cursor.text.get(declaration_here.head_span.range())?;
    let (kind, keyword) = crate::syntax::declares(head)?;
    let length = head.split_whitespace().next().map_or(0, str::len);
    Some(Hover { span: within(declaration_here.head_span.start, length)?, markdown: declaration(project, kind, keyword, lang) })
}
