//! Members whose number is known ahead: nothing but dated facts and lines whose answers are certain moves them.

use super::player::Player;
use super::run::Run;
use super::{Machine, NoRecord, Oracle, Question, Reads, World};
use crate::model::{Fact, PartyId};
use crate::quantity::Day;

/// Answers what is certain, and notes whether all was.
struct Certain<F> {
    answer: F,
    all: bool,
}

impl<F: FnMut(&Question) -> Option<i64>> Oracle for Certain<F> {
    fn answer(&mut self, question: &Question) -> i64 {
        (self.answer)(question).unwrap_or_else(|| {
            self.all = false;
            question.support.low
        })
    }
}

impl<'m> Machine<'m> {
    /// The same world, which tells the numbers of members ahead that are certain and that no condition or sentence reads: nobody
    /// has to live through month's ends for them. For machines that keep no books of money or hours, which are counted by the head
    /// at month's ends. `certain`: the answer to a question, if there is but one.
    #[must_use]
    pub fn foretell(&self, reads: &Reads, mut certain: impl FnMut(&Question) -> Option<i64>) -> World<'m> {
        let mut world = self.world.clone();
        if self.plan.has_money || self.plan.has_hours {
            return world;
        }
        for party in self.model.parties.ids().filter(|party| self.world.members(*party).is_some() && !reads.members(*party)) {
            if let Some(stocks) = self.stocks(party, &mut certain) {
                world.foretell(party, stocks);
            }
        }
        world
    }

    /// From which morning on a party has how many members, in millionths of a head.
    fn stocks(&self, party: PartyId, certain: &mut impl FnMut(&Question) -> Option<i64>) -> Option<Vec<(Day, i64)>> {
        if self.world.trends_of_members(party).iter().any(|trend| trend.during.is_some()) {
            return None;
        }
        let mut player = Player::new(self, &[]);
        let mut oracle = Certain { answer: certain, all: true };
        player.reset();
        let mut stocks = Vec::new();
        let mut month_end = self.first.month_end();
        let facts = self.world.facts().iter().filter_map(|fact| match fact.fact {
            Fact::Members(of, people) if of == party => Some((Day::of(fact.date).max(self.first), i64::from(people) * 1_000_000)),
            _ => None,
        });
        let mut facts = facts.peekable();
        while month_end < self.last {
            while let Some((day, stock)) = facts.next_if(|(day, _)| *day <= month_end) {
                player.reg.parties[party.index()].stock = stock;
                stocks.push((day, stock));
            }
            Run::on((month_end, month_end), &mut player, &mut oracle, &mut NoRecord).move_members(party);
            month_end = month_end.plus(1);
            stocks.push((month_end, player.reg.parties[party.index()].stock));
            month_end = month_end.month_end();
        }
        stocks.extend(facts);
        oracle.all.then_some(stocks)
    }
}
