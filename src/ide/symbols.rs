//! Outlines: what a file declares, and what the workspace does.

use super::mention::kind_of;
use super::{Project, SymbolKind};
use crate::source::{FileId, Loc, Span};
use crate::syntax::{Declaration, Node, Rule, declares};

/// A declaration in the outline of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSymbol {
    /// The name; of what has none, its keyword.
    pub name: String,
    /// The title, or the keyword.
    pub detail: String,
    pub kind: SymbolKind,
    /// All of it.
    pub span: Span,
    /// Its name.
    pub name_span: Span,
    pub children: Vec<DocumentSymbol>,
}

/// A declaration of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceSymbol {
    pub name: String,
    pub detail: String,
    pub kind: SymbolKind,
    /// Its name.
    pub loc: Loc,
    /// The declaration that holds it, or the charter of its file.
    pub container: Option<String>,
}

/// What a file declares, in order; lines, districts and options below their stages.
#[must_use]
pub fn document_symbols(project: &Project<'_>, file: FileId) -> Vec<DocumentSymbol> {
    let Some(tree) = project.tree(file) else { return Vec::new() };
    let text = project.text(file);
    tree.declarations.iter().filter_map(|declaration| symbol(project, text, declaration)).collect()
}

fn symbol(project: &Project<'_>, text: &str, declaration: &Declaration) -> Option<DocumentSymbol> {
    let kind = kind_of(declaration.kind)?;
    let head = text.get(declaration.head_span.range()).unwrap_or_default();
    let keyword = declares(head).map_or("", |(_, keyword)| keyword.shown(project.tree_lang(text, declaration)));
    let (name, name_span) = match &declaration.name {
        Some((name, span)) => (name.clone(), *span),
        None => (keyword.to_owned(), declaration.head_span),
    };
    // Editors refuse symbols without a name.
    let name = if name.is_empty() { head.split_whitespace().next().unwrap_or("?").to_owned() } else { name };
    let detail = project.title_of(text, declaration).unwrap_or_else(|| keyword.to_owned());
    Some(DocumentSymbol { name, detail, kind, span: declaration.span, name_span, children: parts(project, text, declaration) })
}

fn parts(project: &Project<'_>, text: &str, declaration: &Declaration) -> Vec<DocumentSymbol> {
    let mut found = Vec::new();
    let mut part = |kind: SymbolKind, node: &Node, name: &Node| {
        let rest = text.get(name.span.end as usize..node.span.end as usize).unwrap_or_default().trim();
        let detail = project.title_below(text, node).unwrap_or_else(|| rest.to_owned());
        let name_text = name.text(text).to_owned();
        found.push(DocumentSymbol { name: name_text, detail, kind, span: node.span, name_span: name.span, children: Vec::new() });
    };
    for clause in &declaration.clauses {
        let Some(node) = &clause.node else { continue };
        match clause.id {
            "spends" => {
                for line in node.children_of(Rule::fund_line) {
                    line.child(Rule::name).into_iter().for_each(|name| part(SymbolKind::Line, line, name));
                }
            }
            "districts" => {
                let names = node.children_of(Rule::names).flat_map(|names| names.children_of(Rule::name));
                names.for_each(|name| part(SymbolKind::District, name, name));
            }
            "option" => node.child(Rule::name).into_iter().for_each(|name| part(SymbolKind::Option, node, name)),
            _ => {}
        }
    }
    found
}

impl Project<'_> {
    /// The language of a declaration's keyword.
    fn tree_lang(&self, text: &str, declaration: &Declaration) -> crate::diagnostic::Lang {
        let head = text.get(declaration.head_span.range()).unwrap_or_default();
        let word = head.split_whitespace().next().unwrap_or_default();
        let it = declares(head).is_some_and(|(_, keyword)| keyword.it.contains(&word) && !keyword.en.contains(&word));
        if it { crate::diagnostic::Lang::It } else { crate::diagnostic::Lang::En }
    }
}

/// More than these are not told: nobody reads them.
const MOST: usize = 200;

/// What the workspace declares and a query may mean: its letters in this order, in the name or the title. Best first; at most 200.
#[must_use]
pub fn workspace_symbols(project: &Project<'_>, query: &str) -> Vec<WorkspaceSymbol> {
    let query: Vec<char> = query.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let mut found: Vec<(u32, WorkspaceSymbol)> = Vec::new();
    for tree in project.trees() {
        let text = project.text(tree.file);
        let charter = tree.declarations.iter().find(|declaration| kind_of(declaration.kind) == Some(SymbolKind::Charter));
        let charter = charter.and_then(|charter| charter.name.as_ref()).map(|(name, _)| name.clone());
        for declaration in &tree.declarations {
            let Some(symbol) = symbol(project, text, declaration) else { continue };
            let mut add = |symbol: &DocumentSymbol, container: Option<&String>| {
                let by_title = likeness(&query, &symbol.detail).map(|likeness| likeness + 100);
                let Some(rank) = likeness(&query, &symbol.name).into_iter().chain(by_title).min() else { return };
                let loc = Loc::new(tree.file, symbol.name_span);
                let (name, detail) = (symbol.name.clone(), symbol.detail.clone());
                found.push((rank, WorkspaceSymbol { name, detail, kind: symbol.kind, loc, container: container.cloned() }));
            };
            add(&symbol, charter.as_ref().filter(|charter| **charter != symbol.name));
            symbol.children.iter().for_each(|child| add(child, Some(&symbol.name)));
        }
    }
    found.sort_by(|(a, left), (b, right)| (a, left.name.len(), &left.name, left.loc).cmp(&(b, right.name.len(), &right.name, right.loc)));
    found.into_iter().take(MOST).map(|(_, symbol)| symbol).collect()
}

/// How well a text has the letters of a query in their order: smaller is better; 0 begins with them.
fn likeness(query: &[char], text: &str) -> Option<u32> {
    let mut wanted = query.iter().peekable();
    let (mut gaps, mut run, mut first) = (0, true, None);
    let mut before = ' ';
    for (at, c) in text.chars().flat_map(char::to_lowercase).enumerate() {
        if wanted.next_if(|wanted| **wanted == c).is_some() {
            first.get_or_insert(at);
            // A letter that goes on with the last one, or begins a word, is likely meant.
            if !run && before.is_alphanumeric() {
                gaps += 1;
            }
            run = true;
        } else {
            run = false;
        }
        before = c;
    }
    let start = u32::try_from(first.unwrap_or(0)).unwrap_or(u32::MAX).min(50);
    wanted.peek().is_none().then_some(gaps * 2 + start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_order_are_found_the_beginning_first() {
        let like = |query: &str, text: &str| likeness(&query.chars().collect::<Vec<_>>(), text);
        assert_eq!(like("gar", "garden"), Some(0));
        assert_eq!(like("", "garden"), Some(0));
        assert!(like("vc", "voto_centro") < like("vc", "avoc"));
        assert_eq!(like("xyz", "garden"), None);
    }
}
