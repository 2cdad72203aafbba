//! The end of a run: completed or stuck, once nothing can come any more (`semantics.md` 10).

use super::run::Run;
use super::{Oracle, Recorder, Standing};
use crate::model::{End, Event, Happening, Occasion, StageEvent, StageId};

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    pub(super) fn look_for_end(&mut self) {
        // What was left out may go on.
        if !self.reg.open.is_empty() || !self.reg.retrying.is_empty() || self.reg.narrowed {
            return;
        }
        let ids = || self.machine.model.stages.ids();
        if ids().any(|id| self.is_alive(id)) {
            return;
        }
        for id in ids().filter(|id| !self.machine.plan.series.has(*id)) {
            if self.is_blocked(id) {
                self.stuck.push(id);
            }
        }
        let end = if self.stuck.is_empty() { End::Completed } else { End::Stuck };
        self.end(end);
    }

    /// What was left out of the register may end the charter at any moment: asked wherever something else could happen after it.
    pub(super) fn may_break_off(&mut self) {
        if self.reg.narrowed && self.going() && self.oracle.breaks_off() {
            self.end(End::Expired);
        }
    }

    /// Something of this stage can still come by itself.
    fn is_alive(&self, id: StageId) -> bool {
        let reg = &self.reg.stages[id.index()];
        if reg.is_open() || reg.retry.is_some() || reg.pending {
            return true;
        }
        if self.machine.plan.series.has(id) {
            return self.next_occasion(id).is_some();
        }
        reg.standing == Standing::Waiting && self.is_ready(id)
    }

    /// A one-shot stage that stands failed and unanswered, or waits for what can still turn out neither way.
    fn is_blocked(&self, id: StageId) -> bool {
        match self.reg.stages[id.index()].standing {
            Standing::Failed => !self.machine.is_answered(id),
            Standing::Waiting => !self.is_excused(id, &mut Vec::new()),
            Standing::Open | Standing::Done | Standing::Skipped => false,
        }
    }

    /// A waiting stage is excused if what it waits for turned out otherwise. In a circle nobody is.
    fn is_excused(&self, id: StageId, asked: &mut Vec<StageId>) -> bool {
        if asked.contains(&id) {
            return false;
        }
        asked.push(id);
        let excused = match &self.machine.model.stages[id].occasion {
            Occasion::After { all, .. } => all.iter().any(|happening| self.is_otherwise(happening, asked)),
            Occasion::AfterAny(stages) => {
                // A series that has come to its end succeeds no more.
                let is_series = |stage: &StageId| self.machine.model.stages[*stage].occasion.is_series();
                let failed = |stage: &StageId| self.reg.stages[stage.index()].standing == Standing::Failed;
                stages.iter().all(|stage| failed(stage) || is_series(stage) || self.waits_excused(*stage, asked))
            }
            Occasion::FirstDay | Occasion::On(_) | Occasion::Every { .. } => false,
        };
        asked.pop();
        excused
    }

    fn waits_excused(&self, id: StageId, asked: &mut Vec<StageId>) -> bool {
        self.reg.stages[id.index()].standing == Standing::Waiting && self.is_excused(id, asked)
    }

    /// What an occasion waits for has turned out otherwise.
    fn is_otherwise(&self, happening: &Happening, asked: &mut Vec<StageId>) -> bool {
        let (Event::Stage(id, event), false) = (&happening.event, self.has_happened(happening)) else {
            // Events of duties, indicators and options that have not come by now come no more.
            return !self.has_happened(happening);
        };
        if self.machine.model.stages[*id].occasion.is_series() {
            return true;
        }
        let over = matches!(self.reg.stages[id.index()].standing, Standing::Done | Standing::Skipped | Standing::Failed);
        match event {
            StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed => true,
            _ => over || self.waits_excused(*id, asked),
        }
    }
}
