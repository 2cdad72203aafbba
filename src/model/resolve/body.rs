//! Bodies: seats, methods, quorums, ties, vetoes.

use super::Resolver;
use super::lookup::Wanted;
use super::names::Thing;
use super::part::{Decl, Part};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Base, Body, Method, Quorum, Seats, SecondCall, Threshold, Tie};
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn body_decl(&self, decl: Decl<'a>) -> Body {
        let decides = decl.clause("decides");
        let method = decides.and_then(|clause| self.method(clause.child(Rule::method)?));
        let (method, base) = method.unwrap_or((Method::Majority, None));
        let tie = decl.clause("tie");
        let seats = decl.every("seats").flat_map(|clause| clause.all(Rule::seat).collect::<Vec<_>>());
        Body {
            name: decl.name(),
            title: decl.title(),
            seats: self.seats(seats),
            method,
            base,
            decides_loc: decides.map(Part::loc),
            quorum: decl.clause("quorum").and_then(|clause| self.quorum(clause)),
            tie: tie.and_then(|clause| self.tie(clause)),
            tie_loc: tie.map(Part::loc),
            veto: self.parties(decl.clause("veto")),
        }
    }

    fn seats(&self, parts: impl Iterator<Item = Part<'a>>) -> Vec<Seats> {
        let mut seats: Vec<Seats> = Vec::new();
        for part in parts {
            let party = part.child(Rule::name).and_then(|name| self.party(name));
            let count = part.child(Rule::integer).and_then(|count| self.times(count));
            let (Some(party), Some(count)) = (party, count) else { continue };
            if let Some(first) = seats.iter().find(|seat| seat.party == party) {
                let message = Message::new("model-seated-twice").with("name", part.child(Rule::name).map_or("", Part::text));
                let diagnostic = Diagnostic::new(codes::SAID_TWICE, part.loc(), message);
                self.report(diagnostic.label(first.loc, Message::new("model-said-here")));
                continue;
            }
            seats.push(Seats { party, count, per_member: part.has(Rule::kw_per_member), loc: part.loc() });
        }
        seats
    }

    /// A method with its base.
    pub(super) fn method(&self, part: Part<'a>) -> Option<(Method, Option<Base>)> {
        let method = match part.first()?.rule() {
            Rule::kw_m_majority => Method::Majority,
            Rule::kw_m_most => Method::MostVotes,
            Rule::kw_m_unanimity => Method::Unanimity,
            Rule::kw_m_consensus => Method::Consensus,
            Rule::kw_m_consent => Method::Consent,
            Rule::kw_m_lot => Method::Lot,
            Rule::kw_m_ranking => Method::Ranking,
            Rule::kw_m_silence => Method::SilentAssent,
            _ => {
                let share = part.child(Rule::share)?;
                let value = self.share_of_whole(share)?;
                if value == crate::quantity::Rational::from_integer(0) {
                    self.report_zero(share, share.text());
                    return None;
                }
                Method::Share(value)
            }
        };
        let base = match part.child(Rule::base).and_then(Part::first) {
            None => None,
            Some(word) => match word.rule() {
                Rule::kw_b_votes => Some(Base::Votes),
                Rule::kw_b_present => Some(Base::Present),
                Rule::kw_b_members => Some(Base::Members),
                Rule::kw_b_seats => Some(Base::Seats),
                _ => {
                    let base = part.child(Rule::base)?;
                    let message = Message::new("model-method-base").with("found", base.text());
                    let diagnostic = Diagnostic::new(codes::UNSUITABLE_BASE, base.loc(), message);
                    self.report(diagnostic.help(Message::new("model-method-base-help")));
                    None
                }
            },
        };
        Some((method, base))
    }

    fn quorum(&self, clause: Part<'a>) -> Option<Quorum> {
        let first_part = clause.child(Rule::quantity)?;
        let call = clause.child(Rule::second_call);
        let first = self.threshold(first_part);
        let second = call.and_then(|call| {
            let mut quantities = call.all(Rule::quantity);
            let part = quantities.next()?;
            let threshold = self.threshold(part);
            let after = match quantities.next() {
                Some(span) => Some(self.span(span)?),
                None => None,
            };
            Some((SecondCall { threshold: threshold?, after }, part))
        });
        let first = first?;
        if let Some((call, part)) = &second {
            let larger = match (first, call.threshold) {
                (Threshold::Count(first), Threshold::Count(second)) => second > first,
                (Threshold::Share(first), Threshold::Share(second)) => second > first,
                _ => false,
            };
            if larger {
                let message = Message::new("model-second-call-larger").with("first", first_part.text()).with("second", part.text());
                let diagnostic = Diagnostic::new(codes::SECOND_CALL_LARGER, part.loc(), message);
                self.report(diagnostic.label(first_part.loc(), Message::new("model-first-call")));
            }
        }
        Some(Quorum { first, second: second.map(|(call, _)| call), loc: clause.loc() })
    }

    pub(super) fn tie(&self, clause: Part<'a>) -> Option<Tie> {
        if let Some(name) = clause.child(Rule::name) {
            return match self.find(name, Wanted::Actor)? {
                Thing::Party(id) => Some(Tie::DecidedBy(id)),
                Thing::Body(id) => Some(Tie::DecidedByBody(id)),
                _ => None,
            };
        }
        Some(if clause.has(Rule::kw_t_lot) { Tie::Lot } else { Tie::Rejects })
    }
}
