//! A tornado: which assumption moves a result most, the strongest on top.

use super::paper::{Anchor, Paper, short};
use super::scale::{Scale, round_values};
use super::{Numbers, Picture, WIDTH};
use crate::diagnostic::Message;
use crate::report::words::Words;
use num_traits::ToPrimitive;

/// One assumption: what the result is with its least and its most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swing {
    pub what: String,
    /// The assumption's values, as they are written.
    pub least: String,
    pub most: String,
    /// The results with them, in grains.
    pub with_least: i64,
    pub with_most: i64,
}

impl Swing {
    fn width(&self) -> u64 {
        self.with_least.abs_diff(self.with_most)
    }
}

/// Draws what a result does when one assumption after the other goes from its least to its most, the others staying as they
/// are. `show` writes a result, `unit` is the least step at the axis.
#[must_use]
pub fn tornado(words: &Words<'_>, result: &str, base: i64, swings: &[Swing], unit: i64, show: &dyn Fn(i64) -> String) -> Option<Picture> {
    let mut swings: Vec<&Swing> = swings.iter().collect();
    // The order in which they are given decides between equals.
    swings.sort_by_key(|swing| std::cmp::Reverse(swing.width()));
    let strongest = swings.first()?;
    let results = swings.iter().flat_map(|swing| [swing.with_least, swing.with_most]).chain([base]);
    let (low, high) = results.fold((i64::MAX, i64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let ticks = round_values((low, high), unit, 6);
    let mut paper = Paper::new();
    let (left, right, row, top) = (250.0, WIDTH - 90.0, 34.0, 34.0);
    let axis = Scale::new((*ticks.first()?, *ticks.last()?), (left, right));
    let bottom = top + row * swings.len().to_f64().unwrap_or(0.0);
    for tick in &ticks {
        let x = axis.at(*tick);
        paper.line("rule", (x, top - 4.0), (x, bottom));
        paper.text("quiet", Anchor::Middle, (x, bottom + 16.0), &show(*tick));
    }
    let middle = axis.at(base);
    paper.text("quiet", Anchor::Middle, (middle, top - 10.0), &words.text(&Message::new("picture-base").with("value", show(base))));
    for (swing, at) in swings.iter().zip(0_u32..) {
        let y = top + row * (f64::from(at) + 0.5);
        paper.text("", Anchor::End, (left - 60.0, y + 5.0), &short(&swing.what, 27));
        let (least, most) = (axis.at(swing.with_least), axis.at(swing.with_most));
        paper.area("blue", (middle, y - 10.0), (most, y + 10.0));
        paper.hatched((middle, y - 10.0), (least, y + 10.0));
        for (x, other, text) in [(least, most, &swing.least), (most, least, &swing.most)] {
            let (anchor, x) = if x < other || (x <= middle && other >= middle) { (Anchor::End, x - 6.0) } else { (Anchor::Start, x + 6.0) };
            paper.text("quiet", anchor, (x, y + 4.0), &short(text, 14));
        }
    }
    paper.line("mark", (middle, top - 4.0), (middle, bottom));
    let head = ["picture-assumption", "picture-least", "picture-result", "picture-most", "picture-result"].map(|id| words.word(id));
    let rows = swings.iter().map(|swing| {
        let [least, most] = [swing.with_least, swing.with_most].map(show);
        vec![swing.what.clone(), swing.least.clone(), least, swing.most.clone(), most]
    });
    let said = Message::new("picture-tornado").with("result", result).with("what", &strongest.what);
    let [least, most] = [strongest.with_least.min(strongest.with_most), strongest.with_least.max(strongest.with_most)].map(show);
    Some(Picture {
        id: "tornado".to_owned(),
        title: words.text(&Message::new("picture-tornado-title").with("result", result)),
        description: words.text(&said.with("low", least).with("high", most)),
        numbers: Numbers { head: head.to_vec(), rows: rows.collect() },
        height: (bottom + 26.0).ceil().to_u32().unwrap_or(100),
        drawn: paper.drawn(),
    })
}
