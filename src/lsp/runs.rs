//! Runs of charters, beside everything else: they never delay an answer.

use super::promises::{Promised, promised, searched};
use super::queue::Queue;
use super::solving::{Solved, solved};
use super::trying::tried;
use crate::diagnostic::{Catalogue, Lang, Message};
use crate::model::ScenarioId;
use crate::project::Unit;
use crate::report::sentences::{judged, testable};
use crate::report::simulation::{self, How, Simulation};
use crate::report::testing::{self, Part, Results, Total};
use crate::report::words::{Words, language_of};
use crate::simulate::{
    Columns, Setting, Verdict, column_fault, not_runnable, test_while, unknown_scenario, unreadable_column, verdicts, wanted,
};
use crate::source::{Loc, Sources};
use crate::verify::Limits;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};

/// Columns of a report.
pub(super) const WIDTH: u16 = 100;

type Job = Box<dyn FnOnce() + Send>;

/// The thread that runs charters.
pub(super) struct Runner {
    jobs: Option<Sender<Job>>,
    queue: Queue,
    /// Grows with every look: older ones are given up.
    newest: Arc<AtomicU64>,
}

/// A charter as it stands, to be run elsewhere.
#[derive(Clone)]
pub(super) struct Snapshot {
    pub(super) sources: Sources,
    pub(super) unit: Arc<Unit>,
    /// Findings that keep it from running.
    pub(super) errors: usize,
    pub(super) lang: Lang,
    pub(super) seed: u64,
    pub(super) runs: u64,
}

/// What can be tested by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// What a scenario or story expects.
    Scenario(String),
    /// The examples of a rule.
    Rule(String),
}

/// What came of it.
#[derive(Clone, Debug)]
pub(super) struct Outcome {
    pub(super) of: Subject,
    pub(super) total: Total,
    /// Expectations that did not come true, and examples that fail.
    pub(super) failed: Vec<Loc>,
}

/// What a look at a charter has found.
#[derive(Clone, Debug)]
pub(super) struct Look {
    pub(super) outcomes: Vec<Outcome>,
    /// What comes of its promises, as soon as that is known.
    pub(super) promised: Option<Vec<Promised>>,
    /// How scenarios end that have an exact answer at hand.
    pub(super) solved: Vec<Solved>,
}

impl Runner {
    pub(super) fn new(queue: Queue) -> Runner {
        let (jobs, receiver) = channel::<Job>();
        let work = move || {
            while let Ok(job) = receiver.recv() {
                // What a crash leaves unanswered is answered by the loss of its reply.
                let _ = catch_unwind(AssertUnwindSafe(job));
            }
        };
        let started = std::thread::Builder::new().name("runs".to_owned()).stack_size(super::STACK).spawn(work);
        Runner { jobs: started.is_ok().then_some(jobs), queue, newest: Arc::default() }
    }

    /// Does something when what was asked before is done.
    pub(super) fn run(&self, job: impl FnOnce() + Send + 'static) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(Box::new(job));
        }
    }

    /// Gives up looks that were not finished.
    pub(super) fn give_up(&self) {
        self.newest.fetch_add(1, Ordering::Relaxed);
    }

    /// Looks how a charter ends, and lets the desk know, unless it was given up meanwhile. Promises take longer: they are looked at when
    /// all else is known that was asked before.
    pub(super) fn look(&self, snapshot: Snapshot, runs: u64) {
        let mine = self.newest.load(Ordering::Relaxed);
        let (newest, queue, later) = (Arc::clone(&self.newest), self.queue.clone(), self.jobs.clone());
        self.run(move || {
            let is_wanted = move || newest.load(Ordering::Relaxed) == mine;
            let Some(outcomes) = outcomes(&snapshot, runs, &is_wanted) else { return };
            let unit = Arc::clone(&snapshot.unit);
            queue.tell(move |desk| desk.looked(&unit, outcomes));
            let judge = move || {
                if !snapshot.unit.model.promises.is_empty() {
                    let Some(promised) = promised(&snapshot, &is_wanted) else { return };
                    let unit = Arc::clone(&snapshot.unit);
                    queue.tell(move |desk| desk.judged_promises(&unit, promised));
                }
                if let Some(solved) = solved(&snapshot, &is_wanted) {
                    queue.tell(move |desk| desk.solved_scenarios(&snapshot.unit, solved));
                }
            };
            if let Some(later) = later {
                let _ = later.send(Box::new(judge));
            }
        });
    }
}

/// How all scenarios and stories end that expect something, and what comes of the examples of rules. `None` if it cannot run, or was given up.
fn outcomes(snapshot: &Snapshot, runs: u64, is_wanted: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Outcome>> {
    let model = &snapshot.unit.model;
    if snapshot.errors > 0 || !is_wanted() {
        return None;
    }
    let columns = columns(snapshot).ok()?;
    let mut found = Vec::new();
    for (id, scenario) in model.scenarios.iter().filter(|(_, scenario)| !scenario.expectations.is_empty()) {
        let setting = Setting::new(model, Some(id), &columns, snapshot.seed).ok()?;
        let tested = test_while(&setting, runs, &is_wanted)?;
        let judged = setting.expectations().into_iter().zip(&tested.judgements);
        let failed = judged.filter(|(_, judgement)| judgement.verdict == Verdict::Failed).map(|(expectation, _)| expectation.loc);
        let of = Subject::Scenario(scenario.name.text.clone());
        found.push(Outcome { of, failed: failed.collect(), total: Total::of_one(&tested) });
    }
    for of_rule in tried(snapshot, None).chunk_by(|one, next| std::ptr::eq(one.rule, next.rule)) {
        let Some(first) = of_rule.first() else { continue };
        let failed = of_rule.iter().filter(|tried| tried.has_failed()).map(|tried| tried.example.loc);
        let of = Subject::Rule(first.rule.name.text.clone());
        found.push(Outcome { of, failed: failed.collect(), total: Total::of_examples(of_rule) });
    }
    is_wanted().then_some(found)
}

/// Why there is no report.
pub(super) enum NoReport {
    /// It was asked to stop.
    Stopped,
    /// The charter cannot run.
    Because(String),
}

impl NoReport {
    pub(super) fn because(words: &Words<'_>, why: &Message) -> NoReport {
        NoReport::Because(words.text(why))
    }
}

/// Who waits for a report: may stop it, and is told how many of the scenarios are done, and which comes next.
pub(super) struct Waiting<'w> {
    pub(super) goes_on: &'w (dyn Fn() -> bool + Sync),
    pub(super) tell: &'w dyn Fn(usize, usize, &str),
}

/// The report of `charter test`: of one scenario, of one rule, or of all that is expected and promised.
pub(super) fn tested(snapshot: &Snapshot, only: Option<&Subject>, waiting: &Waiting<'_>) -> Result<(String, Total), NoReport> {
    let (scenario, rule) = match only {
        Some(Subject::Scenario(name)) => (Some(name.as_str()), None),
        Some(Subject::Rule(name)) => (None, Some(name.as_str())),
        None => (None, None),
    };
    with_settings(snapshot, scenario, |words, columns, settings| {
        let sentences = if only.is_none() { testable(words.model) } else { Vec::new() };
        let examples = if scenario.is_none() { tried(snapshot, rule) } else { Vec::new() };
        let settings = if rule.is_none() { settings } else { &[] };
        let expecting: Vec<&Setting<'_>> = settings.iter().filter(|setting| !setting.expectations().is_empty()).collect();
        let later = usize::from(!sentences.is_empty());
        let tested = each(&expecting, later, waiting, |setting| test_while(setting, snapshot.runs, &waiting.goes_on))?;
        let search = if sentences.is_empty() {
            None
        } else {
            (waiting.tell)(expecting.len(), expecting.len() + later, &words.word("verify-promises"));
            Some(searched(words, snapshot, columns, &sentences, &Limits::of_tests(), waiting)?)
        };
        let promises = search.as_ref().map(|search| judged(&sentences, search)).unwrap_or_default();
        let parts: Vec<Part<'_>> = expecting.into_iter().zip(&tested).map(|(setting, tested)| Part { setting, tested }).collect();
        let results = Results {
            words,
            sources: &snapshot.sources,
            path: &snapshot.sources.file(snapshot.unit.root).display_path(),
            parts: &parts,
            promises: &promises,
            examples: &examples,
            coverage: None,
            file_lang: language_of(&snapshot.sources, words.model),
            width: WIDTH,
        };
        Ok((testing::as_text(&results), Total::of(&results)))
    })
}

/// The report of `charter simulate`, of one scenario or of all.
pub(super) fn simulated(snapshot: &Snapshot, only: Option<&str>, waiting: &Waiting<'_>) -> Result<String, NoReport> {
    with_settings(snapshot, only, |words, _, settings| {
        let file_lang = language_of(&snapshot.sources, words.model);
        let settings: Vec<&Setting<'_>> = settings.iter().collect();
        let reports = each(&settings, 0, waiting, |setting| {
            let runs = if setting.is_story() { 1 } else { snapshot.runs };
            let summary = setting.detailed(1, runs, &waiting.goes_on);
            if summary.runs < runs {
                return None;
            }
            let (judgements, trace) = verdicts(setting, &summary, 0);
            let simulation = Simulation {
                sources: &snapshot.sources,
                setting,
                summary: &summary,
                judgements: &judgements,
                trace: trace.as_ref(),
                is_first: false,
                file_lang,
                how: How::default(),
            };
            Some(simulation::as_text(words, &simulation, WIDTH))
        })?;
        Ok(reports.join("\n\n"))
    })
}

/// Does something with each scenario before so much else, unless it was asked to stop.
fn each<T>(
    settings: &[&Setting<'_>],
    later: usize,
    waiting: &Waiting<'_>,
    mut act: impl FnMut(&Setting<'_>) -> Option<T>,
) -> Result<Vec<T>, NoReport> {
    let done = settings.iter().enumerate().map(|(index, setting)| {
        let name = setting.scenario.map_or("", |id| setting.model().scenarios[id].name.text.as_str());
        (waiting.tell)(index, settings.len() + later, name);
        act(setting).ok_or(NoReport::Stopped)
    });
    done.collect()
}

/// Does something with the scenarios that are meant, or says why they cannot run.
fn with_settings<T>(
    snapshot: &Snapshot,
    only: Option<&str>,
    act: impl FnOnce(&Words<'_>, &Columns, &[Setting<'_>]) -> Result<T, NoReport>,
) -> Result<T, NoReport> {
    with_columns(snapshot, |words, columns| {
        let model = words.model;
        let ids: Vec<ScenarioId> = match only {
            Some(name) => vec![model.scenario(name).ok_or_else(|| NoReport::because(words, &unknown_scenario(model, name).message))?],
            None => model.scenarios.ids().collect(),
        };
        let file_lang = language_of(&snapshot.sources, model);
        let settings = ids.into_iter().map(|id| Setting::new(model, Some(id), columns, snapshot.seed));
        let settings: Result<Vec<Setting<'_>>, _> = settings.collect();
        let settings = settings.map_err(|why| NoReport::because(words, &not_runnable(model, why, file_lang).message))?;
        act(words, columns, &settings)
    })
}

/// Does something with a charter, or says why it cannot run.
pub(super) fn with_columns<T>(snapshot: &Snapshot, act: impl FnOnce(&Words<'_>, &Columns) -> Result<T, NoReport>) -> Result<T, NoReport> {
    let words = &Words { model: &snapshot.unit.model, catalogue: &Catalogue::new(snapshot.lang) };
    if snapshot.errors > 0 {
        return Err(NoReport::because(words, &Message::new("cli-not-runnable").with("count", snapshot.errors)));
    }
    let columns = columns(snapshot).map_err(|why| NoReport::because(words, &why))?;
    act(words, &columns)
}

/// The columns that the charter's laws name; their files stand beside the file that names them.
pub(super) fn columns(snapshot: &Snapshot) -> Result<Columns, Message> {
    let mut columns = Columns::default();
    for wanted in wanted(&snapshot.unit.model) {
        let beside = snapshot.sources.file(wanted.loc.file).path.parent().map(|folder| folder.join(wanted.file));
        let text = std::fs::read_to_string(beside.unwrap_or_else(|| wanted.file.into()));
        let text =
            text.map_err(|error| unreadable_column(&wanted, Message::new("cli-other-reason").with("reason", error.to_string())).message)?;
        columns.read(wanted.file, wanted.column, &text).map_err(|fault| column_fault(&wanted, &fault).message)?;
    }
    Ok(columns)
}
