//! Promises: sentences claimed for every run.

use super::Resolver;
use super::part::{Decl, Part};
use crate::model::{Promise, PromiseForm};
use crate::syntax::Rule;

const FORMS: &[&str] = &["p_always", "p_never", "p_whenever", "p_possible", "p_only_after"];

impl<'a> Resolver<'a> {
    pub(super) fn promise_decl(&self, decl: Decl<'a>) -> Promise {
        let forms = decl.clauses(FORMS).filter_map(|(id, clause)| Some((self.promise_form(id, clause)?, clause.loc())));
        Promise { name: decl.name(), title: decl.title(), forms: forms.collect() }
    }

    fn promise_form(&self, id: &str, clause: Part<'a>) -> Option<PromiseForm> {
        let mut conds = clause.all(Rule::cond);
        let mut events = clause.all(Rule::event);
        Some(match id {
            "p_always" => PromiseForm::Always(self.sentence(conds.next()?)?),
            "p_possible" => PromiseForm::Possible(self.sentence(conds.next()?)?),
            "p_never" => {
                let cond = self.sentence(conds.next()?);
                let span = match clause.child(Rule::quantity) {
                    Some(quantity) => Some(self.span(quantity)?),
                    None => None,
                };
                let without = match conds.next() {
                    Some(without) => Some(self.sentence(without)?),
                    None => None,
                };
                let cond = cond?;
                match (without, span) {
                    (Some(without), span) => PromiseForm::NeverWithout { cond, span, without },
                    (None, Some(span)) => PromiseForm::NeverFor { cond, span },
                    (None, None) => PromiseForm::Never(cond),
                }
            }
            "p_whenever" => {
                let (event, then) = (self.event(events.next()?), self.event(events.next()?));
                let within = match clause.child(Rule::quantity) {
                    Some(quantity) => Some(self.span_or_none(quantity)?),
                    None => None,
                };
                PromiseForm::Whenever { event: event?, then: then?, within }
            }
            "p_only_after" => {
                let (event, after) = (self.event(events.next()?), self.event(events.next()?));
                PromiseForm::OnlyAfter { event: event?, after: after? }
            }
            _ => return None,
        })
    }
}
