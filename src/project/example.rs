//! The examples of rules: each a charter of its own, read together with the files of the rule.

use super::path::normal;
use super::workspace::{Gathering, Unit, Workspace};
use crate::diagnostic::{Diagnostic, Message, Severity, codes};
use crate::model::{self, Example, Model, Rule};
use crate::rules;
use crate::source::FileId;
use crate::syntax::{DeclKind, SyntaxTree};
use std::io;
use std::path::Path;

impl Workspace<'_> {
    /// The charter of an example, with the profiles, rules and defines of the unit in which its rule stands. A text of several
    /// lines, or between `"""`, is the charter itself; any other is the path of one, from the folder of the rule's file.
    ///
    /// # Errors
    /// With a finding at the example, if there is no such charter or it has mistakes.
    pub fn example(&mut self, unit: &Unit, rule: &Rule, example: &Example) -> Result<Model, Box<Diagnostic>> {
        let root = self.root_of_example(rule, example)?;
        let mut gathering = Gathering::default();
        self.gather(root, &mut gathering);
        // What the example itself brings in is not brought in twice.
        let others = unit.files.iter().filter(|file| !gathering.files.contains(file));
        let rules: Vec<SyntaxTree> = others.map(|file| only_rules(self.tree(*file))).collect();
        let trees: Vec<&SyntaxTree> = rules.iter().chain(gathering.files.iter().map(|file| self.tree(*file))).collect();
        let (model, found) = model::resolve(&self.sources, &trees);
        let read = gathering.files.iter().flat_map(|file| self.reading(*file));
        let read = read.cloned().chain(gathering.diagnostics).chain(found).chain(rules::check_language(&model));
        let mistakes: Vec<Diagnostic> = read.filter(|found| found.severity == Severity::Error).collect();
        let Some((first, more)) = mistakes.split_first() else { return Ok(model) };
        let message = if first.loc.file == root {
            let line = self.sources.position(first.loc).line;
            Message::new("rules-example-in-line").with("line", line).with("finding", first.message.clone())
        } else {
            first.message.clone()
        };
        let diagnostic = unreadable(example, Message::new("rules-example-unread").with("finding", message));
        Err(Box::new(match more.len() {
            0 => diagnostic,
            count => diagnostic.note(Message::new("rules-example-unread-more").with("count", count)),
        }))
    }

    fn root_of_example(&mut self, rule: &Rule, example: &Example) -> Result<FileId, Box<Diagnostic>> {
        let source = self.sources.file(rule.loc.file);
        if example.is_charter {
            // Known by its place: where its mistakes are shown, and from where it brings in others.
            let line = self.sources.position(example.loc).line;
            let path = format!("{}:{line}", source.display_path());
            return Ok(self.add(path.into(), example.text.clone().into_bytes()));
        }
        let path = normal(&source.path.parent().unwrap_or(Path::new("")).join(&example.text));
        self.file(&path).map_err(|error| {
            let id = match error.kind() {
                io::ErrorKind::NotFound => "rules-example-not-there",
                _ => "rules-example-not-readable",
            };
            Box::new(unreadable(example, Message::new(id).with("path", &example.text)))
        })
    }
}

fn unreadable(example: &Example, message: Message) -> Diagnostic {
    Diagnostic::new(codes::UNREADABLE_EXAMPLE, example.loc, message).help(Message::new("rules-example-help"))
}

/// What a file says about rules, without the charter that it may hold beside them.
fn only_rules(tree: &SyntaxTree) -> SyntaxTree {
    let is_kept = |kind| matches!(kind, DeclKind::Profile | DeclKind::Rule | DeclKind::Define);
    let declarations = tree.declarations.iter().filter(|declaration| is_kept(declaration.kind)).cloned().collect();
    SyntaxTree { file: tree.file, lang: tree.lang, declarations, ..SyntaxTree::default() }
}
