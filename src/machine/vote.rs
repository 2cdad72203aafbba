//! Decisions: votes of bodies, consents of parties, ballots (`semantics.md` 5).

use super::closing::Verdict;
use super::register::Mark;
use super::run::Run;
use super::{ABSENT, LogEvent, NO, Oracle, Recorder, Subject, Support, YES};
use crate::model::{Actor, Ballot, Base, Body, BodyId, Method, PartyId, Reason, Seats, StageId, Threshold, Tie};
use crate::quantity::Rational;

/// Votes of one judging.
#[derive(Default)]
struct Count {
    /// All seats.
    all: i64,
    /// Seats present.
    present: i64,
    in_favour: i64,
}

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    pub(super) fn decide(&mut self, id: StageId, by: Actor, ballot: bool) -> Verdict {
        match by {
            Actor::Party(party) if ballot => {
                let support = Support::range(0, self.reg.parties[party.index()].people());
                let call = self.reg.stages[id.index()].call;
                let came = self.ask_stage(id, Subject::Turnout { party, body: None, stage: id }, call, support);
                let reg = &mut self.reg.stages[id.index()];
                reg.voters = came;
                reg.turnout = Some(came);
                Verdict::Passes
            }
            Actor::Party(party) => {
                let gone = self.reg.parties[party.index()].gone;
                let call = self.reg.stages[id.index()].call;
                let given = !gone && self.consents(id, Subject::Consent { party, body: None, stage: id }, call);
                self.verdict(given, Reason::Refusal)
            }
            Actor::Body(body) => self.vote(id, body, ballot),
        }
    }

    fn vote(&mut self, id: StageId, body: BodyId, ballot: bool) -> Verdict {
        let written = &self.machine.model.bodies[body];
        let call = self.reg.stages[id.index()].call;
        let seats: Vec<&Seats> = written.seats.iter().filter(|seats| !self.reg.parties[seats.party.index()].gone).collect();
        let mut count = Count::default();
        // People who came, by seat; a delegation counts 1 while it may still come.
        let mut came: Vec<i64> = Vec::with_capacity(seats.len());
        let mut turnout = 0;
        for seat in &seats {
            let votes = i64::from(seat.count);
            if seat.per_member {
                let members = self.reg.parties[seat.party.index()].people();
                count.all += members * votes;
                let subject = Subject::Turnout { party: seat.party, body: Some(body), stage: id };
                let people = self.ask_stage(id, subject, call, Support::range(0, members));
                turnout += people;
                count.present += people * votes;
                came.push(people);
            } else {
                count.all += votes;
                let absent = written.quorum.is_some() && self.ask_delegation(id, body, seat.party, call, true) == ABSENT;
                count.present += if absent { 0 } else { votes };
                came.push(i64::from(!absent));
            }
        }
        self.reg.stages[id.index()].turnout = Some(turnout);
        self.reg.stages[id.index()].voters = turnout;
        if let Some(verdict) = self.judge_quorum(id, body, written, call, &count) {
            return verdict;
        }
        if ballot {
            return Verdict::Passes;
        }
        let passes = if written.method == Method::Consent {
            self.nobody_objects(id, body, &seats, &came, call)
        } else {
            let mut people_in_favour = 0;
            for (seat, came) in seats.iter().zip(&came) {
                let votes = i64::from(seat.count);
                if seat.per_member && *came > 0 {
                    let subject = Subject::Support { party: seat.party, body, stage: id };
                    let people = self.ask_stage(id, subject, call, Support::range(0, *came));
                    people_in_favour += people;
                    count.in_favour += people * votes;
                } else if !seat.per_member && *came > 0 {
                    let given = self.ask_delegation(id, body, seat.party, call, written.quorum.is_some()) == YES;
                    count.in_favour += if given { votes } else { 0 };
                }
            }
            self.reg.stages[id.index()].in_favour = Some(people_in_favour);
            self.is_carried(id, body, written, &count, call)
        };
        if !passes {
            return Verdict::Fails(Reason::Vote);
        }
        for party in &written.veto {
            let gone = self.reg.parties[party.index()].gone;
            if !gone && !self.consents(id, Subject::Consent { party: *party, body: Some(body), stage: id }, call) {
                return Verdict::Fails(Reason::Refusal);
            }
        }
        Verdict::Passes
    }

    fn ask_delegation(&mut self, id: StageId, body: BodyId, party: PartyId, call: u32, may_be_absent: bool) -> i64 {
        let support = if may_be_absent { Support::range(NO, ABSENT) } else { Support::yes_or_no() };
        self.ask_stage(id, Subject::Consent { party, body: Some(body), stage: id }, call, support)
    }

    /// `None` if the quorum is met, or there is none.
    fn judge_quorum(&mut self, id: StageId, body: BodyId, written: &Body, call: u32, count: &Count) -> Option<Verdict> {
        let quorum = written.quorum.as_ref()?;
        let threshold = match &quorum.second {
            Some(second) if call > 1 => second.threshold,
            _ => quorum.first,
        };
        let needed = match threshold {
            Threshold::Count(seats) => i64::from(seats),
            Threshold::Share(share) => rounded_up(share, count.all),
        };
        if count.present >= needed {
            return None;
        }
        match &quorum.second {
            Some(second) if call == 1 => {
                let tomorrow = self.day.plus(1);
                let on = second.after.map_or(tomorrow, |span| self.after_today(span).max(tomorrow));
                let today = self.day;
                let reg = &mut self.reg.stages[id.index()];
                // A stage that was judged while suspended waits for its second call frozen.
                reg.days_left = on.0 - today.0;
                reg.closing = (!reg.suspended).then_some(on);
                self.log(|| LogEvent::SecondCall { stage: id, body, on });
                Some(Verdict::SecondCall)
            }
            _ => Some(Verdict::Fails(Reason::Quorum)),
        }
    }

    /// `without objection`: every seated party with somebody present is asked.
    fn nobody_objects(&mut self, id: StageId, body: BodyId, seats: &[&Seats], came: &[i64], call: u32) -> bool {
        let mut anybody = false;
        let mut objected = false;
        for (seat, came) in seats.iter().zip(came) {
            if *came == 0 {
                continue;
            }
            anybody = true;
            objected |= !self.consents(id, Subject::Consent { party: seat.party, body: Some(body), stage: id }, call);
        }
        anybody && !objected
    }

    fn is_carried(&mut self, id: StageId, body: BodyId, written: &Body, count: &Count, call: u32) -> bool {
        if count.present == 0 {
            return false;
        }
        let of_all = matches!(written.base, Some(Base::Members | Base::Seats));
        let base = if of_all { count.all } else { count.present };
        match written.method {
            Method::Lot | Method::Ranking => true,
            Method::Unanimity | Method::Consensus => {
                count.in_favour == if written.method == Method::Consensus { count.present } else { base }
            }
            Method::Share(share) => count.in_favour >= rounded_up(share, base),
            Method::Majority if of_all => 2 * count.in_favour > base,
            Method::SilentAssent => 2 * count.in_favour >= count.present,
            Method::Majority | Method::MostVotes | Method::Consent => {
                2 * count.in_favour > count.present
                    || (2 * count.in_favour == count.present && self.tie_passes(id, Some(body), written.tie, call))
            }
        }
    }

    fn tie_passes(&mut self, id: StageId, body: Option<BodyId>, tie: Option<Tie>, call: u32) -> bool {
        let party = match tie {
            Some(Tie::DecidedBy(party)) if self.reg.parties[party.index()].gone => return false,
            Some(Tie::DecidedBy(party)) => Some(party),
            Some(Tie::Lot | Tie::DecidedByBody(_)) => None,
            Some(Tie::Rejects) | None => return false,
        };
        self.ask_stage(id, Subject::Tie { party, body, stage: id }, call, Support::yes_or_no()) == YES
    }

    pub(super) fn judge_ballot(&mut self, id: StageId) -> Verdict {
        let Some(ballot) = self.machine.model.stages[id].ballot.as_ref() else { return Verdict::Passes };
        let voters = self.reg.stages[id.index()].voters;
        let minimum = i64::from(ballot.minimum.unwrap_or(1).max(1));
        if ballot.options.is_empty() {
            return self.verdict(voters >= minimum, Reason::Ballot);
        }
        let votes: Vec<i64> = (0..ballot.options.len())
            .map(|option| self.ask_stage(id, Subject::Votes { option, stage: id }, 0, Support::range(0, voters)))
            .collect();
        let funded = self.allocate(id, ballot, &votes, voters, minimum);
        for (option, won) in funded.iter().copied().enumerate() {
            self.log(|| if won { LogEvent::OptionWon { stage: id, option } } else { LogEvent::OptionLost { stage: id, option } });
            self.mark(Mark::Option(id, option, won));
        }
        self.verdict(funded.contains(&true), Reason::Ballot)
    }

    /// Which options are funded.
    fn allocate(&mut self, id: StageId, ballot: &Ballot, votes: &[i64], voters: i64, minimum: i64) -> Vec<bool> {
        let order = self.ballot_order(id, ballot, votes);
        let mut funded = vec![false; votes.len()];
        // Each district has a budget of its own, or there is one for all.
        let purses = if ballot.budget_each { ballot.districts.len().max(1) } else { 1 };
        let mut left = vec![ballot.budget.map_or(i64::MAX, |budget| budget.minor); purses];
        let cost = |option: usize| ballot.options[option].cost.minor;
        let purse = |option: usize| ballot.options[option].district.filter(|_| ballot.budget_each).unwrap_or(0);
        if ballot.proportional {
            for option in order.iter().copied() {
                let share = i128::from(votes[option]) * i128::from(ballot.budget.map_or(0, |budget| budget.minor));
                let fair = share >= i128::from(cost(option)) * i128::from(voters.max(1));
                if fair && votes[option] >= minimum && cost(option) <= left[purse(option)] {
                    funded[option] = true;
                    left[purse(option)] -= cost(option);
                }
            }
        }
        for option in order {
            if !funded[option] && votes[option] >= minimum && cost(option) <= left[purse(option)] {
                funded[option] = true;
                left[purse(option)] -= cost(option);
            }
        }
        funded
    }

    /// Options by votes, highest first, district by district where each has a budget of its own; equal ones as the tie rule
    /// says.
    fn ballot_order(&mut self, id: StageId, ballot: &Ballot, votes: &[i64]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..votes.len()).collect();
        let district = |option: usize| ballot.options[option].district.filter(|_| ballot.budget_each);
        order.sort_by_key(|option| (district(*option), std::cmp::Reverse(votes[*option])));
        if matches!(ballot.tie, Some(Tie::Lot | Tie::DecidedBy(_) | Tie::DecidedByBody(_))) {
            for at in 1..order.len() {
                let (first, second) = (order[at - 1], order[at]);
                if votes[first] == votes[second] && district(first) == district(second) {
                    // Each pair is a question of its own.
                    self.reg.stages[id.index()].asked.retain(|(subject, _)| !matches!(subject, Subject::Tie { .. }));
                    if !self.tie_passes(id, None, ballot.tie, u32::try_from(at).unwrap_or(0)) {
                        order.swap(at - 1, at);
                    }
                }
            }
        }
        order
    }
}

/// What is required is rounded up.
fn rounded_up(share: Rational, of: i64) -> i64 {
    let exact = share * Rational::from_integer(i128::from(of));
    i64::try_from(exact.ceil().to_integer()).unwrap_or(i64::MAX)
}
