//! How bodies decide, against the count of all cases.

use super::{PLAN, are_chances, at_least, is_chance, just};

const NAMES: [&str; 5] = ["ada", "bea", "cia", "dea", "eva"];

/// Seats for the first so many parties, one each.
fn board(seats: usize, how: &str) -> String {
    let seats: Vec<String> = NAMES[..seats].iter().map(|name| format!("{name} 1")).collect();
    format!("body board \"Board\"\n  seats {}\n  decides {how}\n", seats.join(", "))
}

fn consents(seats: usize, answer: &str) -> String {
    NAMES[..seats].iter().map(|name| format!("  consent of {name} in board is {answer}\n")).collect()
}

fn plan(body: &str) -> String {
    format!("{body}\n{PLAN}  decided by board\n")
}

#[test]
fn two_thirds_of_five_are_four() {
    is_chance(&plan(&board(5, "by 2/3 of votes")), &consents(5, "given with chance 70%"), "plan succeeds", at_least(4, 5, 0.7));
}

#[test]
fn three_quarters_of_four_are_three() {
    is_chance(&plan(&board(4, "by 75% of votes")), &consents(4, "given with chance 70%"), "plan succeeds", at_least(3, 4, 0.7));
}

#[test]
fn a_majority_of_members_counts_those_who_stay_away() {
    let body = board(5, "by majority of members") + "  quorum 1 seats\n";
    is_chance(&plan(&body), &consents(5, "absent with chance 45%"), "plan succeeds", at_least(3, 5, 0.55));
}

#[test]
fn consensus_needs_every_seat() {
    is_chance(&plan(&board(5, "by consensus")), &consents(5, "given with chance 85%"), "plan succeeds", 0.85_f64.powi(5));
}

#[test]
fn without_objection_needs_every_seat() {
    is_chance(&plan(&board(4, "without objection")), &consents(4, "given with chance 80%"), "plan succeeds", 0.8_f64.powi(4));
}

#[test]
fn a_veto_holder_must_be_among_the_majority() {
    let body = board(5, "by majority of votes") + "  veto ada\n";
    is_chance(&plan(&body), &consents(5, "given with chance 60%"), "plan succeeds", 0.6 * at_least(2, 4, 0.6));
}

#[test]
fn a_veto_holder_without_a_seat_is_asked_after_the_vote() {
    let body = board(3, "by majority of votes") + "  veto town\n";
    let lines = consents(3, "given with chance 60%") + "  consent of town is given with chance 70%\n";
    let carried = at_least(2, 3, 0.6);
    let claims = [("plan succeeds", 0.7 * carried), ("plan fails for vote", 1.0 - carried), ("plan fails for refusal", 0.3 * carried)];
    are_chances(&plan(&body), &lines, &claims);
}

#[test]
fn ties_are_decided_as_it_is_written() {
    let (more, equal) = (at_least(3, 4, 0.5), just(2, 4, 0.5));
    let lines = consents(4, "given with chance 50%");
    for (tie, line, share) in
        [("tie decided by eva", "  tie of eva in plan is given with chance 30%\n", 0.3), ("tie by lot", "", 0.5), ("tie rejects", "", 0.0)]
    {
        let body = format!("{}  {tie}\n", board(4, "by majority of votes"));
        is_chance(&plan(&body), &format!("{lines}{line}"), "plan succeeds", more + share * equal);
    }
}

/// A seat of three and two seats of two: any two of the three parties carry four of seven.
#[test]
fn blocs_weigh_as_many_votes_as_they_have() {
    let body = "body board \"Board\"\n  seats ada 3, bea 2, cia 2\n  decides by majority of votes\n";
    is_chance(&plan(body), &consents(3, "given with chance 40%"), "plan succeeds", at_least(2, 3, 0.4));
    let heavy = body.replace("ada 3", "ada 4");
    // Ada and any other; bea and cia alone are equal to ada, and nothing breaks the tie.
    is_chance(&plan(&heavy), &consents(3, "given with chance 40%"), "plan succeeds", 0.4 * at_least(1, 2, 0.4));
}

/// Nobody says what the seats answer: refused, given and absent are alike, in each of 243 cases.
#[test]
fn three_answers_alike_are_counted_case_by_case() {
    let body = board(5, "by majority of votes") + "  quorum 3 seats\n";
    let (mut carried, mut no_quorum) = (0, 0);
    for case in 0..243_u32 {
        let answers: Vec<u32> = (0..5).map(|seat| case / 3_u32.pow(seat) % 3).collect();
        let (given, absent) =
            (answers.iter().filter(|answer| **answer == 1).count(), answers.iter().filter(|answer| **answer == 2).count());
        no_quorum += u32::from(5 - absent < 3);
        carried += u32::from(5 - absent >= 3 && 2 * given > 5 - absent);
    }
    let share = |cases: u32| f64::from(cases) / 243.0;
    are_chances(&plan(&body), "", &[("plan succeeds", share(carried)), ("plan fails for quorum", share(no_quorum))]);
}

const CROWD: &str = "body board \"Board\"\n  seats club 1 per member\n  decides by majority of votes\n";

/// Chance that so many who are there carry it, each in favour with chance q.
fn carried(here: u32, q: f64) -> f64 {
    at_least(here / 2 + 1, here, q)
}

/// That at least the quorum comes and they carry it.
fn met_and_carried(quorum: u32, come: f64, q: f64) -> f64 {
    (quorum..=10).map(|here| just(here, 10, come) * carried(here, q)).sum()
}

#[test]
fn people_come_and_vote_each_alone() {
    let body = format!("{CROWD}  quorum 5 people\n");
    let lines = "  turnout of club in board is each with chance 60%\n  support of club in board is each with chance 55%\n";
    let claims = [("plan succeeds", met_and_carried(5, 0.6, 0.55)), ("plan fails for quorum", 1.0 - at_least(5, 10, 0.6))];
    are_chances(&plan(&body), lines, &claims);
}

#[test]
fn a_second_call_counts_anew() {
    let body = format!("{CROWD}  quorum 7 people, second call 4 people after 1 week\n");
    let lines = "  turnout of club in board is each with chance 55%\n  support of club in board is each with chance 60%\n";
    let (first, missed) = (met_and_carried(7, 0.55, 0.6), 1.0 - at_least(7, 10, 0.55));
    let second = met_and_carried(4, 0.55, 0.6);
    let claims = [
        ("plan succeeds by 2027-01-11", first),
        ("plan succeeds by 2027-01-18", first + missed * second),
        ("plan fails for quorum", missed * (1.0 - at_least(4, 10, 0.55))),
    ];
    are_chances(&plan(&body), lines, &claims);
}

#[test]
fn a_quorum_in_shares_is_rounded_up() {
    let lines = "  turnout of club in board is each with chance 60%\n  support of club in board is 100%\n";
    for (quorum, people) in [("2/3 of members", 7), ("50% of members", 5), ("51% of members", 6)] {
        is_chance(&plan(&format!("{CROWD}  quorum {quorum}\n")), lines, "plan succeeds", at_least(people, 10, 0.6));
    }
}

#[test]
fn two_thirds_are_counted_on_those_who_vote_or_on_all() {
    let lines = "  turnout of club in board is each with chance 90%\n  support of club in board is each with chance 75%\n";
    let of_votes: f64 = (1..=10).map(|here: u32| just(here, 10, 0.9) * at_least((2 * here).div_ceil(3), here, 0.75)).sum();
    // In favour are those who come and agree: 90% × 75% of each.
    let of_members = at_least(7, 10, 0.675);
    for (base, exact) in [("votes", of_votes), ("members", of_members)] {
        let body = CROWD.replace("by majority of votes", &format!("by 2/3 of {base}"));
        is_chance(&plan(&body), lines, "plan succeeds", exact);
    }
}

#[test]
fn a_poisson_crowd_is_cut_at_the_members() {
    let body = format!("{CROWD}  quorum 4 people\n");
    let lines = "  turnout of club in board is on average 3.5 people\n  support of club in board is 100%\n";
    let below: f64 = (0..4).map(|k: i32| (-3.5_f64).exp() * 3.5_f64.powi(k) / (1..=k).map(f64::from).product::<f64>()).sum();
    is_chance(&plan(&body), lines, "plan succeeds", 1.0 - below);
}

/// Two projects, and money for one. Each gets 0 to 4 votes, all alike; at least two are needed.
#[test]
fn a_ballot_is_won_as_often_as_the_votes_fall() {
    let ballot = |tie: &str| {
        format!(
            "co-prioritisation vote \"Vote\"\n  lasts 10 days\n  led by town\n  decided by club\n  option trees \"Trees\" 600 EUR\n  \
             option lights \"Lights\" 600 EUR\n  budget 1_000 EUR\n  ballot approval at most 2\n  allocates by votes\n  wins with at least 2 votes\n{tie}"
        )
    };
    let lines = "  turnout of club in vote is 4 people\n";
    let cases = |wins: &dyn Fn(u32, u32) -> f64| (0..25).map(|case| wins(case / 5, case % 5)).sum::<f64>() / 25.0;
    let written_first = |trees, lights| f64::from(u8::from(trees >= 2 && trees >= lights));
    let by_lot = |trees: u32, lights: u32| match trees.cmp(&lights) {
        std::cmp::Ordering::Equal if trees >= 2 => 0.5,
        std::cmp::Ordering::Greater if trees >= 2 => 1.0,
        _ => 0.0,
    };
    let lost = |trees, lights| f64::from(u8::from(trees < 2 && lights < 2));
    are_chances(&ballot(""), lines, &[("trees wins", cases(&written_first)), ("vote fails for ballot", cases(&lost))]);
    is_chance(&ballot("  tie by lot\n"), lines, "trees wins", cases(&by_lot));
}
