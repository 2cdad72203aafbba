//! Lines that answer a question which no run asks.

use super::Resolver;
use super::answer::decider;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{
    Actor, Answer, Body, Certainty, Deontic, Gate, Lasts, Method, Observation, ObservationKind, PartyId, Stage, Tie, Within,
};

impl Resolver<'_> {
    /// Warns of a line that can never be asked, with the reason and what could be written.
    pub(super) fn check_asked(&self, answer: &Answer) {
        let Some((why, help)) = self.why_never_asked(&answer.observation) else { return };
        let mut diagnostic = Diagnostic::new(codes::NEVER_ASKED, answer.loc, Message::new("run-never-asked").with("why", why));
        if let Some(help) = help {
            diagnostic = diagnostic.help(help);
        }
        self.report(diagnostic);
    }

    fn why_never_asked(&self, observation: &Observation) -> Option<(Message, Option<Message>)> {
        let Observation { kind, party, stage, within, .. } = *observation;
        let in_stages = |is: &dyn Fn(&Stage) -> bool| self.stages_within(within).any(|(_, stage)| is(stage));
        let place = self.place(within);
        let named = |id: &'static str, party: PartyId| {
            Message::new(id).with("party", &self.model.parties[party].name.text).with("place", place.clone())
        };
        match (kind, party) {
            (ObservationKind::Turnout, Some(party)) => {
                let asked = in_stages(&|stage| match decider(stage) {
                    Some(Actor::Party(by)) => by == party && stage.ballot.is_some(),
                    Some(Actor::Body(body)) => seats_per_member(&self.model.bodies[body], party),
                    None => false,
                });
                (!asked).then(|| (named("run-no-turnout", party), self.consent_help(party, within)))
            }
            (ObservationKind::Support, Some(party)) => {
                let asked = in_stages(&|stage| match decider(stage) {
                    Some(Actor::Body(body)) if stage.ballot.is_none() => {
                        let body = &self.model.bodies[body];
                        body.method != Method::Consent && seats_per_member(body, party)
                    }
                    _ => false,
                });
                (!asked).then(|| (named("run-no-support", party), self.consent_help(party, within)))
            }
            (ObservationKind::Consent, Some(party)) => {
                let asked = in_stages(&|stage| match decider(stage) {
                    Some(Actor::Party(by)) => by == party && stage.ballot.is_none(),
                    Some(Actor::Body(body)) => consents_in(&self.model.bodies[body], party),
                    None => false,
                });
                (!asked).then(|| {
                    let votes = in_stages(
                        &|stage| matches!(decider(stage), Some(Actor::Body(body)) if seats_per_member(&self.model.bodies[body], party)),
                    );
                    let help = Message::new("run-turnout-help").with("party", &self.model.parties[party].name.text);
                    (named("run-no-consent", party), votes.then_some(help))
                })
            }
            (ObservationKind::Tie, party) => {
                let breaks = |tie: Option<Tie>| match (tie, party) {
                    (Some(Tie::DecidedBy(by)), Some(party)) => by == party,
                    (Some(Tie::DecidedByBody(_)), None) => true,
                    _ => false,
                };
                let asked = in_stages(&|stage| {
                    let ballot = stage.ballot.as_ref().is_some_and(|ballot| breaks(ballot.tie));
                    ballot || matches!(decider(stage), Some(Actor::Body(body)) if breaks(self.model.bodies[body].tie))
                });
                (!asked).then(|| (Message::new("run-no-tie").with("place", place.clone()), None))
            }
            (ObservationKind::Contribution, Some(party)) => {
                let asked = in_stages(&|stage| {
                    let asked = |certainty| certainty != Certainty::Committed;
                    let is_source = stage.fund.sources.iter().any(|source| source.party == party && asked(source.certainty));
                    is_source && stage.gates.iter().any(|(gate, _)| matches!(gate, Gate::Target))
                });
                (!asked).then(|| (named("run-no-contribution", party), Some(Message::new("run-contribution-help"))))
            }
            (ObservationKind::Rating, Some(party)) => {
                let asked = in_stages(&|stage| stage.gates.iter().any(|(gate, _)| matches!(gate, Gate::Rating { by, .. } if *by == party)));
                (!asked).then(|| (named("run-no-rating", party), Some(Message::new("run-rating-help"))))
            }
            (ObservationKind::Votes | ObservationKind::Yield | ObservationKind::Duration, _) => {
                let id = stage?;
                let stage = &self.model.stages[id];
                let name = &stage.name.text;
                if matches!(within, Within::Stage(other) if other != id) {
                    return Some((Message::new("run-other-stage").with("stage", name), None));
                }
                match kind {
                    ObservationKind::Yield => {
                        let asked = stage.gates.iter().any(|(gate, _)| matches!(gate, Gate::Yield { .. }));
                        (!asked).then(|| (Message::new("run-no-yield").with("stage", name), Some(Message::new("run-yield-help"))))
                    }
                    ObservationKind::Duration => {
                        let asked = match stage.lasts {
                            Some(Lasts::Range { least, most, .. }) => stage.long_stop.is_some() || least != most,
                            Some(Lasts::For(_)) => stage.long_stop.is_some(),
                            Some(Lasts::Until(_)) | None => false,
                        };
                        (!asked).then(|| (Message::new("run-no-duration").with("stage", name), Some(Message::new("run-duration-help"))))
                    }
                    _ => None,
                }
            }
            (ObservationKind::Kept | ObservationKind::Mended, _) => {
                let duty = &self.model.duties[observation.duty?];
                let judged = duty.deontic == Deontic::MustNot || (duty.deontic == Deontic::Must && duty.due.is_some());
                if !judged {
                    return Some((Message::new("run-never-judged").with("duty", &duty.name.text), Some(Message::new("run-judged-help"))));
                }
                let mended = duty.if_broken.as_ref().is_some_and(|ladder| {
                    ladder.rungs.iter().any(|rung| rung.mend.is_some() || matches!(rung.act, crate::model::RungAct::Suspend(_)))
                });
                (kind == ObservationKind::Mended && !mended)
                    .then(|| (Message::new("run-never-mended").with("duty", &duty.name.text), Some(Message::new("run-mended-help"))))
            }
            _ => None,
        }
    }

    /// Where a party sits as one bloc it is asked for its consent.
    fn consent_help(&self, party: PartyId, within: Within) -> Option<Message> {
        let bloc = self.stages_within(within).any(|(_, stage)| match decider(stage) {
            Some(Actor::Body(body)) => consents_in(&self.model.bodies[body], party),
            Some(Actor::Party(by)) => by == party && stage.ballot.is_none(),
            None => false,
        });
        bloc.then(|| Message::new("run-consent-help").with("party", &self.model.parties[party].name.text))
    }

    fn place(&self, within: Within) -> Message {
        match within {
            Within::Anywhere => Message::new("run-anywhere"),
            Within::Stage(id) => Message::new("run-in-stage").with("name", &self.model.stages[id].name.text),
            Within::Body(id) => {
                let decides = self.stages_within(within).next().is_some();
                let id_text = if decides { "run-in-body" } else { "run-in-idle-body" };
                Message::new(id_text).with("name", &self.model.bodies[id].name.text)
            }
        }
    }
}

fn seats_per_member(body: &Body, party: PartyId) -> bool {
    body.seats.iter().any(|seats| seats.party == party && seats.per_member)
}

/// Delegations, everybody where nobody may object, and holders of a veto.
fn consents_in(body: &Body, party: PartyId) -> bool {
    let seated = body.seats.iter().any(|seats| seats.party == party && (!seats.per_member || body.method == Method::Consent));
    seated || body.veto.contains(&party)
}
