//! What becomes of a charter when its numbers change, in words first and then in tables.

use super::comparison::{ALPHA, Comparison, Row};
use super::measured::Measured;
use super::table::{heading, table, wrapped};
use super::words::{Words, decimal, whole};
use crate::diagnostic::Message;
use crate::simulate::{Difference, Measure, Range, Sobol, interval, sobol};

/// So many points stand in the table; the others are for other programs.
const SHOWN: usize = 40;

/// How the points were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Design {
    Grid,
    Samples,
    /// One number at a time, at each end of its range.
    Tornado,
    /// Saltelli's samples of so many points.
    Sobol(usize),
}

/// A number that is set, or a line of the scenario that is held at a part of its luck.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// Of a line: its own text.
    pub address: String,
    pub clause: String,
    pub written: String,
    pub unit: String,
    /// Of a line: the chance, in hundredths, that it says less.
    pub range: Range,
    pub is_line: bool,
}

impl Assumption {
    /// A value as charters write it.
    #[must_use]
    pub fn value(&self, millionths: i64) -> String {
        let number = decimal(millionths, 6);
        match self.unit.as_str() {
            "" => number,
            "%" => format!("{number}%"),
            unit => format!("{number} {unit}"),
        }
    }
}

/// A figure at a point: its mean, and its difference from the charter as it is written; each with bounds.
#[derive(Clone, Debug)]
pub struct Cell {
    pub key: String,
    pub label: String,
    pub(super) unit: Measured,
    pub(super) value: (f64, f64, f64),
    pub(super) difference: (f64, f64, f64),
}

/// What was found at one point.
#[derive(Clone, Debug)]
pub struct Tried {
    /// By assumption; `None`: as written.
    pub values: Vec<Option<i64>>,
    pub(super) cells: Vec<Cell>,
    pub(super) runs: u64,
}

impl Tried {
    /// The figures of a point, from its comparison with the charter as it is written.
    #[must_use]
    pub fn of(words: &Words<'_>, values: Vec<Option<i64>>, comparison: &Comparison<'_>) -> Tried {
        let ends = comparison.ends(words).into_iter().map(|(_, row)| row);
        let cell = |row: Row| {
            let Difference { mean, low, high, .. } = row.difference;
            let value = row.pair.second(row.unit.measure == Measure::Chance, ALPHA)?;
            Some(Cell { key: row.key, label: row.label, unit: row.unit, value, difference: (mean, low, high) })
        };
        let cells = ends.chain(comparison.all_rows(words)).filter_map(cell).collect();
        Tried { values, cells, runs: comparison.found.runs }
    }

    /// The names of its figures.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|cell| cell.key.as_str())
    }

    /// A figure of a point. An ending that came neither here nor as written is one that no run had.
    pub(super) fn cell(&self, like: &Cell) -> Option<Cell> {
        let found = self.cells.iter().find(|cell| cell.key == like.key).cloned();
        found.or_else(|| {
            let none = || Cell { value: (0.0, 0.0, interval(0, self.runs, ALPHA).1), difference: (0.0, 0.0, 0.0), ..like.clone() };
            like.key.starts_with("ends/").then(none)
        })
    }
}

/// A sweep, ready to be shown.
pub struct Sweep<'a> {
    pub design: Design,
    pub assumptions: &'a [Assumption],
    pub points: &'a [Tried],
    /// Names of the figures that are asked for; none: endings and expectations.
    pub asked: &'a [String],
    pub scenario: String,
    pub seed: u64,
    pub runs: u64,
    /// It was stopped before all of so many points were tried.
    pub cut_short: Option<usize>,
}

/// How far one assumption moves a figure.
pub(super) struct Swing {
    pub(super) assumption: usize,
    pub(super) low: Cell,
    pub(super) high: Cell,
}

impl Swing {
    pub(super) fn width(&self) -> f64 {
        (self.high.value.0 - self.low.value.0).abs()
    }
}

impl Sweep<'_> {
    /// The figures that are shown, as they first come.
    pub(super) fn figures(&self) -> Vec<&Cell> {
        let is_usual = |key: &str| key.starts_with("ends/") || key.starts_with("expectation/");
        let is_single = matches!(self.design, Design::Tornado | Design::Sobol(_));
        let wanted = |key: &str| match self.asked {
            [] if is_single => key == "ends/completed",
            [] => is_usual(key),
            asked => asked.iter().any(|asked| asked == key),
        };
        let mut found: Vec<&Cell> = Vec::new();
        for cell in self.points.iter().flat_map(|point| &point.cells) {
            if wanted(&cell.key) && !found.iter().any(|known| known.key == cell.key) {
                found.push(cell);
            }
        }
        found
    }

    /// One assumption at a time, the one that moves a figure most first.
    pub(super) fn swings(&self, figure: &Cell) -> Vec<Swing> {
        let swing = |(at, pair): (usize, &[Tried])| match pair {
            [low, high] => Some(Swing { assumption: at, low: low.cell(figure)?, high: high.cell(figure)? }),
            _ => None,
        };
        let mut swings: Vec<Swing> = self.points.chunks(2).enumerate().filter_map(swing).collect();
        swings.sort_by(|one, other| other.width().total_cmp(&one.width()));
        swings
    }

    /// Sobol's indices of a figure, by assumption.
    pub(super) fn indices(&self, figure: &Cell, points: usize) -> Option<Vec<Sobol>> {
        let values: Vec<f64> = self.points.iter().map(|point| Some(point.cell(figure)?.value.0)).collect::<Option<_>>()?;
        let mut parts = values.chunks(points);
        let (a, b) = (parts.next()?, parts.next()?);
        let mixed: Vec<Vec<f64>> = parts.map(<[f64]>::to_vec).collect();
        if b.len() != a.len() || mixed.len() != self.assumptions.len() || mixed.iter().any(|part| part.len() != a.len()) {
            return None;
        }
        sobol(a, b, &mixed, self.seed)
    }

    /// The values of a point, in words.
    fn point(&self, values: &[Option<i64>]) -> String {
        let set = self.assumptions.iter().zip(values).filter_map(|(assumption, value)| {
            let value = assumption.value((*value)?);
            Some(format!("{} {value}", assumption.address))
        });
        set.collect::<Vec<_>>().join(", ")
    }
}

/// The whole report, `width` columns wide.
#[must_use]
pub fn as_text(words: &Words<'_>, sweep: &Sweep<'_>, width: u16) -> String {
    let report = Report { words, sweep, width };
    let mut out = report.head();
    let figures = sweep.figures();
    let all = report.points(&figures);
    let fits = all.fits(width);
    for figure in &figures {
        out.push_str(&match sweep.design {
            // Each figure has a table of its own where they do not fit beside each other.
            Design::Grid | Design::Samples if !fits => report.extremes(figure) + &report.shown(report.points(&[figure])),
            Design::Grid | Design::Samples => report.extremes(figure),
            Design::Tornado => report.tornado(figure),
            Design::Sobol(points) => report.indices(figure, points),
        });
    }
    if matches!(sweep.design, Design::Grid | Design::Samples) && fits {
        out.push_str(&heading(&words.word("sweep-points")));
        out.push_str(&report.shown(all));
    }
    out
}

/// Points and what was found there.
struct Points {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Points {
    /// Whether the columns fit beside each other, without breaking what stands in them.
    fn fits(&self, width: u16) -> bool {
        let columns = 0..self.header.len();
        let widest = columns.map(|at| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count());
            // What heads a column may be broken between its words.
            let words = self.header.get(at).into_iter().flat_map(|head| head.split(' ')).map(|word| word.chars().count());
            cells.chain(words).max().unwrap_or(0) + 2
        });
        widest.sum::<usize>() <= usize::from(width)
    }
}

struct Report<'a> {
    words: &'a Words<'a>,
    sweep: &'a Sweep<'a>,
    width: u16,
}

impl Report<'_> {
    fn head(&self) -> String {
        let (words, sweep) = (self.words, self.sweep);
        let mut lines = Vec::new();
        if let Some(charter) = &words.model.charter {
            lines.push(words.title(&charter.title, &charter.name));
        }
        let message = Message::new("sweep-head").with("scenario", &sweep.scenario).with("n", sweep.points.len());
        let message = message.with("points", whole(sweep.points.len() as u64)).with("runs", whole(sweep.runs));
        lines.push(words.text(&message.with("seed", sweep.seed.to_string())));
        if let Some(asked) = sweep.cut_short {
            lines.push(words.text(&Message::new("sweep-cut-short").with("made", sweep.points.len()).with("asked", asked)));
        }
        let lines_swept = sweep.assumptions.iter().filter(|assumption| assumption.is_line).count();
        if lines_swept > 0 {
            let id = if sweep.design == Design::Tornado { "sweep-lines-ends" } else { "sweep-lines-all" };
            lines.push(words.text(&Message::new(id).with("n", lines_swept)));
        }
        for assumption in sweep.assumptions.iter().filter(|assumption| !assumption.is_line) {
            let Range { low, high, .. } = assumption.range;
            let message = Message::new("sweep-set").with("address", &assumption.address).with("clause", &assumption.clause);
            lines.push(words.text(&message.with("low", assumption.value(low)).with("high", assumption.value(high))));
        }
        lines.iter().map(|line| wrapped("", line, self.width)).collect()
    }

    fn title(figure: &Cell) -> String {
        heading(figure.label.trim_end_matches(','))
    }

    fn say(&self, message: &Message) -> String {
        wrapped("  ", &self.words.text(message), self.width)
    }

    /// Where a figure is least and most.
    fn extremes(&self, figure: &Cell) -> String {
        let found = self.sweep.points.iter().filter_map(|point| Some((point, point.cell(figure)?)));
        let mut found: Vec<(&Tried, Cell)> = found.collect();
        found.sort_by(|(_, one), (_, other)| one.value.0.total_cmp(&other.value.0));
        let (Some((least_at, least)), Some((most_at, most))) = (found.first(), found.last()) else { return String::new() };
        let value = |cell: &Cell| cell.unit.value(self.words, cell.value.0);
        let message = if least.value.0 < most.value.0 {
            let message = Message::new("sweep-extremes").with("least", value(least)).with("least_at", self.sweep.point(&least_at.values));
            message.with("most", value(most)).with("most_at", self.sweep.point(&most_at.values))
        } else {
            Message::new("sweep-all-alike").with("value", value(least))
        };
        Report::title(figure) + &self.say(&message)
    }

    fn points(&self, figures: &[&Cell]) -> Points {
        let sweep = self.sweep;
        let addresses = sweep.assumptions.iter().map(|assumption| assumption.address.clone());
        let header: Vec<String> = addresses.chain(figures.iter().map(|figure| figure.label.trim_end_matches(',').to_owned())).collect();
        let row = |point: &Tried| {
            let values = sweep.assumptions.iter().zip(&point.values);
            let values = values.map(|(assumption, value)| value.map_or_else(String::new, |value| assumption.value(value)));
            let cells = figures.iter().map(|figure| point.cell(figure).map_or_else(|| "–".to_owned(), |cell| self.with_bounds(&cell)));
            values.chain(cells).collect()
        };
        Points { header, rows: sweep.points.iter().take(SHOWN).map(row).collect() }
    }

    fn shown(&self, points: Points) -> String {
        let mut out = table(&points.header, points.rows, &[], self.width);
        let all = self.sweep.points.len();
        if all > SHOWN {
            out.push_str(&self.say(&Message::new("sweep-more").with("n", all - SHOWN)));
        }
        out
    }

    /// `15.2% (14.5% to 15.9%)`.
    fn with_bounds(&self, cell: &Cell) -> String {
        let (value, low, high) = cell.value;
        let show = |value: f64| cell.unit.value(self.words, value);
        let message = Message::new("compare-change").with("mean", show(value)).with("low", show(low)).with("high", show(high));
        self.words.text(&message)
    }

    /// Which assumption moves a figure most, one at a time.
    fn tornado(&self, figure: &Cell) -> String {
        let sweep = self.sweep;
        let swings = sweep.swings(figure);
        let show = |cell: &Cell| cell.unit.value(self.words, cell.value.0);
        let end =
            |assumption: &Assumption, is_high: bool| assumption.value(if is_high { assumption.range.high } else { assumption.range.low });
        let mut out = Report::title(figure);
        let first = swings.first().and_then(|swing| Some((swing, sweep.assumptions.get(swing.assumption)?)));
        if let Some((swing, assumption)) = first {
            let id = match (swing.width() > 0.0, assumption.is_line) {
                (true, true) => "sweep-line-most",
                (false, true) => "sweep-line-none",
                (true, false) => "sweep-most",
                (false, false) => "sweep-none",
            };
            let message = Message::new(id).with("address", &assumption.address).with("low", end(assumption, false));
            let message = message.with("high", end(assumption, true)).with("at_low", show(&swing.low)).with("at_high", show(&swing.high));
            out.push_str(&self.say(&message));
        }
        // The ends of lines are alike: they need no columns.
        let of_lines = first.is_some_and(|(_, assumption)| assumption.is_line);
        let header: &[&str] = if of_lines {
            &["sweep-line", "sweep-line-low", "sweep-line-high", "sweep-width"]
        } else {
            &["sweep-assumption", "sweep-low", "sweep-at-low", "sweep-high", "sweep-at-high", "sweep-width"]
        };
        let rows = swings.iter().filter_map(|swing| {
            let assumption = sweep.assumptions.get(swing.assumption)?;
            let width = swing.low.unit.size(self.words, swing.width());
            let width = self.words.text(&match swing.low.unit.measure {
                Measure::Chance => Message::new("sweep-width-points").with("points", width),
                _ => Message::new("sweep-width-plain").with("width", width),
            });
            let (low, high) = (self.with_bounds(&swing.low), self.with_bounds(&swing.high));
            let address = assumption.address.clone();
            Some(if of_lines {
                vec![address, low, high, width]
            } else {
                vec![address, end(assumption, false), low, end(assumption, true), high, width]
            })
        });
        let header: Vec<String> = header.iter().map(|id| self.words.word(id)).collect();
        out + &table(&header, rows.collect(), &[], self.width)
    }

    /// How much of what varies is due to each assumption.
    fn indices(&self, figure: &Cell, points: usize) -> String {
        let sweep = self.sweep;
        let Some(indices) = sweep.indices(figure, points) else {
            let id = if sweep.cut_short.is_some() { "sweep-unfinished" } else { "sweep-still" };
            return Report::title(figure) + &self.say(&Message::new(id));
        };
        let share = |value: f64| super::words::chance(value.clamp(0.0, 1.0));
        let mut ranked: Vec<(&Assumption, Sobol)> = sweep.assumptions.iter().zip(indices).collect();
        ranked.sort_by(|(_, one), (_, other)| other.total.0.total_cmp(&one.total.0));
        let mut out = Report::title(figure);
        if let Some((assumption, sobol)) = ranked.first() {
            let message = Message::new("sweep-due").with("address", &assumption.address).with("first", share(sobol.first.0));
            out.push_str(&self.say(&message.with("total", share(sobol.total.0))));
        }
        let with = |(value, low, high): (f64, f64, f64)| {
            let message = Message::new("compare-change").with("mean", share(value)).with("low", share(low)).with("high", share(high));
            self.words.text(&message)
        };
        let rows = ranked.iter().map(|(assumption, sobol)| vec![assumption.address.clone(), with(sobol.first), with(sobol.total)]);
        let of_lines = sweep.assumptions.iter().any(|assumption| assumption.is_line);
        let what = if of_lines { "sweep-line" } else { "sweep-assumption" };
        let header = [what, "sweep-alone", "sweep-together"].map(|id| self.words.word(id));
        out + &table(&header, rows.collect(), &[], self.width)
    }
}
