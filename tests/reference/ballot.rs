//! Ballots (`semantics.md` 5; decision 17).

use super::{Reference, q, ratio};
use charter::machine::{LogEvent, Subject, Support, YES};
use charter::model::{Ballot, PartyId, StageId, Tie};

impl Reference<'_, '_> {
    /// Whether one option is funded.
    pub fn ballot(&mut self, stage: StageId) -> bool {
        let Some(ballot) = &self.model.stages[stage].ballot else { return true };
        let voters = self.stages[stage.index()].turnout.unwrap_or(0);
        let minimum = i64::from(ballot.minimum.unwrap_or(1)).max(1);
        if ballot.options.is_empty() {
            return voters >= minimum;
        }
        let votes: Vec<i64> = (0..ballot.options.len())
            .map(|option| self.ask_of(stage, Subject::Votes { option, stage }, 0, Support::range(0, voters)))
            .collect();
        let order = self.order_of(stage, ballot, &votes);
        let funded = funded(ballot, &votes, &order, voters, minimum);
        for (option, won) in funded.iter().enumerate() {
            self.stages[stage.index()].options.insert(option, *won);
            self.happens(if *won { LogEvent::OptionWon { stage, option } } else { LogEvent::OptionLost { stage, option } });
        }
        funded.contains(&true)
    }

    /// Highest first, district by district where each has a budget of its own; equal votes keep the order written, unless a lot or a party says otherwise, pair by
    /// pair.
    fn order_of(&mut self, stage: StageId, ballot: &Ballot, votes: &[i64]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..votes.len()).collect();
        let district = |option: usize| ballot.options[option].district.filter(|_| ballot.budget_each);
        order.sort_by_key(|&option| (district(option), std::cmp::Reverse(votes[option])));
        let party = match ballot.tie {
            Some(Tie::DecidedBy(party)) => Some(party),
            Some(Tie::Lot | Tie::DecidedByBody(_)) => None,
            _ => return order,
        };
        for at in 1..order.len() {
            let (first, second) = (order[at - 1], order[at]);
            if votes[first] == votes[second] && district(first) == district(second) && !self.keeps_the_order(stage, party, at) {
                order.swap(at - 1, at);
            }
        }
        order
    }
}

impl Reference<'_, '_> {
    /// Each pair is a question of its own: its call is the place of the pair.
    fn keeps_the_order(&mut self, stage: StageId, party: Option<PartyId>, at: usize) -> bool {
        if party.is_some_and(|party| !self.parties[party.index()].is_there()) {
            return false;
        }
        let call = u32::try_from(at).expect("few options");
        self.ask_of(stage, Subject::Tie { party, body: None, stage }, call, Support::yes_or_no()) == YES
    }
}

/// By option: funded?
fn funded(ballot: &Ballot, votes: &[i64], order: &[usize], voters: i64, minimum: i64) -> Vec<bool> {
    let mut funded = vec![false; votes.len()];
    let Some(budget) = ballot.budget.map(|money| money.minor) else {
        return votes.iter().map(|votes| *votes >= minimum).collect();
    };
    let purses = if ballot.budget_each { ballot.districts.len().max(1) } else { 1 };
    let mut left = vec![budget; purses];
    let purse_of = |option: usize| if ballot.budget_each { ballot.options[option].district.unwrap_or(0) } else { 0 };
    if ballot.proportional {
        for &option in order {
            let cost = ballot.options[option].cost.minor;
            let purse = &mut left[purse_of(option)];
            let own_share = voters > 0 && q(votes[option]) * ratio(budget, voters) >= q(cost);
            if votes[option] >= minimum && own_share && cost <= *purse {
                funded[option] = true;
                *purse -= cost;
            }
        }
    }
    for &option in order {
        let cost = ballot.options[option].cost.minor;
        let purse = &mut left[purse_of(option)];
        if !funded[option] && votes[option] >= minimum && cost <= *purse {
            funded[option] = true;
            *purse -= cost;
        }
    }
    funded
}
