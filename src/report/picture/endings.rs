//! How a charter ends: a bar for each ending, with the interval of its chance.

use super::paper::{Anchor, Paper, short};
use super::scale::Scale;
use super::{Numbers, Picture, WIDTH};
use crate::diagnostic::Message;
use crate::report::simulation::Simulation;
use crate::report::words::{Words, chance, percent, whole};
use crate::simulate::interval;
use num_traits::ToPrimitive;

/// An ending, how often it came, and between which chances its own lies.
pub(super) struct Ending {
    pub(super) text: String,
    pub(super) share: String,
    pub(super) runs: u64,
    pub(super) bounds: (f64, f64),
}

/// The chance that an interval does not hold the true value.
const ALPHA: f64 = 0.05;

/// The endings, the likeliest first.
pub(super) fn found(words: &Words<'_>, simulation: &Simulation<'_>) -> Vec<Ending> {
    let summary = simulation.summary;
    let mut ends: Vec<_> = summary.ends.iter().collect();
    ends.sort_by_key(|(_, runs)| std::cmp::Reverse(**runs));
    let ending = |(end, runs): (_, &u64)| Ending {
        text: words.end(end),
        share: percent(*runs, summary.runs),
        runs: *runs,
        // Where nothing is random, what happened is all there is.
        bounds: if summary.random { interval(*runs, summary.runs, ALPHA) } else { certain(*runs, summary.runs) },
    };
    ends.into_iter().map(ending).collect()
}

fn certain(runs: u64, of: u64) -> (f64, f64) {
    let share = runs.to_f64().unwrap_or(0.0) / of.max(1).to_f64().unwrap_or(1.0);
    (share, share)
}

/// Hundredths of a percent, for places on an axis.
fn part(share: f64) -> i64 {
    (share * 10_000.0).round().to_i64().unwrap_or(0)
}

pub(super) fn endings(words: &Words<'_>, simulation: &Simulation<'_>) -> Picture {
    let endings = found(words, simulation);
    let total = simulation.summary.runs;
    let mut paper = Paper::new();
    let (left, right, row) = (300.0, WIDTH - 80.0, 34.0);
    let axis = Scale::new((0, 10_000), (left, right));
    let mut y = 14.0;
    let bottom = y + row * endings.len().to_f64().unwrap_or(0.0);
    for tenth in [0, 2_500, 5_000, 7_500, 10_000] {
        let x = axis.at(tenth);
        paper.line("rule", (x, y - 6.0), (x, bottom));
        paper.text("quiet", Anchor::Middle, (x, bottom + 16.0), &format!("{}%", tenth / 100));
    }
    for ending in &endings {
        let middle = y + row / 2.0 - 4.0;
        paper.text("", Anchor::End, (left - 10.0, middle + 5.0), &short(&ending.text, 42));
        let share = part(certain(ending.runs, total).0);
        paper.area("blue", (left, middle - 9.0), (axis.at(share), middle + 9.0));
        let (low, high) = (axis.at(part(ending.bounds.0)), axis.at(part(ending.bounds.1)));
        if high - low > 0.5 {
            paper.line("mark", (low, middle), (high, middle));
            paper.line("mark", (low, middle - 5.0), (low, middle + 5.0));
            paper.line("mark", (high, middle - 5.0), (high, middle + 5.0));
        }
        paper.text("", Anchor::Start, (high.max(axis.at(share)) + 8.0, middle + 5.0), &ending.share);
        y += row;
    }
    let said: Vec<String> = endings.iter().map(|ending| format!("{} {}", ending.text, ending.share)).collect();
    let rows = endings.iter().map(|ending| {
        let (low, high) = ending.bounds;
        vec![ending.text.clone(), whole(ending.runs), ending.share.clone(), chance(low), chance(high)]
    });
    let head = ["picture-ending", "picture-runs", "picture-share", "picture-at-least", "picture-at-most"].map(|id| words.word(id));
    Picture {
        id: "endings".to_owned(),
        title: words.word("report-how-it-ends"),
        description: words.text(&Message::new("picture-endings").with("endings", said.join("; "))),
        numbers: Numbers { head: head.to_vec(), rows: rows.collect() },
        height: (bottom + 26.0).ceil().to_u32().unwrap_or(100),
        drawn: paper.drawn(),
    }
}
