//! Diagnostics: told as soon as they are known, or when the client asks.

use super::desk::{Desk, path_of};
use super::outbox::{Findings, Note, Outbox};
use super::refresh::Refresh;
use crate::diagnostic::{Chosen, Diagnostic, Message, Selection, Severity, codes};
use crate::source::{FileId, Loc};
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

/// What the client was last told about each file.
#[derive(Default)]
pub(super) struct Published {
    told: HashMap<FileId, (Option<i32>, String)>,
    /// What it was last told when it asked.
    asked: HashMap<FileId, (Option<i32>, String)>,
}

impl Published {
    /// Nothing counts as told any more.
    pub(super) fn forget(&mut self) {
        self.told.clear();
        self.asked.clear();
    }

    /// A document was closed: its findings go away with it, until there are others.
    pub(super) fn clear(&mut self, file: Option<FileId>, url: &Url, outbox: &Outbox) {
        if let Some(file) = file {
            self.told.remove(&file);
            self.asked.remove(&file);
        }
        outbox.send(Note::Findings(Findings { url: url.clone(), list: written(&[]), version: None }));
    }
}

impl Desk {
    /// Tells what has changed. Clients that ask for findings themselves are told what runs have shown, and when to ask again.
    pub(super) fn tell_findings(&mut self, files: &BTreeSet<FileId>) {
        files.iter().for_each(|file| self.publish(*file));
        if self.able.pulls && files.iter().any(|file| self.is_old_news(*file)) {
            self.refresh(Refresh::Findings);
        }
        if files.iter().filter(|file| self.document(**file).is_some()).count() > 1 {
            self.refresh(Refresh::Hints);
        }
    }

    /// The client was told other findings of a file, and has no reason to ask again: it has not edited it since.
    fn is_old_news(&mut self, file: FileId) -> bool {
        let version = self.document(file).map(|document| document.version);
        self.speak_about_file(file);
        let name = name_of(&written(&self.findings(file)));
        match self.published.asked.get(&file) {
            Some((told, known)) => *told == version && *known != name,
            None => version.is_none() && name != name_of(&written(&[])),
        }
    }

    fn publish(&mut self, file: FileId) {
        let Some(url) = self.url_of(file) else { return };
        self.speak_about_file(file);
        let asked = if self.able.pulls { Vec::new() } else { self.findings(file) };
        let diagnostics: Vec<_> = asked.into_iter().chain(self.failures(file)).collect();
        let version = self.document(file).map(|document| document.version);
        let list = written(&diagnostics);
        let now = (version, name_of(&list));
        let before = self.published.told.get(&file);
        let tells_nothing = before.is_none() && (version.is_none() || self.able.pulls) && diagnostics.is_empty();
        let tells_no_news = self.able.pulls && before.is_some_and(|(_, name)| *name == now.1) && diagnostics.is_empty();
        if before == Some(&now) || tells_nothing || tells_no_news {
            return;
        }
        self.published.told.insert(file, now);
        self.outbox.send(Note::Findings(Findings { url, list, version }));
    }

    /// The findings of a file that the project wants to see.
    pub(super) fn chosen(&self, file: FileId) -> Vec<&Diagnostic> {
        let rules: Vec<&str> = self.world.charters().flat_map(|unit| &unit.model.rules).map(|rule| rule.name.text.as_str()).collect();
        let settings = self.project_settings(file);
        let check = &settings.check;
        let selection = Selection::read(&check.select, &check.ignore, &rules).unwrap_or_default();
        let mut findings = self.world.findings(file);
        findings.retain(|finding| selection.of(finding) != Chosen::No);
        findings
    }

    fn findings(&self, file: FileId) -> Vec<lsp::Diagnostic> {
        let read = self.chosen(file);
        read.into_iter().map(|finding| self.finding(finding)).collect()
    }

    /// Places with what is to be said of each, for clients that show them.
    pub(super) fn related(&self, places: &[(Loc, String)]) -> Option<Vec<lsp::DiagnosticRelatedInformation>> {
        let related = places.iter().filter_map(|(loc, message)| {
            Some(lsp::DiagnosticRelatedInformation { location: self.location(*loc)?, message: message.clone() })
        });
        let related: Vec<_> = related.collect();
        (self.able.related_places && !related.is_empty()).then_some(related)
    }

    fn finding(&self, finding: &Diagnostic) -> lsp::Diagnostic {
        let text = |message: &Message| self.catalogue.text(message);
        // One finding, as the terminal shows it: what was found, what is to be noted, what to do.
        let more = finding.notes.iter().chain(&finding.help).map(text);
        let message = std::iter::once(text(&finding.message)).chain(more).collect::<Vec<_>>().join("\n");
        let severity = match finding.severity {
            _ if finding.waived.is_some() => lsp::DiagnosticSeverity::HINT,
            Severity::Error => lsp::DiagnosticSeverity::ERROR,
            Severity::Warning => lsp::DiagnosticSeverity::WARNING,
            Severity::Advice => lsp::DiagnosticSeverity::INFORMATION,
        };
        let labels: Vec<(Loc, String)> = finding.labels.iter().map(|label| (label.loc, text(&label.message))).collect();
        let is_idle = [codes::IDLE_PARTY, codes::IDLE_ASSET, codes::IDLE_OTHERWISE].contains(&finding.code);
        lsp::Diagnostic {
            range: if finding.is_about_file() { lsp::Range::default() } else { self.range(finding.loc.file, finding.loc.span) },
            severity: Some(severity),
            code: Some(lsp::NumberOrString::String(finding.id().to_owned())),
            code_description: self
                .wishes(finding.loc.file)
                .page(finding.code, self.catalogue.lang())
                .map(|href| lsp::CodeDescription { href }),
            source: Some("charter".to_owned()),
            message,
            related_information: self.related(&labels),
            tags: is_idle.then(|| vec![lsp::DiagnosticTag::UNNECESSARY]),
            data: Some(serde_json::json!({"name": finding.name(), "explain": finding.code.explain()})),
        }
    }

    /// The findings of a document, or that they are as they were.
    pub(super) fn diagnostic(&mut self, params: &lsp::DocumentDiagnosticParams) -> Result<lsp::DocumentDiagnosticReportResult> {
        let file = self.settled(&params.text_document.uri)?;
        let items = self.findings(file);
        let name = name_of(&written(&items));
        let version = self.document(file).map(|document| document.version);
        self.published.asked.insert(file, (version, name.clone()));
        let report = if params.previous_result_id.as_ref() == Some(&name) {
            let unchanged = lsp::UnchangedDocumentDiagnosticReport { result_id: name };
            lsp::RelatedUnchangedDocumentDiagnosticReport { related_documents: None, unchanged_document_diagnostic_report: unchanged }
                .into()
        } else {
            let full = lsp::FullDocumentDiagnosticReport { result_id: Some(name), items };
            lsp::DocumentDiagnosticReport::Full(lsp::RelatedFullDocumentDiagnosticReport {
                related_documents: None,
                full_document_diagnostic_report: full,
            })
        };
        Ok(lsp::DocumentDiagnosticReportResult::Report(report))
    }

    /// The findings of all files, as far as they are worked out.
    pub(super) fn workspace_diagnostic(&mut self, params: &lsp::WorkspaceDiagnosticParams) -> lsp::WorkspaceDiagnosticReportResult {
        self.take_texts();
        let known: HashMap<_, &String> = params.previous_result_ids.iter().map(|known| (path_of(&known.uri), &known.value)).collect();
        let files: BTreeSet<FileId> = self.world.charters().flat_map(|unit| unit.files.iter().copied()).collect();
        let mut reports = Vec::new();
        for file in files {
            self.speak_about_file(file);
            let Some(uri) = self.url_of(file) else { continue };
            let version = self.document(file).map(|document| i64::from(document.version));
            let items = self.findings(file);
            let name = name_of(&written(&items));
            self.published.asked.insert(file, (self.document(file).map(|document| document.version), name.clone()));
            reports.push(if known.get(&self.world.sources().file(file).path) == Some(&&name) {
                let report = lsp::UnchangedDocumentDiagnosticReport { result_id: name };
                let report = lsp::WorkspaceUnchangedDocumentDiagnosticReport { uri, version, unchanged_document_diagnostic_report: report };
                lsp::WorkspaceDocumentDiagnosticReport::Unchanged(report)
            } else {
                let report = lsp::FullDocumentDiagnosticReport { result_id: Some(name), items };
                let report = lsp::WorkspaceFullDocumentDiagnosticReport { uri, version, full_document_diagnostic_report: report };
                lsp::WorkspaceDocumentDiagnosticReport::Full(report)
            });
        }
        lsp::WorkspaceDiagnosticReportResult::Report(lsp::WorkspaceDiagnosticReport { items: reports })
    }
}

/// Findings as they are sent.
fn written(diagnostics: &[lsp::Diagnostic]) -> String {
    serde_json::to_string(diagnostics).unwrap_or_else(|_| "[]".to_owned())
}

/// A name for these findings: the same for the same.
fn name_of(written: &str) -> String {
    let mut hasher = DefaultHasher::new();
    written.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
