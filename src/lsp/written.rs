//! Answers that propose text: completion, layout, actions, moved files.

use super::commands::EXPLAIN;
use super::desk::{Desk, path_of};
use crate::diagnostic::{Diagnostic, Message};
use crate::ide::{self, ActionKind, CompletionKind};
use crate::source::FileId;
use serde_json::{Value, json};
use std::path::PathBuf;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

fn item_kind(kind: CompletionKind) -> lsp::CompletionItemKind {
    match kind {
        CompletionKind::Declaration => lsp::CompletionItemKind::SNIPPET,
        CompletionKind::Clause => lsp::CompletionItemKind::PROPERTY,
        CompletionKind::Keyword | CompletionKind::RuleWord => lsp::CompletionItemKind::KEYWORD,
        CompletionKind::Unit => lsp::CompletionItemKind::UNIT,
        CompletionKind::Value => lsp::CompletionItemKind::ENUM_MEMBER,
        CompletionKind::Check => lsp::CompletionItemKind::CONSTANT,
        CompletionKind::File => lsp::CompletionItemKind::FILE,
        CompletionKind::Name(_) => lsp::CompletionItemKind::REFERENCE,
    }
}

/// A snippet as plain text: without its stops, with their names.
fn plain(snippet: &str) -> String {
    let mut out = String::new();
    let mut rest = snippet;
    while let Some(at) = rest.find(['$', '\\', '}']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = if let Some(escaped) = from.strip_prefix('\\') {
            let length = escaped.chars().next().map_or(0, char::len_utf8);
            let (one, after) = escaped.split_at(length);
            out.push_str(one);
            after
        } else if let Some(stop) = from.strip_prefix("${") {
            stop.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(':')
        } else if let Some(stop) = from.strip_prefix('$') {
            stop.trim_start_matches(|c: char| c.is_ascii_digit())
        } else {
            from.get(1..).unwrap_or_default()
        };
    }
    out.push_str(rest);
    out
}

impl Desk {
    pub(super) fn completion(&mut self, params: &lsp::CompletionParams) -> Result<Option<lsp::CompletionResponse>> {
        let (file, offset) = self.place(&params.text_document_position)?;
        let url = &params.text_document_position.text_document.uri;
        let items = ide::complete(&self.project(), file, offset).into_iter().map(|item| {
            let is_snippet = item.is_snippet && self.able.snippets;
            let text = if item.is_snippet && !is_snippet { plain(&item.text) } else { item.text };
            lsp::CompletionItem {
                kind: Some(item_kind(item.kind)),
                detail: item.detail,
                sort_text: Some(format!("{:06}", item.rank)),
                filter_text: Some(item.label.clone()),
                insert_text_format: Some(if is_snippet { lsp::InsertTextFormat::SNIPPET } else { lsp::InsertTextFormat::PLAIN_TEXT }),
                text_edit: Some(lsp::CompletionTextEdit::Edit(lsp::TextEdit { range: self.range(file, item.span), new_text: text })),
                data: item.key.map(|key| json!({"key": key, "uri": url})),
                label: item.label,
                ..lsp::CompletionItem::default()
            }
        });
        Ok(Some(lsp::CompletionResponse::Array(items.collect())))
    }

    pub(super) fn completion_resolve(&mut self, mut item: lsp::CompletionItem) -> Result<lsp::CompletionItem> {
        let data = item.data.as_ref().and_then(|data| Some((data.get("key")?.as_str()?, data.get("uri")?.as_str()?.parse::<Url>().ok()?)));
        if let Some((key, url)) = data {
            let file = self.settled(&url)?;
            let text = ide::documentation(&self.project(), file, key);
            item.documentation = text.map(|text| lsp::Documentation::MarkupContent(self.markup(text)));
        }
        Ok(item)
    }

    pub(super) fn formatting(&mut self, params: &lsp::DocumentFormattingParams) -> Result<Option<Vec<lsp::TextEdit>>> {
        let file = self.read(&params.text_document.uri)?;
        let edits = ide::format(&self.project(), file);
        Ok(Some(edits.iter().map(|edit| self.text_edit(edit)).collect()))
    }

    pub(super) fn range_formatting(&mut self, params: &lsp::DocumentRangeFormattingParams) -> Result<Option<Vec<lsp::TextEdit>>> {
        let file = self.read(&params.text_document.uri)?;
        let edits = ide::format_range(&self.project(), file, self.span(file, params.range));
        Ok(Some(edits.iter().map(|edit| self.text_edit(edit)).collect()))
    }

    pub(super) fn on_type_formatting(&mut self, params: &lsp::DocumentOnTypeFormattingParams) -> Result<Option<Vec<lsp::TextEdit>>> {
        let at = &params.text_document_position;
        let file = self.read(&at.text_document.uri)?;
        let edits = ide::after_newline(&self.project(), file, self.byte(file, at.position));
        Ok(Some(edits.iter().map(|edit| self.text_edit(edit)).collect()))
    }

    pub(super) fn code_action(&mut self, params: &lsp::CodeActionParams) -> Result<Option<lsp::CodeActionResponse>> {
        let url = &params.text_document.uri;
        let file = self.settled(url)?;
        let only = params.context.only.as_deref();
        let asked = |kind: &lsp::CodeActionKind| {
            let within = |of: &lsp::CodeActionKind| kind.as_str() == of.as_str() || kind.as_str().starts_with(&format!("{}.", of.as_str()));
            only.is_none_or(|only| only.iter().any(within))
        };
        let found = self.actions(file, params.range);
        let actions = found.into_iter().enumerate().filter_map(|(index, action)| {
            let kind = match action.kind {
                ActionKind::QuickFix => lsp::CodeActionKind::QUICKFIX,
                ActionKind::Extract => lsp::CodeActionKind::REFACTOR_EXTRACT,
                ActionKind::Rewrite => lsp::CodeActionKind::REFACTOR_REWRITE,
                ActionKind::FixAll => lsp::CodeActionKind::SOURCE_FIX_ALL,
            };
            if !asked(&kind) || action.makes_file() && !(self.able.creates_files && self.able.versioned_edits) {
                return None;
            }
            let data = json!({"uri": url, "range": params.range, "index": index, "title": action.title});
            let edit = (!self.able.lazy_actions).then(|| self.edit_of(&action));
            Some(lsp::CodeActionOrCommand::CodeAction(lsp::CodeAction {
                title: action.title,
                kind: Some(kind),
                edit,
                is_preferred: action.preferred.then_some(true),
                data: self.able.lazy_actions.then_some(data),
                ..lsp::CodeAction::default()
            }))
        });
        let mut actions: Vec<_> = actions.collect();
        if asked(&lsp::CodeActionKind::QUICKFIX) {
            actions.extend(self.explanations(file, params.range));
        }
        Ok(Some(actions))
    }

    /// To read the page of each finding that is touched.
    fn explanations(&self, file: FileId, range: lsp::Range) -> Vec<lsp::CodeActionOrCommand> {
        let at = self.span(file, range);
        let touched =
            |finding: &&Diagnostic| finding.is_about_file() || finding.loc.span.start <= at.end && at.start <= finding.loc.span.end;
        let mut codes: Vec<&'static str> = Vec::new();
        for finding in self.chosen(file).into_iter().filter(touched) {
            if !codes.contains(&finding.code.id) {
                codes.push(finding.code.id);
            }
        }
        let explain = codes.into_iter().map(|code| {
            let title = self.catalogue.text(&Message::new("lsp-explain").with("code", code));
            let command = lsp::Command { title: title.clone(), command: EXPLAIN.to_owned(), arguments: Some(vec![json!(code)]) };
            let kind = Some(lsp::CodeActionKind::QUICKFIX);
            lsp::CodeActionOrCommand::CodeAction(lsp::CodeAction { title, kind, command: Some(command), ..lsp::CodeAction::default() })
        });
        explain.collect()
    }

    /// Gives an action its edits, if the text still offers it.
    pub(super) fn code_action_resolve(&mut self, mut action: lsp::CodeAction) -> Result<lsp::CodeAction> {
        let Some(data) = action.data.as_ref().filter(|_| action.edit.is_none()) else { return Ok(action) };
        let parts = (|| {
            let url: Url = data.get("uri")?.as_str()?.parse().ok()?;
            let range: lsp::Range = serde_json::from_value(data.get("range")?.clone()).ok()?;
            let index = usize::try_from(data.get("index")?.as_u64()?).ok()?;
            Some((url, range, index))
        })();
        let Some((url, range, index)) = parts else { return Ok(action) };
        let file = self.settled(&url)?;
        let found = self.actions(file, range).into_iter().nth(index);
        action.edit =
            found.filter(|found| data.get("title").and_then(Value::as_str) == Some(found.title.as_str())).map(|found| self.edit_of(&found));
        Ok(action)
    }

    fn edit_of(&self, action: &ide::Action) -> lsp::WorkspaceEdit {
        let change = action.change(&self.project());
        self.workspace_edit(change.create.as_ref(), &change.edits)
    }

    fn actions(&self, file: FileId, range: lsp::Range) -> Vec<ide::Action> {
        ide::actions(&self.project(), file, self.span(file, range), &self.chosen(file), self.today())
    }

    /// What has to change in texts that lead to these files.
    pub(super) fn will_rename(&mut self, params: &lsp::RenameFilesParams) -> Option<lsp::WorkspaceEdit> {
        self.take_texts();
        let path = |text: &str| -> Option<PathBuf> { Some(path_of(&text.parse().ok()?)) };
        let moves: Vec<_> = params.files.iter().filter_map(|file| Some((path(&file.old_uri)?, path(&file.new_uri)?))).collect();
        let edits = ide::renamed(&self.project(), &moves);
        (!edits.is_empty()).then(|| self.workspace_edit(None, &edits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_is_plain_text_for_clients_without_stops() {
        assert_eq!(plain("party ${1:name} is ${2:residents}\n  $0"), "party name is residents\n  ");
        assert_eq!(plain("lasts ${1:6} weeks"), "lasts 6 weeks");
        assert_eq!(plain("costs \\$5 {ok\\}"), "costs $5 {ok}");
        assert_eq!(plain("è ${1}"), "è ");
    }
}
