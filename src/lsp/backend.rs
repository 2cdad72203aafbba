//! Every method of the protocol that we answer. Each passes what it gets on to the desk before it waits for anything: so the desk
//! sees messages in the order in which they came, whatever is waited for.

use super::desk::Desk;
use super::queue::Queue;
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::*;
use tower_lsp::{LanguageServer, async_trait};

pub(super) struct Backend {
    queue: Queue,
    was_shut_down: Arc<AtomicBool>,
}

impl Backend {
    pub(super) fn new(queue: Queue, was_shut_down: Arc<AtomicBool>) -> Backend {
        Backend { queue, was_shut_down }
    }

    pub(super) async fn work_done_progress_cancel(&self, params: WorkDoneProgressCancelParams) {
        self.queue.tell(move |desk| desk.stop_bar(&params.token));
    }
}

#[async_trait]
impl LanguageServer for Backend {
    // The session.

    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        self.queue.ask(move |desk| Ok(desk.initialize(&params))).await
    }

    async fn initialized(&self, _: InitializedParams) {
        self.queue.tell(Desk::initialized);
    }

    async fn shutdown(&self) -> Result<()> {
        self.was_shut_down.store(true, Ordering::SeqCst);
        self.queue.ask(|_| Ok(())).await
    }

    // Documents.

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        self.queue.tell(move |desk| desk.open(params.text_document));
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        self.queue.tell(move |desk| desk.change(params));
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.queue.tell(move |desk| desk.saved(&params.text_document.uri));
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.queue.tell(move |desk| desk.close(&params.text_document.uri));
    }

    // The workspace.

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        self.queue.tell(move |desk| desk.configured(&params.settings));
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        self.queue.tell(move |desk| desk.change_folders(&params.event));
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        self.queue.tell(move |desk| desk.watched(&params.changes));
    }

    async fn will_rename_files(&self, params: RenameFilesParams) -> Result<Option<WorkspaceEdit>> {
        self.queue.ask(move |desk| Ok(desk.will_rename(&params))).await
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<Vec<SymbolInformation>>> {
        self.queue.ask(move |desk| Ok(Some(desk.workspace_symbol(&params)))).await
    }

    async fn workspace_diagnostic(&self, params: WorkspaceDiagnosticParams) -> Result<WorkspaceDiagnosticReportResult> {
        self.queue.ask(move |desk| Ok(desk.workspace_diagnostic(&params))).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        self.queue.ask_aside(move |desk, reply| desk.execute(&params, reply)).await
    }

    // Questions about a document.

    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        self.queue.ask(move |desk| desk.completion_resolve(item)).await
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        self.queue.ask(move |desk| desk.code_action_resolve(action)).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        self.queue.ask(move |desk| desk.completion(&params)).await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        self.queue.ask(move |desk| desk.hover(&params)).await
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        self.queue.ask(move |desk| desk.definition(&params)).await
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        self.queue.ask(move |desk| desk.references(&params)).await
    }

    async fn document_highlight(&self, params: DocumentHighlightParams) -> Result<Option<Vec<DocumentHighlight>>> {
        self.queue.ask(move |desk| desk.highlight(&params)).await
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        self.queue.ask(move |desk| desk.rename(&params)).await
    }

    async fn prepare_rename(&self, params: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
        self.queue.ask(move |desk| desk.prepare_rename(&params)).await
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        self.queue.ask(move |desk| desk.document_symbol(&params)).await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        self.queue.ask(move |desk| desk.folding_range(&params)).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        self.queue.ask(move |desk| desk.selection_range(&params)).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        self.queue.ask(move |desk| desk.document_link(&params)).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        self.queue.ask(move |desk| desk.inlay_hint(&params)).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.queue.ask(move |desk| desk.code_action(&params)).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        self.queue.ask(move |desk| desk.code_lens(&params)).await
    }

    async fn formatting(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        self.queue.ask(move |desk| desk.formatting(&params)).await
    }

    async fn range_formatting(&self, params: DocumentRangeFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        self.queue.ask(move |desk| desk.range_formatting(&params)).await
    }

    async fn on_type_formatting(&self, params: DocumentOnTypeFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        self.queue.ask(move |desk| desk.on_type_formatting(&params)).await
    }

    async fn semantic_tokens_full(&self, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>> {
        self.queue.ask(move |desk| desk.tokens_full(&params)).await
    }

    async fn semantic_tokens_full_delta(&self, params: SemanticTokensDeltaParams) -> Result<Option<SemanticTokensFullDeltaResult>> {
        self.queue.ask(move |desk| desk.tokens_delta(&params)).await
    }

    async fn semantic_tokens_range(&self, params: SemanticTokensRangeParams) -> Result<Option<SemanticTokensRangeResult>> {
        self.queue.ask(move |desk| desk.tokens_range(&params)).await
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        self.queue.ask(move |desk| desk.diagnostic(&params)).await
    }
}
