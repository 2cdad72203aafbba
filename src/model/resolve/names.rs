//! The first pass: every name that is declared, with what it names.

use super::Resolver;
use super::part::{Decl, Part};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{BodyId, DutyId, IndicatorId, PartyId, ScenarioId, StageId};
use crate::source::Loc;
use crate::syntax::{DeclKind, Rule};
use rustc_hash::FxHashMap;
use std::collections::HashSet;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Charter,
    Party(PartyId),
    Body(BodyId),
    Stage(StageId),
    Duty(DutyId),
    Standard(DutyId),
    Indicator(IndicatorId),
    /// An option of the ballot of a stage.
    Option(StageId, usize),
    /// A line of the fund of a stage.
    Line(StageId, usize),
    District(StageId, usize),
    Promise,
    Scenario(ScenarioId),
    Story(ScenarioId),
    Profile,
    Rule,
    Define,
}

impl Thing {
    /// `a party`, `a stage`, …
    pub(super) fn word(self) -> Message {
        Message::new(match self {
            Thing::Charter => "model-a-charter",
            Thing::Party(_) => "model-a-party",
            Thing::Body(_) => "model-a-body",
            Thing::Stage(_) => "model-a-stage",
            Thing::Duty(_) => "model-a-duty",
            Thing::Standard(_) => "model-a-standard",
            Thing::Indicator(_) => "model-an-indicator",
            Thing::Option(..) => "model-an-option",
            Thing::Line(..) => "model-a-line",
            Thing::District(..) => "model-a-district",
            Thing::Promise => "model-a-promise",
            Thing::Scenario(_) => "model-a-scenario",
            Thing::Story(_) => "model-a-story",
            Thing::Profile => "model-a-profile",
            Thing::Rule => "model-a-rule",
            Thing::Define => "model-a-define",
        })
    }

    /// Names of one space must differ: what takes part and what happens share one, since conditions tell them apart by name.
    fn space(self) -> Space {
        match self {
            Thing::Charter => Space::Project,
            Thing::Party(_)
            | Thing::Body(_)
            | Thing::Stage(_)
            | Thing::Duty(_)
            | Thing::Standard(_)
            | Thing::Indicator(_)
            | Thing::Option(..) => Space::Charter,
            Thing::Line(stage, _) => Space::Lines(stage.index()),
            Thing::District(stage, _) => Space::Districts(stage.index()),
            Thing::Promise => Space::Promises,
            Thing::Scenario(_) | Thing::Story(_) => Space::Scenarios,
            Thing::Profile => Space::Profiles,
            Thing::Rule => Space::Rules,
            Thing::Define => Space::Defines,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    /// The name of the charter, which no clause uses.
    Project,
    Charter,
    Lines(usize),
    Districts(usize),
    Promises,
    Scenarios,
    Profiles,
    Rules,
    Defines,
}

/// A declared name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Symbol {
    pub(super) thing: Thing,
    pub(super) loc: Loc,
}

/// Declarations by kind, in the order in which they count; their indexes are the ids of the model's tables.
#[derive(Default)]
pub(super) struct Declared<'a> {
    pub(super) charters: Vec<Decl<'a>>,
    pub(super) parties: Vec<Decl<'a>>,
    pub(super) bodies: Vec<Decl<'a>>,
    pub(super) stages: Vec<Decl<'a>>,
    pub(super) duties: Vec<Decl<'a>>,
    pub(super) indicators: Vec<Decl<'a>>,
    pub(super) governance: Vec<Decl<'a>>,
    pub(super) promises: Vec<Decl<'a>>,
    pub(super) scenarios: Vec<Decl<'a>>,
    pub(super) profiles: Vec<Decl<'a>>,
    pub(super) rules: Vec<Decl<'a>>,
    pub(super) defines: Vec<Decl<'a>>,
}

/// All names of a project.
#[derive(Default)]
pub(super) struct Names<'a> {
    /// Of each name what it stands for, in the order of the spaces.
    symbols: FxHashMap<&'a str, Vec<(Space, Symbol)>>,
    /// Words of what could not be read: they may declare a name, so nothing is said about them.
    unread: HashSet<&'a str>,
    /// Texts of `end as "…"`, with the file's text of clauses that could not be read.
    pub(super) endings: Vec<String>,
    pub(super) unread_clauses: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// Makes room for the names of so many declarations, at once.
    pub(super) fn reserve(&mut self, declarations: usize) {
        self.symbols.reserve(2 * declarations);
    }

    /// Everything of this name, in whatever space.
    pub(super) fn of<'s>(&'s self, name: &'s str) -> impl Iterator<Item = Symbol> + 's {
        self.symbols.get(name).into_iter().flatten().map(|(_, symbol)| *symbol)
    }

    /// Everything, by name.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'a str, Symbol)> {
        let mut names: Vec<(&'a str, &[(Space, Symbol)])> =
            self.symbols.iter().map(|(name, symbols)| (*name, symbols.as_slice())).collect();
        names.sort_unstable_by_key(|(name, _)| *name);
        names.into_iter().flat_map(|(name, symbols)| symbols.iter().map(move |(_, symbol)| (name, *symbol)))
    }

    /// Whether a name may be declared by something that could not be read.
    pub(super) fn may_be_declared(&self, name: &str) -> bool {
        self.unread.contains(name)
    }
}

impl<'a> Resolver<'a> {
    /// Declares every name of these declarations.
    pub(super) fn declare_all(&mut self, decls: impl Iterator<Item = Decl<'a>>) {
        for decl in decls {
            for text in decl.unread() {
                self.names.unread.extend(text.split(|c: char| !c.is_alphanumeric() && c != '_'));
                self.names.unread_clauses.push(text);
            }
            self.model.written.add(decl.name_loc(), decl.places());
            let declared = &mut self.declared;
            let (list, thing) = match decl.kind() {
                DeclKind::Use => continue,
                DeclKind::Charter => (&mut declared.charters, Thing::Charter),
                DeclKind::Party => {
                    let id = PartyId::new(declared.parties.len());
                    (&mut declared.parties, Thing::Party(id))
                }
                DeclKind::Body => {
                    let id = BodyId::new(declared.bodies.len());
                    (&mut declared.bodies, Thing::Body(id))
                }
                DeclKind::Stage => {
                    let id = StageId::new(declared.stages.len());
                    (&mut declared.stages, Thing::Stage(id))
                }
                DeclKind::Duty => {
                    let id = DutyId::new(declared.duties.len());
                    (&mut declared.duties, Thing::Duty(id))
                }
                DeclKind::Standard => {
                    let id = DutyId::new(declared.duties.len());
                    (&mut declared.duties, Thing::Standard(id))
                }
                DeclKind::Indicator => {
                    let id = IndicatorId::new(declared.indicators.len());
                    (&mut declared.indicators, Thing::Indicator(id))
                }
                DeclKind::Governance => {
                    declared.governance.push(decl);
                    continue;
                }
                DeclKind::Promise => (&mut declared.promises, Thing::Promise),
                DeclKind::Scenario => {
                    let id = ScenarioId::new(declared.scenarios.len());
                    (&mut declared.scenarios, Thing::Scenario(id))
                }
                DeclKind::Story => {
                    let id = ScenarioId::new(declared.scenarios.len());
                    (&mut declared.scenarios, Thing::Story(id))
                }
                DeclKind::Profile => (&mut declared.profiles, Thing::Profile),
                DeclKind::Rule => (&mut declared.rules, Thing::Rule),
                DeclKind::Define => (&mut declared.defines, Thing::Define),
            };
            list.push(decl);
            if let Some((name, _)) = &decl.decl.name {
                self.declare(name, decl.name_loc(), thing);
            }
            if let Some(doc) = &decl.decl.doc {
                self.model.docs.push((decl.name(), doc.clone()));
            }
            if let Thing::Stage(stage) = thing {
                self.declare_inside(decl, stage);
            }
            let ladders = decl.clauses(&["otherwise", "short_money", "short_hours", "if_broken"]);
            let ends = ladders.flat_map(|(_, clause)| clause.every(Rule::step_end));
            self.names.endings.extend(ends.filter_map(|step| Some(step.child(Rule::text)?.said())));
        }
    }

    /// Fund lines, districts and options of a stage.
    fn declare_inside(&mut self, decl: Decl<'a>, stage: StageId) {
        let lines = decl.every("spends").flat_map(|clause| clause.all(Rule::fund_line).collect::<Vec<_>>());
        for (index, line) in lines.enumerate() {
            self.declare_part(line.child(Rule::name), Thing::Line(stage, index));
        }
        let districts = decl.clause("districts").and_then(|clause| clause.child(Rule::names));
        for (index, name) in districts.into_iter().flat_map(|names| names.all(Rule::name).collect::<Vec<_>>()).enumerate() {
            self.declare_part(Some(name), Thing::District(stage, index));
        }
        for (index, option) in decl.every("option").enumerate() {
            self.declare_part(option.child(Rule::name), Thing::Option(stage, index));
        }
    }

    fn declare_part(&mut self, name: Option<Part<'a>>, thing: Thing) {
        if let Some(name) = name {
            self.declare(name.text(), name.loc(), thing);
        }
    }

    fn declare(&mut self, name: &'a str, loc: Loc, thing: Thing) {
        let symbols = self.names.symbols.entry(name).or_insert_with(|| Vec::with_capacity(1));
        match symbols.binary_search_by_key(&thing.space(), |(space, _)| *space) {
            Err(place) => symbols.insert(place, (thing.space(), Symbol { thing, loc })),
            Ok(first) => {
                // Two charters are reported as that.
                let Some(first) = symbols.get(first).map(|(_, symbol)| *symbol) else { return };
                if !(thing == Thing::Charter && first.thing == Thing::Charter) {
                    let message = Message::new("model-duplicate").with("name", name).with("kind", first.thing.word());
                    self.report(
                        Diagnostic::new(codes::DUPLICATE_ID, loc, message)
                            .label(first.loc, Message::new("model-first-declared-here"))
                            .help(Message::new("model-duplicate-help")),
                    );
                }
            }
        }
    }
}
