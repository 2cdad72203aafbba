//! What runs reach: which openings, failures, steps of ladders, breaches, winners and contributions of a charter happen in any of
//! them. Noted from what the machine tells as it runs, so that nothing is said to be impossible: only that no run reached it.

use super::draw::Assume;
use super::ensemble::Setting;
use super::watch::{Unminded, Watch};
use crate::analysis::stages::{StageGraph, failures_of_gate};
use crate::machine::{ABSENT, LogEvent, Origin, Outcome, Recorder, Subject};
use crate::model::{Actor, BodyId, Deontic, DutyId, Fact, Gate, Ladder, Model, PartyId, RungAct, StageId, Tie};
use crate::quantity::Day;
use crate::source::Loc;
use std::collections::{BTreeSet, HashMap};

/// Something that can happen in a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    Opens(StageId),
    /// For any of its reasons.
    Fails(StageId),
    Skipped(StageId),
    Suspended(StageId),
    /// A gate of a stage does not let pass: the gate's index.
    Stops(StageId, usize),
    /// A body is asked a second time to decide a stage.
    SecondCall(StageId, BodyId),
    /// A step of a ladder acts: its index.
    Step(Origin, usize),
    Kept(DutyId),
    Broken(DutyId),
    /// An option of a ballot wins: its index.
    Wins(StageId, usize),
    GivesMoney(PartyId),
    GivesHours(PartyId),
    /// A party comes to a vote, or gives or refuses its consent, or rates.
    Decides(PartyId),
}

/// Everything of a charter that runs can reach, as far as its clauses tell.
#[derive(Debug)]
pub struct Points {
    /// Each with the place where the charter writes it, in the order of the places.
    pub all: Vec<(Point, Loc)>,
    index: HashMap<Point, usize>,
}

impl Points {
    #[must_use]
    pub fn of(model: &Model) -> Points {
        let graph = StageGraph::of(model);
        let mut all = Vec::new();
        stages(model, &graph, &mut all);
        for (id, duty) in model.duties.iter().filter(|(_, duty)| duty.due.is_some() && duty.deontic != Deontic::May) {
            all.push((Point::Kept(id), duty.name.loc));
            all.push((Point::Broken(id), duty.name.loc));
            steps(Origin::Duty(id), duty.if_broken.as_ref(), &mut all);
        }
        parties(model, &mut all);
        all.sort_by_key(|(point, loc)| (*loc, *point));
        all.dedup_by_key(|(point, _)| *point);
        let index = all.iter().enumerate().map(|(at, (point, _))| (*point, at)).collect();
        Points { all, index }
    }

    /// What the runs `1..=runs` of a setting reach.
    #[must_use]
    pub fn reached(&self, setting: &Setting<'_>, runs: u64) -> Reached {
        setting.watched(1, runs, Assume::Drawn, &Unminded, || self.watcher()).1.reached
    }

    /// Nothing reached yet.
    #[must_use]
    pub fn none(&self) -> Reached {
        Reached(vec![false; self.all.len()])
    }

    /// Notes what the runs that it watches reach.
    #[must_use]
    pub fn watcher(&self) -> Watcher<'_> {
        Watcher { points: self, reached: self.none() }
    }
}

/// Which of the points were reached, by their place in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached(Vec<bool>);

impl Reached {
    /// What either reaches.
    #[must_use]
    pub fn and(mut self, other: &Reached) -> Reached {
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            *mine |= other;
        }
        self
    }

    #[must_use]
    pub fn count(&self) -> usize {
        self.0.iter().filter(|reached| **reached).count()
    }

    /// The points that were not reached.
    pub fn missed<'p>(&self, points: &'p Points) -> impl Iterator<Item = (Point, Loc)> + use<'p, '_> {
        points.all.iter().zip(&self.0).filter(|(_, reached)| !**reached).map(|(point, _)| *point)
    }
}

fn stages(model: &Model, graph: &StageGraph<'_>, all: &mut Vec<(Point, Loc)>) {
    let suspended = suspendable(model);
    for (id, stage) in model.stages.iter() {
        let name = stage.name.loc;
        all.push((Point::Opens(id), name));
        if !graph.failures(id).is_empty() {
            all.push((Point::Fails(id), name));
        }
        let skips = stage.otherwise.iter().flat_map(|ladder| &ladder.rungs).any(|rung| matches!(rung.act, RungAct::Skip));
        let replaced = model.stages.values().any(|other| other.replaces == Some(id));
        if skips || replaced || !stage.only_if.is_empty() {
            all.push((Point::Skipped(id), name));
        }
        if suspended.contains(&id) {
            all.push((Point::Suspended(id), name));
        }
        for (at, (gate, loc)) in stage.gates.iter().enumerate() {
            if !failures_of_gate(model, stage, gate).is_empty() {
                all.push((Point::Stops(id, at), *loc));
            }
            if let Gate::DecidedBy(Actor::Body(body)) = gate
                && model.bodies[*body].quorum.as_ref().is_some_and(|quorum| quorum.second.is_some())
            {
                all.push((Point::SecondCall(id, *body), *loc));
            }
        }
        steps(Origin::Stage(id), stage.otherwise.as_ref(), all);
        steps(Origin::ShortMoney(id), stage.short_money.as_ref(), all);
        steps(Origin::ShortHours(id), stage.short_hours.as_ref(), all);
        let options = stage.ballot.iter().flat_map(|ballot| &ballot.options).enumerate();
        all.extend(options.map(|(at, option)| (Point::Wins(id, at), option.loc)));
    }
}

fn steps(origin: Origin, ladder: Option<&Ladder>, all: &mut Vec<(Point, Loc)>) {
    let rungs = ladder.into_iter().flat_map(|ladder| &ladder.rungs).enumerate();
    all.extend(rungs.map(|(at, rung)| (Point::Step(origin, at), rung.loc)));
}

/// Stages that something can suspend: what they require, a step of a ladder, a fact of a scenario.
fn suspendable(model: &Model) -> BTreeSet<StageId> {
    let ladders = model.stages.values().flat_map(|stage| [&stage.otherwise, &stage.short_money, &stage.short_hours]);
    let ladders = ladders.chain(model.duties.values().map(|duty| &duty.if_broken)).flatten();
    let by_steps = ladders.flat_map(|ladder| &ladder.rungs).filter_map(|rung| match rung.act {
        RungAct::Suspend(stage) => Some(stage),
        _ => None,
    });
    let facts = model.scenarios.values().flat_map(|scenario| &scenario.facts);
    let by_facts = facts.filter_map(|fact| match fact.fact {
        Fact::SuspendedFor(stage, _) => Some(stage),
        _ => None,
    });
    let by_requirements = model.stages.iter().filter(|(_, stage)| !stage.requires.is_empty()).map(|(id, _)| id);
    by_steps.chain(by_facts).chain(by_requirements).collect()
}

/// What each party gives, and whether it has anything to decide.
fn parties(model: &Model, all: &mut Vec<(Point, Loc)>) {
    for (id, party) in model.parties.iter() {
        let brings = |asset| party.brings.iter().find(|brings| brings.asset == asset && brings.is_quantity()).map(|brings| brings.loc);
        let source = || {
            let sources = model.stages.values().flat_map(|stage| &stage.fund.sources);
            sources.filter(|source| source.party == id).map(|source| source.loc).next()
        };
        all.extend(brings("a_money").or_else(source).map(|loc| (Point::GivesMoney(id), loc)));
        // Hours come where a stage needs them of the party.
        let needed = model.stages.values().flat_map(|stage| &stage.needs).any(|need| need.from.contains(&id));
        all.extend(brings("a_time").filter(|_| needed).map(|loc| (Point::GivesHours(id), loc)));
    }
    let mut deciders = BTreeSet::new();
    for gate in model.stages.values().flat_map(|stage| &stage.gates) {
        match &gate.0 {
            Gate::DecidedBy(Actor::Party(party)) => {
                deciders.insert(*party);
            }
            Gate::DecidedBy(Actor::Body(body)) => {
                let body = &model.bodies[*body];
                deciders.extend(body.seats.iter().map(|seats| seats.party).chain(body.veto.iter().copied()));
                if let Some(Tie::DecidedBy(party)) = body.tie {
                    deciders.insert(party);
                }
            }
            Gate::Rating { by, .. } => {
                deciders.insert(*by);
            }
            Gate::Target | Gate::Yield { .. } | Gate::PassesIf(_) | Gate::Ballot => {}
        }
    }
    all.extend(deciders.into_iter().map(|party| (Point::Decides(party), model.parties[party].name.loc)));
}

/// Notes the points that a run reaches.
pub struct Watcher<'p> {
    points: &'p Points,
    pub reached: Reached,
}

impl Watcher<'_> {
    fn reach(&mut self, point: Point) {
        if let Some(slot) = self.points.index.get(&point).and_then(|at| self.reached.0.get_mut(*at)) {
            *slot = true;
        }
    }

    fn asked(&mut self, subject: Subject, call: u32, answer: i64) {
        if let (2.., Subject::Turnout { body: Some(body), stage, .. } | Subject::Consent { body: Some(body), stage, .. }) = (call, subject)
        {
            self.reach(Point::SecondCall(stage, body));
        }
        match subject {
            Subject::Turnout { party, .. } if answer > 0 => self.reach(Point::Decides(party)),
            Subject::Consent { party, .. } if answer != ABSENT => self.reach(Point::Decides(party)),
            Subject::Rating { party, .. } | Subject::Tie { party: Some(party), .. } => self.reach(Point::Decides(party)),
            _ => {}
        }
    }
}

impl Recorder for Watcher<'_> {
    fn record(&mut self, _: Day, event: LogEvent) {
        match event {
            LogEvent::Asked { question, answer } => self.asked(question.subject, question.call, answer),
            LogEvent::Opened { stage, .. } => self.reach(Point::Opens(stage)),
            LogEvent::Failed { stage, .. } => self.reach(Point::Fails(stage)),
            LogEvent::Skipped { stage } => self.reach(Point::Skipped(stage)),
            LogEvent::Suspended { stage, .. } => self.reach(Point::Suspended(stage)),
            LogEvent::OptionWon { stage, option } => self.reach(Point::Wins(stage, option)),
            LogEvent::Kept { duty } => self.reach(Point::Kept(duty)),
            LogEvent::Broken { duty } => self.reach(Point::Broken(duty)),
            LogEvent::Received { party, .. } => self.reach(Point::GivesMoney(party)),
            _ => {}
        }
    }

    fn stopped(&mut self, stage: StageId, gate: usize) {
        self.reach(Point::Stops(stage, gate));
    }

    fn climbed(&mut self, ladder: Origin, rung: usize) {
        self.reach(Point::Step(ladder, rung));
    }
}

impl Watch for Watcher<'_> {
    fn ended(&mut self, _: u64, outcome: &Outcome) {
        for (at, hours) in outcome.hours_given.iter().enumerate() {
            if *hours > 0 {
                self.reach(Point::GivesHours(PartyId::new(at)));
            }
        }
    }

    fn joined(self, other: Self) -> Self {
        Watcher { points: self.points, reached: self.reached.and(&other.reached) }
    }
}
