//! Sources, targets and uses of money.

use super::Resolver;
use super::keyword;
use super::part::{Decl, Part};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Certainty, Fund, FundLine, Offered, PartyId, Source, StageId, Target, When, share_of};
use crate::quantity::{Day, Exact, Money, Rational, TimeUnit, Unit};
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn fund(&self, decl: Decl<'a>, id: StageId) -> Fund {
        let target = decl.clause("target_money").and_then(|clause| self.target(clause));
        let has_target = decl.writes("target_money");
        let sources = decl.every("source").filter_map(|clause| self.source(clause, target, has_target)).collect::<Vec<_>>();
        let parts: Vec<Part<'a>> = decl.every("spends").flat_map(|clause| clause.all(Rule::fund_line).collect::<Vec<_>>()).collect();
        let lines: Vec<FundLine> = parts.iter().map(|part| self.fund_line(*part)).collect();
        let cuts = decl.clause("cuts_first");
        self.check_sum(sources.iter().map(|source| source.amount), decl, "source");
        self.check_sum(lines.iter().map(|line| line.amount), decl, "spends");
        let cut_names = cuts.and_then(|clause| clause.child(Rule::names));
        let cuts_first = cut_names
            .into_iter()
            .flat_map(|names| names.all(Rule::name).collect::<Vec<_>>())
            .filter_map(|name| self.own_line(name, id))
            .collect();
        Fund { sources, target, lines, cuts_first, cuts_loc: cuts.map(Part::loc) }
    }

    fn own_line(&self, name: Part<'a>, own: StageId) -> Option<usize> {
        let (stage, index) = self.line(name, Some(own))?;
        if stage != own {
            let message = Message::new("model-line-of-other-stage").with("name", name.text());
            self.report(Diagnostic::new(codes::UNKNOWN_REFERENCE, name.loc(), message));
            return None;
        }
        Some(index)
    }

    fn target(&self, clause: Part<'a>) -> Option<Target> {
        let mut quantities = clause.all(Rule::quantity);
        let part = quantities.next()?;
        let amount = self.money(part);
        let least_part = quantities.next();
        let least = match least_part {
            Some(part) => Some(self.money(part)?),
            None => None,
        };
        let amount = amount?;
        if let (Some(least), Some(least_part)) = (least, least_part)
            && least.minor > amount.minor
        {
            self.report_inverted(least_part, least_part.text(), part.text());
            return None;
        }
        Some(Target { amount, least: least.unwrap_or(amount), least_said: least.is_some(), loc: clause.loc() })
    }

    fn source(&self, clause: Part<'a>, target: Option<Target>, has_target: bool) -> Option<Source> {
        let name = clause.child(Rule::name)?;
        let party = self.party(name);
        let amount = match clause.child(Rule::quantity) {
            Some(part) => self.source_amount(part, target, has_target),
            None => party.and_then(|party| self.all_that_is_brought(party, name)).map(|amount| (amount, None)),
        };
        let certainty = clause.child(Rule::certainty).and_then(Part::first).map(Part::rule);
        let (amount, share) = amount?;
        Some(Source {
            party: party?,
            amount,
            share,
            certainty: match certainty {
                Some(Rule::kw_pledged) => Certainty::Pledged,
                Some(Rule::kw_conditional) => Certainty::Conditional,
                Some(Rule::kw_hoped) => Certainty::Hoped,
                _ => Certainty::Committed,
            },
            certainty_said: certainty.is_some(),
            nature: clause.child(Rule::nature).and_then(keyword::id),
            loc: clause.loc(),
        })
    }

    /// An amount, or a share of the target with what it comes to.
    fn source_amount(&self, part: Part<'a>, target: Option<Target>, has_target: bool) -> Option<(Money, Option<Rational>)> {
        let written = self.written(part)?;
        if written.quantity.unit != Unit::Share {
            return self.some_money(&written).map(|amount| (amount, None));
        }
        match written.base.and_then(Part::first).map(Part::rule) {
            Some(Rule::kw_target_base) => {}
            Some(_) => {
                let message = Message::new("model-source-base").with("found", part.text());
                self.report(Diagnostic::new(codes::UNSUITABLE_BASE, part.loc(), message));
                return None;
            }
            None => {
                self.report_no_base(part);
                return None;
            }
        }
        let share = written.quantity.value;
        if !self.is_part_of_whole(part, share) {
            return None;
        }
        self.not_zero(written)?;
        if !has_target {
            let message = Message::new("model-no-target").with("found", part.text());
            self.report(Diagnostic::new(codes::UNSUITABLE_BASE, part.loc(), message));
        }
        Some((share_of(target?.amount, share), Some(share)))
    }

    /// What a source gives that states no amount: all the money that the party brings.
    fn all_that_is_brought(&self, party: PartyId, name: Part<'a>) -> Option<Money> {
        let total = self.brought(party);
        if total.is_none() {
            let message = Message::new("model-amount-unsaid").with("name", name.text());
            let diagnostic = Diagnostic::new(codes::AMOUNT_UNSAID, name.loc(), message);
            self.report(diagnostic.help(Message::new("model-amount-unsaid-help").with("name", name.text())));
        }
        total
    }

    /// The sum of a party's money, where the charter fixes it.
    fn brought(&self, party: PartyId) -> Option<Money> {
        let party = &self.model.parties[party];
        let mut total = Exact::zero();
        let mut currency = None;
        for brings in party.brings.iter().filter(|brings| brings.asset == "a_money") {
            let Offered::Quantity(quantity) = &brings.offered else { return None };
            let Unit::Money(unit) = quantity.unit else { return None };
            currency = Some(unit);
            let heads = if quantity.per_member() { i128::from(party.members.unwrap_or(1)) } else { 1 };
            let times = match (&brings.when, quantity.per_time()) {
                (When::Whenever { at_most, .. }, _) => Rational::from_integer(i128::from((*at_most)?)),
                (When::During(_), Some(_)) => return None,
                (_, Some(unit)) => self.units_of_period(unit)?,
                (_, None) => Rational::from_integer(1),
            };
            let minor = quantity.value * Rational::from_integer(i128::from(unit.minor_per_unit()) * heads);
            total = total.plus(&Exact::from(minor).times(&Exact::from(times)));
        }
        let minor = i64::try_from(total.round_half_up()).ok().filter(|minor| *minor > 0)?;
        Some(Money { minor, currency: currency? })
    }

    /// How many days, weeks, months or years the period has.
    fn units_of_period(&self, unit: TimeUnit) -> Option<Rational> {
        let (first, last) = self.model.charter.as_ref()?.period?;
        let days = i128::from(Day::of(last).0 - Day::of(first).0 + 1);
        let after = Day::of(last).plus(1).date();
        let months = i128::from(after.year() - first.year()) * 12 + i128::from(after.month() - first.month());
        let part = Rational::new(i128::from(after.day() - first.day()), i128::from(last.days_in_month()));
        let months = Rational::from_integer(months) + part;
        Some(match unit {
            TimeUnit::Day | TimeUnit::WorkingDay => Rational::from_integer(days),
            TimeUnit::Week => Rational::new(days, 7),
            TimeUnit::Month => months,
            TimeUnit::Year => months / Rational::from_integer(12),
        })
    }

    /// A line keeps its place even where its amount cannot be read: others refer to it by its index.
    fn fund_line(&self, part: Part<'a>) -> FundLine {
        let own = self.currency.get().map_or(crate::quantity::Currency::EUR, |(currency, _)| currency);
        let actor = |keyword| part.after(keyword).filter(|part| part.rule() == Rule::name);
        FundLine {
            name: part.child(Rule::name).map(Part::name).unwrap_or(crate::model::Name { text: String::new(), loc: part.loc() }),
            amount: part.child(Rule::quantity).and_then(|quantity| self.money(quantity)).unwrap_or(Money { minor: 0, currency: own }),
            to: actor(Rule::kw_to).and_then(|name| self.actor(name)),
            stage: actor(Rule::kw_in).and_then(|name| self.stage(name)),
            loc: part.loc(),
        }
    }

    fn check_sum(&self, amounts: impl Iterator<Item = Money>, decl: Decl<'a>, id: &'static str) {
        let sum = amounts.map(|money| money.minor).try_fold(0_i64, i64::checked_add);
        if let (None, Some(clause)) = (sum, decl.every(id).next()) {
            let message = Message::new("model-sum-too-large");
            self.report(Diagnostic::new(codes::NUMBER_TOO_LARGE, clause.loc(), message));
        }
    }
}
