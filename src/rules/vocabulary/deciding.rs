//! What can be asked of decisions: votes, quorums, who votes one by one and who as one, ballots.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::Thing;
use super::super::value::{Amount, Answer, Value};
use super::{Attribute, Facts, asked, elsewhere, find, stated, things};
use crate::analysis::people::parties_of;
use crate::model::{
    Actor, Atom, Ballot, Body, Compare, Cond, Gate, Model, Operand, PartyId, Reading, Seats, Stage, StageId, Threshold, Tie,
};
use crate::quantity::{Rational, Unit};

const BODY: &[ThingKind] = &[ThingKind::Body];
const STAGE: &[ThingKind] = &[ThingKind::Stage];
const PARTY: &[ThingKind] = &[ThingKind::Party];
const PARTIES: Kind = Kind::Things(ThingKind::Party);
const NUMBER: Kind = Kind::Amount(Dimension::PLAIN);

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked(
        "w_votes_needed",
        BODY,
        NUMBER,
        &["decides", "seats"],
        ["the votes that pass a proposal if everybody is there", "i voti che fanno passare una proposta se ci sono tutti"],
        |facts, thing, _| {
            let Thing::Body(id) = thing else { return elsewhere() };
            Ok(Value::Amount(Amount::plain(facts.power(id)?.needed)))
        },
    ),
    asked(
        "w_second_call",
        BODY,
        NUMBER,
        &["quorum"],
        ["how many votes must be there at the second call", "quanti voti devono essere presenti alla seconda convocazione"],
        |facts, thing, _| {
            let second = body(facts, thing).and_then(|body| body.quorum.as_ref()?.second.as_ref());
            match second {
                Some(second) => present(facts, thing, second.threshold),
                None => stated(facts, thing, "w_second_call", None),
            }
        },
    ),
    asked(
        "w_least_quorum",
        BODY,
        NUMBER,
        &["quorum"],
        ["how many votes must be there at the last call", "quanti voti devono essere presenti all'ultima convocazione"],
        |facts, thing, _| match body(facts, thing).and_then(|body| body.quorum.as_ref()) {
            Some(quorum) => present(facts, thing, quorum.second.as_ref().map_or(quorum.first, |second| second.threshold)),
            None => stated(facts, thing, "w_least_quorum", None),
        },
    ),
    asked(
        "w_quorum_share",
        BODY,
        NUMBER,
        &["quorum", "seats"],
        [
            "the share of its votes that must be there at the first call",
            "la quota dei suoi voti che deve essere presente alla prima convocazione",
        ],
        |facts, thing, _| match body(facts, thing).and_then(|body| body.quorum.as_ref()) {
            Some(quorum) => match quorum.first {
                Threshold::Share(share) => Ok(Value::Amount(Amount::share(share))),
                Threshold::Count(count) => Ok(Value::Amount(Amount::plain(count).times(votes(facts, thing)?, true)?)),
            },
            None => stated(facts, thing, "w_quorum_share", None),
        },
    ),
    asked(
        "w_vetoes",
        BODY,
        PARTIES,
        &["veto"],
        ["the parties without whose consent it decides nothing", "le parti senza il cui consenso non decide nulla"],
        |facts, thing, _| body(facts, thing).map_or_else(elsewhere, |body| things(body.veto.iter().map(|id| Thing::Party(*id)))),
    ),
    asked(
        "w_tie_breaker",
        BODY,
        Kind::Actor,
        &["tie"],
        ["the party or body that decides at equal votes", "la parte o l'organo che decide a parità di voti"],
        |facts, thing, _| {
            let breaker = body(facts, thing).and_then(|body| match body.tie? {
                Tie::DecidedBy(party) => Some(Thing::Party(party)),
                Tie::DecidedByBody(body) => Some(Thing::Body(body)),
                Tie::Lot | Tie::Rejects => None,
            });
            stated(facts, thing, "w_tie_breaker", breaker.map(Value::Thing))
        },
    ),
    asked(
        "w_blocs",
        BODY,
        PARTIES,
        &["seats"],
        ["the parties that vote in it as one", "le parti che vi votano come una sola"],
        |facts, thing, _| body(facts, thing).map_or_else(elsewhere, |body| seated(body, |seats| !seats.per_member)),
    ),
    asked(
        "w_crowds",
        BODY,
        PARTIES,
        &["seats"],
        ["the parties whose people vote in it one by one", "le parti le cui persone vi votano una per una"],
        |facts, thing, _| body(facts, thing).map_or_else(elsewhere, |body| seated(body, |seats| seats.per_member)),
    ),
    asked(
        "w_deciders",
        STAGE,
        PARTIES,
        &["decided_by"],
        ["the parties that decide it, alone or in a body", "le parti che la decidono, da sole o in un organo"],
        |facts, thing, _| {
            let Some(stage) = stage(facts, thing) else { return elsewhere() };
            let all = decider(stage).map(|actor| parties_of(facts.model, actor)).unwrap_or_default();
            things(all.into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_electorate",
        STAGE,
        PARTIES,
        &["decided_by"],
        ["the parties whose people vote one by one in its ballot", "le parti le cui persone votano una per una nella sua votazione"],
        |facts, thing, _| {
            let Some(stage) = stage(facts, thing) else { return elsewhere() };
            match (&stage.ballot, decider(stage)) {
                (Some(_), Some(Actor::Party(party))) => things([Thing::Party(party)]),
                (Some(_), Some(Actor::Body(body))) => seated(&facts.model.bodies[body], |seats| seats.per_member),
                _ => things([]),
            }
        },
    ),
    asked(
        "w_turnout_required",
        STAGE,
        NUMBER,
        &["passes_if"],
        [
            "the share of its voters without which it fails (`passes if turnout of …`)",
            "la quota dei votanti senza la quale fallisce (`riesce se affluenza di …`)",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let share = turnout(facts.model, id).map(|share| Value::Amount(Amount::share(share)));
            stated(facts, thing, "w_turnout_required", share)
        },
    ),
    asked(
        "w_minimum_support",
        STAGE,
        NUMBER,
        &["wins_with"],
        ["the fewest votes with which an option of its ballot wins", "i voti minimi con cui un'opzione della sua votazione vince"],
        |facts, thing, _| {
            let minimum = ballot(facts, thing).and_then(|ballot| ballot.minimum);
            stated(facts, thing, "w_minimum_support", minimum.map(|votes| Value::Amount(Amount::plain(votes))))
        },
    ),
    asked(
        "w_leftover",
        STAGE,
        Kind::Word("leftover"),
        &["leftover"],
        ["where money goes that no winner of its ballot takes", "dove va il denaro che nessun vincitore della sua votazione prende"],
        |facts, thing, _| stated(facts, thing, "w_leftover", ballot(facts, thing).and_then(|ballot| ballot.leftover).map(Value::Word)),
    ),
    asked(
        "w_ballot_tie",
        STAGE,
        Kind::Word("tie"),
        &["tie"],
        [
            "who wins its ballot at equal votes: by lot, nobody, or by the word of somebody (`tie`)",
            "chi vince la sua votazione a parità di voti: per sorteggio, nessuno, o per parola di qualcuno (`in caso di parità`)",
        ],
        |facts, thing, _| {
            let tie = ballot(facts, thing).and_then(|ballot| ballot.tie).map(|tie| match tie {
                Tie::Lot => "t_lot",
                Tie::Rejects => "t_reject",
                Tie::DecidedBy(_) | Tie::DecidedByBody(_) => "tie",
            });
            stated(facts, thing, "w_ballot_tie", tie.map(Value::Word))
        },
    ),
    asked(
        "w_heard",
        STAGE,
        PARTIES,
        &["consults", "involves"],
        ["the parties that it asks for their view: consulted and involved", "le parti di cui chiede il parere: consultate e coinvolte"],
        |facts, thing, _| {
            let Some(stage) = stage(facts, thing) else { return elsewhere() };
            let mut all: Vec<PartyId> = Vec::new();
            for party in stage.consults.iter().chain(&stage.involves).flat_map(|actor| parties_of(facts.model, *actor)) {
                if !all.contains(&party) {
                    all.push(party);
                }
            }
            things(all.into_iter().map(Thing::Party))
        },
    ),
    asked("w_groups", PARTY, PARTIES, &[], ["the parties that belong to it", "le parti che ne fanno parte"], |facts, thing, _| {
        let Thing::Party(id) = thing else { return elsewhere() };
        let own = facts.model.parties.iter().filter(|(_, party)| party.belongs_to == Some(id));
        things(own.map(|(id, _)| Thing::Party(id)))
    }),
];

fn body<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Body> {
    match thing {
        Thing::Body(id) => Some(&facts.model.bodies[id]),
        _ => None,
    }
}

fn stage<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Stage> {
    match thing {
        Thing::Stage(id) => Some(&facts.model.stages[id]),
        _ => None,
    }
}

fn ballot<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Ballot> {
    stage(facts, thing).and_then(|stage| stage.ballot.as_ref())
}

fn decider(stage: &Stage) -> Option<Actor> {
    stage.gates.iter().find_map(|(gate, _)| match gate {
        Gate::DecidedBy(actor) => Some(*actor),
        _ => None,
    })
}

/// The parties with such seats, each once, in the order of the seats.
fn seated(body: &Body, such: impl Fn(&Seats) -> bool) -> Answer {
    let mut all: Vec<PartyId> = Vec::new();
    for seats in body.seats.iter().filter(|seats| such(seats)) {
        if !all.contains(&seats.party) {
            all.push(seats.party);
        }
    }
    things(all.into_iter().map(Thing::Party))
}

/// All votes of a body.
fn votes(facts: &Facts<'_>, body: Thing) -> Answer<Amount> {
    let asked = find("w_votes", ThingKind::Body, false).map_or_else(elsewhere, |votes| (votes.ask)(facts, body, None))?;
    match asked {
        Value::Amount(amount) => Ok(amount),
        _ => elsewhere().map(|_| Amount::plain(0)),
    }
}

/// How many votes of a body must be there: a share is rounded up.
fn present(facts: &Facts<'_>, body: Thing, threshold: Threshold) -> Answer {
    Ok(Value::Amount(match threshold {
        Threshold::Count(count) => Amount::plain(count),
        Threshold::Share(share) => {
            let part = votes(facts, body)?.times(Amount::share(share), false)?;
            Amount { share: false, value: part.value.ceil(), ..part }
        }
    }))
}

/// The turnout that a stage's own `passes if` asks for, as a share of those who vote.
fn turnout(model: &Model, id: StageId) -> Option<Rational> {
    let stage = &model.stages[id];
    let conds = stage.gates.iter().filter_map(|(gate, _)| match gate {
        Gate::PassesIf(cond) => Some(cond),
        _ => None,
    });
    conds.flat_map(Cond::conjuncts).find_map(|atom| match atom {
        Atom::Compare(comparison) if comparison.reading == Reading::Turnout(id) && comparison.compare != Compare::AtMost => {
            match &comparison.operand {
                Operand::ShareOfMembers(share, _) => Some(*share),
                Operand::Quantity(quantity) if quantity.unit == Unit::Share => Some(quantity.value),
                Operand::Quantity(quantity) => {
                    let voters = voters(model, decider(stage)?)?;
                    (voters > 0).then(|| quantity.value / Rational::from_integer(i128::from(voters)))
                }
            }
        }
        _ => None,
    })
}

/// The people who may vote one by one.
fn voters(model: &Model, who: Actor) -> Option<u32> {
    let people = |party: PartyId| model.parties[party].members;
    match who {
        Actor::Party(party) => people(party),
        Actor::Body(body) => model.bodies[body].seats.iter().map(|seats| people(seats.party)).sum(),
    }
}
