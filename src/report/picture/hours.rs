//! Hours promised, needed and given, month by month.

use super::gantt::time_axis;
use super::paper::{Anchor, Paper};
use super::scale::{Scale, round_values};
use super::{Numbers, Picture, WIDTH};
use crate::diagnostic::Message;
use crate::quantity::Day;
use crate::report::simulation::Simulation;
use crate::report::words::Words;
use crate::simulate::{Course, Courses};
use num_traits::ToPrimitive;

/// Middle values of a month: promised, needed, given; and needed in nine tenths of the runs at most.
struct Month {
    day: Day,
    halves: [i64; 3],
    needed: (i64, i64),
}

pub(super) fn hours(words: &Words<'_>, simulation: &Simulation<'_>, courses: &Courses) -> Option<Picture> {
    let months = months(courses);
    let highest = months.iter().flat_map(|month| month.halves.into_iter().chain([month.needed.1])).max()?;
    if highest == 0 {
        return None;
    }
    let (first, last) = (months.first()?, months.last()?);
    let ticks = round_values((0, highest), 100, 6);
    let mut paper = Paper::new();
    let (left, right, top, bottom) = (120.0, WIDTH - 20.0, 40.0, 280.0);
    let begins = Day::of(first.day.date().first_of_month());
    let across = Scale::new((i64::from(begins.0), i64::from(last.day.0)), (left, right));
    let upwards = Scale::new((0, *ticks.last()?), (bottom, top));
    for tick in &ticks {
        let y = upwards.at(*tick);
        paper.line("rule", (left, y), (right, y));
        paper.text("quiet", Anchor::End, (left - 8.0, y + 4.0), &words.hours(*tick));
    }
    time_axis(&mut paper, &across, (begins, last.day), (top, bottom));
    let line = |value: &dyn Fn(&Month) -> i64| -> Vec<(f64, f64)> {
        months.iter().map(|month| (across.at(i64::from(month.day.0)), upwards.at(value(month)))).collect()
    };
    paper.between("pale", &line(&|month| month.needed.0), &line(&|month| month.needed.1));
    let kinds = [("line", "picture-promised"), ("warm", "picture-needed"), ("green", "picture-given")];
    let mut x = left;
    for (at, (class, id)) in kinds.into_iter().enumerate() {
        paper.through(class, &line(&|month| month.halves[at]));
        paper.line(class, (x, 14.0), (x + 30.0, 14.0));
        let text = words.word(id);
        paper.text("quiet", Anchor::Start, (x + 36.0, 18.0), &text);
        x += 36.0 + 5.8 * text.chars().count().to_f64().unwrap_or(0.0) + 24.0;
    }
    let missing = simulation.summary.hours_missing.quantile(50).map_or_else(String::new, |hours| words.hours(hours));
    let head = ["picture-month-end", "picture-promised", "picture-needed", "picture-needed-most", "picture-given"];
    let end = months.len().saturating_sub(1);
    let quarters = months.iter().enumerate().filter(|(at, month)| *at == end || month.day.date().month() % 3 == 0);
    let rows = quarters.map(|(_, month)| {
        let [promised, needed, given] = month.halves;
        let values = [promised, needed, month.needed.1, given].map(|hours| words.hours(hours));
        std::iter::once(month.day.to_string()).chain(values).collect()
    });
    Some(Picture {
        id: "hours".to_owned(),
        title: words.word("picture-hours-title"),
        description: words.text(&Message::new("picture-hours").with("missing", missing)),
        numbers: Numbers { head: head.map(|id| words.word(id)).to_vec(), rows: rows.collect() },
        height: (bottom + 26.0).to_u32().unwrap_or(100),
        drawn: paper.drawn(),
    })
}

fn months(courses: &Courses) -> Vec<Month> {
    let kinds = [&courses.hours_offered, &courses.hours_needed, &courses.hours_given];
    let at = |course: &[Course], month: usize, part| course.get(month).and_then(|course| course.quantile(part)).unwrap_or(0);
    let month = |(month, day): (usize, &Day)| Month {
        day: *day,
        halves: kinds.map(|course| at(course, month, 50)),
        needed: (at(&courses.hours_needed, month, 10), at(&courses.hours_needed, month, 90)),
    };
    courses.months.iter().take(courses.within).enumerate().map(month).collect()
}
