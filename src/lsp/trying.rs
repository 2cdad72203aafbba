//! The examples of rules, tried beside everything else.

use super::runs::Snapshot;
use super::world::Disk;
use crate::project::{Files, Workspace};
use crate::report::examples::Tried;
use crate::rules;
use crate::source::Sources;
use std::io;
use std::path::Path;

/// Files as they stood when a charter was taken, else those of the disk.
struct AsTaken<'s>(&'s Sources);

impl Files for AsTaken<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.0.find(path) {
            Some(file) => Ok(self.0.file(file).text.clone().into_bytes()),
            None => Disk.read(path),
        }
    }
}

/// What came of the examples of a charter's rules, or of one rule. Charters beside the rule are read, so this is not for the thread
/// that answers.
pub(super) fn tried<'s>(snapshot: &'s Snapshot, only: Option<&str>) -> Vec<Tried<'s>> {
    let wanted = |name: &str| only.is_none_or(|only| only == name);
    let rules = &snapshot.unit.model.rules;
    if snapshot.errors > 0 || rules.iter().all(|rule| rule.examples.is_empty() || !wanted(&rule.name.text)) {
        return Vec::new();
    }
    // The same texts read again, together with those of the examples.
    let files = AsTaken(&snapshot.sources);
    let mut workspace = Workspace::new(&files);
    let Ok(root) = workspace.file(&snapshot.sources.file(snapshot.unit.root).path) else { return Vec::new() };
    let unit = workspace.unit_without_rules(root);
    let mut found = Vec::new();
    for rule in rules.iter().filter(|rule| wanted(&rule.name.text)) {
        let Some(same) = unit.model.rules.iter().find(|other| other.name.text == rule.name.text) else { continue };
        for (example, read) in rule.examples.iter().zip(&same.examples) {
            let verdict = workspace.example(&unit, same, read).map(|model| rules::judge(&model, same, read));
            found.push(Tried { rule, example, verdict });
        }
    }
    found
}
