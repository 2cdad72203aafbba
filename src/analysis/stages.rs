//! The order of the stages: what waits for what and why, circles, stages that can never open, failures that nothing answers.

use crate::model::{Actor, Schedule};
use crate::model::{
    Atom, Body, Cond, Duty, DutyTiming, Event, Fund, Gate, Happening, Model, Occasion, PartyId, Reason, RungAct, Stage, StageEvent,
    StageId, StageState, When,
};
use crate::quantity::Day;
use crate::source::Loc;
use std::collections::{BTreeSet, VecDeque};

/// Why a stage comes after another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// `starts after`
    Starts,
    /// `starts after any of`: one of several is enough.
    StartsAny,
    /// `every … during`
    During,
    Requires,
    OnlyIf,
    /// It replaces the other one; it does not wait for it.
    Replaces,
    /// What it spends comes from a party whose money comes only after an event of the other stage.
    Money(PartyId),
}

/// One step of the order: `stage` comes after `on`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    pub stage: StageId,
    pub on: StageId,
    pub why: Why,
    pub loc: Option<Loc>,
}

/// The order of all stages.
#[derive(Debug)]
pub struct StageGraph<'m> {
    model: &'m Model,
    schedule: Schedule,
    /// By stage, in the order of its clauses.
    waits: Vec<Vec<Wait>>,
    can: Vec<Can>,
}

/// What can happen to a stage in some run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Can {
    open: bool,
    succeed: bool,
    fail: bool,
    skip: bool,
}

/// What keeps a stage from ever opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// An event of another stage, or of itself, that never comes.
    Stage(Wait),
    /// The end of the charter, or a party that is not insured within its period.
    Never(Option<Loc>),
    /// It cannot open before this day, which is after the last one.
    TooLate(Day),
}

impl<'m> StageGraph<'m> {
    #[must_use]
    pub fn of(model: &'m Model) -> StageGraph<'m> {
        let waits = model.stages.iter().map(|(id, stage)| direct(model, id, stage)).collect();
        let mut graph = StageGraph { model, schedule: Schedule::of(model), waits, can: vec![Can::default(); model.stages.len()] };
        graph.settle();
        graph
    }

    /// What a stage directly comes after.
    #[must_use]
    pub fn predecessors(&self, stage: StageId) -> &[Wait] {
        self.waits.get(stage.index()).map_or(&[], Vec::as_slice)
    }

    /// What directly comes after a stage.
    #[must_use]
    pub fn successors(&self, stage: StageId) -> Vec<Wait> {
        self.waits.iter().flatten().filter(|wait| wait.on == stage).copied().collect()
    }

    /// The shortest chain of waits from a stage to one that it depends on, over any number of steps.
    #[must_use]
    pub fn depends_on(&self, stage: StageId, on: StageId) -> Option<Vec<Wait>> {
        self.path(stage, on, |_| true)
    }

    fn path(&self, stage: StageId, on: StageId, counts: impl Fn(&Wait) -> bool) -> Option<Vec<Wait>> {
        let mut came: Vec<Option<Wait>> = vec![None; self.waits.len()];
        let mut open = VecDeque::from([stage]);
        while let Some(at) = open.pop_front() {
            for wait in self.predecessors(at).iter().filter(|wait| wait.why != Why::Replaces && counts(wait)) {
                let Some(slot) = came.get_mut(wait.on.index()).filter(|slot| slot.is_none()) else { continue };
                *slot = Some(*wait);
                if wait.on == on {
                    return Some(back(&came, stage, on));
                }
                open.push_back(wait.on);
            }
        }
        None
    }

    /// Circles of stages that wait for each other: each by its shortest chain, told once, from the stage written first.
    #[must_use]
    pub fn cycles(&self) -> Vec<Vec<Wait>> {
        let mut told: BTreeSet<Vec<StageId>> = BTreeSet::new();
        let mut found = Vec::new();
        for stage in self.model.stages.ids() {
            let Some(path) = self.depends_on(stage, stage) else { continue };
            let mut members: Vec<StageId> = path.iter().map(|wait| wait.stage).collect();
            members.sort_unstable();
            if told.insert(members) {
                found.push(path);
            }
        }
        found
    }

    /// Whether a stage can open in some run.
    ///
    /// # Errors
    /// With all that keeps it from opening.
    pub fn can_open(&self, stage: StageId) -> Result<(), Vec<Blocker>> {
        if self.known(stage).open { Ok(()) } else { Err(self.blockers(stage)) }
    }

    /// Reasons for which a stage can fail, in the order of its clauses.
    #[must_use]
    pub fn failures(&self, stage: StageId) -> Vec<Reason> {
        failures(self.model, &self.model.stages[stage])
    }

    /// Whether a stage can fail and nothing answers: no `otherwise`, and no stage that starts after its failure.
    #[must_use]
    pub fn is_unanswered(&self, id: StageId) -> bool {
        let answers =
            |happening: &Happening| matches!(happening.event, Event::Stage(of, StageEvent::Fails(_) | StageEvent::Closes) if of == id);
        let answered = self.model.stages.values().any(|stage| match &stage.occasion {
            Occasion::After { all, .. } => all.iter().any(answers),
            _ => false,
        });
        self.model.stages[id].otherwise.is_none() && !answered && !self.failures(id).is_empty()
    }

    /// The stages that never open if this one fails: all that depend on its success alone, over any number of steps.
    #[must_use]
    pub fn lost_with(&self, id: StageId) -> Vec<StageId> {
        let mut lost = BTreeSet::from([id]);
        loop {
            let more: Vec<StageId> = self
                .model
                .stages
                .iter()
                .filter(|(other, stage)| !lost.contains(other) && needs_success(&stage.occasion, &lost))
                .map(|(other, _)| other)
                .collect();
            if more.is_empty() {
                lost.remove(&id);
                return lost.into_iter().collect();
            }
            lost.extend(more);
        }
    }

    fn known(&self, stage: StageId) -> Can {
        self.can.get(stage.index()).copied().unwrap_or_default()
    }

    /// From nothing to all that can happen: what only waits for itself never comes.
    fn settle(&mut self) {
        loop {
            let next: Vec<Can> = self.model.stages.iter().map(|(id, stage)| self.possible(id, stage)).collect();
            if next == self.can {
                return;
            }
            self.can = next;
        }
    }

    fn possible(&self, id: StageId, stage: &Stage) -> Can {
        let open = self.blockers(id).is_empty();
        let replaced = self.model.stages.iter().any(|(other, by)| by.replaces == Some(id) && self.known(other).open);
        let skips = stage.otherwise.iter().flat_map(|ladder| &ladder.rungs).any(|rung| matches!(rung.act, RungAct::Skip));
        let fails = !failures(self.model, stage).is_empty();
        Can {
            open,
            succeed: open || replaced,
            fail: open && fails,
            skip: replaced || open && (skips && fails || !stage.only_if.is_empty()),
        }
    }

    fn blockers(&self, id: StageId) -> Vec<Blocker> {
        let stage = &self.model.stages[id];
        let mut found = Vec::new();
        let never = |on: StageId, why: Why, loc: Option<Loc>| Blocker::Stage(Wait { stage: id, on, why, loc });
        match &stage.occasion {
            Occasion::FirstDay | Occasion::On(_) => {}
            Occasion::After { all, .. } => {
                for happening in all.iter().filter(|happening| !self.happens(&happening.event)) {
                    found.push(match happening.event.stage() {
                        Some(on) => never(on, Why::Starts, Some(happening.loc)),
                        None => Blocker::Never(Some(happening.loc)),
                    });
                }
            }
            Occasion::AfterAny(any) => {
                if !any.iter().any(|on| self.known(*on).succeed || self.known(*on).skip) {
                    found.extend(any.iter().map(|on| never(*on, Why::StartsAny, stage.starts_loc)));
                }
            }
            Occasion::Every { during, .. } => {
                found.extend(during.iter().filter(|on| !self.known(**on).open).map(|on| never(*on, Why::During, stage.starts_loc)));
            }
        }
        for cond in &stage.requires {
            if let Some(loc) = self.impossible(cond) {
                let on = stages_in(cond).into_iter().find(|(on, _)| !self.known(*on).succeed);
                found.push(on.map_or(Blocker::Never(Some(loc)), |(on, loc)| never(on, Why::Requires, Some(loc))));
            }
        }
        if let (Some(earliest), Some((_, last))) = (self.schedule.earliest(id), self.schedule.period)
            && earliest > last
            && found.is_empty()
        {
            found.push(Blocker::TooLate(earliest));
        }
        found
    }

    fn happens(&self, event: &Event) -> bool {
        match event {
            Event::Stage(of, event) => self.stage_can(*of, *event),
            Event::Option(of, ..) => self.known(*of).open,
            Event::Duty(duty, _) => self.is_judged(&self.model.duties[*duty]),
            Event::Met(_) => true,
            Event::Ends(_) => false,
        }
    }

    fn stage_can(&self, of: StageId, event: StageEvent) -> bool {
        let can = self.known(of);
        match event {
            StageEvent::Succeeds => can.succeed || can.skip,
            StageEvent::Fails(None) => can.fail,
            StageEvent::Fails(Some(reason)) => can.fail && failures(self.model, &self.model.stages[of]).contains(&reason),
            StageEvent::Closes => can.succeed || can.fail || can.skip,
            StageEvent::Skipped => can.skip,
            StageEvent::Opens | StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed => can.open,
        }
    }

    fn is_judged(&self, duty: &Duty) -> bool {
        match duty.due.as_ref().map(|due| &due.timing) {
            Some(DutyTiming::Every { during: Some(host), .. }) => self.known(*host).open,
            Some(DutyTiming::Within { after, .. }) => after.event.stage().is_none_or(|_| self.happens_once(&after.event)),
            Some(DutyTiming::Whenever(event)) => event.stage().is_none_or(|_| self.happens_once(event)),
            _ => true,
        }
    }

    /// An event of a stage; duties that hang on each other are not followed.
    fn happens_once(&self, event: &Event) -> bool {
        match event {
            Event::Stage(of, event) => self.stage_can(*of, *event),
            Event::Option(of, ..) => self.known(*of).open,
            _ => true,
        }
    }

    /// The place of a condition that can never hold.
    fn impossible(&self, cond: &Cond) -> Option<Loc> {
        match cond {
            Cond::All(conds) => conds.iter().find_map(|cond| self.impossible(cond)),
            Cond::Any(conds) => {
                let all: Option<Vec<Loc>> = conds.iter().map(|cond| self.impossible(cond)).collect();
                all.and_then(|locs| locs.first().copied())
            }
            Cond::Not(_) => None,
            Cond::Atom(atom, loc) => (!self.can_hold(atom)).then_some(*loc),
        }
    }

    fn can_hold(&self, atom: &Atom) -> bool {
        match atom {
            Atom::Stage(of, state) => {
                let can = self.known(*of);
                match state {
                    StageState::Open | StageState::Running | StageState::Suspended => can.open,
                    StageState::Waiting => true,
                    StageState::Done => can.succeed,
                    StageState::Failed => can.fail,
                    StageState::Skipped => can.skip,
                }
            }
            Atom::Event(event) => self.happens(event),
            Atom::Insured(party) => {
                let from = self.model.governance.as_ref().and_then(|governance| governance.insured_from(*party));
                from.is_some_and(|from| self.schedule.period.is_none_or(|(_, last)| Day::of(from) <= last))
            }
            Atom::Duty(duty, _) => self.is_judged(&self.model.duties[*duty]),
            Atom::Met(_) | Atom::Compare(_) => true,
        }
    }
}

fn back(came: &[Option<Wait>], stage: StageId, on: StageId) -> Vec<Wait> {
    let mut path = Vec::new();
    let mut at = on;
    while let Some(wait) = came.get(at.index()).copied().flatten() {
        path.push(wait);
        at = wait.stage;
        if at == stage {
            break;
        }
    }
    path.reverse();
    path
}

fn needs_success(occasion: &Occasion, lost: &BTreeSet<StageId>) -> bool {
    let opens_after = |event: &Event| match event {
        Event::Stage(of, StageEvent::Succeeds | StageEvent::Opens) => lost.contains(of),
        _ => false,
    };
    match occasion {
        Occasion::After { all, .. } => all.iter().any(|happening| opens_after(&happening.event)),
        Occasion::AfterAny(any) => any.iter().all(|of| lost.contains(of)),
        Occasion::Every { during: Some(host), .. } => lost.contains(host),
        _ => false,
    }
}

fn direct(model: &Model, id: StageId, stage: &Stage) -> Vec<Wait> {
    let mut waits = Vec::new();
    let mut wait = |on: StageId, why: Why, loc: Option<Loc>| waits.push(Wait { stage: id, on, why, loc });
    match &stage.occasion {
        Occasion::After { all, .. } => {
            for happening in all {
                if let Some(on) = happening.event.stage() {
                    wait(on, Why::Starts, Some(happening.loc));
                }
            }
        }
        Occasion::AfterAny(any) => any.iter().for_each(|on| wait(*on, Why::StartsAny, stage.starts_loc)),
        Occasion::Every { during, .. } => during.iter().for_each(|on| wait(*on, Why::During, stage.starts_loc)),
        Occasion::FirstDay | Occasion::On(_) => {}
    }
    for (conds, why) in [(&stage.requires, Why::Requires), (&stage.only_if, Why::OnlyIf)] {
        for (on, loc) in conds.iter().flat_map(stages_in) {
            wait(on, why, Some(loc));
        }
    }
    for (on, party, loc) in money(model, id) {
        wait(on, Why::Money(party), Some(loc));
    }
    if let Some(on) = stage.replaces {
        wait(on, Why::Replaces, stage.starts_loc);
    }
    waits
}

/// The stages that a condition reads, and where.
fn stages_in(cond: &Cond) -> Vec<(StageId, Loc)> {
    match cond {
        Cond::All(conds) | Cond::Any(conds) => conds.iter().flat_map(stages_in).collect(),
        Cond::Not(cond) => stages_in(cond),
        Cond::Atom(atom, loc) => atom.stage().map(|of| (of, *loc)).into_iter().collect(),
    }
}

/// Stages whose events must come before any money does that this stage spends: only where all sources of the fund wait.
fn money(model: &Model, id: StageId) -> Vec<(StageId, PartyId, Loc)> {
    let mut found = Vec::new();
    for fund in model.stages.values().map(|stage| &stage.fund) {
        if fund.lines.iter().any(|line| line.stage == Some(id)) {
            found.extend(waiting_money(model, id, fund).unwrap_or_default());
        }
    }
    found
}

/// `None` if some money of the fund comes without waiting for a stage.
fn waiting_money(model: &Model, id: StageId, fund: &Fund) -> Option<Vec<(StageId, PartyId, Loc)>> {
    let mut found = Vec::new();
    for source in &fund.sources {
        let money: Vec<_> = model.parties[source.party].brings.iter().filter(|brings| brings.asset == "a_money").collect();
        if money.is_empty() {
            return None;
        }
        for brings in money {
            let event = match &brings.when {
                When::After(happening) => &happening.event,
                When::Whenever { event, .. } => event,
                _ => return None,
            };
            match event {
                // What comes as the stage opens is there in time.
                Event::Stage(of, StageEvent::Opens) if *of == id => return None,
                _ => found.push((event.stage()?, source.party, brings.loc)),
            }
        }
    }
    Some(found)
}

fn failures(model: &Model, stage: &Stage) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (gate, _) in &stage.gates {
        reasons.extend(failures_of_gate(model, stage, gate));
    }
    let waits_past_its_end =
        !stage.occasion.is_series() && !stage.requires.is_empty() && matches!(stage.lasts, Some(crate::model::Lasts::Until(_)));
    if waits_past_its_end && !reasons.contains(&Reason::Requirement) {
        reasons.push(Reason::Requirement);
    }
    if stage.long_stop.is_some() {
        reasons.push(Reason::LongStop);
    }
    reasons
}

/// Reasons for which one gate of a stage can fail.
#[must_use]
pub fn failures_of_gate(model: &Model, stage: &Stage, gate: &Gate) -> Vec<Reason> {
    match gate {
        Gate::DecidedBy(Actor::Party(_)) if stage.ballot.is_none() => vec![Reason::Refusal],
        Gate::DecidedBy(Actor::Party(_)) => Vec::new(),
        Gate::DecidedBy(Actor::Body(body)) => votes(&model.bodies[*body], stage.ballot.is_some()),
        Gate::Target => vec![Reason::Target],
        Gate::Rating { .. } => vec![Reason::Rating],
        Gate::Yield { .. } => vec![Reason::Yield],
        Gate::PassesIf(_) => vec![Reason::Requirement],
        Gate::Ballot => vec![Reason::Ballot],
    }
}

fn votes(body: &Body, ballot: bool) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = body.quorum.iter().map(|_| Reason::Quorum).collect();
    if !ballot {
        reasons.push(Reason::Vote);
        reasons.extend((!body.veto.is_empty()).then_some(Reason::Refusal));
    }
    reasons
}
