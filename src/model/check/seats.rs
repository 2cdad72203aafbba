//! S21 impossible-quorum: votes that nobody can hold or win.

use super::Findings;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Actor, BallotKind, Body, Gate, Model, Stage, Threshold};
use crate::quantity::Rational;
use crate::source::Loc;
use std::mem::discriminant;

/// All votes of a body; `None` if some seats are per member of a party that does not say how many it has.
pub(super) fn all_votes(model: &Model, body: &Body) -> Option<i128> {
    let votes = body.seats.iter().map(|seats| {
        let heads = if seats.per_member { i128::from(model.parties[seats.party].members?) } else { 1 };
        Some(i128::from(seats.count) * heads)
    });
    votes.sum()
}

/// Votes that must be there: a share of all is rounded up.
pub(super) fn required(threshold: Threshold, all: i128) -> i128 {
    match threshold {
        Threshold::Count(count) => i128::from(count),
        Threshold::Share(share) => (share * Rational::from_integer(all)).ceil().to_integer(),
    }
}

/// Nobody seated, or a quorum of more than all seats. Up to all of them a quorum can be met, however large the blocs are:
/// with everybody there. (Shares above the whole, seats without a vote and the like are found where they are read.)
pub(super) fn bodies(model: &Model, findings: &mut Findings) {
    for body in model.bodies.values() {
        let all = all_votes(model, body);
        let name = &body.name.text;
        if all == Some(0) {
            let message = Message::new("check-no-votes").with("body", name);
            findings.push(Diagnostic::new(codes::IMPOSSIBLE_QUORUM, body.name.loc, message).help(Message::new("check-no-votes-help")));
            continue;
        }
        let (Some(all), Some(quorum)) = (all, &body.quorum) else { continue };
        let first = required(quorum.first, all);
        // A second call that is larger in the same terms is found where it is read.
        let second = quorum.second.as_ref().map(|second| second.threshold);
        let second = second.filter(|second| discriminant(second) != discriminant(&quorum.first)).map(|second| required(second, all));
        let (id, needed) = match second {
            _ if first > all => ("check-quorum-above", first),
            Some(second) if second > all => ("check-second-above", second),
            _ => continue,
        };
        let number = |n: i128| i64::try_from(n).unwrap_or(i64::MAX);
        let message = Message::new(id).with("body", name).with("needed", number(needed)).with("all", number(all));
        let finding = Diagnostic::new(codes::IMPOSSIBLE_QUORUM, quorum.loc, message);
        let finding = body.seats.iter().fold(finding, |finding, seats| {
            let heads = if seats.per_member { model.parties[seats.party].members.unwrap_or(1) } else { 1 };
            let votes = i64::from(seats.count) * i64::from(heads);
            finding.label(seats.loc, Message::new("check-votes").with("votes", votes))
        });
        findings.push(finding.help(Message::new("check-quorum-help").with("all", number(all))));
    }
}

/// A minimum of votes that no option can reach, even if everybody votes for it.
pub(super) fn ballots(model: &Model, findings: &mut Findings) {
    for stage in model.stages.values() {
        minimum(model, stage, findings);
    }
}

fn minimum(model: &Model, stage: &Stage, findings: &mut Findings) {
    let Some(ballot) = &stage.ballot else { return };
    let (Some(least), Some((voters, loc))) = (ballot.minimum, electorate(model, stage)) else { return };
    // With points one person can give an option more than one vote.
    let each = match ballot.kind {
        Some(BallotKind::Points(points)) => match points {
            Some(points) => i128::from(points),
            None => return,
        },
        _ => 1,
    };
    if i128::from(least) > voters * each {
        let number = |n: i128| i64::try_from(n).unwrap_or(i64::MAX);
        let message = Message::new("check-ballot-minimum").with("least", i64::from(least)).with("voters", number(voters));
        let finding = Diagnostic::new(codes::IMPOSSIBLE_QUORUM, ballot.loc, message);
        findings.push(
            finding.label(loc, Message::new("check-voters").with("voters", number(voters))).help(Message::new("check-ballot-minimum-help")),
        );
    }
}

/// How many people can vote, and where that is written.
fn electorate(model: &Model, stage: &Stage) -> Option<(i128, Loc)> {
    let actor = stage.gates.iter().find_map(|(gate, _)| match gate {
        Gate::DecidedBy(actor) => Some(*actor),
        _ => None,
    })?;
    match actor {
        Actor::Party(party) => Some((i128::from(model.parties[party].members?), model.parties[party].members_loc?)),
        Actor::Body(body) => {
            let body = &model.bodies[body];
            let people = body.seats.iter().filter(|seats| seats.per_member).map(|seats| model.parties[seats.party].members.map(i128::from));
            Some((people.sum::<Option<i128>>()?, body.name.loc))
        }
    }
}
