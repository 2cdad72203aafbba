//! Ten thousand edits: in each encoding the server holds the text that a client holds who keeps the whole of it.

use super::client::*;
use serde_json::{Value, json};

const OTHER: &str = "file:///charters/whole.charter";

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}

/// What authors, and their cats, type.
const PIECES: [&str; 18] = [
    "",
    "",
    "x",
    "è",
    "😀",
    "e\u{301}",
    "\n",
    "\r\n",
    "  ",
    "\"",
    "/// ",
    "// ",
    "party p is residents\n",
    "\nduty d\n",
    " 1.500 EUR",
    "carta",
    ", ",
    "\\",
];

/// A place as the client counts it; no place lies between `\r` and `\n`.
fn place_of(text: &str, at: usize, encoding: &str) -> Value {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = &before[start..];
    let character = match encoding {
        "utf-8" => line.len(),
        "utf-16" => line.encode_utf16().count(),
        _ => line.chars().count(),
    };
    json!({"line": before.matches('\n').count(), "character": character})
}

fn boundary(text: &str, at: usize) -> usize {
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
    if text[..at].ends_with('\r') { at - 1 } else { at }
}

/// What is answered about a document, without its name.
async fn picture(client: &mut Client, uri: &str) -> String {
    let document = json!({"textDocument": {"uri": uri}});
    let symbols = client.result("textDocument/documentSymbol", document.clone()).await;
    let tokens = client.result("textDocument/semanticTokens/full", document.clone()).await;
    let found = client.result("textDocument/diagnostic", document.clone()).await;
    let folds = client.result("textDocument/foldingRange", document).await;
    format!("{symbols}\n{}\n{}\n{folds}", tokens["data"], found["items"]).replace(uri, "")
}

#[test]
fn ten_thousand_edits_leave_the_text_that_a_client_holds() {
    for (seed, encoding) in ["utf-8", "utf-16", "utf-32"].into_iter().enumerate() {
        let mut abilities = pulling();
        abilities["general"]["positionEncodings"] = json!([encoding]);
        let params =
            json!({"processId": null, "rootUri": null, "capabilities": abilities, "initializationOptions": {"live": {"enabled": false}}});
        session(|mut client| async move {
            client.begin(params).await;
            let mut text = GARDEN.to_owned();
            client.open(&text).await;
            let mut dice = Dice(seed as u64 + 7);
            let mut version = 1;
            // 42 rounds of 80 edits in 40 messages: 10,080 edits in three encodings.
            for round in 0..42 {
                for _ in 0..40 {
                    let mut changes = Vec::new();
                    for _ in 0..2 {
                        let from = dice.below(text.len() + 1);
                        let from = boundary(&text, from);
                        let length = if text.len() > 2 * GARDEN.len() { 400 } else { [0, 0, 1, 3, 30][dice.below(5)] };
                        let to = boundary(&text, from + length).max(from);
                        let new = PIECES[dice.below(PIECES.len())];
                        let range = json!({"start": place_of(&text, from, encoding), "end": place_of(&text, to, encoding)});
                        text.replace_range(from..to, new);
                        changes.push(json!({"range": range, "text": new}));
                    }
                    version += 1;
                    let params = json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": changes});
                    client.tell("textDocument/didChange", params).await;
                }
                let item = json!({"uri": OTHER, "languageId": "charter", "version": 1, "text": text});
                client.tell("textDocument/didOpen", json!({"textDocument": item})).await;
                let (edited, whole) = (picture(&mut client, URI).await, picture(&mut client, OTHER).await);
                assert_eq!(edited, whole, "{encoding}, round {round}:\n{text}");
                client.tell("textDocument/didClose", json!({"textDocument": {"uri": OTHER}})).await;
                if round % 6 == 5 {
                    // Back to something that is a charter.
                    text = GARDEN.to_owned();
                    version += 1;
                    let params = json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": text}]});
                    client.tell("textDocument/didChange", params).await;
                }
            }
        });
    }
}
