//! How sessions end: in order, abruptly, in the middle of a question; in this process and as a program.

use super::client::*;
use serde_json::{Value, json};
use std::io::{BufReader, Write as _};
use std::process::{Child, Command, Stdio};

#[test]
fn shutdown_then_exit_is_in_order() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        assert_eq!(client.result("shutdown", Value::Null).await, Value::Null);
        client.tell("exit", json!(null)).await;
        assert!(client.ended().await);
    });
}

#[test]
fn exit_alone_and_vanishing_are_not_in_order() {
    begun(able(), |mut client| async move {
        client.tell("exit", json!(null)).await;
        assert!(!client.ended().await);
    });
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        assert!(!client.vanish().await);
    });
}

#[test]
fn a_cancelled_question_takes_nothing_down() {
    begun(able(), |mut client| async move {
        client.answers_questions = false;
        client.open(GARDEN).await;
        for _ in 0..50 {
            let id = client.begin_to_ask("textDocument/references", {
                let mut params = at(find(GARDEN, "party "));
                params["context"] = json!({"includeDeclaration": true});
                params
            });
            let id = id.await;
            client.tell("$/cancelRequest", json!({"id": id})).await;
            let reply = client.reply(id).await;
            // Answered already, or given up.
            assert!(reply.get("result").is_some() || reply["error"]["code"] == -32800, "{reply}");
        }
        client.findings(1).await;
        client.answer_late().await;
        assert!(client.ask("textDocument/hover", at((0, 0))).await.get("error").is_none());
    });
}

fn program() -> Child {
    Command::new(env!("CARGO_BIN_EXE_charter"))
        .args(["lsp", "--stdio"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn say(child: &mut Child, message: &Value) {
    let text = message.to_string();
    let input = child.stdin.as_mut().unwrap();
    write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
    input.flush().unwrap();
}

fn hear(output: &mut impl std::io::BufRead) -> Value {
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let length: usize = line.trim().strip_prefix("Content-Length: ").unwrap().parse().unwrap();
    output.read_line(&mut line).unwrap();
    let mut body = vec![0; length];
    output.read_exact(&mut body).unwrap();
    serde_json::from_slice(&body).unwrap()
}

const BEGIN: fn() -> Value = || json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}});

#[test]
fn the_program_tells_its_shell_how_the_session_ended() {
    let mut child = program();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    say(&mut child, &BEGIN());
    assert_eq!(hear(&mut output)["result"]["serverInfo"]["name"], "charter");
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}));
    say(&mut child, &json!({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}));
    assert_eq!(hear(&mut output)["id"], 2);
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "exit"}));
    // Its input stays open: it has to go by itself.
    assert_eq!(child.wait().unwrap().code(), Some(0));

    let mut child = program();
    say(&mut child, &BEGIN());
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "exit"}));
    assert_eq!(child.wait().unwrap().code(), Some(1));

    let mut child = program();
    say(&mut child, &BEGIN());
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
