//! The read-only view of a project that every question is asked of.

use crate::diagnostic::Catalogue;
use crate::project::{Unit, Workspace};
use crate::source::{FileId, SourceFile, Sources};
use crate::syntax::SyntaxTree;

/// Texts, trees and models as they stand, and the language of the reader. Making one costs a pointer for each file and unit.
#[derive(Clone)]
pub struct Project<'p> {
    pub sources: &'p Sources,
    pub catalogue: &'p Catalogue,
    trees: Vec<&'p SyntaxTree>,
    units: Vec<&'p Unit>,
}

impl<'p> Project<'p> {
    /// A view of these texts. The trees stand in the order of the files of `sources`; the units' files are among them.
    #[must_use]
    pub fn new(sources: &'p Sources, trees: Vec<&'p SyntaxTree>, units: Vec<&'p Unit>, catalogue: &'p Catalogue) -> Project<'p> {
        Project { sources, catalogue, trees, units }
    }

    /// A view of a workspace and its charters.
    #[must_use]
    pub fn of(workspace: &'p Workspace<'_>, units: &'p [Unit], catalogue: &'p Catalogue) -> Project<'p> {
        let trees = workspace.sources.iter().map(|(file, _)| workspace.tree(file)).collect();
        Project::new(&workspace.sources, trees, units.iter().collect(), catalogue)
    }

    /// The charters, in the order given.
    pub fn units(&self) -> impl Iterator<Item = &'p Unit> {
        self.units.iter().copied()
    }

    /// The charters that hold a file.
    pub fn units_of(&self, file: FileId) -> impl Iterator<Item = &'p Unit> {
        self.units.iter().copied().filter(move |unit| unit.files.contains(&file))
    }

    /// The charter in which a file is read: the one that starts in it, else the first that brings it in.
    #[must_use]
    pub fn home(&self, file: FileId) -> Option<&'p Unit> {
        self.units.iter().copied().find(|unit| unit.root == file).or_else(|| self.units_of(file).next())
    }

    /// A file, if there is one of this id.
    #[must_use]
    pub fn source(&self, file: FileId) -> Option<&'p SourceFile> {
        self.tree(file)?;
        Some(self.sources.file(file))
    }

    /// The text of a file; empty for a file that is not there.
    #[must_use]
    pub fn text(&self, file: FileId) -> &'p str {
        self.source(file).map_or("", |source| source.text.as_str())
    }

    #[must_use]
    pub fn tree(&self, file: FileId) -> Option<&'p SyntaxTree> {
        self.trees.get(file.0 as usize).copied()
    }

    /// All trees, in the order of the files.
    pub(super) fn trees(&self) -> impl Iterator<Item = &'p SyntaxTree> {
        self.trees.iter().copied()
    }
}
