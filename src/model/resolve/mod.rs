//! From syntax trees to the model: names, dimensions, dates, amounts. Any tree is accepted: what could not be read is passed
//! over in silence, and each mistake is reported once.

mod answer;
mod askable;
mod ballot;
mod body;
mod charter;
mod condition;
mod dimension;
mod distribution;
mod duty;
mod event;
mod expr;
mod fact;
mod fund;
mod governance;
mod indicator;
mod keyword;
mod ladder;
mod law;
mod lookup;
mod names;
mod number;
mod occasion;
mod part;
mod party;
mod promise;
mod quantity;
mod reading;
mod rule;
mod scenario;
mod stage;
mod telling;
mod together;
mod working;

use super::Model;
use crate::diagnostic::{Diagnostic, Lang, Message, codes};
use crate::quantity::{Currency, Quantity};
use crate::source::{FileId, Loc, Sources};
use crate::syntax::{Node, SyntaxTree};
use names::{Declared, Names};
use part::{Decl, Part};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Resolves a project. The trees come in the order in which their declarations count: imported files before the file that
/// uses them. A model that comes with errors may lack what they concern.
#[must_use]
pub fn resolve(sources: &Sources, trees: &[&SyntaxTree]) -> (Model, Vec<Diagnostic>) {
    let mut resolver = Resolver { languages: trees.iter().map(|tree| (tree.file, tree.lang)).collect(), ..Resolver::default() };
    let decls = trees.iter().flat_map(|tree| {
        let text = sources.file(tree.file).text.as_str();
        tree.declarations.iter().map(move |decl| Decl { decl, file: tree.file, text })
    });
    resolver.names.reserve(trees.iter().map(|tree| tree.declarations.len()).sum());
    resolver.declare_all(decls);
    resolver.resolve_all();
    let mut found = resolver.found.into_inner();
    crate::diagnostic::sort(&mut found);
    (resolver.model, found)
}

/// A quantity, an amount or a factor of a text by itself: its number, unit and rates. Nothing is reported.
#[must_use]
pub fn quantity_alone(text: &str, node: &Node) -> Option<Quantity> {
    Resolver::default().bare(Part::alone(node, text))
}

#[derive(Default)]
struct Resolver<'a> {
    names: Names<'a>,
    declared: Declared<'a>,
    found: RefCell<Vec<Diagnostic>>,
    /// Unknown names, with the index of the finding that reports them.
    unknown: RefCell<HashMap<String, usize>>,
    /// The currency of the charter and where it comes from: `currency`, or else the first amount.
    currency: Cell<Option<(Currency, Loc)>>,
    /// The name of the charter, if it does not say which days are holidays.
    without_holidays: Option<Loc>,
    /// The language of each file.
    languages: HashMap<FileId, Lang>,
    model: Model,
}

impl<'a> Resolver<'a> {
    /// Reports a finding; its index among them. Help shows lines in the language of the file.
    fn report(&self, mut diagnostic: Diagnostic) -> usize {
        let lang = self.languages.get(&diagnostic.loc.file).copied().unwrap_or_default();
        for help in &mut diagnostic.help {
            help.add("file", lang.code());
        }
        let mut found = self.found.borrow_mut();
        found.push(diagnostic);
        found.len() - 1
    }

    /// The second pass. What others read comes first: indicators fix units for conditions, everything else is read by
    /// scenarios.
    fn resolve_all(&mut self) {
        let Declared { charters, parties, bodies, stages, duties, indicators, governance, promises, scenarios, profiles, rules, defines } =
            std::mem::take(&mut self.declared);
        // Lookups of a stage's own clauses go through the declarations.
        self.declared.stages = stages.clone();
        self.declared.duties = duties.clone();
        self.model.parties.reserve(parties.len());
        self.model.indicators.reserve(indicators.len());
        self.model.bodies.reserve(bodies.len());
        self.model.stages.reserve(stages.len());
        self.model.duties.reserve(duties.len());
        self.model.scenarios.reserve(scenarios.len());
        self.model.charter = self.only(&charters, "model-second-charter").map(|decl| self.charter(decl));
        if let Some(decl) = charters.first() {
            self.without_holidays = (!decl.writes("holidays") && !decl.writes("closed")).then(|| decl.name().loc);
            self.model.workdays = self.workdays(*decl);
        }
        self.model.lang = charters.first().and_then(|decl| self.languages.get(&decl.file)).copied().unwrap_or_default();
        for decl in parties {
            let party = self.party_decl(decl);
            self.model.parties.push(party);
        }
        self.check_memberships();
        for decl in indicators {
            let indicator = self.indicator_decl(decl);
            self.model.indicators.push(indicator);
        }
        for decl in bodies {
            let body = self.body_decl(decl);
            self.model.bodies.push(body);
        }
        for decl in stages {
            let stage = self.stage_decl(decl);
            self.model.stages.push(stage);
        }
        for decl in duties {
            let duty = self.duty_decl(decl);
            self.model.duties.push(duty);
        }
        self.model.governance = self.only(&governance, "model-second-governance").map(|decl| self.governance(decl));
        for decl in promises {
            let promise = self.promise_decl(decl);
            self.model.promises.push(promise);
        }
        for decl in profiles {
            let profile = self.profile_decl(decl);
            self.model.profiles.push(profile);
        }
        for decl in rules {
            let rule = self.rule_decl(decl);
            self.model.rules.push(rule);
        }
        for decl in defines {
            let define = self.define_decl(decl);
            self.model.defines.push(define);
        }
        self.scenarios(&scenarios);
    }

    /// The first of what there can be only one of; the others are reported.
    fn only(&self, decls: &[Decl<'a>], message: &'static str) -> Option<Decl<'a>> {
        let (first, others) = decls.split_first()?;
        for other in others {
            self.report(
                Diagnostic::new(codes::SECOND_DECLARATION, other.head_loc(), Message::new(message))
                    .label(first.head_loc(), Message::new("model-first-declared-here")),
            );
        }
        Some(*first)
    }
}
