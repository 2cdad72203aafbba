//! Notes what money was spent on, and how decisions went, from what the machine tells as it runs.

use super::detail::{Decisions, Details};
use super::spread::Spread;
use super::watch::Watch;
use crate::machine::{ABSENT, LogEvent, Outcome, Recorder, Spending, Subject, YES};
use crate::model::{Actor, Base, Body, BodyId, Gate, Method, Model, PartyId, Reason, Stage, StageId};
use crate::quantity::Day;

/// Notes details of one run after another.
#[derive(Default)]
pub(super) struct Noting {
    runs: u64,
    /// What it was spent on, how much in this run, and in those before it in which it was spent at all.
    spent: Vec<(Spending, i64, Spread)>,
    stages: Vec<Decided>,
    /// What others have noted too.
    joined: Option<Details>,
}

/// The decisions of one stage.
struct Decided {
    /// By gate; `None` where nobody decides.
    gates: Vec<Option<Decision>>,
    /// The gate from which it is judged next: not the first where a body meets again.
    start: usize,
    /// The gate that stopped it, until it is said why.
    stopped: Option<usize>,
    /// It closes without being judged.
    replaced: bool,
}

struct Decision {
    body: Option<BodyId>,
    found: Decisions,
    /// The body meets a second time, and has not decided yet.
    meets_again: bool,
    /// Votes, to tell a tie from a defeat, where there can be one.
    votes: Option<Votes>,
}

struct Votes {
    /// The votes of each party, and whether its members vote one by one.
    seats: Vec<(PartyId, i64, bool)>,
    present: i64,
    in_favour: i64,
}

impl Decision {
    fn of(model: &Model, gate: &Gate) -> Option<Decision> {
        let Gate::DecidedBy(actor) = gate else { return None };
        let body = match actor {
            Actor::Body(body) => Some(*body),
            Actor::Party(_) => None,
        };
        let votes = body.map(|body| &model.bodies[body]).filter(|body| can_tie(body)).map(Votes::of);
        Some(Decision { body, found: Decisions::default(), meets_again: false, votes })
    }

    /// It is decided: only now a second call counts, as the decision does that it belongs to.
    fn decided(&mut self) -> &mut Decisions {
        self.found.second_calls += u64::from(std::mem::take(&mut self.meets_again));
        &mut self.found
    }

    fn is_tied(&self) -> bool {
        self.votes.as_ref().is_some_and(|votes| votes.present > 0 && 2 * votes.in_favour == votes.present)
    }
}

/// Whether a body's vote can end in a tie.
fn can_tie(body: &Body) -> bool {
    matches!(body.method, Method::Majority | Method::MostVotes) && !matches!(body.base, Some(Base::Members | Base::Seats))
}

impl Votes {
    fn of(body: &Body) -> Votes {
        let seats = body.seats.iter().map(|seats| (seats.party, i64::from(seats.count), seats.per_member));
        Votes { seats: seats.collect(), present: 0, in_favour: 0 }
    }

    fn asked(&mut self, subject: Subject, answer: i64) {
        let votes_of = |party: PartyId, per_member: bool| -> i64 {
            self.seats.iter().filter(|(of, _, each)| (*of, *each) == (party, per_member)).map(|(_, votes, _)| votes).sum()
        };
        match subject {
            Subject::Turnout { party, .. } => self.present += answer * votes_of(party, true),
            Subject::Support { party, .. } => self.in_favour += answer * votes_of(party, true),
            Subject::Consent { party, .. } => {
                let votes = votes_of(party, false);
                self.present += if answer == ABSENT { 0 } else { votes };
                self.in_favour += if answer == YES { votes } else { 0 };
            }
            _ => {}
        }
    }
}

impl Decided {
    fn of(model: &Model, stage: &Stage) -> Decided {
        let gates = stage.gates.iter().map(|(gate, _)| Decision::of(model, gate));
        Decided { gates: gates.collect(), start: 0, stopped: None, replaced: false }
    }

    /// The gates before this one let pass.
    fn passed(&mut self, to: usize) {
        let gates = self.gates.iter_mut().take(to).skip(self.start);
        gates.flatten().for_each(|gate| gate.decided().carried += 1);
    }

    fn failed(&mut self, reason: Reason) {
        let Some(at) = self.stopped.take() else { return };
        if let Some(Some(gate)) = self.gates.get_mut(at) {
            let tied = gate.is_tied();
            let found = gate.decided();
            *match reason {
                Reason::Quorum => &mut found.no_quorum,
                Reason::Refusal => &mut found.refused,
                _ if tied => &mut found.tied,
                _ => &mut found.lost,
            } += 1;
        }
        self.afresh(0);
    }

    fn succeeded(&mut self) {
        if !std::mem::take(&mut self.replaced) {
            self.passed(usize::MAX);
        }
        self.afresh(0);
    }

    fn meets_again(&mut self, body: BodyId) {
        let Some(at) = self.gates.iter().position(|gate| gate.as_ref().is_some_and(|gate| gate.body == Some(body))) else { return };
        self.passed(at);
        if let Some(Some(gate)) = self.gates.get_mut(at) {
            gate.meets_again = true;
        }
        self.afresh(at);
    }

    /// All gates are to be judged; a second meeting that was called before does not come any more.
    fn opened(&mut self) {
        self.gates.iter_mut().flatten().for_each(|gate| gate.meets_again = false);
        self.afresh(0);
    }

    /// What comes is a new judging, from this gate.
    fn afresh(&mut self, start: usize) {
        self.start = start;
        for votes in self.gates.iter_mut().flatten().filter_map(|gate| gate.votes.as_mut()) {
            votes.present = 0;
            votes.in_favour = 0;
        }
    }

    fn asked(&mut self, body: BodyId, subject: Subject, answer: i64) {
        let mut gates = self.gates.iter_mut().flatten();
        if let Some(votes) = gates.find(|gate| gate.body == Some(body)).and_then(|gate| gate.votes.as_mut()) {
            votes.asked(subject, answer);
        }
    }
}

impl Noting {
    pub(super) fn of(model: &Model) -> Noting {
        Noting { stages: model.stages.values().map(|stage| Decided::of(model, stage)).collect(), ..Noting::default() }
    }

    pub(super) fn details(self) -> Details {
        if let Some(details) = self.joined {
            return details;
        }
        let runs = self.runs;
        let spent = self.spent.into_iter().map(|(on, _, mut spread)| {
            spread.add_all(Some(0), runs - spread.total());
            spread.settle();
            (on, spread)
        });
        let decisions = self.stages.into_iter().enumerate().flat_map(|(stage, decided)| {
            let gates = decided.gates.into_iter().enumerate();
            gates.filter_map(move |(at, gate)| Some(((StageId::new(stage), at), gate?.found)))
        });
        Details { spent: spent.collect(), decisions: decisions.collect() }
    }

    fn spent(&mut self, on: Spending, amount: i64) {
        match self.spent.iter_mut().find(|(known, ..)| *known == on) {
            Some((_, now, _)) => *now += amount,
            None => self.spent.push((on, amount, Spread::default())),
        }
    }

    fn of_stage(&mut self, stage: StageId, act: impl FnOnce(&mut Decided)) {
        if let Some(stage) = self.stages.get_mut(stage.index()) {
            act(stage);
        }
    }

    fn note(&mut self, entry: &LogEvent) {
        match *entry {
            LogEvent::Asked { ref question, answer } => match question.subject {
                Subject::Turnout { body: Some(body), stage, .. }
                | Subject::Support { body, stage, .. }
                | Subject::Consent { body: Some(body), stage, .. } => {
                    self.of_stage(stage, |decided| decided.asked(body, question.subject, answer));
                }
                _ => {}
            },
            LogEvent::Spent { on, amount } => self.spent(on, amount),
            LogEvent::Opened { stage, .. } | LogEvent::MoreTime { stage, .. } => self.of_stage(stage, Decided::opened),
            LogEvent::Failed { stage, reason } => self.of_stage(stage, |decided| decided.failed(reason)),
            LogEvent::Replaced { stage, .. } => self.of_stage(stage, |decided| decided.replaced = true),
            LogEvent::Succeeded { stage } => self.of_stage(stage, Decided::succeeded),
            LogEvent::SecondCall { stage, body, .. } => self.of_stage(stage, |decided| decided.meets_again(body)),
            _ => {}
        }
    }
}

impl Recorder for Noting {
    fn record(&mut self, _: Day, event: LogEvent) {
        self.note(&event);
    }

    fn stopped(&mut self, stage: StageId, gate: usize) {
        self.of_stage(stage, |decided| {
            decided.passed(gate);
            decided.stopped = Some(gate);
        });
    }
}

impl Watch for Noting {
    fn ended(&mut self, _: u64, _: &Outcome) {
        self.runs += 1;
        for (_, now, spread) in &mut self.spent {
            if *now != 0 {
                spread.add(Some(std::mem::take(now)));
            }
        }
        for stage in &mut self.stages {
            stage.stopped = None;
            stage.replaced = false;
            stage.opened();
        }
    }

    fn takes_recalled(&self) -> bool {
        true
    }

    fn recall(&mut self, _: Day, entry: &LogEvent) {
        self.note(entry);
    }

    /// Of questions, those of votes that can be tied; of stages, those that somebody decides on.
    fn minds(&self, entry: &LogEvent) -> bool {
        let decided = |stage: StageId| self.stages.get(stage.index()).is_some_and(|stage| stage.gates.iter().any(Option::is_some));
        let can_tie = |stage: StageId| {
            let gates = self.stages.get(stage.index()).map_or(&[][..], |stage| &stage.gates);
            gates.iter().flatten().any(|gate| gate.votes.is_some())
        };
        match *entry {
            LogEvent::Asked { ref question, .. } => match question.subject {
                Subject::Turnout { stage, .. } | Subject::Support { stage, .. } | Subject::Consent { stage, .. } => can_tie(stage),
                _ => false,
            },
            LogEvent::Opened { stage, .. }
            | LogEvent::MoreTime { stage, .. }
            | LogEvent::Failed { stage, .. }
            | LogEvent::Replaced { stage, .. }
            | LogEvent::Succeeded { stage }
            | LogEvent::SecondCall { stage, .. } => decided(stage),
            LogEvent::Spent { .. } => true,
            _ => false,
        }
    }

    fn joined(self, other: Noting) -> Noting {
        let (runs, others) = (self.runs, other.runs);
        let joined = self.details().joined(other.details(), runs, others);
        Noting { runs: runs + others, joined: Some(joined), ..Noting::default() }
    }
}
