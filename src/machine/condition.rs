//! Conditions read on the register: guards now, sentences in the evening (`semantics.md` 7).

use super::flow::Line;
use super::register::{Mark, indicator_value};
use super::run::Run;
use super::{Oracle, Recorder, Standing, Unknown};
use crate::model::{Atom, Compare, Comparison, Cond, Event, HoursOf, IndicatorId, Operand, PartyId, Reading, StageId, StageState};
use crate::quantity::{Exact, Quantity, Rational, Unit};

/// True, false, or unknown and why.
pub(super) type Reply = Result<bool, Unknown>;

/// As a guard a condition is read on what stands; in a sentence, on the evening and on what happened that day; after the
/// end nothing happens and nothing is open, but the last register stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum As {
    Guard,
    Sentence,
    AfterEnd,
}

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// A guard: what is unknown does not hold.
    pub(super) fn holds(&self, cond: &Cond) -> bool {
        self.reply(cond, As::Guard).unwrap_or(false)
    }

    pub(super) fn reply(&self, cond: &Cond, read: As) -> Reply {
        match cond {
            Cond::All(parts) => self.join(parts, read, true),
            Cond::Any(parts) => self.join(parts, read, false),
            Cond::Not(inner) => self.reply(inner, read).map(|holds| !holds),
            Cond::Atom(atom, _) => self.atom(atom, read),
        }
    }

    /// The first reading in a sentence that nothing has been read for.
    pub(super) fn first_unread(&self, cond: &Cond) -> Option<Unknown> {
        match cond {
            Cond::All(parts) | Cond::Any(parts) => parts.iter().find_map(|part| self.first_unread(part)),
            Cond::Not(inner) => self.first_unread(inner),
            Cond::Atom(atom, _) => self.atom(atom, As::Sentence).err(),
        }
    }

    /// `and` (one false decides) or `or` (one true decides), three-valued.
    fn join(&self, parts: &[Cond], read: As, all: bool) -> Reply {
        let mut unknown = None;
        for part in parts {
            match self.reply(part, read) {
                Ok(holds) if holds != all => return Ok(holds),
                Ok(_) => {}
                Err(why) => unknown = unknown.or(Some(why)),
            }
        }
        unknown.map_or(Ok(all), Err)
    }

    fn atom(&self, atom: &Atom, read: As) -> Reply {
        Ok(match atom {
            Atom::Stage(id, state) => self.stands(*id, *state, read),
            Atom::Duty(duty, state) if read == As::Guard => self.is_kept(*duty, *state),
            Atom::Duty(duty, state) => read == As::Sentence && self.today.contains(&Mark::Duty(*duty, *state)),
            Atom::Met(indicator) | Atom::Event(Event::Met(indicator)) if read != As::Guard && self.is_unmoved(*indicator) => {
                return Err(Unknown::Unmoved(*indicator));
            }
            Atom::Met(indicator) => self.reg.indicators[indicator.index()].met,
            Atom::Insured(party) => self.machine.is_insured(*party, self.day),
            Atom::Compare(comparison) => return self.compare(comparison, read),
            Atom::Event(Event::Ends(end)) => read == As::Sentence && self.ended.as_ref() == Some(end),
            Atom::Event(event) if read == As::Sentence => self.today.iter().any(|mark| Self::matches(event, *mark)),
            Atom::Event(_) if read == As::AfterEnd => false,
            Atom::Event(event) => self.on_the_register(event),
        })
    }

    /// No line of the scenario moves it: an expectation cannot read it.
    fn is_unmoved(&self, indicator: IndicatorId) -> bool {
        self.machine.world.indicator(indicator).is_none()
    }

    fn stands(&self, id: StageId, state: StageState, read: As) -> bool {
        let reg = &self.reg.stages[id.index()];
        match state {
            _ if read == As::AfterEnd && reg.is_open() => false,
            StageState::Open => reg.is_open(),
            StageState::Running => reg.is_running(),
            StageState::Suspended => reg.is_open() && reg.suspended,
            StageState::Waiting => reg.standing == Standing::Waiting,
            StageState::Done => reg.standing == Standing::Done,
            StageState::Failed => reg.standing == Standing::Failed,
            StageState::Skipped => reg.standing == Standing::Skipped,
        }
    }

    fn compare(&self, comparison: &Comparison, read: As) -> Reply {
        let left = self.read(&comparison.reading, read)?;
        let right = match &comparison.operand {
            Operand::Quantity(quantity) => self.operand(quantity, &comparison.reading),
            Operand::ShareOfMembers(share, party) => self.share_of(*share, *party),
        };
        Ok(match comparison.compare {
            Compare::AtLeast => left >= right,
            Compare::AtMost => left <= right,
            Compare::Exactly => left == right,
        })
    }

    /// A written quantity in the grains of what it is compared with.
    pub(super) fn operand(&self, quantity: &Quantity, reading: &Reading) -> Exact {
        match (reading, quantity.unit) {
            (Reading::Duration(id), _) => {
                let opened = self.reg.stages[id.index()].duration.map(|(opened, _)| opened);
                let days = opened.and_then(|opened| Some(quantity.span()?.days_from(opened, &self.machine.model.workdays)));
                Exact::from(i128::from(days.unwrap_or(0)))
            }
            (Reading::Indicator(_), _) => Exact::from(i128::from(indicator_value(quantity))),
            (_, Unit::Money(currency)) => Exact::from(quantity.value * Rational::from_integer(i128::from(currency.minor_per_unit()))),
            _ => Exact::from(quantity.value),
        }
    }

    pub(super) fn share_of(&self, share: Rational, party: PartyId) -> Exact {
        Exact::from(share).times(&self.people(party))
    }

    fn people(&self, party: PartyId) -> Exact {
        Exact::from(i128::from(self.reg.parties[party.index()].people()))
    }

    /// Money in minor units, hours, people, days; indicators in millionths of their unit.
    pub(super) fn read(&self, reading: &Reading, read: As) -> Result<Exact, Unknown> {
        let whole = |n: i64| Exact::from(i128::from(n));
        let ledger = &self.reg.ledger;
        let hours = &self.reg.hours.posted;
        let sum = |parts: &[Exact]| parts.iter().fold(Exact::zero(), |sum, part| sum.plus(part));
        let latest = |value: Option<i64>, id: StageId| value.map(whole).ok_or(Unknown::NeverRead(id));
        Ok(match reading {
            Reading::Spent(None) => whole(ledger.spent),
            Reading::Spent(Some((stage, index))) => whole(self.spent_on_line(*stage, *index)),
            Reading::Cash => whole(ledger.cash()),
            Reading::LowestCash => whole(ledger.lowest),
            Reading::MoneyMissing => whole((-ledger.lowest).max(0)),
            Reading::HoursMissing(HoursOf::All) => sum(&hours.missing),
            Reading::HoursMissing(HoursOf::Stage(id)) => hours.missing[id.index()].clone(),
            Reading::HoursMissing(HoursOf::Party(id)) => hours.missing_from[id.index()].clone(),
            Reading::HoursGiven(HoursOf::All) => sum(&hours.given),
            Reading::HoursGiven(HoursOf::Stage(id)) => hours.given_in[id.index()].clone(),
            Reading::HoursGiven(HoursOf::Party(id)) => hours.given[id.index()].clone(),
            Reading::Members(party) => self.people(*party),
            Reading::Indicator(id) => {
                if read != As::Guard && self.is_unmoved(*id) {
                    return Err(Unknown::Unmoved(*id));
                }
                let value = self.reg.indicators[id.index()].value;
                value.map(whole).ok_or(Unknown::Unmoved(*id))?
            }
            Reading::Rating(id) => {
                let rating = latest(self.reg.stages[id.index()].rating, *id)?;
                rating.times(&Exact::from(Rational::new(1, 100)))
            }
            Reading::Yield(id) => latest(self.reg.stages[id.index()].produced, *id)?,
            Reading::Turnout(id) => latest(self.reg.stages[id.index()].turnout, *id)?,
            Reading::Support(id) => latest(self.reg.stages[id.index()].in_favour, *id)?,
            Reading::Duration(id) => latest(self.reg.stages[id.index()].duration.map(|(_, days)| i64::from(days)), *id)?,
            Reading::Raised(id) => latest(self.reg.stages[id.index()].total_raised, *id)?,
        })
    }

    /// What a line and the costs that stand in for it have cost.
    fn spent_on_line(&self, stage: StageId, index: usize) -> i64 {
        let is_it = |line: &Line| line.declared == stage && line.index == index;
        let Some(at) = self.machine.lines.iter().position(is_it) else { return 0 };
        let costs = self.machine.costs.iter().zip(&self.reg.costs).filter(|(cost, _)| cost.line == Some(at));
        self.reg.lines[at].flow.posted + costs.map(|(_, reg)| reg.spent).sum::<i64>()
    }
}
