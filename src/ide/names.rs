//! Names: where they are declared and used, and what they would be called instead.

use super::cursor::Cursor;
use super::mention::{Mention, Sense, Space, mentions};
use super::symbol::Symbols;
use super::{Project, SymbolKind};
use crate::diagnostic::{Edit, Message, Severity};
use crate::rules::library::{self, library};
use crate::source::{FileId, Loc, Span};
use crate::syntax::{self, parse};

/// Where the name under the cursor is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name under the cursor.
    pub origin: Span,
    /// The declared name.
    pub name: Loc,
    /// The whole declaration.
    pub whole: Loc,
}

/// Whether a place declares a name or uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Declares: editors show it as written.
    Write,
    /// Uses: as read.
    Read,
}

/// A name that can be renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renameable {
    pub span: Span,
    /// The name as it is.
    pub placeholder: String,
}

/// The name at a cursor.
pub(super) fn mention_at<'p>(cursor: &Cursor<'p>) -> Option<Mention<'p>> {
    let declaration = cursor.declaration?;
    let at = cursor.offset as u32;
    let mut here =
        mentions(cursor.text, declaration, None).into_iter().filter(|mention| mention.span.start <= at && at <= mention.span.end);
    // Between two names, the right one.
    here.next_back()
}

/// The name at an offset with where it is declared.
struct Found<'p> {
    mention: Mention<'p>,
    target: Loc,
    kind: SymbolKind,
    whole: Loc,
}

fn find<'p>(project: &Project<'p>, file: FileId, offset: usize) -> Option<Found<'p>> {
    let cursor = Cursor::at(project, file, offset)?;
    let declaration = cursor.declaration?;
    let mention = mention_at(&cursor)?;
    if let Sense::Variable(span) = mention.sense {
        let target = Loc::new(file, span);
        return Some(Found { mention, target, kind: SymbolKind::Variable, whole: target });
    }
    if mention.sense == Sense::Declares(SymbolKind::Variable) {
        let target = mention.loc(file);
        return Some(Found { mention, target, kind: SymbolKind::Variable, whole: target });
    }
    let symbols = Symbols::around(project, file);
    let symbol = symbols.find(&mention, file, declaration)?;
    Some(Found { mention, target: symbol.loc, kind: symbol.kind, whole: symbol.whole() })
}

/// Where the name at an offset is declared.
#[must_use]
pub fn definition(project: &Project<'_>, file: FileId, offset: usize) -> Option<Definition> {
    let found = find(project, file, offset)?;
    Some(Definition { origin: found.mention.span, name: found.target, whole: found.whole })
}

/// Every place of what is declared at a place, in the order of files and places.
fn places(project: &Project<'_>, name: &str, target: Loc, is_local: bool) -> Vec<(Loc, Access)> {
    let mut found = Vec::new();
    let mut search = |symbols: &Symbols<'_>, files: &[FileId]| {
        for file in files {
            let Some(tree) = project.tree(*file) else { continue };
            let text = project.text(*file);
            for declaration in &tree.declarations {
                let holds = |span: Span| text.get(span.range()).is_some_and(|part| part.contains(name));
                if !holds(declaration.span) {
                    continue;
                }
                for mention in mentions(text, declaration, Some(name)) {
                    if symbols.target(&mention, *file, declaration) == Some(target) {
                        let access = if matches!(mention.sense, Sense::Declares(_)) { Access::Write } else { Access::Read };
                        found.push((mention.loc(*file), access));
                    }
                }
            }
        }
    };
    let mut units = project.units_of(target.file).peekable();
    if is_local || units.peek().is_none() {
        search(&Symbols::of(project, &[target.file]), &[target.file]);
    }
    for unit in units.filter(|_| !is_local) {
        search(&Symbols::of(project, &unit.files), &unit.files);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Every place of the name at an offset, in order, across files; with or without its declaration.
#[must_use]
pub fn references(project: &Project<'_>, file: FileId, offset: usize, with_declaration: bool) -> Vec<Loc> {
    let Some(found) = find(project, file, offset) else { return Vec::new() };
    let places = places(project, found.mention.text, found.target, found.kind == SymbolKind::Variable);
    places.into_iter().filter(|(_, access)| with_declaration || *access == Access::Read).map(|(loc, _)| loc).collect()
}

/// The places of the name at an offset in its own file, in order.
#[must_use]
pub fn highlight(project: &Project<'_>, file: FileId, offset: usize) -> Vec<(Span, Access)> {
    let Some(found) = find(project, file, offset) else { return Vec::new() };
    let (Some(tree), text) = (project.tree(file), project.text(file)) else { return Vec::new() };
    let symbols = Symbols::around(project, file);
    let mut here = Vec::new();
    for declaration in &tree.declarations {
        for mention in mentions(text, declaration, Some(found.mention.text)) {
            if symbols.target(&mention, file, declaration) == Some(found.target) {
                let access = if matches!(mention.sense, Sense::Declares(_)) { Access::Write } else { Access::Read };
                here.push((mention.span, access));
            }
        }
    }
    here
}

/// Whether a shipped profile, rule or number has this name.
pub(super) fn is_shipped(name: &str) -> bool {
    let shipped = &library().model;
    shipped.profiles.iter().any(|profile| profile.name.text == name)
        || shipped.rules.iter().any(|rule| rule.name.text == name)
        || shipped.defines.iter().any(|define| define.name.text == name)
        || library::code(name).is_some()
}

/// The name at an offset, if it can be renamed; else why not, for the reader.
///
/// # Errors
/// Nothing can be renamed there: a keyword, a text, what is shipped with the program, what is declared nowhere.
pub fn prepare_rename(project: &Project<'_>, file: FileId, offset: usize) -> Result<Renameable, Message> {
    if let Some(found) = find(project, file, offset) {
        return Ok(Renameable { span: found.mention.span, placeholder: found.mention.text.to_owned() });
    }
    let Some(cursor) = Cursor::at(project, file, offset) else { return Err(Message::new("ide-rename-no-name")) };
    let Some(mention) = mention_at(&cursor).filter(|mention| mention.sense != Sense::Means(Space::Guess)) else {
        return Err(Message::new("ide-rename-no-name"));
    };
    let id = if is_shipped(mention.text) { "ide-rename-shipped" } else { "ide-rename-undeclared" };
    Err(Message::new(id).with("name", mention.text))
}

/// The edits that rename what stands at an offset, in the order of files and places.
///
/// # Errors
/// It cannot be renamed, or not to this, with the reason.
pub fn rename(project: &Project<'_>, file: FileId, offset: usize, new: &str) -> Result<Vec<Edit>, Message> {
    prepare_rename(project, file, offset)?;
    let Some(found) = find(project, file, offset) else { return Err(Message::new("ide-rename-no-name")) };
    if new == found.mention.text {
        return Ok(Vec::new());
    }
    if syntax::is_reserved(new) {
        return Err(Message::new("ide-rename-reserved").with("name", new));
    }
    if !syntax::is_name(new) {
        return Err(Message::new("ide-rename-not-a-name").with("name", new));
    }
    if let Some(other) = clash(project, &found, new) {
        return Err(Message::new("ide-rename-taken").with("name", new).with("kind", Message::new(other.word())));
    }
    let places = places(project, found.mention.text, found.target, found.kind == SymbolKind::Variable);
    let edits: Vec<Edit> = places.into_iter().map(|(loc, _)| Edit { loc, text: new.to_owned() }).collect();
    if still_reads(project, &edits, new) { Ok(edits) } else { Err(Message::new("ide-rename-ambiguous").with("name", new)) }
}

/// What already has a name where another one would come.
fn clash(project: &Project<'_>, found: &Found<'_>, new: &str) -> Option<SymbolKind> {
    let same_space = |kind: SymbolKind| {
        kind == found.kind
            || kind.is_of_charter() && found.kind.is_of_charter()
            || matches!((kind, found.kind), (SymbolKind::Scenario | SymbolKind::Story, SymbolKind::Scenario | SymbolKind::Story))
    };
    let is_inner = matches!(found.kind, SymbolKind::Line | SymbolKind::District);
    let tree = project.tree(found.target.file)?;
    if found.kind == SymbolKind::Variable {
        // Inside of its rule, any other meaning of the word.
        let within = super::cursor::declaration_at(tree, found.target.span.start as usize)?;
        let other = mentions(project.text(found.target.file), within, Some(new)).into_iter().next()?;
        let symbols = Symbols::around(project, found.target.file);
        let kind = symbols.find(&other, found.target.file, within).map(|symbol| symbol.kind);
        return Some(kind.unwrap_or(SymbolKind::Variable));
    }
    let whole = super::cursor::declaration_at(tree, found.target.span.start as usize)?.span;
    let clashes = |symbols: &Symbols<'_>| {
        let mut others = symbols.named(new);
        others
            .find(|other| {
                let same_stage = other.loc.file == found.target.file && other.declaration.span == whole;
                same_space(other.kind) && (!is_inner || same_stage)
            })
            .map(|other| other.kind)
    };
    let mut units = project.units_of(found.target.file).peekable();
    if units.peek().is_none() {
        return clashes(&Symbols::of(project, &[found.target.file]));
    }
    let taken = units.find_map(|unit| clashes(&Symbols::of(project, &unit.files)));
    let shipped = matches!(found.kind, SymbolKind::Profile | SymbolKind::Rule | SymbolKind::Define) && is_shipped(new);
    taken.or_else(|| shipped.then_some(found.kind))
}

/// Whether the edited texts read as they did, with the new name where the old one stood: some names are keywords where they
/// would come to stand.
fn still_reads(project: &Project<'_>, edits: &[Edit], new: &str) -> bool {
    let mut rest = edits;
    while let Some(first) = rest.first() {
        let file = first.loc.file;
        let count = rest.iter().take_while(|edit| edit.loc.file == file).count();
        let (own, others) = rest.split_at(count);
        rest = others;
        let Some(before) = project.tree(file) else { return false };
        let mut text = project.text(file).to_owned();
        let mut moved = Vec::new();
        let mut grown = 0_isize;
        for edit in own {
            let start = (edit.loc.span.start as usize).saturating_add_signed(grown);
            moved.push(Span::new(start, start + new.len()));
            grown += new.len() as isize - edit.loc.span.range().len() as isize;
        }
        for edit in own.iter().rev() {
            text.replace_range(edit.loc.span.range(), new);
        }
        let errors = |text: &str| parse(file, text).1.iter().filter(|found| found.severity == Severity::Error).count();
        let (after, _) = parse(file, &text);
        let same = before.declarations.len() == after.declarations.len()
            && before.declarations.iter().zip(&after.declarations).all(|(a, b)| {
                a.kind == b.kind && a.clauses.len() == b.clauses.len() && a.clauses.iter().zip(&b.clauses).all(|(a, b)| a.id == b.id)
            });
        if !same || errors(&text) > errors(project.text(file)) {
            return false;
        }
        let mut there: Vec<Span> =
            after.declarations.iter().flat_map(|declaration| mentions(&text, declaration, Some(new))).map(|mention| mention.span).collect();
        there.sort_unstable();
        if moved.iter().any(|span| there.binary_search(span).is_err()) {
            return false;
        }
    }
    true
}
