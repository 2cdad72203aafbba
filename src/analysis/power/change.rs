//! What would have to change: the smallest other quota or number of votes that gives a party a say, or takes its rule away.

use super::{Game, Seen, Voters};
use crate::analysis::Known;
use crate::model::{Actor, Body, Model, PartyId};

/// Changes of more votes than these are not looked for.
const MOST: u32 = 200;

/// What should become true of a party in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Some coalition of the others turns from losing to winning with it.
    Counts(PartyId),
    /// It needs somebody else to pass anything.
    NotAlone(PartyId),
    /// The others can pass something against it.
    NotBlocking(PartyId),
}

/// One change that does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Votes that are needed.
    Needed { from: u64, to: u64 },
    /// Votes of a party's bloc, or of each of its members.
    Votes { party: PartyId, from: u32, to: u32 },
}

/// The smallest change of the votes needed (never to less than a majority), and the smallest change of one party's votes (the method stays, so a majority moves with
/// the votes); each where there is one. Of changes of the same size the one that asks for fewer votes comes first, then the one in
/// the order of the seats.
///
/// # Errors
/// As [`Game::of`].
pub fn smallest_changes(model: &Model, body: &Body, goal: Goal) -> Known<Vec<Change>> {
    let game = Game::of(model, body, seen(goal))?;
    let needed = needed(&game, goal).map(|to| Change::Needed { from: game.needed, to });
    Ok(needed.into_iter().chain(votes(model, body, goal)).collect())
}

fn seen(goal: Goal) -> Seen {
    match goal {
        Goal::Counts(_) => Seen::Written,
        Goal::NotAlone(_) | Goal::NotBlocking(_) => Seen::Blocs,
    }
}

fn needed(game: &Game, goal: Goal) -> Option<u64> {
    // With a casting vote weights are doubled; without, a vote is one.
    let scale = if game.quota == game.needed { 1 } else { 2 };
    let reached = |needed: &u64| reached(&Game { quota: needed * scale, needed: *needed, voters: game.voters.clone() }, goal);
    // Below a majority two contrary proposals could both pass.
    let all = game.votes();
    let least = game.needed.min(all / 2 + 1);
    let apart = (1..=u64::from(MOST)).flat_map(|by| [game.needed.checked_sub(by), game.needed.checked_add(by)]).flatten();
    apart.filter(|needed| (least..=all).contains(needed)).find(reached)
}

fn votes(model: &Model, body: &Body, goal: Goal) -> Option<Change> {
    for by in 1..=MOST {
        for more in [false, true] {
            for (at, seats) in body.seats.iter().enumerate() {
                let count = if more { seats.count.checked_add(by) } else { seats.count.checked_sub(by) };
                let Some(count) = count else { continue };
                let mut changed = body.clone();
                if let Some(seats) = changed.seats.get_mut(at) {
                    seats.count = count;
                }
                if Game::of(model, &changed, seen(goal)).is_ok_and(|game| reached(&game, goal)) {
                    return Some(Change::Votes { party: seats.party, from: seats.count, to: count });
                }
            }
        }
    }
    None
}

fn reached(game: &Game, goal: Goal) -> bool {
    match goal {
        Goal::Counts(party) => counts(game, Actor::Party(party)),
        Goal::NotAlone(party) => !game.wins_alone(Actor::Party(party)),
        Goal::NotBlocking(party) => !game.blocks_alone(Actor::Party(party)),
    }
}

/// Whether some voter of a party can turn a vote: a veto always can if anything passes at all; any other, if the others' weights
/// reach the window just below the quota.
pub(super) fn counts(game: &Game, who: Actor) -> bool {
    let held: u64 = game.voters.iter().filter(|voters| voters.veto).map(|voters| voters.weight * voters.count).sum();
    let quota = game.quota.saturating_sub(held);
    game.voters.iter().filter(|voters| voters.who == who).any(|own| {
        own.veto
            || (own.weight > 0 && quota > 0 && {
                let others = game.voters.iter().filter(|voters| !voters.veto).map(|voters| {
                    let one_less = u64::from(std::ptr::eq(voters, own));
                    Voters { count: voters.count - one_less, ..voters.clone() }
                });
                reach(others, quota).skip(usize::try_from(quota.saturating_sub(own.weight)).unwrap_or(usize::MAX)).any(|there| there)
            })
    })
}

/// Which sums of weights below a bound some of these voters have.
fn reach(voters: impl Iterator<Item = Voters>, below: u64) -> impl Iterator<Item = bool> {
    let width = usize::try_from(below.min(super::index::MOST_ENTRIES as u64)).unwrap_or(0);
    let mut sums = vec![false; width];
    if let Some(none) = sums.first_mut() {
        *none = true;
    }
    for voters in voters {
        // 1, 2, 4, … of them and the rest make every number up to all of them.
        let (mut left, mut pack) = (voters.count, 1);
        while left > 0 {
            let taken = pack.min(left);
            let weight = usize::try_from(taken.saturating_mul(voters.weight)).unwrap_or(usize::MAX);
            for at in (weight..width).rev() {
                if sums.get(at - weight).is_some_and(|there| *there)
                    && let Some(sum) = sums.get_mut(at)
                {
                    *sum = true;
                }
            }
            left -= taken;
            pack *= 2;
        }
    }
    sums.into_iter()
}
