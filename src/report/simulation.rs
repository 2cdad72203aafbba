//! What many runs have in common, as tables that a council can read.

use super::table::{heading, table, wrapped};
use super::trace;
use super::verdict::verdict_text;
use super::words::{Words, chance, date, percent, points, whole};
use crate::diagnostic::{Lang, Message};
use crate::model::Scenario;
use crate::simulate::{Judgement, Precision, Setting, Summary, Trace, interval};
use crate::source::Sources;

/// One simulation, ready to be shown.
pub struct Simulation<'a> {
    pub sources: &'a Sources,
    pub setting: &'a Setting<'a>,
    pub summary: &'a Summary,
    pub judgements: &'a [Judgement],
    /// One run to be told, where that is asked for.
    pub trace: Option<&'a Trace>,
    /// The scenario was not chosen: it is the first one written.
    pub is_first: bool,
    /// The language of the file.
    pub file_lang: Lang,
    pub how: How,
}

/// How it is to be shown, and how the runs came to be as many as they are.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    /// With all figures.
    pub is_full: bool,
    /// It was stopped before all of so many runs were made.
    pub cut_short: Option<u64>,
    /// Where runs were made until chances were known as exactly as asked.
    pub precision: Option<Precision>,
    /// What is known exactly, if that is soon worked out.
    pub known: Option<Known>,
}

/// How it ends is known exactly, and so many expectations out of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub solved: usize,
    pub all: usize,
}

impl How {
    /// How sure bounds of chances are, and the error with which they are drawn.
    pub(super) fn confidence(&self) -> (f64, f64) {
        self.precision.map_or((0.95, 0.05), |precision| (precision.level, precision.alpha))
    }
}

/// So many ways of failing are shown where not all are asked for.
const STORIES: usize = 5;

/// The whole report, `width` columns wide.
#[must_use]
pub fn as_text(words: &Words<'_>, simulation: &Simulation<'_>, width: u16) -> String {
    let report = Report { words, simulation, summary: simulation.summary, width };
    let mut out = report.head();
    if simulation.setting.is_story() {
        out.push_str(&report.diary());
    } else {
        out.push_str(&report.endings());
        out.push_str(&report.stages());
        out.push_str(&report.stories());
        out.push_str(&report.money());
        out.push_str(&report.hours());
        out.push_str(&report.people());
        out.push_str(&report.duties());
        if simulation.how.is_full {
            out.push_str(&report.figures());
        }
    }
    out.push_str(&report.expectations());
    out.push_str(&report.assumed());
    out.push_str(&report.known());
    if !simulation.setting.is_story() {
        out.push_str(&report.diary());
    }
    out
}

pub(super) struct Report<'a> {
    pub(super) words: &'a Words<'a>,
    pub(super) simulation: &'a Simulation<'a>,
    pub(super) summary: &'a Summary,
    pub(super) width: u16,
}

impl Report<'_> {
    pub(super) fn word(&self, id: &'static str) -> String {
        self.words.word(id)
    }

    pub(super) fn share(&self, runs: u64) -> String {
        percent(runs, self.summary.runs)
    }

    fn head(&self) -> String {
        let words = self.words;
        let mut out = report_head(words, self.simulation.setting, self.simulation.is_first);
        let message = runs_line(self.simulation);
        out.push_str(&words.text(&message));
        out.push('\n');
        for message in self.how_many() {
            out.push_str(&words.text(&message));
            out.push('\n');
        }
        out
    }

    /// Why there are as many runs as there are.
    fn how_many(&self) -> Vec<Message> {
        let How { cut_short, precision, .. } = self.simulation.how;
        let mut out = Vec::new();
        if let Some(asked) = cut_short {
            out.push(Message::new("report-cut-short").with("made", whole(self.summary.runs)).with("asked", whole(asked)));
        }
        if let Some(precision) = precision {
            let id = if precision.reached { "report-precise" } else { "report-not-precise" };
            let message = Message::new(id).with("width", points(precision.half_width)).with("level", points(precision.level));
            out.push(message);
        }
        out
    }

    fn endings(&self) -> String {
        let mut ends: Vec<_> = self.summary.ends.iter().collect();
        ends.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let (level, alpha) = self.simulation.how.confidence();
        let rows = ends.into_iter().map(|(end, count)| {
            let mut row = vec![self.words.end(end), self.share(*count)];
            if self.summary.random {
                let (low, high) = interval(*count, self.summary.runs, alpha);
                let message = Message::new("report-interval").with("level", points(level));
                row.push(self.words.text(&message.with("low", chance(low)).with("high", chance(high))));
            }
            row
        });
        let mut out = heading(&self.word("report-how-it-ends")) + &table(&[], rows.collect(), &[2], self.width);
        let days = &self.summary.end_day;
        let message = match (days.ends(), days.quantile(50)) {
            (Some((low, high)), _) if low == high => Message::new("report-end-day").with("day", date(low)),
            (Some((low, high)), Some(middle)) => {
                Message::new("report-end-days").with("low", date(low)).with("high", date(high)).with("middle", date(middle))
            }
            _ => return out,
        };
        out.push_str(&wrapped("  ", &self.words.text(&message), self.width));
        out
    }

    /// What failed first, and how it ended then.
    fn stories(&self) -> String {
        let stories = self.summary.most_told();
        if stories.is_empty() {
            return String::new();
        }
        let most = if self.simulation.how.is_full { stories.len() } else { STORIES };
        let rows = stories.iter().take(most).map(|(story, told)| {
            let example = Message::new("report-see-run").with("run", told.example.to_string());
            vec![
                self.words.model.stages[story.stage].name.text.clone(),
                self.words.reason(story.reason),
                self.words.end(&story.end),
                self.share(told.runs),
                self.words.text(&example),
            ]
        });
        let header = ["report-first-failed", "report-because", "report-and-ended", "report-in-share", "report-example"];
        let header = header.map(|id| self.word(id));
        let mut out = heading(&self.word("report-stories")) + &table(&header, rows.collect(), &[1, 2, 4], self.width);
        if let Some(left) = stories.get(most..).filter(|left| !left.is_empty()) {
            let runs = left.iter().map(|(_, told)| told.runs).sum();
            let n = i64::try_from(left.len()).unwrap_or(i64::MAX);
            let message = Message::new("report-more-stories").with("n", n).with("share", self.share(runs));
            out.push_str(&wrapped("  ", &self.words.text(&message), self.width));
        }
        out
    }

    fn expectations(&self) -> String {
        let expectations = self.simulation.setting.expectations();
        if expectations.is_empty() {
            return String::new();
        }
        let mut out = heading(&self.word("report-expectations"));
        for (expectation, judgement) in expectations.into_iter().zip(self.simulation.judgements) {
            out.push_str(&verdict_text(self.words, self.simulation, expectation, judgement, self.width));
        }
        out
    }

    fn assumed(&self) -> String {
        let mut out = String::new();
        if !self.summary.assumed.is_empty() {
            out.push_str(&heading(&self.word("report-assumed")));
            for (subject, runs) in &self.summary.assumed {
                let question = format!("`{}`", self.words.question(subject));
                let id = if self.simulation.setting.is_story() { "report-assumed-told" } else { "report-assumed-drawn" };
                let message = Message::new(id).with("question", question).with("share", self.share(*runs));
                out.push_str(&wrapped("  ", &self.words.text(&message), self.width));
            }
        }
        if !self.summary.planned.is_empty() {
            out.push_str(&heading(&self.word("report-planned")));
            let names: Vec<String> = self.summary.planned.iter().map(|subject| format!("`{}`", self.words.question(subject))).collect();
            out.push_str(&wrapped("  ", &names.join(", "), self.width));
        }
        out
    }

    /// That there is an exact answer, and how to ask for it.
    fn known(&self) -> String {
        let message = match self.simulation.how.known {
            None => return String::new(),
            Some(Known { all: 0, .. }) => Message::new("exact-known-ends"),
            Some(Known { solved, all }) if solved == all => Message::new("exact-known-all"),
            Some(Known { solved, all }) => {
                let count = |number| i64::try_from(number).unwrap_or(i64::MAX);
                Message::new("exact-known-some").with("solved", count(solved)).with("all", count(all))
            }
        };
        format!("\n{}", wrapped("", &self.words.text(&message), self.width))
    }

    fn diary(&self) -> String {
        let Some(run) = self.simulation.trace else { return String::new() };
        let mut out = heading(&self.word("report-run-heading"));
        if !self.simulation.setting.is_story() {
            let message = Message::new("report-run-of").with("run", whole(run.run));
            out = heading(&self.words.text(&message));
        }
        out.push_str(&trace::as_text(&trace::tell(self.words, run), self.width));
        out
    }
}

/// How many runs there were, on which luck, in which period.
#[must_use]
pub fn runs_line(simulation: &Simulation<'_>) -> Message {
    if simulation.setting.is_story() {
        return Message::new("report-story-run");
    }
    let (from, to) = simulation.setting.machine().period();
    let runs = simulation.summary.runs;
    Message::new("report-runs")
        .with("n", i64::try_from(runs).unwrap_or(i64::MAX))
        .with("runs", whole(runs))
        .with("seed", simulation.setting.seed.to_string())
        .with("from", from.to_string())
        .with("to", to.to_string())
}

/// The head of a report on a scenario: the charter, and the scenario's name; and, if it was not asked for, that it is the first.
#[must_use]
pub(super) fn report_head(words: &Words<'_>, setting: &Setting<'_>, is_first: bool) -> String {
    let mut out = String::new();
    if let Some(charter) = &words.model.charter {
        out.push_str(&words.title(&charter.title, &charter.name));
        out.push('\n');
    }
    if let Some(id) = setting.scenario {
        out.push_str(&words.text(&scenario_name(words, &words.model.scenarios[id])));
        if is_first {
            out.push(' ');
            out.push_str(&words.word("report-first-scenario"));
        }
        out.push('\n');
    }
    out
}

/// How a scenario is named at the head of a report.
#[must_use]
pub fn scenario_name(words: &Words<'_>, scenario: &Scenario) -> Message {
    let title = words.title(&scenario.title, &scenario.name);
    let id = match (scenario.is_story, scenario.title.text.is_empty()) {
        (false, false) => "report-scenario",
        (false, true) => "report-scenario-unnamed",
        (true, false) => "report-story",
        (true, true) => "report-story-unnamed",
    };
    Message::new(id).with("name", &scenario.name.text).with("title", title)
}
