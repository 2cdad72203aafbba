//! What the client wants and what projects have settled, each for its own charters.

use super::client::*;
use serde_json::{Value, json};
use std::path::Path;

/// A charter of which one thing is to be noted (W05).
const LATE: &str = "charter pact \"Pact\"\n  period 2027-01-01 to 2027-12-31\n\nparty people \"People\" is residents\n\nduty tell \"Tell\"\n  people must publish \"accounts\"\n  due every 12 months, within 31 days\n  owed to people\n";

/// Two folders with the same charter, and what a client says that has them open.
struct Two {
    home: tempfile::TempDir,
}

impl Two {
    fn new() -> Two {
        let home = tempfile::tempdir().unwrap();
        for folder in ["a", "b"] {
            std::fs::create_dir(home.path().join(folder)).unwrap();
            std::fs::write(home.path().join(folder).join("pact.charter"), LATE).unwrap();
        }
        Two { home }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.home.path().canonicalize().unwrap().join(name)
    }

    fn uri(&self, name: &str) -> String {
        format!("file://{}", self.path(name).display())
    }

    fn params(&self, options: Value) -> Value {
        let folders: Vec<Value> = ["a", "b"].iter().map(|name| json!({"uri": self.uri(name), "name": name})).collect();
        json!({"processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": able(), "initializationOptions": options})
    }
}

fn coded(found: &[Value], code: &str) -> bool {
    found.iter().any(|finding| finding["code"] == code)
}

fn says(found: &[Value], word: &str) -> bool {
    found.iter().any(|finding| finding["message"].as_str().unwrap().contains(word))
}

#[test]
fn each_folder_has_the_language_that_the_client_wants_there() {
    let two = Two::new();
    session(|mut client| async move {
        client.settings.insert(two.uri("a"), json!({"lang": "it"}));
        client.settings.insert(String::new(), json!({"lang": "en"}));
        client.begin(two.params(Value::Null)).await;
        client.findings_that(&two.uri("a/pact.charter"), |found| says(found, "scade")).await;
        client.findings_that(&two.uri("b/pact.charter"), |found| says(found, "falls due")).await;
        // The client changes its mind, and is asked.
        client.settings.insert(two.uri("b"), json!({"lang": "it"}));
        client.tell("workspace/didChangeConfiguration", json!({"settings": null})).await;
        client.findings_that(&two.uri("b/pact.charter"), |found| says(found, "scade")).await;
    });
}

#[test]
fn each_project_has_its_own_settings_and_wrong_ones_are_told() {
    let two = Two::new();
    std::fs::write(two.path("a/charter.toml"), "[check]\nignore = [\"W05\"]\n").unwrap();
    session(|mut client| async move {
        client.begin(two.params(Value::Null)).await;
        client.findings_that(&two.uri("b/pact.charter"), |found| coded(found, "W05")).await;
        let change = |name: &str, kind: i32| json!({"changes": [{"uri": two.uri(name), "type": kind}]});
        // What was ignored is told when nobody ignores it any more.
        std::fs::remove_file(two.path("a/charter.toml")).unwrap();
        client.tell("workspace/didChangeWatchedFiles", change("a/charter.toml", 3)).await;
        client.findings_that(&two.uri("a/pact.charter"), |found| coded(found, "W05")).await;
        std::fs::write(two.path("b/charter.toml"), "lang = \"it\"\n[check]\nignore = [\"W05\"]\n").unwrap();
        client.tell("workspace/didChangeWatchedFiles", change("b/charter.toml", 1)).await;
        client.findings_that(&two.uri("b/pact.charter"), |found| !coded(found, "W05")).await;
        std::fs::write(two.path("b/charter.toml"), "lang = 3\n").unwrap();
        client.tell("workspace/didChangeWatchedFiles", change("b/charter.toml", 2)).await;
        let told = client.told("window/showMessage").await;
        assert_eq!(told["type"], 1);
        assert!(told["message"].as_str().unwrap().contains("charter.toml"), "{told}");
        client.findings_that(&two.uri("b/pact.charter"), |found| coded(found, "W05")).await;
    });
}

#[test]
fn folders_come_and_go_with_their_charters() {
    let two = Two::new();
    session(|mut client| async move {
        let folder = |name: &str| json!({"uri": two.uri(name), "name": name});
        let mut params = two.params(Value::Null);
        params["workspaceFolders"] = json!([folder("a")]);
        client.begin(params).await;
        client.findings_that(&two.uri("a/pact.charter"), |found| coded(found, "W05")).await;
        let event = json!({"event": {"added": [folder("b")], "removed": [folder("a")]}});
        client.tell("workspace/didChangeWorkspaceFolders", event).await;
        client.findings_that(&two.uri("b/pact.charter"), |found| coded(found, "W05")).await;
        let symbols = client.result("workspace/symbol", json!({"query": "tell"})).await;
        let places: Vec<&Value> = symbols.as_array().unwrap().iter().map(|symbol| &symbol["location"]["uri"]).collect();
        assert_eq!(places, [&json!(two.uri("b/pact.charter"))]);
    });
}

#[test]
fn what_is_not_wanted_is_not_shown() {
    let off = json!({"hints": {"enabled": false}, "lenses": {"enabled": false}, "pages": "https://pages.example/{lang}/{code}"});
    let params = json!({"processId": null, "rootUri": null, "capabilities": able(), "initializationOptions": off});
    session(|mut client| async move {
        client.begin(params).await;
        client.open(GARDEN).await;
        let document = json!({"uri": URI});
        let range = json!({"start": place((0, 0)), "end": place((200, 0))});
        let ask = || json!({"textDocument": document, "range": range});
        assert_eq!(client.result("textDocument/codeLens", ask()).await, json!([]));
        assert_eq!(client.result("textDocument/inlayHint", ask()).await, json!([]));
        let found = client.findings_that(URI, |found| coded(found, "W05")).await;
        let late = found.iter().find(|finding| finding["code"] == "W05").unwrap();
        assert_eq!(late["codeDescription"]["href"], "https://pages.example/en/W05");
        client.settings.insert(String::new(), json!({}));
        client.tell("workspace/didChangeConfiguration", json!({"settings": null})).await;
        client.asked("workspace/codeLens/refresh").await;
        assert_ne!(client.result("textDocument/codeLens", ask()).await, json!([]));
        assert_ne!(client.result("textDocument/inlayHint", ask()).await, json!([]));
    });
}

#[test]
fn charters_are_run_while_they_are_written_only_where_that_is_wanted() {
    let params = json!({"processId": null, "rootUri": null, "capabilities": able(), "initializationOptions": {"charter": {"live": {"enabled": false}}}});
    session(|mut client| async move {
        client.begin(params).await;
        client.open(GARDEN).await;
        client.findings(1).await;
        client.tell("textDocument/didSave", json!({"textDocument": {"uri": URI}})).await;
        let ask = json!({"textDocument": {"uri": URI}});
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        let lenses = client.result("textDocument/codeLens", ask.clone()).await;
        assert!(!lenses.to_string().contains('✓'), "{lenses}");
        client.settings.insert(String::new(), json!({"live": {"enabled": true, "runs": 200}}));
        client.tell("workspace/didChangeConfiguration", json!({"settings": null})).await;
        loop {
            client.asked("workspace/codeLens/refresh").await;
            if client.result("textDocument/codeLens", ask.clone()).await.to_string().contains('✓') {
                break;
            }
        }
    });
}

#[test]
fn what_does_not_come_true_is_told_to_all_clients() {
    let text = GARDEN.replace("expect layout fails for quorum", "expect charter ends as completed");
    assert_ne!(text, GARDEN);
    for abilities in [able(), pulling()] {
        let text = text.clone();
        begun(abilities, |mut client| async move {
            client.open(&text).await;
            let (line, _) = find(&text, "expect charter ends as completed\n");
            let found = client.findings_that(URI, |found| found.iter().any(|finding| finding["source"] == "charter test")).await;
            let mut failures = found.iter().filter(|finding| finding["source"] == "charter test");
            assert!(failures.any(|failure| failure["range"]["start"]["line"] == line), "{found:?}");
            // It goes when the text changes.
            client.edit(2, (0, 0), (0, 0), "// more\n").await;
            client.findings_that(URI, |found| !found.iter().any(|finding| finding["source"] == "charter test")).await;
        });
    }
}

#[test]
fn the_command_line_comes_before_everything() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("mine.toml");
    std::fs::write(&config, "lang = \"it\"\n[check]\nignore = [\"W05\"]\n").unwrap();
    let heard = |arguments: &[&str]| -> String {
        let (messages, _) = super::endings::said_by_program(arguments, &Path::new("/charters").join("pact.charter"), LATE);
        messages
    };
    assert!(heard(&[]).contains("falls due"));
    assert!(heard(&["--lang", "it"]).contains("scade"));
    assert!(!heard(&["--config", config.to_str().unwrap()]).contains("W05"));
}
