//! The examples of a rule: charters in which it finds something, or nothing.

use super::book::Book;
use super::defines::Defines;
use super::finding::{self, Applied};
use super::library;
use super::vocabulary::Facts;
use crate::diagnostic::Message;
use crate::model::{Example, Model, Rule};

/// What came of an example.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Passed,
    /// What the rule finds there, or does not find.
    Failed(Vec<Message>),
    /// Why the rule cannot say.
    Undecided(Vec<Message>),
}

/// Judges an example. The model is that of its charter, read together with the rule, and has no errors; the rule is looked for in
/// it by its place. It holds there whatever profiles the charter follows, and nothing else that is found counts.
#[must_use]
pub fn judge(model: &Model, rule: &Rule, example: &Example) -> Verdict {
    let Some(rule) = model.rules.iter().find(|other| other.loc == rule.loc) else { return Verdict::Undecided(Vec::new()) };
    let book = Book::only(model, rule);
    let facts = Facts::of(model);
    let defines = Defines::of(model, Some(library::defines()), model.lang, &mut Vec::new());
    let mut applied = Applied::default();
    for active in &book.rules {
        let one = finding::apply(active, &book, &facts, [&defines, &defines], model.lang);
        applied.found.extend(one.found);
        applied.undecided.extend(one.undecided);
    }
    let told = |found: Vec<crate::diagnostic::Diagnostic>| found.into_iter().map(|one| one.message).collect::<Vec<Message>>();
    let on = example.on.as_ref().map(|name| name.text.as_str());
    let meant = applied.found.iter().any(|finding| on.is_none_or(|on| finding.about.as_deref() == Some(on)));
    match (example.fails, meant) {
        (true, true) => Verdict::Passed,
        (false, true) => Verdict::Failed(told(applied.found)),
        (_, false) if !applied.undecided.is_empty() => Verdict::Undecided(told(applied.undecided)),
        (true, false) if applied.found.is_empty() => Verdict::Failed(vec![Message::new("rules-example-finds-nothing")]),
        (true, false) => Verdict::Failed(
            applied
                .found
                .into_iter()
                .map(|finding| {
                    let about = finding.about.unwrap_or_default();
                    Message::new("rules-example-finds-elsewhere").with("about", about).with("finding", finding.message)
                })
                .collect(),
        ),
        (false, false) => Verdict::Passed,
    }
}
