//! The network of parties, and what flows in it.

use charter::analysis::coproduction::{chance_of_quorum, half_life};
use charter::analysis::flows::{Leverage, balance, gini, leverage, reciprocity};
use charter::analysis::network::{Graph, plurality};
use charter::quantity::{Exact, Rational};
use proptest::prelude::*;
use statrs::distribution::{Binomial, DiscreteCDF};

fn r(numer: i128, denom: i128) -> Exact {
    Exact::from(Rational::new(numer, denom))
}

fn graph(nodes: usize, ties: &[(usize, usize)]) -> Graph {
    let mut graph = Graph::new(nodes);
    for (a, b) in ties {
        graph.tie(*a, *b, 1);
    }
    graph
}

/// comune, comitato, ortisti, scuola, vivaio: the worked example of the design.
#[test]
fn the_garden_graph() {
    let mut graph = Graph::new(5);
    for (a, b, weight) in [(0, 1, 3), (0, 2, 3), (0, 3, 2), (0, 4, 1), (1, 2, 3), (1, 3, 1), (1, 4, 1), (2, 3, 3)] {
        graph.tie(a, b, weight);
    }
    assert_eq!((graph.nodes(), graph.ties().count()), (5, 8));
    assert_eq!(graph.density(), Some(r(4, 5)));
    assert_eq!(graph.centralisation(), Some(r(1, 3)));
    assert_eq!(graph.external_internal(&[Some('p'), Some('c'), Some('c'), Some('s'), Some('b')]), Some(r(3, 4)));
    assert_eq!((graph.connectivity(), graph.cut_nodes(), graph.components()), (2, vec![], 1));
    assert_eq!(plurality(&[1, 2, 1, 1]), Some((r(18, 25), r(24, 25))));
}

#[test]
fn star_ring_path_and_complete_graph() {
    let n = 7;
    let star = graph(n, &(1..n).map(|at| (0, at)).collect::<Vec<_>>());
    assert_eq!((star.density(), star.centralisation()), (Some(r(2, 7)), Some(r(1, 1))));
    assert_eq!((star.connectivity(), star.cut_nodes()), (1, vec![0]));
    assert!((star.betweenness()[0] - 1.0).abs() < 1e-12 && star.betweenness()[1].abs() < 1e-12);
    // The hub's contacts do not know each other: Σ (1/6)² six times. A leaf depends on the hub alone.
    assert!((star.constraint()[0].unwrap() - 1.0 / 6.0).abs() < 1e-12 && (star.constraint()[1].unwrap() - 1.0).abs() < 1e-12);
    let ring = graph(n, &(0..n).map(|at| (at, (at + 1) % n)).collect::<Vec<_>>());
    assert_eq!((ring.density(), ring.centralisation()), (Some(r(1, 3)), Some(r(0, 1))));
    assert_eq!((ring.connectivity(), ring.cut_nodes()), (2, vec![]));
    // (n − 3)² ÷ 8 pairs for odd rings: 3 of 15 … each node is between (n − 1)(n − 3)/8 pairs.
    assert!(ring.betweenness().iter().all(|share| (share - 3.0 / 15.0).abs() < 1e-12));
    let path = graph(n, &(1..n).map(|at| (at - 1, at)).collect::<Vec<_>>());
    assert_eq!((path.connectivity(), path.cut_nodes()), (1, (1..n - 1).collect()));
    assert!((path.betweenness()[3] - 9.0 / 15.0).abs() < 1e-12);
    let complete = graph(n, &(0..n).flat_map(|a| (0..a).map(move |b| (a, b))).collect::<Vec<_>>());
    assert_eq!((complete.density(), complete.connectivity(), complete.cut_nodes()), (Some(r(1, 1)), n - 1, vec![]));
    let apart = graph(4, &[(0, 1), (2, 3)]);
    assert_eq!((apart.connectivity(), apart.components(), apart.cut_nodes()), (0, 2, vec![]));
    assert_eq!((Graph::new(1).density(), Graph::new(2).centralisation()), (None, None));
}

/// The smallest set of nodes whose loss leaves the others unconnected, by trying them all.
fn by_hand(graph: &Graph) -> usize {
    let n = graph.nodes();
    let connected = |left: usize| {
        let Some(start) = (0..n).find(|at| left >> at & 1 == 1) else { return true };
        let mut reached = 1 << start;
        loop {
            let more = (0..n).filter(|at| left >> at & 1 == 1 && (0..n).any(|of| reached >> of & 1 == 1 && graph.weight(of, *at) > 0));
            let next = more.fold(reached, |reached, at| reached | 1 << at);
            if next == reached {
                return reached == left;
            }
            reached = next;
        }
    };
    let all = (1 << n) - 1;
    let cuts = (0..1_usize << n).filter(|cut| !connected(all & !cut));
    cuts.map(|cut| cut.count_ones() as usize).min().unwrap_or(n.saturating_sub(1))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn connectivity_is_the_smallest_cut(nodes in 1_usize..8, ties in prop::collection::vec((0_usize..8, 0_usize..8), 0..24)) {
        let graph = graph(nodes, &ties);
        prop_assert_eq!(graph.connectivity(), by_hand(&graph));
    }

    #[test]
    fn quorums_are_as_likely_as_statistics_says(people in 1_u32..400, turnout in 0.01_f64..0.99, part in 0.0_f64..1.0) {
        let needed = (f64::from(people) * part).ceil() as u32;
        let expected = if needed == 0 { 1.0 } else { Binomial::new(turnout, u64::from(people)).unwrap().sf(u64::from(needed) - 1) };
        prop_assert!((chance_of_quorum(people, turnout, needed) - expected).abs() < 1e-9);
    }
}

#[test]
fn an_assembly_of_36_at_45_percent() {
    assert_eq!((chance_of_quorum(36, 0.45, 19) * 100.0).round(), 22.0);
    assert_eq!((chance_of_quorum(36, 0.45, 12) * 100.0).round(), 94.0);
    assert_eq!(chance_of_quorum(36, 0.0, 1), 0.0);
    assert_eq!(chance_of_quorum(36, 1.0, 36), 1.0);
    assert_eq!(chance_of_quorum(36, 0.5, 37), 0.0);
}

#[test]
fn a_quarter_lost_each_year_is_half_after_2_4_years() {
    assert_eq!(half_life(0.25).map(|years| (years * 10.0).round()), Some(24.0));
    assert_eq!((half_life(0.0), half_life(1.0)), (None, None));
}

/// Cases C1 and C2 of the design, in euro.
#[test]
fn leverage_of_the_two_cases() {
    let found = leverage((&r(3000, 1), &r(3600 + 1680, 1)), (&r(2700 + 1500, 1), &r(15_840 + 600, 1)));
    assert_eq!(found, Leverage { cash: Some(r(7, 5)), cash_and_kind: Some(r(172, 25)), all: Some(r(20_640, 8280)) });
    let nursery = leverage((&r(66_000, 1), &r(0, 1)), (&r(114_000, 1), &r(38_560, 1)));
    assert_eq!((nursery.cash_and_kind.unwrap().to_f64() * 100.0).round(), 231.0);
    assert_eq!(leverage((&r(0, 1), &r(0, 1)), (&r(1, 1), &r(1, 1))).cash, None);
}

#[test]
fn inequality_reciprocity_and_balance() {
    assert_eq!(gini(&[r(1, 1), r(1, 1), r(1, 1)]), Some(r(0, 1)));
    assert_eq!(gini(&[r(0, 1), r(0, 1), r(0, 1), r(8, 1)]), Some(r(3, 4)));
    assert_eq!(gini(&[r(0, 1)]), None);
    let (zero, two, three) = (r(0, 1), r(2, 1), r(3, 1));
    assert_eq!(reciprocity(&vec![vec![zero.clone(), three.clone()], vec![two.clone(), zero.clone()]]), Some(r(4, 5)));
    assert_eq!(reciprocity(&vec![vec![zero.clone(); 2]; 2]), None);
    assert_eq!((balance(&three, &two), balance(&three, &zero), balance(&zero, &zero)), (Some(r(3, 5)), Some(r(1, 1)), None));
}
