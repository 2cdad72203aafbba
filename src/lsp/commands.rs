//! What code lenses run, and how charters end while one writes them.

use super::asked::{Run, Task};
use super::desk::Desk;
use super::outbox::Note;
use super::promises::Promised;
use super::queue::Reply;
use super::refresh::Refresh;
use super::runs::{Look, Outcome, Snapshot, Subject};
use super::solving::Solved;
use crate::diagnostic::{Message, codes, pages};
use crate::ide;
use crate::project::Unit;
use crate::report::testing::Total;
use crate::source::FileId;
use serde_json::{Value, json};
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

const CHECK: &str = "charter.check";
const SIMULATE: &str = "charter.simulate";
const TEST: &str = "charter.test";
const VERIFY: &str = "charter.verify";
pub(super) const EXPLAIN: &str = "charter.explain";

/// All commands. Their arguments are the document and, where only one is meant, the scenario; of `test`, instead of it behind a null,
/// the rule; of `verify`, the promise; of `explain`, the code.
pub(super) const COMMANDS: [&str; 5] = [CHECK, SIMULATE, TEST, VERIFY, EXPLAIN];

/// Runs for which a command is asked, where the project does not say.
const RUNS: u64 = 10_000;

/// `✓ 3 ✗ 1`: read at a glance, in any language.
pub(super) fn counted(total: Total) -> String {
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
            let (command, root, only, found) = match lens.command {
                ide::Command::Check { root } => (CHECK, root, vec![], None),
                ide::Command::Simulate { root, scenario: None } => (SIMULATE, root, vec![], None),
                ide::Command::Simulate { root, scenario: Some(scenario) } => {
                    let found = self.likeliest(root, &scenario);
                    (SIMULATE, root, vec![json!(scenario)], found)
                }
                ide::Command::Test { root, scenario: None } => (TEST, root, vec![], self.all_outcomes(root).map(counted)),
                ide::Command::Test { root, scenario: Some(scenario) } => {
                    let only = vec![json!(scenario)];
                    (TEST, root, only, self.outcome(root, &Subject::Scenario(scenario)).map(counted))
                }
                ide::Command::Try { root, rule } => {
                    let only = vec![Value::Null, json!(rule)];
                    (TEST, root, only, self.outcome(root, &Subject::Rule(rule)).map(counted))
                }
                ide::Command::Verify { root, promise: None } => {
                    (VERIFY, root, vec![], self.promised(root).map(|promised| counted(Promised::total(promised))))
                }
                ide::Command::Verify { root, promise: Some(promise) } => {
                    let found = self.verdict(root, &promise);
                    (VERIFY, root, vec![json!(promise)], found)
                }
            };
            let title = found.map_or_else(|| lens.title.clone(), |found| format!("{} · {found}", lens.title));
            let mut arguments = vec![json!(self.url_of(root)?)];
            arguments.extend(only);
            let command = lsp::Command { title, command: command.to_owned(), arguments: Some(arguments) };
            Some(lsp::CodeLens { range: self.range(file, lens.span), command: Some(command), data: None })
        });
        Ok(Some(lenses.collect()))
    }

    /// How a scenario or the examples of a rule ended when they were last looked at.
    fn outcome(&self, root: FileId, of: &Subject) -> Option<Total> {
        let outcome = self.looks.get(&root)?.outcomes.iter().find(|outcome| outcome.of == *of);
        outcome.map(|outcome| outcome.total)
    }

    /// How all of it ended together, and what came of promises.
    fn all_outcomes(&self, root: FileId) -> Option<Total> {
        let tried = self.looks.get(&root)?.outcomes.iter().map(|outcome| outcome.total);
        tried.chain(self.promised(root).map(Promised::total)).reduce(|a, b| Total {
            passed: a.passed + b.passed,
            failed: a.failed + b.failed,
            undecided: a.undecided + b.undecided,
        })
    }

    fn promised(&self, root: FileId) -> Option<&[Promised]> {
        self.looks.get(&root)?.promised.as_deref()
    }

    /// What came of a promise: the worst of its sentences.
    fn verdict(&self, root: FileId, promise: &str) -> Option<String> {
        let of = self.promised(root)?.iter().filter(|one| one.promise == promise);
        let (mark, word) = of.map(|one| one.verdict).max()?.shown();
        Some(format!("{mark} {}", self.catalogue.text(&word)))
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

    /// What a look has found, if the charter is still the one that was looked at. Its promises are looked at next.
    pub(super) fn looked(&mut self, unit: &Arc<Unit>, outcomes: Vec<Outcome>) {
        if self.is_newest(unit) {
            self.looks.insert(unit.root, Look { outcomes, promised: None, solved: Vec::new() });
            self.show_look(unit);
        }
    }

    /// What it has found of promises.
    pub(super) fn judged_promises(&mut self, unit: &Arc<Unit>, promised: Vec<Promised>) {
        if let (true, Some(look)) = (self.is_newest(unit), self.looks.get_mut(&unit.root)) {
            look.promised = Some(promised);
            self.show_look(unit);
        }
    }

    /// How its scenarios end, of those with an exact answer at hand: the last that is looked for.
    pub(super) fn solved_scenarios(&mut self, unit: &Arc<Unit>, solved: Vec<Solved>) {
        if let (true, Some(look)) = (self.is_newest(unit), self.looks.get_mut(&unit.root)) {
            self.looking.remove(&unit.root);
            if !solved.is_empty() {
                look.solved = solved;
                self.refresh(Refresh::Lenses);
            }
        }
    }

    /// The likeliest end of a scenario, and how likely it is.
    fn likeliest(&self, root: FileId, scenario: &str) -> Option<String> {
        let solved = self.looks.get(&root)?.solved.iter().find(|solved| solved.scenario == scenario);
        solved.map(|solved| solved.likeliest.clone())
    }

    fn is_newest(&self, unit: &Unit) -> bool {
        self.world.charters().any(|known| Arc::ptr_eq(&known.model, &unit.model))
    }

    fn show_look(&mut self, unit: &Unit) {
        self.see_again(unit.files.iter().copied());
        self.refresh(Refresh::Lenses);
    }

    /// Expectations of a file that did not come true, examples that failed, and promises that were refuted, when its charter was last
    /// looked at.
    pub(super) fn failures(&self, file: FileId) -> Vec<lsp::Diagnostic> {
        let looks = || self.looks.values();
        let failed = looks().flat_map(|look| &look.outcomes).flat_map(|outcome| {
            let message = match &outcome.of {
                Subject::Scenario(name) => Message::new("lsp-not-come-true").with("scenario", name),
                Subject::Rule(name) => Message::new("lsp-example-fails").with("rule", name),
            };
            outcome.failed.iter().map(move |loc| (*loc, "charter test", message.clone(), &[][..]))
        });
        let promised = looks().flat_map(|look| look.promised.iter().flatten());
        let refuted = promised.filter_map(|one| Some((one.loc, "charter verify", one.complaint()?, one.days.as_slice())));
        let here = failed.chain(refuted).filter(|(loc, ..)| loc.file == file);
        let failure = here.map(|(loc, source, message, days)| lsp::Diagnostic {
            range: self.range(file, loc.span),
            severity: Some(lsp::DiagnosticSeverity::WARNING),
            source: Some(source.to_owned()),
            message: self.catalogue.text(&message),
            related_information: self.related(days),
            ..lsp::Diagnostic::default()
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
        let named = || text(1).map(str::to_owned);
        let task = match params.command.as_str() {
            SIMULATE => Task::Simulate(named()),
            VERIFY => Task::Verify(named()),
            _ => Task::Test(named().map(Subject::Scenario).or_else(|| text(2).map(|rule| Subject::Rule(rule.to_owned())))),
        };
        let path = self.world.sources().file(unit.root).path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let title = Message::new(task.title()).with("file", path);
        let bar = self.begin_bar(params.work_done_progress_params.work_done_token.clone(), &title, true);
        let run = Run { snapshot: self.snapshot(&unit), task, reply, bar, queue: self.queue.clone() };
        // Who asks does not wait for what nobody has asked for.
        self.put_off_looks();
        self.runner.run(move || run.go());
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
    pub(super) fn show(&mut self, name: &str, text: &str) {
        if !self.able.shows_documents || self.customs.shows_results {
            return;
        }
        let Some(uri) = self.shelf.put(name, text).and_then(|path| Url::from_file_path(path).ok()) else { return };
        let params = lsp::ShowDocumentParams { uri, external: Some(false), take_focus: Some(false), selection: None };
        self.outbox.ask::<lsp::request::ShowDocument>(params, |_, _| {});
    }
}
