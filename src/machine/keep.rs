//! What guards and sentences read, and so what a machine has to keep books of (cone of influence: what nobody reads reaches
//! nothing).

use crate::model::{
    Actor, Atom, Cond, Duty, DutyId, DutyTiming, Event, Gate, Happening, IndicatorId, Ladder, Lasts, Model, Occasion, Operand, PartyId,
    PromiseForm, Reading, RungAct, Stage, StageEvent, StageId, StageState, When,
};

/// Everything that some conditions and events look at.
#[derive(Clone, Debug, Default)]
pub struct Reads {
    pub(super) atoms: Vec<Atom>,
    pub(super) events: Vec<Event>,
    /// Stages whose successes are counted, up to so many in a row.
    pub(super) in_a_row: Vec<(StageId, u32)>,
}

impl Reads {
    /// What the guards of a charter read: what stages wait for, require and are judged by.
    #[must_use]
    pub fn guards(model: &Model) -> Reads {
        let mut reads = Reads::default();
        for stage in model.stages.values() {
            if let Occasion::After { all, .. } = &stage.occasion {
                all.iter().for_each(|happening| reads.happening(happening));
            }
            reads.conditions(stage);
        }
        for brings in model.parties.values().flat_map(|party| &party.brings) {
            if let When::After(Happening { event: Event::Stage(stage, _), in_a_row: times @ 2.., .. }) = brings.when {
                reads.in_a_row.push((stage, times));
            }
        }
        model.duties.values().for_each(|duty| reads.due(duty));
        reads
    }

    /// What a stage requires, is skipped without and is judged by.
    pub(super) fn conditions(&mut self, stage: &Stage) {
        stage.only_if.iter().chain(&stage.requires).for_each(|cond| self.cond(cond));
        for (gate, _) in &stage.gates {
            if let Gate::PassesIf(cond) = gate {
                self.cond(cond);
            }
        }
    }

    /// What makes a duty fall due.
    pub(super) fn due(&mut self, duty: &Duty) {
        match duty.due.as_ref().map(|due| &due.timing) {
            Some(DutyTiming::Within { after, .. }) => self.happening(after),
            Some(DutyTiming::Whenever(event)) => self.events.push(event.clone()),
            _ => {}
        }
    }

    pub fn cond(&mut self, cond: &Cond) {
        match cond {
            Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| self.cond(part)),
            Cond::Not(inner) => self.cond(inner),
            Cond::Atom(Atom::Event(event), _) => self.events.push(event.clone()),
            Cond::Atom(atom, _) => self.atoms.push(atom.clone()),
        }
    }

    /// What a promise reads.
    pub fn form(&mut self, form: &PromiseForm) {
        form.conds().into_iter().for_each(|cond| self.cond(cond));
        if let PromiseForm::Whenever { event, then: other, .. } | PromiseForm::OnlyAfter { event, after: other } = form {
            self.events.extend([event.clone(), other.clone()]);
        }
    }

    pub(super) fn happening(&mut self, happening: &Happening) {
        if let Event::Stage(stage, _) = happening.event
            && happening.in_a_row > 1
        {
            self.in_a_row.push((stage, happening.in_a_row));
        }
        self.events.push(happening.event.clone());
    }

    /// The readings of the books, of answers and of numbers.
    pub fn readings(&self) -> impl Iterator<Item = &Reading> {
        self.atoms.iter().filter_map(|atom| match atom {
            Atom::Compare(comparison) => Some(&comparison.reading),
            _ => None,
        })
    }

    /// By stage: somebody waits for an option of its ballot to win or to lose.
    pub(super) fn options(&self, stages: usize) -> Vec<bool> {
        let read = |at: usize| self.events.iter().any(|event| matches!(event, Event::Option(stage, ..) if stage.index() == at));
        (0..stages).map(read).collect()
    }

    /// Whether a rung only says something, pays where nobody keeps books, or suspends what goes on all the same.
    fn says(&self, model: &Model, act: &RungAct, flows: bool) -> bool {
        match act {
            RungAct::Remind | RungAct::Warn => true,
            RungAct::Remedy { worth: None, .. } => true,
            RungAct::Remedy { .. } | RungAct::Pay { .. } => !flows,
            RungAct::Suspend(stage) => !flows && !self.suspension_matters(model, *stage),
            _ => false,
        }
    }

    /// Whether a suspension moves the end of a stage, or somebody asks about it.
    fn suspension_matters(&self, model: &Model, id: StageId) -> bool {
        let stage = &model.stages[id];
        // A second call and more time make the end of a stage that ends on a date one that moves.
        let called_again = stage.gates.iter().any(|(gate, _)| match gate {
            Gate::DecidedBy(Actor::Body(body)) => model.bodies[*body].quorum.as_ref().is_some_and(|quorum| quorum.second.is_some()),
            _ => false,
        });
        let mends = stage.otherwise.iter().flat_map(|ladder| &ladder.rungs).any(|rung| rung.mend.is_some());
        let fixed = matches!(stage.lasts, None | Some(Lasts::Until(_))) && !called_again && !mends;
        let state = |atom: &Atom| matches!(atom, Atom::Stage(of, StageState::Running | StageState::Suspended) if *of == id);
        let event = |event: &Event| matches!(event, Event::Stage(of, StageEvent::Suspended | StageEvent::Resumes) if *of == id);
        !fixed || self.atoms.iter().any(state) || self.events.iter().any(event)
    }

    pub(super) fn duty(&self, id: DutyId) -> bool {
        self.atoms.iter().any(|atom| matches!(atom, Atom::Duty(of, _) if *of == id))
            || self.events.iter().any(|event| matches!(event, Event::Duty(of, _) if *of == id))
    }

    /// Whether it matters how an indicator moves.
    #[must_use]
    pub fn indicator(&self, id: IndicatorId) -> bool {
        self.atoms.iter().any(|atom| matches!(atom, Atom::Met(of) if *of == id))
            || self.events.iter().any(|event| matches!(event, Event::Met(of) if *of == id))
            || self.readings().any(|reading| matches!(reading, Reading::Indicator(of) if *of == id))
    }

    pub(super) fn members(&self, id: PartyId) -> bool {
        self.atoms.iter().any(|atom| {
            let Atom::Compare(comparison) = atom else { return false };
            matches!(comparison.reading, Reading::Members(of) if of == id)
                || matches!(comparison.operand, Operand::ShareOfMembers(_, of) if of == id)
        })
    }
}

/// What a machine keeps; it leaves out the rest.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Keep {
    /// Books of money.
    pub money: bool,
    /// Whether money is missing; where no books are kept, it may be at any time.
    pub shortfalls: bool,
    /// Hours offered, needed and given.
    pub hours: bool,
    /// Whether hours are missing.
    pub(super) short_hours: bool,
    /// By party: how its members change.
    pub(super) members: Vec<bool>,
    /// By indicator: how it moves.
    pub(super) indicators: Vec<bool>,
    /// By duty: whether it is kept.
    duties: Vec<bool>,
}

impl Keep {
    /// What has to be kept so that the runs of a charter go the same way, and all that is read can be read. Where nobody reads
    /// amounts, no books are kept, and money may be missing at any time.
    #[must_use]
    pub fn of(model: &Model, reads: &Reads) -> Keep {
        let amount = |reading: &Reading| matches!(reading, Reading::Spent(_) | Reading::Cash | Reading::LowestCash | Reading::MoneyMissing);
        Keep::made(model, reads, reads.readings().any(amount), false)
    }

    /// The same with books, where it matters whether money is missing.
    #[must_use]
    pub fn with_books(model: &Model, reads: &Reads) -> Keep {
        let keep = Keep::of(model, reads);
        if keep.shortfalls { Keep::made(model, reads, true, false) } else { keep }
    }

    /// The same with hours, and with money where it is asked for or matters.
    #[must_use]
    pub fn adding_up(model: &Model, reads: &Reads, money: bool) -> Keep {
        let keep = Keep::made(model, reads, money || Keep::of(model, reads).money, true);
        if keep.shortfalls && !keep.money { Keep::made(model, reads, true, true) } else { keep }
    }

    fn made(model: &Model, reads: &Reads, money: bool, hours: bool) -> Keep {
        let read = |of: &dyn Fn(&Reading) -> bool| reads.readings().any(of);
        let read_hours = read(&|reading| matches!(reading, Reading::HoursMissing(_) | Reading::HoursGiven(_)));
        let acts = |ladder: &Option<Ladder>, flows: bool| {
            let mut rungs = ladder.iter().flat_map(|ladder| &ladder.rungs);
            rungs.any(|rung| !reads.says(model, &rung.act, flows))
        };
        let hours = hours || read_hours || model.stages.values().any(|stage| acts(&stage.short_hours, money));
        let flows = money || hours;
        let short_hours = hours && model.stages.values().any(|stage| acts(&stage.short_hours, flows));
        let shortfalls = model.stages.values().any(|stage| acts(&stage.short_money, flows));
        let pays_duty = |id: DutyId| money && waits_for_money(model, |event| matches!(event, Event::Duty(of, _) if *of == id));
        let pays_met = |id: IndicatorId| money && waits_for_money(model, |event| matches!(event, Event::Met(of) if *of == id));
        let decides = |party: PartyId| {
            let seated = model.bodies.values().flat_map(|body| &body.seats).any(|seats| seats.per_member && seats.party == party);
            let gates = || model.stages.values().flat_map(|stage| &stage.gates);
            let asked = gates().any(|(gate, _)| match gate {
                Gate::Rating { by, .. } => *by == party,
                Gate::DecidedBy(Actor::Party(by)) => *by == party,
                _ => false,
            });
            seated || asked
        };
        Keep {
            money,
            shortfalls,
            hours,
            short_hours,
            members: model.parties.ids().map(|id| money || hours || decides(id) || reads.members(id)).collect(),
            indicators: model
                .indicators
                .iter()
                .map(|(id, indicator)| reads.indicator(id) || money && indicator.pays.is_some() || pays_met(id))
                .collect(),
            duties: model
                .duties
                .iter()
                .map(|(id, duty)| {
                    let mut rungs = duty.if_broken.iter().flat_map(|ladder| &ladder.rungs);
                    reads.duty(id) || pays_duty(id) || rungs.any(|rung| !reads.says(model, &rung.act, flows || shortfalls))
                })
                .collect(),
        }
    }

    pub fn duty(&self, id: DutyId) -> bool {
        self.duties.get(id.index()).copied().unwrap_or(true)
    }
}

/// Whether money waits for an event.
fn waits_for_money(model: &Model, is_it: impl Fn(&Event) -> bool) -> bool {
    let pays = |when: &When| match when {
        When::After(after) => is_it(&after.event),
        When::Whenever { event, .. } => is_it(event),
        _ => false,
    };
    model.parties.values().flat_map(|party| &party.brings).any(|brings| pays(&brings.when))
}
