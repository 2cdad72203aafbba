//! What can be folded.

use super::Project;
use super::cursor::line_end;
use crate::source::{FileId, Span};
use crate::syntax::{DeclKind, Node, Rule};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoldKind {
    Declaration,
    /// Several lines of comments.
    Comment,
    /// A long text, or a clause of several lines.
    Text,
    /// `use` lines.
    Imports,
}

/// A stretch of several lines that can be folded into its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fold {
    pub span: Span,
    pub kind: FoldKind,
}

/// What can be folded in a file, in order.
#[must_use]
pub fn folds(project: &Project<'_>, file: FileId) -> Vec<Fold> {
    let Some(tree) = project.tree(file) else { return Vec::new() };
    let text = project.text(file);
    let mut found = Vec::new();
    let lines = |span: Span| text.get(span.range()).is_some_and(|part| part.contains('\n'));
    let mut add = |span: Span, kind: FoldKind| {
        if lines(span) {
            found.push(Fold { span, kind });
        }
    };
    let mut imports: Option<Span> = None;
    for declaration in &tree.declarations {
        if declaration.kind == DeclKind::Use {
            imports = Some(imports.map_or(declaration.span, |span| span.to(declaration.span)));
            continue;
        }
        if let Some(span) = imports.take() {
            add(span, FoldKind::Imports);
        }
        // A comment behind the last clause goes with it.
        let end = line_end(text, declaration.span.end as usize);
        add(Span::new(declaration.span.start as usize, end), FoldKind::Declaration);
        for clause in &declaration.clauses {
            if lines(clause.span) {
                add(clause.span, FoldKind::Text);
                if let Some(node) = &clause.node {
                    texts(node, &mut |span| {
                        // The clause itself starts on that line already.
                        let same_line =
                            text.get(clause.span.start as usize..span.start as usize).is_some_and(|before| !before.contains('\n'));
                        if !same_line {
                            add(span, FoldKind::Text);
                        }
                    });
                }
            }
        }
    }
    if let Some(span) = imports {
        add(span, FoldKind::Imports);
    }
    let mut run: Option<Span> = None;
    for comment in tree.comments.iter().filter(|comment| comment.own_line) {
        let goes_on = |span: &Span| {
            let between = text.get(span.end as usize..comment.span.start as usize).unwrap_or_default();
            between.trim().is_empty() && between.matches('\n').count() == 1
        };
        run = match run {
            Some(span) if goes_on(&span) => Some(span.to(comment.span)),
            other => {
                other.into_iter().for_each(|span| add(span, FoldKind::Comment));
                Some(comment.span)
            }
        };
    }
    run.into_iter().for_each(|span| add(span, FoldKind::Comment));
    found.sort_unstable();
    found
}

fn texts(node: &Node, add: &mut impl FnMut(Span)) {
    if node.rule == Rule::text {
        add(node.span);
    }
    node.children.iter().for_each(|child| texts(child, add));
}
