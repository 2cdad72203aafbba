//! A second interpreter of the stage machine: plain, slow, written from `docs/design/semantics.md` and
//! `docs/decisions/0001-open-points-of-the-meaning.md`, not from `src/machine`. It goes through every day of the period, scans
//! everything every day and reckons in exact rationals. The tests hold the machine to it, event for event.

mod agree;
mod ballot;
mod byhand;
mod calendar;
mod closing;
mod conditions;
mod day;
mod duties;
mod ending;
mod examples;
mod extremes;
mod gates;
pub mod generate;
mod hours;
mod in_part;
mod invariants;
mod ladders;
pub mod model;
mod money;
mod occasions;
mod people;
mod random;
mod sentences;
mod spending;
mod state;
mod tale;
mod walked;

use charter::machine::{Entry, LogEvent, Oracle, Outcome, Question, Subject, Support, World};
use charter::model::{End, Expectation, Model, PartyId, StageId};
use charter::quantity::Day;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use state::{Books, DutyNow, IndicatorNow, PartyNow, StageNow};

/// Exact numbers: nothing is rounded unless the text says so.
type Q = BigRational;

/// The run of one charter, as it stands on `today`.
struct Reference<'m, 'o> {
    model: &'m Model,
    world: World<'m>,
    oracle: &'o mut dyn Oracle,
    first: Day,
    last: Day,
    today: Day,
    diary: Vec<Entry>,
    stages: Vec<StageNow>,
    parties: Vec<PartyNow>,
    duties: Vec<DutyNow>,
    indicators: Vec<IndicatorNow>,
    books: Books<'m>,
    /// What the expectations read, evening by evening.
    evenings: sentences::Evenings<'m>,
    ended: Option<End>,
    /// The run saw the evening of the period's last day.
    last_evening_counted: bool,
    /// Of the last month, these days have moved what moves.
    moves_counted_to: Option<Day>,
    stuck: Vec<StageId>,
}

/// Runs a charter day by day.
pub fn interpret<'m>(
    model: &'m Model,
    world: World<'m>,
    oracle: &mut dyn Oracle,
    expectations: &[&'m Expectation],
) -> (Outcome, Vec<Entry>) {
    let (first, last) = model.charter.as_ref().and_then(|charter| charter.period).expect("a charter with a period");
    let (first, last) = (Day::of(first), Day::of(last));
    let mut run = Reference {
        stages: model.stages.values().map(StageNow::new).collect(),
        parties: model.parties.iter().map(|(id, party)| PartyNow::new(party, &world, id)).collect(),
        duties: model.duties.values().map(DutyNow::new).collect(),
        indicators: model.indicators.values().map(IndicatorNow::new).collect(),
        books: Books::new(model),
        evenings: sentences::Evenings::new(expectations),
        model,
        world,
        oracle,
        first,
        last,
        today: first,
        diary: Vec::new(),
        ended: None,
        last_evening_counted: false,
        moves_counted_to: None,
        stuck: Vec::new(),
    };
    run.write_down_dates();
    while run.ended.is_none() {
        run.day();
        if run.ended.is_none() {
            run.today = run.today.plus(1);
        }
    }
    run.indicators_after_the_end();
    let outcome = run.outcome();
    (outcome, run.diary)
}

impl Reference<'_, '_> {
    /// Writes the diary, and lets happen in the same breath what is tied to the event.
    fn happens(&mut self, event: LogEvent) {
        self.writes(event.clone());
        self.tied_to(&event);
    }

    fn writes(&mut self, event: LogEvent) {
        self.diary.push(Entry { day: self.today, event });
    }

    fn tied_to(&mut self, event: &LogEvent) {
        self.money_tied_to(event);
        self.duties_tied_to(event);
    }

    fn ask(&mut self, subject: Subject, which: (u32, u32, u32), times_before: u32, support: Support) -> i64 {
        let (occasion, attempt, call) = which;
        let question = Question { subject, day: self.today, occasion, attempt, call, times_before, support };
        let answer = support.clamp(self.oracle.answer(&question));
        self.diary.push(Entry { day: self.today, event: LogEvent::Asked { question, answer } });
        answer
    }

    /// A question of a stage that is judged now.
    fn ask_of(&mut self, stage: StageId, subject: Subject, call: u32, support: Support) -> i64 {
        let now = &self.stages[stage.index()];
        let (which, times) = ((now.occasion, now.attempt, call), now.times_judged);
        self.ask(subject, which, times, support)
    }

    /// People of a party now: whole ones, nobody once it has gone.
    fn people(&self, party: PartyId) -> i64 {
        let party = &self.parties[party.index()];
        if party.is_there() { party.stock.div_euclid(1_000_000) } else { 0 }
    }
}

fn q(n: impl Into<BigInt>) -> Q {
    Q::from_integer(n.into())
}

fn ratio(n: impl Into<BigInt>, d: impl Into<BigInt>) -> Q {
    Q::new(n.into(), d.into())
}

fn exact(r: charter::quantity::Rational) -> Q {
    Q::new(BigInt::from(*r.numer()), BigInt::from(*r.denom()))
}

/// The nearest whole number, halves up.
fn half_up(x: &Q) -> i64 {
    whole(&(x + ratio(1, 2)).floor())
}

fn rounded_down(x: &Q) -> i64 {
    whole(&x.floor())
}

fn rounded_up(x: &Q) -> i64 {
    whole(&x.ceil())
}

fn whole(x: &Q) -> i64 {
    x.to_integer().to_i64().expect("a number that fits")
}

fn zero() -> Q {
    Q::zero()
}
