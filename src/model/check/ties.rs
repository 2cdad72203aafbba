//! S22 unresolved-tie: a vote that can end evenly with no rule for it.

use super::Findings;
use super::seats::required;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Actor, Base, Body, BodyId, Gate, Method, Model, Stage};
use std::collections::BTreeMap;

/// Larger sums of votes are not worked out.
const MOST_VOTES: i64 = 10_000;

/// A body without `tie` that decides by a majority of the votes cast, or of those present (only these can end evenly), and
/// can split exactly in half with its quorum there. Bodies that decide nothing are left alone.
pub(super) fn unresolved(model: &Model, findings: &mut Findings) {
    for (id, body) in model.bodies.iter() {
        let by_votes =
            matches!(body.method, Method::Majority | Method::MostVotes) && matches!(body.base, None | Some(Base::Votes | Base::Present));
        if body.tie.is_some() || !by_votes || !decides(model, id) {
            continue;
        }
        let Some(half) = even_split(model, body) else { continue };
        let message = Message::new("check-tie").with("body", &body.name.text).with("half", half);
        findings.push(
            Diagnostic::new(codes::UNRESOLVED_TIE, body.decides_loc.unwrap_or(body.name.loc), message)
                .note(Message::new("check-tie-note"))
                .help(Message::new("check-tie-help")),
        );
    }
}

fn decides(model: &Model, body: BodyId) -> bool {
    let body = Actor::Body(body);
    // A ballot decided by a body has no yes-or-no vote.
    let votes =
        |stage: &Stage| stage.ballot.is_none() && stage.gates.iter().any(|(gate, _)| matches!(gate, Gate::DecidedBy(by) if *by == body));
    let governs = model.governance.as_ref().is_some_and(|governance| {
        governance.amended_by.as_ref().is_some_and(|amendment| amendment.by == body && amendment.method.is_none())
            || governance.exclusion.as_ref().is_some_and(|(by, _)| *by == body)
    });
    model.stages.values().any(votes) || governs
}

/// Votes on each side of an even split with as many present as possible; `None` if none is possible.
///
/// Everybody who votes is for, against, or (people always, delegations only where there is a quorum) absent. What
/// matters of a set of votes is its difference of for and against, and how many votes are present: for each difference the
/// largest presence is kept. A crowd is cut to a size that leaves its parity: people beyond it pair off evenly.
#[must_use]
pub fn even_split(model: &Model, body: &Body) -> Option<i64> {
    let mut blocs = Vec::new();
    // People by the votes that each has: those of two parties with as many votes are one crowd.
    let mut crowds: BTreeMap<i64, i64> = BTreeMap::new();
    for seats in &body.seats {
        let count = i64::from(seats.count);
        if seats.per_member {
            *crowds.entry(count).or_insert(0) += i64::from(model.parties[seats.party].members?);
        } else {
            blocs.push(count);
        }
    }
    let each: i64 = crowds.keys().sum();
    let reach = blocs.iter().sum::<i64>().saturating_add(each);
    let enough = reach.saturating_mul(2).saturating_add(2);
    if reach > MOST_VOTES || enough.saturating_mul(each) > MOST_VOTES {
        return None;
    }
    let mut splits = BTreeMap::from([(0_i64, 0_i64)]);
    for votes in blocs {
        let mut choices = vec![(votes, votes), (-votes, votes)];
        if body.quorum.is_some() {
            choices.push((0, 0));
        }
        splits = joined(&splits, &choices);
    }
    for (votes, people) in crowds {
        let cut = if people > enough { enough + (people - enough) % 2 } else { people };
        let paired = (people - cut) * votes;
        let choices: Vec<(i64, i64)> = (-cut..=cut)
            .map(|difference| {
                let present = if (cut - difference) % 2 == 0 { cut } else { cut - 1 };
                (difference * votes, present * votes + paired)
            })
            .collect();
        splits = joined(&splits, &choices);
    }
    let present = *splits.get(&0)?;
    let all = super::seats::all_votes(model, body)?;
    let needed = body.quorum.as_ref().map_or(1, |quorum| {
        let second = quorum.second.as_ref().map(|second| required(second.threshold, all));
        second.unwrap_or(i128::MAX).min(required(quorum.first, all)).max(1)
    });
    (i128::from(present) >= needed).then_some(present / 2)
}

fn joined(splits: &BTreeMap<i64, i64>, choices: &[(i64, i64)]) -> BTreeMap<i64, i64> {
    let mut next = BTreeMap::new();
    for (difference, present) in splits {
        for (more, votes) in choices {
            let entry = next.entry(difference + more).or_insert(0);
            *entry = present.saturating_add(*votes).max(*entry);
        }
    }
    next
}
