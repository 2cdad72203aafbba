//! All figures of a simulation, for those who ask for them: how decisions went, what money was spent on, and of every figure its
//! mean, its deviation, and the parts that the shorter tables leave out.

use super::simulation::Report;
use super::table::{heading, table, wrapped};
use super::words::{date, decimal, percent};
use crate::diagnostic::Message;
use crate::model::{Actor, Gate};
use crate::simulate::Spread;
use num_traits::ToPrimitive;

/// The parts that the shorter tables leave out.
const PARTS: [u64; 4] = [5, 25, 75, 95];

impl Report<'_> {
    pub(super) fn figures(&self) -> String {
        self.decisions() + &self.uses() + &self.dates() + &self.amounts()
    }

    /// Votes and consents: how often they were asked for, and what came of it.
    fn decisions(&self) -> String {
        let model = self.words.model;
        let asked = self.summary.details.decisions.iter().filter(|(_, found)| found.all() > 0);
        let rows = asked.map(|((stage, gate), found)| {
            let who = match model.stages[*stage].gates.get(*gate) {
                Some((Gate::DecidedBy(Actor::Body(body)), _)) => model.bodies[*body].name.text.clone(),
                Some((Gate::DecidedBy(Actor::Party(party)), _)) => self.words.party(*party),
                _ => String::new(),
            };
            let label = Message::new("report-decision").with("stage", &model.stages[*stage].name.text).with("who", who);
            let mean = found.all().to_f64().unwrap_or(0.0) / self.summary.runs.to_f64().unwrap_or(1.0);
            let mut row = vec![self.words.text(&label), self.per_run(mean)];
            let parts = [found.carried, found.no_quorum, found.lost, found.tied, found.refused];
            row.extend(parts.map(|part| if part == 0 { self.word("report-never") } else { percent(part, found.all()) }));
            row.push(if found.second_calls == 0 { self.word("report-never") } else { percent(found.second_calls, found.all()) });
            row
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            return String::new();
        }
        let header =
            ["report-asked", "report-carried", "report-no-quorum", "report-lost", "report-tied", "report-refused", "report-second-calls"];
        let header: Vec<String> = std::iter::once(String::new()).chain(header.map(|id| self.word(id))).collect();
        heading(&self.word("report-decisions")) + &table(&header, rows, &[], self.width)
    }

    /// What money was spent on.
    fn uses(&self) -> String {
        let money = |minor| self.words.money(minor);
        let of = |(on, spread): (&crate::machine::Spending, &Spread)| self.full_row(self.words.spending(*on), spread, money, money);
        let rows: Vec<Vec<String>> = self.summary.details.spent.iter().map(of).collect();
        self.full_table("report-uses", rows)
    }

    /// When things happen, and how long they last.
    fn dates(&self) -> String {
        let days = |days: i64| self.words.text(&Message::new("run-value-days").with("days", days));
        let mut rows = vec![self.full_row(self.word("report-ends-on"), &self.summary.end_day, date, days)];
        for (stage, found) in self.words.model.stages.values().zip(&self.summary.stages) {
            let named = |id| self.words.text(&Message::new(id).with("stage", &stage.name.text));
            rows.push(self.full_row(named("report-stage-opens"), &found.opening, date, days));
            rows.push(self.full_row(named("report-stage-closes"), &found.closing, date, days));
            rows.push(self.full_row(named("report-stage-lasts"), &found.days, days, days));
        }
        self.full_table("report-all-dates", rows)
    }

    /// Money, hours, people, indicators, ratings.
    fn amounts(&self) -> String {
        let (model, summary) = (self.words.model, self.summary);
        let money = |minor| self.words.money(minor);
        let hours = |hundredths| self.words.hours(hundredths);
        let hundredths = |value| decimal(value, 2);
        let people = |people| decimal(people, 0);
        let mut rows = Vec::new();
        let mut row = |label: String, spread: &Spread, show: &dyn Fn(i64) -> String| {
            if spread.came() > 0 && spread.only() != Some(0) {
                rows.push(self.full_row(label, spread, show, show));
            }
        };
        for (party, spread) in model.parties.ids().zip(&summary.received) {
            row(self.of_party("report-money-from", party), spread, &money);
        }
        row(self.word("report-spent"), &summary.spent, &money);
        row(self.word("report-lowest-cash"), &summary.lowest_cash, &money);
        row(self.word("report-money-missing"), &summary.money_missing, &money);
        for (stage, found) in model.stages.values().zip(&summary.stages) {
            let named = |id| self.words.text(&Message::new(id).with("stage", &stage.name.text));
            row(named("report-raised-for"), &found.raised, &money);
            row(named("report-rating-of"), &found.rating, &hundredths);
        }
        row(self.word("report-hours-needed"), &summary.hours_needed, &hours);
        for (party, spread) in model.parties.ids().zip(&summary.hours_offered) {
            row(self.of_party("report-hours-promised", party), spread, &hours);
        }
        for (party, spread) in model.parties.ids().zip(&summary.hours_given) {
            row(self.of_party("report-hours-from", party), spread, &hours);
        }
        row(self.word("report-hours-missing"), &summary.hours_missing, &hours);
        for (party, spread) in model.parties.ids().zip(&summary.members) {
            if spread.only().is_none() {
                row(self.of_party("report-members-of", party), spread, &people);
            }
        }
        for (id, spread) in model.indicators.ids().zip(&summary.indicators) {
            row(model.indicators[id].name.text.clone(), spread, &|value| self.words.indicator_value(id, value));
        }
        self.full_table("report-all-amounts", rows)
    }

    /// The mean, the deviation, and the parts of a figure. The deviation of a date is a number of days.
    fn full_row(
        &self,
        label: String,
        spread: &Spread,
        show: impl Fn(i64) -> String,
        show_deviation: impl Fn(i64) -> String,
    ) -> Vec<String> {
        let never = || self.word("report-never");
        let rounded = |value: Option<f64>| value.and_then(|value| libm::round(value).to_i64());
        let mut row = vec![label];
        row.push(rounded(spread.mean()).map_or_else(never, &show));
        row.push(rounded(spread.deviation()).map_or_else(never, show_deviation));
        row.extend(PARTS.map(|part| spread.quantile(part).map_or_else(never, &show)));
        row
    }

    fn full_header(&self) -> Vec<String> {
        let figures = ["report-mean", "report-deviation"].map(|id| self.word(id));
        std::iter::once(String::new()).chain(figures).chain(PARTS.map(|part| format!("{part}%"))).collect()
    }

    /// A table of figures, and what its columns are.
    fn full_table(&self, id: &'static str, rows: Vec<Vec<String>>) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let note = wrapped("  ", &self.word("report-parts"), self.width);
        heading(&self.word(id)) + &table(&self.full_header(), rows, &[], self.width) + &note
    }
}
