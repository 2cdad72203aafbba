//! When stages open and close: bands from the tenth to the nine tenths of the runs, and a bar from the middle opening to the
//! middle closing.

use super::paper::{Anchor, Paper, short};
use super::scale::{Scale, dates};
use super::{Numbers, Picture, WIDTH};
use crate::diagnostic::Message;
use crate::quantity::Day;
use crate::report::simulation::Simulation;
use crate::report::words::{Words, date, percent};
use crate::simulate::Spread;
use num_traits::ToPrimitive;

/// A stage in time: days of which a tenth, a half and nine tenths of all runs are not later; `None`: later than all that came.
pub(super) struct Row {
    pub(super) title: String,
    pub(super) opens: [Option<i64>; 3],
    pub(super) closes: [Option<i64>; 3],
    pub(super) share: String,
    /// It opens in some run.
    pub(super) comes: bool,
}

pub(super) fn rows(words: &Words<'_>, simulation: &Simulation<'_>) -> Vec<Row> {
    let summary = simulation.summary;
    let of = |spread: &Spread| [10, 50, 90].map(|part| spread.quantile(part));
    let stages = words.model.stages.ids().zip(&summary.stages);
    let row = |(id, stage): (_, &crate::simulate::StageSummary)| Row {
        title: words.stage(id),
        opens: of(&stage.opening),
        closes: of(&stage.closing),
        share: percent(stage.opened, summary.runs),
        comes: stage.opened > 0,
    };
    stages.map(row).collect()
}

pub(super) fn gantt(words: &Words<'_>, simulation: &Simulation<'_>) -> Option<Picture> {
    let rows = rows(words, simulation);
    if rows.is_empty() {
        return None;
    }
    let (first, last) = simulation.setting.machine().period();
    let mut paper = Paper::new();
    let (left, right, height, top) = (210.0, WIDTH - 70.0, 36.0, 40.0);
    let axis = Scale::new((i64::from(first.0), i64::from(last.plus(1).0)), (left, right));
    let bottom = top + height * rows.len().to_f64().unwrap_or(0.0);
    legend(words, &mut paper, left);
    time_axis(&mut paper, &axis, (first, last), (top - 4.0, bottom));
    paper.text("quiet", Anchor::End, (WIDTH - 4.0, top - 8.0), &words.word("picture-comes-in"));
    for (row, at) in rows.iter().zip(0_u32..) {
        let middle = top + height * (f64::from(at) + 0.5);
        paper.text("", Anchor::End, (left - 10.0, middle + 5.0), &short(&row.title, 29));
        paper.text("quiet", Anchor::End, (WIDTH - 4.0, middle + 4.0), &row.share);
        draw(&mut paper, &axis, row, middle, right);
    }
    let shown = |day: Option<i64>| day.map_or_else(|| words.word("report-never"), date);
    let said = rows.iter().map(|row| {
        let message = Message::new("picture-stage").with("stage", &row.title).with("share", &row.share);
        words.text(&message.with("opens", shown(row.opens[1])).with("closes", shown(row.closes[1])))
    });
    let table = rows.iter().map(|row| {
        let days = row.opens.iter().chain(&row.closes).map(|day| shown(*day));
        std::iter::once(row.title.clone()).chain(days).chain([row.share.clone()]).collect()
    });
    let head = [
        "report-stage",
        "picture-opens-tenth",
        "picture-opens-half",
        "picture-opens-most",
        "picture-closes-tenth",
        "picture-closes-half",
        "picture-closes-most",
        "picture-comes-in",
    ];
    Some(Picture {
        id: "timeline".to_owned(),
        title: words.word("picture-timeline-title"),
        description: words.text(&Message::new("picture-timeline").with("stages", said.collect::<Vec<_>>().join("; "))),
        numbers: Numbers { head: head.map(|id| words.word(id)).to_vec(), rows: table.collect() },
        height: (bottom + 26.0).ceil().to_u32().unwrap_or(100),
        drawn: paper.drawn(),
    })
}

fn legend(words: &Words<'_>, paper: &mut Paper, left: f64) {
    let mut x = left;
    for (id, what) in [("picture-opening", 0), ("picture-running", 1), ("picture-closing", 2)] {
        match what {
            0 => paper.area("band", (x, 6.0), (x + 22.0, 16.0)),
            1 => paper.area("blue", (x, 8.0), (x + 22.0, 14.0)),
            _ => paper.hatched((x, 6.0), (x + 22.0, 16.0)),
        }
        let text = words.word(id);
        paper.text("quiet", Anchor::Start, (x + 28.0, 15.0), &text);
        x += 28.0 + 5.8 * text.chars().count().to_f64().unwrap_or(0.0) + 24.0;
    }
}

/// Lines at round dates, labelled below.
pub(super) fn time_axis(paper: &mut Paper, axis: &Scale, (first, last): (Day, Day), (top, bottom): (f64, f64)) {
    for (day, label) in dates(first, last) {
        let x = axis.at(i64::from(day.0));
        paper.line("rule", (x, top), (x, bottom));
        paper.text("quiet", Anchor::Middle, (x, bottom + 16.0), &label);
    }
    paper.line("axis", (axis.at(i64::from(first.0)), bottom), (axis.at(i64::from(last.0) + 1), bottom));
}

fn draw(paper: &mut Paper, axis: &Scale, row: &Row, middle: f64, right: f64) {
    // What never comes in so many runs is beyond the right end.
    let place = |day: Option<i64>| day.map_or(right, |day| axis.at(day));
    let [opens, half, most] = row.opens;
    if !row.comes || opens.is_none() {
        return;
    }
    paper.area("band", (place(opens), middle - 9.0), (place(most).max(place(opens) + 1.0), middle + 9.0));
    let [closes, closed, latest] = row.closes;
    if closes.is_some() {
        paper.hatched((place(closes), middle - 9.0), (place(latest).max(place(closes) + 1.0), middle + 9.0));
    }
    if half.is_some() {
        paper.area("blue", (place(half), middle - 3.0), (place(closed), middle + 3.0));
        paper.line("mark", (place(half), middle - 9.0), (place(half), middle + 9.0));
    }
    if closed.is_some() {
        paper.line("mark", (place(closed), middle - 9.0), (place(closed), middle + 9.0));
    }
}
