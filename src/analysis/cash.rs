//! Cash over time, and sources against uses: what is certain, and all that may come.
//!
//! Everything is as planned: stages open and close on their planned days, flows are booked at the month's end, receipts of a day
//! come before its spendings. What has no planned day stands apart, with the reason.

use super::time::{amount_over, booked, heads, minor, months, runs, term, units_in};
use super::{Known, Missing};
use crate::diagnostic::Message;
use crate::model::{
    Brings, Certainty, DutyState, DutyTiming, Event, Fund, Model, Offered, PartyId, Schedule, Source, StageEvent, StageId, When, Window,
};
use crate::quantity::{Currency, Day, Exact, Money, Rational, Unit};
use crate::source::Loc;

/// What moves cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Receipt(PartyId),
    /// A line of a stage's fund: the stage that declares it, its index.
    Line(StageId, usize),
    Cost(StageId, usize),
    Repayment(PartyId),
}

/// One movement: minor units, receipts above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    pub day: Day,
    pub what: What,
    /// If only certain money comes, and what is spent is cut to it.
    pub certain: i128,
    /// If all money comes.
    pub all: i128,
    pub loc: Loc,
}

/// Money without a planned day.
#[derive(Clone, Debug)]
pub struct Undated {
    pub what: What,
    pub why: Missing,
}

/// Which money is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    Certain,
    All,
}

/// Cash over the period.
#[derive(Clone, Debug)]
pub struct Cash {
    pub currency: Currency,
    pub first: Day,
    /// In order of day; on a day, receipts first.
    pub movements: Vec<Movement>,
    pub undated: Vec<Undated>,
}

impl Cash {
    /// Minor units in the evening of each day on which something moves.
    #[must_use]
    pub fn curve(&self, counted: Counted) -> Vec<(Day, i128)> {
        let mut curve: Vec<(Day, i128)> = Vec::new();
        let mut cash = 0;
        for movement in &self.movements {
            cash += match counted {
                Counted::Certain => movement.certain,
                Counted::All => movement.all,
            };
            match curve.last_mut() {
                Some((day, there)) if *day == movement.day => *there = cash,
                _ => curve.push((movement.day, cash)),
            }
        }
        curve
    }

    /// The lowest cash, and the first day on which it is so low; 0 on the first day if it is never below.
    #[must_use]
    pub fn lowest(&self, counted: Counted) -> (Day, i128) {
        let curve = self.curve(counted);
        curve.into_iter().filter(|(_, cash)| *cash < 0).min_by_key(|(day, cash)| (*cash, *day)).unwrap_or((self.first, 0))
    }

    /// Cash in the last evening.
    #[must_use]
    pub fn end(&self, counted: Counted) -> i128 {
        self.curve(counted).last().map_or(0, |(_, cash)| *cash)
    }
}

/// The currency of a charter: the declared one, or that of its first amount.
///
/// # Errors
/// Unknown where amounts are in several currencies, or there are none.
pub fn currency(model: &Model) -> Known<Currency> {
    let funds = model.stages.values().map(|stage| &stage.fund);
    let sources = funds.flat_map(|fund| fund.sources.iter().map(|source| source.amount).chain(fund.lines.iter().map(|line| line.amount)));
    let brought = model.parties.values().flat_map(|party| &party.brings).filter_map(|brings| match &brings.offered {
        Offered::Quantity(quantity) => Some((quantity.unit, brings.loc)),
        Offered::Texts(_) => None,
    });
    let declared = model.charter.as_ref().and_then(|charter| charter.currency);
    let loc = model.charter.as_ref().map(|charter| charter.name.loc);
    let mut found = declared;
    let written = sources.map(|money| (Unit::Money(money.currency), None)).chain(brought.map(|(unit, loc)| (unit, Some(loc))));
    for (unit, place) in written {
        match (unit, found) {
            (Unit::Money(other), Some(known)) if other != known => {
                return Err(Missing::new(Message::new("analysis-several-currencies"), place.or(loc)));
            }
            (Unit::Money(other), None) => found = Some(other),
            _ => {}
        }
    }
    found.ok_or_else(|| Missing::new(Message::new("analysis-no-money"), loc))
}

/// Cash over the period, as planned.
///
/// # Errors
/// Unknown without a period, or with several currencies.
pub fn cash(model: &Model, schedule: &Schedule) -> Known<Cash> {
    let currency = currency(model)?;
    let term = term(model, schedule)?;
    let mut books = Books { model, schedule, term, movements: Vec::new(), undated: Vec::new() };
    for party in model.parties.ids() {
        books.receipts(party);
    }
    for stage in model.stages.ids() {
        books.lines(stage);
        books.costs(stage);
    }
    let mut movements = books.movements;
    movements.retain(|movement| movement.day < term.closes);
    movements.sort_by_key(|movement| (movement.day, movement.all < 0));
    Ok(Cash { currency, first: term.opens, movements, undated: books.undated })
}

/// What is booked on a day, in minor units.
struct Booking {
    day: Day,
    all: i128,
    certain: i128,
}

/// Amounts of which this share is certain, rounded so that the parts add up.
fn in_part(days: &[(Day, i128)], share: Rational) -> Vec<Booking> {
    let (mut sum, mut before) = (0, 0);
    let book = |(day, all): &(Day, i128)| {
        sum += all;
        let certain = part(sum, share);
        Booking { day: *day, all: *all, certain: certain - std::mem::replace(&mut before, certain) }
    };
    days.iter().map(book).collect()
}

struct Books<'m> {
    model: &'m Model,
    schedule: &'m Schedule,
    term: Window,
    movements: Vec<Movement>,
    undated: Vec<Undated>,
}

impl Books<'_> {
    fn book(&mut self, what: What, days: Known<Vec<Booking>>, loc: Loc) {
        let first = self.term.opens;
        match days {
            Ok(days) => self.movements.extend(days.into_iter().filter(|booking| booking.all != 0).map(|booking| Movement {
                day: booking.day.max(first),
                what,
                certain: booking.certain,
                all: booking.all,
                loc,
            })),
            Err(why) => self.undated.push(Undated { what, why }),
        }
    }

    fn receipts(&mut self, party: PartyId) {
        let model = self.model;
        let sources: Vec<(StageId, &Source)> = sources_of(model, party);
        let money: Vec<&Brings> = model.parties[party].brings.iter().filter(|brings| brings.asset == "a_money").collect();
        let same: Vec<Option<StageId>> = money.iter().map(|brings| same_money(brings, &sources)).collect();
        let what = What::Receipt(party);
        // What is only the source's own money comes as the source says.
        if same.iter().all(Option::is_some) {
            for (stage, source) in &sources {
                let all = i128::from(source.amount.minor);
                let certain = if source.certainty == Certainty::Committed { all } else { 0 };
                let days = self.closing(*stage).map(|day| vec![Booking { day, all, certain }]);
                self.book(what, days, source.loc);
            }
            return;
        }
        let certain = certain_share(&sources);
        for (brings, stage) in money.into_iter().zip(same) {
            let Offered::Quantity(quantity) = &brings.offered else { continue };
            let days = heads(model, quantity, party).and_then(|heads| self.days(brings, quantity, heads, stage));
            let hangs = matches!(brings.when, When::After(_) | When::Whenever { .. });
            let share = if hangs { Rational::from_integer(0) } else { certain };
            self.book(what, days.clone().map(|days| in_part(&days, share)), brings.loc);
            if let (Some("loan"), Some(back), Ok(days)) = (brings.nature, brings.back_on, days) {
                let owed: i128 = days.iter().map(|(_, minor)| -minor).sum();
                self.book(What::Repayment(party), Ok(in_part(&[(Day::of(back), owed)], share)), brings.loc);
            }
        }
    }

    /// On which days a clause's money comes, and how much.
    fn days(
        &self,
        brings: &Brings,
        quantity: &crate::quantity::Quantity,
        heads: Rational,
        same: Option<StageId>,
    ) -> Known<Vec<(Day, i128)>> {
        let each = minor(quantity).times(&Exact::from(heads));
        let amount = each.round_half_up();
        let flow = |windows: &[Window]| {
            let parts = windows.iter().flat_map(|window| months(*window));
            match quantity.per_time() {
                Some(unit) => booked(parts.map(|part| (part, each.times(&units_in(&[part], unit))))),
                None => evenly(&each, windows),
            }
        };
        Ok(match (&brings.when, same) {
            (_, Some(stage)) => vec![(self.closing(stage)?, amount)],
            (When::Unsaid, None) if quantity.per_time().is_some() => flow(&[self.term]),
            (When::Unsaid, None) => vec![(self.term.opens, amount)],
            (When::On(date), None) => vec![(Day::of(*date), amount)],
            (When::Instalments { count, every, from }, None) => {
                let part = amount / i128::from((*count).max(1));
                let last = amount - part * i128::from(count.saturating_sub(1));
                (0..*count)
                    .map(|k| (every.after(Day::of(*from), k, &self.model.workdays), if k + 1 == *count { last } else { part }))
                    .collect()
            }
            (When::During(stage), None) => flow(&runs(self.model, self.schedule, *stage)?),
            (When::After(happening), None) => {
                let days = self.event_days(&happening.event, brings.loc)?;
                days.into_iter().nth(happening.in_a_row.saturating_sub(1) as usize).map(|day| (day, amount)).into_iter().collect()
            }
            (When::Whenever { event, at_most }, None) => {
                let days = self.event_days(event, brings.loc)?;
                days.into_iter().take(at_most.map_or(usize::MAX, |most| most as usize)).map(|day| (day, amount)).collect()
            }
        })
    }

    /// The days of an event, if all goes as planned: duties are kept on the day on which they are due.
    fn event_days(&self, event: &Event, loc: Loc) -> Known<Vec<Day>> {
        let unknown = || Missing::new(Message::new("analysis-event-without-day"), Some(loc));
        match event {
            Event::Stage(of, StageEvent::Opens) => Ok(runs(self.model, self.schedule, *of)?.iter().map(|run| run.opens).collect()),
            Event::Stage(of, StageEvent::Succeeds | StageEvent::Closes) => {
                Ok(runs(self.model, self.schedule, *of)?.iter().map(|run| run.closes).collect())
            }
            Event::Duty(duty, DutyState::Kept) => {
                let due = self.model.duties[*duty].due.as_ref().ok_or_else(unknown)?;
                let later = |day: Day| due.within.map_or(day, |span| span.after(day, 1, &self.model.workdays));
                match &due.timing {
                    DutyTiming::By(date) | DutyTiming::On(date) => Ok(vec![later(Day::of(*date))]),
                    DutyTiming::Every { every, from, during } => {
                        let windows = match during {
                            Some(host) => runs(self.model, self.schedule, *host)?,
                            None => vec![Window { opens: from.map_or(self.term.opens, Day::of), ..self.term }],
                        };
                        let ends = windows.iter().flat_map(|window| {
                            let anchor = from.map_or(window.opens, Day::of);
                            (1..).map(move |k| every.after(anchor, k, &self.model.workdays).plus(-1)).take_while(|day| *day < window.closes)
                        });
                        Ok(ends.map(later).collect())
                    }
                    DutyTiming::Within { .. } | DutyTiming::Whenever(_) => Err(unknown()),
                }
            }
            _ => Err(unknown()),
        }
    }

    fn closing(&self, stage: StageId) -> Known<Day> {
        let runs = runs(self.model, self.schedule, stage)?;
        Ok(runs.first().map_or(self.term.closes, |run| run.closes))
    }

    fn lines(&mut self, id: StageId) {
        let fund = &self.model.stages[id].fund;
        let cut = cut_to_certain(fund);
        for (index, line) in fund.lines.iter().enumerate() {
            let windows = match line.stage {
                Some(stage) => runs(self.model, self.schedule, stage),
                None => self.closing(id).map(|day| vec![Window { opens: day, ..self.term }]),
            };
            let windows = windows.map(|windows| self.without_costs(windows, (id, index)));
            let whole = i128::from(line.amount.minor);
            let kept = cut.get(index).copied().unwrap_or(whole);
            let days = windows.map(|windows| {
                let certain = evenly(&Exact::from(-kept), &windows);
                let all = evenly(&Exact::from(-whole), &windows);
                all.into_iter().zip(certain).map(|((day, all), (_, certain))| Booking { day, all, certain }).collect()
            });
            self.book(What::Line(id, index), days, line.loc);
        }
    }

    /// The time of a line without that of the stages whose cost stands in for it.
    fn without_costs(&self, windows: Vec<Window>, line: (StageId, usize)) -> Vec<Window> {
        let standing_in = self.model.stages.iter().filter(|(_, stage)| stage.costs.iter().any(|cost| cost.line == Some(line)));
        let taken: Vec<Window> = standing_in.flat_map(|(id, _)| runs(self.model, self.schedule, id).unwrap_or_default()).collect();
        let mut left = windows;
        for gap in taken {
            left = left
                .into_iter()
                .flat_map(|window| {
                    let before = Window { closes: window.closes.min(gap.opens), ..window };
                    let after = Window { opens: window.opens.max(gap.closes), ..window };
                    [before, after].into_iter().filter(|window| window.opens < window.closes)
                })
                .collect();
        }
        left
    }

    fn costs(&mut self, id: StageId) {
        let one = Rational::from_integer(1);
        for (index, cost) in self.model.stages[id].costs.iter().enumerate() {
            let heads = cost.heads.map_or(one, |heads| Rational::from_integer(i128::from(heads)));
            let each = minor(&cost.quantity).times(&Exact::from(-heads));
            let days = runs(self.model, self.schedule, id).map(|windows| match cost.quantity.per_time() {
                Some(unit) => {
                    let parts = windows.iter().flat_map(|window| months(*window));
                    booked(parts.map(|part| (part, each.times(&units_in(&[part], unit)))))
                }
                None => windows.iter().map(|window| (window.opens, each.round_half_up())).collect(),
            });
            self.book(What::Cost(id, index), days.map(|days| in_part(&days, one)), cost.loc);
        }
    }
}

/// A total spread evenly over the evenings of some windows.
fn evenly(total: &Exact, windows: &[Window]) -> Vec<(Day, i128)> {
    let days: i128 = windows.iter().map(|window| i128::from(window.days())).sum();
    let daily = total.over(&Exact::from(days)).unwrap_or_else(Exact::zero);
    let parts = windows.iter().flat_map(|window| months(*window));
    booked(parts.map(|part| (part, daily.times(&Exact::from(i128::from(part.days()))))))
}

fn part(minor: i128, share: Rational) -> i128 {
    Exact::from(minor).times(&Exact::from(share)).round_half_up()
}

/// The sources that a party is, with their stages.
#[must_use]
pub fn sources_of(model: &Model, party: PartyId) -> Vec<(StageId, &Source)> {
    let all = model.stages.iter().flat_map(|(id, stage)| stage.fund.sources.iter().map(move |source| (id, source)));
    all.filter(|(_, source)| source.party == party).collect()
}

/// The stage whose source is the same money as what is brought: plain money, or an amount during a stage, of one of its sources.
fn same_money(brings: &Brings, sources: &[(StageId, &Source)]) -> Option<StageId> {
    let Offered::Quantity(quantity) = &brings.offered else { return None };
    match brings.when {
        _ if quantity.per_time().is_some() => None,
        When::Unsaid => sources.first().map(|(stage, _)| *stage),
        When::During(stage) => sources.iter().find(|(of, _)| *of == stage).map(|(of, _)| *of),
        _ => None,
    }
}

/// The committed part of what a party pledges; all, if it pledges nothing.
fn certain_share(sources: &[(StageId, &Source)]) -> Rational {
    let sum = |committed: bool| -> i128 {
        let counted = sources.iter().filter(|(_, source)| !committed || source.certainty == Certainty::Committed);
        counted.map(|(_, source)| i128::from(source.amount.minor)).sum()
    };
    let all = sum(false);
    if all == 0 { Rational::from_integer(1) } else { Rational::new(sum(true), all) }
}

/// What is left of the lines if only certain money comes: those of `cuts first` go first, then all others by the same share.
/// Without a target nothing is cut.
fn cut_to_certain(fund: &Fund) -> Vec<i128> {
    let mut left: Vec<i128> = fund.lines.iter().map(|line| i128::from(line.amount.minor)).collect();
    if fund.target.is_none() || fund.sources.is_empty() {
        return left;
    }
    let certain: i128 = Certain::of(fund).committed;
    let mut missing = (left.iter().sum::<i128>() - certain).max(0);
    for at in &fund.cuts_first {
        if let Some(line) = left.get_mut(*at) {
            let cut = missing.min(*line);
            *line -= cut;
            missing -= cut;
        }
    }
    let rest: i128 = left.iter().sum();
    if rest > 0 {
        for line in &mut left {
            *line -= part(*line, Rational::new(missing, rest));
        }
    }
    left
}

/// Sources of a fund by how sure they are, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Certain {
    committed: i128,
    pledged: i128,
    conditional: i128,
    hoped: i128,
}

impl Certain {
    fn of(fund: &Fund) -> Certain {
        let mut sums = Certain::default();
        for source in &fund.sources {
            *match source.certainty {
                Certainty::Committed => &mut sums.committed,
                Certainty::Pledged => &mut sums.pledged,
                Certainty::Conditional => &mut sums.conditional,
                Certainty::Hoped => &mut sums.hoped,
            } += i128::from(source.amount.minor);
        }
        sums
    }
}

/// Sources against uses of a stage's fund, in minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageMoney {
    pub committed: i128,
    pub pledged: i128,
    pub conditional: i128,
    pub hoped: i128,
    /// The sum of its lines; without lines, its target.
    pub uses: i128,
    /// committed ÷ uses (`domain.md` D, coverage); `None` without uses.
    pub coverage: Option<Exact>,
    /// What is not committed ÷ all sources; `None` without sources.
    pub uncertain: Option<Exact>,
}

/// Sources against uses of a stage that carries money; `None` for all others.
///
/// # Errors
/// Unknown where its amounts are in several currencies.
pub fn stage_money(model: &Model, id: StageId) -> Known<Option<StageMoney>> {
    let fund = &model.stages[id].fund;
    if fund.sources.is_empty() && fund.lines.is_empty() && fund.target.is_none() {
        return Ok(None);
    }
    let amounts: Vec<Money> = fund
        .sources
        .iter()
        .map(|source| source.amount)
        .chain(fund.lines.iter().map(|line| line.amount))
        .chain(fund.target.map(|target| target.amount))
        .collect();
    if amounts.windows(2).any(|pair| matches!(pair, [a, b] if a.currency != b.currency)) {
        return Err(Missing::new(Message::new("analysis-several-currencies"), Some(model.stages[id].name.loc)));
    }
    let Certain { committed, pledged, conditional, hoped } = Certain::of(fund);
    let lines: i128 = fund.lines.iter().map(|line| i128::from(line.amount.minor)).sum();
    let uses = if fund.lines.is_empty() { fund.target.map_or(0, |target| i128::from(target.amount.minor)) } else { lines };
    let unsure = pledged + conditional + hoped;
    Ok(Some(StageMoney {
        committed,
        pledged,
        conditional,
        hoped,
        uses,
        coverage: Exact::from(committed).over(&Exact::from(uses)),
        uncertain: Exact::from(unsure).over(&Exact::from(unsure + committed)),
    }))
}

/// The funds whose lines are spent in a stage, and how much of each, in minor units.
#[must_use]
pub fn spent_in(model: &Model, stage: StageId) -> Vec<(StageId, i128)> {
    let of = |fund: &Fund| -> i128 {
        fund.lines.iter().filter(|line| line.stage == Some(stage)).map(|line| i128::from(line.amount.minor)).sum()
    };
    model.stages.iter().map(|(id, other)| (id, of(&other.fund))).filter(|(_, minor)| *minor > 0).collect()
}

/// What a party gives in money over the term, in minor units: what it brings (loans go back, and do not count), or, where it brings
/// no money, what it pledges as a source.
///
/// # Errors
/// Unknown with several currencies, and for money that comes at events without a number or flows during a stage without planned time.
pub fn money_given(model: &Model, schedule: &Schedule, party: PartyId) -> Known<i128> {
    let money: Vec<&Brings> = model.parties[party].brings.iter().filter(|brings| brings.asset == "a_money").collect();
    if money.is_empty() {
        return Ok(sources_of(model, party).iter().map(|(_, source)| i128::from(source.amount.minor)).sum());
    }
    let mut sum = Exact::zero();
    for brings in money.into_iter().filter(|brings| brings.nature != Some("loan")) {
        let Offered::Quantity(quantity) = &brings.offered else { continue };
        let heads = heads(model, quantity, party)?;
        let windows = match (quantity.per_time(), &brings.when) {
            (None, _) => Vec::new(),
            (Some(_), When::During(stage)) => runs(model, schedule, *stage)?,
            (Some(_), _) => vec![term(model, schedule)?],
        };
        let times = match &brings.when {
            When::Whenever { at_most: Some(most), .. } => i128::from(*most),
            When::Whenever { at_most: None, .. } => {
                return Err(Missing::new(Message::new("analysis-no-number-of-times"), Some(brings.loc)));
            }
            _ => 1,
        };
        let scale = minor(&crate::quantity::Quantity::plain(Rational::from_integer(times), quantity.unit));
        sum = sum.plus(&amount_over(quantity, heads, &windows).times(&scale));
    }
    Ok(sum.round_half_up())
}

/// How concentrated some amounts are: the largest share, and the Herfindahl–Hirschman index Σ share²; `None` if all are 0.
#[must_use]
pub fn concentration(amounts: &[i128]) -> Option<(Exact, Exact)> {
    let all = Exact::from(amounts.iter().sum::<i128>());
    let shares: Vec<Exact> = amounts.iter().filter_map(|amount| Exact::from(*amount).over(&all)).collect();
    let index = shares.iter().fold(Exact::zero(), |sum, share| sum.plus(&share.times(share)));
    shares.into_iter().max().map(|largest| (largest, index))
}
