//! The main pictures as text, for terminals: endings, the timeline, cash. As wide as there is room.

use super::endings::found;
use super::gantt::{Row, rows};
use super::paper::short;
use super::scale::round_values;
use crate::diagnostic::Message;
use crate::quantity::Day;
use crate::report::simulation::Simulation;
use crate::report::table::{heading, wrapped};
use crate::report::words::Words;
use crate::simulate::{Course, Courses};
use num_traits::ToPrimitive;

/// The marks of which pictures are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Marks {
    /// A bar, and its last cell by eighths; without eighths, whole cells.
    full: char,
    eighths: Option<[char; 7]>,
    opening: char,
    running: char,
    closing: char,
    pale: char,
    band: char,
    half: char,
    edge: char,
}

const BLOCKS: Marks = Marks {
    full: '█',
    eighths: Some(['▏', '▎', '▍', '▌', '▋', '▊', '▉']),
    opening: '░',
    running: '█',
    closing: '▒',
    pale: '░',
    band: '▒',
    half: '█',
    edge: '│',
};

const ASCII: Marks =
    Marks { full: '#', eighths: None, opening: '.', running: '#', closing: '+', pale: '.', band: ':', half: '#', edge: '|' };

/// Lines of the fan of cash.
const HEIGHT: usize = 10;

/// The pictures, at most so many columns wide; `ascii` for terminals that know no other letters.
#[must_use]
pub fn as_text(words: &Words<'_>, simulation: &Simulation<'_>, courses: &Courses, width: u16, ascii: bool) -> String {
    let sketch = Sketch { words, marks: if ascii { ASCII } else { BLOCKS }, width: usize::from(width), ascii };
    sketch.endings(simulation) + &sketch.timeline(simulation) + &sketch.cash(courses)
}

struct Sketch<'a> {
    words: &'a Words<'a>,
    marks: Marks,
    width: usize,
    ascii: bool,
}

impl Sketch<'_> {
    /// A label, filled up to so many columns.
    fn label(&self, text: &str, columns: usize) -> String {
        let text = short(text, columns);
        let text = if self.ascii { text.replace('…', ".") } else { text };
        let missing = columns.saturating_sub(text.chars().count());
        text + &" ".repeat(missing)
    }

    fn endings(&self, simulation: &Simulation<'_>) -> String {
        let endings = found(self.words, simulation);
        let longest = endings.iter().map(|ending| ending.text.chars().count()).max().unwrap_or(0).min(self.width / 2);
        let room = self.width.saturating_sub(longest + 14).max(8);
        let mut out = heading(&self.words.word("report-how-it-ends"));
        for ending in endings {
            let bar = self.bar(ending.runs, simulation.summary.runs, room);
            out.push_str(format!("  {}  {:>6}  {bar}", self.label(&ending.text, longest), ending.share).trim_end());
            out.push('\n');
        }
        out
    }

    fn bar(&self, part: u64, of: u64, room: usize) -> String {
        let steps = if self.marks.eighths.is_some() { 8 } else { 1 };
        let all = u128::try_from(room).unwrap_or(0) * steps;
        let filled = (u128::from(part) * all * 2 + u128::from(of)) / (u128::from(of.max(1)) * 2);
        let whole = usize::try_from(filled / steps).unwrap_or(0);
        let rest = usize::try_from(filled % steps).unwrap_or(0);
        let mut bar = self.marks.full.to_string().repeat(whole);
        bar.extend(rest.checked_sub(1).and_then(|at| self.marks.eighths?.get(at).copied()));
        bar
    }

    fn timeline(&self, simulation: &Simulation<'_>) -> String {
        let rows = rows(self.words, simulation);
        if rows.is_empty() {
            return String::new();
        }
        let (first, last) = simulation.setting.machine().period();
        let longest = rows.iter().map(|row| row.title.chars().count()).max().unwrap_or(0).min(self.width / 3).min(28);
        let room = self.width.saturating_sub(longest + 12).max(12);
        let mut out = heading(&self.words.word("picture-timeline-title"));
        for row in &rows {
            let cells = self.cells(row, (first, last), room);
            out.push_str(
                format!("  {} {}{cells}{} {:>6}", self.label(&row.title, longest), self.marks.edge, self.marks.edge, row.share).trim_end(),
            );
            out.push('\n');
        }
        let (from, to) = (first.to_string(), last.to_string());
        let gap = room.saturating_sub(from.len() + to.len());
        out.push_str(&format!("  {} {from}{}{to}\n", " ".repeat(longest + 1), " ".repeat(gap)));
        let Marks { opening, running, closing, .. } = self.marks;
        let legend = [(opening, "picture-opening"), (running, "picture-running"), (closing, "picture-closing")];
        out.push_str(&self.legend(longest + 4, &legend));
        out
    }

    /// What marks mean, in as many lines as it takes.
    fn legend(&self, margin: usize, marks: &[(char, &'static str)]) -> String {
        let entries: Vec<String> = marks.iter().map(|(mark, id)| format!("{mark} {}", self.words.word(id))).collect();
        let longest = entries.iter().map(|entry| entry.chars().count()).max().unwrap_or(0);
        // Under the picture, or as far to the left as the longest of them needs.
        let margin = margin.min(self.width.saturating_sub(longest));
        let mut out = String::new();
        let mut used = 0;
        for entry in entries {
            let length = entry.chars().count() + 3;
            if used == 0 || margin + used + length - 3 > self.width {
                out.push_str(if used == 0 { "" } else { "\n" });
                out.push_str(&" ".repeat(margin));
                used = 0;
            } else {
                out.push_str("   ");
            }
            out.push_str(&entry);
            used += length;
        }
        out + "\n"
    }

    fn cells(&self, row: &Row, (first, last): (Day, Day), room: usize) -> String {
        let mut cells = vec![' '; room];
        let days = i64::from(last.0 - first.0 + 1).max(1);
        let most = i64::try_from(room.saturating_sub(1)).unwrap_or(0);
        let place = |day: Option<i64>| -> usize {
            let at = day.map_or(most, |day| ((day - i64::from(first.0)) * (most + 1) / days).clamp(0, most));
            usize::try_from(at).unwrap_or(0)
        };
        let mut fill = |from: Option<i64>, to: Option<i64>, mark: char| {
            // What does not even begin in a tenth of the runs is not drawn.
            if from.is_some() {
                for cell in cells.iter_mut().take(place(to) + 1).skip(place(from)) {
                    *cell = mark;
                }
            }
        };
        if row.comes {
            fill(row.opens[0], row.opens[2], self.marks.opening);
            fill(row.closes[0], row.closes[2], self.marks.closing);
            fill(row.opens[1], row.closes[1], self.marks.running);
        }
        cells.into_iter().collect()
    }

    fn cash(&self, courses: &Courses) -> String {
        if courses.cash.iter().all(|course| course.only() == Some(0)) {
            return String::new();
        }
        let parts = |course: &Course| [5, 10, 50, 90, 95].map(|part| course.quantile(part).unwrap_or(0));
        let months: Vec<[i64; 5]> = courses.cash.iter().map(parts).collect();
        let (low, high) = months.iter().flatten().fold((0, 1), |(low, high), value| (low.min(*value), high.max(*value)));
        let round = round_values((low, high), self.words.currency().minor_per_unit(), 3);
        let (low, high) = (round.first().copied().unwrap_or(low), round.last().copied().unwrap_or(high));
        let money = |minor: i64| self.words.money(minor);
        let margin = [low, high, 0].map(|value| money(value).chars().count()).into_iter().max().unwrap_or(0);
        let room = self.width.saturating_sub(margin + 4).clamp(8, months.len() * 4);
        let step = |line: usize| -> i64 {
            let share = (HEIGHT - 1 - line).to_i128().unwrap_or(0);
            let value = i128::from(low) + (i128::from(high) - i128::from(low)) * share / (HEIGHT - 1).to_i128().unwrap_or(1);
            i64::try_from(value).unwrap_or(high)
        };
        let half_step = (high - low) / (HEIGHT.to_i64().unwrap_or(1) - 1) / 2;
        let mut out = heading(&self.words.word("picture-cash-title"));
        for line in 0..HEIGHT {
            let value = step(line);
            let label = if line % 3 == 0 { money(value) } else { String::new() };
            out.push_str(&format!("  {label:>margin$} {}", self.marks.edge));
            let cells = (0..room).map(|column| {
                let [least, tenth, half, nine, most] = months[column * months.len() / room];
                let near = |from: i64, to: i64| from <= value + half_step && to >= value - half_step;
                match () {
                    () if near(half, half) => self.marks.half,
                    () if near(tenth, nine) => self.marks.band,
                    () if near(least, most) => self.marks.pale,
                    () => ' ',
                }
            });
            out.push_str(cells.collect::<String>().trim_end());
            out.push('\n');
        }
        let [from, to] =
            [courses.months.first(), courses.months.get(months.len() - 1)].map(|day| day.map_or_else(String::new, Day::to_string));
        let gap = room.saturating_sub(from.len() + to.len());
        out.push_str(&format!("  {} {from}{}{to}\n", " ".repeat(margin + 1), " ".repeat(gap)));
        let Marks { half, band, pale, .. } = self.marks;
        out.push_str(
            &self.legend(margin + 4, &[(half, "picture-half"), (band, "picture-eight-tenths"), (pale, "picture-nine-tenths-of-runs")]),
        );
        out + &self.worst(courses)
    }

    /// The month in which the worst tenth of the runs has least.
    fn worst(&self, courses: &Courses) -> String {
        let tenths = courses.months.iter().zip(&courses.cash).filter_map(|(day, course)| Some((course.quantile(10)?, *day)));
        let Some((least, day)) = tenths.min() else { return String::new() };
        let message = Message::new("picture-worst").with("money", self.words.money(least));
        wrapped("  ", &self.words.text(&message.with("date", day.to_string())), u16::try_from(self.width).unwrap_or(u16::MAX))
    }
}
