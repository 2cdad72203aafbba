//! What the subcommands that run charters share: what was read, how to show it, and how they end.

use crate::diagnostic::{Catalogue, Diagnostic, Lang};
use crate::model::Model;
use crate::report::words::{Words, language_of};
use crate::simulate::{Columns, column_fault, unreadable_column, wanted};
use crate::source::Sources;

/// A charter that was read without errors, and how its results are to be shown.
pub struct Project<'a> {
    pub sources: &'a Sources,
    pub model: &'a Model,
    /// Texts in the language of the report.
    pub catalogue: &'a Catalogue,
    /// Columns of the output.
    pub width: u16,
}

impl<'a> Project<'a> {
    #[must_use]
    pub fn words(&self) -> Words<'a> {
        Words { model: self.model, catalogue: self.catalogue }
    }

    /// The language of the charter's own text.
    #[must_use]
    pub fn file_lang(&self) -> Lang {
        language_of(self.sources, self.model)
    }

    /// Reads the columns that the charter's laws name. A file is looked for beside the file that names it.
    ///
    /// # Errors
    /// With what cannot be used.
    pub fn columns(&self) -> Result<Columns, Vec<Diagnostic>> {
        let mut columns = Columns::default();
        let mut findings = Vec::new();
        for wanted in wanted(self.model) {
            let beside = self.sources.file(wanted.loc.file).path.parent().map(|folder| folder.join(wanted.file));
            match std::fs::read_to_string(beside.unwrap_or_else(|| wanted.file.into())) {
                Ok(text) => {
                    if let Err(fault) = columns.read(wanted.file, wanted.column, &text) {
                        findings.push(column_fault(&wanted, &fault));
                    }
                }
                Err(error) => findings.push(unreadable_column(&wanted, &error.kind().to_string())),
            }
        }
        if findings.is_empty() { Ok(columns) } else { Err(findings) }
    }
}

/// How a command ends: its exit code (`docs/design/language.md` 8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing wrong.
    #[default]
    Fine,
    /// Undecided within limits.
    Undecided,
    /// Findings, or failed expectations.
    Findings,
    /// Wrong usage, or unreadable input.
    Usage,
}

impl Exit {
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Undecided => 3,
        }
    }
}

/// What a command has to say beside its output.
#[derive(Debug, Default)]
pub struct Ended {
    pub exit: Exit,
    pub findings: Vec<Diagnostic>,
}

impl Ended {
    #[must_use]
    pub fn with(exit: Exit, findings: Vec<Diagnostic>) -> Ended {
        Ended { exit, findings }
    }
}

/// The form of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ReportFormat {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
}
