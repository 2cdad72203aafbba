//! When stages can open at the earliest, when they open as planned, and which stage waits for which.

use crate::model::{Atom, Cond, Event, Happening, Lasts, Model, Occasion, Stage, StageEvent, StageId};
use crate::quantity::{CalendarSpan, Day};

/// A planned run of a stage: from its opening to the morning on which it closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub opens: Day,
    /// The morning on which it closes: the day after its last evening.
    pub closes: Day,
    /// Both days are fixed by dates of the charter, if what comes before goes as planned.
    pub fixed: bool,
}

impl Window {
    /// Evenings that it holds.
    #[must_use]
    pub fn days(self) -> i32 {
        (self.closes.0 - self.opens.0).max(0)
    }
}

/// The calendar of a charter as far as it can be known before it runs. Empty without a period.
#[derive(Debug)]
pub struct Schedule {
    /// The charter's first and last day.
    pub period: Option<(Day, Day)>,
    earliest: Vec<Day>,
    planned: Vec<Option<Window>>,
    depends: Vec<Vec<bool>>,
}

impl Schedule {
    #[must_use]
    pub fn of(model: &Model) -> Schedule {
        let period = model.charter.as_ref().and_then(|charter| charter.period).map(|(first, last)| (Day::of(first), Day::of(last)));
        let depends = dependence(model);
        let (earliest, planned) = match period {
            Some((first, last)) => (earliest(model, first, last), planned(model, first, last)),
            None => (Vec::new(), Vec::new()),
        };
        Schedule { period, earliest, planned, depends }
    }

    /// No run can open the stage before this day.
    #[must_use]
    pub fn earliest(&self, stage: StageId) -> Option<Day> {
        self.earliest.get(stage.index()).copied()
    }

    /// The first run of a stage, if all goes as planned; `None` where this hangs on how things go, and for series.
    #[must_use]
    pub fn planned(&self, stage: StageId) -> Option<Window> {
        self.planned.get(stage.index()).copied().flatten()
    }

    /// The planned run, where dates of the charter fix it.
    #[must_use]
    pub fn fixed(&self, stage: StageId) -> Option<Window> {
        self.planned(stage).filter(|window| window.fixed)
    }

    /// The planned runs of a stage, of all occasions of a series; `None` where they hang on how things go. What would come after the
    /// last day is left out.
    #[must_use]
    pub fn occasions(&self, model: &Model, id: StageId) -> Option<Vec<Window>> {
        let (first, last) = self.period?;
        let stage = &model.stages[id];
        let window = |opens: Day| Window { opens, closes: closing(model, stage, opens, last, false), fixed: false };
        let from = first.max(stage.not_before.map_or(first, Day::of));
        let days: Vec<Day> = match &stage.occasion {
            Occasion::On(dates) if dates.len() > 1 => dates.iter().map(|date| Day::of(*date)).collect(),
            Occasion::Every { every, during } => {
                let host = match during {
                    Some(host) => self.planned(*host)?,
                    None => Window { opens: first, closes: last.plus(1), fixed: true },
                };
                (1..).map(|k| every.after(host.opens, k, &model.workdays)).take_while(|day| *day < host.closes).collect()
            }
            _ => return self.planned(id).map(|window| vec![window]),
        };
        Some(days.into_iter().filter(|day| (from..=last).contains(day)).map(window).collect())
    }

    /// Whether the stage's occasion waits for another one, over any number of steps.
    #[must_use]
    pub fn depends(&self, stage: StageId, on: StageId) -> bool {
        self.depends.get(stage.index()).and_then(|row| row.get(on.index())).copied().unwrap_or(false)
    }
}

/// The stages that a stage's occasion names.
#[must_use]
pub fn waits_for(occasion: &Occasion) -> Vec<StageId> {
    match occasion {
        Occasion::After { all, .. } => all.iter().filter_map(|happening| happening.event.stage()).collect(),
        Occasion::AfterAny(stages) => stages.clone(),
        Occasion::Every { during, .. } => during.iter().copied().collect(),
        Occasion::FirstDay | Occasion::On(_) => Vec::new(),
    }
}

fn dependence(model: &Model) -> Vec<Vec<bool>> {
    let direct: Vec<Vec<StageId>> = model.stages.values().map(|stage| waits_for(&stage.occasion)).collect();
    let closure = direct.iter().map(|named| {
        let mut reached = vec![false; direct.len()];
        let mut open = named.clone();
        while let Some(stage) = open.pop() {
            if let Some(seen) = reached.get_mut(stage.index())
                && !std::mem::replace(seen, true)
            {
                open.extend(direct.get(stage.index()).into_iter().flatten());
            }
        }
        reached
    });
    closure.collect()
}

/// Days of the shortest, or the planned, time of a stage that opens on a day: the day on which it closes.
fn closing(model: &Model, stage: &Stage, opens: Day, last: Day, shortest: bool) -> Day {
    let after = |span: CalendarSpan| span.after(opens, 1, &model.workdays);
    match stage.lasts {
        Some(Lasts::For(span)) => after(span),
        Some(Lasts::Range { least, .. }) if shortest => after(least),
        Some(Lasts::Range { usually: Some(usually), .. }) => after(usually),
        Some(Lasts::Range { least, most, usually: None }) => {
            let (least, most) = (after(least), after(most));
            Day(least.0 + (most.0 - least.0) / 2)
        }
        Some(Lasts::Until(date)) => Day::of(date).max(opens).plus(1),
        None => last.max(opens.plus(1)),
    }
}

/// Lower bounds, raised from the first day until nothing changes; a circle of stages would rise for ever and is cut off.
fn earliest(model: &Model, first: Day, last: Day) -> Vec<Day> {
    let mut days = vec![first; model.stages.len()];
    let replacing = Replacing::of(model);
    for _ in 0..=model.stages.len() {
        let earliest = Earliest { model, replacing: &replacing, days: &days, first, last };
        let next: Vec<Day> = model.stages.values().map(|stage| earliest.opening(stage)).collect();
        if next == days {
            break;
        }
        days = next;
    }
    days
}

/// By stage: those that may come in its place.
struct Replacing(Vec<Vec<StageId>>);

impl Replacing {
    fn of(model: &Model) -> Replacing {
        let mut others = vec![Vec::new(); model.stages.len()];
        for (id, stage) in model.stages.iter() {
            if let Some(list) = stage.replaces.and_then(|of| others.get_mut(of.index())) {
                list.push(id);
            }
        }
        Replacing(others)
    }
}

/// Lower bounds as far as they are known.
struct Earliest<'m> {
    model: &'m Model,
    replacing: &'m Replacing,
    days: &'m [Day],
    first: Day,
    last: Day,
}

impl Earliest<'_> {
    fn known(&self, stage: StageId) -> Day {
        self.days.get(stage.index()).copied().unwrap_or(self.first)
    }

    fn opening(&self, stage: &Stage) -> Day {
        let first = self.first;
        let occasion = match &stage.occasion {
            Occasion::FirstDay => first,
            Occasion::On(dates) => dates.iter().min().map_or(first, |date| Day::of(*date)),
            Occasion::After { all, lag } => {
                let come = all.iter().map(|happening| self.happening(happening)).max().unwrap_or(first);
                lag.map_or(come, |lag| lag.after(come, 1, &self.model.workdays))
            }
            Occasion::AfterAny(stages) => stages.iter().map(|of| self.success(*of)).min().unwrap_or(first),
            Occasion::Every { every, during } => every.after(during.map_or(first, |host| self.known(host)), 1, &self.model.workdays),
        };
        occasion.max(first).max(stage.not_before.map_or(first, Day::of))
    }

    fn happening(&self, happening: &Happening) -> Day {
        match happening.event {
            Event::Stage(of, StageEvent::Succeeds) => {
                let once = self.success(of);
                match &self.model.stages[of].occasion {
                    Occasion::Every { every, .. } => every.after(once, happening.in_a_row.saturating_sub(1), &self.model.workdays),
                    _ => once,
                }
            }
            Event::Stage(of, _) | Event::Option(of, ..) => self.known(of),
            Event::Duty(..) | Event::Met(_) | Event::Ends(_) => self.first,
        }
    }

    /// Done, or skipped, which counts as well.
    fn success(&self, of: StageId) -> Day {
        let stage = &self.model.stages[of];
        let opens = self.known(of);
        let done = if stage.only_if.is_empty() { closing(self.model, stage, opens, self.last, true) } else { opens };
        let replaced = self.replacing.0.get(of.index()).into_iter().flatten().map(|id| self.known(*id)).min();
        replaced.map_or(done, |replaced| replaced.min(done))
    }
}

/// Planned runs, filled in from the stages whose occasion is known to those that wait for them.
fn planned(model: &Model, first: Day, last: Day) -> Vec<Option<Window>> {
    let mut windows: Vec<Option<Window>> = vec![None; model.stages.len()];
    for _ in 0..model.stages.len() {
        let next: Vec<Option<Window>> = model.stages.values().map(|stage| planned_window(model, stage, &windows, first, last)).collect();
        if next == windows {
            break;
        }
        windows = next;
    }
    windows
}

fn planned_window(model: &Model, stage: &Stage, windows: &[Option<Window>], first: Day, last: Day) -> Option<Window> {
    let (come, mut fixed) = match &stage.occasion {
        Occasion::FirstDay => (first, true),
        Occasion::On(dates) => match dates.as_slice() {
            [date] => (Day::of(*date).max(first), true),
            _ => return None,
        },
        Occasion::After { all, lag } => {
            let mut come = first;
            for happening in all {
                let of = match happening.event {
                    Event::Stage(of, StageEvent::Succeeds | StageEvent::Closes) if happening.in_a_row <= 1 => of,
                    _ => return None,
                };
                come = come.max(windows.get(of.index()).copied().flatten()?.closes);
            }
            (lag.map_or(come, |lag| lag.after(come, 1, &model.workdays)), false)
        }
        Occasion::AfterAny(_) | Occasion::Every { .. } => return None,
    };
    let mut opens = come;
    let insured = stage.requires.iter().filter_map(|cond| insured_from(model, cond));
    for date in insured.chain(stage.not_before.map(Day::of)) {
        if date >= opens {
            (opens, fixed) = (date, true);
        }
    }
    let fixed = fixed && !matches!(stage.lasts, Some(Lasts::Range { .. }));
    Some(Window { opens, closes: closing(model, stage, opens, last, false), fixed })
}

/// The first day on which the parties that a condition wants insured are.
pub(super) fn insured_from(model: &Model, cond: &Cond) -> Option<Day> {
    match cond {
        Cond::Atom(Atom::Insured(party), _) => model.governance.as_ref()?.insured_from(*party).map(Day::of),
        Cond::All(conds) => conds.iter().filter_map(|cond| insured_from(model, cond)).max(),
        _ => None,
    }
}
