//! Conditions: standings, events and comparisons, joined by `and` or by `or`.

use super::Resolver;
use super::event::{Verb, duty_state, verb};
use super::lookup::Wanted;
use super::names::Thing;
use super::part::Part;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Atom, Cond, Event, StageEvent, StageState};
use crate::syntax::Rule;

/// Where a condition stands: judged while the charter runs, or a sentence about the whole run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Guard,
    Sentence,
}

impl<'a> Resolver<'a> {
    /// A condition that is judged while the charter runs: `requires`, `only if`, `passes if`.
    pub(super) fn guard(&self, cond: Part<'a>) -> Option<Cond> {
        self.cond(cond, Place::Guard)
    }

    /// A condition of a promise or an expectation.
    pub(super) fn sentence(&self, cond: Part<'a>) -> Option<Cond> {
        self.cond(cond, Place::Sentence)
    }

    fn cond(&self, cond: Part<'a>, place: Place) -> Option<Cond> {
        let any = cond.has(Rule::kw_or);
        let parts: Vec<Option<Cond>> = cond.all(Rule::cond_part).map(|part| self.cond_part(part, place)).collect();
        let mut parts: Vec<Cond> = parts.into_iter().collect::<Option<_>>()?;
        Some(match parts.len() {
            0 => return None,
            1 => parts.remove(0),
            _ if any => Cond::Any(parts),
            _ => Cond::All(parts),
        })
    }

    fn cond_part(&self, part: Part<'a>, place: Place) -> Option<Cond> {
        let not = part.has(Rule::kw_not);
        let cond = if let Some(ends) = part.child(Rule::charter_ends) {
            if place == Place::Guard {
                let message = Message::new("model-end-as-guard").with("said", ends.text());
                self.report(Diagnostic::new(codes::CANNOT_BE_SAID, ends.loc(), message).help(Message::new("model-end-as-guard-help")));
                return None;
            }
            Cond::Atom(Atom::Event(Event::Ends(self.ending(ends)?)), ends.loc())
        } else if let Some(comparison) = part.child(Rule::comparison) {
            Cond::Atom(Atom::Compare(self.comparison(comparison)?), comparison.loc())
        } else {
            self.said_of(part.child(Rule::name)?, part.child(Rule::verb)?)?
        };
        Some(if not { Cond::Not(Box::new(cond)) } else { cond })
    }

    fn said_of(&self, name: Part<'a>, verb_part: Part<'a>) -> Option<Cond> {
        let said = verb(verb_part)?;
        let thing = self.find(name, Wanted::Subject)?;
        let (atom, not) = match (thing, said) {
            // In a condition `is suspended` is how the stage stands.
            (Thing::Stage(id), Verb::Stage(StageEvent::Suspended)) => (Some(Atom::Stage(id, StageState::Suspended)), false),
            (Thing::Stage(id), Verb::Stage(event)) => (Some(Atom::Event(Event::Stage(id, event))), false),
            (Thing::Stage(id), Verb::Is { not, how }) => (stage_state(how).map(|state| Atom::Stage(id, state)), not),
            (Thing::Duty(id) | Thing::Standard(id), Verb::Is { not, how }) => (duty_state(how).map(|state| Atom::Duty(id, state)), not),
            (Thing::Indicator(id), Verb::Is { not, how: Rule::kw_st_met }) => (Some(Atom::Met(id)), not),
            (Thing::Party(id), Verb::Is { not, how: Rule::kw_st_insured }) => (Some(Atom::Insured(id)), not),
            (Thing::Option(stage, option), Verb::Wins) => (Some(Atom::Event(Event::Option(stage, option, true))), false),
            (Thing::Option(stage, option), Verb::Loses) => (Some(Atom::Event(Event::Option(stage, option, false))), false),
            _ => (None, false),
        };
        let Some(atom) = atom else {
            self.report_cannot_say(name, thing, verb_part, false);
            return None;
        };
        let atom = Cond::Atom(atom, name.loc_to(verb_part));
        Some(if not { Cond::Not(Box::new(atom)) } else { atom })
    }
}

pub(super) fn stage_state(how: Rule) -> Option<StageState> {
    Some(match how {
        Rule::kw_st_open => StageState::Open,
        Rule::kw_st_running => StageState::Running,
        Rule::kw_st_suspended => StageState::Suspended,
        Rule::kw_st_waiting => StageState::Waiting,
        Rule::kw_st_done => StageState::Done,
        Rule::kw_st_failed => StageState::Failed,
        Rule::kw_st_skipped => StageState::Skipped,
        _ => return None,
    })
}
