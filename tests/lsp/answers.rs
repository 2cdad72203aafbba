//! What is answered about the garden.

use super::client::*;
use serde_json::{Value, json};

fn edited(text: &str, edits: &[Value]) -> String {
    // ASCII or not, in UTF-16: applied from the end, so that places stay what they are.
    let offset = |place: &Value| {
        let (line, character) = (place["line"].as_u64().unwrap() as usize, place["character"].as_u64().unwrap() as usize);
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut units = 0;
        let rest = &text[start..];
        let length = rest.char_indices().find(|(_, c)| {
            let found = units >= character;
            units += c.len_utf16();
            found
        });
        start + length.map_or(rest.len(), |(at, _)| at)
    };
    let mut spans: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|edit| (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]), edit["newText"].as_str().unwrap()))
        .collect();
    spans.sort_unstable();
    let mut out = text.to_owned();
    for (start, end, new) in spans.into_iter().rev() {
        out.replace_range(start..end, new);
    }
    out
}

#[test]
fn a_party_is_found_explained_and_renamed_everywhere() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        let (line, character) = find(GARDEN, "committee must publish");
        let definition = client.result("textDocument/definition", at((line, character))).await;
        let (declared, _) = find(GARDEN, "party committee");
        assert_eq!(definition[0]["targetSelectionRange"]["start"]["line"], declared);
        let hover = client.result("textDocument/hover", at((line, character))).await;
        assert!(hover["contents"]["value"].as_str().unwrap().contains("Comitato Il Ciliegio"), "{hover}");
        let mut params = at((line, character));
        params["newName"] = json!("il_comitato");
        let edit = client.result("textDocument/rename", params).await;
        let changes = &edit["documentChanges"][0];
        assert_eq!(changes["textDocument"]["version"], 1);
        let text = edited(GARDEN, changes["edits"].as_array().unwrap());
        assert!(text.contains("party il_comitato ") && text.contains("il_comitato must publish"));
        client
            .tell(
                "textDocument/didChange",
                json!({
                    "textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"text": text}]
                }),
            )
            .await;
        let after = client.findings(2).await;
        assert!(!after.iter().any(|finding| finding["severity"] == 1), "{after:?}");
    });
}

#[test]
fn layout_is_what_the_formatter_makes() {
    begun(able(), |mut client| async move {
        let untidy = GARDEN.replace("  members 36 people", "    members      36 people");
        assert_ne!(untidy, GARDEN);
        client.open(&untidy).await;
        let options = json!({"tabSize": 8, "insertSpaces": false});
        let params = json!({"textDocument": {"uri": URI}, "options": options});
        let edits = client.result("textDocument/formatting", params).await;
        assert_eq!(edited(&untidy, edits.as_array().unwrap()), GARDEN);
    });
}

#[test]
fn colours_after_an_edit_are_told_by_their_difference() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        let document = json!({"uri": URI});
        let full = client.result("textDocument/semanticTokens/full", json!({"textDocument": document})).await;
        client.edit(2, (0, 0), (0, 0), "// one more\n").await;
        let params = json!({"textDocument": document, "previousResultId": full["resultId"]});
        let delta = client.result("textDocument/semanticTokens/full/delta", params).await;
        let mut patched: Vec<Value> = full["data"].as_array().unwrap().clone();
        for edit in delta["edits"].as_array().unwrap() {
            let start = edit["start"].as_u64().unwrap() as usize;
            let end = start + edit["deleteCount"].as_u64().unwrap() as usize;
            patched.splice(start..end, edit["data"].as_array().unwrap().iter().cloned());
        }
        let again = client.result("textDocument/semanticTokens/full", json!({"textDocument": document})).await;
        assert_eq!(Value::from(patched), again["data"]);
        assert!(delta["edits"][0]["data"].as_array().unwrap().len() < 50, "a small edit has a small difference");
    });
}

#[test]
fn half_a_word_is_completed_and_explained() {
    begun(able(), |mut client| async move {
        let text = format!("{GARDEN}\nduty keys \"Keys\"\n  owed to com\n");
        client.open(&text).await;
        let (line, character) = find(&text, "owed to com\n");
        let items = client.result("textDocument/completion", at((line, character + 11))).await;
        let item = items.as_array().unwrap().iter().find(|item| item["label"] == "committee").expect("the committee is proposed").clone();
        let resolved = client.result("completionItem/resolve", item).await;
        assert_eq!(resolved["label"], "committee");
    });
}

#[test]
fn an_action_brings_its_edits_when_it_is_chosen() {
    begun(able(), |mut client| async move {
        let text = GARDEN.replace("  members 36 people", "  membres 36 people");
        client.open(&text).await;
        let (line, character) = find(&text, "membres");
        let range = json!({"start": place((line, character)), "end": place((line, character))});
        let params = json!({"textDocument": {"uri": URI}, "range": range, "context": {"diagnostics": [], "only": ["quickfix"]}});
        let actions = client.result("textDocument/codeAction", params).await;
        let action = actions.as_array().unwrap().iter().find(|action| action["isPreferred"] == true).expect("a certain fix").clone();
        assert!(action["edit"].is_null());
        let resolved = client.result("codeAction/resolve", action).await;
        let edits = resolved["edit"]["documentChanges"][0]["edits"].as_array().unwrap().clone();
        assert_eq!(edited(&text, &edits), GARDEN);
    });
}

#[test]
fn scenarios_are_looked_at_and_shown_in_place() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        // The server asks for lenses again when it has looked.
        let lenses = loop {
            let lenses = client.result("textDocument/codeLens", json!({"textDocument": {"uri": URI}})).await;
            if lenses.to_string().contains('✓') {
                break lenses;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        };
        let test = lenses.as_array().unwrap().iter().find(|lens| lens["command"]["arguments"][1] == "empty_chairs");
        let command = &test.expect("a lens on the story")["command"];
        let done = client.result("workspace/executeCommand", json!({"command": "charter.test", "arguments": command["arguments"]})).await;
        assert!(done["text"].as_str().unwrap().contains("layout fails for quorum"), "{done}");
    });
}

/// A rule that only parties who bring something pass, with two examples: the second does not do what it says.
const RULE: &str = "rule no_idle \"Everybody brings something\"\n  for every p in parties\n  require some b in assets of p\n  \
     else error on p \"{p} brings nothing\"\n  fails in \"\"\"\n    party idle \"Idle\" is bank\n      // Nothing.\n  \"\"\" on idle\n  \
     passes in \"\"\"\n    party other \"Other\" is bank\n      // Nothing.\n  \"\"\"\n";

#[test]
fn examples_of_rules_are_tried_and_shown_in_place() {
    begun(able(), |mut client| async move {
        client.open(RULE).await;
        let lenses = loop {
            let lenses = client.result("textDocument/codeLens", json!({"textDocument": {"uri": URI}})).await;
            if lenses.to_string().contains('✓') {
                break lenses;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        };
        let lens = lenses.as_array().unwrap().iter().find(|lens| lens["command"]["arguments"][2] == "no_idle").expect("a lens on the rule");
        assert_eq!(lens["command"]["title"], "try 2 examples · ✓ 1 ✗ 1");
        let arguments = &lens["command"]["arguments"];
        let done = client.result("workspace/executeCommand", json!({"command": "charter.test", "arguments": arguments})).await;
        let text = done["text"].as_str().unwrap();
        assert!(text.contains("Everybody brings something") && text.contains("`other` brings nothing"), "{text}");
    });
}

#[test]
fn what_an_editor_changes_counts_in_the_charter_that_brings_it_in() {
    let folder = tempfile::tempdir().unwrap();
    let part = folder.path().join("people.charter");
    let whole = folder.path().join("pact.charter");
    std::fs::write(&part, "party people \"People\" is residents\n").unwrap();
    let text = "use \"people.charter\"\n\ncharter pact \"Pact\"\n  period 2027-01-01 to 2027-12-31\n\nduty tidy \"Tidy\"\n  people must publish \"accounts\"\n  due every 12 months, within 31 days\n  owed to people\n";
    std::fs::write(&whole, text).unwrap();
    let uri = |path: &std::path::Path| format!("file://{}", path.canonicalize().unwrap().display());
    let (part, whole, root) = (uri(&part), uri(&whole), uri(folder.path()));
    session(|mut client| async move {
        let folders = json!([{"uri": root, "name": "charters"}]);
        client.begin(json!({"processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": able()})).await;
        let item = json!({"uri": part, "languageId": "charter", "version": 1, "text": "party others \"Others\" is residents\n"});
        client.tell("textDocument/didOpen", json!({"textDocument": item})).await;
        loop {
            let params = client.told("textDocument/publishDiagnostics").await;
            let unknown = params["diagnostics"].as_array().unwrap().iter().any(|finding| finding["code"] == "S01");
            if params["uri"] == whole.as_str() && unknown {
                break;
            }
        }
        client.tell("textDocument/didClose", json!({"textDocument": {"uri": part}})).await;
        loop {
            let params = client.told("textDocument/publishDiagnostics").await;
            let unknown = params["diagnostics"].as_array().unwrap().iter().any(|finding| finding["code"] == "S01");
            if params["uri"] == whole.as_str() && !unknown {
                break;
            }
        }
    });
}
