//! What can be done with a declaration, shown above it: commands that the program has.

use super::Project;
use crate::diagnostic::Message;
use crate::model::{Promise, Rule, Scenario};
use crate::source::{FileId, Span};

/// A command of the program; the file is the one that starts the charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `charter check FILE`
    Check { root: FileId },
    /// `charter simulate FILE --scenario S`; without one, all scenarios.
    Simulate { root: FileId, scenario: Option<String> },
    /// `charter test FILE`: all that is expected; of one scenario or story, show its part.
    Test { root: FileId, scenario: Option<String> },
    /// The examples of a rule, of all that `charter test FILE` tries.
    Try { root: FileId, rule: String },
    /// `charter verify FILE --promise P`; without one, all promises.
    Verify { root: FileId, promise: Option<String> },
}

/// A line above a declaration that runs a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The name that it stands above.
    pub span: Span,
    /// In the reader's language: `run`.
    pub title: String,
    pub command: Command,
}

/// The lenses of a file, in order: for every charter that starts in it, promises, scenarios, stories and rules with examples of its
/// own; in a file that is only brought in, those of its home.
#[must_use]
pub fn lenses(project: &Project<'_>, file: FileId) -> Vec<Lens> {
    let Some(unit) = project.home(file) else { return Vec::new() };
    let root = unit.root;
    let mut found = Vec::new();
    let mut add = |span: Span, message: Message, command: Command| {
        found.push(Lens { span, title: project.say(&message), command });
    };
    if let Some(charter) = unit.model.charter.as_ref().filter(|charter| charter.name.loc.file == file) {
        add(charter.name.loc.span, Message::new("ide-lens-check"), Command::Check { root });
        if charter.period.is_some() {
            add(charter.name.loc.span, Message::new("ide-lens-simulate-all"), Command::Simulate { root, scenario: None });
        }
        let expected: usize = unit.model.scenarios.values().map(|scenario| scenario.expectations.len()).sum();
        let promised: usize = unit.model.promises.iter().map(|promise| promise.forms.len()).sum();
        if expected > 0 && charter.period.is_some() {
            let id = if promised > 0 { "ide-lens-test-all-promised" } else { "ide-lens-test-all" };
            let message = Message::new(id).with("count", expected + promised);
            add(charter.name.loc.span, message, Command::Test { root, scenario: None });
        }
        if promised > 0 && charter.period.is_some() {
            let message = Message::new("ide-lens-verify-all").with("count", promised);
            add(charter.name.loc.span, message, Command::Verify { root, promise: None });
        }
    }
    let can_run = unit.model.charter.as_ref().is_some_and(|charter| charter.period.is_some());
    let promised =
        |promise: &&Promise| can_run && promise.name.loc.file == file && !promise.name.text.is_empty() && !promise.forms.is_empty();
    for promise in unit.model.promises.iter().filter(promised) {
        let command = Command::Verify { root, promise: Some(promise.name.text.clone()) };
        add(promise.name.loc.span, Message::new("ide-lens-verify"), command);
    }
    let own = |scenario: &&Scenario| can_run && scenario.name.loc.file == file && !scenario.name.text.is_empty();
    for scenario in unit.model.scenarios.values().filter(own) {
        let name = || Some(scenario.name.text.clone());
        let span = scenario.name.loc.span;
        let run = if scenario.is_story { "ide-lens-tell" } else { "ide-lens-simulate" };
        add(span, Message::new(run), Command::Simulate { root, scenario: name() });
        if !scenario.expectations.is_empty() {
            let message = Message::new("ide-lens-test").with("count", scenario.expectations.len());
            add(span, message, Command::Test { root, scenario: name() });
        }
    }
    let tried = |rule: &&Rule| rule.name.loc.file == file && !rule.name.text.is_empty() && !rule.examples.is_empty();
    for rule in unit.model.rules.iter().filter(tried) {
        let message = Message::new("ide-lens-try").with("count", rule.examples.len());
        add(rule.name.loc.span, message, Command::Try { root, rule: rule.name.text.clone() });
    }
    found.sort_by_key(|lens| lens.span);
    found
}
