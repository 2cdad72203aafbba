//! Gates: votes, consents, targets, ratings, yields (`semantics.md` 5; decisions 14 to 18a).

use super::calendar::length;
use super::closing::Verdict;
use super::{Reference, exact, q, rounded_down, rounded_up};
use charter::machine::{ABSENT, NO, Subject, Support, YES};
use charter::model::{Actor, Base, BodyId, Certainty, Gate, Method, PartyId, Reason, StageId, Threshold, Tie};
use std::collections::BTreeMap;

const YIELD_WITHOUT_BOUND: i64 = 1_000_000_000;

/// Who came, and what was said, in one judging of one body.
#[derive(Default)]
pub struct Meeting {
    /// People, of seats per member.
    pub came: BTreeMap<PartyId, i64>,
    /// Consents asked so far.
    pub said: BTreeMap<PartyId, i64>,
    /// Votes that exist.
    pub all: i64,
    /// Votes present.
    pub present: i64,
    pub quorum: bool,
}

impl Reference<'_, '_> {
    pub fn gate(&mut self, stage: StageId, gate: &Gate) -> Verdict {
        let passes = |holds: bool, reason: Reason| if holds { Verdict::Passes } else { Verdict::Fails(reason) };
        match gate {
            Gate::DecidedBy(actor) if self.model.stages[stage].ballot.is_some() => self.electorate(stage, *actor),
            Gate::DecidedBy(Actor::Body(body)) => self.vote(stage, *body),
            Gate::DecidedBy(Actor::Party(party)) => passes(self.consent_of(stage, None, *party, 1, false) == YES, Reason::Refusal),
            Gate::Target => passes(self.target(stage), Reason::Target),
            Gate::Rating { by, low, high, least } => {
                if self.people(*by) == 0 {
                    return Verdict::Fails(Reason::Rating);
                }
                let hundredths = |r| super::half_up(&(exact(r) * q(100)));
                let support = Support::range(hundredths(*low), hundredths(*high));
                let answer = self.ask_of(stage, Subject::Rating { party: *by, stage }, 0, support);
                self.stages[stage.index()].rating = Some(answer);
                passes(q(answer) >= exact(*least) * q(100), Reason::Rating)
            }
            Gate::Yield { least } => {
                let planned_high = rounded_down(&(exact(*least) * q(10)));
                let support = Support { low: 0, high: YIELD_WITHOUT_BOUND, planned_high, usually: None };
                let answer = self.ask_of(stage, Subject::Yield { stage }, 0, support);
                self.stages[stage.index()].yielded = Some(answer);
                passes(q(answer) >= exact(*least), Reason::Yield)
            }
            Gate::PassesIf(cond) => passes(self.guard(cond), Reason::Requirement),
            Gate::Ballot => passes(self.ballot(stage), Reason::Ballot),
        }
    }

    /// A party that has gone says nothing, and silence is refusal.
    fn consent_of(&mut self, stage: StageId, body: Option<BodyId>, party: PartyId, call: u32, can_be_absent: bool) -> i64 {
        if !self.parties[party.index()].is_there() {
            return NO;
        }
        let support = if can_be_absent { Support::range(NO, ABSENT) } else { Support::yes_or_no() };
        self.ask_of(stage, Subject::Consent { party, body, stage }, call, support)
    }

    /// Turnout of seats per member, presence of delegations, quorum.
    fn meeting(&mut self, stage: StageId, body: BodyId) -> Meeting {
        let its = &self.model.bodies[body];
        let call = self.stages[stage.index()].call;
        let mut meeting = Meeting { quorum: true, ..Meeting::default() };
        for seats in &its.seats {
            let (party, votes) = (seats.party, i64::from(seats.count));
            if !self.parties[party.index()].is_there() {
                continue;
            }
            if seats.per_member {
                let members = self.people(party);
                let subject = Subject::Turnout { party, body: Some(body), stage };
                let came = self.ask_of(stage, subject, call, Support::range(0, members));
                meeting.came.insert(party, came);
                meeting.all += members * votes;
                meeting.present += came * votes;
            } else {
                meeting.all += votes;
                let mut is_present = true;
                if its.quorum.is_some() {
                    let answer = self.consent_of(stage, Some(body), party, call, true);
                    meeting.said.insert(party, answer);
                    is_present = answer != ABSENT;
                }
                meeting.present += if is_present { votes } else { 0 };
            }
        }
        self.stages[stage.index()].turnout = Some(meeting.came.values().sum());
        if let Some(quorum) = &its.quorum {
            let threshold = match (&quorum.second, call) {
                (Some(second), 2) => second.threshold,
                _ => quorum.first,
            };
            let needed = match threshold {
                Threshold::Count(count) => i64::from(count),
                Threshold::Share(share) => rounded_up(&(exact(share) * q(meeting.all))),
            };
            meeting.quorum = meeting.present >= needed;
        }
        meeting
    }

    /// Not enough came: the second call, once in each attempt.
    fn no_quorum(&self, stage: StageId, body: BodyId) -> Verdict {
        let second = self.model.bodies[body].quorum.as_ref().and_then(|quorum| quorum.second.as_ref());
        match second {
            Some(second) if self.stages[stage.index()].call == 1 => {
                Verdict::Again(body, second.after.map_or(1, |span| length(self.model, span, self.today)))
            }
            _ => Verdict::Fails(Reason::Quorum),
        }
    }

    fn vote(&mut self, stage: StageId, body: BodyId) -> Verdict {
        let its = &self.model.bodies[body];
        let call = self.stages[stage.index()].call;
        let mut meeting = self.meeting(stage, body);
        if !meeting.quorum {
            return self.no_quorum(stage, body);
        }
        let without_objection = its.method == Method::Consent;
        let mut in_favour = 0;
        let mut people_in_favour = 0;
        let mut objection = false;
        for seats in &its.seats {
            let (party, votes) = (seats.party, i64::from(seats.count));
            if !self.parties[party.index()].is_there() {
                continue;
            }
            let came = meeting.came.get(&party).copied().filter(|_| seats.per_member);
            match came {
                Some(0) => {}
                Some(came) if !without_objection => {
                    let subject = Subject::Support { party, body, stage };
                    let people = self.ask_of(stage, subject, call, Support::range(0, came));
                    people_in_favour += people;
                    in_favour += people * votes;
                }
                _ => {
                    let said = match meeting.said.get(&party) {
                        Some(said) => *said,
                        None => self.consent_of(stage, Some(body), party, call, false),
                    };
                    meeting.said.insert(party, said);
                    objection |= said == NO;
                    in_favour += if said == YES { votes } else { 0 };
                }
            }
        }
        if !without_objection {
            self.stages[stage.index()].support = Some(people_in_favour);
        }
        let passes = if meeting.present == 0 {
            false
        } else if without_objection {
            !objection
        } else {
            self.counts_as_passed(stage, body, in_favour, &meeting)
        };
        if !passes {
            return Verdict::Fails(Reason::Vote);
        }
        for &party in &its.veto {
            let said = match meeting.said.get(&party) {
                Some(said) => *said,
                None if !self.parties[party.index()].is_there() => continue,
                None => self.consent_of(stage, Some(body), party, call, false),
            };
            meeting.said.insert(party, said);
            if said != YES {
                return Verdict::Fails(Reason::Refusal);
            }
        }
        Verdict::Passes
    }

    fn counts_as_passed(&mut self, stage: StageId, body: BodyId, in_favour: i64, meeting: &Meeting) -> bool {
        let its = &self.model.bodies[body];
        let of_all = matches!(its.base, Some(Base::Members | Base::Seats));
        let base = if of_all { meeting.all } else { meeting.present };
        match its.method {
            Method::Majority if of_all => 2 * in_favour > base,
            Method::SilentAssent => 2 * in_favour >= meeting.present,
            Method::Majority | Method::MostVotes => {
                2 * in_favour > meeting.present || 2 * in_favour == meeting.present && self.tie(stage, body)
            }
            Method::Share(share) => in_favour >= rounded_up(&(exact(share) * q(base))),
            Method::Unanimity => in_favour == base && in_favour > 0,
            Method::Consensus => in_favour == meeting.present,
            Method::Lot | Method::Ranking => true,
            Method::Consent => false,
        }
    }

    fn tie(&mut self, stage: StageId, body: BodyId) -> bool {
        let call = self.stages[stage.index()].call;
        let party = match self.model.bodies[body].tie {
            Some(Tie::DecidedBy(party)) if self.parties[party.index()].is_there() => Some(party),
            Some(Tie::Lot | Tie::DecidedByBody(_)) => None,
            _ => return false,
        };
        self.ask_of(stage, Subject::Tie { party, body: Some(body), stage }, call, Support::yes_or_no()) == YES
    }

    /// In a stage with a ballot, whoever decides is the electorate: there is no yes-or-no vote.
    fn electorate(&mut self, stage: StageId, actor: Actor) -> Verdict {
        match actor {
            Actor::Party(party) => {
                let members = self.people(party);
                let subject = Subject::Turnout { party, body: None, stage };
                let came = self.ask_of(stage, subject, 1, Support::range(0, members));
                self.stages[stage.index()].turnout = Some(came);
                Verdict::Passes
            }
            Actor::Body(body) => {
                let meeting = self.meeting(stage, body);
                if meeting.quorum { Verdict::Passes } else { self.no_quorum(stage, body) }
            }
        }
    }

    /// All or nothing; once reached it stays reached.
    fn target(&mut self, stage: StageId) -> bool {
        let Some(target) = self.model.stages[stage].fund.target else { return true };
        if self.stages[stage.index()].target_reached {
            return true;
        }
        let sum = self.ask_sources(stage);
        let reached = sum >= target.least.minor;
        if reached {
            let now = &mut self.stages[stage.index()];
            now.target_reached = true;
            now.raised = Some(sum);
        }
        reached
    }

    /// What the sources give: as written if they are committed, else what is answered. The sum.
    pub fn ask_sources(&mut self, stage: StageId) -> i64 {
        let fund = &self.model.stages[stage].fund;
        self.stages[stage.index()].contributions.clear();
        let mut sum = 0;
        for (index, source) in fund.sources.iter().enumerate() {
            let party = source.party;
            if !self.parties[party.index()].is_there() {
                continue;
            }
            sum += match source.certainty {
                Certainty::Committed => self.committed(source),
                certainty => {
                    let conditional = certainty == Certainty::Conditional;
                    let subject = Subject::Contribution { party, stage, conditional };
                    let mut answer = self.ask_of(stage, subject, 0, Support::range(0, source.amount.minor));
                    if conditional && answer < source.amount.minor {
                        answer = 0;
                    }
                    self.stages[stage.index()].contributions.insert(index, answer);
                    answer
                }
            };
        }
        sum
    }
}
