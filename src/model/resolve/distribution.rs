//! Laws that spread an answer: between limits, about a middle, so many on average, each alone, one of several.

use super::Resolver;
use super::law::{Takes, Weight};
use super::part::Part;
use super::stage::surely_shorter;
use super::{dimension, number};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Law, Value};
use crate::quantity::{Rational, Unit, Workdays};
use crate::syntax::Rule;
use num_traits::{CheckedAdd, CheckedMul, Zero};

impl<'a> Resolver<'a> {
    pub(super) fn between(&self, part: Part<'a>, takes: &Takes) -> Option<Law> {
        let (low, high) = self.ends(part, takes)?;
        let usually = match part.child(Rule::usually) {
            None => None,
            Some(usual) => {
                let value = self.value(usual.child(Rule::quantity)?, unit_of(Some(&high)), takes, Weight::Spread)?;
                if is_above(&low, &value, &self.model.workdays) || is_above(&value, &high, &self.model.workdays) {
                    let text = usual.child(Rule::quantity).map_or("", Part::text);
                    let message = Message::new("model-usually-outside").with("usually", text);
                    self.report(Diagnostic::new(codes::RANGE_INVERTED, usual.loc(), message));
                    return None;
                }
                Some(value)
            }
        };
        Some(Law::Between { low, high, usually, bell: part.has(Rule::kw_bell) })
    }

    pub(super) fn about(&self, part: Part<'a>, takes: &Takes) -> Option<Law> {
        let mut amounts = part.all(Rule::amount);
        let (mean_part, deviation_part) = (amounts.next()?, amounts.next());
        // The unit may stand only after the deviation: `about 1_200 ± 600 EUR`.
        let spread = Takes::Anything;
        let deviation = match deviation_part {
            Some(deviation) => Some(self.value(deviation, self.written_unit(mean_part), &spread, Weight::Spread)?),
            None => None,
        };
        let mean = self.value(mean_part, unit_of(deviation.as_ref()), takes, Weight::Certain)?;
        let skewed = part.has(Rule::kw_skewed);
        if skewed && mean.quantity().is_some_and(|mean| mean.value.is_zero()) {
            self.report_zero(mean_part, mean_part.text());
            return None;
        }
        if let (Some(mean), Some(deviation)) = (mean.quantity(), deviation.as_ref().and_then(Value::quantity))
            && mean.unit != deviation.unit
        {
            let message = Message::new("model-cannot-add").with("left", dimension::word(mean)).with("right", dimension::word(deviation));
            let at = deviation_part.unwrap_or(mean_part);
            self.report(Diagnostic::new(codes::UNIT_MISMATCH, at.loc(), message).label(mean_part.loc(), dimension::word(mean)));
            return None;
        }
        let limits = match part.child(Rule::limits) {
            None => None,
            Some(limits) => Some(Box::new(self.limits(limits, mean_part, &mean, deviation.as_ref(), takes)?)),
        };
        Some(Law::About { mean, deviation, skewed, limits })
    }

    /// The two ends of `between A and B`; a unit that only the second names is that of both.
    fn ends(&self, part: Part<'a>, takes: &Takes) -> Option<(Value, Value)> {
        let mut ends = part.all(Rule::quantity);
        let (low_part, high_part) = (ends.next()?, ends.next()?);
        let high = self.value(high_part, None, takes, Weight::Most);
        let low = self.value(low_part, unit_of(high.as_ref()), takes, Weight::Least);
        let (low, high) = (low?, high?);
        if is_above(&low, &high, &self.model.workdays) {
            self.report_inverted(part, low_part.text(), high_part.text());
            return None;
        }
        Some((low, high))
    }

    /// `nine times in ten between A and B`.
    pub(super) fn nine_in_ten(&self, part: Part<'a>, takes: &Takes) -> Option<Law> {
        let (low, high) = self.ends(part, takes)?;
        let skewed = part.has(Rule::kw_skewed);
        if skewed && low.quantity().is_some_and(|low| low.value.is_zero()) {
            let low = part.child(Rule::quantity).unwrap_or(part);
            self.report_zero(low, low.text());
            return None;
        }
        Some(Law::NineInTen { low, high, skewed })
    }

    /// `about 45% ± 10% between 20% and 80%`: limits around the middle, wide enough for the spread.
    fn limits(
        &self,
        part: Part<'a>,
        mean_part: Part<'a>,
        mean: &Value,
        deviation: Option<&Value>,
        takes: &Takes,
    ) -> Option<(Value, Value)> {
        let (low, high) = self.ends(part, takes)?;
        let (Some(least), Some(middle), Some(most)) = (low.quantity(), mean.quantity(), high.quantity()) else { return None };
        if let Some(other) = [least, most].into_iter().find(|end| end.unit != middle.unit) {
            let message = Message::new("model-cannot-add").with("left", dimension::word(middle)).with("right", dimension::word(other));
            self.report(Diagnostic::new(codes::UNIT_MISMATCH, part.loc(), message).label(mean_part.loc(), dimension::word(middle)));
            return None;
        }
        let impossible = |id: &'static str| {
            let message = Message::new(id).with("middle", mean_part.text()).with("limits", part.text());
            self.report(Diagnostic::new(codes::IMPOSSIBLE_SPREAD, part.loc(), message).help(Message::new("run-spread-help")));
        };
        let Some(spread) = deviation.and_then(Value::quantity) else {
            impossible("run-limits-without-spread");
            return None;
        };
        let (below, above) = (middle.value - least.value, most.value - middle.value);
        if below <= Rational::zero() || above <= Rational::zero() {
            impossible("run-middle-outside");
            return None;
        }
        // As far apart as can be, all answers lie at the limits: their variance is then below × above.
        let squared = spread.value.checked_mul(&spread.value).zip(below.checked_mul(&above));
        if squared.is_some_and(|(spread, widest)| spread >= widest) {
            impossible("run-spread-too-wide");
            return None;
        }
        Some((low, high))
    }

    /// `on average 3 people`: what can be counted, one by one.
    pub(super) fn average(&self, part: Part<'a>, takes: &Takes) -> Option<Law> {
        let quantity = part.child(Rule::quantity)?;
        let unit_fits = |unit: Unit| match takes {
            Takes::People { .. } | Takes::MembersMove { .. } => unit.counts_heads(),
            Takes::Votes { .. } => unit.counts_heads() || matches!(unit, Unit::Votes | Unit::Number),
            Takes::Count => unit.counts_heads() || matches!(unit, Unit::Votes | Unit::Number | Unit::Options),
            Takes::Anything => unit != Unit::Share,
            _ => false,
        };
        // A mean need not be whole: `on average 2.5 people`.
        let value = self.value(quantity, None, &Takes::Anything, Weight::Spread)?;
        let mean = value.quantity()?;
        if !unit_fits(mean.unit) {
            let message = Message::new("run-average-of-counts").with("found", quantity.text());
            self.report(Diagnostic::new(codes::UNFIT_ANSWER, part.loc(), message).help(Message::new("run-average-help")));
            return None;
        }
        let mut mean = mean.clone();
        if mean.value.is_zero() {
            self.report_zero(quantity, quantity.text());
            return None;
        }
        if matches!(takes, Takes::MembersMove { .. }) {
            // The rate is the trend's.
            mean.per.clear();
        }
        Some(Law::Average(Value::Quantity(mean)))
    }

    /// `each with chance 45%`: every member alone; of money, each brings an equal part.
    pub(super) fn each(&self, part: Part<'a>, takes: &Takes) -> Option<Law> {
        let givers = match takes {
            Takes::People { .. } | Takes::Votes { .. } | Takes::Anything => Some(None),
            Takes::Money { givers, .. } => givers.map(Some),
            _ => None,
        };
        let Some(givers) = givers else {
            self.report(
                Diagnostic::new(codes::UNFIT_ANSWER, part.loc(), Message::new("run-each-of-whom")).help(Message::new("run-each-help")),
            );
            return None;
        };
        Some(Law::Each { chance: self.share_of_whole(part.child(Rule::share)?)?, givers })
    }

    /// Cases, each an answer or a law, each with its chance.
    pub(super) fn one_of(&self, part: Part<'a>, takes: &Takes) -> Option<Law> {
        let cases: Vec<Part<'a>> = part.children().filter(|case| matches!(case.rule(), Rule::one_of_case | Rule::either_case)).collect();
        // A unit that only the last case names is that of all.
        let unit = cases.iter().rev().find_map(|case| self.written_unit(case.child(Rule::quantity)?));
        let laws: Vec<Option<(Law, Rational)>> = cases
            .iter()
            .map(|case| {
                let inner = case.first()?;
                let law = match inner.rule() {
                    Rule::answer_word => self.word(inner, takes).map(Law::Fixed),
                    Rule::quantity => self.value(inner, unit, takes, Weight::Certain).map(Law::Fixed),
                    _ => self.law_of(inner, takes),
                };
                let chance = case.child(Rule::share).and_then(|share| self.share_of_whole(share));
                law.zip(chance)
            })
            .collect();
        let laws: Vec<(Law, Rational)> = laws.into_iter().collect::<Option<_>>()?;
        let sum = laws.iter().try_fold(Rational::zero(), |sum, (_, chance)| sum.checked_add(chance))?;
        if sum != Rational::from_integer(1) {
            let message = Message::new("run-chances-not-one").with("sum", number::percent(sum));
            self.report(Diagnostic::new(codes::CHANCES_NOT_ONE, part.loc(), message).help(Message::new("run-chances-not-one-help")));
            return None;
        }
        let fixed: Option<Vec<(Value, Rational)>> = laws.iter().map(|(law, chance)| Some((fixed(law)?.clone(), *chance))).collect();
        Some(fixed.map_or_else(|| Law::Mixture(laws), Law::OneOf))
    }
}

fn fixed(law: &Law) -> Option<&Value> {
    match law {
        Law::Fixed(value) => Some(value),
        _ => None,
    }
}

fn unit_of(value: Option<&Value>) -> Option<Unit> {
    value.and_then(Value::quantity).map(|quantity| quantity.unit).filter(|unit| *unit != Unit::Number)
}

fn is_above(low: &Value, high: &Value, workdays: &Workdays) -> bool {
    match (low.quantity(), high.quantity()) {
        (Some(low), Some(high)) => match (low.span(), high.span()) {
            (Some(low), Some(high)) => surely_shorter(high, low, workdays),
            _ => low.unit == high.unit && low.value > high.value,
        },
        _ => false,
    }
}
