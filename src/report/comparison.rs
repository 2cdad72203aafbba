//! Two scenarios, or two charters, on the same luck: what changes most, in sentences that can be read aloud, and all figures.

use super::measured::{Measured, rounded};
use super::table::{heading, table, wrapped};
use super::words::{Words, chance, decimal, whole};
use crate::diagnostic::Message;
use crate::model::End;
use crate::simulate::{Difference, Figure, Matched, Measure, Pair, Paired, Pairing};
use std::cmp::Ordering;

/// So many changes are told where not all figures are asked for.
const TOLD: usize = 8;

/// How sure bounds of differences are.
pub(super) const ALPHA: f64 = 0.05;

/// A comparison, ready to be shown.
pub struct Comparison<'a> {
    pub pairing: &'a Pairing<'a>,
    pub found: &'a Paired,
    pub a: Named,
    pub b: Named,
    /// The text of each expectation that both are asked about.
    pub expectations: Vec<String>,
    /// It was stopped before all of so many runs were made.
    pub cut_short: Option<u64>,
    pub is_full: bool,
}

/// What is compared, in words.
#[derive(Clone, Debug)]
pub struct Named {
    /// What tells it from the other: the name of its scenario, or else of its file.
    pub short: String,
    pub file: String,
    pub scenario: String,
    pub title: String,
}

/// A figure and what can be said of it.
pub(super) struct Row {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) unit: Measured,
    pub(super) pair: Pair,
    pub(super) difference: Difference,
}

impl Row {
    /// Those that are further from nothing come first: by the deviation of the figure, then by its size.
    fn weight(&self) -> (f64, f64) {
        let Difference { a, b, mean, standardised, .. } = self.difference;
        (standardised.abs(), mean.abs() / a.abs().max(b.abs()).max(f64::MIN_POSITIVE))
    }
}

impl Comparison<'_> {
    fn difference(&self, pair: &Pair, measure: Measure) -> Option<Difference> {
        let found = pair.difference(measure == Measure::Chance, ALPHA)?;
        Some(if self.pairing.is_same { Difference { low: found.mean, high: found.mean, ..found } } else { found })
    }

    /// The endings that came, those that are most likely first.
    pub(super) fn ends(&self, words: &Words<'_>) -> Vec<(End, Row)> {
        let of = |end: &End| {
            let pair = self.found.end(end);
            let label = words.text(&Message::new("compare-ends").with("end", words.end(end)));
            let difference = self.difference(&pair, Measure::Chance)?;
            let key = match end {
                End::Completed => "ends/completed".to_owned(),
                End::Expired => "ends/expired".to_owned(),
                End::Stuck => "ends/stuck".to_owned(),
                End::As(text) => format!("ends/as/{text}"),
            };
            Some((end.clone(), Row { key, label, unit: Measured::of(Figure::Solvent), pair, difference }))
        };
        let mut ends: Vec<(End, Row)> = self.found.all_ends().into_iter().filter_map(of).collect();
        ends.sort_by(|(_, one), (_, other)| (other.difference.a + other.difference.b).total_cmp(&(one.difference.a + one.difference.b)));
        ends
    }

    /// All other figures that are anything in any run.
    pub(super) fn rows(&self, words: &Words<'_>) -> Vec<Row> {
        let mut rows = self.all_rows(words);
        rows.retain(|row| !row.pair.is_nothing());
        rows
    }

    /// All figures but the endings.
    pub(super) fn all_rows(&self, words: &Words<'_>) -> Vec<Row> {
        let each = self.pairing.figures.iter().zip(&self.found.pairs);
        let row = |(matched, pair): (&Matched, &Pair)| {
            let measure = matched.a.measure();
            let difference = self.difference(pair, measure)?;
            Some(Row {
                key: matched.key.clone(),
                label: self.label(words, matched.a),
                unit: Measured::of(matched.a),
                pair: *pair,
                difference,
            })
        };
        each.filter_map(row).collect()
    }

    fn label(&self, words: &Words<'_>, figure: Figure) -> String {
        let model = words.model;
        let stage = |id, of: crate::model::StageId| Message::new(id).with("stage", &model.stages[of].name.text);
        let party = |id, of| Message::new(id).with("party", words.party(of));
        let duty = |id, of: crate::model::DutyId| Message::new(id).with("duty", &model.duties[of].name.text);
        words.text(&match figure {
            Figure::EndDay => Message::new("compare-end-day"),
            Figure::Opened(of) | Figure::Opens(of) => stage("report-stage-opens", of),
            Figure::Closes(of) => stage("report-stage-closes", of),
            Figure::Lasts(of) => stage("report-stage-lasts", of),
            Figure::Done(of) => stage("compare-done", of),
            Figure::Failed(of) => stage("compare-failed", of),
            Figure::Rating(of) => stage("report-rating-of", of),
            Figure::Raised(of) => stage("report-raised-for", of),
            Figure::Received(of) => party("compare-received", of),
            Figure::Spent => Message::new("compare-spent"),
            Figure::SpentOn(on) => Message::new("compare-spent-on").with("on", words.spending(on)),
            Figure::LowestCash => Message::new("compare-lowest-cash"),
            Figure::Solvent => Message::new("compare-solvent"),
            Figure::MoneyMissing => Message::new("compare-money-missing"),
            Figure::HoursNeeded => Message::new("compare-hours-needed"),
            Figure::HoursMissing => Message::new("compare-hours-missing"),
            Figure::HoursGiven(of) => party("compare-hours-given", of),
            Figure::HoursOffered(of) => party("compare-hours-promised", of),
            Figure::Members(of) => party("report-members-of", of),
            Figure::Indicator(of) => return words.indicator(of),
            Figure::Kept(of) => duty("compare-kept", of),
            Figure::Broken(of) => duty("compare-broken", of),
            Figure::Mended(of) => duty("compare-mended", of),
            Figure::EverBroken(of) => duty("compare-ever-broken", of),
            Figure::Expected(at) => Message::new("compare-expected").with("text", self.expectations.get(at).map_or("", String::as_str)),
        })
    }
}

/// The whole report, `width` columns wide.
#[must_use]
pub fn as_text(words: &Words<'_>, comparison: &Comparison<'_>, width: u16) -> String {
    let report = Report { words, comparison, width };
    let (ends, rows) = (comparison.ends(words), comparison.rows(words));
    let mut out = report.head();
    out.push_str(&report.endings(&ends));
    out.push_str(&report.told(&ends, &rows));
    if comparison.is_full {
        out.push_str(&report.all(&rows));
    }
    out
}

struct Report<'a> {
    words: &'a Words<'a>,
    comparison: &'a Comparison<'a>,
    width: u16,
}

impl Report<'_> {
    fn say(&self, message: &Message) -> String {
        wrapped("  ", &self.words.text(message), self.width)
    }

    fn head(&self) -> String {
        let Comparison { pairing, found, a, b, cut_short, .. } = self.comparison;
        let words = self.words;
        let mut lines = Vec::new();
        if let Some(charter) = &words.model.charter {
            lines.push(words.title(&charter.title, &charter.name));
        }
        for named in [a, b] {
            let id = if named.title.is_empty() { "compare-side-unnamed" } else { "compare-side" };
            let message = Message::new(id).with("file", &named.file).with("name", &named.scenario).with("title", &named.title);
            lines.push(words.text(&message));
        }
        let message = Message::new("compare-runs").with("runs", whole(found.runs)).with("seed", pairing.a.seed.to_string());
        lines.push(words.text(&message));
        if let Some(asked) = cut_short {
            let message = Message::new("report-cut-short").with("made", whole(found.runs)).with("asked", whole(*asked));
            lines.push(words.text(&message));
        }
        lines.extend(remarks(self.comparison).iter().map(|message| words.text(message)));
        lines.iter().map(|line| wrapped("", line, self.width)).collect()
    }

    fn endings(&self, ends: &[(End, Row)]) -> String {
        let words = self.words;
        let header = [String::new(), self.comparison.a.short.clone(), self.comparison.b.short.clone(), words.word("compare-difference")];
        let rows = ends.iter().map(|(end, row)| {
            let Difference { a, b, .. } = row.difference;
            vec![words.end(end), chance(a), chance(b), self.change(row)]
        });
        heading(&words.word("report-how-it-ends")) + &table(&header, rows.collect(), &[], self.width)
    }

    /// What changes most, and what does not.
    fn told(&self, ends: &[(End, Row)], rows: &[Row]) -> String {
        let (words, found) = (self.words, self.comparison.found);
        let all: Vec<&Row> = ends.iter().map(|(_, row)| row).chain(rows).collect();
        let mut clear: Vec<&Row> = all.iter().copied().filter(|row| row.difference.is_clear()).collect();
        clear.sort_by(|one, other| {
            let ((far, size), (other_far, other_size)) = (one.weight(), other.weight());
            other_far.partial_cmp(&far).unwrap_or(Ordering::Equal).then(other_size.total_cmp(&size))
        });
        let mut out = heading(&words.text(&Message::new("compare-changes").with("name", &self.comparison.b.short)));
        if clear.is_empty() {
            let id = if found.alike == found.runs { "compare-nothing" } else { "compare-nothing-clear" };
            out.push_str(&self.say(&Message::new(id)));
        }
        let most = if self.comparison.is_full { clear.len() } else { TOLD };
        for row in clear.iter().take(most) {
            out.push_str(&wrapped("  • ", &words.text(&self.sentence(row)), self.width));
        }
        let more = clear.len().saturating_sub(most);
        if more > 0 {
            out.push_str(&self.say(&Message::new("compare-more").with("n", more)));
        }
        let still = all.len() - clear.len();
        if still > 0 && !clear.is_empty() {
            out.push_str(&self.say(&Message::new("compare-no-change").with("n", still)));
        }
        out.push_str(&heading(&words.word("compare-how-sure")));
        let alike = super::words::percent(found.alike, found.runs);
        out.push_str(&self.say(&Message::new("compare-alike").with("share", alike)));
        if let Some(saved) = median(all.iter().filter_map(|row| row.difference.saved).collect()) {
            out.push_str(&self.say(&Message::new("compare-saved").with("times", times(saved))));
        }
        out.push_str(&self.say(&Message::new("compare-bounds")));
        out
    }

    /// One change, in a sentence.
    fn sentence(&self, row: &Row) -> Message {
        let Difference { a, b, mean, low, high, .. } = row.difference;
        let (near, far) = if mean < 0.0 { (-high, -low) } else { (low, high) };
        let way = if mean < 0.0 { "less" } else { "more" };
        let partly = if row.pair.only_a + row.pair.only_b > 0 { "yes" } else { "no" };
        let is_always = near >= far;
        let message = match row.unit.measure {
            Measure::Chance => Message::new("compare-says-chance"),
            Measure::Day if is_always => Message::new("compare-says-day-always"),
            Measure::Day => Message::new("compare-says-day"),
            _ if is_always => Message::new("compare-says-amount-always"),
            _ => Message::new("compare-says-amount"),
        };
        let message = message.with("label", &row.label).with("a", row.unit.value(self.words, a)).with("b", row.unit.value(self.words, b));
        let message = message.with("by", row.unit.size(self.words, mean.abs()));
        message
            .with("low", row.unit.size(self.words, near))
            .with("high", row.unit.size(self.words, far))
            .with("way", way)
            .with("partly", partly)
    }

    /// All figures, one in a line.
    fn all(&self, rows: &[Row]) -> String {
        let words = self.words;
        let header = [
            String::new(),
            self.comparison.a.short.clone(),
            self.comparison.b.short.clone(),
            words.word("compare-difference"),
            words.word("compare-only"),
            words.word("compare-times"),
        ];
        let of = |row: &Row| {
            let Difference { a, b, saved, .. } = row.difference;
            let runs = self.comparison.found.runs;
            let only = match (row.pair.only_a, row.pair.only_b) {
                (0, 0) => String::new(),
                (a, b) => format!("{} / {}", super::words::percent(a, runs), super::words::percent(b, runs)),
            };
            vec![
                row.label.clone(),
                row.unit.value(self.words, a),
                row.unit.value(self.words, b),
                self.change(row),
                only,
                saved.map_or_else(String::new, times),
            ]
        };
        heading(&words.word("compare-all")) + &table(&header, rows.iter().map(of).collect(), &[], self.width)
    }

    /// `+3.2 points (2.9 to 3.5)`.
    fn change(&self, row: &Row) -> String {
        if row.pair.unlike == 0 {
            return self.words.word("compare-same");
        }
        let Difference { mean, low, high, .. } = row.difference;
        let signed = |value: f64| format!("{}{}", if value < 0.0 { "-" } else { "+" }, row.unit.size(self.words, value.abs()));
        let id = if row.unit.measure == Measure::Chance { "compare-points" } else { "compare-change" };
        self.words.text(&Message::new(id).with("mean", signed(mean)).with("low", signed(low)).with("high", signed(high)))
    }
}

/// What keeps the two from being compared in all.
pub(super) fn remarks(comparison: &Comparison<'_>) -> Vec<Message> {
    let Comparison { pairing, a, b, .. } = comparison;
    let mut out = Vec::new();
    if pairing.is_same {
        out.push(Message::new("compare-is-same"));
    }
    let ((from, to), (other_from, other_to)) = (pairing.a.machine().period(), pairing.b.machine().period());
    if (from, to) != (other_from, other_to) {
        let message = Message::new("compare-periods").with("from", from.to_string()).with("to", to.to_string());
        out.push(message.with("other_from", other_from.to_string()).with("other_to", other_to.to_string()));
    }
    if !pairing.same_money() {
        out.push(Message::new("compare-currencies"));
    }
    let only = pairing.only();
    for (in_b, named) in [(false, a), (true, b)] {
        let names: Vec<String> = only.iter().filter(|only| only.in_b == in_b).map(|only| format!("`{}`", only.name)).collect();
        if !names.is_empty() {
            out.push(Message::new("compare-only-in").with("name", &named.short).with("names", names.join(", ")));
        }
    }
    out
}

/// `6.7`, `28`, `1_200`.
fn times(value: f64) -> String {
    if value < 10.0 { decimal(rounded(value * 10.0), 1) } else { decimal(rounded(value), 0) }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}
