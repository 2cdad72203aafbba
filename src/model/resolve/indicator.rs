//! Indicators: unit, scale, baseline, target, payment.

use super::Resolver;
use super::part::{Decl, Part};
use super::quantity::Written;
use super::{dimension, keyword, quantity};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Direction, Indicator, OutcomePayment, Persistence};
use crate::quantity::{Date, Quantity, Rational, Unit};
use crate::source::Loc;
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn indicator_decl(&self, decl: Decl<'a>) -> Indicator {
        let scale_clause = decl.clause("scale");
        let scale = scale_clause.and_then(|clause| self.score_range(clause.child(Rule::score_range)?));
        let baseline = decl.clause("baseline").and_then(|clause| self.value_on(clause));
        let target = decl.clause("target_ind").and_then(|clause| self.value_on(clause));
        let target = target.filter(|target| baseline.as_ref().is_none_or(|baseline| self.is_comparable(baseline, target)));
        for value in [&baseline, &target].into_iter().flatten() {
            self.check_scale(value, scale, scale_clause.map(Part::loc));
        }
        let measured = decl.clause("measured");
        Indicator {
            name: decl.name(),
            title: decl.title(),
            level: decl.clause("level").and_then(|clause| keyword::id(clause.children().nth(1)?)),
            of: self.actor_of(decl.clause("of_clause")),
            scale,
            better: decl.clause("better").and_then(direction),
            baseline: baseline.map(|value| (value.written.quantity, value.date)),
            target: target.map(|value| (value.written.quantity, value.date)),
            baseline_loc: decl.clause("baseline").map(Part::loc),
            target_loc: decl.clause("target_ind").map(Part::loc),
            persists: decl.clause("persists").and_then(|clause| self.persists(clause)),
            measured_every: measured.and_then(|clause| self.span_in(clause)),
            measured_by: self.actor_of(measured),
            verified_by: measured.and_then(|clause| self.actor(clause.after(Rule::kw_verified_by)?)),
            pays: decl.clause("pays").and_then(|clause| self.pays(clause)),
        }
    }

    /// `5.1 on 2027-01-01`; a share names its base.
    fn value_on(&self, clause: Part<'a>) -> Option<Dated<'a>> {
        let date_part = clause.child(Rule::date)?;
        let written = self.quantity_in(clause);
        let date = self.date(date_part);
        let (written, date) = (written?, date?);
        if written.quantity.unit == Unit::Share {
            if !self.is_part_of_whole(written.part, written.quantity.value) {
                return None;
            }
            match written.base {
                None => {
                    self.report_no_base(written.part);
                    return None;
                }
                // A share of people in the charter, or of something that a text names.
                Some(base) => {
                    if let Some(name) = base.child(Rule::name) {
                        self.actor(name)?;
                    }
                }
            }
        }
        Some(Dated { written, date, date_part })
    }

    fn is_comparable(&self, baseline: &Dated<'a>, target: &Dated<'a>) -> bool {
        let (left, right) = (&baseline.written.quantity, &target.written.quantity);
        if left.unit != right.unit || !dimension::same(left, right) {
            let diagnostic = quantity::mismatch(target.written.part, dimension::word(left), dimension::word(right));
            self.report(diagnostic.label(baseline.written.part.loc(), dimension::word(left)));
            return false;
        }
        self.in_order((baseline.date, baseline.date_part), (target.date, target.date_part), "model-target-before-baseline")
    }

    fn check_scale(&self, value: &Dated<'a>, scale: Option<(Rational, Rational)>, loc: Option<Loc>) {
        let (Some((low, high)), Some(loc)) = (scale, loc) else { return };
        let Quantity { value: number, unit, .. } = value.written.quantity;
        if unit != Unit::Number {
            self.wrong_dimension(&value.written, "model-want-number");
        } else if number < low || number > high {
            let message = Message::new("model-outside-scale").with("found", value.written.part.text());
            let diagnostic = Diagnostic::new(codes::RANGE_INVERTED, value.written.part.loc(), message);
            self.report(diagnostic.label(loc, Message::new("model-the-scale")));
        }
    }

    fn persists(&self, clause: Part<'a>) -> Option<Persistence> {
        let span = self.span_in(clause);
        let after = clause.child(Rule::name).and_then(|name| self.stage(name));
        let losing = clause.child(Rule::share).and_then(|share| self.share_of_whole(share));
        Some(Persistence { span: span?, after: after?, losing_at_most: losing })
    }

    fn pays(&self, clause: Part<'a>) -> Option<OutcomePayment> {
        let mut names = clause.all(Rule::name);
        let (to, from) = (names.next(), names.next());
        let (to, from) = (to.and_then(|name| self.actor(name)), from.and_then(|name| self.actor(name)));
        let mut amounts = clause.all(Rule::quantity);
        let part = amounts.next()?;
        let written = self.bare(part)?;
        // `per person` may have been read as the amount's own rate.
        let rate = !written.per.is_empty();
        let amount = match rate {
            true => self.rate_as_amount(part, &written),
            false => self.money(part),
        };
        let cap = amounts.next();
        let at_most = match cap {
            Some(cap) => Some(self.money(cap)?),
            None => None,
        };
        Some(OutcomePayment {
            to: to?,
            amount: amount?,
            per_unit: rate || clause.has(Rule::kw_per),
            from: from?,
            at_most,
            loc: clause.loc(),
        })
    }

    fn rate_as_amount(&self, part: Part<'a>, written: &Quantity) -> Option<crate::quantity::Money> {
        let plain = Written { quantity: Quantity::plain(written.value, written.unit), base: None, part };
        let money = self.money_of(&plain)?;
        if money.minor == 0 {
            self.report_zero(part, part.text());
            return None;
        }
        Some(money)
    }
}

/// A quantity on a date.
struct Dated<'a> {
    written: Written<'a>,
    date: Date,
    date_part: Part<'a>,
}

fn direction(clause: Part<'_>) -> Option<Direction> {
    Some(match clause.children().nth(1)?.rule() {
        Rule::kw_higher => Direction::Higher,
        Rule::kw_lower => Direction::Lower,
        Rule::kw_steady => Direction::Steady,
        _ => return None,
    })
}
