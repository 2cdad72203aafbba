//! The clauses of `governance`.

use super::Resolver;
use super::keyword;
use super::part::{Decl, Part};
use crate::model::{Actor, Amendment, Governance, Insurance, Return, Title, Who};
use crate::quantity::CalendarSpan;
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn governance(&self, decl: Decl<'a>) -> Governance {
        Governance {
            loc: decl.head_loc(),
            reviews: decl.clause("reviews").and_then(|clause| both(self.span_in(clause), self.actor_of(Some(clause)))),
            amended_by: decl.clause("amended_by").and_then(|clause| self.amendment(clause)),
            newcomers: decl.clause("newcomers").map(Part::title),
            withdrawal_notice: decl.clause("withdrawal").and_then(|clause| self.span_in(clause)),
            exclusion: decl.clause("exclusion").and_then(|clause| self.exclusion(clause)),
            disputes: decl.clause("disputes").map(|clause| self.instances(clause)).unwrap_or_default(),
            complaints: decl.clause("complaints").map(|clause| self.instances(clause)).unwrap_or_default(),
            returns: decl.every("returns").filter_map(|clause| self.returned(clause)).collect(),
            insurance: decl.every("insurance").filter_map(|clause| self.insurance(clause)).collect(),
            personal_data: decl.every("data").filter_map(|clause| self.personal_data(clause)).collect(),
            safeguards: decl.every("safeguards").filter_map(|clause| Some((clause.title(), self.actor_of(Some(clause))?))).collect(),
        }
    }

    fn amendment(&self, clause: Part<'a>) -> Option<Amendment> {
        let by = self.actor_of(Some(clause));
        let method = clause.child(Rule::method).and_then(|method| self.method(method));
        Some(Amendment { by: by?, method })
    }

    fn exclusion(&self, clause: Part<'a>) -> Option<(Actor, Option<(Who, CalendarSpan)>)> {
        let by = self.actor_of(Some(clause));
        let appeal = both(clause.child(Rule::who).and_then(|who| self.who(who)), self.span_below(clause));
        Some((by?, appeal))
    }

    /// The span of a clause that may have none.
    fn span_below(&self, clause: Part<'a>) -> Option<CalendarSpan> {
        clause.child(Rule::quantity).and_then(|quantity| self.span(quantity))
    }

    fn who(&self, part: Part<'a>) -> Option<Who> {
        match part.child(Rule::text) {
            Some(text) => Some(Who::Text(text.said())),
            None => self.actor_of(Some(part)).map(Who::Actor),
        }
    }

    fn instances(&self, clause: Part<'a>) -> Vec<(Who, CalendarSpan)> {
        let instances = clause.all(Rule::instance);
        instances.filter_map(|instance| both(instance.child(Rule::who).and_then(|who| self.who(who)), self.span_in(instance))).collect()
    }

    fn returned(&self, clause: Part<'a>) -> Option<Return> {
        let mut texts: Vec<String> = clause.texts();
        let (asset, what) = match clause.child(Rule::asset) {
            Some(asset) => (keyword::id(asset), asset.text().to_owned()),
            None if texts.is_empty() => return None,
            None => (None, texts.remove(0)),
        };
        let (to, within) = both(self.actor_of(Some(clause)), self.span_in(clause))?;
        Some(Return { asset, what, to, within, note: texts.into_iter().next() })
    }

    fn insurance(&self, clause: Part<'a>) -> Option<Insurance> {
        let insured = self.parties(Some(clause));
        let from = self.date_in(clause);
        let paid_by = self.actor_of(Some(clause));
        Some(Insurance {
            insured,
            risks: clause.all(Rule::risk).filter_map(keyword::id).collect(),
            from: from?,
            paid_by: paid_by?,
            loc: clause.loc(),
        })
    }

    fn personal_data(&self, clause: Part<'a>) -> Option<(Title, Actor, CalendarSpan)> {
        let (by, kept) = both(self.actor_of(Some(clause)), self.span_in(clause))?;
        Some((clause.title(), by, kept))
    }
}

/// Both, each looked at whatever the other is.
fn both<A, B>(a: Option<A>, b: Option<B>) -> Option<(A, B)> {
    a.zip(b)
}
