//! Fans: where a value lies over time, in how many of the runs.

use super::gantt::time_axis;
use super::paper::{Anchor, Paper};
use super::scale::{Scale, round_values};
use super::{Numbers, Picture, WIDTH};
use crate::diagnostic::Message;
use crate::model::IndicatorId;
use crate::quantity::Day;
use crate::report::simulation::Simulation;
use crate::report::words::{Words, decimal, millionths, percent};
use crate::simulate::{Course, Courses};
use num_traits::ToPrimitive;

/// Hundredths of the runs whose values are drawn.
const PARTS: [u64; 5] = [5, 10, 50, 90, 95];

/// A fan to be drawn.
struct Fan<'a> {
    id: String,
    title: String,
    months: &'a [Day],
    courses: &'a [Course],
    show: &'a dyn Fn(i64) -> String,
    /// The least step between values that are written at the axis.
    unit: i64,
    /// The worst tenth has a line of its own.
    worst: bool,
    /// Values that are drawn across, with their names.
    across: Vec<(i64, String)>,
    /// What comes after this month's end, the last of the period.
    after: Option<Day>,
    /// The value is not there in all runs: in how many.
    of: Option<u64>,
}

/// A month's values, where there are any.
struct Month {
    day: Day,
    parts: [i64; PARTS.len()],
    runs: u64,
}

impl Fan<'_> {
    fn months(&self) -> Vec<Month> {
        let months = self.months.iter().zip(self.courses);
        let seen = months.filter_map(|(day, course)| {
            let parts = PARTS.map(|part| course.quantile(part));
            let parts = if parts.iter().all(Option::is_some) { parts.map(Option::unwrap_or_default) } else { return None };
            Some(Month { day: *day, parts, runs: course.came() })
        });
        seen.collect()
    }

    fn picture(&self, words: &Words<'_>) -> Option<Picture> {
        let months = self.months();
        let (first, last) = (months.first()?, months.last()?);
        let values = months.iter().flat_map(|month| month.parts).chain(self.across.iter().map(|(value, _)| *value));
        let (low, high) = values.fold((i64::MAX, i64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let ticks = round_values((low, high), self.unit, 6);
        let mut paper = Paper::new();
        let (left, right, top, bottom) = (120.0, WIDTH - 150.0, 14.0, 280.0);
        let begins = Day::of(first.day.date().first_of_month());
        let across = Scale::new((i64::from(begins.0), i64::from(last.day.0)), (left, right));
        let upwards = Scale::new((*ticks.first()?, *ticks.last()?), (bottom, top));
        if let Some(after) = self.after.filter(|after| *after < last.day) {
            let x = across.at(i64::from(after.0));
            paper.area("after", (x, top), (right, bottom));
            paper.text("quiet", Anchor::Start, (x + 4.0, top + 12.0), &words.word("picture-after-period"));
        }
        for tick in &ticks {
            let y = upwards.at(*tick);
            paper.line(if *tick == 0 { "axis" } else { "rule" }, (left, y), (right, y));
            paper.text("quiet", Anchor::End, (left - 8.0, y + 4.0), &(self.show)(*tick));
        }
        time_axis(&mut paper, &across, (begins, last.day), (top, bottom));
        let line = |part: usize| -> Vec<(f64, f64)> {
            months.iter().map(|month| (across.at(i64::from(month.day.0)), upwards.at(month.parts[part]))).collect()
        };
        paper.between("pale", &line(0), &line(4));
        paper.between("band", &line(1), &line(3));
        paper.through("line", &line(2));
        let mut labels = vec![
            (upwards.at(last.parts[2]), "picture-half"),
            (upwards.at(last.parts[3]), "picture-nine-tenths"),
            (upwards.at(last.parts[1]), if self.worst { "picture-worst-tenth" } else { "picture-one-tenth" }),
        ];
        if self.worst {
            paper.through("warm", &line(1));
        }
        for (value, name) in &self.across {
            let y = upwards.at(*value);
            paper.line("green", (left, y), (right, y));
            if !name.is_empty() {
                paper.text("quiet", Anchor::Start, (left + 4.0, y - 4.0), name);
            }
        }
        // Labels at the right end, one below the other.
        labels.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let mut free = top;
        for (y, id) in labels {
            let place = y.max(free);
            paper.text("quiet", Anchor::Start, (right + 8.0, place + 4.0), &words.word(id));
            free = place + 14.0;
        }
        Some(Picture {
            id: self.id.clone(),
            title: self.title.clone(),
            description: self.said(words, last),
            numbers: self.numbers(words, &months),
            height: (bottom + 26.0).to_u32().unwrap_or(100),
            drawn: paper.drawn(),
        })
    }

    fn said(&self, words: &Words<'_>, last: &Month) -> String {
        let [_, tenth, half, most, _] = last.parts.map(self.show);
        let message = Message::new("picture-fan").with("title", &self.title).with("date", last.day.to_string());
        words.text(&message.with("tenth", tenth).with("half", half).with("most", most))
    }

    /// Each quarter's end, and the last month.
    fn numbers(&self, words: &Words<'_>, months: &[Month]) -> Numbers {
        let mut head = vec![words.word("picture-month-end")];
        head.extend(PARTS.map(|part| words.text(&Message::new("picture-at-most-in").with("share", format!("{part}%")))));
        if self.of.is_some() {
            head.push(words.word("picture-measured-in"));
        }
        let last = months.len().saturating_sub(1);
        let rows = months.iter().enumerate().filter(|(at, month)| *at == last || month.day.date().month() % 3 == 0);
        let rows = rows.map(|(_, month)| {
            let mut row = vec![month.day.to_string()];
            row.extend(month.parts.map(self.show));
            if let Some(of) = self.of {
                row.push(percent(month.runs, of));
            }
            row
        });
        Numbers { head, rows: rows.collect() }
    }
}

/// Whether all that was seen in all months is nothing.
fn is_nothing(courses: &[Course]) -> bool {
    courses.iter().all(|course| course.only() == Some(0))
}

/// How many stages stand done.
pub(super) fn progress(words: &Words<'_>, simulation: &Simulation<'_>, courses: &Courses) -> Option<Picture> {
    let stages = simulation.setting.model().stages.len();
    if stages < 2 {
        return None;
    }
    let fan = Fan {
        id: "progress".to_owned(),
        title: words.word("picture-progress-title"),
        months: &courses.months,
        courses: &courses.done,
        show: &|count| decimal(count, 0),
        unit: 1,
        worst: false,
        across: vec![(i64::try_from(stages).unwrap_or(i64::MAX), words.word("picture-all-stages"))],
        after: None,
        of: None,
    };
    fan.picture(words)
}

pub(super) fn cash(words: &Words<'_>, simulation: &Simulation<'_>, courses: &Courses) -> Option<Picture> {
    if is_nothing(&courses.cash) {
        return None;
    }
    let solvent = Message::new("report-solvent").with("share", percent(simulation.summary.always_solvent(), simulation.summary.runs));
    let fan = Fan {
        id: "cash".to_owned(),
        title: words.word("picture-cash-title"),
        months: &courses.months,
        courses: &courses.cash,
        show: &|minor| words.money(minor),
        unit: words.currency().minor_per_unit(),
        worst: true,
        across: vec![(0, String::new())],
        after: None,
        of: None,
    };
    let mut picture = fan.picture(words)?;
    picture.description = format!("{} {}", picture.description, words.text(&solvent));
    Some(picture)
}

/// The paths of indicators that a line of the scenario moves, up to the end of their persistence.
pub(super) fn indicators(words: &Words<'_>, simulation: &Simulation<'_>, courses: &Courses) -> Vec<Picture> {
    let model = words.model;
    let moved = model.indicators.ids().zip(&courses.indicators);
    moved.filter_map(|(id, paths)| path(words, simulation, courses, id, paths)).collect()
}

fn path(words: &Words<'_>, simulation: &Simulation<'_>, courses: &Courses, id: IndicatorId, paths: &[Course]) -> Option<Picture> {
    let indicator = &words.model.indicators[id];
    simulation.setting.machine().world().indicator(id)?;
    let mut across = Vec::new();
    for (id, quantity) in [("picture-baseline", &indicator.baseline), ("picture-target", &indicator.target)] {
        if let Some((quantity, _)) = quantity {
            across.push((millionths(quantity), words.word(id)));
        }
    }
    let show = |value| words.indicator_value(id, value);
    let fan = Fan {
        id: format!("indicator-{}", indicator.name.text),
        title: words.indicator(id),
        months: &courses.months,
        courses: paths,
        show: &show,
        unit: 10_000,
        worst: false,
        across,
        after: courses.months.get(courses.within.saturating_sub(1)).copied(),
        of: Some(simulation.summary.runs),
    };
    fan.picture(words)
}
