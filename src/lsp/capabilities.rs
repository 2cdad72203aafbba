//! What we say that we can.

use super::abilities::Abilities;
use super::commands::COMMANDS;
use super::position::Encoding;
use super::tokens::legend;
use crate::project::SETTINGS_FILE;
use tower_lsp::lsp_types as lsp;

/// The files that belong to us.
const CHARTERS: &str = "**/*.charter";

pub(super) fn capabilities(encoding: Encoding) -> lsp::ServerCapabilities {
    let renamed = ["**/*.charter", "**/*.csv", "**/"].map(|glob| lsp::FileOperationFilter {
        scheme: Some("file".to_owned()),
        pattern: lsp::FileOperationPattern { glob: glob.to_owned(), matches: None, options: None },
    });
    let kinds = [
        lsp::CodeActionKind::QUICKFIX,
        lsp::CodeActionKind::REFACTOR_EXTRACT,
        lsp::CodeActionKind::REFACTOR_REWRITE,
        lsp::CodeActionKind::SOURCE_FIX_ALL,
    ];
    let triggers = [" ", "\"", "{", "(", ","];
    lsp::ServerCapabilities {
        position_encoding: Some(encoding.kind()),
        text_document_sync: Some(lsp::TextDocumentSyncCapability::Options(lsp::TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(lsp::TextDocumentSyncKind::INCREMENTAL),
            save: Some(lsp::TextDocumentSyncSaveOptions::Supported(true)),
            ..lsp::TextDocumentSyncOptions::default()
        })),
        hover_provider: Some(lsp::HoverProviderCapability::Simple(true)),
        completion_provider: Some(lsp::CompletionOptions {
            resolve_provider: Some(true),
            trigger_characters: Some(triggers.map(str::to_owned).to_vec()),
            ..lsp::CompletionOptions::default()
        }),
        definition_provider: Some(lsp::OneOf::Left(true)),
        references_provider: Some(lsp::OneOf::Left(true)),
        document_highlight_provider: Some(lsp::OneOf::Left(true)),
        document_symbol_provider: Some(lsp::OneOf::Left(true)),
        workspace_symbol_provider: Some(lsp::OneOf::Left(true)),
        rename_provider: Some(lsp::OneOf::Right(lsp::RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: lsp::WorkDoneProgressOptions::default(),
        })),
        code_action_provider: Some(lsp::CodeActionProviderCapability::Options(lsp::CodeActionOptions {
            code_action_kinds: Some(kinds.to_vec()),
            resolve_provider: Some(true),
            ..lsp::CodeActionOptions::default()
        })),
        code_lens_provider: Some(lsp::CodeLensOptions { resolve_provider: None }),
        execute_command_provider: Some(lsp::ExecuteCommandOptions {
            commands: COMMANDS.map(str::to_owned).to_vec(),
            work_done_progress_options: lsp::WorkDoneProgressOptions { work_done_progress: Some(true) },
        }),
        document_formatting_provider: Some(lsp::OneOf::Left(true)),
        document_range_formatting_provider: Some(lsp::OneOf::Left(true)),
        document_on_type_formatting_provider: Some(lsp::DocumentOnTypeFormattingOptions {
            first_trigger_character: "\n".to_owned(),
            more_trigger_character: None,
        }),
        folding_range_provider: Some(lsp::FoldingRangeProviderCapability::Simple(true)),
        selection_range_provider: Some(lsp::SelectionRangeProviderCapability::Simple(true)),
        document_link_provider: Some(lsp::DocumentLinkOptions {
            resolve_provider: None,
            work_done_progress_options: lsp::WorkDoneProgressOptions::default(),
        }),
        inlay_hint_provider: Some(lsp::OneOf::Left(true)),
        semantic_tokens_provider: Some(
            lsp::SemanticTokensOptions {
                legend: legend(),
                range: Some(true),
                full: Some(lsp::SemanticTokensFullOptions::Delta { delta: Some(true) }),
                ..lsp::SemanticTokensOptions::default()
            }
            .into(),
        ),
        diagnostic_provider: Some(lsp::DiagnosticServerCapabilities::Options(lsp::DiagnosticOptions {
            identifier: Some("charter".to_owned()),
            inter_file_dependencies: true,
            workspace_diagnostics: true,
            work_done_progress_options: lsp::WorkDoneProgressOptions::default(),
        })),
        workspace: Some(lsp::WorkspaceServerCapabilities {
            workspace_folders: Some(lsp::WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(lsp::OneOf::Left(true)),
            }),
            file_operations: Some(lsp::WorkspaceFileOperationsServerCapabilities {
                will_rename: Some(lsp::FileOperationRegistrationOptions { filters: renamed.to_vec() }),
                ..lsp::WorkspaceFileOperationsServerCapabilities::default()
            }),
        }),
        ..lsp::ServerCapabilities::default()
    }
}

/// What the client is told when the session has begun: which files it is to watch for us, and that we want to know of settings.
pub(super) fn registrations(able: &Abilities) -> Vec<lsp::Registration> {
    let watcher = |glob: String| lsp::FileSystemWatcher { glob_pattern: lsp::GlobPattern::String(glob), kind: None };
    let watchers = vec![watcher(CHARTERS.to_owned()), watcher(format!("**/{SETTINGS_FILE}"))];
    let files = lsp::DidChangeWatchedFilesRegistrationOptions { watchers };
    let register = |id: &str, method: &str, options: Option<serde_json::Value>| lsp::Registration {
        id: id.to_owned(),
        method: method.to_owned(),
        register_options: options,
    };
    let files = register("charter-files", "workspace/didChangeWatchedFiles", serde_json::to_value(files).ok());
    let section = serde_json::json!({"section": "charter"});
    let settings = register("charter-settings", "workspace/didChangeConfiguration", Some(section));
    [able.watches_files.then_some(files), able.tells_settings.then_some(settings)].into_iter().flatten().collect()
}
