//! What code lenses run, and how charters end while one writes them.

use super::desk::Desk;
use super::outbox::Note;
use super::progress::Bar;
use super::queue::{Queue, Reply};
use super::refresh::Refresh;
use super::runs::{NoReport, Outcome, Snapshot, Subject, Waiting, simulated, tested};
use crate::diagnostic::{Message, codes, pages};
use crate::ide;
use crate::project::Unit;
use crate::report::testing::Total;
use crate::source::FileId;
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

const CHECK: &str = "charter.check";
const SIMULATE: &str = "charter.simulate";
const TEST: &str = "charter.test";
pub(super) const EXPLAIN: &str = "charter.explain";

/// All commands. Their arguments are the document and, where only one is meant, the scenario; of `test`, instead of it behind a null,
/// the rule; of `explain`, the code.
pub(super) const COMMANDS: [&str; 4] = [CHECK, SIMULATE, TEST, EXPLAIN];

/// Runs for which a command is asked, where the project does not say.
const RUNS: u64 = 10_000;

/// `✓ 3 ✗ 1`: read at a glance, in any language.
fn counted(total: Total) -> String {
    let counts = [("✓", total.passed), ("✗", total.failed), ("?", total.undecided)];
    let shown = counts.iter().filter(|(_, count)| *count > 0).map(|(mark, count)| format!("{mark} {count}"));
    shown.collect::<Vec<_>>().join(" ")
}

impl Desk {
    pub(super) fn code_lens(&mut self, params: &lsp::CodeLensParams) -> Result<Option<Vec<lsp::CodeLens>>> {
        let file = self.settled(&params.text_document.uri)?;
        if !self.wishes(file).lenses {
            return Ok(Some(Vec::new()));
        }
        let lenses = ide::lenses(&self.project(), file).into_iter().filter_map(|lens| {
            let (command, root, only) = match lens.command {
                ide::Command::Check { root } => (CHECK, root, None),
                ide::Command::Simulate { root, scenario } => (SIMULATE, root, scenario.map(Subject::Scenario)),
                ide::Command::Test { root, scenario } => (TEST, root, scenario.map(Subject::Scenario)),
                ide::Command::Try { root, rule } => (TEST, root, Some(Subject::Rule(rule))),
            };
            let outcome = if command == TEST { self.outcome(root, only.as_ref()) } else { None };
            let title = outcome.map_or_else(|| lens.title.clone(), |total| format!("{} · {}", lens.title, counted(total)));
            let mut arguments = vec![json!(self.url_of(root)?)];
            match only {
                Some(Subject::Scenario(name)) => arguments.push(json!(name)),
                Some(Subject::Rule(name)) => arguments.extend([Value::Null, json!(name)]),
                None => {}
            }
            let command = lsp::Command { title, command: command.to_owned(), arguments: Some(arguments) };
            Some(lsp::CodeLens { range: self.range(file, lens.span), command: Some(command), data: None })
        });
        Ok(Some(lenses.collect()))
    }

    /// How a scenario or the examples of a rule ended when they were last looked at, or all together.
    fn outcome(&self, root: FileId, only: Option<&Subject>) -> Option<Total> {
        let outcomes = self.looks.get(&root)?;
        let of = outcomes.iter().filter(|outcome| only.is_none_or(|only| outcome.of == *only));
        of.map(|outcome| outcome.total).reduce(|a, b| Total {
            passed: a.passed + b.passed,
            failed: a.failed + b.failed,
            undecided: a.undecided + b.undecided,
        })
    }

    pub(super) fn snapshot(&self, unit: &Arc<Unit>) -> Snapshot {
        let settings = self.project_settings(unit.root);
        let of_files = unit.files.iter().flat_map(|file| self.world.findings(*file));
        Snapshot {
            sources: self.world.sources().clone(),
            unit: Arc::clone(unit),
            errors: of_files.filter(|finding| finding.keeps_from_running()).count(),
            lang: self.catalogue.lang(),
            seed: settings.seed.unwrap_or(1),
            runs: settings.runs.unwrap_or(RUNS),
        }
    }

    /// What a look has found, if the charter is still the one that was looked at.
    pub(super) fn looked(&mut self, unit: &Arc<Unit>, outcomes: Vec<Outcome>) {
        let is_newest = self.world.charters().any(|known| Arc::ptr_eq(&known.model, &unit.model));
        if !is_newest {
            return;
        }
        self.looking.remove(&unit.root);
        self.looks.insert(unit.root, outcomes);
        self.see_again(unit.files.iter().copied());
        self.refresh(Refresh::Lenses);
    }

    /// Expectations of a file that did not come true, and examples that failed, when its charter was last looked at.
    pub(super) fn failures(&self, file: FileId) -> Vec<lsp::Diagnostic> {
        let all = self.looks.values().flatten();
        let here = all.flat_map(|outcome| outcome.failed.iter().map(move |loc| (outcome, loc))).filter(|(_, loc)| loc.file == file);
        let failure = here.map(|(outcome, loc)| {
            let message = match &outcome.of {
                Subject::Scenario(name) => Message::new("lsp-not-come-true").with("scenario", name),
                Subject::Rule(name) => Message::new("lsp-example-fails").with("rule", name),
            };
            lsp::Diagnostic {
                range: self.range(file, loc.span),
                severity: Some(lsp::DiagnosticSeverity::WARNING),
                source: Some("charter test".to_owned()),
                message: self.catalogue.text(&message),
                ..lsp::Diagnostic::default()
            }
        });
        failure.collect()
    }

    pub(super) fn execute(&mut self, params: &lsp::ExecuteCommandParams, reply: Reply<Option<Value>>) {
        let text = |at: usize| params.arguments.get(at).and_then(Value::as_str);
        if params.command == EXPLAIN {
            return reply.send(self.explain(text(0).unwrap_or_default()).map(Some));
        }
        if !COMMANDS.contains(&params.command.as_str()) {
            return reply.send(Err(Error::invalid_params(params.command.clone())));
        }
        let Some(url) = text(0).and_then(|url| url.parse::<Url>().ok()) else {
            return reply.send(Err(Error::invalid_params(params.command.clone())));
        };
        let file = match self.settled(&url) {
            Ok(file) => file,
            Err(error) => return reply.send(Err(error)),
        };
        let unit = self.world.charters().find(|unit| unit.root == file).or_else(|| self.world.charters().find(|u| u.files.contains(&file)));
        let Some(unit) = unit.cloned() else { return reply.send(Ok(None)) };
        if params.command == CHECK {
            let findings: usize = unit.files.iter().map(|file| self.chosen(*file).len()).sum();
            let said = self.catalogue.text(&Message::new("lsp-checked").with("count", findings));
            self.outbox.send(Note::Message(lsp::MessageType::INFO, said.clone()));
            return reply.send(Ok(Some(json!({"text": said}))));
        }
        let only = match (text(1), text(2)) {
            (Some(scenario), _) => Some(Subject::Scenario(scenario.to_owned())),
            (None, Some(rule)) => Some(Subject::Rule(rule.to_owned())),
            (None, None) => None,
        };
        let title = self.run_title(&params.command, &unit);
        let bar = self.begin_bar(params.work_done_progress_params.work_done_token.clone(), &title, true);
        let run = Run { snapshot: self.snapshot(&unit), only, is_test: params.command == TEST, reply, bar, queue: self.queue.clone() };
        self.runner.run(move || run.go());
    }

    fn run_title(&self, command: &str, unit: &Unit) -> Message {
        let path = self.world.sources().file(unit.root).path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Message::new(if command == TEST { "lsp-testing" } else { "lsp-simulating" }).with("file", path)
    }

    /// The page of a code.
    fn explain(&mut self, word: &str) -> Result<Value> {
        let code = codes::find(word).or_else(|| crate::rules::library::code(word));
        let unknown = || Error::invalid_params(self.catalogue.text(&Message::new("cli-unknown-code").with("code", word)));
        let code = code.ok_or_else(unknown)?;
        let page = pages::page(code, self.catalogue.lang());
        self.show(&format!("{}.md", code.id), page);
        Ok(json!({"markdown": page}))
    }

    /// Shows the result of a command, to a client that shows documents and does not take care of results itself.
    fn show(&mut self, name: &str, text: &str) {
        if !self.able.shows_documents || self.customs.shows_results {
            return;
        }
        let Some(uri) = self.shelf.put(name, text).and_then(|path| Url::from_file_path(path).ok()) else { return };
        let params = lsp::ShowDocumentParams { uri, external: Some(false), take_focus: Some(false), selection: None };
        self.outbox.ask::<lsp::request::ShowDocument>(params, |_, _| {});
    }
}

/// A charter that is run because somebody asked for it.
struct Run {
    snapshot: Snapshot,
    only: Option<Subject>,
    is_test: bool,
    reply: Reply<Option<Value>>,
    bar: Option<Bar>,
    queue: Queue,
}

impl Run {
    fn go(self) {
        let bar = self.bar.as_ref();
        let goes_on = || !self.reply.is_cancelled() && !bar.is_some_and(Bar::is_stopped);
        let tell = |done: usize, all: usize, name: &str| {
            if let Some(bar) = bar.cloned() {
                let (percentage, name) = (done * 100 / all.max(1), name.to_owned());
                self.queue.tell(move |desk| desk.move_bar(&bar, percentage, name));
            }
        };
        let waiting = Waiting { goes_on: &goes_on, tell: &tell };
        // A crash ends the bar too.
        let report = catch_unwind(AssertUnwindSafe(|| {
            if self.is_test {
                tested(&self.snapshot, self.only.as_ref(), &waiting).map(|(text, total)| (text, Some(total)))
            } else {
                let scenario =
                    self.only.as_ref().and_then(|only| if let Subject::Scenario(name) = only { Some(name.as_str()) } else { None });
                simulated(&self.snapshot, scenario, &waiting).map(|text| (text, None))
            }
        }));
        let (name, bar, reply) = (if self.is_test { "charter-test.txt" } else { "charter-simulate.txt" }, self.bar, self.reply);
        self.queue.tell(move |desk| {
            if let Some(bar) = bar {
                desk.end_bar(&bar);
            }
            match report {
                Ok(Ok((text, total))) => {
                    if let Some(total) = total {
                        desk.outbox.send(Note::Message(lsp::MessageType::INFO, counted(total)));
                    }
                    desk.show(name, &text);
                    reply.send(Ok(Some(json!({"text": text}))));
                }
                Ok(Err(NoReport::Because(why))) => {
                    desk.outbox.send(Note::Message(lsp::MessageType::ERROR, why));
                    reply.send(Ok(None));
                }
                Ok(Err(NoReport::Stopped)) => reply.send(Err(Error::request_cancelled())),
                // The reply is lost, and says so.
                Err(_) => {}
            }
        });
    }
}
