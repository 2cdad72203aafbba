//! The end, and what is left of the run (`semantics.md` 10; decision 43).

use super::Reference;
use super::conditions::hundredths;
use charter::machine::{DutyOutcome, Outcome, StageOutcome, Standing};
use charter::model::{End, Event, Happening, Occasion, StageEvent, StageId};
use charter::quantity::Day;

impl Reference<'_, '_> {
    pub fn look_for_the_end(&mut self) {
        if self.ended.is_some() {
            return;
        }
        if self.model.stages.ids().all(|stage| !self.is_alive(stage)) {
            self.stuck = self.model.stages.ids().filter(|&stage| self.is_stuck(stage)).collect();
            self.end(if self.stuck.is_empty() { End::Completed } else { End::Stuck });
        } else if self.today == self.last {
            self.end(End::Expired);
        }
    }

    /// Something of this stage goes on, or is still to come.
    fn is_alive(&self, stage: StageId) -> bool {
        let now = &self.stages[stage.index()];
        let to_come = match &self.model.stages[stage].occasion {
            Occasion::Every { during: Some(_), .. } => false,
            Occasion::Every { during: None, .. } => (self.today.0 + 1..=self.last.0).any(|day| self.series_day(stage, Day(day))),
            Occasion::On(dates) if dates.len() > 1 => dates.iter().any(|date| Day::of(*date) > self.today && Day::of(*date) <= self.last),
            _ => now.standing == Standing::Waiting && self.part_a(stage),
        };
        now.is_open() || now.retry.is_some() || now.occasion_waits || to_come
    }

    fn is_stuck(&self, stage: StageId) -> bool {
        if self.model.stages[stage].occasion.is_series() {
            return false;
        }
        match self.stages[stage.index()].standing {
            Standing::Waiting => !self.is_excused(stage, &mut Vec::new()),
            Standing::Failed => !self.failure_is_answered(stage),
            _ => false,
        }
    }

    /// What it waits for turned out otherwise. In a circle nobody is excused.
    fn is_excused(&self, stage: StageId, asked: &mut Vec<StageId>) -> bool {
        if asked.contains(&stage) || self.stages[stage.index()].standing != Standing::Waiting {
            return false;
        }
        asked.push(stage);
        let excused = match &self.model.stages[stage].occasion {
            Occasion::After { all, .. } => {
                all.iter().any(|happening| !self.has_happened(happening) && self.turned_out_otherwise(happening, asked))
            }
            Occasion::AfterAny(stages) => stages.iter().all(|&after| {
                self.stages[after.index()].standing == Standing::Failed
                    || self.model.stages[after].occasion.is_series()
                    || self.is_excused(after, asked)
            }),
            _ => false,
        };
        asked.pop();
        excused
    }

    fn turned_out_otherwise(&self, happening: &Happening, asked: &mut Vec<StageId>) -> bool {
        let (stage, closed_otherwise) = match &happening.event {
            Event::Stage(stage, event) => {
                let standing = self.stages[stage.index()].standing;
                let otherwise = match event {
                    StageEvent::Succeeds => standing == Standing::Failed,
                    StageEvent::Closes => false,
                    StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed => true,
                    _ => matches!(standing, Standing::Done | Standing::Skipped | Standing::Failed),
                };
                (*stage, otherwise || happening.in_a_row > 1 && standing != Standing::Waiting)
            }
            // A duty that was not broken, a target that was not met, an option that nobody voted on come no more.
            Event::Option(..) | Event::Duty(..) | Event::Met(_) | Event::Ends(_) => return true,
        };
        closed_otherwise || self.model.stages[stage].occasion.is_series() || self.is_excused(stage, asked)
    }

    pub fn outcome(&self) -> Outcome {
        let stages = self.stages.iter().map(|now| StageOutcome {
            standing: now.standing,
            times_opened: now.times_opened,
            times_failed: now.times_failed,
            opened: now.first_opened,
            closed: now.closed,
            first_failure: now.first_failure,
            rating: now.rating,
            raised: now.raised,
        });
        let duties = self.duties.iter().map(|now| {
            let kept = now.judged.iter().filter(|kept| **kept).count();
            let broken = now.judged.len() - kept;
            DutyOutcome { kept: u32::try_from(kept).expect("few"), broken: u32::try_from(broken).expect("few"), mended: now.mended }
        });
        Outcome {
            end: self.ended.clone().expect("a run that ended"),
            day: self.today,
            stuck: self.stuck.clone(),
            stages: stages.collect(),
            duties: duties.collect(),
            received: self.books.received.clone(),
            spent: self.books.spent,
            lowest_cash: self.books.lowest,
            hours_offered: self.parties.iter().map(|party| hundredths(&party.hours_offered)).collect(),
            hours_given: self.parties.iter().map(|party| hundredths(&party.hours_given)).collect(),
            hours_missing: self.stages.iter().map(|stage| hundredths(&stage.hours_missing)).collect(),
            hours_needed: self.stages.iter().map(|stage| hundredths(&stage.hours_needed)).collect(),
            members: self.model.parties.ids().map(|party| u32::try_from(self.people(party)).expect("people")).collect(),
            indicators: self.indicators.iter().map(|indicator| indicator.value).collect(),
            truths: self.truths(),
        }
    }
}
