//! What the fuzz targets share: what must hold of any text at all.

use charter::diagnostic::{Diagnostic, Lang};
use charter::model::{Model, check, resolve};
use charter::source::{FileId, Sources, Span};
use charter::syntax::{Node, SyntaxTree, parse};

/// Parses, and holds every place to the text.
#[must_use]
pub fn parsed(text: &str) -> (SyntaxTree, Vec<Diagnostic>) {
    let (tree, found) = parse(FileId(0), text);
    let inside = |span: Span| assert!(span.start <= span.end && text.get(span.range()).is_some(), "{span:?}");
    found.iter().for_each(|finding| places(finding, &inside));
    for declaration in &tree.declarations {
        inside(declaration.span);
        for clause in &declaration.clauses {
            inside(clause.span);
            if let Some(node) = &clause.node {
                nodes(node, &inside);
            }
        }
    }
    (tree, found)
}

fn places(finding: &Diagnostic, inside: &impl Fn(Span)) {
    inside(finding.loc.span);
    finding.labels.iter().for_each(|label| inside(label.loc.span));
    finding.fixes.iter().flat_map(|fix| &fix.edits).for_each(|edit| inside(edit.loc.span));
}

fn nodes(node: &Node, inside: &impl Fn(Span)) {
    inside(node.span);
    node.children.iter().for_each(|child| nodes(child, inside));
}

/// Resolves and checks; the model if nothing is wrong with it.
#[must_use]
pub fn model_of(text: &str) -> Option<Model> {
    let mut sources = Sources::default();
    let file = sources.add("fuzz.charter".into(), text.to_owned());
    let (tree, read) = parse(file, text);
    let (model, mut found) = resolve(&sources, &[&tree]);
    let wrong = |found: &[Diagnostic]| found.iter().any(|finding| finding.severity == charter::diagnostic::Severity::Error);
    let sound = !wrong(&read) && !wrong(&found);
    if sound {
        found.extend(check(&model));
    }
    let inside = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?}");
    found.iter().for_each(|finding| places(finding, &inside));
    for lang in Lang::ALL {
        let catalogue = charter::diagnostic::Catalogue::new(lang);
        let _ = charter::report::terminal(&sources, &found, &catalogue, charter::report::Style::default());
    }
    sound.then_some(model)
}

/// The comments of a text, in order.
#[must_use]
pub fn comments(text: &str, tree: &SyntaxTree) -> Vec<String> {
    tree.comments.iter().map(|comment| text[comment.span.range()].to_owned()).collect()
}

/// What a tree says, without its places: clause by clause, the rules of its nodes.
#[must_use]
pub fn said(tree: &SyntaxTree) -> Vec<String> {
    fn rules(node: &Node, out: &mut String) {
        out.push_str(&format!("{:?} ", node.rule));
        node.children.iter().for_each(|child| rules(child, out));
    }
    let clauses = tree.declarations.iter().flat_map(|declaration| declaration.clauses.iter().map(|clause| (clause.id, &clause.node)));
    clauses
        .map(|(id, node)| {
            let mut out = format!("{id}: ");
            if let Some(node) = node {
                rules(node, &mut out);
            }
            out
        })
        .collect()
}
