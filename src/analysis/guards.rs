//! Conditions that can never hold: beyond what can be answered, or excluded by another line that must hold at the same moment.
//!
//! Said only of what no run can meet: numbers of members, money and days can change as a charter runs and are held only against
//! each other, ratings and indicators against their scale, shares of people against all of them, the standing of a stage
//! against another standing that is asked for on the same day (`semantics.md` 7; record 1, 11 and 42).

use crate::model::{
    Atom, Compare, Comparison, Cond, DutyId, DutyState, Event, Gate, Happening, Model, Occasion, Operand, Reading, Stage, StageEvent,
    StageId, StageState,
};
use crate::quantity::{Quantity, Rational, Unit};
use crate::source::Loc;

/// A condition that can never hold, and the line that excludes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    pub condition: Loc,
    pub against: Loc,
}

/// The places of a stage's conditions, one by one: `only if`, `requires`, and `passes if` among its gates.
#[must_use]
pub fn conditions(stage: &Stage) -> Vec<Loc> {
    opening(stage).chain(closing(stage)).flat_map(|cond| literals(cond, true)).map(|literal| literal.loc).collect()
}

/// The conditions of a stage that can never hold, each with the first line that excludes it.
#[must_use]
pub fn contradictions(model: &Model, id: StageId) -> Vec<Contradiction> {
    let stage = &model.stages[id];
    let mut found = Vec::new();
    let mut before: Vec<Claim<'_>> = occasion(stage);
    if !stage.occasion.is_series() {
        before.push(Claim { says: Says::Standing(id, WAITING), loc: stage.name.loc });
    }
    judge(model, before, opening(stage), &mut found);
    judge(model, Vec::new(), closing(stage), &mut found);
    found
}

fn opening(stage: &Stage) -> impl Iterator<Item = &Cond> {
    stage.only_if.iter().chain(&stage.requires)
}

fn closing(stage: &Stage) -> impl Iterator<Item = &Cond> {
    stage.gates.iter().filter_map(|(gate, _)| match gate {
        Gate::PassesIf(cond) => Some(cond),
        _ => None,
    })
}

/// Each condition against what can be answered at all, then against those that must hold with it.
fn judge<'m>(model: &'m Model, mut held: Vec<Claim<'m>>, conds: impl Iterator<Item = &'m Cond>, found: &mut Vec<Contradiction>) {
    for literal in conds.flat_map(|cond| literals(cond, true)) {
        let Some(claim) = literal.claim() else { continue };
        let against = claim.out_of_range(model).or_else(|| held.iter().find(|other| claim.excludes(other)).map(|other| other.loc));
        match against {
            Some(against) => found.push(Contradiction { condition: claim.loc, against }),
            None => held.push(claim),
        }
    }
}

/// One atom that must hold, or must not.
struct Literal<'m> {
    atom: &'m Atom,
    holds: bool,
    loc: Loc,
}

/// The atoms that must all hold; a choice between several says nothing about one of them.
fn literals(cond: &Cond, holds: bool) -> Vec<Literal<'_>> {
    match (cond, holds) {
        (Cond::All(conds), true) | (Cond::Any(conds), false) => conds.iter().flat_map(|cond| literals(cond, holds)).collect(),
        (Cond::Any(_), true) | (Cond::All(_), false) => Vec::new(),
        (Cond::Not(cond), _) => literals(cond, !holds),
        (Cond::Atom(atom, loc), _) => vec![Literal { atom, holds, loc: *loc }],
    }
}

/// What a line says about a day.
struct Claim<'m> {
    says: Says<'m>,
    loc: Loc,
}

enum Says<'m> {
    /// The stage stands in one of these ways.
    Standing(StageId, u8),
    /// The duty stands in one of these ways.
    Duty(DutyId, u8),
    Lies(&'m Reading, &'m Operand, Interval),
}

const WAITING: u8 = 1;
const RUNNING: u8 = 2;
const SUSPENDED: u8 = 4;
const DONE: u8 = 8;
const FAILED: u8 = 16;
const SKIPPED: u8 = 32;
const ANY: u8 = WAITING | RUNNING | SUSPENDED | DONE | FAILED | SKIPPED;

const NEVER_JUDGED: u8 = 1;
const KEPT: u8 = 2;
const MENDED: u8 = 4;
const BROKEN: u8 = 8;

impl<'m> Literal<'m> {
    fn claim(&self) -> Option<Claim<'m>> {
        let says = match self.atom {
            Atom::Stage(of, state) => Says::Standing(*of, ANY & self.sign(standing(*state))),
            Atom::Event(Event::Stage(of, event)) => Says::Standing(*of, ANY & self.sign(after(*event)?)),
            Atom::Duty(of, state) | Atom::Event(Event::Duty(of, state)) => {
                let judged = match state {
                    DutyState::Kept => KEPT | MENDED,
                    DutyState::Mended => MENDED,
                    DutyState::Broken => BROKEN,
                };
                Says::Duty(*of, (NEVER_JUDGED | KEPT | MENDED | BROKEN) & self.sign(judged))
            }
            Atom::Compare(Comparison { reading, compare, operand }) => {
                Says::Lies(reading, operand, Interval::of(*compare, value(operand), self.holds))
            }
            Atom::Met(_) | Atom::Insured(_) | Atom::Event(_) => return None,
        };
        Some(Claim { says, loc: self.loc })
    }

    fn sign(&self, set: u8) -> u8 {
        if self.holds { set } else { !set }
    }
}

fn standing(state: StageState) -> u8 {
    match state {
        StageState::Open => RUNNING | SUSPENDED,
        StageState::Running => RUNNING,
        StageState::Suspended => SUSPENDED,
        StageState::Waiting => WAITING,
        StageState::Done => DONE,
        StageState::Failed => FAILED,
        StageState::Skipped => SKIPPED,
    }
}

/// An event as a condition, read on the register; what has merely happened by then says nothing about the day.
fn after(event: StageEvent) -> Option<u8> {
    match event {
        StageEvent::Succeeds => Some(DONE | SKIPPED),
        StageEvent::Fails(_) => Some(FAILED),
        StageEvent::Closes => Some(DONE | SKIPPED | FAILED),
        StageEvent::Opens | StageEvent::Skipped | StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed => None,
    }
}

/// What the occasion of a stage says of the day on which it opens.
fn occasion(stage: &Stage) -> Vec<Claim<'_>> {
    let Occasion::After { all, .. } = &stage.occasion else { return Vec::new() };
    let claim = |happening: &Happening| match happening.event {
        Event::Stage(of, event) if happening.in_a_row <= 1 => {
            after(event).map(|set| Claim { says: Says::Standing(of, set), loc: happening.loc })
        }
        _ => None,
    };
    all.iter().filter_map(claim).collect()
}

fn value(operand: &Operand) -> Rational {
    match operand {
        Operand::Quantity(quantity) => quantity.value,
        Operand::ShareOfMembers(share, _) => *share,
    }
}

impl Claim<'_> {
    fn excludes(&self, other: &Claim<'_>) -> bool {
        match (&self.says, &other.says) {
            (Says::Standing(a, of), Says::Standing(b, or)) => a == b && of & or == 0,
            (Says::Duty(a, of), Says::Duty(b, or)) => a == b && of & or == 0,
            (Says::Lies(a, x, of), Says::Lies(b, y, or)) => a == b && same_unit(x, y) && of.meets(or).is_none(),
            _ => false,
        }
    }

    /// The line that says what can be answered, if nothing of it meets the condition.
    fn out_of_range(&self, model: &Model) -> Option<Loc> {
        let Says::Lies(reading, operand, interval) = &self.says else { return None };
        let (range, loc) = range(model, reading, operand)?;
        interval.meets(&range).is_none().then_some(loc)
    }
}

fn same_unit(a: &Operand, b: &Operand) -> bool {
    match (a, b) {
        (Operand::Quantity(a), Operand::Quantity(b)) => a.unit == b.unit && a.per == b.per,
        (Operand::ShareOfMembers(_, a), Operand::ShareOfMembers(_, b)) => a == b,
        _ => false,
    }
}

/// All that a reading can be, and the line that says so.
fn range(model: &Model, reading: &Reading, operand: &Operand) -> Option<(Interval, Loc)> {
    let all_of_them = || Interval::between(Rational::from_integer(0), Rational::from_integer(1));
    match (reading, operand) {
        (Reading::Rating(of), _) => model.stages[*of].gates.iter().find_map(|(gate, loc)| match gate {
            Gate::Rating { low, high, .. } => Some((Interval::between(*low, *high), *loc)),
            _ => None,
        }),
        (Reading::Turnout(of) | Reading::Support(of), Operand::ShareOfMembers(..)) => Some((all_of_them(), model.stages[*of].name.loc)),
        (Reading::Indicator(id), Operand::Quantity(Quantity { unit, .. })) => {
            let indicator = &model.indicators[*id];
            let loc = model.written.places(indicator.name.loc, &["scale", "baseline"]).first().copied().unwrap_or(indicator.name.loc);
            match (indicator.scale, unit) {
                (Some((low, high)), Unit::Number | Unit::Points) => Some((Interval::between(low, high), loc)),
                (None, Unit::Share) => Some((all_of_them(), loc)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// An interval of numbers; each end with whether it belongs to it.
#[derive(Clone, Copy, Debug)]
struct Interval {
    low: Option<(Rational, bool)>,
    high: Option<(Rational, bool)>,
}

impl Interval {
    fn between(low: Rational, high: Rational) -> Interval {
        Interval { low: Some((low, true)), high: Some((high, true)) }
    }

    fn of(compare: Compare, value: Rational, holds: bool) -> Interval {
        let (low, high) = match (compare, holds) {
            (Compare::AtLeast, true) => (Some((value, true)), None),
            (Compare::AtLeast, false) => (None, Some((value, false))),
            (Compare::AtMost, true) => (None, Some((value, true))),
            (Compare::AtMost, false) => (Some((value, false)), None),
            (Compare::Exactly, true) => (Some((value, true)), Some((value, true))),
            (Compare::Exactly, false) => (None, None),
        };
        Interval { low, high }
    }

    /// What both have, if anything.
    fn meets(&self, other: &Interval) -> Option<Interval> {
        let tighter = |a: Option<(Rational, bool)>, b: Option<(Rational, bool)>, lower: bool| match (a, b) {
            (Some((x, has)), Some((y, also))) => Some(match x.cmp(&y) {
                std::cmp::Ordering::Equal => (x, has && also),
                order => {
                    if (order == std::cmp::Ordering::Greater) == lower {
                        (x, has)
                    } else {
                        (y, also)
                    }
                }
            }),
            (a, b) => a.or(b),
        };
        let (low, high) = (tighter(self.low, other.low, true), tighter(self.high, other.high, false));
        match (low, high) {
            (Some((x, _)), Some((y, _))) if x > y => None,
            (Some((x, has)), Some((y, also))) if x == y && !(has && also) => None,
            _ => Some(Interval { low, high }),
        }
    }
}
