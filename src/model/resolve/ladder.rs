//! Ladders: what a failure, a breach or a shortfall leads to.

use super::Resolver;
use super::part::Part;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Ladder, Rung, RungAct, StageId};
use crate::syntax::Rule;

/// What a ladder answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LadderOf {
    /// A stage's `otherwise`: the only one that can try again or skip.
    Failure,
    Shortfall,
    Breach,
}

impl<'a> Resolver<'a> {
    pub(super) fn ladder(&self, clause: Part<'a>, of: LadderOf) -> Option<Ladder> {
        let ladder = clause.child(Rule::ladder)?;
        let rungs = ladder.all(Rule::step).filter_map(|step| self.rung(step.first()?, of)).collect();
        Some(Ladder { rungs, loc: clause.loc() })
    }

    fn rung(&self, step: Part<'a>, of: LadderOf) -> Option<Rung> {
        let mend = match step.child(Rule::mend) {
            Some(mend) => Some(self.span_in(mend)?),
            None => None,
        };
        let act = match step.rule() {
            Rule::step_retry => {
                self.only_after_failure(step, of)?;
                let times = self.bound(step)?;
                let after = match step.child(Rule::quantity) {
                    Some(span) => Some(self.span_or_none(span)?),
                    None => None,
                };
                RungAct::Retry { times, after }
            }
            Rule::step_skip => {
                self.only_after_failure(step, of)?;
                RungAct::Skip
            }
            Rule::step_reopen => {
                let times = self.bound(step)?;
                let stages: Vec<StageId> = step.all(Rule::name).filter_map(|name| self.reopened(name)).collect();
                if stages.is_empty() {
                    return None;
                }
                RungAct::Reopen { stages, times }
            }
            Rule::step_suspend => RungAct::Suspend(self.stage(step.child(Rule::name)?)?),
            Rule::step_remind => RungAct::Remind,
            Rule::step_warn => RungAct::Warn,
            Rule::step_remedy => RungAct::Remedy {
                text: step.child(Rule::text).map(Part::said).unwrap_or_default(),
                worth: step.child(Rule::worth).and_then(|worth| self.money(worth.child(Rule::quantity)?)),
                within: step.child(Rule::quantity).and_then(|span| self.span_or_none(span)),
            },
            Rule::step_pay => {
                let amount = self.money(step.child(Rule::quantity)?);
                let to = step.child(Rule::name).and_then(|name| self.actor(name));
                RungAct::Pay { amount: amount?, to }
            }
            Rule::step_exclude => RungAct::Exclude(self.party(step.child(Rule::name)?)?),
            Rule::step_end => RungAct::EndAs(step.child(Rule::text)?.said()),
            _ => return None,
        };
        Some(Rung { act, mend, loc: step.loc() })
    }

    fn only_after_failure(&self, step: Part<'a>, of: LadderOf) -> Option<()> {
        if of == LadderOf::Failure {
            return Some(());
        }
        let id = if of == LadderOf::Breach { "model-rung-under-duty" } else { "model-rung-under-shortfall" };
        let message = Message::new(id).with("step", step.text());
        let help = Message::new("model-rung-help");
        self.report(Diagnostic::new(codes::WRONG_RUNG, step.loc(), message).help(help));
        None
    }

    /// `at most N times`; a rung that does not say how often acts once.
    fn bound(&self, step: Part<'a>) -> Option<u32> {
        match step.child(Rule::bound) {
            Some(bound) => self.times(bound.child(Rule::integer)?),
            None => Some(1),
        }
    }

    /// A stage to reopen: a series has occasions of its own and cannot be.
    fn reopened(&self, name: Part<'a>) -> Option<StageId> {
        let stage = self.stage(name)?;
        let decl = self.declared.stages.get(stage.index())?;
        let starts = decl.clause("starts");
        let occasion = starts.and_then(|clause| clause.child(Rule::occasion)).and_then(Part::first);
        let is_series = occasion.is_some_and(|occasion| match occasion.rule() {
            Rule::every_during => true,
            Rule::on_dates => occasion.all(Rule::date).count() > 1,
            _ => false,
        });
        if is_series {
            let message = Message::new("model-series-reopened").with("name", name.text());
            let mut diagnostic = Diagnostic::new(codes::SERIES_REOPENED, name.loc(), message);
            if let Some(starts) = starts {
                diagnostic = diagnostic.label(starts.loc(), Message::new("model-series-here"));
            }
            self.report(diagnostic);
            return None;
        }
        Some(stage)
    }
}
