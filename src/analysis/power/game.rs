//! A body as a weighted voting game.

use super::super::{Known, Missing};
use crate::diagnostic::Message;
use crate::model::{Actor, Base, Body, Method, Model, Tie};
use crate::quantity::Rational;
use num_traits::ToPrimitive;

/// Voters that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voters {
    pub who: Actor,
    /// How many of them there are.
    pub count: u64,
    /// Votes of each, as written.
    pub votes: u64,
    /// Weight of each in the game; more than `votes` where a casting vote had to be counted in.
    pub weight: u64,
    /// No coalition wins without every one of them.
    pub veto: bool,
}

/// How the parties of a body are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// As written: people with seats per member vote one by one.
    Written,
    /// Every party votes as one.
    Blocs,
}

/// A coalition wins if it holds every veto and at least the quota of weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    pub voters: Vec<Voters>,
    pub quota: u64,
    /// Written votes that pass a proposal without anybody's casting vote.
    pub needed: u64,
}

/// What a method asks for when everybody is there.
enum Rule {
    AtLeast(u64),
    /// At least this many, or half of them with the casting vote.
    Casting(u64, Actor),
    Everybody,
    /// Every party, whatever its seats.
    EveryParty,
}

impl Game {
    /// Voters of these weights and this quota; who they are is their place.
    #[must_use]
    pub fn plain(weights: &[u64], quota: u64) -> Game {
        let voters = weights.iter().enumerate().map(|(at, weight)| Voters {
            who: Actor::Party(crate::model::Id::new(at)),
            count: 1,
            votes: *weight,
            weight: *weight,
            veto: false,
        });
        Game { voters: voters.collect(), quota, needed: quota }
    }

    /// The body's game by its own method.
    ///
    /// A majority needs more than half of all votes; a share, its part of them rounded up; unanimity and consensus, every voter; a
    /// decision without objection, every party. A veto holder without a bloc of seats is a voter of its own without votes. Who
    /// decides ties is half a vote stronger.
    ///
    /// # Errors
    /// Unknown without votes, without the members of a party that votes one by one, and by lot or ranking.
    pub fn of(model: &Model, body: &Body, seen: Seen) -> Known<Game> {
        let mut voters: Vec<Voters> = Vec::new();
        for seats in &body.seats {
            let who = Actor::Party(seats.party);
            let party = &model.parties[seats.party];
            let count = match (seats.per_member, party.members) {
                (false, _) => 1,
                (true, Some(members)) => u64::from(members),
                (true, None) => {
                    let what = Message::new("analysis-no-members").with("party", &party.name.text);
                    return Err(Missing::new(what, Some(party.name.loc)));
                }
            };
            let votes = u64::from(seats.count);
            match voters.iter_mut().find(|known| known.who == who) {
                Some(known) if seen == Seen::Blocs => known.votes += votes * count,
                _ if seen == Seen::Blocs => voters.push(Voters { who, count: 1, votes: votes * count, weight: 0, veto: false }),
                _ => voters.push(Voters { who, count, votes, weight: 0, veto: false }),
            }
        }
        voters.retain(|voters| voters.count > 0);
        let all: u64 = voters.iter().map(|voters| voters.votes * voters.count).sum();
        if all == 0 {
            return Err(Missing::new(Message::new("analysis-no-votes").with("body", &body.name.text), Some(body.name.loc)));
        }
        let rule = rule(body, all)?;
        if matches!(rule, Rule::EveryParty) && seen == Seen::Written {
            return Game::of(model, body, Seen::Blocs);
        }
        Ok(Game::under(rule, voters, all, body))
    }

    fn under(rule: Rule, mut voters: Vec<Voters>, all: u64, body: &Body) -> Game {
        for voters in &mut voters {
            voters.weight = voters.votes;
        }
        let (quota, needed) = match rule {
            Rule::AtLeast(quota) => (quota, quota),
            Rule::Casting(needed, who) => {
                for voters in &mut voters {
                    voters.weight *= 2;
                }
                one_voter(&mut voters, who).weight += 1;
                (all + 1, needed)
            }
            Rule::Everybody | Rule::EveryParty => {
                for voters in &mut voters {
                    voters.veto = true;
                }
                (all, all)
            }
        };
        for party in &body.veto {
            one_voter(&mut voters, Actor::Party(*party)).veto = true;
        }
        Game { voters, quota, needed }
    }

    /// All written votes.
    #[must_use]
    pub fn votes(&self) -> u64 {
        self.voters.iter().map(|voters| voters.votes * voters.count).sum()
    }

    fn weight(&self) -> u64 {
        self.voters.iter().map(|voters| voters.weight * voters.count).sum()
    }

    fn weight_of(&self, who: Actor) -> u64 {
        self.voters.iter().filter(|voters| voters.who == who).map(|voters| voters.weight * voters.count).sum()
    }

    /// Whether all voters of somebody are enough together.
    #[must_use]
    pub fn wins_alone(&self, who: Actor) -> bool {
        self.weight_of(who) >= self.quota && self.voters.iter().all(|voters| voters.who == who || !voters.veto)
    }

    /// Whether nothing passes against all voters of somebody.
    #[must_use]
    pub fn blocks_alone(&self, who: Actor) -> bool {
        self.weight() - self.weight_of(who) < self.quota || self.voters.iter().any(|voters| voters.who == who && voters.veto)
    }
}

/// The one voter that a party or body is; a new one without votes if it has none, or many.
fn one_voter(voters: &mut Vec<Voters>, who: Actor) -> &mut Voters {
    let at = voters.iter().position(|voters| voters.who == who && voters.count == 1).unwrap_or_else(|| {
        voters.push(Voters { who, count: 1, votes: 0, weight: 0, veto: false });
        voters.len() - 1
    });
    &mut voters[at]
}

fn rule(body: &Body, all: u64) -> Known<Rule> {
    let half = all / 2 + 1;
    let of_all = matches!(body.base, Some(Base::Members | Base::Seats));
    Ok(match body.method {
        Method::Majority if of_all => Rule::AtLeast(half),
        Method::Majority | Method::MostVotes => match body.tie {
            Some(Tie::DecidedBy(party)) => Rule::Casting(half, Actor::Party(party)),
            Some(Tie::DecidedByBody(other)) => Rule::Casting(half, Actor::Body(other)),
            // Luck is nobody's power.
            Some(Tie::Lot | Tie::Rejects) | None => Rule::AtLeast(half),
        },
        Method::SilentAssent => Rule::AtLeast(all.div_ceil(2)),
        Method::Share(share) => {
            let needed = (share * Rational::from_integer(i128::from(all))).ceil().to_integer();
            Rule::AtLeast(needed.to_u64().unwrap_or(u64::MAX).max(1))
        }
        Method::Unanimity | Method::Consensus => Rule::Everybody,
        Method::Consent => Rule::EveryParty,
        Method::Lot | Method::Ranking => {
            let what = Message::new("analysis-no-vote").with("body", &body.name.text);
            return Err(Missing::new(what, Some(body.decides_loc.unwrap_or(body.name.loc))));
        }
    })
}
