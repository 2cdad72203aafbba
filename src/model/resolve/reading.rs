//! Comparisons: what is read from the books, and what it is compared with.

use super::Resolver;
use super::lookup::Wanted;
use super::names::Thing;
use super::part::Part;
use super::quantity::Written;
use super::{dimension, quantity};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Compare, Comparison, HoursOf, IndicatorId, Operand, Reading, StageId};
use crate::quantity::Unit;
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn comparison(&self, part: Part<'a>) -> Option<Comparison> {
        let compare = part.children().find_map(|child| {
            Some(match child.rule() {
                Rule::kw_at_least => Compare::AtLeast,
                Rule::kw_at_most => Compare::AtMost,
                Rule::kw_is => Compare::Exactly,
                _ => return None,
            })
        });
        let reading_part = part.child(Rule::reading)?;
        let reading = self.reading(reading_part)?;
        let operand = self.operand(part.child(Rule::quantity)?, &reading, reading_part)?;
        Some(Comparison { reading, compare: compare?, operand })
    }

    fn reading(&self, part: Part<'a>) -> Option<Reading> {
        let what = part.first()?;
        let name = part.child(Rule::name);
        if what.rule() == Rule::name {
            return self.indicator_read(what).map(Reading::Indicator);
        }
        // Money of the whole charter, without an owner.
        let plain = match what.rule() {
            Rule::kw_z_cash => Some(Reading::Cash),
            Rule::kw_z_lowest => Some(Reading::LowestCash),
            Rule::kw_z_short_m => Some(Reading::MoneyMissing),
            _ => None,
        };
        if let Some(plain) = plain {
            if let Some(name) = name {
                let message = Message::new("model-reading-of-nobody").with("what", what.text());
                self.report(Diagnostic::new(codes::CANNOT_BE_SAID, name.loc(), message));
                return None;
            }
            return Some(plain);
        }
        match (what.rule(), name) {
            (Rule::kw_z_spent, None) => return Some(Reading::Spent(None)),
            (Rule::kw_z_spent, Some(name)) => return self.line(name, None).map(|line| Reading::Spent(Some(line))),
            (Rule::kw_z_short_h, None) => return Some(Reading::HoursMissing(HoursOf::All)),
            (Rule::kw_z_short_h, Some(name)) => return self.hours_of(name).map(Reading::HoursMissing),
            (Rule::kw_z_hours, None) => return Some(Reading::HoursGiven(HoursOf::All)),
            (Rule::kw_z_hours, Some(name)) => return self.hours_of(name).map(Reading::HoursGiven),
            _ => {}
        }
        let Some(name) = name else {
            let message = Message::new("model-reading-of-what").with("what", what.text());
            self.report(Diagnostic::new(codes::CANNOT_BE_SAID, what.loc(), message).help(Message::new("model-reading-of-what-help")));
            return None;
        };
        match what.rule() {
            Rule::kw_z_members => return self.party(name).map(Reading::Members),
            Rule::kw_votes_obs => {
                let message = Message::new("model-votes-unread").with("name", name.text());
                self.report(Diagnostic::new(codes::CANNOT_BE_SAID, part.loc(), message).help(Message::new("model-option-says")));
                return None;
            }
            _ => {}
        }
        let stage = self.stage(name)?;
        let (reading, clause) = match what.rule() {
            Rule::kw_rating => (Reading::Rating(stage), "rated_by"),
            Rule::kw_yield => (Reading::Yield(stage), "yields"),
            Rule::kw_turnout => (Reading::Turnout(stage), "decided_by"),
            Rule::kw_support => (Reading::Support(stage), "decided_by"),
            Rule::kw_contribution => (Reading::Raised(stage), "target_money"),
            _ => return Some(Reading::Duration(stage)),
        };
        self.is_read(part, name, stage, clause).then_some(reading)
    }

    /// Whether a stage has the gate whose answer is read.
    fn is_read(&self, part: Part<'a>, name: Part<'a>, stage: StageId, clause: &'static str) -> bool {
        if self.stage_writes(stage, clause) {
            return true;
        }
        let missing = Message::new(match clause {
            "rated_by" => "model-no-rating",
            "yields" => "model-no-yield",
            "decided_by" => "model-no-decision",
            _ => "model-no-money-target",
        });
        let message = Message::new("model-never-known").with("what", part.text()).with("name", name.text()).with("why", missing);
        self.report(Diagnostic::new(codes::NEVER_KNOWN, part.loc(), message));
        false
    }

    fn hours_of(&self, name: Part<'a>) -> Option<HoursOf> {
        match self.find(name, Wanted::StageOrParty)? {
            Thing::Stage(id) => Some(HoursOf::Stage(id)),
            Thing::Party(id) => Some(HoursOf::Party(id)),
            _ => None,
        }
    }

    fn operand(&self, part: Part<'a>, reading: &Reading, read: Part<'a>) -> Option<Operand> {
        let written = self.written(part)?;
        let unit = written.quantity.unit;
        let plain = written.quantity.per.is_empty();
        let wanted = match reading {
            Reading::Spent(_) | Reading::Cash | Reading::LowestCash | Reading::MoneyMissing | Reading::Raised(_) => {
                self.money_of(&written)?;
                return Some(Operand::Quantity(written.quantity));
            }
            Reading::Duration(_) => {
                self.span_of(&written)?;
                return Some(Operand::Quantity(written.quantity));
            }
            Reading::Indicator(id) => {
                self.has_unit_of(&written, *id)?;
                return Some(Operand::Quantity(written.quantity));
            }
            Reading::HoursMissing(_) | Reading::HoursGiven(_) => (unit == Unit::Hours, "model-want-hours"),
            Reading::Members(_) | Reading::Turnout(_) | Reading::Support(_) => {
                if unit == Unit::Share {
                    return self.share_of_party(&written);
                }
                (unit.counts_heads(), "model-want-heads-or-share")
            }
            Reading::Rating(_) => (unit == Unit::Number, "model-want-number"),
            Reading::Yield(_) => {
                let counts = unit.counts_heads() || matches!(unit, Unit::Number | Unit::Options | Unit::Votes);
                (counts, "model-want-count")
            }
        };
        if !wanted.0 || !plain {
            let diagnostic = quantity::mismatch(part, Message::new(wanted.1), dimension::word(&written.quantity));
            self.report(diagnostic.label(read.loc(), Message::new("model-compared-with")));
            return None;
        }
        Some(Operand::Quantity(written.quantity))
    }

    /// `2% of voters`.
    fn share_of_party(&self, written: &Written<'a>) -> Option<Operand> {
        let Some(base) = written.base else {
            self.report_no_base(written.part);
            return None;
        };
        let Some(name) = base.child(Rule::name) else {
            let message = Message::new("model-share-of-party").with("found", base.text());
            self.report(Diagnostic::new(codes::UNSUITABLE_BASE, base.loc(), message));
            return None;
        };
        let party = self.party(name)?;
        self.is_part_of_whole(written.part, written.quantity.value).then_some(Operand::ShareOfMembers(written.quantity.value, party))
    }

    /// Whether a quantity has the unit in which an indicator is measured: that of its baseline.
    pub(super) fn has_unit_of(&self, written: &Written<'a>, id: IndicatorId) -> Option<()> {
        let indicator = &self.model.indicators[id];
        let Some((baseline, _)) = &indicator.baseline else {
            // Nothing fixes the unit; that is said elsewhere.
            return Some(());
        };
        if dimension::same(&written.quantity, baseline) && written.quantity.unit == baseline.unit {
            return Some(());
        }
        let mut diagnostic = quantity::mismatch(written.part, dimension::word(baseline), dimension::word(&written.quantity));
        if let Some(loc) = indicator.baseline_loc {
            diagnostic = diagnostic.label(loc, Message::new("model-baseline-fixes-unit").with("name", &indicator.name.text));
        }
        self.report(diagnostic);
        None
    }
}
