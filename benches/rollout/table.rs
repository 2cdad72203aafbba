//! The rollout as a table that a small interpreter walks: stages, how long they last, where they lead, and a heap of dates. What
//! a simulator for one kind of process looks like before anybody thinks of money, votes or duties.

use super::by_hand::{Luck, Rollouts, Triangle};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

enum Lasts {
    Even(i64, i64),
    Usually(Triangle),
}

struct Stage {
    lasts: Lasts,
    /// Succeeds so often, of a hundred.
    succeeds: u64,
    /// Where success leads; `None`: delivered.
    next: Option<usize>,
    /// Tried again so often when it fails.
    retries: u32,
    /// Where failure leads after that; `None`: given up.
    sent_back: Option<usize>,
}

pub(crate) struct Process(Vec<Stage>);

impl Process {
    pub(crate) fn new() -> Process {
        let sure = |lasts, next| Stage { lasts, succeeds: 100, next: Some(next), retries: 0, sent_back: None };
        Process(vec![
            sure(Lasts::Even(14, 42), 1),
            sure(Lasts::Usually(Triangle::new(28, 42, 70)), 2),
            sure(Lasts::Even(14, 28), 3),
            Stage { lasts: Lasts::Even(14, 56), succeeds: 90, next: Some(4), retries: 3, sent_back: None },
            sure(Lasts::Even(14, 42), 5),
            sure(Lasts::Usually(Triangle::new(84, 112, 182)), 6),
            Stage { lasts: Lasts::Even(14, 28), succeeds: 70, next: None, retries: 0, sent_back: Some(1) },
        ])
    }

    pub(crate) fn runs(&self, seed: u64, count: u64) -> Rollouts {
        let mut all = Rollouts::default();
        let mut heap = BinaryHeap::new();
        let mut failed = vec![0; self.0.len()];
        for run in 1..=count {
            let mut luck = Luck::of(seed, run);
            failed.fill(0);
            heap.clear();
            heap.push(Reverse((self.lasting(0, &mut luck), 0)));
            let mut ended = (false, 0);
            while let Some(Reverse((day, at))) = heap.pop() {
                let stage = &self.0[at];
                let succeeds = stage.succeeds == 100 || luck.chance(stage.succeeds);
                let next = if succeeds {
                    failed[at] = 0;
                    stage.next
                } else if failed[at] < stage.retries {
                    failed[at] += 1;
                    Some(at)
                } else {
                    stage.sent_back
                };
                match next {
                    Some(next) => heap.push(Reverse((day + self.lasting(next, &mut luck), next))),
                    None => ended = (succeeds, day),
                }
            }
            all.add(ended.0, ended.1);
        }
        all
    }

    fn lasting(&self, at: usize, luck: &mut Luck) -> i64 {
        match &self.0[at].lasts {
            Lasts::Even(low, high) => luck.even(*low, *high),
            Lasts::Usually(triangle) => triangle.draw(luck),
        }
    }
}
