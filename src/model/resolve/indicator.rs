//! Indicators: unit, scale, baseline, target, payment.

use super::Resolver;
use super::part::{Decl, Part};
use super::quantity::Written;
use super::{dimension, keyword, quantity};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Direction, Indicator, OutcomePayment, Persistence, Who};
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
            // What is wrong with the unit is said once.
            if self.check_scale(value, scale, scale_clause.map(Part::loc)).is_none() {
                break;
            }
        }
        let measured = decl.clause("measured");
        Indicator {
            name: decl.name(),
            title: decl.title(),
            level: decl.clause("level").and_then(|clause| keyword::id(clause.children().nth(1)?)),
            of: self.actor_of(decl.clause("of_clause")),
            scale,
            better: decl.clause("better").and_then(direction),
            share_of: baseline.as_ref().and_then(|value| value.share_of.clone()),
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
        let mut share_of = None;
        if written.quantity.unit == Unit::Share {
            if !self.is_part_of_whole(written.part, written.quantity.value) {
                return None;
            }
            share_of = Some(self.share_of(&written)?);
        }
        Some(Dated { written, date, date_part, share_of })
    }

    /// What a share is of: a party or body of the charter, or what a text names.
    pub(super) fn share_of(&self, written: &Written<'a>) -> Option<Who> {
        let Some(base) = written.base else {
            self.report_no_base(written.part);
            return None;
        };
        match (base.child(Rule::text), base.child(Rule::name)) {
            (Some(text), _) => Some(Who::Text(text.said())),
            (None, Some(name)) => self.actor(name).map(Who::Actor),
            (None, None) => Some(Who::Text(base.text().to_owned())),
        }
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

    /// `None` if the value is no score at all.
    fn check_scale(&self, value: &Dated<'a>, scale: Option<(Rational, Rational)>, loc: Option<Loc>) -> Option<()> {
        let (Some((low, high)), Some(loc)) = (scale, loc) else { return Some(()) };
        let Quantity { value: number, unit, .. } = value.written.quantity;
        if unit != Unit::Number {
            let diagnostic =
                quantity::mismatch(value.written.part, Message::new("model-dim-number"), dimension::word(&value.written.quantity));
            self.report(diagnostic.label(loc, Message::new("model-the-scale")));
            return None;
        }
        if number < low || number > high {
            let message = Message::new("model-outside-scale").with("found", value.written.part.text());
            let diagnostic = Diagnostic::new(codes::RANGE_INVERTED, value.written.part.loc(), message);
            self.report(diagnostic.label(loc, Message::new("model-the-scale")));
        }
        Some(())
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
        let mut written = self.written(amounts.next()?)?;
        // `per person` may have been read as the amount's own rate.
        let rate = !written.quantity.per.is_empty();
        written.quantity.per.clear();
        let amount = self.some_money(&written);
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
}

/// A quantity on a date.
struct Dated<'a> {
    written: Written<'a>,
    date: Date,
    date_part: Part<'a>,
    share_of: Option<Who>,
}

fn direction(clause: Part<'_>) -> Option<Direction> {
    Some(match clause.children().nth(1)?.rule() {
        Rule::kw_higher => Direction::Higher,
        Rule::kw_lower => Direction::Lower,
        Rule::kw_steady => Direction::Steady,
        _ => return None,
    })
}
