//! S05 shares-not-100, S06 sources-uses-gap, W08 hope-without-minimum: sources, target and uses of a stage.

use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Certainty, Fund, Model, Source, Stage};
use crate::quantity::{Currency, Rational};
use crate::source::Loc;

pub(super) fn balance(model: &Model, findings: &mut Findings) {
    for stage in model.stages.values() {
        let fund = &stage.fund;
        if let Some(sums) = Sums::of(fund) {
            let unequal = shares(fund, findings) || sources(fund, &sums, findings);
            uses(model, stage, &sums, unequal, findings);
            hope(fund, &sums, findings);
        }
        ballot(model, stage, findings);
    }
}

/// Amounts of a fund in minor units.
struct Sums {
    currency: Currency,
    committed: i128,
    /// Committed or not: the most that can come.
    all: i128,
    uses: i128,
    target: Option<i128>,
}

impl Sums {
    /// `None` where amounts are in several currencies, or there are none.
    fn of(fund: &Fund) -> Option<Sums> {
        let sources = fund.sources.iter().map(|source| source.amount);
        let mut amounts = sources.chain(fund.lines.iter().map(|line| line.amount)).chain(fund.target.map(|target| target.amount));
        let currency = amounts.next()?.currency;
        if amounts.any(|amount| amount.currency != currency) {
            return None;
        }
        let sum = |sources: &mut dyn Iterator<Item = &Source>| sources.map(|source| i128::from(source.amount.minor)).sum();
        Some(Sums {
            currency,
            committed: sum(&mut fund.sources.iter().filter(|source| source.certainty == Certainty::Committed)),
            all: sum(&mut fund.sources.iter()),
            uses: fund.lines.iter().map(|line| i128::from(line.amount.minor)).sum(),
            target: fund.target.map(|target| i128::from(target.amount.minor)),
        })
    }

    fn money(&self, minor: i128) -> String {
        words::money(minor, self.currency)
    }
}

/// Shares of one target are a partition of it, if every source is written as a share.
fn shares(fund: &Fund, findings: &mut Findings) -> bool {
    let shares: Vec<(Rational, Loc)> = fund.sources.iter().filter_map(|source| Some((source.share?, source.loc))).collect();
    let sum: Rational = shares.iter().map(|(share, _)| *share).sum();
    let unequal = !shares.is_empty() && shares.len() == fund.sources.len() && sum != Rational::from_integer(1);
    if let (true, Some((_, last))) = (unequal, shares.last()) {
        let message = Message::new("check-shares").with("sum", words::percent(sum));
        let help = Message::new("check-shares-help");
        findings.push(with_shares(Diagnostic::new(codes::SHARES_NOT_100, *last, message), &shares).help(help));
    }
    unequal
}

fn with_shares(finding: Diagnostic, shares: &[(Rational, Loc)]) -> Diagnostic {
    shares
        .iter()
        .fold(finding, |finding, (share, loc)| finding.label(*loc, Message::new("check-amount").with("amount", words::percent(*share))))
}

/// The target lies between what is committed and all that can come; without uncertain money both are one number. A share of
/// the target is rounded to the cent, which makes no difference here.
fn sources(fund: &Fund, sums: &Sums, findings: &mut Findings) -> bool {
    let Some(target) = fund.target else { return false };
    let amount = i128::from(target.amount.minor);
    let rounded: i128 = fund.sources.iter().filter(|source| source.share.is_some()).map(|_| 1).sum();
    if fund.sources.is_empty() || (sums.committed - rounded..=sums.all + rounded).contains(&amount) {
        return false;
    }
    let (id, sum) = if amount > sums.all { ("check-sources-short", sums.all) } else { ("check-sources-exceed", sums.committed) };
    let message =
        Message::new(id).with("sum", sums.money(sum)).with("target", sums.money(amount)).with("gap", sums.money((amount - sum).abs()));
    let finding = fund.sources.iter().fold(Diagnostic::new(codes::SOURCES_USES_GAP, target.loc, message), |finding, source| {
        finding.label(source.loc, Message::new("check-amount").with("amount", source.amount.to_string()))
    });
    findings.push(finding.help(Message::new("check-sources-help").with("sum", sums.money(sum))));
    true
}

/// The lines spend the target: more has no source (unless uncertain sources can bring it), less has no use. Without a target
/// they are held against the sources. All money goes into one cash, so a gap that another part of the charter can fill is
/// none: other uses for what is left, another fund without uses of its own for what is missing.
fn uses(model: &Model, stage: &Stage, sums: &Sums, unequal: bool, findings: &mut Findings) {
    let fund = &stage.fund;
    if fund.lines.is_empty() || (unequal && (sums.uses == sums.all || Some(sums.uses) == sums.target)) {
        return;
    }
    let (least, most, place) = match (fund.target, fund.sources.as_slice()) {
        (Some(target), _) => {
            let amount = i128::from(target.amount.minor);
            (amount, if sums.committed < sums.all { amount.max(sums.all) } else { amount }, target.loc)
        }
        (None, [first, ..]) => (sums.committed, sums.all, first.loc),
        (None, []) => return,
    };
    let (id, known) = match sums.uses {
        uses if uses > most && !has_other_money(model) => ("check-uses-exceed", most),
        uses if uses < least && !has_other_uses(model) => ("check-uses-short", least),
        _ => return,
    };
    let message = Message::new(id)
        .with("uses", sums.money(sums.uses))
        .with("known", sums.money(known))
        .with("gap", sums.money((sums.uses - known).abs()));
    let first = fund.lines.first().map_or(place, |line| line.loc);
    let finding = fund.lines.iter().fold(Diagnostic::new(codes::SOURCES_USES_GAP, first, message), |finding, line| {
        finding.label(line.loc, Message::new("check-amount").with("amount", line.amount.to_string()))
    });
    let finding = finding.label(place, Message::new("check-known-money").with("amount", sums.money(known)));
    findings.push(finding.help(Message::new(if id == "check-uses-exceed" { "check-uses-exceed-help" } else { "check-uses-short-help" })));
}

/// A fund with money and no lines.
fn has_other_money(model: &Model) -> bool {
    model.stages.values().any(|stage| stage.fund.lines.is_empty() && (stage.fund.target.is_some() || !stage.fund.sources.is_empty()))
}

/// Uses that no line with money of its own pays for: costs, lines of a stage without money, ballots, outcome payments.
fn has_other_uses(model: &Model) -> bool {
    let unfunded = |fund: &Fund| !fund.lines.is_empty() && fund.target.is_none() && fund.sources.is_empty();
    let ballot = |stage: &Stage| stage.ballot.as_ref().is_some_and(|ballot| ballot.budget.is_some() && ballot.budget_from.is_none());
    model.stages.values().any(|stage| stage.costs.iter().any(|cost| cost.line.is_none()) || unfunded(&stage.fund) || ballot(stage))
        || model.indicators.values().any(|indicator| indicator.pays.is_some())
}

/// A ballot shares out no more than the line that it draws on.
fn ballot(model: &Model, stage: &Stage, findings: &mut Findings) {
    let Some(ballot) = &stage.ballot else { return };
    let (Some(budget), Some(from)) = (ballot.budget, &ballot.budget_from) else { return };
    let lines = model.stages.values().flat_map(|stage| &stage.fund.lines);
    let Some(line) = lines.into_iter().find(|line| line.name.text == from.text) else { return };
    let districts = if ballot.budget_each { i128::try_from(ballot.districts.len().max(1)).unwrap_or(1) } else { 1 };
    let shared = i128::from(budget.minor) * districts;
    if budget.currency == line.amount.currency && shared > i128::from(line.amount.minor) {
        let message = Message::new("check-ballot-budget")
            .with("shared", words::money(shared, budget.currency))
            .with("line", &line.name.text)
            .with("amount", line.amount.to_string());
        let label = Message::new("check-amount").with("amount", line.amount.to_string());
        let help = Message::new("check-ballot-budget-help");
        findings.push(Diagnostic::new(codes::SOURCES_USES_GAP, from.loc, message).label(line.loc, label).help(help));
    }
}

/// Without `at least` the whole target is needed, also the part that is only hoped for.
fn hope(fund: &Fund, sums: &Sums, findings: &mut Findings) {
    let Some(target) = fund.target.filter(|target| !target.least_said && sums.committed < i128::from(target.amount.minor)) else { return };
    let uncertain: Vec<&Source> = fund.sources.iter().filter(|source| source.certainty != Certainty::Committed).collect();
    if uncertain.is_empty() {
        return;
    }
    let message = Message::new("check-hope").with("target", target.amount.to_string()).with("committed", sums.money(sums.committed));
    let finding = uncertain.iter().fold(Diagnostic::new(codes::HOPE_WITHOUT_MINIMUM, target.loc, message), |finding, source| {
        finding.label(source.loc, Message::new("check-uncertain").with("amount", source.amount.to_string()))
    });
    let least = if sums.committed > 0 { sums.money(sums.committed) } else { "…".to_owned() };
    findings.push(finding.help(Message::new("check-hope-help").with("target", target.amount.to_string()).with("least", least)));
}
