//! Stages: time, people, gates, work.

use super::Resolver;
use super::keyword;
use super::ladder::LadderOf;
use super::part::{Decl, Part};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Activity, Actor, Cost, Gate, Lasts, Need, PartyId, Stage, StageId};
use crate::quantity::{CalendarSpan, Per, Rational, TimeUnit, Unit, Workdays};
use crate::source::Loc;
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn stage_decl(&self, decl: Decl<'a>) -> Stage {
        let id = StageId::new(self.model.stages.len());
        let actors = |clause: &str| self.actors(decl.clause(clause));
        let starts = decl.clause("starts");
        let lasts = decl.clause("lasts");
        let (planned, long_stop) = lasts.map_or((None, None), |clause| self.lasts(clause));
        let (occasion, not_before) = self.starts(starts);
        self.check_dates(&occasion, not_before, planned, starts, lasts);
        let ballot = self.ballot(decl, id);
        let ballot_at = ballot.as_ref().map(|ballot| ballot.loc);
        let conds =
            |clause: &'static str| -> Vec<_> { decl.every(clause).filter_map(|part| self.guard(part.child(Rule::cond)?)).collect() };
        let ladder = |clause: &str, of: LadderOf| decl.clause(clause).and_then(|part| self.ladder(part, of));
        Stage {
            name: decl.name(),
            title: decl.title(),
            activity: decl.head().and_then(|head| head.child(Rule::activity)).map_or(Activity::Stage, activity),
            techniques: techniques(decl.clause("by_technique")),
            occasion,
            not_before,
            starts_loc: starts.map(Part::loc),
            replaces: decl.clause("replaces").and_then(|clause| self.stage(clause.child(Rule::name)?)),
            only_if: conds("only_if"),
            requires: conds("requires"),
            lasts: planned,
            lasts_loc: lasts.map(Part::loc),
            long_stop,
            led_by: self.actor_of(decl.clause("led_by")),
            with: actors("with"),
            involves: actors("involves"),
            consults: actors("consults"),
            informs: actors("informs"),
            gates: self.gates(decl, ballot_at),
            yields: decl.clause("yields").and_then(|clause| self.yielded(clause)),
            supports: decl.every("supports").map(|clause| self.supports(clause)).collect(),
            answers_within: decl.clause("answers").and_then(|clause| self.span_in(clause)),
            needs: decl.every("needs").flat_map(|clause| self.needs(clause)).collect(),
            costs: decl.every("costs").filter_map(|clause| self.cost(clause, id)).collect(),
            otherwise: ladder("otherwise", LadderOf::Failure),
            short_money: ladder("short_money", LadderOf::Shortfall),
            short_hours: ladder("short_hours", LadderOf::Shortfall),
            fund: self.fund(decl, id),
            ballot,
        }
    }

    /// The planned time and the long stop.
    fn lasts(&self, clause: Part<'a>) -> (Option<Lasts>, Option<CalendarSpan>) {
        let usually = clause.child(Rule::usually).and_then(|part| Some((self.span_in(part)?, part)));
        let planned = match (clause.child(Rule::until), clause.child(Rule::span_range), clause.child(Rule::quantity)) {
            (Some(until), ..) => self.date_in(until).map(Lasts::Until),
            (None, Some(range), _) => self.range(range, usually),
            (None, None, Some(quantity)) => self.span(quantity).map(Lasts::For),
            _ => None,
        };
        if let (Some(Lasts::For(_) | Lasts::Until(_)), Some((_, part))) = (planned, usually) {
            let message = Message::new("model-usually-alone");
            self.report(Diagnostic::new(codes::RANGE_INVERTED, part.loc(), message).help(Message::new("model-usually-alone-help")));
        }
        let stop_part = clause.child(Rule::long_stop);
        let long_stop = stop_part.and_then(|part| self.span_in(part));
        let most = match planned {
            Some(Lasts::For(span) | Lasts::Range { most: span, .. }) => Some(span),
            _ => None,
        };
        if let (Some(stop), Some(most), Some(part)) = (long_stop, most, stop_part)
            && surely_shorter(stop, most, &self.model.workdays)
        {
            let text = part.child(Rule::quantity).map_or("", Part::text);
            let message = Message::new("model-long-stop-short").with("stop", text);
            let diagnostic = Diagnostic::new(codes::LONG_STOP_SHORT, part.loc(), message);
            self.report(diagnostic.help(Message::new("model-long-stop-short-help")));
        }
        (planned, long_stop)
    }

    fn range(&self, range: Part<'a>, usually: Option<(CalendarSpan, Part<'a>)>) -> Option<Lasts> {
        let high_part = range.child(Rule::quantity)?;
        let most = self.span(high_part);
        let low_part = range.child(Rule::number)?;
        let number = self.number(low_part)?;
        let most = most?;
        let unit = match range.child(Rule::unit) {
            Some(unit) => self.unit(unit)?.0,
            None => Unit::Time(most.unit),
        };
        let written = super::quantity::Written { quantity: crate::quantity::Quantity::plain(number, unit), base: None, part: low_part };
        let least = self.span_of(&written)?;
        if least.count == 0 {
            self.report_zero(low_part, low_part.text());
            return None;
        }
        if surely_shorter(most, least, &self.model.workdays) {
            self.report_inverted(range, low_part.text(), high_part.text());
            return None;
        }
        if let Some((usual, part)) = usually
            && (surely_shorter(usual, least, &self.model.workdays) || surely_shorter(most, usual, &self.model.workdays))
        {
            let text = part.child(Rule::quantity).map_or("", Part::text);
            let message = Message::new("model-usually-outside").with("usually", text);
            self.report(
                Diagnostic::new(codes::RANGE_INVERTED, part.loc(), message).label(range.loc(), Message::new("model-planned-range")),
            );
            return Some(Lasts::Range { least, most, usually: None });
        }
        Some(Lasts::Range { least, most, usually: usually.map(|(span, _)| span) })
    }

    pub(super) fn report_inverted(&self, part: Part<'_>, low: &str, high: &str) {
        let message = Message::new("model-range-inverted").with("low", low).with("high", high);
        self.report(Diagnostic::new(codes::RANGE_INVERTED, part.loc(), message).help(Message::new("model-range-inverted-help")));
    }

    /// The gates in the order written.
    fn gates(&self, decl: Decl<'a>, ballot_at: Option<Loc>) -> Vec<(Gate, Loc)> {
        let mut gates: Vec<(Gate, Loc)> = Vec::new();
        let clauses = decl.clauses(&["decided_by", "target_money", "rated_by", "yields", "passes_if"]).filter(|(id, clause)| {
            // Of what can be said once, the first counts.
            *id == "passes_if" || decl.clause(id).is_some_and(|first| first.loc() == clause.loc())
        });
        for (id, clause) in clauses {
            let gate = match id {
                "decided_by" => self.actor_of(Some(clause)).map(Gate::DecidedBy),
                // Its amounts are looked at with the fund.
                "target_money" => Some(Gate::Target),
                "rated_by" => self.rating(clause),
                "yields" => {
                    clause.child(Rule::quantity).and_then(|quantity| self.yield_number(quantity)).map(|least| Gate::Yield { least })
                }
                _ => clause.child(Rule::cond).and_then(|cond| self.guard(cond)).map(Gate::PassesIf),
            };
            gates.extend(gate.map(|gate| (gate, clause.loc())));
        }
        if let Some(loc) = ballot_at {
            let at = gates.iter().position(|(_, other)| *other > loc).unwrap_or(gates.len());
            gates.insert(at, (Gate::Ballot, loc));
        }
        gates
    }

    fn rating(&self, clause: Part<'a>) -> Option<Gate> {
        let by = clause.child(Rule::name).and_then(|name| self.party(name));
        let (low, high) = self.score_range(clause.child(Rule::score_range)?)?;
        let least_part = clause.child(Rule::number)?;
        let least = self.number(least_part)?;
        if least < low || least > high {
            let message = Message::new("model-outside-scale").with("found", least_part.text());
            let scale = clause.child(Rule::score_range).map_or(clause.loc(), Part::loc);
            let diagnostic = Diagnostic::new(codes::RANGE_INVERTED, least_part.loc(), message);
            self.report(diagnostic.label(scale, Message::new("model-the-scale")));
            return None;
        }
        Some(Gate::Rating { by: by?, low, high, least })
    }

    /// `1 to 5`.
    pub(super) fn score_range(&self, part: Part<'a>) -> Option<(Rational, Rational)> {
        let mut numbers = part.all(Rule::number);
        let (low_part, high_part) = (numbers.next()?, numbers.next()?);
        let (low, high) = (self.number(low_part)?, self.number(high_part)?);
        if low >= high {
            self.report_inverted(part, low_part.text(), high_part.text());
            return None;
        }
        Some((low, high))
    }

    fn yield_number(&self, part: Part<'a>) -> Option<Rational> {
        let written = self.written(part)?;
        let counts = written.quantity.unit.counts_heads() || matches!(written.quantity.unit, Unit::Number | Unit::Options | Unit::Votes);
        if !counts || !written.quantity.per.is_empty() {
            self.wrong_dimension(&written, "model-want-count");
            return None;
        }
        self.not_zero(written).map(|quantity| quantity.value)
    }

    fn yielded(&self, clause: Part<'a>) -> Option<String> {
        if let Some(text) = clause.child(Rule::text) {
            return Some(text.said());
        }
        let name = clause.child(Rule::name)?;
        self.find(name, super::lookup::Wanted::Anything)?;
        Some(name.text().to_owned())
    }

    fn supports(&self, clause: Part<'a>) -> (Vec<Actor>, Vec<String>) {
        (self.actors(Some(clause)), clause.child(Rule::texts).map(Part::texts).unwrap_or_default())
    }

    fn needs(&self, clause: Part<'a>) -> Vec<Need> {
        let needs = clause.all(Rule::need).filter_map(|need| {
            let quantity = need.child(Rule::quantity).and_then(|part| {
                let written = self.written(part)?;
                if written.quantity.unit.counts_heads() && written.quantity.per.is_empty() {
                    self.some_heads(&written)?;
                    return Some(written.quantity);
                }
                self.some_hours_or_rate(written)
            });
            let names = need.child(Rule::or_names)?;
            let from: Vec<PartyId> = names.all(Rule::name).filter_map(|name| self.party(name)).collect();
            Some(Need { quantity: quantity?, from, loc: need.loc() })
        });
        needs.filter(|need| !need.from.is_empty()).collect()
    }

    fn cost(&self, clause: Part<'a>, own: StageId) -> Option<Cost> {
        let label = clause.child(Rule::name);
        let line = label.and_then(|name| self.line(name, Some(own)));
        let mut quantities = clause.all(Rule::quantity);
        let (amount, count) = (quantities.next(), quantities.next());
        let quantity = amount.and_then(|part| {
            let mut written = self.written(part)?;
            if count.is_some() {
                // `10 EUR per place … for 24 places`: what there are so many of is a head like any other.
                written.quantity.per.iter_mut().filter(|per| **per == Per::Place).for_each(|per| *per = Per::Member);
            }
            self.some_money_or_rate(written)
        });
        let heads = match count {
            Some(part) => Some(self.heads(part)?),
            None => None,
        };
        Some(Cost { line, label: label.map(Part::name), quantity: quantity?, heads, loc: clause.loc() })
    }

    /// Whether a stage states a clause, readable or not.
    pub(super) fn stage_writes(&self, stage: StageId, clause: &str) -> bool {
        self.declared.stages.get(stage.index()).is_some_and(|decl| decl.writes(clause))
    }
}

/// Whether a span is shorter than another whatever day both are counted from.
pub(super) fn surely_shorter(span: CalendarSpan, other: CalendarSpan, workdays: &Workdays) -> bool {
    if (span.unit == TimeUnit::WorkingDay) != (other.unit == TimeUnit::WorkingDay) {
        return span.bounds(workdays).1 < other.bounds(workdays).0;
    }
    let doubt = if is_civil(span) == is_civil(other) { 0.5 } else { 3.5 };
    span.rough_days() + doubt < other.rough_days()
}

/// Months and years differ in days, weeks and days do not.
fn is_civil(span: CalendarSpan) -> bool {
    matches!(span.unit, TimeUnit::Month | TimeUnit::Year)
}

fn techniques(clause: Option<Part<'_>>) -> Vec<(String, Loc)> {
    let parts = clause.into_iter().flat_map(|clause| clause.all(Rule::technique).collect::<Vec<_>>());
    let techniques = parts.filter_map(|part| {
        let inner = part.first()?;
        let words = if inner.rule() == Rule::text { inner.said() } else { keyword::technique(inner.text()) };
        Some((words, part.loc()))
    });
    techniques.collect()
}

fn activity(part: Part<'_>) -> Activity {
    match part.first().map(Part::rule) {
        Some(Rule::kw_co_planning) => Activity::CoPlanning,
        Some(Rule::kw_co_design) => Activity::CoDesign,
        Some(Rule::kw_co_prioritisation) => Activity::CoPrioritisation,
        Some(Rule::kw_co_financing) => Activity::CoFinancing,
        Some(Rule::kw_co_management) => Activity::CoManagement,
        Some(Rule::kw_co_delivery) => Activity::CoDelivery,
        Some(Rule::kw_co_evaluation) => Activity::CoEvaluation,
        _ => Activity::Stage,
    }
}
