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

fn program(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_charter"))
        .env_clear()
        .args(["lsp", "--stdio"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
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
    let mut child = program(&[]);
    let mut output = BufReader::new(child.stdout.take().unwrap());
    say(&mut child, &BEGIN());
    assert_eq!(hear(&mut output)["result"]["serverInfo"]["name"], "charter");
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}));
    say(&mut child, &json!({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}));
    assert_eq!(hear(&mut output)["id"], 2);
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "exit"}));
    // Its input stays open: it has to go by itself.
    assert_eq!(child.wait().unwrap().code(), Some(0));

    let mut child = program(&[]);
    say(&mut child, &BEGIN());
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "exit"}));
    assert_eq!(child.wait().unwrap().code(), Some(1));

    let mut child = program(&[]);
    say(&mut child, &BEGIN());
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

/// What the program says in a session in which one document is opened and shown, and its exit code.
pub fn said_by_program(arguments: &[&str], path: &std::path::Path, text: &str) -> (String, Option<i32>) {
    let uri = format!("file://{}", path.display());
    let mut child = program(arguments);
    let mut output = BufReader::new(child.stdout.take().unwrap());
    say(&mut child, &BEGIN());
    let mut heard = hear(&mut output).to_string();
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}));
    let document = json!({"uri": uri, "languageId": "charter", "version": 1, "text": text});
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}}));
    let params = json!({"textDocument": {"uri": uri}});
    say(&mut child, &json!({"jsonrpc": "2.0", "id": 2, "method": "textDocument/diagnostic", "params": params}));
    say(&mut child, &json!({"jsonrpc": "2.0", "id": 3, "method": "shutdown"}));
    loop {
        let message = hear(&mut output);
        heard.push_str(&message.to_string());
        if message["id"] == 3 {
            break;
        }
    }
    say(&mut child, &json!({"jsonrpc": "2.0", "method": "exit"}));
    (heard, child.wait().unwrap().code())
}

#[test]
fn shutdown_may_come_with_null() {
    // Eglot and Zed write it so.
    begun(able(), |mut client| async move {
        client.send_raw(b"Content-Length: 62\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":\"end\",\"method\":\"shutdown\",\"params\":null}").await;
        client.tell("exit", Value::Null).await;
        assert!(client.ended().await);
    });
}

#[test]
fn a_storm_of_cancellations_is_answered_once_each() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        let mut ids = Vec::new();
        for round in 0..300_usize {
            let method = ["textDocument/hover", "textDocument/documentSymbol", "textDocument/foldingRange"][round % 3];
            client.edit(round as i64 + 2, (0, 0), (0, 0), "// more\n").await;
            ids.push(client.begin_to_ask(method, at((round, 3))).await);
            if round % 7 != 0 {
                client.tell("$/cancelRequest", json!({"id": ids[round]})).await;
            }
            // Of what has long been answered, and of what was never asked.
            client.tell("$/cancelRequest", json!({"id": ids[round / 2]})).await;
            client.tell("$/cancelRequest", json!({"id": 9_999_999})).await;
        }
        for id in ids {
            let reply = client.reply(id).await;
            assert!(reply.get("result").is_some() || reply["error"]["code"] == -32800, "{reply}");
        }
        client.findings(301).await;
    });
}

#[test]
fn what_is_no_message_of_ours_stops_nothing() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        client.send_raw(b"Content-Length: 9\r\n\r\n{nonsense").await;
        assert_eq!(client.complaint().await["error"]["code"], -32700);
        for wrong in ["[]", "7", "{}", "{\"jsonrpc\":\"1.0\",\"method\":\"exit\"}", "{\"jsonrpc\":\"2.0\"}"] {
            client.send_raw(format!("X: y\r\nContent-Length: {}\r\n\r\n{wrong}", wrong.len()).as_bytes()).await;
            assert_eq!(client.complaint().await["error"]["code"], -32700, "{wrong}");
        }
        client.send_raw(b"Content-Length: much\r\n\r\n").await;
        let unknown = client.ask("textDocument/nonsense", json!({})).await;
        assert_eq!(unknown["error"]["code"], -32601);
        client.tell("textDocument/nonsense", json!({})).await;
        client.tell("$/nonsense", json!({})).await;
        let wrong = client.ask("textDocument/hover", json!({"textDocument": 7})).await;
        assert_eq!(wrong["error"]["code"], -32602);
        client.tell("textDocument/didChange", json!({"textDocument": 7})).await;
        // Larger than any charter may be.
        let huge = "// much\n".repeat(2_000_000);
        let document = json!({"uri": "file:///charters/huge.charter", "languageId": "charter", "version": 1, "text": huge});
        client.tell("textDocument/didOpen", json!({"textDocument": document})).await;
        let params = json!({"textDocument": {"uri": "file:///charters/huge.charter"}, "position": place((1_000_000, 1))});
        assert!(client.ask("textDocument/hover", params).await.get("error").is_none());
        client.tell("textDocument/didClose", json!({"textDocument": {"uri": "file:///charters/huge.charter"}})).await;
        client.result("textDocument/hover", at((0, 0))).await;
    });
}

#[test]
fn before_the_beginning_and_after_the_end_nothing_is_answered() {
    session(|mut client| async move {
        let early = client.ask("textDocument/hover", at((0, 0))).await;
        assert_eq!(early["error"]["code"], -32002);
        client.open(GARDEN).await;
        client.begin(json!({"processId": null, "rootUri": null, "capabilities": able()})).await;
        // What was told too early was not heard.
        assert_eq!(client.ask("textDocument/hover", at((0, 0))).await["error"]["code"], -32602);
        let twice = client.ask("initialize", json!({"capabilities": {}})).await;
        assert_eq!(twice["error"]["code"], -32600);
        client.result("shutdown", Value::Null).await;
        assert_eq!(client.ask("textDocument/hover", at((0, 0))).await["error"]["code"], -32600);
        client.tell("exit", Value::Null).await;
        assert!(client.ended().await);
    });
}

fn errors_of(child: &mut Child) -> String {
    let mut errors = String::new();
    std::io::Read::read_to_string(child.stderr.as_mut().unwrap(), &mut errors).unwrap();
    errors
}

#[test]
fn a_client_that_does_not_listen_any_more_ends_the_session() {
    let mut child = program(&[]);
    drop(child.stdout.take());
    say(&mut child, &BEGIN());
    // Its input stays open.
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert_eq!(errors_of(&mut child), "");
}

#[cfg(unix)]
#[test]
fn the_program_ends_with_the_process_that_started_it() {
    // A shell starts it and becomes something that waits: input and output are ours, and stay open when that is killed.
    let script = "exec 3<&0; \"$0\" lsp <&3 & exec sleep 600 >/dev/null";
    let mut shell = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_charter")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(shell.stdout.take().unwrap());
    let mut begin = BEGIN();
    begin["params"]["processId"] = json!(shell.id());
    say(&mut shell, &begin);
    assert_eq!(hear(&mut output)["id"], 1);
    let input = shell.stdin.take();
    shell.kill().unwrap();
    shell.wait().unwrap();
    // The end of its output is its own end.
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut output, &mut rest).unwrap();
    drop(input);
}
