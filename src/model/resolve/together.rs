//! Answers that go together, or against each other, where the author says so.

use super::Resolver;
use super::answer::decider;
use super::lookup::Wanted;
use super::names::Thing;
use super::part::{Decl, Part};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Actor, Answer, Observation, ObservationKind, Stretch, Together, Topic, TrendOf, Within};
use crate::syntax::Rule;
use num_traits::Zero;

impl<'a> Resolver<'a> {
    /// The lines of a scenario that tie answers to each other. An answer stands in one of them at most: with one cause in
    /// common for each line, every such scenario can be.
    pub(super) fn together(&self, decl: Decl<'a>, sound: bool) -> Vec<Together> {
        let mut bonds: Vec<Together> = Vec::new();
        let mut known: Vec<(Topic, Part<'a>)> = Vec::new();
        for clause in decl.every("together") {
            let parts: Vec<Part<'a>> = clause.all(Rule::topic).collect();
            let topics: Option<Vec<Topic>> = parts.iter().map(|part| self.topic(*part, sound)).collect();
            let share = clause.child(Rule::share);
            let strength = share.and_then(|share| self.share_of_whole(share).map(|strength| (share, strength)));
            let (Some(topics), Some((share, strength))) = (topics, strength) else { continue };
            if strength.is_zero() {
                self.report_zero(share, share.text());
                continue;
            }
            let against = clause.has(Rule::kw_against);
            if against && topics.len() > 2 {
                let message = Message::new("run-against-three");
                self.report(Diagnostic::new(codes::IMPOSSIBLE_BOND, clause.loc(), message).help(Message::new("run-against-three-help")));
                continue;
            }
            let mut sole = true;
            for (topic, part) in topics.iter().zip(&parts) {
                if let Some((_, first)) = known.iter().find(|(other, _)| self.may_be_one(topic, other)) {
                    let message = Message::new("run-bound-twice").with("topic", part.text());
                    self.report(
                        Diagnostic::new(codes::IMPOSSIBLE_BOND, part.loc(), message)
                            .label(first.loc(), Message::new("run-first-line"))
                            .help(Message::new("run-bound-twice-help")),
                    );
                    sole = false;
                }
                known.push((topic.clone(), *part));
            }
            if sole {
                bonds.push(Together { topics, strength, against, loc: clause.loc() });
            }
        }
        bonds
    }

    /// `turnout of gardeners in assembly`, `members of gardeners`, a duty, an indicator.
    fn topic(&self, part: Part<'a>, sound: bool) -> Option<Topic> {
        let name = part.child(Rule::name)?;
        let asked = |observation: Observation| {
            if sound {
                self.check_asked(&Answer {
                    observation: observation.clone(),
                    laws: Vec::new(),
                    stretch: Stretch::default(),
                    loc: part.loc(),
                });
            }
            Topic::Answer(observation)
        };
        match part.child(Rule::observation) {
            Some(word) if word.has(Rule::kw_members_obs) => self.party(name).map(|party| Topic::Trend(TrendOf::Members(party))),
            Some(_) => self.observation(part).map(asked),
            None => match self.find(name, Wanted::DutyOrIndicator)? {
                Thing::Indicator(indicator) => Some(Topic::Trend(TrendOf::Indicator(indicator))),
                Thing::Duty(duty) | Thing::Standard(duty) => Some(asked(Observation {
                    kind: ObservationKind::Kept,
                    party: None,
                    stage: None,
                    option: None,
                    duty: Some(duty),
                    within: Within::Anywhere,
                })),
                _ => None,
            },
        }
    }

    /// Whether two topics can be about the same question.
    fn may_be_one(&self, a: &Topic, b: &Topic) -> bool {
        let decides = |body, stage| decider(&self.model.stages[stage]) == Some(Actor::Body(body));
        match (a, b) {
            (Topic::Trend(a), Topic::Trend(b)) => a == b,
            (Topic::Answer(a), Topic::Answer(b)) => {
                let place = match (a.within, b.within) {
                    (Within::Anywhere, _) | (_, Within::Anywhere) => true,
                    (Within::Body(body), Within::Stage(stage)) | (Within::Stage(stage), Within::Body(body)) => decides(body, stage),
                    (a, b) => a == b,
                };
                place && (a.kind, a.party, a.stage, a.option, a.duty) == (b.kind, b.party, b.stage, b.option, b.duty)
            }
            _ => false,
        }
    }
}
