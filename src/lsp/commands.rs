//! What code lenses run, and how charters end while one writes them.

use super::desk::Desk;
use super::outbox::Note;
use super::queue::Reply;
use super::runs::{Outcome, Snapshot, simulated, tested};
use crate::diagnostic::{Diagnostic, Message, codes, pages};
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
const EXPLAIN: &str = "charter.explain";

/// All commands. Their arguments are the document and, where only one is meant, the scenario; of `explain`, the code.
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
        let lenses = ide::lenses(&self.project(), file).into_iter().filter_map(|lens| {
            let (command, root, scenario) = match lens.command {
                ide::Command::Check { root } => (CHECK, root, None),
                ide::Command::Simulate { root, scenario } => (SIMULATE, root, scenario),
                ide::Command::Test { root, scenario } => (TEST, root, scenario),
            };
            let outcome = if command == TEST { self.outcome(root, scenario.as_deref()) } else { None };
            let title = outcome.map_or_else(|| lens.title.clone(), |total| format!("{} · {}", lens.title, counted(total)));
            let arguments: Vec<Value> = [json!(self.url_of(root)?)].into_iter().chain(scenario.map(Value::from)).collect();
            let command = lsp::Command { title, command: command.to_owned(), arguments: Some(arguments) };
            Some(lsp::CodeLens { range: self.range(file, lens.span), command: Some(command), data: None })
        });
        Ok(Some(lenses.collect()))
    }

    /// How a scenario ended when it was last looked at, or all of them together.
    fn outcome(&self, root: FileId, scenario: Option<&str>) -> Option<Total> {
        let outcomes = self.looks.get(&root)?;
        let of = outcomes.iter().filter(|outcome| scenario.is_none_or(|name| outcome.scenario == name));
        of.map(|outcome| outcome.total).reduce(|a, b| Total {
            passed: a.passed + b.passed,
            failed: a.failed + b.failed,
            undecided: a.undecided + b.undecided,
        })
    }

    pub(super) fn snapshot(&self, unit: &Arc<Unit>) -> Snapshot {
        let of_files = unit.files.iter().flat_map(|file| self.world.findings(*file));
        Snapshot {
            sources: self.world.sources().clone(),
            unit: Arc::clone(unit),
            errors: of_files.filter(Diagnostic::keeps_from_running).count(),
            lang: self.catalogue.lang(),
            seed: self.settings.seed.unwrap_or(1),
            runs: self.settings.runs.unwrap_or(RUNS),
        }
    }

    /// What a look has found, if the charter is still the one that was looked at.
    pub(super) fn looked(&mut self, unit: &Arc<Unit>, outcomes: Vec<Outcome>) {
        let is_newest = self.world.charters().any(|known| Arc::ptr_eq(known, unit));
        if !is_newest {
            return;
        }
        self.looks.insert(unit.root, outcomes);
        self.see_again(unit.files.iter().copied());
        if self.able.refreshes_lenses {
            self.outbox.ask::<lsp::request::CodeLensRefresh>((), |_, _| {});
        }
    }

    /// Expectations of a file that did not come true when its charter was last looked at.
    pub(super) fn failures(&self, file: FileId) -> Vec<lsp::Diagnostic> {
        let all = self.looks.values().flatten();
        let here = all.flat_map(|outcome| outcome.failed.iter().map(move |loc| (outcome, loc))).filter(|(_, loc)| loc.file == file);
        let failure = here.map(|(outcome, loc)| {
            let message = Message::new("lsp-not-come-true").with("scenario", &outcome.scenario);
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
        let snapshot = self.snapshot(&unit);
        let (is_test, scenario) = (params.command == TEST, text(1).map(str::to_owned));
        let queue = self.queue.clone();
        self.runner.run(move || {
            if reply.is_cancelled() {
                return;
            }
            let done = if is_test {
                tested(&snapshot, scenario.as_deref()).map(|(text, total)| (text, Some(total)))
            } else {
                simulated(&snapshot, scenario.as_deref()).map(|text| (text, None))
            };
            let note = match &done {
                Ok((_, Some(total))) => Some((lsp::MessageType::INFO, counted(*total))),
                Ok((_, None)) => None,
                Err(why) => Some((lsp::MessageType::ERROR, why.clone())),
            };
            if let Some((kind, text)) = note {
                queue.tell(move |desk| desk.outbox.send(Note::Message(kind, text)));
            }
            reply.send(Ok(done.ok().map(|(text, _)| json!({"text": text}))));
        });
    }

    /// The page of a code.
    fn explain(&self, word: &str) -> Result<Value> {
        let code = codes::find(word).or_else(|| crate::rules::library::code(word));
        let page = code.map(|code| pages::page(code, self.catalogue.lang()));
        let unknown = || Error::invalid_params(self.catalogue.text(&Message::new("cli-unknown-code").with("code", word)));
        page.map(|page| json!({"markdown": page})).ok_or_else(unknown)
    }
}
