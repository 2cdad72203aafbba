//! Commands: their results, how far they are, and how they are stopped.

use super::client::*;
use serde_json::{Value, json};

fn showing() -> Value {
    let mut able = able();
    able["window"]["showDocument"] = json!({"support": true});
    able
}

#[test]
fn a_code_is_explained_where_it_is_found() {
    begun(showing(), |mut client| async move {
        client.open(GARDEN).await;
        let found = client.findings(1).await;
        let range = found.iter().find(|finding| finding["code"] == "W05").expect("what falls due too late")["range"].clone();
        let params = json!({"textDocument": {"uri": URI}, "range": range, "context": {"diagnostics": []}});
        let actions = client.result("textDocument/codeAction", params).await;
        let explain = actions.as_array().unwrap().iter().find(|action| action["command"]["command"] == "charter.explain");
        let command = &explain.unwrap_or_else(|| panic!("no explanation: {actions}"))["command"];
        assert_eq!((&command["title"], &command["arguments"]), (&json!("explain W05"), &json!(["W05"])));
        let page = client.result("workspace/executeCommand", json!({"command": "charter.explain", "arguments": ["W05"]})).await;
        let shown = client.asked("window/showDocument").await;
        let path = shown["uri"].as_str().unwrap().strip_prefix("file://").unwrap().to_owned();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), page["markdown"].as_str().unwrap());
        let wrong = client.ask("workspace/executeCommand", json!({"command": "charter.explain", "arguments": ["W99"]})).await;
        assert!(wrong["error"]["message"].as_str().unwrap().contains("W99"), "{wrong}");
    });
}

#[test]
fn a_client_that_shows_results_itself_is_not_asked_to() {
    let params = json!({"processId": null, "rootUri": null, "capabilities": showing(), "initializationOptions": {"showsResults": true}});
    session(|mut client| async move {
        client.begin(params).await;
        client.result("workspace/executeCommand", json!({"command": "charter.explain", "arguments": ["W05"]})).await;
        client.result("workspace/executeCommand", json!({"command": "charter.explain", "arguments": ["S01"]})).await;
        assert!(!client.asked.iter().any(|question| question["method"] == "window/showDocument"));
    });
}

/// A project whose commands run for years, and the garden in it.
fn endless() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("charter.toml"), "runs = 1000000000000\n").unwrap();
    let path = folder.path().canonicalize().unwrap().join("garden.charter");
    std::fs::write(&path, GARDEN).unwrap();
    let uri = format!("file://{}", path.display());
    (folder, uri)
}

#[test]
fn a_long_run_says_how_far_it_is_and_can_be_stopped() {
    let (_folder, uri) = endless();
    begun(able(), |mut client| async move {
        let document = json!({"uri": uri, "languageId": "charter", "version": 1, "text": GARDEN});
        client.tell("textDocument/didOpen", json!({"textDocument": document})).await;
        for (command, of, given) in
            [("charter.simulate", "usual", None), ("charter.test", "austerity", Some("mine")), ("charter.verify", "evaluated", None)]
        {
            let mut params = json!({"command": command, "arguments": [uri, of]});
            if let Some(token) = given {
                params["workDoneToken"] = json!(token);
            }
            let id = client.begin_to_ask("workspace/executeCommand", params).await;
            let token = loop {
                let progress = client.told("$/progress").await;
                if progress["value"]["kind"] == "begin" {
                    assert_eq!(progress["value"]["cancellable"], true);
                    break progress["token"].clone();
                }
            };
            assert!(given.is_none_or(|given| token == given));
            client.tell("window/workDoneProgress/cancel", json!({"token": token})).await;
            assert_eq!(client.reply(id).await["error"]["code"], -32800);
            loop {
                let progress = client.told("$/progress").await;
                if progress["token"] == token && progress["value"]["kind"] == "end" {
                    break;
                }
            }
        }
        // A question that is cancelled stops its run too: a story is told after it at once.
        let params = json!({"command": "charter.simulate", "arguments": [uri, "usual"]});
        let id = client.begin_to_ask("workspace/executeCommand", params).await;
        client.tell("$/cancelRequest", json!({"id": id})).await;
        assert_eq!(client.reply(id).await["error"]["code"], -32800);
        let told = client.result("workspace/executeCommand", json!({"command": "charter.test", "arguments": [uri, "empty_chairs"]})).await;
        assert!(told["text"].as_str().unwrap().contains("quorum"), "{told}");
    });
}

#[test]
fn what_cannot_run_says_why() {
    begun(able(), |mut client| async move {
        client.open("charter garden \"Garden\"\n  nonsense\n").await;
        let result = client.result("workspace/executeCommand", json!({"command": "charter.simulate", "arguments": [URI]})).await;
        assert_eq!(result, Value::Null);
        let told = client.told("window/showMessage").await;
        assert_eq!(told["type"], 1);
        for arguments in [json!([]), json!(["file:///nowhere/none.charter"]), json!([7])] {
            let reply = client.ask("workspace/executeCommand", json!({"command": "charter.test", "arguments": arguments})).await;
            assert_eq!(reply["error"]["code"], -32602, "{reply}");
        }
        let reply = client.ask("workspace/executeCommand", json!({"command": "charter.unheard", "arguments": [URI]})).await;
        assert_eq!(reply["error"]["code"], -32602, "{reply}");
    });
}
