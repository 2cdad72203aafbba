//! What can be done about a finding, or with what is selected.

use super::cursor::{declaration_at, line_end, line_start, touch};
use super::{Project, format};
use crate::analysis::stages::StageGraph;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Lang, Message, codes};
use crate::quantity::{CalendarSpan, Date, Day, TimeUnit, WEEKDAYS};
use crate::rules::can_be_waived;
use crate::source::{FileId, Loc, Span};
use crate::syntax::{DeclKind, Declaration, SyntaxTree, keywords};
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// Mends a finding, or accepts it.
    QuickFix,
    /// Moves text without changing what it means.
    Extract,
    /// Of a whole file: translate.
    Rewrite,
    /// Mends all that is certain.
    FixAll,
}

/// A change of the project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// A file that is made first, with its text.
    pub create: Option<(PathBuf, String)>,
    pub edits: Vec<Edit>,
}

/// Something that can be done, with its title in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    pub kind: ActionKind,
    /// The index of the finding that it is about, among those given.
    pub mends: Option<usize>,
    /// Certain: the one that an editor proposes first.
    pub preferred: bool,
    deed: Deed,
}

/// What an action does: ready, or worked out when somebody wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Deed {
    Change(Change),
    /// Lays the whole file out in another language.
    Translate(FileId, Lang),
}

impl Action {
    /// The change that it makes, in the project that it was proposed for.
    #[must_use]
    pub fn change(&self, project: &Project<'_>) -> Change {
        match &self.deed {
            Deed::Change(change) => change.clone(),
            Deed::Translate(file, lang) => Change { create: None, edits: format::into(project, *file, *lang) },
        }
    }

    /// Whether it makes a file.
    #[must_use]
    pub fn makes_file(&self) -> bool {
        matches!(&self.deed, Deed::Change(change) if change.create.is_some())
    }
}

/// What can be done at a stretch of a file, about these findings (those that the editor has there) and besides. A waiver that is
/// proposed ends a year after `today`.
#[must_use]
pub fn actions(project: &Project<'_>, file: FileId, at: Span, findings: &[&Diagnostic], today: Date) -> Vec<Action> {
    let mut found = Vec::new();
    let here = |finding: &Diagnostic| finding.loc.file == file && (finding.is_about_file() || touch(finding.loc.span, at));
    for (index, finding) in findings.iter().enumerate().filter(|(_, finding)| here(finding)) {
        for fix in &finding.fixes {
            found.push(Action {
                title: project.say(&fix.title),
                kind: ActionKind::QuickFix,
                mends: Some(index),
                preferred: fix.applicability == Applicability::Safe,
                deed: Deed::Change(Change { create: None, edits: fix.edits.clone() }),
            });
        }
    }
    for (index, finding) in findings.iter().enumerate().filter(|(_, finding)| here(finding)) {
        found.extend(waive(project, file, index, finding, today));
    }
    found.extend(fallback(project, file, at, findings));
    found.extend(extract_party(project, file, at));
    found.extend(all_fixes(project, file, findings));
    found.extend(translate(project, file));
    found
}

/// All certain fixes of a file that do not touch each other, as one change.
#[must_use]
pub fn all_fixes(project: &Project<'_>, file: FileId, findings: &[&Diagnostic]) -> Option<Action> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut count = 0_usize;
    for finding in findings {
        let certain = finding.fixes.iter().find(|fix| fix.applicability == Applicability::Safe);
        let Some(fix) = certain.filter(|fix| fix.edits.iter().all(|edit| edit.loc.file == file)) else { continue };
        if !fix.edits.iter().any(|edit| edits.iter().any(|other| touch(edit.loc.span, other.loc.span))) {
            edits.extend(fix.edits.iter().cloned());
            count += 1;
        }
    }
    edits.sort_by_key(|edit| edit.loc);
    (count > 0).then(|| Action {
        title: project.say(&Message::new("ide-action-fix-all").with("count", count)),
        kind: ActionKind::FixAll,
        mends: None,
        preferred: false,
        deed: Deed::Change(Change { create: None, edits }),
    })
}

/// A line more in a declaration: behind its last clause.
fn new_clause(project: &Project<'_>, file: FileId, declaration: &Declaration, clause: &str) -> Edit {
    let text = project.text(file);
    let end = line_end(text, declaration.span.end as usize);
    Edit { loc: Loc::new(file, Span::new(end, end)), text: format!("{}  {clause}", newline(text)) }
}

/// The line end of a text.
fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// A keyword as a file writes it.
fn word(id: &str, lang: Lang) -> &'static str {
    keywords().of_id(id).map_or("", |keyword| keyword.shown(lang))
}

/// A `waives` line in the charter, its reason left open.
fn waive(project: &Project<'_>, file: FileId, index: usize, finding: &Diagnostic, today: Date) -> Option<Action> {
    let rule = can_be_waived(finding)?;
    let charter = project.home(file)?.model.charter.as_ref()?.name.loc;
    let tree = project.tree(charter.file)?;
    let declaration = declaration_at(tree, charter.span.start as usize)?;
    let until = CalendarSpan { count: 1, unit: TimeUnit::Year }.after(Day::of(today), 1, &WEEKDAYS);
    let lang = tree.lang;
    let on = finding.about.as_ref().map(|about| format!(" {} {about}", word("on_name", lang))).unwrap_or_default();
    let why = if lang == Lang::En { "WHY" } else { "PERCHÉ" };
    let clause = format!("{} {rule}{on} {} \"{why}\" {} {until}", word("waives", lang), word("because_text", lang), word("until", lang));
    Some(Action {
        title: project.say(&Message::new("ide-action-waive").with("rule", &rule)),
        kind: ActionKind::QuickFix,
        mends: Some(index),
        preferred: false,
        deed: Deed::Change(Change { create: None, edits: vec![new_clause(project, charter.file, declaration, &clause)] }),
    })
}

/// `otherwise end as "…"` in a stage that can fail and does not say what then.
fn fallback(project: &Project<'_>, file: FileId, at: Span, findings: &[&Diagnostic]) -> Option<Action> {
    let tree = project.tree(file)?;
    let declaration = declaration_at(tree, at.start as usize).filter(|declaration| touch(declaration.span, at))?;
    let name = declaration.name.as_ref().filter(|_| declaration.kind == DeclKind::Stage)?;
    if declaration.clauses.iter().any(|clause| clause.id == "otherwise") {
        return None;
    }
    let model = &project.home(file)?.model;
    let (id, _) = model.stages.iter().find(|(_, stage)| stage.name.loc == Loc::new(file, name.1))?;
    let graph = StageGraph::of(model);
    if !graph.is_unanswered(id) {
        return None;
    }
    let lang = tree.lang;
    let text = if lang == Lang::En { "not agreed" } else { "senza accordo" };
    let clause = format!("{} {} \"{text}\"", word("otherwise", lang), word("s_end", lang));
    let about = |finding: &&Diagnostic| [codes::STAGE_DEAD_END, codes::NO_TIMEOUT].contains(&finding.code);
    let mends = findings.iter().position(|finding| about(finding) && finding.loc.file == file && touch(finding.loc.span, declaration.span));
    Some(Action {
        title: project.say(&Message::new("ide-action-fallback").with("stage", &name.0)),
        kind: ActionKind::QuickFix,
        mends,
        preferred: false,
        deed: Deed::Change(Change { create: None, edits: vec![new_clause(project, file, declaration, &clause)] }),
    })
}

/// The whole file in the other language.
fn translate(project: &Project<'_>, file: FileId) -> Option<Action> {
    let tree = project.tree(file).filter(|tree| !tree.declarations.is_empty())?;
    let into = tree.lang.other();
    let title = Message::new(if into == Lang::It { "ide-action-to-italian" } else { "ide-action-to-english" });
    Some(Action { title: project.say(&title), kind: ActionKind::Rewrite, mends: None, preferred: false, deed: Deed::Translate(file, into) })
}

/// The party under the cursor in a file of its own, `common/NAME.charter` (Italian `parti/NAME.charter`) beside this one, which
/// brings it in.
fn extract_party(project: &Project<'_>, file: FileId, at: Span) -> Option<Action> {
    let (tree, source) = (project.tree(file)?, project.source(file)?);
    let text = source.text.as_str();
    let declaration = declaration_at(tree, at.start as usize).filter(|declaration| touch(declaration.head_span, at))?;
    let (name, _) = declaration.name.as_ref().filter(|_| declaration.kind == DeclKind::Party)?;
    // A file that holds nothing else is one already.
    if tree.declarations.len() == 1 {
        return None;
    }
    let folder = if tree.lang == Lang::En { "common" } else { "parti" };
    let written = format!("{folder}/{name}.charter");
    let path = crate::project::normal(&source.path.parent().unwrap_or(Path::new("")).join(&written));
    if project.sources.iter().any(|(_, other)| other.path == path) {
        return None;
    }
    let own = with_comments(text, tree, declaration);
    let body = text.get(own.range())?.trim_matches(['\r', '\n']);
    let newline = newline(text);
    // The empty lines behind it go with it.
    let rest = text.get(own.end as usize..)?;
    let gap = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    let removed = Span::new(own.start as usize, own.end as usize + gap);
    let line = format!("{} \"{written}\"", word("use", tree.lang));
    let last_use = tree.declarations.iter().rfind(|other| other.kind == DeclKind::Use);
    let insert = match last_use {
        Some(last) => {
            let end = line_end(text, last.span.end as usize);
            Edit { loc: Loc::new(file, Span::new(end, end)), text: format!("{newline}{line}") }
        }
        None => {
            let first = tree.declarations.first()?;
            let start = with_comments(text, tree, first).start as usize;
            Edit { loc: Loc::new(file, Span::new(start, start)), text: format!("{line}{newline}{newline}") }
        }
    };
    let mut edits = vec![insert, Edit { loc: Loc::new(file, removed), text: String::new() }];
    // Where the party stands first, both are one.
    if let [insert, remove] = edits.as_slice()
        && insert.loc.span.start == remove.loc.span.start
    {
        edits = vec![Edit { loc: remove.loc, text: insert.text.clone() }];
    }
    edits.sort_by_key(|edit| edit.loc);
    Some(Action {
        title: project.say(&Message::new("ide-action-extract").with("name", name).with("path", &written)),
        kind: ActionKind::Extract,
        mends: None,
        preferred: false,
        deed: Deed::Change(Change { create: Some((path, format!("{body}{newline}"))), edits }),
    })
}

/// A declaration with the comments right above it, and the one behind its last line: whole lines, without the last line end.
fn with_comments(text: &str, tree: &SyntaxTree, declaration: &Declaration) -> Span {
    let mut start = line_start(text, declaration.span.start as usize);
    let before = tree.comments.partition_point(|comment| comment.span.start < declaration.span.start);
    for comment in tree.comments.get(..before).unwrap_or_default().iter().rev() {
        let between = text.get(comment.span.end as usize..start).unwrap_or("-");
        // An indented comment closes the declaration above.
        let line = line_start(text, comment.span.start as usize);
        let at_margin = comment.own_line && line == comment.span.start as usize;
        if !at_margin || !between.trim().is_empty() || between.matches('\n').count() > 1 {
            break;
        }
        start = line;
    }
    Span::new(start, line_end(text, declaration.span.end as usize))
}
