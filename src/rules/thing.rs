//! The things of a charter as rules see them: which there are, what they are called, where they stand.

use super::kind::ThingKind;
use crate::diagnostic::{Arg, Lang, Message};
use crate::model::{
    Actor, BodyId, Brings, Cost, Duty, DutyId, FundLine, Governance, IndicatorId, Insurance, Ladder, Model, Name, Need, PartyId, Return,
    Rung, ScenarioId, Source, StageId, Who,
};
use crate::quantity::CalendarSpan;
use crate::source::Loc;
use crate::syntax::keywords;

/// One thing of a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    Charter,
    Party(PartyId),
    Body(BodyId),
    Stage(StageId),
    Duty(DutyId),
    Indicator(IndicatorId),
    Scenario(ScenarioId),
    Promise(usize),
    Asset(PartyId, usize),
    Source(StageId, usize),
    Line(StageId, usize),
    Need(StageId, usize),
    Cost(StageId, usize),
    Rung(LadderOf, usize),
    Policy(usize),
    Channel(ChannelOf, usize),
    Return(usize),
    Option(StageId, usize),
    /// A condition of a stage, or a line that excludes one, by its place.
    Condition(StageId, Loc),
}

/// Which ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LadderOf {
    /// `otherwise`.
    Failure(StageId),
    /// `on missing money`.
    Money(StageId),
    /// `on missing hours`.
    Hours(StageId),
    /// `if broken`.
    Breach(DutyId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChannelOf {
    Disputes,
    Complaints,
}

impl From<Actor> for Thing {
    fn from(actor: Actor) -> Thing {
        match actor {
            Actor::Party(id) => Thing::Party(id),
            Actor::Body(id) => Thing::Body(id),
        }
    }
}

impl LadderOf {
    #[must_use]
    pub fn of(self, model: &Model) -> Option<&Ladder> {
        match self {
            LadderOf::Failure(id) => model.stages[id].otherwise.as_ref(),
            LadderOf::Money(id) => model.stages[id].short_money.as_ref(),
            LadderOf::Hours(id) => model.stages[id].short_hours.as_ref(),
            LadderOf::Breach(id) => model.duties[id].if_broken.as_ref(),
        }
    }

    /// Its rungs, as things.
    #[must_use]
    pub fn rungs(self, model: &Model) -> Vec<Thing> {
        (0..self.of(model).map_or(0, |ladder| ladder.rungs.len())).map(|at| Thing::Rung(self, at)).collect()
    }
}

impl ChannelOf {
    #[must_use]
    pub fn steps(self, governance: &Governance) -> &[(Who, CalendarSpan)] {
        match self {
            ChannelOf::Disputes => &governance.disputes,
            ChannelOf::Complaints => &governance.complaints,
        }
    }
}

/// What a thing of a clause is, of the model.
#[must_use]
pub fn asset(model: &Model, party: PartyId, at: usize) -> Option<&Brings> {
    model.parties[party].brings.get(at)
}

#[must_use]
pub fn source(model: &Model, stage: StageId, at: usize) -> Option<&Source> {
    model.stages[stage].fund.sources.get(at)
}

#[must_use]
pub fn line(model: &Model, stage: StageId, at: usize) -> Option<&FundLine> {
    model.stages[stage].fund.lines.get(at)
}

#[must_use]
pub fn need(model: &Model, stage: StageId, at: usize) -> Option<&Need> {
    model.stages[stage].needs.get(at)
}

#[must_use]
pub fn cost(model: &Model, stage: StageId, at: usize) -> Option<&Cost> {
    model.stages[stage].costs.get(at)
}

#[must_use]
pub fn rung(model: &Model, ladder: LadderOf, at: usize) -> Option<&Rung> {
    ladder.of(model)?.rungs.get(at)
}

#[must_use]
pub fn policy(model: &Model, at: usize) -> Option<&Insurance> {
    model.governance.as_ref()?.insurance.get(at)
}

#[must_use]
pub fn returned(model: &Model, at: usize) -> Option<&Return> {
    model.governance.as_ref()?.returns.get(at)
}

impl Thing {
    #[must_use]
    pub fn kind(self) -> ThingKind {
        match self {
            Thing::Charter => ThingKind::Charter,
            Thing::Party(_) => ThingKind::Party,
            Thing::Body(_) => ThingKind::Body,
            Thing::Stage(_) => ThingKind::Stage,
            Thing::Duty(_) => ThingKind::Duty,
            Thing::Indicator(_) => ThingKind::Indicator,
            Thing::Scenario(_) => ThingKind::Scenario,
            Thing::Promise(_) => ThingKind::Promise,
            Thing::Asset(..) => ThingKind::Asset,
            Thing::Source(..) => ThingKind::Source,
            Thing::Line(..) => ThingKind::Line,
            Thing::Need(..) => ThingKind::Need,
            Thing::Cost(..) => ThingKind::Cost,
            Thing::Rung(..) => ThingKind::Rung,
            Thing::Policy(_) => ThingKind::Policy,
            Thing::Channel(..) => ThingKind::Channel,
            Thing::Return(_) => ThingKind::Return,
            Thing::Option(..) => ThingKind::Option,
            Thing::Condition(..) => ThingKind::Condition,
        }
    }

    /// The name of the declaration that it is, or that it stands in.
    #[must_use]
    pub fn declaration(self, model: &Model) -> Option<&Name> {
        Some(match self {
            Thing::Charter | Thing::Policy(_) | Thing::Channel(..) | Thing::Return(_) => &model.charter.as_ref()?.name,
            Thing::Party(id) | Thing::Asset(id, _) => &model.parties[id].name,
            Thing::Body(id) => &model.bodies[id].name,
            Thing::Stage(id)
            | Thing::Source(id, _)
            | Thing::Line(id, _)
            | Thing::Need(id, _)
            | Thing::Cost(id, _)
            | Thing::Option(id, _)
            | Thing::Condition(id, _)
            | Thing::Rung(LadderOf::Failure(id) | LadderOf::Money(id) | LadderOf::Hours(id), _) => &model.stages[id].name,
            Thing::Duty(id) | Thing::Rung(LadderOf::Breach(id), _) => &model.duties[id].name,
            Thing::Indicator(id) => &model.indicators[id].name,
            Thing::Scenario(id) => &model.scenarios[id].name,
            Thing::Promise(at) => &model.promises.get(at)?.name,
        })
    }

    /// Whether it is one clause, or a part of one, and no declaration.
    #[must_use]
    pub fn is_clause(self) -> bool {
        !matches!(
            self,
            Thing::Charter
                | Thing::Party(_)
                | Thing::Body(_)
                | Thing::Stage(_)
                | Thing::Duty(_)
                | Thing::Indicator(_)
                | Thing::Scenario(_)
                | Thing::Promise(_)
        )
    }

    /// Where it stands: the name of a declaration, or the clause that it is.
    #[must_use]
    pub fn loc(self, model: &Model) -> Option<Loc> {
        let own = match self {
            Thing::Asset(party, at) => asset(model, party, at).map(|asset| asset.loc),
            Thing::Source(stage, at) => source(model, stage, at).map(|source| source.loc),
            Thing::Line(stage, at) => line(model, stage, at).map(|line| line.loc),
            Thing::Need(stage, at) => need(model, stage, at).map(|need| need.loc),
            Thing::Cost(stage, at) => cost(model, stage, at).map(|cost| cost.loc),
            Thing::Rung(ladder, at) => rung(model, ladder, at).map(|rung| rung.loc),
            Thing::Policy(at) => policy(model, at).map(|policy| policy.loc),
            Thing::Option(stage, at) => {
                model.stages[stage].ballot.as_ref().and_then(|ballot| ballot.options.get(at)).map(|option| option.loc)
            }
            Thing::Condition(_, loc) => Some(loc),
            Thing::Channel(ChannelOf::Disputes, _) => governance_clause(model, "disputes"),
            Thing::Channel(ChannelOf::Complaints, _) => governance_clause(model, "complaints"),
            Thing::Return(at) => {
                model.governance.as_ref().and_then(|governance| model.written.places(governance.loc, &["returns"]).get(at).copied())
            }
            _ => None,
        };
        own.or_else(|| self.declaration(model).map(|name| name.loc))
    }

    /// Where clauses of these ids stand in its declaration, or the clause that it is.
    #[must_use]
    pub fn places(self, model: &Model, clauses: &[&str]) -> Vec<Loc> {
        let in_governance = model.governance.as_ref().map(|governance| model.written.places(governance.loc, clauses));
        match self {
            Thing::Charter => {
                let own = self.declaration(model).map(|name| model.written.places(name.loc, clauses));
                own.into_iter().flatten().chain(in_governance.into_iter().flatten()).collect()
            }
            Thing::Party(_)
            | Thing::Body(_)
            | Thing::Stage(_)
            | Thing::Duty(_)
            | Thing::Indicator(_)
            | Thing::Scenario(_)
            | Thing::Promise(_) => self.declaration(model).map(|name| model.written.places(name.loc, clauses)).unwrap_or_default(),
            _ => self.loc(model).into_iter().collect(),
        }
    }

    /// As messages show it: the name of a declaration; of a clause, what it is and whose.
    #[must_use]
    pub fn shown(self, model: &Model) -> Arg {
        let name = self.declaration(model).map(|name| format!("`{}`", name.text)).unwrap_or_default();
        let own = |text: &str| Arg::from(format!("`{text}`"));
        match self {
            Thing::Asset(party, at) => asset(model, party, at).map_or(Arg::from(name), |asset| word(asset.asset)),
            Thing::Line(stage, at) => line(model, stage, at).map_or(Arg::from(name), |line| own(&line.name.text)),
            Thing::Source(stage, at) => {
                source(model, stage, at).map_or(Arg::from(name), |source| own(&model.parties[source.party].name.text))
            }
            Thing::Option(stage, at) => {
                let ballot = model.stages[stage].ballot.as_ref();
                ballot.and_then(|ballot| ballot.options.get(at)).map_or(Arg::from(name), |option| own(&option.name.text))
            }
            Thing::Channel(of, at) => {
                let step = model.governance.as_ref().and_then(|governance| of.steps(governance).get(at));
                step.map_or(Arg::from(name), |(who, _)| shown_who(model, who))
            }
            Thing::Return(at) => returned(model, at).map_or(Arg::from(name), |returned| own(&returned.what)),
            Thing::Condition(..) => Arg::from(Message::new("rules-a-line-of").with("thing", name)),
            Thing::Rung(ladder, at) => rung(model, ladder, at).map_or(Arg::from(name), |rung| word(super::words::of_rung(rung))),
            _ => Arg::from(name),
        }
    }
}

/// A party or body by its name, or the text that stands for somebody else.
#[must_use]
pub fn shown_who(model: &Model, who: &Who) -> Arg {
    match who {
        Who::Actor(actor) => Thing::from(*actor).shown(model),
        Who::Text(text) => Arg::from(text),
    }
}

/// A keyword, in the language of the reader.
#[must_use]
pub fn word(id: &str) -> Arg {
    let Some(keyword) = keywords().of_id(id) else { return Arg::from(id) };
    Arg::ByLanguage(Lang::ALL.map(|lang| (lang, Arg::from(keyword.shown(lang)))).to_vec())
}

fn governance_clause(model: &Model, id: &str) -> Option<Loc> {
    let governance = model.governance.as_ref()?;
    model.written.places(governance.loc, &[id]).first().copied()
}

/// The duty behind a duty or a standard.
#[must_use]
pub fn duty(model: &Model, thing: Thing) -> Option<&Duty> {
    match thing {
        Thing::Duty(id) => Some(&model.duties[id]),
        _ => None,
    }
}
