//! What the wording alone proves: who waits for whom, whatever the dates and the answers (the untimed tier of `semantics.md` 12).
//! More can happen here than in reality, so that only what can *not* happen says anything.

use crate::model::{Atom, Cond, Event, Happening, Lasts, Model, Occasion, PromiseForm, RungAct, StageEvent, StageId, StageState};

/// Whether the wording proves a sentence of a promise (of `possible that`: `false` is proved, it cannot happen).
#[must_use]
pub fn settles(model: &Model, form: &PromiseForm) -> Option<bool> {
    match form {
        PromiseForm::OnlyAfter { event, after } => (!May::without(model, Some(after)).happens(event)).then_some(true),
        PromiseForm::Never(cond) | PromiseForm::NeverFor { cond, .. } => impossible(model, cond).then_some(true),
        PromiseForm::NeverWithout { cond, without, .. } => {
            (impossible(model, cond) || stands_only_with(model, cond, without)).then_some(true)
        }
        PromiseForm::Whenever { event, .. } => (!May::without(model, None).happens(event)).then_some(true),
        PromiseForm::Possible(cond) => impossible(model, cond).then_some(false),
        PromiseForm::Always(_) => None,
    }
}

/// No run comes to it.
fn impossible(model: &Model, cond: &Cond) -> bool {
    let may = May::without(model, None);
    match cond {
        Cond::Atom(Atom::Event(event), _) => !may.happens(event),
        Cond::Atom(Atom::Stage(id, StageState::Open | StageState::Running | StageState::Suspended), _) => !may.opens[id.index()],
        Cond::All(parts) => parts.iter().any(|part| impossible(model, part)),
        _ => false,
    }
}

/// `never S is running without P are insured`, where S requires that they are: without it S does not open, and who is insured
/// stays so. An open stage whose requirement does not hold is suspended, so that more could be said of a running one.
fn stands_only_with(model: &Model, cond: &Cond, without: &Cond) -> bool {
    let Cond::Atom(Atom::Stage(id, StageState::Open | StageState::Running), _) = cond else { return false };
    let required: Vec<&Atom> = model.stages[*id].requires.iter().flat_map(Cond::conjuncts).collect();
    let needed = without.conjuncts();
    let stays = |atom: &&Atom| matches!(atom, Atom::Insured(_)) && required.contains(atom);
    needed.len() == without.atoms().len() && needed.iter().all(stays)
}

/// What may happen at all, by stage; if one event never happened.
struct May<'m> {
    model: &'m Model,
    /// The event that does not happen.
    without: Option<&'m Event>,
    opens: Vec<bool>,
    succeeds: Vec<bool>,
    fails: Vec<bool>,
    skipped: Vec<bool>,
}

impl<'m> May<'m> {
    fn without(model: &'m Model, without: Option<&'m Event>) -> May<'m> {
        let none = || vec![false; model.stages.len()];
        let mut may = May { model, without, opens: none(), succeeds: none(), fails: none(), skipped: none() };
        while may.grows() {}
        may
    }

    fn is_barred(&self, id: StageId, event: StageEvent) -> bool {
        match self.without {
            Some(Event::Stage(of, barred)) if *of == id => match (barred, event) {
                (StageEvent::Closes, StageEvent::Succeeds | StageEvent::Fails(_)) => true,
                (barred, event) => *barred == event,
            },
            _ => false,
        }
    }

    /// One more round. Whether anything new may happen.
    fn grows(&mut self) -> bool {
        let mut grew = false;
        for (id, stage) in self.model.stages.iter() {
            let at = id.index();
            let comes = self.comes(&stage.occasion);
            let replaced = self.model.stages.iter().any(|(other, by)| by.replaces == Some(id) && self.opens[other.index()]);
            let skips = stage.otherwise.iter().flat_map(|ladder| &ladder.rungs).any(|rung| matches!(rung.act, RungAct::Skip));
            let waits_too_long = comes && !stage.requires.is_empty() && matches!(stage.lasts, Some(Lasts::Until(_)));
            let opens = comes && !self.is_barred(id, StageEvent::Opens);
            let skipped = comes && !stage.only_if.is_empty() || skips && self.fails[at] || replaced;
            let skipped = skipped && !self.is_barred(id, StageEvent::Skipped);
            grew |= opens && !std::mem::replace(&mut self.opens[at], opens);
            grew |= skipped && !std::mem::replace(&mut self.skipped[at], skipped);
            let succeeds = (self.opens[at] || replaced) && !self.is_barred(id, StageEvent::Succeeds);
            let fails = (self.opens[at] || waits_too_long) && !self.is_barred(id, StageEvent::Fails(None));
            grew |= succeeds && !std::mem::replace(&mut self.succeeds[at], succeeds);
            grew |= fails && !std::mem::replace(&mut self.fails[at], fails);
        }
        grew
    }

    fn comes(&self, occasion: &Occasion) -> bool {
        match occasion {
            Occasion::FirstDay | Occasion::On(_) => true,
            Occasion::After { all, .. } => all.iter().all(|happening| self.stands(happening)),
            Occasion::AfterAny(stages) => stages.iter().any(|id| self.succeeds[id.index()] || self.skipped[id.index()]),
            Occasion::Every { during, .. } => during.is_none_or(|host| self.opens[host.index()]),
        }
    }

    /// As an occasion: what is skipped stands like what has succeeded.
    fn stands(&self, happening: &Happening) -> bool {
        match happening.event {
            Event::Stage(id, StageEvent::Succeeds | StageEvent::Closes) if self.skipped[id.index()] => true,
            ref event => self.happens(event),
        }
    }

    fn happens(&self, event: &Event) -> bool {
        if self.without == Some(event) {
            return false;
        }
        match *event {
            Event::Stage(id, event) => {
                let at = id.index();
                match event {
                    StageEvent::Opens | StageEvent::Suspended | StageEvent::Resumes => self.opens[at],
                    StageEvent::Succeeds => self.succeeds[at],
                    StageEvent::Fails(_) => self.fails[at],
                    StageEvent::Closes => self.succeeds[at] || self.fails[at],
                    StageEvent::Skipped => self.skipped[at],
                    StageEvent::Missed => true,
                }
            }
            Event::Option(id, ..) => self.opens[id.index()],
            Event::Duty(..) | Event::Met(_) | Event::Ends(_) => true,
        }
    }
}
