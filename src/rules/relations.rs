//! What parties and stages are to each other, as rules ask it.

use super::value::Answer;
use super::vocabulary::Facts;
use crate::model::{BodyId, PartyId, StageId};
use crate::source::Loc;

pub(super) fn acts(_: &Facts<'_>, _: PartyId, _: StageId) -> Answer<(bool, Vec<Loc>)> {
    Ok((false, Vec::new()))
}

pub(super) fn has_voice(_: &Facts<'_>, _: PartyId, _: StageId) -> Answer<(bool, Vec<Loc>)> {
    Ok((false, Vec::new()))
}

pub(super) fn can_win(_: &Facts<'_>, _: PartyId, _: BodyId) -> Answer<bool> {
    Ok(false)
}

pub(super) fn can_block(_: &Facts<'_>, _: PartyId, _: BodyId) -> Answer<bool> {
    Ok(false)
}

pub(super) fn can_fail(_: &Facts<'_>, _: StageId) -> bool {
    false
}

pub(super) fn can_be_reached(_: &Facts<'_>, _: StageId) -> bool {
    true
}

pub(super) fn depends_on(_: &Facts<'_>, _: StageId, _: StageId) -> Option<Vec<Loc>> {
    None
}
