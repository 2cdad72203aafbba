//! Runs one day at a time, from packed register to packed register: what exploration and exact likelihoods walk on.

use super::almanac::{Almanac, Count, Reach, Shifted};
use super::amounts::{self, ReadRow, Written};
use super::codec::{Codec, Measure, Reader, Writer};
use super::cone::{Breadth, Cone};
use super::deferred::Lasting;
use super::duty::cycle;
use super::pack::{Asks, Layout, MOST_DUE};
use super::player::Player;
use super::promise::Promised;
use super::register::{Cycle, NextOccasion};
use super::run::Run;
use super::{Machine, NoRecord, Oracle, Question, Reads, Recorder, Shown, Till, Total, Truth, Unknown};
use crate::model::{End, Expectation, PromiseForm, StageId};
use crate::quantity::{CalendarSpan, Day, Exact};
use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;
use std::rc::Rc;

/// Why a register cannot be packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpacked {
    /// A duty has more cycles over and not due yet than there is room for.
    Duties,
    /// An amount is not a fraction of 128-bit numbers any more.
    Amounts,
}

/// What has come of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lived {
    /// The run goes on: the register was packed.
    On,
    Ended(End),
}

/// Walks on the packed registers of one machine.
pub struct Walker<'a, 'm> {
    player: Player<'a, 'm>,
    layout: Layout,
    /// What matters for those who ask, where the rest is left out.
    cone: Option<Cone>,
    words: usize,
    /// Which days go alike, where dates are counted from the day of a register; and how far what was packed last reaches.
    almanac: Option<Rc<Almanac>>,
    reach: Reach,
    /// What was counted from an anchor before the day that was lived through last: by stage, and by duty.
    counted: Counted,
    rows: Rows,
    /// The till of what was packed last, where tills are told apart from the rest; and whether money was missing that day.
    till: Option<Till>,
    was_short: bool,
    day: Day,
    /// By expectation: it was true before the day that was lived through last.
    before: Vec<bool>,
    /// What is added up, and how much that day added.
    totals: Vec<Total>,
    added: Vec<Exact>,
    /// After that day: the next one, and a stage that may last on.
    next: Day,
    lasting: Option<Lasting>,
}

/// By stage, the anchor and the next occasion of its series; by duty, the anchor and the end of its cycle.
type Counted = (Vec<Option<(Day, Option<Day>)>>, Vec<Option<(Day, Day)>>);

/// Rows of amounts, each kept once.
#[derive(Default)]
struct Rows {
    rows: Vec<Box<[i128]>>,
    index: HashTable<u32>,
    bytes: usize,
    /// Room for the next one.
    written: Written,
}

struct Nobody;

impl Oracle for Nobody {
    fn answer(&mut self, question: &Question) -> i64 {
        question.support.low
    }
}

impl<'a, 'm> Walker<'a, 'm> {
    /// A walker that watches these expectations and promises.
    #[must_use]
    pub fn new(
        machine: &'a Machine<'m>,
        reads: &Reads,
        asks: Asks,
        expectations: &[&'a Expectation],
        promises: &[&'a PromiseForm],
    ) -> Walker<'a, 'm> {
        let mut player = Player::new(machine, expectations);
        player.promised = promises.iter().map(|form| Promised::new(form)).collect();
        let mut walker = Walker {
            player,
            layout: Layout::new(machine, reads, asks),
            cone: None,
            words: 0,
            almanac: None,
            reach: Reach::default(),
            counted: (Vec::new(), Vec::new()),
            rows: Rows::default(),
            till: None,
            was_short: false,
            day: machine.period().0,
            before: Vec::new(),
            totals: Vec::new(),
            added: Vec::new(),
            next: machine.period().0,
            lasting: None,
        };
        walker.measure();
        walker
    }

    fn measure(&mut self) {
        let mut measure = Measure::default();
        let first = self.layout.span.first;
        if let Some(almanac) = self.almanac.clone() {
            let mut shifted = Shifted { codec: measure, day: first, almanac: &almanac, reach: Reach::default() };
            self.rest(first, &mut shifted);
            self.words = 1 + shifted.codec.0.div_ceil(64);
            return;
        }
        self.fields(first, &mut measure);
        self.words = measure.0.div_ceil(64) + usize::from(self.layout.books) + usize::from(self.till.is_some());
    }

    /// Tells tills apart from now on: the last word of a packed register is all that tells apart two that differ in their tills alone.
    pub fn tell_tills(&mut self) {
        self.till = Some(Till::default());
        self.measure();
    }

    /// The till of what was packed last.
    #[must_use]
    pub fn till(&self) -> Option<&Till> {
        self.till.as_ref()
    }

    /// Whether money was found missing on the day that was lived through last.
    #[must_use]
    pub fn was_short(&self) -> bool {
        self.was_short
    }

    /// Leaves out from now on what cannot matter any more for those who ask about these: more can happen then than in the charter.
    /// Only of a machine that can leave something out.
    pub fn leave_out(&mut self, asked: &Reads, breadth: Breadth) {
        let cone = Cone::of(self.player.machine, asked, breadth);
        self.player.reg.free.copy_from(&cone.free);
        self.cone = Some(cone);
        self.measure();
    }

    /// Counts dates from the day of a register from now on, if this machine has days that go alike: the first word of a packed register
    /// is its day then, and the others are its shape. `spans`: those in which answers tell how long stages last.
    pub fn shift(
        &mut self,
        reads: &Reads,
        expectations: &[&Expectation],
        spans: &[(Option<StageId>, CalendarSpan)],
    ) -> Option<Rc<Almanac>> {
        if self.layout.books || self.cone.is_some() || !self.player.promised.is_empty() || !self.totals.is_empty() {
            return None;
        }
        for (stage, _) in spans {
            self.layout.answers_in_civil_time(*stage);
        }
        let spans: Vec<CalendarSpan> = spans.iter().map(|(_, span)| *span).collect();
        self.almanac = self.player.machine.almanac(reads, expectations, &spans).map(Rc::new);
        self.measure();
        self.almanac.clone()
    }

    /// How far what was packed last reaches, where dates are counted from its day.
    #[must_use]
    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Tells from now on what each day adds to these totals.
    pub fn add_up(&mut self, totals: Vec<Total>) {
        self.totals = totals;
    }

    /// What the day that was lived through last added to each total.
    #[must_use]
    pub fn added(&self) -> &[Exact] {
        &self.added
    }

    /// Words of a packed register.
    #[must_use]
    pub fn words(&self) -> usize {
        self.words
    }

    /// Bytes of amounts that are kept apart from packed registers.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.rows.bytes + self.rows.index.allocation_size()
    }

    /// The first day of the period.
    #[must_use]
    pub fn first(&self) -> Day {
        self.layout.span.first
    }

    /// The day that was lived through last.
    #[must_use]
    pub fn day(&self) -> Day {
        self.day
    }

    /// The day that comes next in a packed register.
    #[must_use]
    pub fn day_of(&self, packed: &[u64]) -> Day {
        if self.almanac.is_some() {
            return self.layout.span.first.plus(packed.first().and_then(|day| i32::try_from(*day).ok()).unwrap_or(0));
        }
        let mut day = None;
        Reader { words: packed, at: 0 }.day(&mut day, self.layout.span);
        day.unwrap_or(self.layout.span.first)
    }

    /// The register before the first day.
    ///
    /// # Errors
    /// If it has no room.
    pub fn start(&mut self, packed: &mut [u64]) -> Result<(), Unpacked> {
        self.player.begin(&mut Nobody, &mut NoRecord);
        self.next = self.layout.span.first;
        if let Some(cone) = &self.cone {
            cone.leave_out(self.player.machine, &mut self.player.reg);
        }
        self.layout.forget(self.player.machine, &mut self.player.reg, self.next);
        self.pack(packed)
    }

    /// Lives through the day of a packed register, and packs what stands before the next day on which something can happen.
    ///
    /// # Errors
    /// If the register has no room.
    pub fn live<O: Oracle, R: Recorder>(
        &mut self,
        from: &[u64],
        oracle: &mut O,
        recorder: &mut R,
        packed: &mut [u64],
    ) -> Result<Lived, Unpacked> {
        let day = self.unpack(from);
        self.day = day;
        self.before.clear();
        self.before.extend(self.player.monitors.iter().map(|monitor| monitor.reply == Some(Ok(true))));
        self.added.clear();
        self.added.extend(self.totals.iter().map(|total| self.player.reg.total(self.player.machine, *total)));
        let mut run = Run::on((day, day), &mut self.player, oracle, recorder);
        run.live_through_day();
        self.was_short = run.reg.ledger.found_short;
        let ended = run.ended.clone();
        if ended.is_none() {
            if let Some(cone) = &self.cone {
                cone.leave_out(run.machine, run.reg);
            }
            let mut next = run.next_day();
            self.lasting = run.lasting(next);
            if let Some(lasting) = self.lasting {
                next = run.last_on(lasting);
            }
            run.count_up_to(next);
            self.next = next;
        }
        for (total, added) in self.totals.iter().zip(&mut self.added) {
            *added = run.reg.total(run.machine, *total).minus(added);
        }
        match ended {
            Some(end) => {
                self.reach = Reach::default();
                self.note_lookups();
                Ok(Lived::Ended(end))
            }
            None => {
                self.layout.forget(self.player.machine, &mut self.player.reg, self.next);
                self.pack(packed).map(|()| Lived::On)
            }
        }
    }

    /// After a day that was lived through: the same day again, of which nothing differs but that a stage lasts longer after it.
    ///
    /// # Errors
    /// If the register has no room.
    pub fn last_on<O: Oracle, R: Recorder>(&mut self, oracle: &mut O, recorder: &mut R, packed: &mut [u64]) -> Result<Lived, Unpacked> {
        if let Some(lasting) = self.lasting {
            let before: Vec<Exact> = self.totals.iter().map(|total| self.player.reg.total(self.player.machine, *total)).collect();
            // The evenings that it lasts longer are counted on top of those that are counted already.
            let mut run = Run::on((self.day, self.next), &mut self.player, oracle, recorder);
            self.next = run.last_on(lasting);
            run.count_up_to(self.next);
            for ((total, before), added) in self.totals.iter().zip(before).zip(&mut self.added) {
                *added = added.plus(&run.reg.total(run.machine, *total).minus(&before));
            }
            if self.layout.books {
                self.layout.forget(self.player.machine, &mut self.player.reg, self.next);
            }
        }
        self.pack(packed).map(|()| Lived::On)
    }

    /// What the day showed of a promise.
    #[must_use]
    pub fn shown(&self, promise: usize) -> Option<Shown> {
        self.player.promised.get(promise).and_then(|promised| promised.shown)
    }

    /// The expectations that came true on the day that was lived through last, and had not before.
    pub fn came_true(&self) -> impl Iterator<Item = usize> + '_ {
        let now = self.player.monitors.iter().map(|monitor| monitor.reply == Some(Ok(true)));
        now.zip(&self.before).enumerate().filter(|(_, (now, before))| *now && !**before).map(|(at, _)| at)
    }

    /// Nobody asks about this promise any more.
    pub fn settle(&mut self, promise: usize) {
        if let Some(promised) = self.player.promised.get_mut(promise) {
            promised.idle = true;
        }
    }

    /// Whether each expectation holds in the run that has ended.
    #[must_use]
    pub fn truths(&mut self) -> Vec<Truth> {
        let day = self.day;
        let monitors = std::mem::take(&mut self.player.monitors);
        let (mut nobody, mut silent) = (Nobody, NoRecord);
        let run = Run::on((day, day), &mut self.player, &mut nobody, &mut silent);
        let truths = monitors.iter().map(|monitor| run.truth(monitor)).collect();
        self.player.monitors = monitors;
        truths
    }

    /// The stages that were blocked in the run that has ended stuck.
    #[must_use]
    pub fn stuck(&self) -> &[StageId] {
        &self.player.stuck
    }

    fn fields(&mut self, day: Day, codec: &mut impl Codec) {
        codec.day(&mut Some(day), self.layout.span);
        self.rest(day, codec);
    }

    /// All fields after the day.
    fn rest(&mut self, day: Day, codec: &mut impl Codec) {
        let machine = self.player.machine;
        self.layout.fields(machine, &mut self.player.reg, day, codec);
        if self.cone.is_some() {
            codec.flag(&mut self.player.reg.narrowed);
        }
        for monitor in &mut self.player.monitors {
            let mut reply = match monitor.reply {
                None => 0,
                Some(Ok(false)) => 1,
                Some(Ok(true)) => 2,
                Some(Err(_)) => 3,
            };
            codec.count(&mut reply, 3);
            monitor.reply = match (reply, monitor.reply) {
                (0, _) => None,
                (1 | 2, _) => Some(Ok(reply == 2)),
                (_, Some(Err(why))) => Some(Err(why)),
                _ => Some(Err(Unknown::NeverRead(StageId::new(0)))),
            };
        }
        for promised in &mut self.player.promised {
            if promised.idle || promised.shown.is_some() {
                promised.since = None;
                promised.seen = false;
            }
            codec.flag(&mut promised.seen);
            codec.day(&mut promised.since, self.layout.span);
        }
    }

    /// Packs what stands before the next day; the evenings before it are counted.
    fn pack(&mut self, packed: &mut [u64]) -> Result<(), Unpacked> {
        let day = self.next;
        if self.player.reg.duties.iter().any(|duty| duty.due.len() > MOST_DUE) {
            return Err(Unpacked::Duties);
        }
        packed.fill(0);
        if let (Some(almanac), [number, shape @ ..]) = (self.almanac.clone(), &mut *packed) {
            *number = u64::try_from(day.0 - self.layout.span.first.0).unwrap_or(0);
            let writer = Writer { words: shape, at: 0 };
            let mut shifted = Shifted { codec: writer, day, almanac: &almanac, reach: Reach::default() };
            self.rest(day, &mut shifted);
            self.reach = shifted.reach;
            self.note_lookups();
            if self.layout.counts_from(&self.player.reg, self.day) {
                almanac.durations.iter().for_each(|span| self.note_span(self.day, *span));
            }
            self.note_counts();
            return Ok(());
        }
        let mut writer = Writer { words: packed, at: 0 };
        self.fields(day, &mut writer);
        let words = packed.len();
        if self.layout.books {
            let (machine, sums, reg) = (self.player.machine, &self.layout.sums, &mut self.player.reg);
            packed[words - 1] = self.rows.number(|row| amounts::amounts(machine, sums, reg, row))?;
            if let Some(till) = &mut self.till {
                *till = Till::of(machine, reg);
                packed[words - 2] = self.rows.number(|row| amounts::settled(machine, sums, reg, row))?;
            }
        }
        Ok(())
    }

    /// What is counted from an anchor: by stage, the next occasion of its series; by duty, the end of its cycle.
    fn counts(&self) -> Counted {
        let reg = &self.player.reg;
        let stages = reg.stages.iter().map(|stage| stage.series.map(|series| (series.anchor, series.next)));
        let duties = reg.duties.iter().map(|duty| duty.cycle.map(|cycle| (cycle.anchor, cycle.ends)));
        (stages.collect(), duties.collect())
    }

    /// Notes what was looked up on the day that was lived through.
    fn note_lookups(&mut self) {
        self.reach.saw_people = self.player.reg.saw_people;
        for at in 0..self.player.reg.looked_up.len() {
            let (from, span) = self.player.reg.looked_up[at];
            self.note_span(from, span);
        }
    }

    fn note_span(&mut self, from: Day, span: CalendarSpan) {
        let to = span.after(from, 1, &self.player.machine.model.workdays).0 - self.day.0;
        self.reach.counts.push(Count { counted: Some((span, 1)), from: from.0 - self.day.0, to, before: None });
    }

    /// Notes what was counted anew on the day that was lived through.
    fn note_counts(&mut self) {
        let (machine, reg, day) = (self.player.machine, &self.player.reg, self.day);
        let (stages, duties) = &self.counted;
        for NextOccasion { stage, every, series, next, before } in &reg.occasions {
            let is_new = stages.get(stage.index()).copied().flatten() != Some((series.anchor, Some(*next)));
            self.reach.counts.push(Count {
                counted: (is_new && every.is_civil()).then_some((*every, series.came + 1)),
                from: series.anchor.0 - day.0,
                to: next.0 - day.0,
                before: Some(*before),
            });
        }
        for id in machine.plan.duties.iter().copied() {
            if let (Some((every, None, Some(_))), Some(Cycle { anchor, over, ends })) =
                (cycle(&machine.model.duties[id]), reg.duties[id.index()].cycle)
                && every.is_civil()
                && duties.get(id.index()).copied().flatten() != Some((anchor, ends))
            {
                self.reach.counts.push(Count {
                    counted: Some((every, over + 1)),
                    from: anchor.0 - day.0,
                    to: ends.0 + 1 - day.0,
                    before: None,
                });
            }
        }
    }

    fn unpack(&mut self, packed: &[u64]) -> Day {
        self.player.reset();
        if let (Some(almanac), [_, shape @ ..]) = (self.almanac.clone(), packed) {
            let day = self.day_of(packed);
            self.player.restore_facts(day);
            let reader = Reader { words: shape, at: 0 };
            self.rest(day, &mut Shifted { codec: reader, day, almanac: &almanac, reach: Reach::default() });
            self.player.reg.restore_sets();
            self.counted = self.counts();
            return day;
        }
        let mut reader = Reader { words: packed, at: 0 };
        let mut day = None;
        reader.day(&mut day, self.layout.span);
        let day = day.unwrap_or(self.layout.span.first);
        self.player.restore_facts(day);
        self.rest(day, &mut reader);
        if self.layout.books
            && let Some(row) = packed.last().and_then(|row| self.rows.rows.get(usize::try_from(*row).ok()?))
        {
            amounts::amounts(self.player.machine, &self.layout.sums, &mut self.player.reg, &mut ReadRow(row.iter()));
        }
        self.player.reg.restore_sets();
        day
    }
}

impl Rows {
    /// The number of the row that is written.
    fn number(&mut self, write: impl FnOnce(&mut Written)) -> Result<u64, Unpacked> {
        let Rows { rows, index, bytes, written } = self;
        written.row.clear();
        write(written);
        if std::mem::take(&mut written.overflow) {
            return Err(Unpacked::Amounts);
        }
        let row = written.row.as_slice();
        let of = |number: u32| rows.get(number as usize).map_or(&[] as &[i128], |row| row);
        let hash = |row: &[i128]| FxBuildHasher.hash_one(row);
        if let Some(number) = index.find(hash(row), |number| of(*number) == row) {
            return Ok(u64::from(*number));
        }
        let number = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        index.insert_unique(hash(row), number, |number| hash(of(*number)));
        *bytes += size_of_val(row) + size_of::<Box<[i128]>>();
        rows.push(row.into());
        Ok(u64::from(number))
    }
}
