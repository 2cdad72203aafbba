//! Rungs: those of a stage that failed, and the acts that every ladder has (`semantics.md` 6; decisions 5, 12, 13, 36).

use super::Reference;
use super::calendar::{later, length};
use super::state::Ends;
use charter::machine::{Cause, LogEvent, Origin, Spending, Standing};
use charter::model::{End, Event, Happening, Model, Occasion, Reason, RungAct, StageId};
use charter::quantity::Day;

impl Reference<'_, '_> {
    /// Each bounded rung is used up for good.
    pub fn first_rung_left(&self, stage: StageId) -> Option<usize> {
        let rungs = &self.model.stages[stage].otherwise.as_ref()?.rungs;
        let uses = &self.stages[stage.index()].uses;
        (0..rungs.len()).find(|&index| bound(&rungs[index].act).is_none_or(|most| uses[index] < most))
    }

    /// Warn or remind with time to mend, under `otherwise`: how many days.
    pub fn more_time(&self, stage: StageId, index: usize) -> Option<i32> {
        let rung = &self.model.stages[stage].otherwise.as_ref()?.rungs[index];
        match rung.act {
            RungAct::Warn | RungAct::Remind => rung.mend.map(|span| length(self.model, span, self.today)),
            _ => None,
        }
    }

    /// The stage stays open and is judged again; after a long stop, its closing stays where it is if it is still to come.
    pub fn give_more_time(&mut self, stage: StageId, index: usize, days: i32, reason: Reason) {
        let until = self.today.plus(days);
        let rung = self.model.stages[stage].otherwise.as_ref().map(|ladder| &ladder.rungs[index]);
        self.stages[stage.index()].uses[index] += 1;
        self.plain_act(Origin::Stage(stage), rung.map(|rung| &rung.act));
        let today = self.today;
        let now = &mut self.stages[stage.index()];
        now.long_stop = now.long_stop.map(|day| day.max(until));
        if now.standing == Standing::Waiting {
            now.waits_until = Some(until);
        }
        let mut judged = until;
        if now.is_open() {
            let still_to_come = match now.ends {
                Ends::AfterRunning(left) => left > 0 || now.suspended,
                Ends::On(day) => day > today,
            };
            if reason == Reason::LongStop && still_to_come {
                judged = match now.ends {
                    Ends::AfterRunning(_) if now.suspended => until,
                    Ends::AfterRunning(left) => today.plus(left),
                    Ends::On(day) => day,
                };
            } else {
                now.ends = Ends::AfterRunning(days);
            }
            now.attempt += 1;
            now.gate = 0;
            now.call = 1;
        }
        self.happens(LogEvent::MoreTime { stage, until: judged.min(until) });
    }

    pub fn act_for_stage(&mut self, stage: StageId, index: usize) {
        let Some(ladder) = &self.model.stages[stage].otherwise else { return };
        self.stages[stage.index()].uses[index] += 1;
        match &ladder.rungs[index].act {
            RungAct::Retry { after, .. } => {
                let on = after.map_or(self.today, |span| later(self.model, span, self.today, 1));
                self.stages[stage.index()].retry = Some(on);
                self.happens(LogEvent::Retrying { stage, on });
            }
            RungAct::Reopen { stages, .. } => {
                self.reopen(stages);
                if self.stages[stage.index()].standing == Standing::Failed && stages.iter().any(|named| self.depends(stage, *named)) {
                    self.back_to_waiting(stage);
                    self.happens(LogEvent::SentBack { stage });
                }
            }
            RungAct::Skip => {
                self.stages[stage.index()].standing = Standing::Skipped;
                self.happens(LogEvent::Skipped { stage });
            }
            RungAct::Suspend(other) => self.suspend(*other, Cause::Stage(stage)),
            act => self.plain_act(Origin::Stage(stage), Some(act)),
        }
    }

    /// What is named and stands done, failed or skipped goes back to waiting.
    pub fn reopen(&mut self, named: &[StageId]) {
        for &stage in named {
            let now = &self.stages[stage.index()];
            if matches!(now.standing, Standing::Done | Standing::Failed | Standing::Skipped) {
                self.back_to_waiting(stage);
                self.happens(LogEvent::SentBack { stage });
            }
        }
    }

    /// Over `after`, `after any of` and the host of a series, in any number of steps.
    pub fn depends(&self, stage: StageId, on: StageId) -> bool {
        let mut reached = vec![stage];
        let mut next = 0;
        while next < reached.len() {
            for before in self.directly_before(reached[next]) {
                if before == on {
                    return true;
                }
                if !reached.contains(&before) {
                    reached.push(before);
                }
            }
            next += 1;
        }
        false
    }

    fn directly_before(&self, stage: StageId) -> Vec<StageId> {
        match &self.model.stages[stage].occasion {
            Occasion::After { all, .. } => all.iter().filter_map(stage_of).collect(),
            Occasion::AfterAny(stages) => stages.clone(),
            Occasion::Every { during, .. } => during.iter().copied().collect(),
            Occasion::FirstDay | Occasion::On(_) => Vec::new(),
        }
    }

    /// Acts that mean the same under every ladder.
    pub fn plain_act(&mut self, by: Origin, act: Option<&RungAct>) {
        match act {
            Some(RungAct::Remind) => self.happens(LogEvent::Reminded { by }),
            Some(RungAct::Warn) => self.happens(LogEvent::Warned { by }),
            Some(RungAct::Remedy { worth, .. }) => {
                self.happens(LogEvent::Remedied { by });
                if let Some(worth) = worth {
                    self.spend(Spending::Penalty(by), worth.minor);
                    self.look_at_cash();
                }
            }
            Some(RungAct::Pay { amount, .. }) => {
                self.spend(Spending::Penalty(by), amount.minor);
                self.look_at_cash();
            }
            Some(RungAct::Exclude(party)) => {
                self.parties[party.index()].excluded = true;
                self.happens(LogEvent::Excluded { party: *party, by });
            }
            Some(RungAct::EndAs(text)) => self.end(End::As(text.clone())),
            _ => {}
        }
    }

    /// The books are closed; nothing happens after it.
    pub fn end(&mut self, end: End) {
        self.post_everything();
        self.ended = Some(end.clone());
        self.happens(LogEvent::Ended { end });
    }
}

fn stage_of(happening: &Happening) -> Option<StageId> {
    match &happening.event {
        Event::Stage(stage, _) | Event::Option(stage, ..) => Some(*stage),
        _ => None,
    }
}

/// How often a rung of `otherwise` can act; `None`: without bound.
pub fn bound(act: &RungAct) -> Option<u32> {
    match act {
        RungAct::Retry { times, .. } | RungAct::Reopen { times, .. } => Some(*times),
        RungAct::Skip | RungAct::EndAs(_) => None,
        _ => Some(1),
    }
}

/// The same day of the k-th month after.
pub fn is_monthly(model: &Model, anchor: Day, day: Day) -> bool {
    super::calendar::is_multiple(model, charter::quantity::CalendarSpan { count: 1, unit: charter::quantity::TimeUnit::Month }, anchor, day)
}
