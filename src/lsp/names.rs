//! Answers about names.

use super::desk::Desk;
use crate::diagnostic::Edit;
use crate::ide;
use crate::source::Loc;
use std::collections::BTreeMap;
use std::path::PathBuf;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types as lsp;

impl Desk {
    pub(super) fn definition(&mut self, params: &lsp::GotoDefinitionParams) -> Result<Option<lsp::GotoDefinitionResponse>> {
        let (file, offset) = self.place(&params.text_document_position_params)?;
        let Some(found) = ide::definition(&self.project(), file, offset) else { return Ok(None) };
        let Some(target) = self.location(found.name) else { return Ok(None) };
        if !self.able.links {
            return Ok(Some(lsp::GotoDefinitionResponse::Scalar(target)));
        }
        let link = lsp::LocationLink {
            origin_selection_range: Some(self.range(file, found.origin)),
            target_uri: target.uri,
            target_range: self.range(found.whole.file, found.whole.span),
            target_selection_range: target.range,
        };
        Ok(Some(lsp::GotoDefinitionResponse::Link(vec![link])))
    }

    pub(super) fn references(&mut self, params: &lsp::ReferenceParams) -> Result<Option<Vec<lsp::Location>>> {
        let (file, offset) = self.place(&params.text_document_position)?;
        let found = ide::references(&self.project(), file, offset, params.context.include_declaration);
        Ok(Some(found.into_iter().filter_map(|loc: Loc| self.location(loc)).collect()))
    }

    pub(super) fn highlight(&mut self, params: &lsp::DocumentHighlightParams) -> Result<Option<Vec<lsp::DocumentHighlight>>> {
        let (file, offset) = self.place(&params.text_document_position_params)?;
        let found = ide::highlight(&self.project(), file, offset).into_iter().map(|(span, access)| {
            let kind = match access {
                ide::Access::Write => lsp::DocumentHighlightKind::WRITE,
                ide::Access::Read => lsp::DocumentHighlightKind::READ,
            };
            lsp::DocumentHighlight { range: self.range(file, span), kind: Some(kind) }
        });
        Ok(Some(found.collect()))
    }

    pub(super) fn prepare_rename(&mut self, at: &lsp::TextDocumentPositionParams) -> Result<Option<lsp::PrepareRenameResponse>> {
        let (file, offset) = self.place(at)?;
        match ide::prepare_rename(&self.project(), file, offset) {
            Ok(found) => Ok(Some(lsp::PrepareRenameResponse::RangeWithPlaceholder {
                range: self.range(file, found.span),
                placeholder: found.placeholder,
            })),
            Err(why) => Err(Error::invalid_params(self.catalogue.text(&why))),
        }
    }

    pub(super) fn rename(&mut self, params: &lsp::RenameParams) -> Result<Option<lsp::WorkspaceEdit>> {
        let (file, offset) = self.place(&params.text_document_position)?;
        match ide::rename(&self.project(), file, offset, &params.new_name) {
            Ok(edits) => Ok(Some(self.workspace_edit(None, &edits))),
            Err(why) => Err(Error::invalid_params(self.catalogue.text(&why))),
        }
    }

    /// Edits of several files as the client can take them; a file that is made comes first.
    pub(super) fn workspace_edit(&self, create: Option<&(PathBuf, String)>, edits: &[Edit]) -> lsp::WorkspaceEdit {
        let mut by_file: BTreeMap<_, Vec<lsp::TextEdit>> = BTreeMap::new();
        for edit in edits {
            by_file.entry(edit.loc.file).or_default().push(self.text_edit(edit));
        }
        let by_file = by_file.into_iter().filter_map(|(file, edits)| Some((self.url_of(file)?, file, edits)));
        if !self.able.versioned_edits {
            let changes = by_file.map(|(url, _, edits)| (url, edits)).collect();
            return lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() };
        }
        let of_file = |uri, version, edits: Vec<lsp::TextEdit>| {
            let text_document = lsp::OptionalVersionedTextDocumentIdentifier { uri, version };
            lsp::TextDocumentEdit { text_document, edits: edits.into_iter().map(lsp::OneOf::Left).collect() }
        };
        let new = create.and_then(|(path, text)| Some((self.url(path)?, text)));
        let mut operations = Vec::new();
        if let Some((uri, text)) = new {
            let start = lsp::TextEdit { range: lsp::Range::default(), new_text: text.clone() };
            let create = lsp::CreateFile { uri: uri.clone(), options: None, annotation_id: None };
            operations.push(lsp::DocumentChangeOperation::Op(lsp::ResourceOp::Create(create)));
            operations.push(lsp::DocumentChangeOperation::Edit(of_file(uri, None, vec![start])));
        }
        for (url, file, edits) in by_file {
            let version = self.document(file).map(|document| document.version);
            operations.push(lsp::DocumentChangeOperation::Edit(of_file(url, version, edits)));
        }
        let changes = lsp::DocumentChanges::Operations(operations);
        lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() }
    }

    pub(super) fn text_edit(&self, edit: &Edit) -> lsp::TextEdit {
        lsp::TextEdit { range: self.range(edit.loc.file, edit.loc.span), new_text: edit.text.clone() }
    }
}
