//! Documents and findings: opened, edited, closed; pushed and pulled; by the clients of real editors.

use super::client::*;
use serde_json::{Value, json};

#[test]
fn findings_come_with_the_version_they_are_about() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        let before = client.findings(1).await;
        assert!(!before.iter().any(|finding| finding["severity"] == 1), "the garden has no errors: {before:?}");
        // A name that nobody declares.
        client.edit(2, (200_000, 0), (200_000, 9), "\nduty water_all \"Water\"\n  owed to nobody_known\n").await;
        let after = client.findings(2).await;
        let unknown = after.iter().find(|finding| finding["code"] == "S01").expect("an unknown name");
        assert_eq!(unknown["source"], "charter");
        assert_eq!(unknown["data"]["explain"], "charter explain S01");
        client.tell("textDocument/didClose", json!({"textDocument": {"uri": URI}})).await;
        loop {
            let params = client.told("textDocument/publishDiagnostics").await;
            if params["diagnostics"] == json!([]) {
                break;
            }
        }
    });
}

#[test]
fn characters_are_counted_as_was_agreed() {
    for (encoding, width) in [("utf-8", 4), ("utf-16", 2), ("utf-32", 1)] {
        session(|mut client| async move {
            let mut abilities = able();
            abilities["general"]["positionEncodings"] = json!([encoding]);
            let result = client.begin(json!({"processId": null, "rootUri": null, "capabilities": abilities})).await;
            assert_eq!(result["capabilities"]["positionEncoding"], encoding);
            client.open("charter garden \"😀\"\n  perod 2026-01-01 to 2026-12-31\n").await;
            client.findings(1).await;
            // Behind the face, before the quote.
            let at = "charter garden \"".len() + width;
            client.edit(2, (0, at), (0, at), "é").await;
            client.edit(3, (1, 2), (1, 7), "period").await;
            client.findings(3).await;
            let symbols = client.result("textDocument/documentSymbol", json!({"textDocument": {"uri": URI}})).await;
            assert_eq!(symbols[0]["detail"], "😀é", "{encoding}: {symbols}");
        });
    }
}

#[test]
fn clients_that_ask_are_not_told() {
    begun(pulling(), |mut client| async move {
        client.open(GARDEN).await;
        let params = |before: Option<&Value>| json!({"textDocument": {"uri": URI}, "previousResultId": before});
        let first = client.result("textDocument/diagnostic", params(None)).await;
        assert_eq!(first["kind"], "full");
        let again = client.result("textDocument/diagnostic", params(Some(&first["resultId"]))).await;
        assert_eq!(again["kind"], "unchanged");
        // A name that nobody declares: found beside everything that was found before.
        client.edit(2, (200_000, 0), (200_000, 0), "\nduty water_all \"Water\"\n  owed to nobody_known\n").await;
        let changed = client.result("textDocument/diagnostic", params(Some(&first["resultId"]))).await;
        assert_eq!(changed["kind"], "full");
        let codes =
            |report: &Value| -> Vec<Value> { report["items"].as_array().unwrap().iter().map(|item| item["code"].clone()).collect() };
        assert!(codes(&changed).contains(&json!("S01")) && !codes(&first).contains(&json!("S01")), "{changed}");
        let all = client.result("workspace/diagnostic", json!({"previousResultIds": [{"uri": URI, "value": changed["resultId"]}]})).await;
        assert_eq!(all["items"][0]["kind"], "unchanged", "{all}");
    });
}

#[test]
fn a_burst_of_edits_is_taken_while_the_client_answers_nothing() {
    begun(able(), |mut client| async move {
        client.answers_questions = false;
        client.open(GARDEN).await;
        for version in 2..=401 {
            client.edit(version, (0, 0), (0, 0), "// more\n").await;
        }
        client.findings(401).await;
        assert!(!client.unanswered.is_empty(), "the server has asked something");
        client.answer_late().await;
        let hover = client.ask("textDocument/hover", at((402, 3))).await;
        assert!(hover.get("error").is_none(), "{hover}");
    });
}

#[test]
fn documents_that_nobody_opened_are_told_apart_from_crashes() {
    begun(able(), |mut client| async move {
        let unknown = json!({"textDocument": {"uri": "file:///nowhere/none.charter"}, "position": place((0, 0))});
        let reply = client.ask("textDocument/hover", unknown).await;
        assert_eq!(reply["error"]["code"], -32602);
        client.edit(7, (0, 0), (0, 0), "x").await;
        client.tell("textDocument/didClose", json!({"textDocument": {"uri": URI}})).await;
        client.open(GARDEN).await;
        client.findings(1).await;
    });
}

#[test]
fn messages_are_in_the_language_of_the_client() {
    for (locale, word) in [("en-GB", "no"), ("it", "non")] {
        session(|mut client| async move {
            client.begin(json!({"processId": null, "rootUri": null, "locale": locale, "capabilities": able()})).await;
            let reply = client.ask("textDocument/hover", at((0, 0))).await;
            let message = reply["error"]["message"].as_str().unwrap();
            assert!(message.split_whitespace().any(|found| found.starts_with(word)), "{locale}: {message}");
        });
    }
}

/// What editors say when they begin (`clients/README.md`).
const EDITORS: [(&str, &str); 6] = [
    ("vscode", include_str!("clients/vscode.json")),
    ("neovim", include_str!("clients/neovim.json")),
    ("helix", include_str!("clients/helix.json")),
    ("eglot", include_str!("clients/eglot.json")),
    ("zed", include_str!("clients/zed.json")),
    ("kate", include_str!("clients/kate.json")),
];

#[test]
fn the_clients_of_editors_get_findings() {
    for (name, params) in EDITORS {
        session(|mut client| async move {
            let params: Value = serde_json::from_str(params).unwrap();
            let pulls = !params["capabilities"]["textDocument"]["diagnostic"].is_null();
            let result = client.begin(params).await;
            assert_eq!(result["serverInfo"]["name"], "charter", "{name}");
            client.open("charter garden \"Garden\"\n  nonsense\n").await;
            let found = if pulls {
                let report = client.result("textDocument/diagnostic", json!({"textDocument": {"uri": URI}})).await;
                report["items"].as_array().unwrap().clone()
            } else {
                client.findings(1).await
            };
            assert!(found.iter().any(|finding| finding["severity"] == 1), "{name}: {found:?}");
        });
    }
}
