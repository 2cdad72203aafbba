//! How far parties take part in the stages: who is told, asked, heard, works along, decides; who acts and who has voice.
//!
//! Levels are those of the IAP2 spectrum: 1 inform, 2 consult, 3 involve, 4 collaborate, 5 empower. What those do who belong to a
//! party counts for the whole.

use super::Known;
use super::people::{circle, parties_of};
use super::power;
use crate::model::{Activity, Actor, Brings, Gate, Model, PartyId, Stage, StageId, When};

/// Activities in which a service is thought out and judged: there parties have voice.
pub const VOICE: [Activity; 4] = [Activity::CoPlanning, Activity::CoDesign, Activity::CoPrioritisation, Activity::CoEvaluation];
/// Activities in which it is paid, run and done: there parties act.
pub const ACTION: [Activity; 3] = [Activity::CoFinancing, Activity::CoManagement, Activity::CoDelivery];
/// The seven activities, in the order of a service.
pub const SEVEN: [Activity; 7] = [
    Activity::CoPlanning,
    Activity::CoDesign,
    Activity::CoPrioritisation,
    Activity::CoFinancing,
    Activity::CoManagement,
    Activity::CoDelivery,
    Activity::CoEvaluation,
];

/// How far a party takes part in a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    #[default]
    None,
    /// `informs`
    Informed,
    /// `consults`
    Consulted,
    /// `involves`; also who rates the stage, since its rating is a gate.
    Involved,
    /// `with`, `led by`; also a seat in the deciding body that can never change a decision.
    Collaborates,
    /// `decided by`: alone, as electorate, or in a body with some power in it.
    Decides,
}

impl Level {
    /// 0 to 5.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// A way in which a party acts in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    Leads,
    /// `with`
    WorksAlong,
    /// The stage needs hours from it.
    GivesHours,
    /// It is a source of the stage's money.
    GivesMoney,
    /// It brings something during the stage.
    BringsDuring,
}

/// How far a party takes part in a stage.
///
/// # Errors
/// Where only the power in a body would tell, and it is not known.
pub fn level(model: &Model, party: PartyId, stage: StageId) -> Known<Level> {
    let own = circle(model, party);
    let mut level = Level::None;
    for party in own {
        level = level.max(own_level(model, party, &model.stages[stage])?);
    }
    Ok(level)
}

/// The highest level of some parties in some stages.
///
/// # Errors
/// As [`level`], unless another one decides anyway.
pub fn highest_level(model: &Model, parties: &[PartyId], stages: impl IntoIterator<Item = StageId>) -> Known<Level> {
    let mut highest = Level::None;
    let mut unknown = None;
    for stage in stages {
        for party in parties {
            match level(model, *party, stage) {
                Ok(level) => highest = highest.max(level),
                Err(missing) => unknown = Some(missing),
            }
        }
    }
    match unknown {
        Some(missing) if highest < Level::Decides => Err(missing),
        _ => Ok(highest),
    }
}

fn own_level(model: &Model, party: PartyId, stage: &Stage) -> Known<Level> {
    let among = |actors: &[Actor]| actors.iter().any(|actor| parties_of(model, *actor).contains(&party));
    let leads = stage.led_by.is_some_and(|actor| among(&[actor]));
    let mut level = if leads || among(&stage.with) {
        Level::Collaborates
    } else if among(&stage.involves) {
        Level::Involved
    } else if among(&stage.consults) {
        Level::Consulted
    } else if among(&stage.informs) {
        Level::Informed
    } else {
        Level::None
    };
    for (gate, _) in &stage.gates {
        match gate {
            Gate::DecidedBy(Actor::Party(by)) if *by == party => level = Level::Decides,
            Gate::DecidedBy(Actor::Body(body)) => {
                let written = &model.bodies[*body];
                let seated = written.seats.iter().any(|seats| seats.party == party) || written.veto.contains(&party);
                // In a ballot the body's people are voters, each with a vote of their own.
                if seated && level < Level::Decides {
                    let decides = stage.ballot.is_some() || power::has_say(model, *body, party)?;
                    level = if decides { Level::Decides } else { level.max(Level::Collaborates) };
                }
            }
            Gate::Rating { by, .. } if *by == party => level = level.max(Level::Involved),
            _ => {}
        }
    }
    Ok(level)
}

/// Whether a party, or one that belongs to it, has voice in a stage: is involved or more.
///
/// # Errors
/// As [`level`].
pub fn has_voice(model: &Model, party: PartyId, stage: StageId) -> Known<bool> {
    Ok(level(model, party, stage)? >= Level::Involved)
}

/// In which ways a party, or one that belongs to it, acts in a stage.
#[must_use]
pub fn acts(model: &Model, party: PartyId, id: StageId) -> Vec<Act> {
    let own = circle(model, party);
    let stage = &model.stages[id];
    let is_own = |actor: &Actor| parties_of(model, *actor).iter().any(|party| own.contains(party));
    let during = |brings: &Brings| matches!(brings.when, When::During(of) if of == id);
    let ways = [
        (Act::Leads, stage.led_by.iter().any(is_own)),
        (Act::WorksAlong, stage.with.iter().any(is_own)),
        (Act::GivesHours, stage.needs.iter().flat_map(|need| &need.from).any(|party| own.contains(party))),
        (Act::GivesMoney, stage.fund.sources.iter().any(|source| own.contains(&source.party))),
        (Act::BringsDuring, own.iter().any(|party| model.parties[*party].brings.iter().any(during))),
    ];
    ways.into_iter().filter(|(_, does)| *does).map(|(act, _)| act).collect()
}

/// Whether a party leads a stage: alone, or seated in the body that leads it.
#[must_use]
pub fn leads(model: &Model, party: PartyId, stage: StageId) -> bool {
    acts(model, party, stage).contains(&Act::Leads)
}

/// The stages of an activity, in the order written.
#[must_use]
pub fn stages_of(model: &Model, activity: Activity) -> Vec<StageId> {
    model.stages.iter().filter(|(_, stage)| stage.activity == activity).map(|(id, _)| id).collect()
}

/// The parties that take part in a stage at least so far, in the order written.
///
/// # Errors
/// As [`level`].
pub fn taking_part(model: &Model, stage: StageId, least: Level) -> Known<Vec<PartyId>> {
    let mut found = Vec::new();
    for party in model.parties.ids() {
        if level(model, party, stage)? >= least {
            found.push(party);
        }
    }
    Ok(found)
}
