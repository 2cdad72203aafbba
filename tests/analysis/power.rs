//! Voting power.

use super::model;
use charter::analysis::power::{Change, Game, Goal, Power, Seen, even_sides, indices, minimal_winning, power, smallest_changes};
use charter::model::{Actor, BodyId, Id, Model, PartyId};
use charter::quantity::{Exact, Rational};
use proptest::prelude::*;

fn r(numer: i128, denom: i128) -> Exact {
    Exact::from(Rational::new(numer, denom))
}

fn banzhaf(weights: &[u64], quota: u64) -> Vec<Exact> {
    indices(&Game::plain(weights, quota)).unwrap().into_iter().map(|power| power.banzhaf).collect()
}

fn party(model: &Model, name: &str) -> PartyId {
    model.parties.iter().find(|(_, party)| party.name.text == name).unwrap().0
}

fn body(model: &Model) -> BodyId {
    model.bodies.ids().next().unwrap()
}

/// A charter with one body: parties with their members, and the body's clauses.
fn council(parties: &str, clauses: &str) -> Model {
    let parties: String = parties
        .split(", ")
        .map(|party| {
            let (name, members) = party.split_once(' ').unwrap_or((party, ""));
            let members = if members.is_empty() { String::new() } else { format!("  members {members} people\n") };
            format!("party {name} \"{name}\" is residents\n{members}\n")
        })
        .collect();
    model(&format!("charter c \"C\"\n  period 2027-01-01 to 2027-12-31\n\n{parties}body b \"B\"\n{clauses}\n"))
}

#[test]
fn four_blocs_at_a_majority_leave_the_smallest_without_a_say() {
    assert_eq!(banzhaf(&[40, 35, 20, 5], 51), [r(1, 3), r(1, 3), r(1, 3), r(0, 1)]);
    assert_eq!(banzhaf(&[40, 35, 20, 5], 60), [r(5, 12), r(1, 4), r(1, 4), r(1, 12)]);
    assert_eq!(banzhaf(&[5, 2, 1, 1], 5), [r(1, 1), r(0, 1), r(0, 1), r(0, 1)]);
    assert_eq!(banzhaf(&[4, 3, 1, 1], 5), [r(1, 2), r(1, 6), r(1, 6), r(1, 6)]);
}

/// Council of the European Economic Community, 1958 to 1972: Luxembourg's vote never counted.
#[test]
fn the_council_of_1958() {
    assert_eq!(banzhaf(&[4, 4, 4, 2, 2, 1], 12), [r(10, 42), r(10, 42), r(10, 42), r(6, 42), r(6, 42), r(0, 1)]);
    let shapley: Vec<Exact> = indices(&Game::plain(&[4, 4, 4, 2, 2, 1], 12)).unwrap().into_iter().map(|power| power.shapley).collect();
    assert_eq!(shapley, [r(14, 60), r(14, 60), r(14, 60), r(9, 60), r(9, 60), r(0, 1)]);
}

/// Five permanent members with a veto, ten others, nine votes needed: as weights and as vetoes.
#[test]
fn the_security_council() {
    let weights: Vec<u64> = [7; 5].into_iter().chain([1; 10]).collect();
    let by_weights = Game::plain(&weights, 39);
    let mut by_veto = Game::plain(&[1; 15], 9);
    for voters in by_veto.voters.iter_mut().take(5) {
        voters.veto = true;
    }
    for game in [by_weights, by_veto] {
        let all = indices(&game).unwrap();
        assert_eq!((&all[0].shapley, &all[5].shapley), (&r(421, 2145), &r(4, 2145)));
        assert_eq!((&all[0].banzhaf, &all[5].banzhaf), (&r(848, 5080), &r(84, 5080)));
        assert_eq!((&all[0].absolute, &all[14].absolute), (&r(848, 16384), &r(84, 16384)));
    }
}

/// One vote in n, all equal: 1/n each, and C(n − 1, ⌊n/2⌋) ÷ 2^(n − 1) in absolute terms.
#[test]
fn equal_people_share_power_evenly() {
    let model = council("people 1001", "  seats people 1 per member\n  decides by majority of votes");
    let power = power(&model, body(&model)).unwrap();
    let people = power.of(party(&model, "people")).unwrap();
    assert_eq!((power.votes, power.needed, people.voters), (1001, 501, 1001));
    assert_eq!((&people.each.banzhaf, &people.each.shapley), (&r(1, 1001), &r(1, 1001)));
    assert_eq!(people.together, (r(1, 1), r(1, 1)));
    let choose = (1..=500).fold(1.0_f64, |ways, k| ways * f64::from(500 + k) / f64::from(k) / 4.0);
    assert!((people.each.absolute.to_f64() / choose - 1.0).abs() < 1e-9, "{}", people.each.absolute.to_f64());
    assert!(people.wins_alone && people.blocks_alone && !people.dummy);
}

/// Every coalition, one by one.
fn by_hand(game: &Game) -> Vec<Power> {
    let voters: Vec<(usize, u64, bool)> =
        game.voters.iter().enumerate().flat_map(|(at, voters)| (0..voters.count).map(move |_| (at, voters.weight, voters.veto))).collect();
    let n = voters.len();
    let wins = |set: usize| {
        let inside = |at: usize| set >> at & 1 == 1;
        voters.iter().enumerate().all(|(at, (.., veto))| !veto || inside(at))
            && voters.iter().enumerate().filter(|(at, _)| inside(*at)).map(|(_, (_, weight, _))| weight).sum::<u64>() >= game.quota
    };
    let factorial = |n: usize| (1..=n as i128).product::<i128>();
    let swings: Vec<(i128, Exact)> = (0..n)
        .map(|i| {
            let sets = (0..1_usize << n).filter(|set| set >> i & 1 == 0 && !wins(*set) && wins(set | 1 << i));
            sets.fold((0, Exact::zero()), |(count, orders), set| {
                let size = set.count_ones() as usize;
                (count + 1, orders.plus(&r(factorial(size) * factorial(n - 1 - size), factorial(n))))
            })
        })
        .collect();
    let all: i128 = swings.iter().map(|(count, _)| count).sum();
    (0..game.voters.len())
        .map(|group| {
            let at = voters.iter().position(|(of, ..)| *of == group).unwrap();
            let (count, orders) = swings[at].clone();
            Power { absolute: r(count, 1 << (n - 1)), banzhaf: if all == 0 { r(0, 1) } else { r(count, all) }, shapley: orders }
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counting_agrees_with_every_coalition(
        weights in prop::collection::vec((0_u64..9, 1_u64..4, prop::bool::weighted(0.15)), 1..5),
        quota in 1_u64..30,
    ) {
        let mut game = Game::plain(&weights.iter().map(|(weight, ..)| *weight).collect::<Vec<_>>(), quota);
        for (voters, (_, count, veto)) in game.voters.iter_mut().zip(&weights) {
            voters.count = *count;
            voters.veto = *veto;
        }
        prop_assert_eq!(indices(&game).unwrap(), by_hand(&game));
    }

    /// With a crowd that is counted in one stroke.
    #[test]
    fn crowds_agree_with_every_coalition(
        blocs in prop::collection::vec(0_u64..7, 0..3),
        each in 0_u64..4,
        veto in prop::bool::ANY,
        quota in 1_u64..25,
    ) {
        let mut game = Game::plain(&[&[each], blocs.as_slice()].concat(), quota);
        game.voters[0].count = 12;
        if veto && let Some(last) = game.voters.last_mut() {
            last.veto = true;
        }
        prop_assert_eq!(indices(&game).unwrap(), by_hand(&game));
    }

    /// Minimal winning coalitions win, and none of their members can be spared.
    #[test]
    fn minimal_coalitions_are_all_of_them(weights in prop::collection::vec(0_u64..9, 1..8), quota in 1_u64..25) {
        let game = Game::plain(&weights, quota);
        let weight = |set: usize| (0..weights.len()).filter(|at| set >> at & 1 == 1).map(|at| weights[at]).sum::<u64>();
        let minimal = |set: &usize| {
            weight(*set) >= quota && (0..weights.len()).all(|at| set >> at & 1 == 0 || weight(set & !(1 << at)) < quota)
        };
        let expected: std::collections::BTreeSet<usize> = (0..1 << weights.len()).filter(minimal).collect();
        let set = |members: &Vec<Actor>| members.iter().map(|who| match who {
            Actor::Party(party) => 1 << party.index(),
            Actor::Body(_) => unreachable!(),
        }).sum::<usize>();
        let found: std::collections::BTreeSet<usize> = minimal_winning(&game, usize::MAX).iter().map(set).collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_casting_vote_is_half_a_vote_more() {
    let clauses = "  seats x 1, y 1\n  decides by majority of votes\n  tie decided by x";
    let model = council("x, y", clauses);
    let power = power(&model, body(&model)).unwrap();
    assert_eq!((power.votes, power.needed), (2, 2));
    let [a, b] = power.parties.as_slice() else { panic!("two parties") };
    assert!(a.wins_alone && a.blocks_alone && b.dummy && !b.wins_alone && !b.blocks_alone);
}

#[test]
fn vetoes_unanimity_and_no_objection() {
    let veto = council("x, z, p 5", "  seats x 3, z 1, p 1 per member\n  decides by majority of votes\n  veto z");
    let found = power(&veto, body(&veto)).unwrap();
    assert!(found.of(party(&veto, "z")).unwrap().blocks_alone && !found.of(party(&veto, "x")).unwrap().blocks_alone);
    assert!(found.parties.iter().all(|power| !power.wins_alone && !power.dummy));
    for method in ["by unanimity", "by consensus"] {
        let model = council("x, z", &format!("  seats x 7, z 1\n  decides {method}"));
        let found = power(&model, body(&model)).unwrap();
        assert!(found.parties.iter().all(|power| power.blocks_alone && power.each.banzhaf == r(1, 2)), "{method}");
    }
    // Nobody may object, and the five of p are one party.
    let model = council("x, p 5", "  seats x 3, p 1 per member\n  decides without objection");
    let found = power(&model, body(&model)).unwrap();
    assert!(found.parties.iter().all(|power| power.each.shapley == r(1, 2)));
}

#[test]
fn what_is_not_said_is_unknown() {
    let model = council("x, p", "  seats x 3, p 1 per member");
    assert_eq!(power(&model, body(&model)).unwrap_err().what.id, "analysis-no-members");
    let model = council("x, p", "  seats x 3, p 1\n  decides by lot");
    assert_eq!(power(&model, body(&model)).unwrap_err().what.id, "analysis-no-vote");
}

/// 26 parents hold 5 of 9 votes: with 6 needed, or with 4 votes, they need somebody else.
#[test]
fn the_smallest_change_that_lets_others_count() {
    let model = council("parents, educators, comune, foundation", "  seats parents 5, educators 2, comune 1, foundation 1");
    let of = &model.bodies[body(&model)];
    let id = |name| party(&model, name);
    let found = smallest_changes(&model, of, Goal::NotAlone(id("parents"))).unwrap();
    assert_eq!(found, [Change::Needed { from: 5, to: 6 }, Change::Votes { party: id("parents"), from: 5, to: 4 }]);
    assert_eq!(smallest_changes(&model, of, Goal::Counts(id("comune"))).unwrap(), found);
    // A quota of four of nine would let two contrary proposals pass: only fewer votes of the parents help.
    let found = smallest_changes(&model, of, Goal::NotBlocking(id("parents"))).unwrap();
    assert_eq!(found, [Change::Votes { party: id("parents"), from: 5, to: 3 }]);
}

#[test]
fn even_splits_are_named() {
    let game = Game::plain(&[3, 1, 1, 3], 5);
    let half = |ids: &[usize]| ids.iter().map(|at| Actor::Party(Id::new(*at))).collect::<Vec<_>>();
    assert_eq!(even_sides(&game, 10), [half(&[0, 1]), half(&[0, 2]), half(&[0, 3])][..2].to_vec());
    assert!(even_sides(&Game::plain(&[3, 1, 1], 3), 10).is_empty());
    assert!(even_sides(&Game::plain(&[5, 1], 4), 10).is_empty());
}

#[test]
fn who_votes_one_by_one_is_also_seen_as_a_bloc() {
    let model = council("people 36, comune", "  seats people 1 per member, comune 5");
    let power = power(&model, body(&model)).unwrap();
    let comune = power.of(party(&model, "comune")).unwrap();
    // Against 36 who agree it never counts; among 36 who do not, it does.
    assert!(comune.bloc.is_none() && !comune.dummy);
    let sum = power.parties.iter().fold(Exact::zero(), |sum, power| sum.plus(&power.together.1));
    assert_eq!(sum, r(1, 1));
    let game = Game::of(&model, &model.bodies[body(&model)], Seen::Blocs).unwrap();
    assert_eq!(minimal_winning(&game, 10), [vec![Actor::Party(party(&model, "people"))]]);
}
