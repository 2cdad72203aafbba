use super::{BodyId, PartyId};

/// Who acts: a party or a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    Party(PartyId),
    Body(BodyId),
}
