//! Every name in a declaration, and in which space of names it stands. Works on trees alone, broken clauses included.

use super::SymbolKind;
use super::cursor::words;
use crate::source::{FileId, Loc, Span};
use crate::syntax::{Clause, DeclKind, Declaration, Node, Rule, expression};

/// Where a name is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// Parties, bodies, stages, duties, standards, indicators, options.
    Charter,
    /// Lines of funds: of its own stage first.
    Lines,
    /// Districts of its own stage.
    Districts,
    Scenarios,
    Profiles,
    Rules,
    Defines,
    /// In an expression of a rule: a define, else something of the charter.
    Expression,
    /// Whatever is declared.
    Anything,
    /// A word in a clause that could not be read: something of the charter, if there is such.
    Guess,
}

/// What a name does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Declares(SymbolKind),
    Means(Space),
    /// A variable of a rule, bound there.
    Variable(Span),
}

/// A name in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    pub(super) sense: Sense,
}

impl Mention<'_> {
    pub(super) fn loc(&self, file: FileId) -> Loc {
        Loc::new(file, self.span)
    }
}

/// The names of a declaration, in order. `only`: just those spelt like this.
pub(super) fn mentions<'t>(text: &'t str, declaration: &Declaration, only: Option<&str>) -> Vec<Mention<'t>> {
    let mut walk = Walk { text, only, declaration, scope: Vec::new(), found: Vec::new() };
    walk.declaration();
    walk.found.sort_by_key(|mention| mention.span.start);
    walk.found
}

/// What a declaration declares.
pub(super) fn kind_of(kind: DeclKind) -> Option<SymbolKind> {
    Some(match kind {
        DeclKind::Use => return None,
        DeclKind::Charter => SymbolKind::Charter,
        DeclKind::Party => SymbolKind::Party,
        DeclKind::Body => SymbolKind::Body,
        DeclKind::Stage => SymbolKind::Stage,
        DeclKind::Duty => SymbolKind::Duty,
        DeclKind::Standard => SymbolKind::Standard,
        DeclKind::Indicator => SymbolKind::Indicator,
        DeclKind::Governance => SymbolKind::Governance,
        DeclKind::Promise => SymbolKind::Promise,
        DeclKind::Scenario => SymbolKind::Scenario,
        DeclKind::Story => SymbolKind::Story,
        DeclKind::Profile => SymbolKind::Profile,
        DeclKind::Rule => SymbolKind::Rule,
        DeclKind::Define => SymbolKind::Define,
    })
}

struct Walk<'t, 'd> {
    text: &'t str,
    only: Option<&'d str>,
    declaration: &'d Declaration,
    /// Variables of rules in sight, the innermost last.
    scope: Vec<(&'t str, Span)>,
    found: Vec<Mention<'t>>,
}

impl<'t> Walk<'t, '_> {
    fn declaration(&mut self) {
        let declaration = self.declaration;
        if let (Some((_, span)), Some(kind)) = (&declaration.name, kind_of(declaration.kind)) {
            self.add(*span, Sense::Declares(kind));
        }
        if let Some(head) = &declaration.head {
            self.head(head);
        }
        // What is bound by `for every` is in sight of the whole rule, wherever that line stands.
        let (bindings, others): (Vec<&Clause>, Vec<&Clause>) = declaration.clauses.iter().partition(|clause| clause.id == "rule_for");
        for clause in bindings.into_iter().chain(others) {
            self.clause(clause);
        }
    }

    fn head(&mut self, head: &Node) {
        match head.rule {
            Rule::h_scenario | Rule::h_story => {
                // The first name is declared, and has been added.
                let declared = self.declaration.name.as_ref().map(|(_, span)| *span);
                for name in head.children_of(Rule::name).filter(|name| Some(name.span) != declared) {
                    self.add(name.span, Sense::Means(Space::Scenarios));
                }
            }
            Rule::h_rule => self.list(head, Sense::Means(Space::Profiles)),
            Rule::h_define => {
                if let Some(binding) = head.child(Rule::binding) {
                    self.binding(binding);
                }
                if let Some(expr) = head.child(Rule::expr) {
                    self.expr(expr);
                }
                self.scope.clear();
            }
            _ => {}
        }
    }

    fn list(&mut self, node: &Node, sense: Sense) {
        for name in node.children_of(Rule::names).flat_map(|names| names.children_of(Rule::name)) {
            self.add(name.span, sense);
        }
    }

    fn clause(&mut self, clause: &Clause) {
        let Some(node) = &clause.node else { return self.guesses(clause.span) };
        self.read(clause, node);
        if clause.broken {
            self.guesses(Span { start: node.span.end, end: clause.span.end });
        }
    }

    fn read(&mut self, clause: &Clause, node: &Node) {
        let mut names = node.children_of(Rule::name);
        match clause.id {
            "follows" => self.list(node, Sense::Means(Space::Profiles)),
            "waives" => {
                for (name, space) in names.zip([Space::Rules, Space::Anything]) {
                    self.add(name.span, Sense::Means(space));
                }
            }
            "treats" => names.for_each(|name| self.add(name.span, Sense::Means(Space::Rules))),
            "sets" => {
                names.for_each(|name| self.add(name.span, Sense::Means(Space::Defines)));
                node.children_of(Rule::expr).for_each(|expr| self.expr(expr));
            }
            "cuts_first" => self.list(node, Sense::Means(Space::Lines)),
            "districts" => self.list(node, Sense::Declares(SymbolKind::District)),
            "costs" | "budget" => names.for_each(|name| self.add(name.span, Sense::Means(Space::Lines))),
            "yields" => names.for_each(|name| self.add(name.span, Sense::Means(Space::Anything))),
            "option" => {
                if let Some(name) = names.next() {
                    self.add(name.span, Sense::Declares(SymbolKind::Option));
                }
                names.for_each(|name| self.add(name.span, Sense::Means(Space::Districts)));
            }
            "rule_for" => {
                node.children_of(Rule::binding).for_each(|binding| self.binding(binding));
                node.children_of(Rule::expr).for_each(|expr| self.expr(expr));
            }
            "require" => node.children_of(Rule::expr).for_each(|expr| self.expr(expr)),
            "rule_else" | "suggest" | "because" => {
                names.for_each(|name| self.variable(name));
                node.children_of(Rule::title).for_each(|title| self.embedded(title));
            }
            // What an example is about is declared in the example.
            "fails_in" | "passes_in" => {}
            _ => self.plain(node),
        }
    }

    /// The names of clauses that are about the charter.
    fn plain(&mut self, node: &Node) {
        match node.rule {
            Rule::name => self.add(node.span, Sense::Means(Space::Charter)),
            Rule::fund_line => {
                for (at, name) in node.children_of(Rule::name).enumerate() {
                    let sense = if at == 0 { Sense::Declares(SymbolKind::Line) } else { Sense::Means(Space::Charter) };
                    self.add(name.span, sense);
                }
            }
            Rule::reading if node.has(Rule::kw_z_spent) => {
                node.children_of(Rule::name).for_each(|name| self.add(name.span, Sense::Means(Space::Lines)));
            }
            // The name of a column of a file.
            Rule::law_column => {}
            _ => node.children.iter().for_each(|child| self.plain(child)),
        }
    }

    fn binding(&mut self, binding: &Node) {
        if let Some(list) = binding.child(Rule::expr_postfix) {
            self.expr(list);
        }
        if let Some(name) = binding.child(Rule::name) {
            self.bind(name);
        }
    }

    fn bind(&mut self, name: &Node) {
        self.add(name.span, Sense::Declares(SymbolKind::Variable));
        self.scope.push((name.text(self.text), name.span));
    }

    fn variable(&mut self, name: &Node) {
        let text = name.text(self.text);
        let sense = match self.scope.iter().rev().find(|(variable, _)| *variable == text) {
            Some((_, bound)) => Sense::Variable(*bound),
            None => Sense::Means(Space::Expression),
        };
        self.add(name.span, sense);
    }

    fn expr(&mut self, node: &Node) {
        match node.rule {
            Rule::name => self.variable(node),
            Rule::base => self.plain(node),
            Rule::quantifier | Rule::aggregate => {
                let depth = self.scope.len();
                // The list before the variable, the variable before what is asked of it.
                let bound = node.child(Rule::name);
                let list = node.children.iter().skip_while(|child| Some(*child) != bound).find(|child| child.rule == Rule::expr_postfix);
                if let Some(list) = list {
                    self.expr(list);
                }
                if let Some(name) = bound {
                    self.bind(name);
                }
                let rest = node.children.iter().filter(|child| Some(*child) != list && Some(*child) != bound);
                rest.for_each(|child| self.expr(child));
                self.scope.truncate(depth);
            }
            _ => node.children.iter().for_each(|child| self.expr(child)),
        }
    }

    /// The expressions in braces of a text.
    fn embedded(&mut self, title: &Node) {
        for span in braces(self.text, title) {
            if let Some(node) = expression(self.text, span) {
                self.expr(&node);
            }
        }
    }

    fn guesses(&mut self, span: Span) {
        for word in words(self.text, span) {
            self.add(word, Sense::Means(Space::Guess));
        }
    }

    fn add(&mut self, span: Span, sense: Sense) {
        let Some(text) = self.text.get(span.range()) else { return };
        if self.only.is_none_or(|only| only == text) {
            self.found.push(Mention { text, span, sense });
        }
    }
}

/// The places between braces in the texts of a title.
pub(super) fn braces(text: &str, title: &Node) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open = vec![title];
    while let Some(node) = open.pop() {
        open.extend(&node.children);
        if !matches!(node.rule, Rule::inner | Rule::long_inner) {
            continue;
        }
        let raw = node.text(text);
        let mut at = 0;
        while let Some(start) = raw.get(at..).and_then(|rest| rest.find('{')).map(|start| at + start) {
            let Some(end) = raw.get(start..).and_then(|rest| rest.find('}')).map(|end| start + end) else { break };
            found.push(Span::new(node.span.start as usize + start + 1, node.span.start as usize + end));
            at = end + 1;
        }
    }
    found
}
