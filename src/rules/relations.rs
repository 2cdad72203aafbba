//! What parties, bodies and stages are to each other, as rules ask it, with the places that say so.

use super::thing::Thing;
use super::value::{Answer, Unknown};
use super::vocabulary::Facts;
use crate::analysis::{Known, taking_part};
use crate::model::{BodyId, PartyId, StageId};
use crate::source::Loc;

/// Whether a party leads a stage, works in it, gives it hours or money.
pub(super) fn acts(facts: &Facts<'_>, party: PartyId, stage: StageId) -> (bool, Vec<Loc>) {
    let clauses = ["led_by", "with", "needs", "source"];
    (!taking_part::acts(facts.model, party, stage).is_empty(), Thing::Stage(stage).places(facts.model, &clauses))
}

/// Whether a party is involved in a stage, or more.
pub(super) fn has_voice(facts: &Facts<'_>, party: PartyId, stage: StageId) -> Answer<(bool, Vec<Loc>)> {
    let clauses = ["led_by", "with", "involves", "decided_by", "rated_by"];
    let voice = known(taking_part::has_voice(facts.model, party, stage))?;
    Ok((voice, Thing::Stage(stage).places(facts.model, &clauses)))
}

/// Whether the votes of a party are enough for a decision.
pub(super) fn can_win(facts: &Facts<'_>, party: PartyId, body: BodyId) -> Answer<bool> {
    Ok(facts.power(body)?.of(party).is_some_and(|power| power.wins_alone))
}

/// Whether there is no decision without a party.
pub(super) fn can_block(facts: &Facts<'_>, party: PartyId, body: BodyId) -> Answer<bool> {
    Ok(facts.power(body)?.of(party).is_some_and(|power| power.blocks_alone))
}

/// Whether a stage can fail: it is judged, may be late, or its wait may end.
pub(super) fn can_fail(facts: &Facts<'_>, stage: StageId) -> bool {
    !facts.stages().failures(stage).is_empty()
}

/// Whether a stage can ever open.
pub(super) fn can_be_reached(facts: &Facts<'_>, stage: StageId) -> bool {
    facts.stages().can_open(stage).is_ok()
}

/// Whether a stage waits for another, directly or through others: the clauses that say so.
pub(super) fn depends_on(facts: &Facts<'_>, stage: StageId, on: StageId) -> Option<Vec<Loc>> {
    let path = facts.stages().depends_on(stage, on)?;
    Some(path.iter().filter_map(|wait| wait.loc).collect())
}

/// A fact, or why it is not known.
pub(super) fn known<T>(fact: Known<T>) -> Answer<T> {
    fact.map_err(|missing| Unknown::because(missing.what))
}
