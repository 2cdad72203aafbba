//! One day, in its order (`semantics.md` 4; decisions 1 and 43).

use super::Reference;
use super::calendar::later;
use charter::machine::{Cause, LogEvent};
use charter::model::Fact;
use charter::quantity::Day;

impl Reference<'_, '_> {
    pub fn day(&mut self) {
        let steps: [fn(&mut Self); 6] = [
            Self::dated_facts,
            Self::dated_money,
            Self::requirements_in_the_morning,
            Self::closings,
            Self::duties_and_shortfalls,
            Self::noon,
        ];
        for step in steps {
            if self.ended.is_none() {
                step(self);
            }
        }
        if self.today != self.last {
            self.look_for_the_end();
        }
        if self.ended.is_none() {
            self.evening();
        }
        if self.today == self.last {
            self.look_for_the_end();
        }
        self.keep_the_evening();
    }

    /// Facts of the scenario; those before the first day happen on it.
    fn dated_facts(&mut self) {
        for fact in self.world.facts().to_vec() {
            let date = Day::of(fact.date);
            if date != self.today && !(self.today == self.first && date < self.first) {
                continue;
            }
            match &fact.fact {
                Fact::Leaves(party) => {
                    self.parties[party.index()].away = true;
                    self.happens(LogEvent::Left { party: *party });
                }
                Fact::Joins(party) => {
                    self.parties[party.index()].away = false;
                    self.happens(LogEvent::Joined { party: *party });
                }
                Fact::BringsShare(party, share) => self.parties[party.index()].share = super::exact(*share),
                Fact::DelaysMoney(party, span) => self.delay_money(*party, date, *span),
                Fact::SuspendedFor(stage, span) => self.suspend(*stage, Cause::Fact(later(self.model, *span, self.today, 1))),
                Fact::Members(party, heads) => self.parties[party.index()].stock = i64::from(*heads) * 1_000_000,
                Fact::Answer(_) => {}
            }
        }
    }

    /// An open stage whose requirement does not hold is suspended; if it holds again, that cause is gone.
    fn requirements_in_the_morning(&mut self) {
        for stage in self.model.stages.ids() {
            if !self.stages[stage.index()].is_open() || self.model.stages[stage].requires.is_empty() {
                continue;
            }
            if self.requirement_holds(stage) {
                self.stages[stage.index()].causes.remove(&Cause::Requirement);
            } else {
                self.suspend(stage, Cause::Requirement);
            }
        }
    }

    pub fn requirement_holds(&self, stage: charter::model::StageId) -> bool {
        self.model.stages[stage].requires.iter().all(|cond| self.guard(cond))
    }

    /// Only what is open can be suspended, and once for each cause.
    pub fn suspend(&mut self, stage: charter::model::StageId, cause: Cause) {
        let now = &mut self.stages[stage.index()];
        if now.is_open() && now.causes.insert(cause) {
            now.suspended = true;
            self.happens(LogEvent::Suspended { stage, cause });
        }
    }

    /// Stages whose causes of suspension are gone resume, in order.
    pub fn resumptions(&mut self) {
        let today = self.today;
        let solvent = self.books.cash() >= 0;
        for stage in self.model.stages.ids() {
            let now = &mut self.stages[stage.index()];
            now.causes.retain(|cause| match cause {
                Cause::Money => !solvent,
                Cause::Fact(until) => *until > today,
                _ => true,
            });
            if now.is_open() && now.suspended && now.causes.is_empty() {
                now.suspended = false;
                self.happens(LogEvent::Resumed { stage });
            }
        }
    }

    /// The cause is gone, for every stage.
    pub fn no_longer_suspended_for(&mut self, cause: Cause) {
        for now in &mut self.stages {
            now.causes.remove(&cause);
        }
    }

    fn evening(&mut self) {
        self.last_evening_counted = self.today == self.last;
        self.evening_of_hours();
        self.evening_of_money();
        for now in &mut self.stages {
            now.open_evenings += i64::from(now.is_open());
            if now.is_running()
                && let super::state::Ends::AfterRunning(left) = &mut now.ends
            {
                *left -= 1;
            }
        }
        if self.today.is_month_end() || self.today == self.last {
            self.post_everything();
            self.months_end_of_people();
            self.months_end_of_hours();
            for now in &mut self.stages {
                now.open_evenings = 0;
            }
        }
    }
}
