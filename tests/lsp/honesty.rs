//! What is advertised is answered, and what can be answered is advertised.

use super::client::*;
use serde_json::{Value, json};

/// By the function of the backend: its method, where it is advertised, and a question.
fn answered() -> Vec<(&'static str, &'static str, &'static str, Value)> {
    let document = || json!({"textDocument": {"uri": URI}});
    let with = |mut params: Value, more: Value| {
        for (key, value) in more.as_object().unwrap() {
            params[key] = value.clone();
        }
        params
    };
    let here = || at(find(GARDEN, "committee \"Comitato"));
    let range = json!({"start": place((0, 0)), "end": place((40, 0))});
    let options = json!({"tabSize": 2, "insertSpaces": true});
    vec![
        ("hover", "textDocument/hover", "/hoverProvider", here()),
        ("completion", "textDocument/completion", "/completionProvider", here()),
        ("completion_resolve", "completionItem/resolve", "/completionProvider/resolveProvider", json!({"label": "x"})),
        ("goto_definition", "textDocument/definition", "/definitionProvider", here()),
        ("references", "textDocument/references", "/referencesProvider", with(here(), json!({"context": {"includeDeclaration": true}}))),
        ("document_highlight", "textDocument/documentHighlight", "/documentHighlightProvider", here()),
        ("rename", "textDocument/rename", "/renameProvider", with(here(), json!({"newName": "the_committee"}))),
        ("prepare_rename", "textDocument/prepareRename", "/renameProvider/prepareProvider", here()),
        ("document_symbol", "textDocument/documentSymbol", "/documentSymbolProvider", document()),
        ("symbol", "workspace/symbol", "/workspaceSymbolProvider", json!({"query": "com"})),
        ("folding_range", "textDocument/foldingRange", "/foldingRangeProvider", document()),
        (
            "selection_range",
            "textDocument/selectionRange",
            "/selectionRangeProvider",
            with(document(), json!({"positions": [place((4, 4))]})),
        ),
        ("document_link", "textDocument/documentLink", "/documentLinkProvider", document()),
        ("inlay_hint", "textDocument/inlayHint", "/inlayHintProvider", with(document(), json!({"range": range}))),
        (
            "code_action",
            "textDocument/codeAction",
            "/codeActionProvider",
            with(document(), json!({"range": range, "context": {"diagnostics": []}})),
        ),
        ("code_action_resolve", "codeAction/resolve", "/codeActionProvider/resolveProvider", json!({"title": "x"})),
        ("code_lens", "textDocument/codeLens", "/codeLensProvider", document()),
        ("execute_command", "workspace/executeCommand", "/executeCommandProvider", json!({"command": "charter.check", "arguments": [URI]})),
        ("formatting", "textDocument/formatting", "/documentFormattingProvider", with(document(), json!({"options": options}))),
        (
            "range_formatting",
            "textDocument/rangeFormatting",
            "/documentRangeFormattingProvider",
            with(document(), json!({"range": range, "options": options})),
        ),
        (
            "on_type_formatting",
            "textDocument/onTypeFormatting",
            "/documentOnTypeFormattingProvider",
            with(at((5, 0)), json!({"ch": "\n", "options": options})),
        ),
        ("semantic_tokens_full", "textDocument/semanticTokens/full", "/semanticTokensProvider/full", document()),
        (
            "semantic_tokens_full_delta",
            "textDocument/semanticTokens/full/delta",
            "/semanticTokensProvider/full/delta",
            with(document(), json!({"previousResultId": "1"})),
        ),
        (
            "semantic_tokens_range",
            "textDocument/semanticTokens/range",
            "/semanticTokensProvider/range",
            with(document(), json!({"range": range})),
        ),
        ("diagnostic", "textDocument/diagnostic", "/diagnosticProvider", document()),
        ("workspace_diagnostic", "workspace/diagnostic", "/diagnosticProvider/workspaceDiagnostics", json!({"previousResultIds": []})),
        (
            "will_rename_files",
            "workspace/willRenameFiles",
            "/workspace/fileOperations/willRename",
            json!({"files": [{"oldUri": URI, "newUri": "file:///charters/orto.charter"}]}),
        ),
    ]
}

/// What every server has, or what is advertised by registering it later.
const ALWAYS: [&str; 11] = [
    "initialize",
    "initialized",
    "shutdown",
    "did_open",
    "did_change",
    "did_save",
    "did_close",
    "did_change_configuration",
    "did_change_workspace_folders",
    "did_change_watched_files",
    // Of bars that the server shows.
    "work_done_progress_cancel",
];

#[test]
fn every_capability_is_answered_and_every_handler_advertised() {
    let backend = include_str!("../../src/lsp/backend.rs");
    let handlers: Vec<&str> = backend.split("async fn ").skip(1).filter_map(|text| text.split('(').next()).collect();
    assert!(backend.matches("async fn ").count() == handlers.len(), "all handlers are looked at");
    for handler in &handlers {
        let is_listed = ALWAYS.contains(handler) || answered().iter().any(|(name, ..)| name == handler);
        assert!(is_listed, "`{handler}` is not in the table of this test");
    }
    session(|mut client| async move {
        let result = client.begin(json!({"processId": null, "rootUri": null, "capabilities": able()})).await;
        let capabilities = &result["capabilities"];
        client.open(GARDEN).await;
        let mut advertised: Vec<String> = capabilities.as_object().unwrap().keys().cloned().collect();
        for (handler, method, pointer, params) in answered() {
            assert!(handlers.contains(&handler), "`{handler}` is not in the backend");
            let value = capabilities.pointer(pointer).unwrap_or(&Value::Null);
            assert!(!value.is_null() && *value != json!(false), "`{method}` is not advertised at {pointer}");
            let reply = client.ask(method, params).await;
            assert!(reply.get("error").is_none(), "{method}: {reply}");
            advertised.retain(|key| pointer[1..].split('/').next().is_none_or(|first| first != key));
        }
        advertised.retain(|key| !["positionEncoding", "textDocumentSync"].contains(&key.as_str()));
        assert_eq!(advertised, Vec::<String>::new(), "advertised, and not asked in this test");
        for command in capabilities["executeCommandProvider"]["commands"].as_array().unwrap() {
            // One story is one run: all scenarios are thousands. (No promise is called so, which is said at once.)
            let arguments = if command == "charter.explain" { json!(["S01"]) } else { json!([URI, "empty_chairs"]) };
            let reply = client.ask("workspace/executeCommand", json!({"command": command, "arguments": arguments})).await;
            assert!(reply.get("error").is_none(), "{command}: {reply}");
        }
    });
}

#[test]
fn what_is_registered_later_is_heard() {
    let mut able = able();
    able["workspace"]["didChangeConfiguration"] = json!({"dynamicRegistration": true});
    for (abilities, wanted) in [(able, vec!["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]), (json!({}), vec![])] {
        begun(abilities, |mut client| async move {
            client.open(GARDEN).await;
            client.findings(1).await;
            let asked = client.asked.iter().filter(|question| question["method"] == "client/registerCapability");
            let registered = asked.flat_map(|question| question["params"]["registrations"].as_array().unwrap());
            let mut methods: Vec<&str> = registered.map(|registration| registration["method"].as_str().unwrap()).collect();
            methods.sort_unstable();
            assert_eq!(methods, wanted);
        });
    }
}
