//! A client that says exactly what it is told to, and keeps what the server says until it is asked for.

use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream};
use tokio::task::{JoinHandle, LocalSet};

pub const GARDEN: &str = include_str!("../../examples/garden.charter");
pub const URI: &str = "file:///charters/garden.charter";

/// What a client says of itself that can do everything we know of.
pub fn able() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "window": {"workDoneProgress": true},
        "workspace": {
            "configuration": true, "workspaceFolders": true, "didChangeWatchedFiles": {"dynamicRegistration": true},
            "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"]},
            "codeLens": {"refreshSupport": true}
        },
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true, "versionSupport": true},
            "completion": {"completionItem": {"snippetSupport": true}},
            "hover": {"contentFormat": ["markdown"]},
            "definition": {"linkSupport": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit"]}}
        }
    })
}

/// The same for one that asks for diagnostics itself.
pub fn pulling() -> Value {
    let mut able = able();
    able["textDocument"]["diagnostic"] = json!({"dynamicRegistration": false});
    able
}

pub struct Client {
    /// `None` when it has vanished.
    stream: Option<DuplexStream>,
    buffer: Vec<u8>,
    /// Notifications of the server, in order.
    told: VecDeque<Value>,
    replies: Vec<Value>,
    /// Questions of the server that were not answered.
    pub unanswered: Vec<Value>,
    pub answers_questions: bool,
    /// What it answers about its settings, by folder; `""` for all.
    pub settings: BTreeMap<String, Value>,
    /// Questions of the server that were answered.
    pub asked: Vec<Value>,
    next: i64,
    server: JoinHandle<bool>,
}

/// Runs a session in this process.
pub fn session<F: Future<Output = ()>>(talk: impl FnOnce(Client) -> F) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    LocalSet::new().block_on(&runtime, async {
        let (ours, theirs) = tokio::io::duplex(64 * 1024);
        let (input, output) = tokio::io::split(theirs);
        let server =
            tokio::task::spawn_local(async move { charter::lsp::serve(input, output, charter::lsp::Start::default()).await.unwrap() });
        let client = Client {
            stream: Some(ours),
            buffer: Vec::new(),
            told: VecDeque::new(),
            replies: Vec::new(),
            unanswered: Vec::new(),
            answers_questions: true,
            settings: BTreeMap::new(),
            asked: Vec::new(),
            next: 0,
            server,
        };
        let talked = tokio::time::timeout(Duration::from_secs(60), talk(client)).await;
        assert!(talked.is_ok(), "the session got stuck");
    });
}

/// The same, begun with a client of these abilities.
pub fn begun<F: Future<Output = ()>>(abilities: Value, talk: impl FnOnce(Client) -> F) {
    session(|mut client| async move {
        client.begin(json!({"processId": null, "rootUri": null, "capabilities": abilities})).await;
        talk(client).await;
    });
}

impl Client {
    pub async fn begin(&mut self, params: Value) -> Value {
        let result = self.ask("initialize", params).await;
        self.tell("initialized", json!({})).await;
        result["result"].clone()
    }

    async fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let frame = format!("Content-Length: {}\r\n\r\n{text}", text.len());
        self.stream.as_mut().unwrap().write_all(frame.as_bytes()).await.unwrap();
    }

    pub async fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params})).await;
    }

    /// Asks without waiting for the reply.
    pub async fn begin_to_ask(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        let id = self.next;
        let mut message = json!({"jsonrpc": "2.0", "id": id, "method": method});
        if !params.is_null() {
            message["params"] = params;
        }
        self.send(&message).await;
        id
    }

    pub async fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.begin_to_ask(method, params).await;
        self.reply(id).await
    }

    pub async fn reply(&mut self, id: i64) -> Value {
        loop {
            if let Some(at) = self.replies.iter().position(|reply| reply["id"] == id) {
                return self.replies.remove(at);
            }
            self.read().await;
        }
    }

    /// The result of a question that must have one.
    pub async fn result(&mut self, method: &str, params: Value) -> Value {
        let reply = self.ask(method, params).await;
        assert!(reply.get("error").is_none(), "{method}: {reply}");
        reply["result"].clone()
    }

    /// The next notification of this kind.
    pub async fn told(&mut self, method: &str) -> Value {
        loop {
            if let Some(at) = self.told.iter().position(|note| note["method"] == method) {
                return self.told.remove(at).unwrap()["params"].clone();
            }
            self.read().await;
        }
    }

    /// The findings of a document, when they are these.
    pub async fn findings_that(&mut self, uri: &str, are: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        // Other documents are told of in any order.
        loop {
            let wanted = |note: &Value| {
                let params = &note["params"];
                params["uri"] == uri && params["diagnostics"].as_array().is_some_and(|found| are(found))
            };
            if let Some(at) = self.told.iter().position(wanted) {
                let later = self.told.split_off(at + 1);
                let note = self.told.pop_back().unwrap();
                self.told.retain(|earlier| earlier["params"]["uri"] != uri);
                self.told.extend(later);
                return note["params"]["diagnostics"].as_array().unwrap().clone();
            }
            self.read().await;
        }
    }

    /// A question of the server, when it comes.
    pub async fn asked(&mut self, method: &str) -> Value {
        loop {
            if let Some(at) = self.asked.iter().position(|question| question["method"] == method) {
                return self.asked.remove(at)["params"].clone();
            }
            self.read().await;
        }
    }

    /// Sends bytes as they are.
    pub async fn send_raw(&mut self, bytes: &[u8]) {
        self.stream.as_mut().unwrap().write_all(bytes).await.unwrap();
    }

    /// The next answer that belongs to no question.
    pub async fn complaint(&mut self) -> Value {
        loop {
            if let Some(at) = self.replies.iter().position(|reply| reply["id"].is_null()) {
                return self.replies.remove(at);
            }
            self.read().await;
        }
    }

    /// The findings of a version of the document.
    pub async fn findings(&mut self, version: i64) -> Vec<Value> {
        loop {
            let params = self.told("textDocument/publishDiagnostics").await;
            assert!(params["version"].as_i64().is_none_or(|told| told <= version), "a version that we have not sent: {params}");
            if params["uri"] == URI && params["version"] == version {
                return params["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    async fn read(&mut self) {
        let message = self.message().await.expect("the server went away");
        match (message.get("id"), message.get("method")) {
            (Some(id), Some(_)) if self.answers_questions => {
                let result = match message["params"]["items"].as_array() {
                    Some(items) => {
                        let of = |item: &Value| self.settings.get(item["scopeUri"].as_str().unwrap_or_default()).cloned();
                        items.iter().map(|item| of(item).unwrap_or_default()).collect()
                    }
                    None => Value::Null,
                };
                self.send(&json!({"jsonrpc": "2.0", "id": id, "result": result})).await;
                self.asked.push(message);
            }
            (Some(_), Some(_)) => self.unanswered.push(message),
            (Some(_), None) => self.replies.push(message),
            _ => self.told.push_back(message),
        }
    }

    /// The next message, or `None` at the end.
    async fn message(&mut self) -> Option<Value> {
        loop {
            if let Some(end) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                let head = String::from_utf8(self.buffer[..end].to_vec()).unwrap();
                let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: ")).unwrap().parse::<usize>().unwrap();
                if self.buffer.len() >= end + 4 + length {
                    let body = self.buffer[end + 4..end + 4 + length].to_vec();
                    self.buffer.drain(..end + 4 + length);
                    return Some(serde_json::from_slice(&body).unwrap());
                }
            }
            let mut chunk = [0; 16 * 1024];
            let length = self.stream.as_mut()?.read(&mut chunk).await.unwrap();
            if length == 0 {
                return None;
            }
            self.buffer.extend_from_slice(&chunk[..length]);
        }
    }

    /// Answers the questions of the server that were kept waiting.
    pub async fn answer_late(&mut self) {
        for question in std::mem::take(&mut self.unanswered) {
            self.send(&json!({"jsonrpc": "2.0", "id": question["id"], "result": null})).await;
        }
    }

    pub async fn open(&mut self, text: &str) {
        let document = json!({"uri": URI, "languageId": "charter", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document})).await;
    }

    /// Replaces from one place to another, as `(line, character)`.
    pub async fn edit(&mut self, version: i64, from: (usize, usize), to: (usize, usize), text: &str) {
        let range = json!({"start": place(from), "end": place(to)});
        let changes = json!([{"range": range, "text": text}]);
        self.tell("textDocument/didChange", json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": changes})).await;
    }

    /// Goes away without a word. Whether the server thinks that the session ended as it should.
    pub async fn vanish(mut self) -> bool {
        self.stream = None;
        self.server.await.unwrap()
    }

    /// Waits for the server to end. Whether it thinks that the session ended as it should.
    pub async fn ended(mut self) -> bool {
        while self.message().await.is_some() {}
        self.server.await.unwrap()
    }
}

pub fn place((line, character): (usize, usize)) -> Value {
    json!({"line": line, "character": character})
}

/// The place of a text in the garden, as `(line, character)`; the garden's lines before it are looked through.
pub fn find(text: &str, needle: &str) -> (usize, usize) {
    let at = text.find(needle).unwrap_or_else(|| panic!("no `{needle}` in the charter"));
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count(), text[start..at].encode_utf16().count())
}

/// The parameters that most questions have.
pub fn at(place_: (usize, usize)) -> Value {
    json!({"textDocument": {"uri": URI}, "position": place(place_)})
}
