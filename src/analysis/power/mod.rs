//! Voting power: how often a vote decides, who wins alone, who can stop everything, who can never change anything.
//!
//! All is static: everybody is there and votes, every coalition is as likely as any other (Banzhaf), or every order of joining is
//! (Shapley and Shubik). Sources: Banzhaf 1965; Shapley and Shubik 1954; counting by generating functions: Brams and Affuso 1976.

mod change;
mod coalition;
mod game;
mod index;

use change::counts;
pub use change::{Change, Goal, smallest_changes};
pub use coalition::{can_tie, even_sides, minimal_winning};
pub use game::{Game, Seen, Voters};
pub use index::{Power, indices};

use super::{Known, Missing};
use crate::diagnostic::Message;
use crate::model::{Actor, BodyId, Method, Model, PartyId};
use crate::quantity::Exact;

/// What a party is in a body.
#[derive(Clone, Debug)]
pub struct PartyPower {
    pub party: PartyId,
    /// Votes of all its seats.
    pub votes: u64,
    /// People or delegations that vote for it.
    pub voters: u64,
    /// Power of one of them, as the body is written.
    pub each: Power,
    /// Power of all of them, each voting alone: the sums of normalised Banzhaf and of Shapley–Shubik.
    pub together: (Exact, Exact),
    /// Power if every party votes as one bloc.
    pub bloc: Power,
    /// Its votes are enough, whatever the others do.
    pub wins_alone: bool,
    /// Without it nothing passes.
    pub blocks_alone: bool,
    /// None of its voters can ever change a decision, as the body is written.
    pub dummy: bool,
}

/// A body's votes, and what they are worth.
#[derive(Clone, Debug)]
pub struct BodyPower {
    /// All votes.
    pub votes: u64,
    /// Votes that pass a proposal if everybody is there. A tie that somebody decides is one vote short of this.
    pub needed: u64,
    /// In the order of their seats.
    pub parties: Vec<PartyPower>,
}

impl BodyPower {
    #[must_use]
    pub fn of(&self, party: PartyId) -> Option<&PartyPower> {
        self.parties.iter().find(|power| power.party == party)
    }
}

/// The power of every party seated in a body, or with a veto in it.
///
/// # Errors
/// Unknown where a party with seats per member does not say how many it has, where the body decides by lot or ranking, and where there
/// are too many votes to count.
pub fn power(model: &Model, body: BodyId) -> Known<BodyPower> {
    let body = &model.bodies[body];
    let written = Game::of(model, body, Seen::Written)?;
    let blocs = Game::of(model, body, Seen::Blocs)?;
    let too_large = || Missing::new(Message::new("analysis-power-too-large").with("body", &body.name.text), Some(body.name.loc));
    let single = indices(&written).ok_or_else(too_large)?;
    let joint = indices(&blocs).ok_or_else(too_large)?;
    let mut parties = Vec::new();
    for (voters, bloc) in blocs.voters.iter().zip(joint) {
        let Actor::Party(party) = voters.who else { continue };
        let own: Vec<(&Voters, &Power)> = written.voters.iter().zip(&single).filter(|(of, _)| of.who == voters.who).collect();
        let Some((_, each)) = own.iter().max_by_key(|(of, _)| of.votes) else { continue };
        let sum = |index: &dyn Fn(&Power) -> Exact| {
            own.iter().fold(Exact::zero(), |sum, (of, power)| sum.plus(&index(power).times(&Exact::from(i128::from(of.count)))))
        };
        parties.push(PartyPower {
            party,
            votes: voters.votes,
            voters: own.iter().map(|(of, _)| of.count).sum(),
            each: (*each).clone(),
            together: (sum(&|power| power.banzhaf.clone()), sum(&|power| power.shapley.clone())),
            wins_alone: blocs.wins_alone(voters.who),
            blocks_alone: blocs.blocks_alone(voters.who),
            dummy: own.iter().all(|(_, power)| power.is_none()),
            bloc,
        });
    }
    Ok(BodyPower { votes: written.votes(), needed: written.needed, parties })
}

/// The power of a party in a body as it is written: the sum of its voters' normalised Banzhaf indices; 0 if it has no seat.
///
/// # Errors
/// As [`power`].
pub fn power_of(model: &Model, party: PartyId, body: BodyId) -> Known<Exact> {
    Ok(power(model, body)?.of(party).map_or_else(Exact::zero, |power| power.together.0.clone()))
}

/// Whether a party's voters can ever change a decision of a body, as it is written: its Banzhaf power is above 0. Quicker than
/// [`power`], and not bounded by the number of votes.
///
/// # Errors
/// As [`Game::of`], but for a body that decides by lot or ranking: there nobody has a say.
pub fn has_say(model: &Model, body: BodyId, party: PartyId) -> Known<bool> {
    let written = &model.bodies[body];
    if matches!(written.method, Method::Lot | Method::Ranking) {
        return Ok(false);
    }
    Ok(counts(&Game::of(model, written, Seen::Written)?, Actor::Party(party)))
}
