//! Answers that show something of a file.

use super::desk::Desk;
use crate::ide::{self, FoldKind, SymbolKind};
use crate::source::{FileId, Span};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types as lsp;

/// What editors draw beside a name.
pub(super) fn symbol_kind(kind: SymbolKind) -> lsp::SymbolKind {
    match kind {
        SymbolKind::Charter => lsp::SymbolKind::PACKAGE,
        SymbolKind::Party => lsp::SymbolKind::CLASS,
        SymbolKind::Body | SymbolKind::Governance => lsp::SymbolKind::STRUCT,
        SymbolKind::Stage => lsp::SymbolKind::FUNCTION,
        SymbolKind::Duty | SymbolKind::Standard | SymbolKind::Promise => lsp::SymbolKind::METHOD,
        SymbolKind::Indicator => lsp::SymbolKind::NUMBER,
        SymbolKind::Option | SymbolKind::District => lsp::SymbolKind::ENUM_MEMBER,
        SymbolKind::Line => lsp::SymbolKind::FIELD,
        SymbolKind::Scenario | SymbolKind::Story => lsp::SymbolKind::EVENT,
        SymbolKind::Profile => lsp::SymbolKind::MODULE,
        SymbolKind::Rule => lsp::SymbolKind::INTERFACE,
        SymbolKind::Define => lsp::SymbolKind::CONSTANT,
        SymbolKind::Variable => lsp::SymbolKind::VARIABLE,
    }
}

#[expect(deprecated, reason = "the type has a field that is only named here")]
fn information(name: String, kind: SymbolKind, location: lsp::Location, container_name: Option<String>) -> lsp::SymbolInformation {
    lsp::SymbolInformation { name, kind: symbol_kind(kind), tags: None, deprecated: None, location, container_name }
}

impl Desk {
    pub(super) fn hover(&mut self, params: &lsp::HoverParams) -> Result<Option<lsp::Hover>> {
        let (file, offset) = self.place(&params.text_document_position_params)?;
        let found = ide::hover(&self.project(), file, offset);
        Ok(found.map(|hover| lsp::Hover {
            contents: lsp::HoverContents::Markup(self.markup(hover.markdown)),
            range: Some(self.range(file, hover.span)),
        }))
    }

    pub(super) fn document_symbol(&mut self, params: &lsp::DocumentSymbolParams) -> Result<Option<lsp::DocumentSymbolResponse>> {
        let file = self.settled(&params.text_document.uri)?;
        let found = ide::document_symbols(&self.project(), file);
        if self.able.symbol_trees {
            let symbols = found.into_iter().map(|symbol| self.symbol(file, symbol)).collect();
            return Ok(Some(lsp::DocumentSymbolResponse::Nested(symbols)));
        }
        let mut flat = Vec::new();
        found.into_iter().for_each(|symbol| self.flat_symbol(file, symbol, None, &mut flat));
        Ok(Some(lsp::DocumentSymbolResponse::Flat(flat)))
    }

    fn symbol(&self, file: FileId, symbol: ide::DocumentSymbol) -> lsp::DocumentSymbol {
        let children: Vec<_> = symbol.children.into_iter().map(|child| self.symbol(file, child)).collect();
        #[expect(deprecated, reason = "the type has a field that is only named here")]
        let symbol = lsp::DocumentSymbol {
            name: symbol.name,
            detail: Some(symbol.detail).filter(|detail| !detail.is_empty()),
            kind: symbol_kind(symbol.kind),
            tags: None,
            deprecated: None,
            range: self.range(file, symbol.span),
            selection_range: self.range(file, symbol.name_span),
            children: (!children.is_empty()).then_some(children),
        };
        symbol
    }

    fn flat_symbol(&self, file: FileId, symbol: ide::DocumentSymbol, within: Option<&str>, out: &mut Vec<lsp::SymbolInformation>) {
        let Some(uri) = self.url_of(file) else { return };
        let location = lsp::Location { uri, range: self.range(file, symbol.span) };
        out.push(information(symbol.name.clone(), symbol.kind, location, within.map(str::to_owned)));
        symbol.children.into_iter().for_each(|child| self.flat_symbol(file, child, Some(&symbol.name), out));
    }

    pub(super) fn workspace_symbol(&mut self, params: &lsp::WorkspaceSymbolParams) -> Vec<lsp::SymbolInformation> {
        self.take_texts();
        let found = ide::workspace_symbols(&self.project(), &params.query);
        let symbols = found
            .into_iter()
            .filter_map(|symbol| Some(information(symbol.name, symbol.kind, self.location(symbol.loc)?, symbol.container)));
        symbols.collect()
    }

    pub(super) fn folding_range(&mut self, params: &lsp::FoldingRangeParams) -> Result<Option<Vec<lsp::FoldingRange>>> {
        let file = self.read(&params.text_document.uri)?;
        let folds = ide::folds(&self.project(), file).into_iter().map(|fold| {
            let range = self.range(file, fold.span);
            let whole = !self.able.lines_only_folds;
            lsp::FoldingRange {
                start_line: range.start.line,
                start_character: whole.then_some(range.start.character),
                end_line: range.end.line,
                end_character: whole.then_some(range.end.character),
                kind: match fold.kind {
                    FoldKind::Comment => Some(lsp::FoldingRangeKind::Comment),
                    FoldKind::Imports => Some(lsp::FoldingRangeKind::Imports),
                    FoldKind::Declaration | FoldKind::Text => None,
                },
                collapsed_text: None,
            }
        });
        Ok(Some(folds.collect()))
    }

    pub(super) fn selection_range(&mut self, params: &lsp::SelectionRangeParams) -> Result<Option<Vec<lsp::SelectionRange>>> {
        let file = self.read(&params.text_document.uri)?;
        let project = self.project();
        let ranges = params.positions.iter().map(|position| {
            let offset = self.byte(file, *position);
            let mut spans = ide::selection(&project, file, offset);
            // From the whole file inwards: each holds the next.
            spans.sort_by_key(|span| std::cmp::Reverse((span.end - span.start, span.start)));
            let nested = spans
                .into_iter()
                .fold(None, |parent, span| Some(lsp::SelectionRange { range: self.range(file, span), parent: parent.map(Box::new) }));
            let here = || lsp::SelectionRange { range: lsp::Range { start: *position, end: *position }, parent: None };
            nested.unwrap_or_else(here)
        });
        Ok(Some(ranges.collect()))
    }

    pub(super) fn document_link(&mut self, params: &lsp::DocumentLinkParams) -> Result<Option<Vec<lsp::DocumentLink>>> {
        let file = self.read(&params.text_document.uri)?;
        let links = ide::links(&self.project(), file).into_iter().filter_map(|link| {
            let target = Some(self.url(&link.path)?);
            Some(lsp::DocumentLink { range: self.range(file, link.span), target, tooltip: None, data: None })
        });
        Ok(Some(links.collect()))
    }

    pub(super) fn inlay_hint(&mut self, params: &lsp::InlayHintParams) -> Result<Option<Vec<lsp::InlayHint>>> {
        let file = self.settled(&params.text_document.uri)?;
        if !self.wishes(file).hints {
            return Ok(Some(Vec::new()));
        }
        let within = self.span(file, params.range);
        let hints = ide::hints(&self.project(), file, within).into_iter().map(|hint| {
            let at = Span { start: hint.offset, end: hint.offset };
            lsp::InlayHint {
                position: self.range(file, at).start,
                label: lsp::InlayHintLabel::String(hint.label),
                kind: None,
                text_edits: None,
                tooltip: Some(lsp::InlayHintTooltip::String(hint.tooltip)),
                padding_left: Some(true),
                padding_right: None,
                data: None,
            }
        });
        Ok(Some(hints.collect()))
    }
}
