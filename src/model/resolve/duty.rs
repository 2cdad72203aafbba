//! Duties and standards.

use super::Resolver;
use super::keyword;
use super::ladder::LadderOf;
use super::part::{Decl, Part};
use crate::model::{Deontic, Due, Duty, DutyKind, DutyTiming, Who};
use crate::quantity::{Quantity, Unit};
use crate::syntax::{DeclKind, Rule};

impl<'a> Resolver<'a> {
    pub(super) fn duty_decl(&self, decl: Decl<'a>) -> Duty {
        let must = decl.clause("must");
        let due = decl.clause("due");
        let checked = decl.clause("checked");
        let measures = decl.clause("measures");
        let standard = decl.kind() == DeclKind::Standard;
        let debtor = must.or_else(|| decl.clause("kept_by")).and_then(|clause| self.actor(clause.child(Rule::name)?));
        let watcher = decl.clause("watched_by").or(checked);
        let (threshold, share_of) = measures.and_then(|clause| self.threshold_of(clause)).unzip();
        Duty {
            name: decl.name(),
            title: decl.title(),
            kind: if standard { DutyKind::Standard } else { DutyKind::Duty },
            debtor,
            deontic: must.map_or(Deontic::Must, deontic),
            verb: must.and_then(|clause| keyword::id(clause.child(Rule::duty_verb)?)),
            action: must.or(measures).and_then(|clause| clause.child(Rule::text)).map(Part::said),
            threshold,
            share_of: share_of.flatten(),
            due: due.and_then(|clause| self.due(clause)).or_else(|| self.checked(checked?)),
            due_loc: due.or(checked).map(Part::loc),
            owed_to: self.actors(decl.clause("owed_to")),
            watched_by: watcher.and_then(|clause| self.actor(clause.child(Rule::name)?)),
            shown_by: decl.clause("shown_by").and_then(|clause| clause.child(Rule::texts)).map(Part::texts).unwrap_or_default(),
            if_broken: decl.clause("if_broken").and_then(|clause| self.ladder(clause, LadderOf::Breach)),
            must_loc: must.or_else(|| decl.clause("kept_by")).map(Part::loc),
        }
    }

    /// The measure is a text, so its threshold may be any quantity; a share of something cannot be above the whole.
    fn threshold_of(&self, clause: Part<'a>) -> Option<((bool, Quantity), Option<Who>)> {
        let written = self.written(clause.child(Rule::quantity)?)?;
        let mut share_of = None;
        if written.quantity.unit == Unit::Share {
            if !self.is_part_of_whole(written.part, written.quantity.value) {
                return None;
            }
            share_of = Some(self.share_of(&written)?);
        }
        Some(((clause.has(Rule::kw_at_least), written.quantity), share_of))
    }

    fn checked(&self, clause: Part<'a>) -> Option<Due> {
        let every = self.span_in(clause)?;
        Some(Due { timing: DutyTiming::Every { every, from: None, during: None }, within: None })
    }

    fn due(&self, clause: Part<'a>) -> Option<Due> {
        let part = clause.children().nth(1)?;
        let timing = match part.rule() {
            Rule::due_every => {
                let during = part.child(Rule::during).and_then(|during| during.child(Rule::name));
                let stage = during.and_then(|name| self.stage(name));
                let from = part.child(Rule::date);
                let (every, from_date) = (self.span_in(part), from.and_then(|date| self.date(date)));
                if during.is_some() != stage.is_some() || from.is_some() != from_date.is_some() {
                    return None;
                }
                DutyTiming::Every { every: every?, from: from_date, during: stage }
            }
            Rule::due_by => DutyTiming::By(self.date_in(part)?),
            Rule::on_date => DutyTiming::On(self.date_in(part)?),
            Rule::due_after => {
                let span = part.child(Rule::quantity).and_then(|quantity| self.span_or_none(quantity));
                let after = self.happening_in(part);
                DutyTiming::Within { span: span?, after: after? }
            }
            Rule::due_whenever => DutyTiming::Whenever(self.event(part.child(Rule::event)?)?),
            _ => return None,
        };
        let within = match clause.child(Rule::quantity) {
            Some(quantity) => Some(self.span_or_none(quantity)?),
            None => None,
        };
        Some(Due { timing, within })
    }
}

fn deontic(clause: Part<'_>) -> Deontic {
    if clause.has(Rule::kw_must_not) {
        Deontic::MustNot
    } else if clause.has(Rule::kw_may) {
        Deontic::May
    } else {
        Deontic::Must
    }
}
