//! Links to other files.

use super::Project;
use super::words::said;
use crate::source::{FileId, Span};
use crate::syntax::{DeclKind, Node, Rule};
use std::path::{Path, PathBuf};

/// A text that leads to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The text without its quotes.
    pub span: Span,
    /// The path, beside that of the file: as the project names its files.
    pub path: PathBuf,
}

/// The links of a file: its `use` lines, CSV files of scenarios, charters that are examples of rules.
#[must_use]
pub fn links(project: &Project<'_>, file: FileId) -> Vec<Link> {
    let (Some(tree), Some(source)) = (project.tree(file), project.source(file)) else { return Vec::new() };
    let text = source.text.as_str();
    let folder = source.path.parent().unwrap_or(Path::new(""));
    let mut found = Vec::new();
    let mut add = |node: &Node| {
        let written = said(text, node);
        let span = node.children.first().map_or(node.span, |inner| inner.span);
        if !written.is_empty() && !written.contains('\n') {
            found.push(Link { span, path: crate::project::normal(&folder.join(written)) });
        }
    };
    for declaration in &tree.declarations {
        if let (DeclKind::Use, Some(head)) = (declaration.kind, &declaration.head) {
            head.child(Rule::text).into_iter().for_each(&mut add);
        }
        for clause in &declaration.clauses {
            let Some(node) = &clause.node else { continue };
            match clause.id {
                "fails_in" | "passes_in" => {
                    let paths = node.child(Rule::text).filter(|path| said(text, path).ends_with(".charter"));
                    paths.into_iter().for_each(&mut add);
                }
                "observe" | "trend" | "on_event" => columns(node, &mut add),
                _ => {}
            }
        }
    }
    found
}

fn columns(node: &Node, add: &mut impl FnMut(&Node)) {
    if node.rule == Rule::law_column {
        node.child(Rule::text).into_iter().for_each(&mut *add);
    }
    node.children.iter().for_each(|child| columns(child, add));
}

/// The files that a file could bring in, as it would write them: those that declare no charter of their own first.
pub(super) fn paths_from(project: &Project<'_>, file: FileId) -> Vec<String> {
    let Some(source) = project.source(file) else { return Vec::new() };
    let folder = source.path.parent().unwrap_or(Path::new(""));
    let used: Vec<PathBuf> = links(project, file).into_iter().map(|link| link.path).collect();
    let others = project.trees().filter(|tree| tree.file != file && !tree.declarations.iter().any(|one| one.kind == DeclKind::Charter));
    let paths = others
        .filter_map(|tree| project.source(tree.file))
        .map(|source| source.path.as_path())
        .filter(|path| !used.iter().any(|used| used == path));
    paths.map(|path| super::renames::relative(folder, path)).collect()
}
