//! Money, gifts and hours.

use super::super::words::Words;
use super::{Figure, Metric, Section};
use crate::analysis::Known;
use crate::analysis::cash::{Cash, Counted, cash, concentration, money_given, stage_money};
use crate::analysis::flows::{Given, balance, beneficiary_share, by_side, flows, full_time_posts, gini, given, got, leverage, reciprocity};
use crate::analysis::hours::{burden, needed, promised, weekly_each};
use crate::diagnostic::Message;
use crate::model::{PartyId, Schedule};
use crate::quantity::Exact;

pub(super) fn money(words: &Words<'_>, schedule: &Schedule) -> Section {
    let model = words.model;
    let mut metrics = Vec::new();
    let amounts: Known<Vec<i128>> = model.parties.ids().map(|party| money_given(model, schedule, party)).collect();
    if !matches!(&amounts, Ok(amounts) if amounts.iter().all(|amount| *amount == 0)) {
        metrics.extend(sources(words, &amounts));
        metrics.extend(funds(words));
        metrics.extend(lowest(words, cash(model, schedule)));
    }
    match given(model, schedule) {
        Ok(given) => metrics.extend(gifts(words, schedule, &given)),
        Err(missing) => metrics.push(Metric::new("leverage", words.word("metrics-leverage"), Figure::Unknown(missing))),
    }
    Section { id: "money", title: "metrics-money", metrics }
}

fn sources(words: &Words<'_>, amounts: &Known<Vec<i128>>) -> Vec<Metric> {
    let amounts = match amounts {
        Ok(amounts) => amounts,
        Err(missing) => return vec![Metric::new("concentration", words.word("metrics-concentration"), Figure::Unknown(missing.clone()))],
    };
    let (largest, index) = concentration(amounts).unzip();
    let metric = Metric::new("concentration", words.word("metrics-concentration"), Figure::number(index))
        .with(words.word("metrics-largest"), Figure::share(largest));
    let paying = amounts.iter().enumerate().filter(|(_, amount)| **amount > 0);
    vec![paying.fold(metric, |metric, (at, amount)| metric.with(words.party(PartyId::new(at)), Figure::Money(*amount)))]
}

fn funds(words: &Words<'_>) -> Vec<Metric> {
    let mut metrics = Vec::new();
    for (id, stage) in words.model.stages.iter() {
        let name = words.text(&Message::new("metrics-coverage").with("stage", words.stage(id)));
        match stage_money(words.model, id) {
            Ok(None) => {}
            Err(missing) => metrics.push(Metric::new("coverage", name, Figure::Unknown(missing)).of(&stage.name.text)),
            Ok(Some(money)) => {
                let metric = Metric::new("coverage", name, Figure::share(money.coverage.clone())).of(&stage.name.text);
                let parts = [
                    ("metrics-committed", money.committed),
                    ("metrics-pledged", money.pledged),
                    ("metrics-conditional", money.conditional),
                    ("metrics-hoped", money.hoped),
                ];
                let metric = parts
                    .into_iter()
                    .filter(|(_, minor)| *minor > 0)
                    .fold(metric, |metric, (name, minor)| metric.with(words.word(name), Figure::Money(minor)));
                metrics.push(metric.with(words.word("metrics-uses"), Figure::Money(money.uses)));
            }
        }
    }
    metrics
}

fn lowest(words: &Words<'_>, cash: Known<Cash>) -> Vec<Metric> {
    let cash = match cash {
        Ok(cash) => cash,
        Err(missing) => return vec![Metric::new("lowest_cash", words.word("metrics-lowest-cash"), Figure::Unknown(missing))],
    };
    let metric = |id: &'static str, name: &'static str, counted: Counted| {
        let (day, lowest) = cash.lowest(counted);
        let metric = Metric::new(id, words.word(name), Figure::Money(lowest))
            .with(words.word("metrics-on"), Figure::Day(day))
            .with(words.word("metrics-at-the-end"), Figure::Money(cash.end(counted)));
        cash.undated
            .iter()
            .fold(metric, |metric, undated| metric.with(words.word("metrics-left-out"), Figure::Unknown(undated.why.clone())))
    };
    vec![
        metric("lowest_cash", "metrics-lowest-cash", Counted::All),
        metric("lowest_certain_cash", "metrics-lowest-certain", Counted::Certain),
    ]
}

fn rounded(minor: &Exact) -> Figure {
    Figure::Money(minor.round_half_up())
}

fn gifts(words: &Words<'_>, schedule: &Schedule, given: &[Given]) -> Vec<Metric> {
    let model = words.model;
    let [public, others] = by_side(model, given);
    let levers = leverage((&public.0, &public.1), (&others.0, &others.1));
    let amounts: Vec<Exact> = given.iter().map(Given::all).collect();
    let in_kind = given.iter().fold(Exact::zero(), |sum, given| sum.plus(&given.in_kind()));
    let unvalued = given.iter().map(|given| given.unvalued.len() as u64).sum();
    let mut metrics = vec![
        Metric::new("leverage", words.word("metrics-leverage"), Figure::number(levers.cash_and_kind))
            .with(words.word("metrics-leverage-cash"), Figure::number(levers.cash))
            .with(words.word("metrics-leverage-all"), Figure::number(levers.all))
            .with(words.word("metrics-public-cash"), rounded(&public.0))
            .with(words.word("metrics-public-kind"), rounded(&public.1))
            .with(words.word("metrics-other-cash"), rounded(&others.0))
            .with(words.word("metrics-other-kind"), rounded(&others.1)),
        Metric::new("in_kind", words.word("metrics-in-kind"), rounded(&in_kind))
            .with(words.word("metrics-unvalued"), Figure::Count(unvalued))
            .with(words.word("metrics-posts"), Figure::known(full_time_posts(model, schedule), Figure::Number)),
        Metric::new("beneficiary_share", words.word("metrics-beneficiary-share"), Figure::share(beneficiary_share(model, given))),
        Metric::new("gini", words.word("metrics-gini"), Figure::number(gini(&amounts))),
    ];
    let flows = match flows(model, schedule) {
        Ok(flows) => flows,
        Err(missing) => {
            metrics.push(Metric::new("reciprocity", words.word("metrics-reciprocity"), Figure::Unknown(missing)));
            return metrics;
        }
    };
    metrics.push(Metric::new("reciprocity", words.word("metrics-reciprocity"), Figure::number(reciprocity(&flows))));
    for ((party, give), get) in model.parties.ids().zip(&amounts).zip(got(&flows)) {
        let Some(share) = balance(give, &get) else { continue };
        let name = words.text(&Message::new("metrics-balance").with("party", words.party(party)));
        metrics.push(
            Metric::new("balance", name, Figure::Share(share))
                .of(&words.party(party))
                .with(words.word("metrics-gives"), rounded(give))
                .with(words.word("metrics-gets"), rounded(&get)),
        );
    }
    metrics
}

pub(super) fn hours(words: &Words<'_>, schedule: &Schedule) -> Section {
    let model = words.model;
    let mut metrics = Vec::new();
    for (id, party) in model.parties.iter().filter(|(_, party)| party.brings.iter().any(|brings| brings.asset == "a_time")) {
        let name = words.text(&Message::new("metrics-promised").with("party", words.party(id)));
        let found = promised(model, schedule, id);
        let metric = match found {
            Err(missing) => Metric::new("promised", name, Figure::Unknown(missing)),
            Ok(found) => {
                let metric = Metric::new("promised", name, Figure::Hours(found.hours))
                    .with(words.word("metrics-monthly"), Figure::Hours(found.monthly));
                let more = [("metrics-paid", found.paid), ("metrics-on-call", found.on_call)];
                more.into_iter()
                    .filter(|(_, hours)| hours.is_positive())
                    .fold(metric, |metric, (name, hours)| metric.with(words.word(name), Figure::Hours(hours)))
            }
        };
        let metric = match weekly_each(model, schedule, id) {
            Some((hours, _)) => metric.with(words.word("metrics-weekly-each"), Figure::Hours(hours)),
            None => metric,
        };
        metrics.push(metric.of(&party.name.text));
    }
    for (id, stage) in model.stages.iter().filter(|(_, stage)| !stage.needs.is_empty()) {
        let name = words.text(&Message::new("metrics-needed").with("stage", words.stage(id)));
        let metric = match needed(model, schedule, id, None) {
            Err(missing) => Metric::new("needed", name, Figure::Unknown(missing)),
            Ok(found) => {
                Metric::new("needed", name, Figure::Hours(found.hours)).with(words.word("metrics-monthly"), Figure::Hours(found.monthly))
            }
        };
        metrics.push(metric.of(&stage.name.text));
    }
    if !metrics.is_empty() {
        let name = words.word("metrics-burden");
        metrics.push(match burden(model, schedule) {
            Err(missing) => Metric::new("burden", name, Figure::Unknown(missing)),
            Ok(found) => Metric::new("burden", name, Figure::share(found.share))
                .with(words.word("metrics-unpaid"), Figure::Hours(found.unpaid_of_beneficiaries))
                .with(words.word("metrics-all-hours"), Figure::Hours(found.all)),
        });
    }
    Section { id: "hours", title: "metrics-hours", metrics }
}
