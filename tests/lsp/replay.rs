//! Sessions that were recorded, of real editors among them, are answered as they were.

use assert_cmd::Command;
use charter::lsp::{Changed, Played, Recording, Start, replay};
use serde_json::{Value, json};

/// Recorded with the editors themselves (`clients/README.md`).
const SESSIONS: [(&str, &str); 2] = [("neovim", include_str!("sessions/neovim.jsonl")), ("eglot", include_str!("sessions/eglot.jsonl"))];

fn played(text: &str) -> Played {
    replay(&Recording::parse(text).unwrap(), Start::default()).unwrap()
}

#[test]
fn sessions_of_editors_are_answered_as_they_were() {
    for (editor, text) in SESSIONS {
        let played = played(text);
        assert!(played.sent > 10, "{editor}");
        assert_eq!(played.differences, [], "{editor}");
    }
}

/// The session with one of its messages changed: the first that this is said of.
fn changed(text: &str, is_it: impl Fn(&Value) -> bool, change: impl Fn(&mut Value)) -> (usize, String) {
    let mut lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let at = lines.iter().position(|line| is_it(&line["message"])).unwrap();
    change(&mut lines[at]["message"]);
    (at + 1, lines.iter().map(|line| format!("{line}\n")).collect())
}

#[test]
fn what_is_answered_differently_is_pointed_at() {
    let eglot = SESSIONS[1].1;
    let is_hover = |message: &Value| message["result"]["contents"]["kind"] == "plaintext";
    let (line, text) = changed(eglot, is_hover, |message| message["result"]["contents"]["value"] = json!("something else"));
    let found = played(&text).differences;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].line, &found[0].what), (line, &Changed::Answer("textDocument/hover".to_owned())));
    assert_eq!((found[0].at.as_str(), &found[0].then), ("/result/contents/value", &Some(json!("something else"))));

    let is_findings = |message: &Value| message["method"] == "textDocument/publishDiagnostics" && message["params"]["version"] == 0;
    let (line, text) = changed(eglot, is_findings, |message| message["params"]["diagnostics"][0]["code"] = json!("W99"));
    let found = played(&text).differences;
    assert_eq!(found.iter().map(|difference| difference.line).collect::<Vec<_>>(), [line], "{found:?}");
    assert!(matches!(&found[0].what, Changed::Findings(uri) if uri.ends_with("orto.charter")));

    let is_asked = |message: &Value| message["method"] == "client/registerCapability";
    let (line, text) = changed(eglot, is_asked, |message| message["params"]["registrations"][0]["id"] = json!("other"));
    let found = played(&text).differences;
    assert_eq!((found[0].line, &found[0].what), (line, &Changed::NotAsked("client/registerCapability".to_owned())));
}

fn charter(arguments: &[&str]) -> assert_cmd::assert::Assert {
    Command::cargo_bin("charter").unwrap().env_clear().args(arguments).assert()
}

#[test]
fn the_program_records_and_plays_again() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("session.jsonl");
    let record = record.to_str().unwrap();
    let (heard, code) = super::endings::said_by_program(
        &["--record", record],
        std::path::Path::new("/charters/x.charter"),
        "charter x \"X\"\n  nonsense\n",
    );
    assert_eq!(code, Some(0), "{heard}");
    charter(&["lsp", "--replay", record, "--lang", "en"]).code(0).stdout("6 messages of the client sent again: everything is as it was\n");
    let text = std::fs::read_to_string(record).unwrap();
    let (line, text) = changed(
        &text,
        |message| message["result"]["serverInfo"].is_object(),
        |message| {
            message["result"]["capabilities"]["hoverProvider"] = json!(false);
        },
    );
    std::fs::write(record, text).unwrap();
    let shown = charter(&["lsp", "--replay", record, "--lang", "it"]).code(1);
    let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
    assert_eq!(
        shown,
        format!(
            "riga {line}: a `initialize` si risponde in altro modo\n  prima /result/capabilities/hoverProvider: false\n  ora /result/capabilities/hoverProvider: true\n6 messaggi del client rimandati: una differenza\n"
        )
    );
    std::fs::write(record, "{\"charter\": \"0\"}\nnonsense\n").unwrap();
    charter(&["lsp", "--replay", record]).code(2);
    charter(&["lsp", "--replay", "/nowhere/none.jsonl"]).code(2);
    charter(&["lsp", "--record", "/nowhere/none.jsonl"]).code(2);
}
