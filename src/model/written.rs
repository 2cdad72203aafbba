//! Where the clauses of declarations stand: what findings point to.

use crate::source::Loc;
use std::collections::BTreeMap;

/// The clauses of declarations with their ids (`seats`, `led_by`), by the place of the declaration's name.
#[derive(Debug, Default)]
pub struct Written {
    clauses: BTreeMap<Loc, Vec<(&'static str, Loc)>>,
}

impl Written {
    pub(super) fn add(&mut self, declaration: Loc, clauses: impl Iterator<Item = (&'static str, Loc)>) {
        self.clauses.entry(declaration).or_default().extend(clauses);
    }

    /// The places of the clauses of these ids, in the order written.
    #[must_use]
    pub fn places(&self, declaration: Loc, ids: &[&str]) -> Vec<Loc> {
        let clauses = self.clauses.get(&declaration).map_or(&[][..], Vec::as_slice);
        clauses.iter().filter(|(id, _)| ids.contains(id)).map(|(_, loc)| *loc).collect()
    }
}
