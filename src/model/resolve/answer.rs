//! Lines that answer questions: which ones, and with what law.

use super::Resolver;
use super::event::duty_state;
use super::law::Takes;
use super::lookup::Wanted;
use super::names::Thing;
use super::part::Part;
use super::scenario::Telling;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{
    Actor, Answer, Certainty, DutyState, Fact, Gate, Law, Observation, ObservationKind, PartyId, Stage, StageId, Stretch, TrendOf, Value,
    Within,
};
use crate::quantity::Rational;
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    /// `turnout of gardeners in assembly is 20%, then 60%`.
    pub(super) fn observed(&self, part: Part<'a>, telling: Telling<'a>) -> Option<Answer> {
        let word = part.child(Rule::observation)?;
        if word.has(Rule::kw_members_obs) {
            let message = Message::new("run-undated-members");
            self.report(Diagnostic::new(codes::UNDATED_MEMBERS, part.loc(), message).help(Message::new("run-undated-members-help")));
            return None;
        }
        let observation = self.observation(part)?;
        let takes = self.takes(&observation, telling);
        let laws: Vec<Option<Law>> = part.all(Rule::law).map(|law| self.law(law, &takes)).collect();
        let laws = laws.into_iter().collect::<Option<Vec<Law>>>()?;
        self.check_absent(part, &observation, &laws)?;
        Some(Answer { observation, laws, stretch: Stretch::default(), loc: part.loc() })
    }

    pub(super) fn observation(&self, part: Part<'a>) -> Option<Observation> {
        let kind = match part.child(Rule::observation)?.first()?.rule() {
            Rule::kw_turnout => ObservationKind::Turnout,
            Rule::kw_support => ObservationKind::Support,
            Rule::kw_consent => ObservationKind::Consent,
            Rule::kw_contribution => ObservationKind::Contribution,
            Rule::kw_rating => ObservationKind::Rating,
            Rule::kw_votes_obs => ObservationKind::Votes,
            Rule::kw_yield => ObservationKind::Yield,
            Rule::kw_duration => ObservationKind::Duration,
            Rule::kw_tie_obs => ObservationKind::Tie,
            _ => return None,
        };
        let mut names = part.all(Rule::name);
        let (of, place) = (names.next()?, names.next());
        let wanted = match kind {
            ObservationKind::Votes => Wanted::Option,
            ObservationKind::Yield | ObservationKind::Duration => Wanted::Stage,
            ObservationKind::Tie => Wanted::Actor,
            _ => Wanted::Party,
        };
        let thing = self.find(of, wanted);
        let within = match place {
            None => Within::Anywhere,
            Some(place) => match self.find(place, Wanted::StageOrBody)? {
                Thing::Stage(id) => Within::Stage(id),
                Thing::Body(id) => Within::Body(id),
                _ => return None,
            },
        };
        let mut observation = Observation { kind, party: None, stage: None, option: None, duty: None, within };
        match thing? {
            Thing::Party(id) => observation.party = Some(id),
            Thing::Stage(id) => observation.stage = Some(id),
            Thing::Option(stage, option) => (observation.stage, observation.option) = (Some(stage), Some(option)),
            // A body that breaks ties: the question has no party.
            _ => {}
        }
        Some(observation)
    }

    /// `accounts is kept with chance 95%`, `accounts is broken, then kept`.
    pub(super) fn kept(&self, clause: Part<'a>) -> Option<Answer> {
        let name = clause.child(Rule::name)?;
        let mut states = clause.all(Rule::kept_law);
        let first = states.next()?;
        let duty = match self.find(name, Wanted::Duty)? {
            Thing::Duty(id) | Thing::Standard(id) => id,
            _ => return None,
        };
        let is_mended = |part: Part<'a>| part.has(Rule::kw_st_mended);
        if let Some(other) = states.find(|state| is_mended(*state) != is_mended(first)) {
            let message = Message::new("run-kept-or-mended");
            self.report(Diagnostic::new(codes::UNFIT_ANSWER, other.loc(), message).label(first.loc(), Message::new("run-first-line")));
            return None;
        }
        let laws: Vec<Option<Law>> = clause.all(Rule::kept_law).map(|part| self.kept_law(part)).collect();
        let kind = if is_mended(first) { ObservationKind::Mended } else { ObservationKind::Kept };
        let observation = Observation { kind, party: None, stage: None, option: None, duty: Some(duty), within: Within::Anywhere };
        let stretch = self.stretch(clause)?;
        Some(Answer { observation, laws: laws.into_iter().collect::<Option<_>>()?, stretch, loc: clause.loc() })
    }

    fn kept_law(&self, part: Part<'a>) -> Option<Law> {
        let value = match duty_state(part.first()?.rule())? {
            DutyState::Broken => Value::No,
            DutyState::Kept | DutyState::Mended => Value::Yes,
        };
        match part.child(Rule::share) {
            Some(share) => Some(Law::Chance { value, chance: self.share_of_whole(share)? }),
            None => Some(Law::Fixed(value)),
        }
    }

    /// What the questions that a line answers take.
    fn takes(&self, observation: &Observation, telling: Telling<'a>) -> Takes {
        match observation.kind {
            ObservationKind::Turnout | ObservationKind::Support => {
                let party = observation.party.filter(|party| !self.may_grow(*party, telling));
                Takes::People { most: party.map(|party| self.model.parties[party].members.unwrap_or(1)) }
            }
            ObservationKind::Consent | ObservationKind::Tie | ObservationKind::Kept | ObservationKind::Mended => Takes::YesOrNo,
            ObservationKind::Contribution => self.contribution_takes(observation),
            ObservationKind::Rating => self.rating_takes(observation),
            ObservationKind::Votes => Takes::Votes { most: observation.stage.and_then(|stage| self.electorate(stage, telling)) },
            ObservationKind::Yield => Takes::Count,
            ObservationKind::Duration => match observation.stage {
                Some(stage) => Takes::Span { planned: self.model.stages[stage].lasts, long_stop: self.model.stages[stage].long_stop },
                None => Takes::Anything,
            },
        }
    }

    /// Whether the scenario, or one that it comes from, says that a party becomes larger: its members at the start are no
    /// limit then.
    fn may_grow(&self, party: PartyId, telling: Telling<'a>) -> bool {
        let name = self.model.parties[party].name.text.as_str();
        let is_it = |part: Part<'a>| part.child(Rule::name).is_some_and(|of| of.text() == name);
        let own = telling.decl.every("trend").any(|clause| clause.has(Rule::kw_grows) && is_it(clause))
            || telling.decl.every("on_event").any(|clause| clause.every(Rule::observed).into_iter().any(is_it));
        own || telling.above.iter().filter_map(|id| self.model.scenarios.iter().nth(id.index())).any(|(_, scenario)| {
            scenario.trends.iter().any(|trend| trend.of == TrendOf::Members(party) && !trend.falls)
                || scenario.facts.iter().any(|fact| matches!(fact.fact, Fact::Members(of, _) if of == party))
        })
    }

    /// How many can vote in a stage's ballot.
    fn electorate(&self, stage: StageId, telling: Telling<'a>) -> Option<u32> {
        let members = |party: PartyId| (!self.may_grow(party, telling)).then(|| self.model.parties[party].members.unwrap_or(1));
        match decider(&self.model.stages[stage])? {
            Actor::Party(party) => members(party),
            Actor::Body(body) => {
                let seats = self.model.bodies[body].seats.iter().filter(|seats| seats.per_member);
                seats.map(|seats| members(seats.party)).try_fold(0_u32, |sum, members| sum.checked_add(members?))
            }
        }
    }

    fn contribution_takes(&self, observation: &Observation) -> Takes {
        let stages = self.stages_within(observation.within);
        let sources = stages.flat_map(|(_, stage)| &stage.fund.sources);
        let sources: Vec<_> =
            sources.filter(|source| Some(source.party) == observation.party && source.certainty != Certainty::Committed).collect();
        let all_or_nothing = sources.iter().filter(|source| source.certainty == Certainty::Conditional).count();
        match sources.iter().map(|source| source.amount).max_by_key(|amount| amount.minor) {
            None => Takes::Anything,
            Some(_) if all_or_nothing == sources.len() => Takes::YesOrNo,
            Some(_) if all_or_nothing > 0 => Takes::Anything,
            Some(most) => Takes::Money { most: Some(most), givers: observation.party.and_then(|party| self.model.parties[party].members) },
        }
    }

    fn rating_takes(&self, observation: &Observation) -> Takes {
        let mut scale: Option<(Rational, Rational)> = None;
        for (_, stage) in self.stages_within(observation.within) {
            for (gate, _) in &stage.gates {
                if let Gate::Rating { by, low, high, .. } = gate
                    && Some(*by) == observation.party
                {
                    scale = Some(scale.map_or((*low, *high), |(least, most)| (least.min(*low), most.max(*high))));
                }
            }
        }
        scale.map_or(Takes::Anything, |(low, high)| Takes::Score { low, high })
    }

    /// The stages in which a line can be asked: the one it names, those that its body decides, or all.
    pub(super) fn stages_within(&self, within: Within) -> impl Iterator<Item = (StageId, &Stage)> {
        self.model.stages.iter().filter(move |(id, stage)| match within {
            Within::Anywhere => true,
            Within::Stage(only) => *id == only,
            Within::Body(body) => decider(stage) == Some(Actor::Body(body)),
        })
    }

    /// Only a delegation in a body with a quorum can be absent.
    fn check_absent(&self, part: Part<'a>, observation: &Observation, laws: &[Law]) -> Option<()> {
        let says_absent = laws.iter().any(|law| match law {
            Law::Fixed(value) | Law::Chance { value, .. } => *value == Value::Absent,
            Law::OneOf(cases) => cases.iter().any(|(value, _)| *value == Value::Absent),
            _ => false,
        });
        if !says_absent {
            return Some(());
        }
        let can_be = self.stages_within(observation.within).any(|(_, stage)| match decider(stage) {
            Some(Actor::Body(body)) => {
                let body = &self.model.bodies[body];
                let delegation = body.seats.iter().any(|seats| Some(seats.party) == observation.party && !seats.per_member);
                body.quorum.is_some() && delegation
            }
            _ => false,
        });
        if can_be && observation.kind == ObservationKind::Consent {
            return Some(());
        }
        let at = part.every(Rule::kw_absent).first().map_or(part.loc(), |word| word.loc());
        self.report(Diagnostic::new(codes::UNFIT_ANSWER, at, Message::new("run-never-absent")));
        None
    }
}

/// Who decides a stage, by vote, consent or ballot.
pub(super) fn decider(stage: &Stage) -> Option<Actor> {
    stage.gates.iter().find_map(|(gate, _)| match gate {
        Gate::DecidedBy(actor) => Some(*actor),
        _ => None,
    })
}
