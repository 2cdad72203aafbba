//! What is declared in a charter, by name.

use super::Project;
use super::mention::{Mention, Sense, Space, kind_of};
use crate::source::{FileId, Loc};
use crate::syntax::{DeclKind, Declaration, Node, Rule};
use std::collections::HashMap;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SymbolKind {
    Charter,
    Party,
    Body,
    Stage,
    Duty,
    Standard,
    Indicator,
    Governance,
    /// An option of a ballot.
    Option,
    /// A line of a fund.
    Line,
    /// A district of a ballot.
    District,
    Promise,
    Scenario,
    Story,
    Profile,
    Rule,
    Define,
    /// A variable of a rule.
    Variable,
}

impl SymbolKind {
    /// Whether it is among what clauses of a charter are about: these have one space of names.
    #[must_use]
    pub(super) fn is_of_charter(self) -> bool {
        use SymbolKind as K;
        matches!(self, K::Party | K::Body | K::Stage | K::Duty | K::Standard | K::Indicator | K::Option)
    }

    /// In words: `a party`.
    #[must_use]
    pub(super) fn word(self) -> &'static str {
        match self {
            SymbolKind::Charter => "model-a-charter",
            SymbolKind::Party => "model-a-party",
            SymbolKind::Body => "model-a-body",
            SymbolKind::Stage => "model-a-stage",
            SymbolKind::Duty => "model-a-duty",
            SymbolKind::Standard => "model-a-standard",
            SymbolKind::Indicator => "model-an-indicator",
            SymbolKind::Governance => "ide-the-governance",
            SymbolKind::Option => "model-an-option",
            SymbolKind::Line => "model-a-line",
            SymbolKind::District => "model-a-district",
            SymbolKind::Promise => "model-a-promise",
            SymbolKind::Scenario => "model-a-scenario",
            SymbolKind::Story => "model-a-story",
            SymbolKind::Profile => "model-a-profile",
            SymbolKind::Rule => "model-a-rule",
            SymbolKind::Define => "model-a-define",
            SymbolKind::Variable => "ide-a-variable",
        }
    }
}

/// Something declared.
#[derive(Clone, Copy)]
pub(super) struct Symbol<'p> {
    pub(super) name: &'p str,
    pub(super) kind: SymbolKind,
    /// The declared name.
    pub(super) loc: Loc,
    pub(super) declaration: &'p Declaration,
    /// Of what a stage declares inside: the place where.
    pub(super) inside: Option<&'p Node>,
}

impl Symbol<'_> {
    pub(super) fn whole(&self) -> Loc {
        Loc::new(self.loc.file, self.inside.map_or(self.declaration.span, |node| node.span))
    }
}

/// All that some files declare.
pub(super) struct Symbols<'p> {
    all: Vec<Symbol<'p>>,
    by_name: HashMap<&'p str, Vec<usize>>,
}

impl<'p> Symbols<'p> {
    /// What is declared where a file is read: in its charter, or in itself.
    pub(super) fn around(project: &Project<'p>, file: FileId) -> Symbols<'p> {
        match project.home(file) {
            Some(unit) => Symbols::of(project, &unit.files),
            None => Symbols::of(project, &[file]),
        }
    }

    /// What these files declare, in their order.
    pub(super) fn of(project: &Project<'p>, files: &[FileId]) -> Symbols<'p> {
        let mut symbols = Symbols { all: Vec::new(), by_name: HashMap::new() };
        for file in files {
            let Some(tree) = project.tree(*file) else { continue };
            let text = project.text(*file);
            for declaration in &tree.declarations {
                symbols.declare(text, *file, declaration);
            }
        }
        symbols
    }

    fn declare(&mut self, text: &'p str, file: FileId, declaration: &'p Declaration) {
        if let (Some((name, span)), Some(kind)) = (&declaration.name, kind_of(declaration.kind)) {
            self.add(Symbol { name, kind, loc: Loc::new(file, *span), declaration, inside: None });
        }
        if declaration.kind != DeclKind::Stage {
            return;
        }
        for clause in declaration.clauses.iter().filter(|clause| matches!(clause.id, "spends" | "districts" | "option")) {
            let Some(node) = &clause.node else { continue };
            let mut inner = |kind: SymbolKind, name: &Node, inside: &'p Node| {
                let loc = Loc::new(file, name.span);
                self.add(Symbol { name: name.text(text), kind, loc, declaration, inside: Some(inside) });
            };
            match clause.id {
                "spends" => {
                    for line in node.children_of(Rule::fund_line) {
                        line.child(Rule::name).into_iter().for_each(|name| inner(SymbolKind::Line, name, line));
                    }
                }
                "districts" => {
                    let names = node.children_of(Rule::names).flat_map(|names| names.children_of(Rule::name));
                    names.for_each(|name| inner(SymbolKind::District, name, name));
                }
                _ => node.child(Rule::name).into_iter().for_each(|name| inner(SymbolKind::Option, name, node)),
            }
        }
    }

    fn add(&mut self, symbol: Symbol<'p>) {
        self.by_name.entry(symbol.name).or_default().push(self.all.len());
        self.all.push(symbol);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Symbol<'p>> {
        self.all.iter()
    }

    /// All of this name, in the order declared.
    pub(super) fn named<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s Symbol<'p>> {
        self.by_name.get(name).into_iter().flatten().filter_map(|at| self.all.get(*at))
    }

    /// What a name stands for, in a declaration. Variables of rules are no symbols.
    pub(super) fn find(&self, mention: &Mention<'_>, file: FileId, within: &Declaration) -> Option<&Symbol<'p>> {
        let named = || self.named(mention.text);
        let own = |symbol: &&Symbol<'p>| symbol.loc.file == file && symbol.declaration.span == within.span;
        match mention.sense {
            Sense::Declares(SymbolKind::Variable) | Sense::Variable(_) => None,
            Sense::Declares(kind) => named().find(|symbol| symbol.kind == kind && symbol.loc == mention.loc(file)),
            Sense::Means(space) => match space {
                Space::Charter | Space::Guess => named().find(|symbol| symbol.kind.is_of_charter()),
                Space::Lines => {
                    let lines = || named().filter(|symbol| symbol.kind == SymbolKind::Line);
                    lines().find(own).or_else(|| lines().next().filter(|_| lines().count() == 1))
                }
                Space::Districts => named().filter(|symbol| symbol.kind == SymbolKind::District).find(own),
                Space::Scenarios => named().find(|symbol| matches!(symbol.kind, SymbolKind::Scenario | SymbolKind::Story)),
                Space::Profiles => named().find(|symbol| symbol.kind == SymbolKind::Profile),
                Space::Rules => named().find(|symbol| symbol.kind == SymbolKind::Rule),
                Space::Defines => named().find(|symbol| symbol.kind == SymbolKind::Define),
                Space::Expression => {
                    named().find(|symbol| symbol.kind == SymbolKind::Define).or_else(|| named().find(|symbol| symbol.kind.is_of_charter()))
                }
                Space::Anything => named().find(|symbol| symbol.kind.is_of_charter()).or_else(|| named().next()),
            },
        }
    }

    /// Where what a name stands for is declared: a symbol, or a variable.
    pub(super) fn target(&self, mention: &Mention<'_>, file: FileId, within: &Declaration) -> Option<Loc> {
        match mention.sense {
            Sense::Declares(_) => Some(mention.loc(file)),
            Sense::Variable(bound) => Some(Loc::new(file, bound)),
            Sense::Means(_) => self.find(mention, file, within).map(|symbol| symbol.loc),
        }
    }
}
