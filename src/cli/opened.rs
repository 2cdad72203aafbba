//! What the subcommands that run charters share: a charter that can run, how to show results, and how the command ends.

use super::context::Exit;
use super::files::reason;
use crate::diagnostic::{Catalogue, Diagnostic, Lang};
use crate::model::Model;
use crate::report::words::{Words, language_of};
use crate::simulate::{Columns, column_fault, unreadable_column, wanted};
use crate::source::{FileId, Sources};
use std::io;
use std::path::Path;

/// A charter that was read without errors, and how its results are to be shown.
pub(super) struct Opened<'a> {
    pub(super) sources: &'a Sources,
    pub(super) model: &'a Model,
    /// The file in which it starts.
    pub(super) root: FileId,
    /// All its files.
    pub(super) files: &'a [FileId],
    /// Texts in the language of the report.
    pub(super) catalogue: &'a Catalogue,
    /// Columns of the output.
    pub(super) width: u16,
}

impl<'a> Opened<'a> {
    pub(super) fn words(&self) -> Words<'a> {
        Words { model: self.model, catalogue: self.catalogue }
    }

    /// The language of the charter's own text.
    pub(super) fn file_lang(&self) -> Lang {
        language_of(self.sources, self.model)
    }

    /// Reads the columns that the charter's laws name. A file is looked for beside the file that names it.
    ///
    /// # Errors
    /// With what cannot be used.
    pub(super) fn columns(&self) -> Result<Columns, Vec<Diagnostic>> {
        self.columns_by(|path| std::fs::read_to_string(path))
    }

    /// The same, from files that are read in this way.
    ///
    /// # Errors
    /// With what cannot be used.
    pub(super) fn columns_by(&self, mut read: impl FnMut(&Path) -> io::Result<String>) -> Result<Columns, Vec<Diagnostic>> {
        let mut columns = Columns::default();
        let mut findings = Vec::new();
        for wanted in wanted(self.model) {
            let beside = self.sources.file(wanted.loc.file).path.parent().map(|folder| folder.join(wanted.file));
            match read(&beside.unwrap_or_else(|| wanted.file.into())) {
                Ok(text) => {
                    if let Err(fault) = columns.read(wanted.file, wanted.column, &text) {
                        findings.push(column_fault(&wanted, &fault));
                    }
                }
                Err(error) => findings.push(unreadable_column(&wanted, reason(&error))),
            }
        }
        if findings.is_empty() { Ok(columns) } else { Err(findings) }
    }
}

/// What a command has to say beside its output.
#[derive(Debug, Default)]
pub(super) struct Ended {
    pub(super) exit: Exit,
    pub(super) findings: Vec<Diagnostic>,
}

impl Ended {
    pub(super) fn with(exit: Exit, findings: Vec<Diagnostic>) -> Ended {
        Ended { exit, findings }
    }
}

/// The form of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ReportFormat {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
}
