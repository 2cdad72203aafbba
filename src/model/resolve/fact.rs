//! Dated facts of a scenario.

use super::Resolver;
use super::part::Part;
use super::scenario::Telling;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Answer, DatedFact, Fact};
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    /// In order of date, then as written.
    pub(super) fn facts(&self, telling: Telling<'a>, lines: &[Answer], sound: bool) -> Vec<DatedFact> {
        let mut facts: Vec<DatedFact> = Vec::new();
        for clause in telling.decl.every("on_event") {
            let date = self.date_in(clause);
            let fact = clause.child(Rule::fact).and_then(|fact| self.fact(fact, telling));
            let (Some(date), Some(fact)) = (date, fact) else { continue };
            if let Fact::Answer(answer) = &fact {
                let same = |other: &&DatedFact| {
                    other.date == date && matches!(&other.fact, Fact::Answer(first) if first.observation == answer.observation)
                };
                let line = lines.iter().find(|line| line.stretch.from == Some(date) && line.observation == answer.observation);
                if let Some(first) = facts.iter().find(same).map(|fact| fact.loc).or(line.map(|line| line.loc)) {
                    self.report_equal_rank(clause.loc(), first);
                    continue;
                }
                if sound {
                    self.check_asked(answer);
                }
            }
            facts.push(DatedFact { date, fact, loc: clause.loc() });
        }
        facts.sort_by_key(|fact| fact.date);
        facts
    }

    fn fact(&self, part: Part<'a>, telling: Telling<'a>) -> Option<Fact> {
        if let Some(observed) = part.child(Rule::observed) {
            return match observed.child(Rule::observation)?.has(Rule::kw_members_obs) {
                true => self.members_fact(observed),
                false => self.observed(observed, telling).map(Fact::Answer),
            };
        }
        let name = part.child(Rule::name)?;
        Some(match part.children().nth(1)?.rule() {
            Rule::kw_leaves => Fact::Leaves(self.party(name)?),
            Rule::kw_joins => Fact::Joins(self.party(name)?),
            Rule::kw_brings_verb => {
                let share = part.child(Rule::share).and_then(|share| self.share_value(share));
                Fact::BringsShare(self.party(name)?, share?)
            }
            Rule::kw_delays => {
                let span = self.span_in(part);
                Fact::DelaysMoney(self.party(name)?, span?)
            }
            _ => {
                let span = self.span_in(part);
                Fact::SuspendedFor(self.stage(name)?, span?)
            }
        })
    }

    /// `members of grandmothers is 5 people`: a head count, one and certain.
    fn members_fact(&self, observed: Part<'a>) -> Option<Fact> {
        let mut names = observed.all(Rule::name);
        let party = self.party(names.next()?);
        let mut laws = observed.all(Rule::law);
        let quantity = laws.next().and_then(Part::first).filter(|law| law.rule() == Rule::quantity);
        match (quantity, laws.next(), names.next()) {
            (Some(quantity), None, None) => {
                let written = self.written(quantity)?;
                Some(Fact::Members(party?, self.heads_of(&written)?))
            }
            _ => {
                let message = Message::new("run-members-certain");
                self.report(Diagnostic::new(codes::UNFIT_ANSWER, observed.loc(), message).help(Message::new("run-undated-members-help")));
                None
            }
        }
    }
}
