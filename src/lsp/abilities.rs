//! What the client can do, as it said when the session began.

use tower_lsp::lsp_types::{ClientCapabilities, MarkupKind};

/// What of it changes our answers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Abilities {
    /// It asks for diagnostics itself.
    pub(super) pulls: bool,
    pub(super) related_places: bool,
    pub(super) snippets: bool,
    pub(super) markdown: bool,
    pub(super) links: bool,
    pub(super) symbol_trees: bool,
    /// Changes of documents of which each says its version; and files made by them.
    pub(super) versioned_edits: bool,
    pub(super) creates_files: bool,
    /// Actions may come without their edits, which are asked for later.
    pub(super) lazy_actions: bool,
    pub(super) progress: bool,
    pub(super) configuration: bool,
    pub(super) watches_files: bool,
    /// It tells of changed settings when it is asked to.
    pub(super) tells_settings: bool,
    /// It shows a document that it is asked to show.
    pub(super) shows_documents: bool,
    pub(super) lines_only_folds: bool,
    pub(super) refreshes_lenses: bool,
    pub(super) refreshes_hints: bool,
}

impl Abilities {
    pub(super) fn of(client: &ClientCapabilities) -> Abilities {
        let text = client.text_document.clone().unwrap_or_default();
        let workspace = client.workspace.clone().unwrap_or_default();
        let window = client.window.clone().unwrap_or_default();
        let item = text.completion.clone().and_then(|completion| completion.completion_item).unwrap_or_default();
        let edit = workspace.workspace_edit.clone().unwrap_or_default();
        let yes = |said: Option<bool>| said.unwrap_or(false);
        let action = text.code_action.clone().unwrap_or_default();
        let resolves = action.resolve_support.is_some_and(|support| support.properties.iter().any(|property| property == "edit"));
        let creates = edit.resource_operations.is_some_and(|kinds| kinds.contains(&tower_lsp::lsp_types::ResourceOperationKind::Create));
        let formats = text.hover.and_then(|hover| hover.content_format).unwrap_or_default();
        Abilities {
            pulls: text.diagnostic.is_some(),
            related_places: text.publish_diagnostics.is_some_and(|publish| yes(publish.related_information)),
            snippets: yes(item.snippet_support),
            markdown: formats.contains(&MarkupKind::Markdown),
            links: text.definition.is_some_and(|definition| yes(definition.link_support)),
            symbol_trees: text.document_symbol.is_some_and(|symbols| yes(symbols.hierarchical_document_symbol_support)),
            versioned_edits: yes(edit.document_changes),
            creates_files: creates,
            lazy_actions: yes(action.data_support) && resolves,
            progress: yes(window.work_done_progress),
            configuration: yes(workspace.configuration),
            watches_files: workspace.did_change_watched_files.is_some_and(|watch| yes(watch.dynamic_registration)),
            tells_settings: workspace.did_change_configuration.is_some_and(|told| yes(told.dynamic_registration)),
            shows_documents: window.show_document.is_some_and(|show| show.support),
            lines_only_folds: text.folding_range.is_some_and(|folding| yes(folding.line_folding_only)),
            refreshes_lenses: workspace.code_lens.is_some_and(|lens| yes(lens.refresh_support)),
            refreshes_hints: workspace.inlay_hint.is_some_and(|hint| yes(hint.refresh_support)),
        }
    }
}
