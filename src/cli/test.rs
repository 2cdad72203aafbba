//! `charter test`: every expectation of every scenario and story, every promise, every example of a rule: passed, failed,
//! undecided. And what no scenario and no story reached.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use super::luck::{Luck, Settled};
use super::opened::{Ended, Opened};
use super::simulate::{MOST_RUNS, exit_of};
use super::verify::{exit_of_promises, states};
use crate::diagnostic::{Diagnostic, Message};
use crate::machine::NotRunnable;
use crate::model::Model;
use crate::project::{Unit, Workspace};
use crate::report::coverage::{Coverage, Rules, Share};
use crate::report::examples::Tried;
use crate::report::sentences::{Sentence, forms, judged, testable};
use crate::report::simulation_json::FORMAT_VERSION;
use crate::report::testing::{self, Part, Results};
use crate::report::testing_junit;
use crate::rules;
use crate::simulate::{Columns, Points, Reached, Setting, Tested, answer_beyond, not_runnable, test, test_watched, wrong_runs};
use crate::source::{FileId, Loc};
use crate::verify::{Limits, Search};
use std::collections::HashSet;
use std::io::{self, Write};
use std::path::PathBuf;

/// Test what the scenarios and stories of charters expect, what charters promise, and the examples of rules
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Charters and files of rules, or folders that hold them.
    paths: Vec<PathBuf>,
    #[command(flatten)]
    luck: Luck,
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// Also list what no scenario and no story reached, and of what use rules were.
    #[arg(long)]
    coverage: bool,
    /// Look at no more states than these for each promise; what is not settled then is undecided (`charter verify` looks further)
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::of_tests().states, value_parser = states)]
    max_states: usize,
    /// Fail if less than this part of what can happen was reached: 0 to 100.
    #[arg(long, value_name = "PERCENT", requires = "coverage", value_parser = clap::value_parser!(u8).range(0..=100))]
    threshold: Option<u8>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
    /// For build servers.
    Junit,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let (mut workspace, units) = match files::open(&args.paths, &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let examples = examples(&mut workspace, &units);
    let mut testing =
        Testing { args, luck: args.luck.settled(context), examples, charters: Vec::new(), suites: Vec::new(), covered: Covered::default() };
    let exit = files::each(&workspace, &units, context, |opened, out| testing.one(opened, out));
    if exit == Exit::Usage {
        return exit;
    }
    exit.max(testing.finish(context))
}

/// Tries the examples of rules: each rule once, in the first unit that holds it and can be read.
fn examples<'u>(workspace: &mut Workspace<'_>, units: &'u [Unit]) -> Vec<(FileId, Vec<Tried<'u>>)> {
    let mut known: HashSet<Loc> = HashSet::new();
    let mut tried = Vec::new();
    for unit in units {
        let has_examples = unit.model.rules.iter().any(|rule| !rule.examples.is_empty());
        if !has_examples || workspace.diagnostics(std::slice::from_ref(unit)).iter().any(Diagnostic::keeps_from_running) {
            continue;
        }
        let mut of_unit = Vec::new();
        for rule in unit.model.rules.iter().filter(|rule| known.insert(rule.loc)) {
            for example in &rule.examples {
                let verdict = workspace.example(unit, rule, example).map(|model| rules::judge(&model, rule, example));
                of_unit.push(Tried { rule, example, verdict });
            }
        }
        tried.push((unit.root, of_unit));
    }
    tried
}

/// What is kept over all charters.
#[derive(Default)]
struct Covered {
    rules: Rules,
    all: Share,
    charters: usize,
}

/// Charters while they are tested.
struct Testing<'a> {
    args: &'a Arguments,
    luck: Settled,
    /// By the file in which a unit starts.
    examples: Vec<(FileId, Vec<Tried<'a>>)>,
    charters: Vec<serde_json::Value>,
    suites: Vec<quick_junit::TestSuite>,
    covered: Covered,
}

impl Testing<'_> {
    /// Tests one charter; writes the results, or keeps them for the report of all charters.
    ///
    /// # Errors
    /// Only those of writing.
    fn one(&mut self, project: &Opened<'_>, out: &mut dyn Write) -> io::Result<Ended> {
        if self.luck.runs == 0 || self.luck.runs > MOST_RUNS {
            return Ok(Ended::with(Exit::Usage, vec![wrong_runs(self.luck.runs, MOST_RUNS)]));
        }
        let columns = match project.columns() {
            Ok(columns) => columns,
            Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
        };
        let model = project.model;
        let settings: Result<Vec<Setting<'_>>, _> =
            model.scenarios.ids().map(|id| Setting::new(model, Some(id), &columns, self.luck.seed)).collect();
        let settings = match settings {
            Ok(settings) => settings,
            Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(model, why, project.file_lang())])),
        };
        let points = (self.args.coverage && model.charter.is_some()).then(|| Points::of(model));
        let mut reached = points.as_ref().map(Points::none).unwrap_or_default();
        let tested: Vec<(&Setting<'_>, Tested)> =
            settings.iter().filter_map(|setting| Some((setting, self.test(setting, points.as_ref(), &mut reached)?))).collect();
        let mut ended = Ended::default();
        for (_, tested) in &tested {
            for judgement in &tested.judgements {
                ended.exit = ended.exit.max(exit_of(&judgement.verdict));
            }
            for beyond in &tested.beyond {
                ended.exit = ended.exit.max(Exit::Findings);
                let finding = answer_beyond(model, beyond);
                if !ended.findings.iter().any(|known| known.loc == finding.loc) {
                    ended.findings.push(finding);
                }
            }
        }
        let examples = self.examples.iter().find(|(root, _)| *root == project.root).map_or(&[][..], |(_, tried)| tried);
        for tried in examples {
            ended.exit = ended.exit.max(match &tried.verdict {
                Ok(rules::Verdict::Passed) => Exit::Fine,
                Ok(rules::Verdict::Undecided(_)) => Exit::Undecided,
                Ok(rules::Verdict::Failed(_)) | Err(_) => Exit::Findings,
            });
            ended.findings.extend(tried.verdict.as_ref().err().map(|finding| (**finding).clone()));
        }
        let path = project.sources.file(project.root).display_path();
        let words = project.words();
        let coverage = points.map(|points| Coverage {
            points,
            reached,
            runs: model.scenarios.values().any(|scenario| !scenario.is_story).then_some(self.luck.runs),
        });
        if let Some(coverage) = &coverage {
            self.covered.all = self.covered.all.and(coverage.share());
            self.covered.charters += 1;
            self.covered.rules.add(&words, project.sources, &path, &rules::tried(model));
        }
        let sentences = testable(model);
        let search = match self.search(&sentences, model, &columns).transpose() {
            Ok(search) => search,
            Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(model, why, project.file_lang())])),
        };
        let promises = search.as_ref().map(|search| judged(&sentences, search)).unwrap_or_default();
        ended.exit = ended.exit.max(exit_of_promises(&promises));
        let parts: Vec<Part<'_>> = tested.iter().map(|(setting, tested)| Part { setting, tested }).collect();
        let results = Results {
            words: &words,
            sources: project.sources,
            path: &path,
            parts: &parts,
            promises: &promises,
            examples,
            coverage: coverage.as_ref(),
            file_lang: project.file_lang(),
            width: project.width,
        };
        match self.args.format {
            Format::Table => out.write_all(testing::as_text(&results).as_bytes())?,
            Format::Json => self.charters.push(testing::as_json(&results)),
            Format::Junit => self.suites.push(testing_junit::suite(&results, &path)),
        }
        Ok(ended)
    }

    /// Looks at every way the charter can go, if it promises something.
    fn search(&self, sentences: &[Sentence<'_>], model: &Model, columns: &Columns) -> Option<Result<Search, NotRunnable>> {
        let limits = Limits { states: self.args.max_states, ..Limits::of_tests() };
        let setting = || Setting::new(model, None, columns, self.luck.seed);
        let search = || setting().and_then(|setting| Search::new(&setting, &forms(sentences), &limits));
        (!sentences.is_empty()).then(search)
    }

    /// Tests one scenario or story. What expects nothing is not tested; it is run where it matters what it reaches.
    fn test(&self, setting: &Setting<'_>, points: Option<&Points>, reached: &mut Reached) -> Option<Tested> {
        let expects = !setting.expectations().is_empty();
        let Some(points) = points else { return expects.then(|| test(setting, self.luck.runs)) };
        let (tested, seen) = if expects {
            let (tested, seen) = test_watched(setting, self.luck.runs, points);
            (Some(tested), seen)
        } else {
            (None, points.reached(setting, if setting.is_story() { 1 } else { self.luck.runs }))
        };
        *reached = std::mem::take(reached).and(&seen);
        tested
    }

    /// Writes what is said of all charters together, and holds the coverage against its threshold.
    fn finish(self, context: &Context) -> Exit {
        let Covered { rules, all, charters } = self.covered;
        let text = match self.args.format {
            Format::Table if self.args.coverage => format!("\n{}", rules.as_text(&context.catalogue, all, charters, Context::width())),
            Format::Table => String::new(),
            Format::Json => {
                let mut report = serde_json::json!({"format_version": FORMAT_VERSION, "charters": self.charters});
                if let (true, Some(fields)) = (self.args.coverage, report.as_object_mut()) {
                    fields.insert("coverage".to_owned(), rules.as_json(all));
                }
                format!("{report:#}\n")
            }
            Format::Junit => match testing_junit::document(self.suites) {
                Ok(text) => text,
                Err(error) => {
                    context.complain(&Message::new("cli-cannot-write").with("reason", error.to_string()));
                    return Exit::Usage;
                }
            },
        };
        let printed = context.print(&text).unwrap_or_default();
        match self.args.threshold.filter(|threshold| all.is_below(*threshold)) {
            Some(threshold) => {
                let message = Message::new("testing-coverage-below").with("share", all.text());
                context.complain(&message.with("threshold", i64::from(threshold)));
                printed.max(Exit::Findings)
            }
            None => printed,
        }
    }
}
