//! Conditions of a charter, read as guards (`semantics.md` 7; decisions 11, 28, 32, 39, 42).

use super::calendar::length;
use super::{Q, Reference, exact, q, ratio, zero};
use charter::machine::{LogEvent, Standing, Unknown};
use charter::model::{
    Atom, Compare, Comparison, Cond, DutyId, DutyState, Event, HoursOf, Operand, Reading, StageEvent, StageId, StageState,
};
use charter::quantity::Day;

/// Whether that line of the diary is that event.
pub fn is_the_event(wanted: &Event, happened: &LogEvent) -> bool {
    match (wanted, happened) {
        (Event::Stage(of, wanted), happened) => {
            let (stage, matches) = match happened {
                LogEvent::Opened { stage, .. } => (stage, *wanted == StageEvent::Opens),
                LogEvent::Succeeded { stage } => (stage, matches!(wanted, StageEvent::Succeeds | StageEvent::Closes)),
                LogEvent::Failed { stage, reason } => (
                    stage,
                    match wanted {
                        StageEvent::Fails(why) => why.is_none_or(|why| why == *reason),
                        StageEvent::Closes => true,
                        _ => false,
                    },
                ),
                LogEvent::Skipped { stage } => (stage, *wanted == StageEvent::Skipped),
                LogEvent::Suspended { stage, .. } => (stage, *wanted == StageEvent::Suspended),
                LogEvent::Resumed { stage } => (stage, *wanted == StageEvent::Resumes),
                LogEvent::Missed { stage } => (stage, *wanted == StageEvent::Missed),
                _ => return false,
            };
            stage == of && matches
        }
        (Event::Duty(of, DutyState::Kept), LogEvent::Kept { duty })
        | (Event::Duty(of, DutyState::Broken), LogEvent::Broken { duty })
        | (Event::Duty(of, DutyState::Mended), LogEvent::Mended { duty }) => of == duty,
        (Event::Option(of, index, true), LogEvent::OptionWon { stage, option })
        | (Event::Option(of, index, false), LogEvent::OptionLost { stage, option }) => of == stage && index == option,
        (Event::Met(of), LogEvent::Met { indicator }) => of == indicator,
        (Event::Ends(wanted), LogEvent::Ended { end }) => wanted == end,
        _ => false,
    }
}

/// True, false, or unknown and why.
pub type Reply = Result<bool, Unknown>;

impl Reference<'_, '_> {
    /// A guard that cannot be read does not hold.
    pub fn guard(&self, cond: &Cond) -> bool {
        self.read(cond, &|atom| self.guard_atom(atom)) == Ok(true)
    }

    /// `and`, `or`, `not` over true, false and unknown.
    pub fn read(&self, cond: &Cond, atom: &dyn Fn(&Atom) -> Reply) -> Reply {
        match cond {
            Cond::All(parts) => {
                let replies: Vec<Reply> = parts.iter().map(|part| self.read(part, atom)).collect();
                if replies.contains(&Ok(false)) { Ok(false) } else { replies.into_iter().find(Result::is_err).unwrap_or(Ok(true)) }
            }
            Cond::Any(parts) => {
                let replies: Vec<Reply> = parts.iter().map(|part| self.read(part, atom)).collect();
                if replies.contains(&Ok(true)) { Ok(true) } else { replies.into_iter().find(Result::is_err).unwrap_or(Ok(false)) }
            }
            Cond::Not(part) => self.read(part, atom).map(|holds| !holds),
            Cond::Atom(its, _) => atom(its),
        }
    }

    fn guard_atom(&self, atom: &Atom) -> Reply {
        match atom {
            Atom::Duty(duty, state) => Ok(self.duty_stands(*duty, *state)),
            Atom::Event(event) => Ok(self.on_the_register(event)),
            Atom::Stage(stage, state) => Ok(self.stands(*stage, *state)),
            Atom::Met(indicator) => Ok(super::people::is_met(&self.model.indicators[*indicator], self.indicators[indicator.index()].value)),
            Atom::Insured(party) => Ok(self.is_insured(*party)),
            Atom::Compare(comparison) => self.compare(comparison),
        }
    }

    pub fn is_insured(&self, party: charter::model::PartyId) -> bool {
        let from = self.model.governance.as_ref().and_then(|governance| governance.insured_from(party));
        from.is_some_and(|date| Day::of(date) <= self.today)
    }

    pub fn stands(&self, stage: StageId, state: StageState) -> bool {
        let now = &self.stages[stage.index()];
        match state {
            StageState::Open => now.is_open(),
            StageState::Running => now.is_running(),
            StageState::Suspended => now.is_open() && now.suspended,
            StageState::Waiting => now.standing == Standing::Waiting,
            StageState::Done => now.standing == Standing::Done,
            StageState::Failed => now.standing == Standing::Failed,
            StageState::Skipped => now.standing == Standing::Skipped,
        }
    }

    /// Kept: the last judgement was kept, or it was mended since. Broken: broken and not mended.
    fn duty_stands(&self, duty: DutyId, state: DutyState) -> bool {
        let now = &self.duties[duty.index()];
        match state {
            DutyState::Kept => !now.judged.is_empty() && !now.broken,
            DutyState::Broken => now.broken,
            DutyState::Mended => now.mended > 0 && !now.broken,
        }
    }

    /// An event as an occasion or a guard: how the register stands, or that it has happened in this run.
    pub fn on_the_register(&self, event: &Event) -> bool {
        match event {
            Event::Stage(stage, event) => {
                let now = &self.stages[stage.index()];
                match event {
                    StageEvent::Succeeds => now.has_succeeded(),
                    StageEvent::Fails(reason) => now.standing == Standing::Failed && reason.is_none_or(|reason| now.reason == Some(reason)),
                    StageEvent::Closes => now.has_succeeded() || now.standing == Standing::Failed,
                    StageEvent::Opens => now.times_opened > 0,
                    StageEvent::Skipped => now.standing == Standing::Skipped,
                    StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed => self.is_in_the_diary(&Event::Stage(*stage, *event)),
                }
            }
            Event::Met(indicator) => super::people::is_met(&self.model.indicators[*indicator], self.indicators[indicator.index()].value),
            other => self.is_in_the_diary(other),
        }
    }

    fn is_in_the_diary(&self, event: &Event) -> bool {
        self.diary.iter().any(|entry| is_the_event(event, &entry.event))
    }

    pub fn compare(&self, comparison: &Comparison) -> Reply {
        let value = self.reading(&comparison.reading)?;
        let wanted = match &comparison.operand {
            Operand::Quantity(quantity) => self.in_units_of(&comparison.reading, quantity),
            Operand::ShareOfMembers(share, party) => exact(*share) * q(self.people(*party)),
        };
        Ok(match comparison.compare {
            Compare::AtLeast => value >= wanted,
            Compare::AtMost => value <= wanted,
            Compare::Exactly => value == wanted,
        })
    }

    /// The right side in the unit of the reading.
    fn in_units_of(&self, reading: &Reading, quantity: &charter::quantity::Quantity) -> Q {
        match reading {
            Reading::Spent(_) | Reading::Cash | Reading::LowestCash | Reading::MoneyMissing | Reading::Raised(_) => {
                super::money::minor(quantity)
            }
            Reading::Indicator(_) => q(super::state::millionths(quantity)),
            Reading::Rating(_) => exact(quantity.value) * q(100),
            Reading::Duration(stage) => match (quantity.span(), self.stages[stage.index()].duration) {
                (Some(span), Some((opened, _))) => q(length(self.model, span, opened)),
                _ => zero(),
            },
            _ => exact(quantity.value),
        }
    }

    fn reading(&self, reading: &Reading) -> Result<Q, Unknown> {
        let of_stage = |stage: StageId, value: Option<i64>| value.map(q).ok_or(Unknown::NeverRead(stage));
        let now = |stage: &StageId| &self.stages[stage.index()];
        Ok(match reading {
            Reading::Spent(None) => q(self.books.spent),
            Reading::Spent(Some((stage, index))) => q(self.spent_on_line(*stage, *index)),
            Reading::Cash => q(self.books.cash()),
            Reading::LowestCash => q(self.books.lowest),
            Reading::MoneyMissing => q(-self.books.lowest),
            Reading::HoursMissing(of) => self.hours(*of, |stage| &stage.posted_missing, |party| &party.posted_missing),
            Reading::HoursGiven(of) => self.hours(*of, |stage| &stage.posted_given, |party| &party.posted_given),
            Reading::Members(party) => q(self.people(*party)),
            Reading::Indicator(indicator) => q(self.indicators[indicator.index()].value.ok_or(Unknown::Unmoved(*indicator))?),
            Reading::Rating(stage) => of_stage(*stage, now(stage).rating)?,
            Reading::Yield(stage) => of_stage(*stage, now(stage).yielded)?,
            Reading::Turnout(stage) => of_stage(*stage, now(stage).turnout)?,
            Reading::Support(stage) => of_stage(*stage, now(stage).support)?,
            Reading::Duration(stage) => of_stage(*stage, now(stage).duration.map(|(_, days)| i64::from(days)))?,
            Reading::Raised(stage) => of_stage(*stage, now(stage).raised)?,
        })
    }

    fn hours(&self, of: HoursOf, of_stage: fn(&super::StageNow) -> &Q, of_party: fn(&super::PartyNow) -> &Q) -> Q {
        match of {
            HoursOf::All => self.stages.iter().fold(zero(), |sum, stage| sum + of_stage(stage)),
            HoursOf::Stage(stage) => of_stage(&self.stages[stage.index()]).clone(),
            HoursOf::Party(party) => of_party(&self.parties[party.index()]).clone(),
        }
    }
}

/// Hours in hundredths, halves up.
pub fn hundredths(hours: &Q) -> i64 {
    super::half_up(&(hours * ratio(100, 1)))
}
