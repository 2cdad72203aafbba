//! Parties and what they bring.

use super::Resolver;
use super::part::{Decl, Part};
use super::quantity::mismatch;
use super::{dimension, keyword};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Admission, Brings, Offered, Party, PartyId, When};
use crate::quantity::{Date, Quantity, Unit};
use crate::syntax::Rule;
use num_traits::ToPrimitive;

impl<'a> Resolver<'a> {
    pub(super) fn party_decl(&self, decl: Decl<'a>) -> Party {
        let head = decl.head();
        let flag = |rule| head.is_some_and(|head| head.all(Rule::flag).any(|flag| flag.has(rule)));
        let members = decl.clause("members");
        Party {
            name: decl.name(),
            title: decl.title(),
            kind: head.and_then(|head| keyword::id(head.child(Rule::party_kind)?)).unwrap_or_default(),
            beneficiary: flag(Rule::kw_beneficiary),
            minors: flag(Rule::kw_minors),
            vulnerable: flag(Rule::kw_vulnerable),
            members: members.and_then(|clause| self.heads(clause.child(Rule::quantity)?)),
            members_loc: members.map(Part::loc),
            admits: decl.clause("admits").and_then(|clause| self.admits(clause)),
            belongs_to: decl.clause("belongs_to").and_then(|clause| self.party(clause.child(Rule::name)?)),
            registered: decl.clause("registered").and_then(|clause| self.date_in(clause)),
            brings: decl.every("brings").filter_map(|clause| self.brings(clause)).collect(),
        }
    }

    fn admits(&self, clause: Part<'a>) -> Option<Admission> {
        let least_age = clause.child(Rule::number).and_then(|number| self.number(number)?.to_integer().to_u32());
        let mut texts = clause.all(Rule::text).map(Part::said);
        Some(Admission { who: texts.next()?, least_age, identified_by: texts.next() })
    }

    fn brings(&self, clause: Part<'a>) -> Option<Brings> {
        let asset = keyword::id(clause.child(Rule::asset)?)?;
        let offered = match (clause.child(Rule::quantity), clause.child(Rule::texts)) {
            (Some(quantity), _) => Offered::Quantity(self.offered(asset, quantity)?),
            (None, Some(texts)) => {
                let wanted = match asset {
                    "a_money" => Some("model-want-money"),
                    "a_time" => Some("model-want-hours"),
                    _ => None,
                };
                if let Some(wanted) = wanted {
                    self.report(mismatch(texts, Message::new(wanted), Message::new("model-dim-text")));
                    return None;
                }
                Offered::Texts(texts.texts())
            }
            (None, None) => return None,
        };
        let tails: Vec<Part<'a>> = clause.all(Rule::bring_tail).filter_map(Part::first).collect();
        let nature = tails.iter().find(|tail| tail.rule() == Rule::as_nature);
        let worth = tails.iter().find(|tail| tail.rule() == Rule::worth);
        let (when, date) = self.when(&tails);
        if let (Offered::Quantity(quantity), When::On(_) | When::Instalments { .. } | When::After(_) | When::Whenever { .. }) =
            (&offered, &when)
            && quantity.per_time().is_some()
        {
            let at = clause.child(Rule::quantity).unwrap_or(clause);
            self.report(mismatch(at, Message::new("model-want-amount-not-rate"), dimension::word(quantity)));
            return None;
        }
        Some(Brings {
            asset,
            offered,
            on_call: clause.has(Rule::kw_at_most),
            when,
            worth: worth.and_then(|worth| self.worth(asset, worth.child(Rule::quantity)?)),
            nature: nature.and_then(|tail| keyword::id(tail.child(Rule::nature)?)),
            back_on: nature.and_then(|tail| self.back(tail.child(Rule::date)?, date)),
            loc: clause.loc(),
        })
    }

    fn offered(&self, asset: &str, part: Part<'a>) -> Option<Quantity> {
        match asset {
            "a_money" => self.money_or_rate(part),
            "a_time" => self.some_hours_or_rate(self.written(part)?),
            _ => {
                let written = self.written(part)?;
                if matches!(written.quantity.unit, Unit::Money(_) | Unit::Share) {
                    self.wrong_dimension(&written, "model-want-how-much");
                    return None;
                }
                self.not_zero(written)
            }
        }
    }

    /// When it comes, and the date that says so. Two tails that both say when are one too many.
    fn when(&self, tails: &[Part<'a>]) -> (When, Option<(Date, Part<'a>)>) {
        let says_when = |tail: &&Part<'a>| !matches!(tail.rule(), Rule::as_nature | Rule::worth);
        let mut tails = tails.iter().filter(says_when);
        let Some(first) = tails.next() else { return (When::Unsaid, None) };
        for tail in tails {
            let diagnostic = Diagnostic::new(codes::SAID_TWICE, tail.loc(), Message::new("model-when-twice"));
            self.report(diagnostic.label(first.loc(), Message::new("model-said-here")).help(Message::new("model-when-twice-help")));
        }
        let when = match first.rule() {
            Rule::on_date => self.date_in(*first).map(When::On),
            Rule::by_instalments => self.instalments(*first),
            Rule::after_event => self.happening_in(*first).map(When::After),
            Rule::whenever_capped => self.whenever(*first),
            _ => first.child(Rule::name).and_then(|name| self.stage(name)).map(When::During),
        };
        let date = match when {
            Some(When::On(date) | When::Instalments { from: date, .. }) => Some(date),
            _ => None,
        };
        (when.unwrap_or(When::Unsaid), date.zip(first.child(Rule::date)))
    }

    fn instalments(&self, tail: Part<'a>) -> Option<When> {
        let (count, every, from) = (tail.child(Rule::integer), self.span_in(tail), self.date_in(tail));
        let (count, every, from) = (self.times(count?)?, every?, from?);
        Some(When::Instalments { count, every, from })
    }

    fn whenever(&self, tail: Part<'a>) -> Option<When> {
        let at_most = match tail.child(Rule::bound) {
            Some(bound) => Some(self.times(bound.child(Rule::integer)?)?),
            None => None,
        };
        Some(When::Whenever { event: self.event(tail.child(Rule::event)?)?, at_most })
    }

    /// The value of what is brought in kind: money, or of time, money per hour.
    fn worth(&self, asset: &str, part: Part<'a>) -> Option<Quantity> {
        let written = self.written(part)?;
        if asset == "a_time" && matches!(written.quantity.unit, Unit::Money(_)) && written.quantity.per == [crate::quantity::Per::Hour] {
            return self.not_zero(written);
        }
        if asset == "a_time" && (!matches!(written.quantity.unit, Unit::Money(_)) || !written.quantity.per.is_empty()) {
            self.wrong_dimension(&written, "model-want-money-per-hour");
            return None;
        }
        self.some_money_or_rate(written)
    }

    fn back(&self, part: Part<'a>, given: Option<(Date, Part<'a>)>) -> Option<Date> {
        let back = self.date(part)?;
        match given {
            Some(given) if !self.in_order(given, (back, part), "model-back-before-given") => None,
            _ => Some(back),
        }
    }

    /// A group cannot belong to itself, over any number of steps.
    pub(super) fn check_memberships(&mut self) {
        let mut circular: Vec<PartyId> = Vec::new();
        for (id, party) in self.model.parties.iter() {
            let mut next = party.belongs_to;
            for _ in 0..self.model.parties.len() {
                match next {
                    Some(above) if above == id => {
                        let earlier = circular.iter().any(|other| self.is_within(*other, id));
                        if !earlier {
                            let message = Message::new("model-circular-membership").with("name", &party.name.text);
                            self.report(Diagnostic::new(codes::CIRCULAR_REFERENCE, party.name.loc, message));
                        }
                        circular.push(id);
                        break;
                    }
                    Some(above) => next = self.model.parties[above].belongs_to,
                    None => break,
                }
            }
        }
        for id in circular {
            self.model.parties[id].belongs_to = None;
        }
    }

    /// Whether a group belongs to another, over any number of steps.
    pub(super) fn is_within(&self, party: PartyId, above: PartyId) -> bool {
        let steps = std::iter::successors(self.model.parties[party].belongs_to, |id| self.model.parties[*id].belongs_to);
        steps.take(self.model.parties.len()).any(|id| id == above)
    }
}
