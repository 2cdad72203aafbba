//! Ballots of a co-prioritisation.

use super::Resolver;
use super::lookup::Wanted;
use super::names::Thing;
use super::part::{Decl, Part};
use crate::model::{Ballot, BallotKind, BallotOption, Name, OptionsFrom, StageId};
use crate::quantity::{Money, Per, Unit};
use crate::syntax::Rule;

const BALLOT_CLAUSES: &[&str] = &["ballot", "districts", "option", "options_from", "budget", "allocates", "wins_with", "tie", "leftover"];

impl<'a> Resolver<'a> {
    /// The ballot that a stage's clauses make, if it has any of them. It stands where `ballot`, or else the first of them, does.
    pub(super) fn ballot(&self, decl: Decl<'a>, id: StageId) -> Option<Ballot> {
        let first = decl.clauses(BALLOT_CLAUSES).next().map(|(_, clause)| clause);
        let loc = decl.clause("ballot").or(first)?.loc();
        let names = decl.clause("districts").and_then(|clause| clause.child(Rule::names));
        let districts = names.map(|names| names.all(Rule::name).map(Part::name).collect()).unwrap_or_default();
        let budget_clause = decl.clause("budget");
        let (budget, budget_each) = budget_clause.map_or((None, false), |clause| self.budget(clause));
        let wins_with = decl.clause("wins_with").and_then(|clause| clause.child(Rule::quantity));
        Some(Ballot {
            districts,
            options: decl.every("option").map(|clause| self.option(clause, id)).collect(),
            options_from: decl.clause("options_from").map(|clause| self.options_from(clause)),
            budget,
            budget_each,
            budget_from: budget_clause.and_then(|clause| self.budget_from(clause.child(Rule::name)?, id)),
            kind: decl.clause("ballot").and_then(|clause| self.ballot_kind(clause.child(Rule::ballot_kind)?)),
            proportional: decl.clause("allocates").is_some_and(|clause| clause.has(Rule::kw_al_prop)),
            minimum: wins_with.and_then(|part| self.votes(part)),
            tie: decl.clause("tie").and_then(|clause| self.tie(clause)),
            leftover: decl.clause("leftover").and_then(|clause| {
                Some(match clause.children().nth(1)?.rule() {
                    Rule::kw_lo_next => "lo_next",
                    Rule::kw_lo_winners => "lo_winners",
                    Rule::kw_lo_reserve => "lo_reserve",
                    Rule::kw_lo_source => "lo_source",
                    _ => return None,
                })
            }),
            loc,
        })
    }

    /// An option keeps its place even where its cost cannot be read: others refer to it by its index.
    fn option(&self, clause: Part<'a>, id: StageId) -> BallotOption {
        let own = self.currency.get().map_or(crate::quantity::Currency::EUR, |(currency, _)| currency);
        let cost = clause.child(Rule::quantity).and_then(|quantity| self.money_of(&self.written(quantity)?));
        let district = clause.after(Rule::kw_in).filter(|part| part.rule() == Rule::name);
        BallotOption {
            name: clause.child(Rule::name).map(Part::name).unwrap_or(Name { text: String::new(), loc: clause.loc() }),
            title: clause.title(),
            cost: cost.unwrap_or(Money { minor: 0, currency: own }),
            district: district.and_then(|name| self.district(name, id)),
            loc: clause.loc(),
        }
    }

    fn district(&self, name: Part<'a>, own: StageId) -> Option<usize> {
        let here = self.names.of(name.text()).find_map(|symbol| match symbol.thing {
            Thing::District(stage, index) if stage == own => Some(index),
            _ => None,
        });
        if here.is_none() {
            self.find(name, Wanted::District);
        }
        here
    }

    fn options_from(&self, clause: Part<'a>) -> OptionsFrom {
        OptionsFrom {
            stage: clause.child(Rule::name).and_then(|name| self.stage(name)),
            text: clause.child(Rule::text).map(Part::said),
            each_at_most: clause.child(Rule::quantity).and_then(|quantity| self.money(quantity)),
        }
    }

    /// The amount, and whether it is for each district: `each`, or `per district`.
    fn budget(&self, clause: Part<'a>) -> (Option<Money>, bool) {
        let each = clause.has(Rule::kw_per_district_each);
        let Some(mut written) = clause.child(Rule::quantity).and_then(|quantity| self.written(quantity)) else { return (None, each) };
        let per_district = written.quantity.per == [Per::District];
        if per_district {
            written.quantity.per.clear();
        }
        (self.some_money(&written), each || per_district)
    }

    fn budget_from(&self, name: Part<'a>, own: StageId) -> Option<Name> {
        self.line(name, Some(own)).map(|_| name.name())
    }

    fn ballot_kind(&self, part: Part<'a>) -> Option<BallotKind> {
        let number = match part.child(Rule::integer) {
            Some(integer) => Some(self.times(integer)?),
            None => None,
        };
        Some(match part.first()?.rule() {
            Rule::kw_v_single => BallotKind::Single,
            Rule::kw_v_approval => BallotKind::Approval { at_most: number },
            Rule::kw_v_knapsack => BallotKind::Basket,
            Rule::kw_v_ranking => BallotKind::Ranking,
            Rule::kw_v_points => BallotKind::Points(number),
            _ => return None,
        })
    }

    /// A number of votes that is not zero.
    fn votes(&self, part: Part<'a>) -> Option<u32> {
        let written = self.written(part)?;
        if !matches!(written.quantity.unit, Unit::Votes | Unit::Number | Unit::People) || !written.quantity.per.is_empty() {
            self.wrong_dimension(&written, "model-want-votes");
            return None;
        }
        let votes = self.whole(&written);
        self.not_zero(written)?;
        votes
    }
}
