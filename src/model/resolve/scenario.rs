//! Scenarios and stories: parents, lines, trends, expectations.

use super::Resolver;
use super::law::Takes;
use super::lookup::Wanted;
use super::names::Thing;
use super::part::{Decl, Part};
use crate::diagnostic::{Diagnostic, Message, Severity, codes};
use crate::model::{Answer, At, Expectation, Law, Rest, Scenario, ScenarioId, StageId, Stretch, Trend, TrendOf};
use crate::quantity::{Per, Rational, TimeUnit};
use crate::source::Loc;
use crate::syntax::{DeclKind, Rule};

impl<'a> Resolver<'a> {
    pub(super) fn scenarios(&mut self, decls: &[Decl<'a>]) {
        let parents = self.parents(decls);
        // What is wrong above may be why a question is missing: then only that is said.
        let sound = self.names.unread_clauses.is_empty() && !self.found.borrow().iter().any(|found| found.severity == Severity::Error);
        for (index, (decl, parent)) in decls.iter().zip(parents.iter().copied()).enumerate() {
            let parent_of = |id: &ScenarioId| parents.get(id.index()).copied().flatten();
            let above: Vec<ScenarioId> = std::iter::successors(parent_of(&ScenarioId::new(index)), parent_of).take(parents.len()).collect();
            let scenario = self.scenario_decl(*decl, parent, &above, sound);
            self.model.scenarios.push(scenario);
        }
        if sound {
            self.check_tellings(decls);
        }
    }

    /// Each scenario's parent; a parent that leads back to its child is none.
    fn parents(&self, decls: &[Decl<'a>]) -> Vec<Option<ScenarioId>> {
        let parts: Vec<Option<Part<'a>>> =
            decls.iter().map(|decl| decl.head()?.after(Rule::kw_from_parent).filter(|part| part.rule() == Rule::name)).collect();
        let mut parents: Vec<Option<ScenarioId>> = parts.iter().map(|part| part.and_then(|part| self.scenario(part))).collect();
        for at in 0..parents.len() {
            let id = ScenarioId::new(at);
            let parent_of = |id: &ScenarioId| parents.get(id.index()).copied().flatten();
            let circular = std::iter::successors(parent_of(&id), parent_of).take(parents.len()).any(|above| above == id);
            if let (true, Some(Some(part)), Some(decl)) = (circular, parts.get(at), decls.get(at)) {
                let message = Message::new("model-circular-parent").with("name", decl.name().text).with("parent", part.text());
                self.report(Diagnostic::new(codes::CIRCULAR_REFERENCE, part.loc(), message));
                if let Some(parent) = parents.get_mut(at) {
                    *parent = None;
                }
            }
        }
        parents
    }

    fn scenario_decl(&self, decl: Decl<'a>, parent: Option<ScenarioId>, above: &'a [ScenarioId], sound: bool) -> Scenario {
        let telling = Telling { decl, above };
        let mut answers: Vec<Answer> = Vec::new();
        for (id, clause) in decl.clauses(&["observe", "keeps"]) {
            let answer = match id {
                "observe" => self.observed_in(clause, telling),
                _ => self.kept(clause),
            };
            let Some(answer) = answer else { continue };
            if let Some(first) =
                answers.iter().find(|first| first.observation == answer.observation && first.stretch.begins_with(&answer.stretch))
            {
                self.report_equal_rank(answer.loc, first.loc);
                continue;
            }
            if sound {
                self.check_asked(&answer);
            }
            answers.push(answer);
        }
        let mut trends: Vec<Trend> = Vec::new();
        for trend in decl.every("trend").filter_map(|clause| self.trend(clause)) {
            match trends.iter().find(|first| first.of == trend.of && first.stretch.begins_with(&trend.stretch)) {
                Some(first) => self.report_equal_rank(trend.loc, first.loc),
                None => trends.push(trend),
            }
        }
        let facts = self.facts(telling, &answers, sound);
        Scenario {
            name: decl.name(),
            title: decl.title(),
            is_story: decl.kind() == DeclKind::Story,
            parent,
            answers,
            trends,
            facts,
            together: self.together(decl, sound),
            rest: decl.clause("rest").map(|clause| {
                let rest = if clause.has(Rule::kw_rest_adverse) { Rest::Adverse } else { Rest::Favourable };
                (rest, clause.loc())
            }),
            expectations: decl.every("expect").filter_map(|clause| self.expectation(clause)).collect(),
            loc: decl.head_loc(),
        }
    }

    pub(super) fn report_equal_rank(&self, loc: Loc, first: Loc) {
        self.report(
            Diagnostic::new(codes::EQUAL_RANK, loc, Message::new("run-equal-rank"))
                .label(first, Message::new("run-first-line"))
                .help(Message::new("run-equal-rank-help")),
        );
    }

    /// `gardeners fall by 1.5% per month`, `isolation falls by about 0.03 ± 0.02 per month during garden`.
    fn trend(&self, clause: Part<'a>) -> Option<Trend> {
        let of = match self.find(clause.child(Rule::name)?, Wanted::PartyOrIndicator)? {
            Thing::Party(id) => TrendOf::Members(id),
            Thing::Indicator(id) => TrendOf::Indicator(id),
            _ => return None,
        };
        if let Some(each) = clause.child(Rule::law_each) {
            return self.each_leaves(clause, each, of);
        }
        let falls = clause.has(Rule::kw_falls);
        let takes = match of {
            TrendOf::Members(_) => Takes::MembersMove { falls },
            TrendOf::Indicator(id) => Takes::IndicatorMove(id),
        };
        let law = clause.child(Rule::law).and_then(|law| self.law(law, &takes));
        let during = self.during_of(clause);
        let stretch = self.stretch(clause)?;
        Some(Trend { of, falls, law: law?, per: rate_of(clause), during: during?, stretch, loc: clause.loc() })
    }

    /// `turnout of gardeners is 20% from 2028-06-01 until 2028-08-31`.
    fn observed_in(&self, clause: Part<'a>, telling: Telling<'a>) -> Option<Answer> {
        let answer = self.observed(clause.child(Rule::observed)?, telling);
        let stretch = self.stretch(clause)?;
        Some(Answer { stretch, loc: clause.loc(), ..answer? })
    }

    /// When a line holds.
    pub(super) fn stretch(&self, clause: Part<'a>) -> Option<Stretch> {
        let Some(written) = clause.child(Rule::stretch) else { return Some(Stretch::default()) };
        let end = |rule: Rule| match written.child(rule) {
            Some(end) => self.date_in(end).map(Some),
            None => Some(None),
        };
        let (from, until) = (end(Rule::since), end(Rule::until));
        let (from, until) = (from?, until?);
        if let (Some(first), Some(last)) = (from, until)
            && last < first
        {
            self.report_inverted(written, &first.to_string(), &last.to_string());
            return None;
        }
        Some(Stretch { from, until })
    }

    /// The stage during which a trend works, if it names one.
    fn during_of(&self, clause: Part<'a>) -> Option<Option<StageId>> {
        match clause.child(Rule::during).and_then(|during| during.child(Rule::name)) {
            Some(name) => self.stage(name).map(Some),
            None => Some(None),
        }
    }

    /// `gardeners leave each with chance 1.5% per month`: a year's chance is spread over its twelve months.
    fn each_leaves(&self, clause: Part<'a>, each: Part<'a>, of: TrendOf) -> Option<Trend> {
        let fault = match (of, rate_of(clause)) {
            (TrendOf::Indicator(_), _) => Some(Message::new("run-each-of-whom")),
            (_, TimeUnit::Month | TimeUnit::Year) => None,
            _ => Some(Message::new("run-each-rate")),
        };
        if let Some(message) = fault {
            self.report(Diagnostic::new(codes::UNFIT_ANSWER, clause.loc(), message).help(Message::new("run-each-leaves-help")));
            return None;
        }
        let months = if rate_of(clause) == TimeUnit::Year { 12 } else { 1 };
        let chance = self.share_of_whole(each.child(Rule::share)?)? / Rational::from_integer(months);
        let during = self.during_of(clause)?;
        let (law, stretch) = (Law::Each { chance, givers: None }, self.stretch(clause)?);
        Some(Trend { of, falls: true, law, per: TimeUnit::Month, during, stretch, loc: clause.loc() })
    }

    fn expectation(&self, clause: Part<'a>) -> Option<Expectation> {
        let cond = self.sentence(clause.child(Rule::cond)?);
        let time = match clause.child(Rule::at_time) {
            Some(time) => Some((at(time), self.date_in(time)?)),
            None => None,
        };
        let chance = match clause.child(Rule::with_chance) {
            Some(chance) => Some((chance.has(Rule::kw_at_least), self.share_of_whole(chance.child(Rule::share)?)?)),
            None => None,
        };
        Some(Expectation { cond: cond?, time, chance, loc: clause.loc() })
    }
}

/// The rate may stand in the law's quantity or after the law; a month unless said otherwise.
fn rate_of(clause: Part<'_>) -> TimeUnit {
    let rates = clause.every(Rule::rate);
    let per = rates.iter().filter_map(|rate| super::dimension::per(rate.first()?.rule())).find_map(Per::time_unit);
    per.unwrap_or(TimeUnit::Month)
}

/// A scenario as written, with those that it comes from.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) decl: Decl<'a>,
    pub(super) above: &'a [ScenarioId],
}

fn at(part: Part<'_>) -> At {
    match part.first().map(Part::rule) {
        Some(Rule::kw_before) => At::Before,
        Some(Rule::kw_on) => At::On,
        _ => At::By,
    }
}
