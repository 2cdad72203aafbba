//! Layout: of a file, of what is selected, of a line that was just begun.

use super::Project;
use super::cursor::{boundary, declaration_at, line_end, line_start};
use crate::diagnostic::{Edit, Lang};
use crate::source::{FileId, Loc, Span};
use crate::syntax;
use similar::{DiffTag, TextDiff};

/// The edits that lay a file out, line by line; none if it is laid out already.
#[must_use]
pub fn format(project: &Project<'_>, file: FileId) -> Vec<Edit> {
    project.tree(file).map_or_else(Vec::new, |tree| into(project, file, tree.lang))
}

/// The edits that lay a file out in a language.
pub(super) fn into(project: &Project<'_>, file: FileId, lang: Lang) -> Vec<Edit> {
    let Some(tree) = project.tree(file) else { return Vec::new() };
    let text = project.text(file);
    let formatted = syntax::format(text, tree, lang).text;
    if formatted == text { Vec::new() } else { edits(file, text, &formatted) }
}

/// The lines that differ, each stretch of them one edit.
fn edits(file: FileId, old: &str, new: &str) -> Vec<Edit> {
    let diff = TextDiff::from_lines(old, new);
    let starts = |lines: &[&str]| {
        let mut at = 0;
        let mut starts = vec![0];
        for line in lines {
            at += line.len();
            starts.push(at);
        }
        starts
    };
    let (old_starts, new_starts) = (starts(diff.old_slices()), starts(diff.new_slices()));
    let span = |starts: &[usize], range: std::ops::Range<usize>| {
        let at = |line: usize| starts.get(line).copied().unwrap_or_default();
        at(range.start)..at(range.end)
    };
    let changed = diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal);
    let edit = |op: &similar::DiffOp| {
        let (from, to) = (span(&old_starts, op.old_range()), span(&new_starts, op.new_range()));
        Edit { loc: Loc::new(file, Span::new(from.start, from.end)), text: new.get(to).unwrap_or_default().to_owned() }
    };
    changed.map(edit).collect()
}

/// The edits that lay out the declarations that a stretch touches.
#[must_use]
pub fn format_range(project: &Project<'_>, file: FileId, within: Span) -> Vec<Edit> {
    let Some(tree) = project.tree(file) else { return Vec::new() };
    let text = project.text(file);
    let touched =
        tree.declarations.iter().filter(|declaration| declaration.span.start <= within.end && within.start <= declaration.span.end);
    let lines: Vec<Span> = touched
        .map(|declaration| {
            let end = line_end(text, declaration.span.end as usize);
            Span::new(line_start(text, declaration.span.start as usize), (end + 1).min(text.len()))
        })
        .collect();
    let inside = |edit: &Edit| lines.iter().any(|lines| lines.start <= edit.loc.span.start && edit.loc.span.end <= lines.end);
    format(project, file).into_iter().filter(inside).collect()
}

/// The edits after a line end was typed right before an offset: the clause that is begun stands two spaces in, and goes on deeper
/// where the line above ends in a comma. After an empty line nothing is indented: a declaration may follow.
#[must_use]
pub fn after_newline(project: &Project<'_>, file: FileId, offset: usize) -> Vec<Edit> {
    let Some(tree) = project.tree(file) else { return Vec::new() };
    let text = project.text(file);
    let start = line_start(text, boundary(text, offset));
    let Some(before) = start.checked_sub(1) else { return Vec::new() };
    let above = text.get(line_start(text, before)..before).unwrap_or_default().trim_end_matches('\r');
    let rest = text.get(start..line_end(text, start)).unwrap_or_default();
    let written = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let Some(declaration) = declaration_at(tree, before) else { return Vec::new() };
    if above.trim().is_empty() || above.trim_start().starts_with("//") && !above.starts_with([' ', '\t']) {
        return Vec::new();
    }
    // A line that is already a declaration stays at the margin; so does what follows a line that can have no clauses.
    let alone = matches!(declaration.kind, syntax::DeclKind::Use | syntax::DeclKind::Define);
    if alone || !rest.starts_with([' ', '\t']) && syntax::declares(rest.trim()).is_some() {
        return Vec::new();
    }
    let indent = if above.trim_end().ends_with(',') { item_column(above) } else { 2 };
    if written == indent && rest.starts_with(&" ".repeat(indent)) {
        return Vec::new();
    }
    vec![Edit { loc: Loc::new(file, Span::new(start, start + written)), text: " ".repeat(indent) }]
}

/// The column, in characters, under which a list goes on: that of its first item, behind the keyword and two spaces or one.
fn item_column(line: &str) -> usize {
    let indent = line.len() - line.trim_start().len();
    let inner = line.trim_start();
    // A list that already goes on stands where it stands.
    let behind = inner
        .find("  ")
        .map(|at| at + (inner.get(at..).unwrap_or_default().len() - inner.get(at..).unwrap_or_default().trim_start().len()));
    match behind {
        Some(behind) => indent + inner.get(..behind).unwrap_or_default().chars().count(),
        None if indent > 2 => indent,
        None => indent + inner.find(' ').map_or(2, |at| inner.get(..=at).unwrap_or_default().chars().count()),
    }
}
