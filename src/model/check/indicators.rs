//! S23 incomplete-indicator, S24 wrong-way-target.

use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Direction, Indicator, Model};
use crate::quantity::{Quantity, Rational, Unit};
use crate::source::Loc;

/// What makes an indicator measurable: direction, baseline (which fixes the unit), target, and who measures it.
pub(super) fn incomplete(model: &Model, findings: &mut Findings) {
    for indicator in model.indicators.values() {
        let missing: Vec<&'static str> = [
            (indicator.better.is_none(), "check-indicator-better"),
            (indicator.baseline.is_none(), "check-indicator-baseline"),
            (indicator.target.is_none(), "check-indicator-target"),
            (indicator.measured_by.is_none(), "check-indicator-measured"),
        ]
        .into_iter()
        .filter_map(|(missing, help)| missing.then_some(help))
        .collect();
        if missing.is_empty() {
            continue;
        }
        let message = Message::new("check-indicator").with("indicator", &indicator.name.text).with("missing", missing.len());
        let finding = Diagnostic::new(codes::INCOMPLETE_INDICATOR, indicator.name.loc, message);
        findings.push(missing.into_iter().fold(finding, |finding, help| finding.help(Message::new(help))));
    }
}

/// A target that is no improvement on the baseline. What should stay `steady` has its
/// target at the baseline; a lower one allows for a loss, a higher one asks for what `steady` does not say.
pub(super) fn wrong_way(model: &Model, findings: &mut Findings) {
    for indicator in model.indicators.values() {
        let Some((target, _)) = &indicator.target else { continue };
        let place = indicator.target_loc.unwrap_or(indicator.name.loc);
        let (Some(better), Some((baseline, _))) = (indicator.better, &indicator.baseline) else { continue };
        if target.unit == baseline.unit && target.per == baseline.per {
            findings.extend(wrong(indicator, better, target, baseline, place));
        }
    }
}

fn wrong(indicator: &Indicator, better: Direction, target: &Quantity, baseline: &Quantity, place: Loc) -> Option<Diagnostic> {
    let (goal, start): (Rational, Rational) = (target.value, baseline.value);
    let id = match better {
        Direction::Higher | Direction::Lower if goal == start => "check-target-same",
        Direction::Higher if goal < start => "check-target-below",
        Direction::Lower if goal > start => "check-target-above",
        Direction::Steady if goal > start => "check-target-not-steady",
        _ => return None,
    };
    let message = Message::new(id).with("indicator", &indicator.name.text).with("target", value(target)).with("baseline", value(baseline));
    let mut finding = Diagnostic::new(codes::WRONG_WAY_TARGET, place, message);
    if let Some(loc) = indicator.baseline_loc {
        finding = finding.label(loc, Message::new("check-baseline").with("baseline", value(baseline)));
    }
    let help = if better == Direction::Steady { "check-target-steady-help" } else { "check-target-help" };
    Some(finding.help(Message::new(help)))
}

fn value(quantity: &Quantity) -> String {
    if quantity.unit == Unit::Share { words::percent(quantity.value) } else { words::decimal(quantity.value) }
}
