//! What many runs have in common, as tables that a council can read.

use super::table::{heading, table, wrapped};
use super::trace;
use super::verdict::verdict_text;
use super::words::{Words, date, decimal, percent, whole};
use crate::diagnostic::{Lang, Message};
use crate::model::{IndicatorId, Scenario};
use crate::simulate::{Judgement, Setting, Spread, Summary, Trace};
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
}

/// The columns of a spread: a tenth, a half, nine tenths.
const PARTS: [u64; 3] = [10, 50, 90];

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
        out.push_str(&report.money());
        out.push_str(&report.hours());
        out.push_str(&report.people());
        out.push_str(&report.duties());
    }
    out.push_str(&report.expectations());
    out.push_str(&report.assumed());
    if !simulation.setting.is_story() {
        out.push_str(&report.diary());
    }
    out
}

struct Report<'a> {
    words: &'a Words<'a>,
    simulation: &'a Simulation<'a>,
    summary: &'a Summary,
    width: u16,
}

impl Report<'_> {
    fn word(&self, id: &'static str) -> String {
        self.words.word(id)
    }

    fn share(&self, runs: u64) -> String {
        percent(runs, self.summary.runs)
    }

    fn scenario(&self) -> Option<&Scenario> {
        self.simulation.setting.scenario.map(|id| &self.words.model.scenarios[id])
    }

    fn head(&self) -> String {
        let words = self.words;
        let mut out = String::new();
        if let Some(charter) = &words.model.charter {
            out.push_str(&words.title(&charter.title, &charter.name));
            out.push('\n');
        }
        if let Some(scenario) = self.scenario() {
            out.push_str(&words.text(&scenario_name(words, scenario)));
            if self.simulation.is_first {
                out.push(' ');
                out.push_str(&self.word("report-first-scenario"));
            }
            out.push('\n');
        }
        let message = if self.simulation.setting.is_story() {
            Message::new("report-story-run")
        } else {
            let (from, to) = self.simulation.setting.machine().period();
            let runs = i64::try_from(self.summary.runs).unwrap_or(i64::MAX);
            Message::new("report-runs")
                .with("n", runs)
                .with("runs", whole(self.summary.runs))
                .with("seed", self.simulation.setting.seed.to_string())
                .with("from", from.to_string())
                .with("to", to.to_string())
        };
        out.push_str(&words.text(&message));
        out.push('\n');
        out
    }

    fn endings(&self) -> String {
        let mut ends: Vec<_> = self.summary.ends.iter().collect();
        ends.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let rows = ends.into_iter().map(|(end, count)| vec![self.words.end(end), self.share(*count)]).collect();
        let mut out = heading(&self.word("report-how-it-ends")) + &table(&[], rows, &[], self.width);
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

    fn stages(&self) -> String {
        if self.summary.stages.is_empty() {
            return String::new();
        }
        let header = [
            "report-stage",
            "report-opens-in",
            "report-tenth-opens",
            "report-half-opens",
            "report-most-opens",
            "report-half-closed",
            "report-fails-in",
            "report-mostly-because",
        ];
        let rows = self.words.model.stages.iter().zip(&self.summary.stages).map(|((_, stage), summary)| {
            let day = |value: Option<i64>| value.map_or_else(|| self.word("report-never"), date);
            let [tenth, half, most] = PARTS.map(|part| day(summary.opening.quantile(part)));
            let mut reasons: Vec<_> = summary.first_failures.iter().collect();
            reasons.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
            let because = reasons.first().map_or_else(String::new, |(reason, _)| self.words.reason(**reason));
            let failed = if summary.failed() == 0 { self.word("report-never") } else { self.share(summary.failed()) };
            let closed = day(summary.closing.quantile(50));
            vec![stage.name.text.clone(), self.share(summary.opened), tenth, half, most, closed, failed, because]
        });
        let header = header.map(|id| self.word(id));
        let rows: Vec<Vec<String>> = rows.collect();
        let never = self.word("report-never");
        let has_dash = rows.iter().any(|row| row.iter().skip(2).take(4).any(|cell| *cell == never));
        let dash = if has_dash { wrapped("  ", &self.word("report-dash"), self.width) } else { String::new() };
        heading(&self.word("report-stages")) + &table(&header, rows, &[7], self.width) + &dash
    }

    /// A row of a spread.
    fn row(&self, label: String, spread: &Spread, show: impl Fn(i64) -> String) -> Vec<String> {
        let mut row = vec![label];
        row.extend(PARTS.map(|part| spread.quantile(part).map_or_else(|| self.word("report-never"), &show)));
        row
    }

    fn spread_header(&self) -> [String; 4] {
        let [tenth, half, most] = ["report-tenth-at-most", "report-half-at-most", "report-most-at-most"].map(|id| self.word(id));
        [String::new(), tenth, half, most]
    }

    fn of_party(&self, id: &'static str, party: crate::model::PartyId) -> String {
        self.words.text(&Message::new(id).with("party", self.words.party(party)))
    }

    fn money(&self) -> String {
        let summary = self.summary;
        let money = |minor| self.words.money(minor);
        let mut rows = Vec::new();
        for (party, spread) in self.words.model.parties.ids().zip(&summary.received) {
            if spread.only() != Some(0) {
                rows.push(self.row(self.of_party("report-money-from", party), spread, money));
            }
        }
        if rows.is_empty() && summary.spent.only() == Some(0) {
            return String::new();
        }
        rows.push(self.row(self.word("report-spent"), &summary.spent, money));
        rows.push(self.row(self.word("report-lowest-cash"), &summary.lowest_cash, money));
        if summary.money_missing.only() != Some(0) {
            rows.push(self.row(self.word("report-money-missing"), &summary.money_missing, money));
        }
        let solvent = Message::new("report-solvent").with("share", self.share(summary.always_solvent));
        heading(&self.word("report-money"))
            + &table(&self.spread_header(), rows, &[], self.width)
            + &wrapped("  ", &self.words.text(&solvent), self.width)
    }

    fn hours(&self) -> String {
        let summary = self.summary;
        let given = self.words.model.parties.ids().zip(&summary.hours_given).filter(|(_, spread)| spread.only() != Some(0));
        let hours = |hundredths| self.words.hours(hundredths);
        let mut rows: Vec<_> = given.map(|(party, spread)| self.row(self.of_party("report-hours-from", party), spread, hours)).collect();
        if rows.is_empty() && summary.hours_needed.only() == Some(0) {
            return String::new();
        }
        rows.insert(0, self.row(self.word("report-hours-needed"), &summary.hours_needed, hours));
        rows.push(self.row(self.word("report-hours-missing"), &summary.hours_missing, hours));
        heading(&self.word("report-hours")) + &table(&self.spread_header(), rows, &[], self.width)
    }

    fn people(&self) -> String {
        let (model, world) = (self.words.model, self.simulation.setting.machine().world());
        let mut rows = Vec::new();
        for ((id, party), spread) in model.parties.iter().zip(&self.summary.members) {
            let starts_with = i64::from(party.members.unwrap_or(1));
            if world.members(id).is_some() || spread.only() != Some(starts_with) {
                rows.push(self.row(self.of_party("report-members-of", id), spread, |people| decimal(people, 0)));
            }
        }
        for (id, spread) in model.indicators.ids().zip(&self.summary.indicators) {
            if world.indicator(id).is_some() && spread.came() > 0 {
                let mut row = self.row(model.indicators[id].name.text.clone(), spread, |value| self.words.indicator_value(id, value));
                row.push(self.target(id));
                rows.push(row);
            }
        }
        if rows.is_empty() {
            return String::new();
        }
        heading(&self.word("report-people")) + &table(&self.spread_header(), rows, &[4], self.width)
    }

    fn target(&self, id: IndicatorId) -> String {
        let Some((target, _)) = &self.words.model.indicators[id].target else { return String::new() };
        let value = self.words.indicator_value(id, super::words::millionths(target));
        self.words.text(&Message::new("report-target").with("target", value))
    }

    fn duties(&self) -> String {
        let summary = self.summary;
        if summary.duties.is_empty() {
            return String::new();
        }
        let per_run = |count: u64| {
            let hundredths = (u128::from(count) * 200 + u128::from(summary.runs)) / (u128::from(summary.runs.max(1)) * 2);
            let number = decimal(i64::try_from(hundredths).unwrap_or(i64::MAX), 2);
            self.words.text(&Message::new("report-per-run").with("number", number))
        };
        let rows = self.words.model.duties.values().zip(&summary.duties).map(|(duty, of)| {
            vec![duty.name.text.clone(), per_run(of.kept), per_run(of.broken), per_run(of.mended), self.share(of.runs_broken)]
        });
        let header = ["report-kept", "report-broken", "report-mended", "report-runs-broken"].map(|id| self.word(id));
        let header: Vec<String> = std::iter::once(String::new()).chain(header).collect();
        heading(&self.word("report-duties")) + &table(&header, rows.collect(), &[], self.width)
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
