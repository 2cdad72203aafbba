//! What came of each rule in a charter: whether it was of any use there.

use super::book::Book;
use super::defines::Defines;
use super::finding;
use super::library::{self, library};
use super::vocabulary::Facts;
use crate::diagnostic::{Code, Lang};
use crate::model::{Model, Rule};

/// What came of a rule in one charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Came {
    /// It found something.
    Found,
    /// It found nothing, and something could not be decided.
    Undecided,
    /// It holds wherever it looked.
    Holds,
    /// There was nothing to look at.
    Nothing,
}

/// A rule that was applied to a charter.
#[derive(Clone, Copy, Debug)]
pub struct Tried<'m> {
    pub rule: &'m Rule,
    pub code: &'static Code,
    /// Of the charter's own authors, not shipped.
    pub own: bool,
    pub came: Came,
}

/// The rules that hold in a charter, shipped ones first, and what came of each. What the charter waives is found all the same.
/// For models without errors.
#[must_use]
pub fn tried(model: &Model) -> Vec<Tried<'_>> {
    let book = Book::of(model);
    let facts = Facts::of(model);
    let all = Defines::of(model, Some(library::defines()), model.lang, &mut Vec::new());
    let tried = book.rules.iter().map(|active| {
        let (defines, lang) = if active.own { (&all, model.lang) } else { (library::defines(), Lang::En) };
        let applied = finding::apply(active, &book, &facts, [defines, &all], lang);
        let came = match (applied.found.is_empty(), applied.undecided.is_empty(), applied.holds) {
            (false, _, _) => Came::Found,
            (true, false, _) => Came::Undecided,
            (true, true, 0) => Came::Nothing,
            (true, true, _) => Came::Holds,
        };
        Tried { rule: active.rule, code: active.code, own: active.own, came }
    });
    tried.collect()
}

impl Tried<'_> {
    /// The file of a shipped rule, as it is called in the library. Its place means nothing in the files of a charter.
    #[must_use]
    pub fn shipped_in(&self) -> Option<String> {
        (!self.own).then(|| library().sources.file(self.rule.loc.file).display_path())
    }
}
