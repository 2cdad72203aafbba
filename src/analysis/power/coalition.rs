//! Coalitions by name: the smallest that win, and the splits that end evenly.

use super::{Game, Voters};
use crate::model::{Actor, Body, Model, even_split};
use std::cmp::Reverse;

/// Coalitions that win, but not without any one of their members: the first `most` of them, those of the strongest parties first.
/// For games in which every party is one voter ([`super::Seen::Blocs`]).
#[must_use]
pub fn minimal_winning(game: &Game, most: usize) -> Vec<Vec<Actor>> {
    let vetoes: Vec<Actor> = game.voters.iter().filter(|voters| voters.veto).map(|voters| voters.who).collect();
    let held: u64 = game.voters.iter().filter(|voters| voters.veto).map(|voters| voters.weight).sum();
    let mut free: Vec<&Voters> = game.voters.iter().filter(|voters| !voters.veto && voters.weight > 0).collect();
    free.sort_by_key(|voters| Reverse(voters.weight));
    let mut search = Search { free: &free, most, found: Vec::new() };
    let needed = game.quota.saturating_sub(held);
    search.extend(&mut vetoes.clone(), 0, needed);
    search.found
}

struct Search<'g> {
    /// From the strongest to the weakest.
    free: &'g [&'g Voters],
    most: usize,
    found: Vec<Vec<Actor>>,
}

impl Search<'_> {
    /// Members join from the strongest to the weakest, so that the one that reaches the quota is the weakest: no other can be
    /// spared if it cannot.
    fn extend(&mut self, members: &mut Vec<Actor>, from: usize, needed: u64) {
        if needed == 0 {
            if !members.is_empty() {
                self.found.push(members.clone());
            }
            return;
        }
        for at in from..self.free.len() {
            let left: u64 = self.free.iter().skip(at).map(|voters| voters.weight).sum();
            let Some(voters) = self.free.get(at).filter(|_| left >= needed && self.found.len() < self.most) else { return };
            members.push(voters.who);
            self.extend(members, at + 1, needed.saturating_sub(voters.weight));
            members.pop();
        }
    }
}

/// Votes on each side of a split that ends evenly with the quorum there, where one is possible: people may stay away, and so
/// may delegations where there is a quorum.
#[must_use]
pub fn can_tie(model: &Model, body: &Body) -> Option<i64> {
    even_split(model, body)
}

/// The parties of one side of every split into halves, if all vote as blocs: the first `most`, each with the first party.
#[must_use]
pub fn even_sides(game: &Game, most: usize) -> Vec<Vec<Actor>> {
    let all = game.votes();
    let seated: Vec<&Voters> = game.voters.iter().filter(|voters| voters.votes > 0).collect();
    let Some((first, others)) = seated.split_first() else { return Vec::new() };
    let half = all / 2;
    if !all.is_multiple_of(2) || first.votes > half {
        return Vec::new();
    }
    let mut found = Vec::new();
    sides(others, half - first.votes, &mut vec![first.who], most, &mut found);
    found
}

fn sides(others: &[&Voters], left: u64, members: &mut Vec<Actor>, most: usize, found: &mut Vec<Vec<Actor>>) {
    if left == 0 {
        found.push(members.clone());
        return;
    }
    for (at, voters) in others.iter().enumerate() {
        let rest = others.get(at + 1..).unwrap_or_default();
        if found.len() >= most || others.iter().skip(at).map(|voters| voters.votes).sum::<u64>() < left {
            return;
        }
        if voters.votes <= left && reaches(rest, left - voters.votes) {
            members.push(voters.who);
            sides(rest, left - voters.votes, members, most, found);
            members.pop();
        }
    }
}

/// Whether some of these have exactly so many votes together.
fn reaches(voters: &[&Voters], votes: u64) -> bool {
    let mut sums = std::collections::BTreeSet::from([0_u64]);
    for voters in voters {
        let more: Vec<u64> = sums.iter().map(|sum| sum + voters.votes).filter(|sum| *sum <= votes).collect();
        sums.extend(more);
    }
    sums.contains(&votes)
}
