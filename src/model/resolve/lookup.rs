//! From a name as written to what it stands for.

use super::Resolver;
use super::names::{Symbol, Thing};
use super::part::Part;
use crate::diagnostic::{Applicability, Diagnostic, Message, closest, codes};
use crate::model::{Actor, IndicatorId, PartyId, ScenarioId, StageId};
use crate::syntax::{Rule, keywords};

/// What a place in a charter can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Party,
    Actor,
    Stage,
    StageOrBody,
    StageOrParty,
    Indicator,
    PartyOrIndicator,
    Duty,
    DutyOrIndicator,
    Line,
    Option,
    District,
    Scenario,
    Profile,
    /// What a condition can be about: stages, duties, indicators, options, parties.
    Subject,
    Anything,
}

impl Wanted {
    fn takes(self, thing: Thing) -> bool {
        match self {
            Wanted::Party => matches!(thing, Thing::Party(_)),
            Wanted::Actor => matches!(thing, Thing::Party(_) | Thing::Body(_)),
            Wanted::Stage => matches!(thing, Thing::Stage(_)),
            Wanted::StageOrBody => matches!(thing, Thing::Stage(_) | Thing::Body(_)),
            Wanted::StageOrParty => matches!(thing, Thing::Stage(_) | Thing::Party(_)),
            Wanted::Indicator => matches!(thing, Thing::Indicator(_)),
            Wanted::PartyOrIndicator => matches!(thing, Thing::Party(_) | Thing::Indicator(_)),
            Wanted::Duty => matches!(thing, Thing::Duty(_) | Thing::Standard(_)),
            Wanted::DutyOrIndicator => matches!(thing, Thing::Duty(_) | Thing::Standard(_) | Thing::Indicator(_)),
            Wanted::Line => matches!(thing, Thing::Line(..)),
            Wanted::Option => matches!(thing, Thing::Option(..)),
            Wanted::District => matches!(thing, Thing::District(..)),
            Wanted::Scenario => matches!(thing, Thing::Scenario(_) | Thing::Story(_)),
            Wanted::Profile => matches!(thing, Thing::Profile),
            Wanted::Subject => {
                matches!(
                    thing,
                    Thing::Party(_)
                        | Thing::Body(_)
                        | Thing::Stage(_)
                        | Thing::Duty(_)
                        | Thing::Standard(_)
                        | Thing::Indicator(_)
                        | Thing::Option(..)
                )
            }
            Wanted::Anything => true,
        }
    }

    fn word(self) -> Message {
        Message::new(match self {
            Wanted::Party => "model-a-party",
            Wanted::Actor => "model-party-or-body",
            Wanted::Stage => "model-a-stage",
            Wanted::StageOrBody => "model-stage-or-body",
            Wanted::StageOrParty => "model-stage-or-party",
            Wanted::Indicator => "model-an-indicator",
            Wanted::PartyOrIndicator => "model-party-or-indicator",
            Wanted::Duty => "model-duty-or-standard",
            Wanted::DutyOrIndicator => "model-duty-or-indicator",
            Wanted::Line => "model-a-line",
            Wanted::Option => "model-an-option",
            Wanted::District => "model-a-district",
            Wanted::Scenario => "model-a-scenario",
            Wanted::Profile => "model-a-profile",
            Wanted::Subject | Wanted::Anything => "model-stage-duty-or-indicator",
        })
    }
}

impl Resolver<'_> {
    /// What a name stands for, if it is of the kind that is wanted here; otherwise that is reported.
    pub(super) fn find(&self, name: Part<'_>, wanted: Wanted) -> Option<Thing> {
        self.find_among(name, wanted, &[])
    }

    /// The same where some words of the language could stand instead.
    fn find_among(&self, name: Part<'_>, wanted: Wanted, words: &[&str]) -> Option<Thing> {
        let right = self.names.of(name.text()).find(|symbol| wanted.takes(symbol.thing));
        if right.is_none() {
            match self.names.of(name.text()).next() {
                Some(other) => self.report_wrong_kind(name, other, wanted),
                None => self.report_unknown(name, wanted, words),
            }
        }
        right.map(|symbol| symbol.thing)
    }

    fn report_wrong_kind(&self, name: Part<'_>, other: Symbol, wanted: Wanted) {
        let message =
            Message::new("model-wrong-kind").with("name", name.text()).with("kind", other.thing.word()).with("wanted", wanted.word());
        self.report(Diagnostic::new(codes::UNKNOWN_REFERENCE, name.loc(), message).label(other.loc, Message::new("model-declared-here")));
    }

    /// A name that nothing declares: reported once, where it first stands.
    /// `words`: words of the language that could stand here too.
    fn report_unknown(&self, name: Part<'_>, wanted: Wanted, words: &[&str]) {
        let text = name.text();
        if self.names.may_be_declared(text) {
            return;
        }
        if let Some(at) = self.unknown.borrow().get(text) {
            if let Some(first) = self.found.borrow_mut().get_mut(*at) {
                first.labels.push(crate::diagnostic::Label { loc: name.loc(), message: Message::new("model-also-here") });
            }
            return;
        }
        let message = Message::new("model-unknown-name").with("name", text).with("wanted", wanted.word());
        let mut diagnostic = Diagnostic::new(codes::UNKNOWN_REFERENCE, name.loc(), message);
        let declared = self.names.all().filter(|(_, symbol)| wanted.takes(symbol.thing)).map(|(name, _)| name);
        match closest(text, declared.chain(words.iter().copied())) {
            Some(near) => {
                let title = Message::new("model-did-you-mean").with("name", near);
                diagnostic = diagnostic.help(title.clone()).fix(title, name.loc(), near, Applicability::Suggested);
            }
            None => diagnostic = diagnostic.help(Message::new("model-declare-it").with("wanted", wanted.word())),
        }
        let at = self.report(diagnostic);
        self.unknown.borrow_mut().insert(text.to_owned(), at);
    }

    pub(super) fn party(&self, name: Part<'_>) -> Option<PartyId> {
        match self.find(name, Wanted::Party)? {
            Thing::Party(id) => Some(id),
            _ => None,
        }
    }

    pub(super) fn actor(&self, name: Part<'_>) -> Option<Actor> {
        match self.find(name, Wanted::Actor)? {
            Thing::Party(id) => Some(Actor::Party(id)),
            Thing::Body(id) => Some(Actor::Body(id)),
            _ => None,
        }
    }

    pub(super) fn stage(&self, name: Part<'_>) -> Option<StageId> {
        match self.find(name, Wanted::Stage)? {
            Thing::Stage(id) => Some(id),
            _ => None,
        }
    }

    /// An indicator, where the cash or what was spent could be read instead.
    pub(super) fn indicator_read(&self, name: Part<'_>) -> Option<IndicatorId> {
        let lang = self.languages.get(&name.loc().file).copied().unwrap_or_default();
        let readings = [Rule::kw_z_cash, Rule::kw_z_spent].into_iter().filter_map(|rule| keywords().of_rule(rule));
        let words: Vec<&str> = readings.flat_map(|keyword| keyword.forms(lang)).copied().collect();
        match self.find_among(name, Wanted::Indicator, &words)? {
            Thing::Indicator(id) => Some(id),
            _ => None,
        }
    }

    pub(super) fn scenario(&self, name: Part<'_>) -> Option<ScenarioId> {
        match self.find(name, Wanted::Scenario)? {
            Thing::Scenario(id) | Thing::Story(id) => Some(id),
            _ => None,
        }
    }

    /// A fund line: of this stage first, else of the only stage that has one of this name.
    pub(super) fn line(&self, name: Part<'_>, own: Option<StageId>) -> Option<(StageId, usize)> {
        let lines: Vec<(StageId, usize)> = self
            .names
            .of(name.text())
            .filter_map(|symbol| match symbol.thing {
                Thing::Line(stage, index) => Some((stage, index)),
                _ => None,
            })
            .collect();
        if let Some(line) = lines.iter().find(|(stage, _)| Some(*stage) == own) {
            return Some(*line);
        }
        if let [first, second, ..] = lines.as_slice() {
            let stage = |id: StageId| self.declared.stages.get(id.index()).map(|decl| decl.name().text).unwrap_or_default();
            let message = Message::new("model-ambiguous-line")
                .with("name", name.text())
                .with("first", stage(first.0))
                .with("second", stage(second.0));
            let mut diagnostic =
                Diagnostic::new(codes::AMBIGUOUS_LINE, name.loc(), message).help(Message::new("model-ambiguous-line-help"));
            for symbol in self.names.of(name.text()).filter(|symbol| matches!(symbol.thing, Thing::Line(..))) {
                diagnostic = diagnostic.label(symbol.loc, Message::new("model-declared-here"));
            }
            self.report(diagnostic);
            return None;
        }
        match self.find(name, Wanted::Line)? {
            Thing::Line(stage, index) => Some((stage, index)),
            _ => None,
        }
    }

    /// The names of a list; those that stand for nothing are left out.
    pub(super) fn actors(&self, clause: Option<Part<'_>>) -> Vec<Actor> {
        list(clause).filter_map(|name| self.actor(name)).collect()
    }

    pub(super) fn parties(&self, clause: Option<Part<'_>>) -> Vec<PartyId> {
        list(clause).filter_map(|name| self.party(name)).collect()
    }

    /// The actor that a clause names.
    pub(super) fn actor_of(&self, clause: Option<Part<'_>>) -> Option<Actor> {
        self.actor(clause?.child(Rule::name)?)
    }
}

/// The names of a clause's list.
fn list<'a>(clause: Option<Part<'a>>) -> impl Iterator<Item = Part<'a>> {
    let names = clause.and_then(|clause| clause.child(Rule::names));
    names.into_iter().flat_map(|names| names.all(Rule::name).collect::<Vec<_>>())
}
