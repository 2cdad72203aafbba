//! Who takes part in a charter, and how.

use crate::model::{
    Actor, Atom, Comparison, Cond, Gate, HoursOf, Ladder, Model, Operand, PartyId, Reading, RungAct, Stage, StageId, Tie, Who,
};

/// Who has a part in what, by party. A body counts for those who sit in it; those of a group for the group and the reverse.
pub(super) struct Parts<'m> {
    model: &'m Model,
    /// The charter names it somewhere: any role, seat, flow, duty or benefit.
    named: Vec<bool>,
    /// It does something: takes part at level 2 or more, has a seat, owes, watches, measures, answers complaints, insures.
    acts: Vec<bool>,
    /// By stage: who takes part in it at level 2 or more.
    in_stage: Vec<Vec<bool>>,
}

impl<'m> Parts<'m> {
    pub(super) fn of(model: &'m Model) -> Parts<'m> {
        let none = vec![false; model.parties.len()];
        let mut parts = Parts { model, named: none.clone(), acts: none.clone(), in_stage: vec![none; model.stages.len()] };
        for (id, stage) in model.stages.iter() {
            parts.stage(id, stage);
        }
        parts.bodies();
        parts.duties();
        parts.indicators();
        parts.governance();
        for (id, party) in model.parties.iter() {
            if let Some(of) = party.belongs_to {
                parts.name(id);
                parts.name(of);
            }
        }
        parts.spread();
        parts
    }

    pub(super) fn is_named(&self, party: PartyId) -> bool {
        self.named.get(party.index()).copied().unwrap_or(true)
    }

    pub(super) fn acts(&self, party: PartyId) -> bool {
        self.acts.get(party.index()).copied().unwrap_or(true)
    }

    pub(super) fn acts_in(&self, party: PartyId, stage: StageId) -> bool {
        self.in_stage.get(stage.index()).and_then(|row| row.get(party.index())).copied().unwrap_or(true)
    }

    fn name(&mut self, party: PartyId) {
        mark(&mut self.named, party);
    }

    fn act(&mut self, party: PartyId) {
        mark(&mut self.named, party);
        mark(&mut self.acts, party);
    }

    fn people_of(&self, actor: Actor) -> Vec<PartyId> {
        match actor {
            Actor::Party(party) => vec![party],
            Actor::Body(body) => self.model.bodies[body].seats.iter().map(|seats| seats.party).collect(),
        }
    }

    fn names(&mut self, actors: impl IntoIterator<Item = Actor>) {
        for actor in actors {
            for party in self.people_of(actor) {
                self.name(party);
            }
        }
    }

    fn actors(&mut self, actors: impl IntoIterator<Item = Actor>) {
        for actor in actors {
            for party in self.people_of(actor) {
                self.act(party);
            }
        }
    }

    fn stage(&mut self, id: StageId, stage: &Stage) {
        let mut active: Vec<Actor> = stage.led_by.into_iter().collect();
        active.extend(stage.with.iter().chain(&stage.involves).chain(&stage.consults));
        active.extend(stage.supports.iter().flat_map(|(supported, _)| supported));
        active.extend(stage.needs.iter().flat_map(|need| &need.from).map(|party| Actor::Party(*party)));
        for (gate, _) in &stage.gates {
            match gate {
                Gate::DecidedBy(actor) => active.push(*actor),
                Gate::Rating { by, .. } => active.push(Actor::Party(*by)),
                Gate::PassesIf(cond) => self.cond(cond),
                Gate::Target | Gate::Yield { .. } | Gate::Ballot => {}
            }
        }
        for actor in active {
            for party in self.people_of(actor) {
                self.act(party);
                if let Some(row) = self.in_stage.get_mut(id.index()) {
                    mark(row, party);
                }
            }
        }
        self.names(stage.informs.iter().copied());
        let yielded = self.model.parties.iter().find(|(_, party)| Some(&party.name.text) == stage.yields.as_ref());
        self.names(yielded.map(|(party, _)| Actor::Party(party)));
        for source in &stage.fund.sources {
            self.name(source.party);
        }
        self.names(stage.fund.lines.iter().filter_map(|line| line.to));
        self.tie(stage.ballot.as_ref().and_then(|ballot| ballot.tie));
        for cond in stage.only_if.iter().chain(&stage.requires) {
            self.cond(cond);
        }
        for ladder in [&stage.otherwise, &stage.short_money, &stage.short_hours].into_iter().flatten() {
            self.ladder(ladder);
        }
    }

    fn tie(&mut self, tie: Option<Tie>) {
        match tie {
            Some(Tie::DecidedBy(party)) => self.act(party),
            Some(Tie::DecidedByBody(body)) => self.actors([Actor::Body(body)]),
            Some(Tie::Lot | Tie::Rejects) | None => {}
        }
    }

    fn bodies(&mut self) {
        for body in self.model.bodies.values() {
            for seats in &body.seats {
                self.act(seats.party);
            }
            for party in &body.veto {
                self.act(*party);
            }
            self.tie(body.tie);
        }
    }

    fn duties(&mut self) {
        for duty in self.model.duties.values() {
            self.actors(duty.debtor.into_iter().chain(duty.watched_by));
            self.names(duty.owed_to.iter().copied());
            if let Some(ladder) = &duty.if_broken {
                self.ladder(ladder);
            }
        }
    }

    fn indicators(&mut self) {
        for indicator in self.model.indicators.values() {
            self.actors(indicator.measured_by.into_iter().chain(indicator.verified_by));
            self.names(indicator.of);
            if let Some(pays) = &indicator.pays {
                self.names([pays.to, pays.from]);
            }
        }
    }

    fn governance(&mut self) {
        let Some(governance) = &self.model.governance else { return };
        let steps = governance.disputes.iter().chain(&governance.complaints).map(|(who, _)| who);
        let appeal = governance.exclusion.iter().filter_map(|(_, appeal)| appeal.as_ref()).map(|(who, _)| who);
        let asked: Vec<Actor> = steps
            .chain(appeal)
            .filter_map(|who| match who {
                Who::Actor(actor) => Some(*actor),
                Who::Text(_) => None,
            })
            .collect();
        self.actors(asked);
        self.actors(governance.reviews.iter().map(|(_, actor)| *actor));
        self.actors(governance.amended_by.iter().map(|amendment| amendment.by));
        self.actors(governance.exclusion.iter().map(|(actor, _)| *actor));
        self.actors(governance.personal_data.iter().map(|(_, actor, _)| *actor));
        self.actors(governance.safeguards.iter().map(|(_, actor)| *actor));
        self.names(governance.returns.iter().map(|given| given.to));
        for policy in &governance.insurance {
            self.actors([policy.paid_by]);
            self.names(policy.insured.iter().map(|party| Actor::Party(*party)));
        }
    }

    fn ladder(&mut self, ladder: &Ladder) {
        for rung in &ladder.rungs {
            match &rung.act {
                RungAct::Pay { to, .. } => self.names(*to),
                RungAct::Exclude(party) => self.name(*party),
                _ => {}
            }
        }
    }

    fn cond(&mut self, cond: &Cond) {
        match cond {
            Cond::All(conds) | Cond::Any(conds) => conds.iter().for_each(|cond| self.cond(cond)),
            Cond::Not(cond) => self.cond(cond),
            Cond::Atom(Atom::Insured(party), _) => self.name(*party),
            Cond::Atom(Atom::Compare(Comparison { reading, operand, .. }), _) => {
                match reading {
                    Reading::Members(party) | Reading::HoursMissing(HoursOf::Party(party)) | Reading::HoursGiven(HoursOf::Party(party)) => {
                        self.name(*party)
                    }
                    _ => {}
                }
                if let Operand::ShareOfMembers(_, party) = operand {
                    self.name(*party);
                }
            }
            Cond::Atom(..) => {}
        }
    }

    /// What members of a group do, the group does, and the reverse.
    fn spread(&mut self) {
        let links: Vec<(PartyId, PartyId)> =
            self.model.parties.iter().filter_map(|(id, party)| party.belongs_to.map(|of| (id, of))).collect();
        for row in self.in_stage.iter_mut().chain([&mut self.acts]) {
            let mut has_spread = true;
            while has_spread {
                has_spread = false;
                for (a, b) in &links {
                    let acts = |party: &PartyId| row.get(party.index()).copied().unwrap_or(false);
                    if acts(a) != acts(b) {
                        mark(row, *a);
                        mark(row, *b);
                        has_spread = true;
                    }
                }
            }
        }
    }
}

fn mark(row: &mut [bool], party: PartyId) {
    if let Some(entry) = row.get_mut(party.index()) {
        *entry = true;
    }
}
