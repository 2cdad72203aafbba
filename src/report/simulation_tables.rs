//! The tables of a simulation: stages, money, hours, people and indicators, duties.

use super::simulation::Report;
use super::table::{heading, table, wrapped};
use super::words::{date, decimal};
use crate::diagnostic::Message;
use crate::model::IndicatorId;
use crate::simulate::Spread;
use num_traits::ToPrimitive;

/// The columns of a spread: a tenth, a half, nine tenths.
const PARTS: [u64; 3] = [10, 50, 90];

impl Report<'_> {
    pub(super) fn stages(&self) -> String {
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

    pub(super) fn of_party(&self, id: &'static str, party: crate::model::PartyId) -> String {
        self.words.text(&Message::new(id).with("party", self.words.party(party)))
    }

    pub(super) fn money(&self) -> String {
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
        let solvent = Message::new("report-solvent").with("share", self.share(summary.always_solvent()));
        heading(&self.word("report-money"))
            + &table(&self.spread_header(), rows, &[], self.width)
            + &wrapped("  ", &self.words.text(&solvent), self.width)
    }

    pub(super) fn hours(&self) -> String {
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

    pub(super) fn people(&self) -> String {
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

    pub(super) fn duties(&self) -> String {
        let summary = self.summary;
        if summary.duties.is_empty() {
            return String::new();
        }
        let rows = self.words.model.duties.values().zip(&summary.duties).map(|(duty, of)| {
            let per_run = |spread: &Spread| self.per_run(spread.mean().unwrap_or(0.0));
            vec![duty.name.text.clone(), per_run(&of.kept), per_run(&of.broken), per_run(&of.mended), self.share(of.runs_broken())]
        });
        let header = ["report-kept", "report-broken", "report-mended", "report-runs-broken"].map(|id| self.word(id));
        let header: Vec<String> = std::iter::once(String::new()).chain(header).collect();
        heading(&self.word("report-duties")) + &table(&header, rows.collect(), &[], self.width)
    }

    /// How often a thing happens in a run.
    pub(super) fn per_run(&self, mean: f64) -> String {
        let number = decimal(libm::round(mean * 100.0).to_i64().unwrap_or(0), 2);
        self.words.text(&Message::new("report-per-run").with("number", number))
    }
}
