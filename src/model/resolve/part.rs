//! Parts of a syntax tree together with the file that holds them.

use crate::model::{Name, Title};
use crate::source::{FileId, Loc, Span};
use crate::syntax::{DeclKind, Declaration, Node, Rule};

/// A node with its file: its text and its place.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    node: &'a Node,
    file: FileId,
    text: &'a str,
}

impl<'a> Part<'a> {
    /// A node of a text that is looked at by itself.
    pub(super) fn alone(node: &'a Node, text: &'a str) -> Part<'a> {
        Part { node, file: FileId::default(), text }
    }

    fn with(self, node: &'a Node) -> Part<'a> {
        Part { node, ..self }
    }

    pub(super) fn rule(self) -> Rule {
        self.node.rule
    }

    pub(super) fn text(self) -> &'a str {
        self.node.text(self.text).trim()
    }

    pub(super) fn loc(self) -> Loc {
        // A rule that ends in an optional part may take the white space before it.
        let raw = self.node.text(self.text);
        let end = self.node.span.start as usize + raw.trim_end().len();
        Loc::new(self.file, Span::new(self.node.span.start as usize, end))
    }

    /// From the first character of this part to the last one of another.
    pub(super) fn loc_to(self, other: Part<'_>) -> Loc {
        Loc::new(self.file, self.loc().span.to(other.loc().span))
    }

    pub(super) fn children(self) -> impl Iterator<Item = Part<'a>> {
        self.node.children.iter().map(move |node| self.with(node))
    }

    pub(super) fn first(self) -> Option<Part<'a>> {
        self.node.children.first().map(|node| self.with(node))
    }

    pub(super) fn child(self, rule: Rule) -> Option<Part<'a>> {
        self.node.child(rule).map(|node| self.with(node))
    }

    pub(super) fn all(self, rule: Rule) -> impl Iterator<Item = Part<'a>> {
        self.node.children_of(rule).map(move |node| self.with(node))
    }

    pub(super) fn has(self, rule: Rule) -> bool {
        self.node.has(rule)
    }

    /// The children after a keyword, up to the end.
    pub(super) fn after(self, keyword: Rule) -> Option<Part<'a>> {
        self.children().skip_while(|child| child.rule() != keyword).nth(1)
    }

    /// Every part of this rule, at any depth, in order.
    pub(super) fn every(self, rule: Rule) -> Vec<Part<'a>> {
        fn gather<'a>(part: Part<'a>, rule: Rule, found: &mut Vec<Part<'a>>) {
            if part.rule() == rule {
                found.push(part);
            }
            part.children().for_each(|child| gather(child, rule, found));
        }
        let mut found = Vec::new();
        gather(self, rule, &mut found);
        found
    }

    pub(super) fn name(self) -> Name {
        Name { text: self.text().to_owned(), loc: self.loc() }
    }

    /// What a text says: without its quotes, its escapes read.
    pub(super) fn said(self) -> String {
        let Some(inner) = self.first() else { return String::new() };
        let raw = inner.node.text(self.text);
        if inner.rule() == Rule::long_inner {
            return raw.trim().to_owned();
        }
        unescaped(raw)
    }

    /// The text of the file that this part is, with its white space.
    pub(super) fn raw(self) -> &'a str {
        self.node.text(self.text)
    }

    /// A node of the same file as a part of it.
    pub(super) fn of_node<'n>(self, node: &'n Node) -> Part<'n>
    where
        'a: 'n,
    {
        Part { node, file: self.file, text: self.text }
    }

    /// What is written between these two places of the file, read as an expression.
    pub(super) fn expression(self, span: Span) -> Option<Node> {
        crate::syntax::expression(self.text, span)
    }

    /// All texts right below this part.
    pub(super) fn texts(self) -> Vec<String> {
        self.all(Rule::text).map(Part::said).collect()
    }

    /// The title below this part, or none.
    pub(super) fn title(self) -> Title {
        let Some(title) = self.child(Rule::title) else { return Title::default() };
        let others = title
            .all(Rule::translation)
            .filter_map(|other| Some((other.child(Rule::lang_code)?.text().to_owned(), other.child(Rule::text)?.said())));
        Title { text: title.child(Rule::text).map(Part::said).unwrap_or_default(), others: others.collect() }
    }
}

/// A declaration with its file.
#[derive(Clone, Copy)]
pub(super) struct Decl<'a> {
    pub(super) decl: &'a Declaration,
    pub(super) file: FileId,
    pub(super) text: &'a str,
}

impl<'a> Decl<'a> {
    pub(super) fn kind(self) -> DeclKind {
        self.decl.kind
    }

    fn part(self, node: &'a Node) -> Part<'a> {
        Part { node, file: self.file, text: self.text }
    }

    pub(super) fn head(self) -> Option<Part<'a>> {
        self.decl.head.as_ref().map(|node| self.part(node))
    }

    /// Whether no line is written below the head.
    pub(super) fn is_empty(self) -> bool {
        self.decl.clauses.is_empty()
    }

    pub(super) fn head_loc(self) -> Loc {
        Loc::new(self.file, self.decl.head_span)
    }

    /// The declared name; empty where the head says none that can be read.
    pub(super) fn name(self) -> Name {
        match &self.decl.name {
            Some((text, span)) => Name { text: text.clone(), loc: Loc::new(self.file, *span) },
            None => Name { text: String::new(), loc: self.head_loc() },
        }
    }

    /// Where the declared name stands.
    pub(super) fn name_loc(self) -> Loc {
        self.decl.name.as_ref().map_or(self.head_loc(), |(_, span)| Loc::new(self.file, *span))
    }

    pub(super) fn title(self) -> Title {
        self.head().map(Part::title).unwrap_or_default()
    }

    /// The clauses of these ids that could be read, in the order written.
    pub(super) fn clauses(self, ids: &'static [&'static str]) -> impl Iterator<Item = (&'static str, Part<'a>)> {
        self.decl
            .clauses
            .iter()
            .filter(move |clause| !clause.broken && ids.contains(&clause.id))
            .filter_map(move |clause| Some((clause.id, self.part(clause.node.as_ref()?))))
    }

    /// The first clause of this id, if it could be read.
    pub(super) fn clause(self, id: &str) -> Option<Part<'a>> {
        let clause = self.decl.clauses.iter().find(|clause| clause.id == id)?;
        (!clause.broken).then_some(clause.node.as_ref()).flatten().map(|node| self.part(node))
    }

    /// All clauses of this id that could be read.
    pub(super) fn every(self, id: &'static str) -> impl Iterator<Item = Part<'a>> {
        self.decl
            .clauses
            .iter()
            .filter(move |clause| clause.id == id && !clause.broken)
            .filter_map(move |clause| clause.node.as_ref().map(|node| self.part(node)))
    }

    /// Every clause with its id and its place.
    pub(super) fn places(self) -> impl Iterator<Item = (&'static str, Loc)> + use<'a> {
        self.decl.clauses.iter().map(move |clause| (clause.id, Loc::new(self.file, clause.span)))
    }

    /// Whether a clause of this id is written, readable or not.
    pub(super) fn writes(self, id: &str) -> bool {
        self.decl.clauses.iter().any(|clause| clause.id == id)
    }

    /// The texts of what could not be read: broken clauses, and the head if it gave no name.
    pub(super) fn unread(self) -> impl Iterator<Item = &'a str> {
        let has_name = !matches!(self.decl.kind, DeclKind::Use | DeclKind::Governance);
        let nameless = (has_name && self.decl.name.is_none()).then_some(self.decl.head_span);
        let broken = self.decl.clauses.iter().filter(|clause| clause.broken || clause.node.is_none()).map(|clause| clause.span);
        nameless.into_iter().chain(broken).filter_map(move |span| self.text.get(span.range()))
    }
}

/// What a text says, its escapes read.
pub(super) fn unescaped(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}
