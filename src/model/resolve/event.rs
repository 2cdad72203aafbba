//! Events: what happens on a day, and what can be said of each kind of thing.

use super::Resolver;
use super::lookup::Wanted;
use super::names::Thing;
use super::part::Part;
use crate::diagnostic::{Applicability, Diagnostic, Message, closest, codes};
use crate::model::{DutyState, End, Event, Happening, Reason, StageEvent};
use crate::syntax::Rule;

/// What is said of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Stage(StageEvent),
    Wins,
    Loses,
    /// `is open`, `is not open`: the state's keyword.
    Is {
        not: bool,
        how: Rule,
    },
}

pub(super) fn verb(part: Part<'_>) -> Option<Verb> {
    Some(match part.first()?.rule() {
        Rule::kw_e_opens => Verb::Stage(StageEvent::Opens),
        Rule::kw_e_finishes => Verb::Stage(StageEvent::Succeeds),
        Rule::kw_e_fails => Verb::Stage(StageEvent::Fails(part.child(Rule::reason).and_then(reason))),
        Rule::kw_e_closes => Verb::Stage(StageEvent::Closes),
        Rule::kw_e_resumes => Verb::Stage(StageEvent::Resumes),
        Rule::kw_e_missed => Verb::Stage(StageEvent::Missed),
        Rule::kw_e_suspended => Verb::Stage(StageEvent::Suspended),
        Rule::kw_e_wins => Verb::Wins,
        Rule::kw_e_loses => Verb::Loses,
        _ => Verb::Is { not: part.has(Rule::kw_not), how: part.child(Rule::state)?.first()?.rule() },
    })
}

fn reason(part: Part<'_>) -> Option<Reason> {
    Some(match part.first()?.rule() {
        Rule::kw_re_quorum => Reason::Quorum,
        Rule::kw_re_vote => Reason::Vote,
        Rule::kw_re_consent => Reason::Refusal,
        Rule::kw_re_target => Reason::Target,
        Rule::kw_re_rating => Reason::Rating,
        Rule::kw_re_yield => Reason::Yield,
        Rule::kw_re_require => Reason::Requirement,
        Rule::kw_re_longstop => Reason::LongStop,
        Rule::kw_ballot => Reason::Ballot,
        _ => return None,
    })
}

pub(super) fn duty_state(how: Rule) -> Option<DutyState> {
    Some(match how {
        Rule::kw_st_kept => DutyState::Kept,
        Rule::kw_st_broken => DutyState::Broken,
        Rule::kw_st_mended => DutyState::Mended,
        _ => return None,
    })
}

impl<'a> Resolver<'a> {
    /// An `event`: `garden opens`, `accounts is kept`, `charter ends as completed`.
    pub(super) fn event(&self, part: Part<'a>) -> Option<Event> {
        match part.child(Rule::charter_ends) {
            Some(ends) => self.ending(ends).map(Event::Ends),
            None => self.event_of(part.child(Rule::name)?, part.child(Rule::verb)?),
        }
    }

    fn event_of(&self, name: Part<'a>, verb_part: Part<'a>) -> Option<Event> {
        let said = verb(verb_part)?;
        let thing = self.find(name, Wanted::Subject)?;
        let event = match (thing, said) {
            (Thing::Stage(id), Verb::Stage(event)) => Some(Event::Stage(id, event)),
            (Thing::Stage(id), Verb::Is { not: false, how: Rule::kw_st_skipped }) => Some(Event::Stage(id, StageEvent::Skipped)),
            (Thing::Stage(id), Verb::Is { not: false, how: Rule::kw_st_suspended }) => Some(Event::Stage(id, StageEvent::Suspended)),
            (Thing::Duty(id) | Thing::Standard(id), Verb::Is { not: false, how }) => duty_state(how).map(|state| Event::Duty(id, state)),
            (Thing::Indicator(id), Verb::Is { not: false, how: Rule::kw_st_met }) => Some(Event::Met(id)),
            (Thing::Option(stage, option), Verb::Wins) => Some(Event::Option(stage, option, true)),
            (Thing::Option(stage, option), Verb::Loses) => Some(Event::Option(stage, option, false)),
            _ => None,
        };
        if event.is_none() {
            self.report_no_event(name, thing, verb_part, said);
        }
        event
    }

    fn report_no_event(&self, name: Part<'a>, thing: Thing, verb_part: Part<'a>, said: Verb) {
        if let (Thing::Stage(_), Verb::Is { not, how }) = (thing, said)
            && super::condition::stage_state(how).is_some()
        {
            let message = Message::new("model-state-for-event").with("name", name.text()).with("said", verb_part.text());
            let mut diagnostic =
                Diagnostic::new(codes::CANNOT_BE_SAID, name.loc_to(verb_part), message).help(Message::new("model-stage-events"));
            if !not && let Some(verb) = event_for(how, verb_part.text()) {
                let title = Message::new("model-write-instead").with("text", verb);
                diagnostic = diagnostic.fix(title, verb_part.loc(), verb, Applicability::Suggested);
            }
            self.report(diagnostic);
            return;
        }
        self.report_cannot_say(name, thing, verb_part, true);
    }

    /// What is said cannot be said of this kind of thing; the help lists what can.
    pub(super) fn report_cannot_say(&self, name: Part<'a>, thing: Thing, said: Part<'a>, as_event: bool) {
        let message = Message::new("model-cannot-say").with("said", said.text()).with("name", name.text()).with("kind", thing.word());
        let can = match thing {
            Thing::Stage(_) if as_event => "model-stage-events",
            Thing::Stage(_) => "model-stage-says",
            Thing::Duty(_) | Thing::Standard(_) => "model-duty-says",
            Thing::Indicator(_) => "model-indicator-says",
            Thing::Option(..) => "model-option-says",
            Thing::Party(_) if as_event => "model-no-events",
            Thing::Party(_) => "model-party-says",
            _ => "model-body-says",
        };
        self.report(Diagnostic::new(codes::CANNOT_BE_SAID, name.loc_to(said), message).help(Message::new(can)));
    }

    /// A `happening`: an event as an occasion; a bare name means that the stage succeeds.
    pub(super) fn happening(&self, part: Part<'a>) -> Option<Happening> {
        let name = part.child(Rule::name)?;
        let loc = part.loc();
        let Some(verb_part) = part.child(Rule::verb) else {
            return match self.find(name, Wanted::Subject)? {
                Thing::Stage(id) => Some(Happening { event: Event::Stage(id, StageEvent::Succeeds), in_a_row: 1, loc }),
                other => {
                    let message = Message::new("model-bare-occasion").with("name", name.text()).with("kind", other.word());
                    let can = match other {
                        Thing::Duty(_) | Thing::Standard(_) => "model-duty-says",
                        Thing::Indicator(_) => "model-indicator-says",
                        Thing::Option(..) => "model-option-says",
                        _ => "model-no-events",
                    };
                    self.report(Diagnostic::new(codes::CANNOT_BE_SAID, name.loc(), message).help(Message::new(can)));
                    None
                }
            };
        };
        let event = self.event_of(name, verb_part)?;
        let in_a_row = match part.child(Rule::in_a_row) {
            None => 1,
            Some(row) => {
                let times = self.times(row.child(Rule::integer)?)?;
                if !matches!(event, Event::Stage(_, StageEvent::Succeeds)) {
                    let message = Message::new("model-in-a-row").with("said", verb_part.text());
                    self.report(Diagnostic::new(codes::CANNOT_BE_SAID, row.loc(), message).help(Message::new("model-in-a-row-help")));
                    return None;
                }
                times
            }
        };
        Some(Happening { event, in_a_row, loc })
    }

    pub(super) fn happening_in(&self, part: Part<'a>) -> Option<Happening> {
        self.happening(part.child(Rule::happening)?)
    }

    /// `charter ends as …`: one of the three ends, or a text that some rung can produce.
    pub(super) fn ending(&self, part: Part<'a>) -> Option<End> {
        let ending = part.child(Rule::ending)?.first()?;
        Some(match ending.rule() {
            Rule::kw_o_completed => End::Completed,
            Rule::kw_o_expired => End::Expired,
            Rule::kw_o_stuck => End::Stuck,
            _ => {
                let text = ending.said();
                self.check_ending(ending, &text);
                End::As(text)
            }
        })
    }

    fn check_ending(&self, part: Part<'a>, text: &str) {
        let is_stage = |name: &str| self.declared.stages.iter().any(|decl| decl.decl.name.as_ref().map_or("", |(own, _)| own) == name);
        let unread = self.names.unread_clauses.iter().any(|clause| clause.contains(text));
        if unread || self.names.endings.iter().any(|ending| ending == text) || text.strip_suffix(" failed").is_some_and(is_stage) {
            return;
        }
        let message = Message::new("model-no-such-ending").with("text", text);
        let mut diagnostic = Diagnostic::new(codes::NO_SUCH_ENDING, part.loc(), message);
        match closest(text, self.names.endings.iter().map(String::as_str)) {
            Some(near) => {
                let title = Message::new("model-did-you-mean").with("name", near);
                let quoted = format!("\"{}\"", near.replace('\\', "\\\\").replace('"', "\\\""));
                diagnostic = diagnostic.help(title.clone()).fix(title, part.loc(), quoted, Applicability::Suggested);
            }
            None => diagnostic = diagnostic.help(Message::new("model-no-such-ending-help")),
        }
        self.report(diagnostic);
    }
}

/// The event that brings about a state, in the language of what is written.
fn event_for(how: Rule, said: &str) -> Option<&'static str> {
    let english = said.starts_with("is ") || said.starts_with("are ");
    Some(match (how, english) {
        (Rule::kw_st_open, true) => "opens",
        (Rule::kw_st_open, false) => "si apre",
        (Rule::kw_st_done, true) => "succeeds",
        (Rule::kw_st_done, false) => "va a buon fine",
        (Rule::kw_st_failed, true) => "fails",
        (Rule::kw_st_failed, false) => "fallisce",
        _ => return None,
    })
}
