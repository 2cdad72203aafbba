//! When a stage may start.

use super::Resolver;
use super::part::Part;
use crate::model::{Happening, Lasts, Occasion};
use crate::quantity::Date;
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    /// The occasion and `not before`.
    pub(super) fn starts(&self, clause: Option<Part<'a>>) -> (Occasion, Option<Date>) {
        let Some(clause) = clause else { return (Occasion::FirstDay, None) };
        let occasion = clause.child(Rule::occasion).and_then(Part::first).and_then(|part| self.occasion(part));
        let not_before = clause.child(Rule::not_before).and_then(|part| self.date_in(part));
        (occasion.unwrap_or(Occasion::FirstDay), not_before)
    }

    fn occasion(&self, part: Part<'a>) -> Option<Occasion> {
        Some(match part.rule() {
            Rule::on_dates => {
                let mut dates: Vec<Date> = part.all(Rule::date).filter_map(|date| self.date(date)).collect();
                dates.sort_unstable();
                dates.dedup();
                Occasion::On(dates)
            }
            Rule::every_during => {
                let during = part.child(Rule::during).and_then(|during| during.child(Rule::name));
                let stage = during.and_then(|name| self.stage(name));
                let every = self.span_in(part);
                // Without its host a series would run on its own.
                if during.is_some() && stage.is_none() {
                    return None;
                }
                Occasion::Every { every: every?, during: stage }
            }
            Rule::after_any => Occasion::AfterAny(part.all(Rule::name).filter_map(|name| self.stage(name)).collect()),
            Rule::lag_after => {
                let lag = part.child(Rule::quantity).and_then(|quantity| self.span_or_none(quantity));
                Occasion::After { all: self.happenings(part.child(Rule::after_all)?), lag }
            }
            Rule::after_all => Occasion::After { all: self.happenings(part), lag: None },
            _ => return None,
        })
    }

    fn happenings(&self, part: Part<'a>) -> Vec<Happening> {
        part.all(Rule::happening).filter_map(|happening| self.happening(happening)).collect()
    }

    /// A stage cannot end before it may start.
    pub(super) fn check_dates(
        &self,
        occasion: &Occasion,
        not_before: Option<Date>,
        lasts: Option<Lasts>,
        starts: Option<Part<'a>>,
        lasts_clause: Option<Part<'a>>,
    ) {
        let (Some(Lasts::Until(until)), Some(starts), Some(clause)) = (lasts, starts, lasts_clause) else { return };
        let until_part = clause.child(Rule::until).and_then(|part| part.child(Rule::date));
        let on = match occasion {
            Occasion::On(dates) => dates.last().copied(),
            _ => None,
        };
        let dates = starts.every(Rule::date);
        let Some(from) = on.max(not_before) else { return };
        let from_part = dates.into_iter().find(|part| part.text() == from.to_string());
        if let (Some(from_part), Some(until_part)) = (from_part, until_part) {
            self.in_order((from, from_part), (until, until_part), "model-ends-before-start");
        }
    }
}
