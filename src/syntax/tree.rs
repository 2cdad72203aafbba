use super::Rule;
use crate::diagnostic::Lang;
use crate::source::{FileId, Span};

/// One file as a tree.
#[derive(Clone, Debug, Default)]
pub struct SyntaxTree {
    pub file: FileId,
    /// The language of the file: that of its first keyword.
    pub lang: Lang,
    pub declarations: Vec<Declaration>,
    /// All comments, in order: with the tree's spans they are all that the file holds but white space.
    pub comments: Vec<Comment>,
    /// Logical lines that belong to no declaration that could be told: kept as they are.
    pub strays: Vec<Span>,
}

/// A comment, from its `//` to the end of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    pub span: Span,
    /// Nothing stands before it on its line.
    pub own_line: bool,
    /// `///`: belongs to the next declaration.
    pub doc: bool,
}

/// The kinds of declarations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeclKind {
    Use,
    Charter,
    Party,
    Body,
    Stage,
    Duty,
    Standard,
    Indicator,
    Governance,
    Promise,
    Scenario,
    Story,
    Profile,
    Rule,
    Define,
}

impl DeclKind {
    pub const ALL: [DeclKind; 15] = [
        DeclKind::Use,
        DeclKind::Charter,
        DeclKind::Party,
        DeclKind::Body,
        DeclKind::Stage,
        DeclKind::Duty,
        DeclKind::Standard,
        DeclKind::Indicator,
        DeclKind::Governance,
        DeclKind::Promise,
        DeclKind::Scenario,
        DeclKind::Story,
        DeclKind::Profile,
        DeclKind::Rule,
        DeclKind::Define,
    ];

    /// The kind whose own keyword this is.
    #[must_use]
    pub fn of_keyword(id: &str) -> Option<DeclKind> {
        DeclKind::ALL.into_iter().find(|kind| kind.keyword_id() == id)
    }

    /// The keyword that starts it. Of stages, that of plain ones.
    #[must_use]
    pub fn keyword_id(self) -> &'static str {
        match self {
            DeclKind::Use => "use",
            DeclKind::Charter => "charter",
            DeclKind::Party => "party",
            DeclKind::Body => "body",
            DeclKind::Stage => "stage",
            DeclKind::Duty => "duty",
            DeclKind::Standard => "standard",
            DeclKind::Indicator => "indicator",
            DeclKind::Governance => "governance",
            DeclKind::Promise => "promise",
            DeclKind::Scenario => "scenario",
            DeclKind::Story => "story",
            DeclKind::Profile => "profile",
            DeclKind::Rule => "rule",
            DeclKind::Define => "define",
        }
    }
}

/// A declaration: its head and its clauses.
#[derive(Clone, Debug)]
pub struct Declaration {
    pub kind: DeclKind,
    /// From the head's first character to the end of its last clause.
    pub span: Span,
    /// The head line.
    pub head_span: Span,
    /// The head as parsed (rule `h_…`). `None` if it could not be read, which has then been reported.
    pub head: Option<Node>,
    /// The head was read whole, as it stands: nothing of it had to be guessed.
    pub head_as_written: bool,
    /// The declared name; kept also where the rest of the head could not be read.
    pub name: Option<(String, Span)>,
    /// Of a stage: the keyword id of its activity, `co_design`, where that could be read.
    pub activity: Option<&'static str>,
    /// Text of the `///` comments above it.
    pub doc: Option<String>,
    pub clauses: Vec<Clause>,
}

/// A clause: one logical line.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its id in the clause table: `lasts`, `p_only_after`.
    pub id: &'static str,
    pub span: Span,
    /// The clause as parsed (rule `c_…`), or of a broken clause what could be kept of it, if anything.
    pub node: Option<Node>,
    /// It could not be read whole, which has been reported: later rooms stay silent about what it lacks.
    pub broken: bool,
    /// It was read whole, as it stands: nothing of it had to be guessed.
    pub as_written: bool,
}

/// A node of a parsed line: a rule of the grammar and its parts. Keywords are nodes too (`kw_…`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub rule: Rule,
    pub span: Span,
    pub children: Vec<Node>,
}

impl Node {
    /// The first child of this rule.
    #[must_use]
    pub fn child(&self, rule: Rule) -> Option<&Node> {
        self.children.iter().find(|child| child.rule == rule)
    }

    /// All children of this rule, in order.
    pub fn children_of(&self, rule: Rule) -> impl Iterator<Item = &Node> {
        self.children.iter().filter(move |child| child.rule == rule)
    }

    fn move_by(&mut self, by: i64) {
        self.span = self.span.moved(by);
        self.children.iter_mut().for_each(|child| child.move_by(by));
    }

    #[must_use]
    pub fn has(&self, rule: Rule) -> bool {
        self.child(rule).is_some()
    }

    /// The text of the node in its file.
    #[must_use]
    pub fn text<'t>(&self, file: &'t str) -> &'t str {
        file.get(self.span.range()).unwrap_or_default()
    }
}

impl Declaration {
    /// Moves all its places by so many bytes.
    pub(super) fn move_by(&mut self, by: i64) {
        for span in [&mut self.span, &mut self.head_span].into_iter().chain(self.name.iter_mut().map(|(_, span)| span)) {
            *span = span.moved(by);
        }
        self.head.iter_mut().for_each(|head| head.move_by(by));
        for clause in &mut self.clauses {
            clause.span = clause.span.moved(by);
            clause.node.iter_mut().for_each(|node| node.move_by(by));
        }
    }

    /// The clauses of this id, in order.
    pub fn clauses_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Clause> {
        self.clauses.iter().filter(move |clause| clause.id == id)
    }
}
