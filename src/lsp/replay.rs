//! Plays a recorded session again: says what the client said, and compares what the server says with what it said then.
//!
//! A message of the client is sent when everything has come that had come before it; no clock is read but to stop waiting. What
//! the server may say in another order, or leave out because it was asked less hastily, is compared by what it comes to: of the
//! findings of a version of a document, the last; of its progress, nothing.

use super::Start;
use super::frame::{Frames, framed};
use super::record::{Line, Recording, Side};
use crate::diagnostic::{Catalogue, Message};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, ReadHalf, WriteHalf};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::LocalSet;

/// So long something is waited for, and so long when something has not come once.
const PATIENCE: [Duration; 2] = [Duration::from_secs(10), Duration::from_millis(500)];

/// How often a question is asked again whose answer grows while charters are read and run.
const ASK_EVERY: Duration = Duration::from_millis(50);

/// What passes between the server and us at once.
const PIPE: usize = 64 * 1024;

/// Something that is not as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The line of the recording.
    pub line: usize,
    pub what: Changed,
    /// Where it begins, as a JSON pointer, and what stood and stands there.
    pub at: String,
    pub then: Option<Value>,
    pub now: Option<Value>,
}

/// What is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The answer to a question of this method.
    Answer(String),
    /// The findings of a document.
    Findings(String),
    /// The server asked this, and does not any more.
    NotAsked(String),
    /// The server told this, and does not any more.
    NotTold(String),
}

/// What came of playing a session again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Played {
    /// Messages of the client that were sent.
    pub sent: usize,
    pub differences: Vec<Difference>,
}

impl Played {
    /// The same in words.
    #[must_use]
    pub fn as_text(&self, catalogue: &Catalogue) -> String {
        let mut out = String::new();
        for difference in &self.differences {
            let (id, name) = match &difference.what {
                Changed::Answer(method) => ("lsp-replay-answer", method),
                Changed::Findings(uri) => ("lsp-replay-findings", uri),
                Changed::NotAsked(method) => ("lsp-replay-not-asked", method),
                Changed::NotTold(method) => ("lsp-replay-not-told", method),
            };
            let message = Message::new(id).with("line", difference.line).with("name", name);
            out.push_str(&format!("{}\n", catalogue.text(&message)));
            for (id, value) in [("lsp-replay-then", &difference.then), ("lsp-replay-now", &difference.now)] {
                let value = value.as_ref().map_or_else(|| "–".to_owned(), shortened);
                let at = if difference.at.is_empty() { String::new() } else { format!(" {}", difference.at) };
                out.push_str(&format!("  {}{at}: {value}\n", catalogue.text(&Message::new(id))));
            }
        }
        let sum = Message::new("lsp-replayed").with("sent", self.sent).with("differences", self.differences.len());
        out.push_str(&format!("{}\n", catalogue.text(&sum)));
        out
    }
}

/// A value, as much of it as is read at a glance.
fn shortened(value: &Value) -> String {
    const MOST: usize = 300;
    let text = value.to_string();
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}

/// Plays a session again, on its day and in its languages; of what the server is given now, only settings count.
///
/// # Errors
/// If the system gives no thread or no event loop.
pub fn replay(recording: &Recording, start: Start) -> io::Result<Played> {
    let [lang, environment, system] = recording.languages;
    let start = Start { lang, environment, system, today: recording.today.or(start.today), settings: start.settings };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    LocalSet::new().block_on(&runtime, async {
        let (ours, theirs) = tokio::io::duplex(PIPE);
        let (input, output) = tokio::io::split(theirs);
        let server = tokio::task::spawn_local(super::serve(input, output, start));
        let (reader, writer) = tokio::io::split(ours);
        let (sender, heard) = unbounded_channel();
        let listener = tokio::task::spawn_local(hear(reader, sender));
        let mut player = Player::new(writer, heard, recording);
        player.play().await;
        let played = std::mem::take(&mut player.played);
        // The server ends with its client, if the recorded one did not say that it should.
        drop(player);
        listener.abort();
        server.await.map_err(io::Error::other)??;
        Ok(played)
    })
}

async fn hear(mut reader: ReadHalf<DuplexStream>, sender: UnboundedSender<Value>) {
    let mut frames = Frames::default();
    let mut chunk = vec![0; PIPE];
    while let Ok(length @ 1..) = reader.read(&mut chunk).await {
        frames.push(chunk.get(..length).unwrap_or_default());
        while let Some(body) = frames.next() {
            if let Ok(message) = serde_json::from_slice(&body) {
                let _ = sender.send(message);
            }
        }
    }
}

struct Player<'r> {
    writer: WriteHalf<DuplexStream>,
    heard: UnboundedReceiver<Value>,
    lines: &'r [Line],
    /// What the server has said and nobody has looked at: answers, questions, what it told.
    waiting: Vec<Value>,
    /// Questions that the client gave up: their answers are free.
    cancelled: HashSet<String>,
    again: usize,
    is_leaving: bool,
    patience: Duration,
    played: Played,
}

fn method(message: &Value) -> Option<&str> {
    message.get("method")?.as_str()
}

fn is_question(message: &Value) -> bool {
    message.get("id").is_some() && method(message).is_some()
}

fn answers(message: &Value, id: &Value) -> bool {
    method(message).is_none() && message.get("id") == Some(id)
}

const FINDINGS: &str = "textDocument/publishDiagnostics";

/// Questions of the server that come when it has worked something out, more or fewer as fast as the client was; what they name is
/// made up for one session.
const AS_IT_GOES: [&str; 6] = [
    "window/showDocument",
    "window/workDoneProgress/create",
    "workspace/codeLens/refresh",
    "workspace/inlayHint/refresh",
    "workspace/semanticTokens/refresh",
    "workspace/diagnostic/refresh",
];

/// The document of what was told about findings, and its version.
fn about(message: &Value) -> Option<(&str, Option<i64>)> {
    let params = message.get("params").filter(|_| method(message) == Some(FINDINGS))?;
    Some((params.get("uri")?.as_str()?, params.get("version").and_then(Value::as_i64)))
}

/// Answers that grow while charters are read and run.
fn grows(question: &Value) -> bool {
    let command = question.pointer("/params/command").and_then(Value::as_str);
    match method(question) {
        Some("textDocument/codeLens" | "textDocument/diagnostic" | "workspace/diagnostic" | "workspace/symbol") => true,
        Some("workspace/executeCommand") => command == Some("charter.check"),
        _ => false,
    }
}

/// An answer without what is another one in each version of the program.
fn essence(answer: &Value) -> Value {
    let mut answer = answer.clone();
    if let Some(version) = answer.pointer_mut("/result/serverInfo/version") {
        version.take();
    }
    let part = |name: &str| answer.get(name).cloned();
    json!({"result": part("result"), "error": part("error")})
}

impl<'r> Player<'r> {
    fn new(writer: WriteHalf<DuplexStream>, heard: UnboundedReceiver<Value>, recording: &'r Recording) -> Player<'r> {
        let given_up = recording.lines.iter().filter(|line| method(&line.message) == Some("$/cancelRequest"));
        let cancelled = given_up.filter_map(|line| Some(line.message.pointer("/params/id")?.to_string())).collect();
        let [patience, _] = PATIENCE;
        let (waiting, again, is_leaving, played) = (Vec::new(), 0, false, Played::default());
        Player { writer, heard, lines: &recording.lines, waiting, cancelled, again, is_leaving, patience, played }
    }

    async fn play(&mut self) {
        for (index, line) in self.lines.iter().enumerate() {
            match (line.from, method(&line.message), line.message.get("id")) {
                (Side::Client, None, Some(id)) => self.answer(index, line, id).await,
                (Side::Client, ..) => {
                    self.played.sent += 1;
                    self.is_leaving |= method(&line.message) == Some("shutdown");
                    let mut message = line.message.clone();
                    // The client's process is not there to be watched.
                    if let Some(process) = message.pointer_mut("/params/processId") {
                        process.take();
                    }
                    self.send(&message).await;
                }
                (Side::Server, None, Some(id)) => self.expect_answer(index, line, id).await,
                (Side::Server, Some(FINDINGS), None) => self.expect_findings(index, line).await,
                (Side::Server, Some(told @ ("window/showMessage" | "window/logMessage")), None) => {
                    let wanted = line.message.get("params").cloned();
                    if self.await_that(|said| method(said) == Some(told) && said.get("params") == wanted.as_ref()).await.is_none() {
                        self.differ(line, Changed::NotTold(told.to_owned()), wanted.as_ref(), None);
                    }
                }
                // What it asks is looked for where the client answers.
                (Side::Server, ..) => {}
            }
        }
    }

    async fn send(&mut self, message: &Value) {
        // Where the server has gone, what it leaves unanswered tells so.
        let _ = self.writer.write_all(&framed(message)).await;
    }

    /// The first message of the server that is this one, when it comes; `None` if it does not.
    async fn await_that(&mut self, is_it: impl Fn(&Value) -> bool) -> Option<Value> {
        let [_, less] = PATIENCE;
        loop {
            if let Some(at) = self.waiting.iter().position(&is_it) {
                return Some(self.waiting.remove(at));
            }
            match tokio::time::timeout(self.patience, self.heard.recv()).await {
                Ok(Some(message)) => self.waiting.push(message),
                Ok(None) => return None,
                Err(_) => {
                    self.patience = less;
                    return None;
                }
            }
        }
    }

    /// The client answers a question, when the server has asked it.
    async fn answer(&mut self, index: usize, line: &Line, id: &Value) {
        let before = self.lines.iter().take(index).rev();
        let mut asked = before.filter(|line| line.from == Side::Server && is_question(&line.message));
        let Some(question) = asked.find(|line| line.message.get("id") == Some(id)) else { return };
        let Some(wanted) = method(&question.message) else { return };
        let params = question.message.get("params");
        let goes = AS_IT_GOES.contains(&wanted);
        let is_it = |said: &Value| is_question(said) && method(said) == Some(wanted) && (goes || said.get("params") == params);
        match self.await_that(is_it).await {
            Some(said) => {
                let mut answer = line.message.clone();
                if let (Some(place), Some(id)) = (answer.get_mut("id"), said.get("id")) {
                    *place = id.clone();
                }
                self.send(&answer).await;
            }
            None if goes => {}
            None => {
                let instead = self.waiting.iter().find(|said| is_question(said) && method(said) == Some(wanted));
                let now = instead.and_then(|said| said.get("params")).cloned();
                self.differ(question, Changed::NotAsked(wanted.to_owned()), params, now.as_ref());
            }
        }
    }

    async fn expect_answer(&mut self, index: usize, line: &Line, id: &Value) {
        let before = self.lines.iter().take(index).rev();
        let mut asked = before.filter(|line| line.from == Side::Client && is_question(&line.message));
        let Some(question) = asked.find(|line| line.message.get("id") == Some(id)).map(|line| &line.message) else { return };
        let wanted = essence(&line.message);
        let mut found = self.await_that(|said| answers(said, id)).await;
        if self.cancelled.contains(&id.to_string()) {
            return;
        }
        let mut tries = self.patience.as_millis() / ASK_EVERY.as_millis();
        // Nothing is answered any more when the client has said that it goes.
        while !self.is_leaving && grows(question) && tries > 0 && found.as_ref().is_some_and(|found| essence(found) != wanted) {
            tokio::time::sleep(ASK_EVERY).await;
            tries -= 1;
            self.again += 1;
            let id = json!(format!("again {}", self.again));
            let mut question = question.clone();
            if let Some(place) = question.get_mut("id") {
                *place = id.clone();
            }
            self.send(&question).await;
            found = self.await_that(|said| answers(said, &id)).await;
        }
        let found = found.as_ref().map(essence);
        if found.as_ref() != Some(&wanted) {
            let name = method(question).unwrap_or_default().to_owned();
            self.differ(line, Changed::Answer(name), Some(&wanted), found.as_ref());
        }
    }

    /// Findings that were told last of a version must be told again, unless a newer version has overtaken them.
    async fn expect_findings(&mut self, index: usize, line: &Line) {
        let Some((uri, version)) = about(&line.message) else { return };
        let mut later = self.lines.iter().skip(index + 1).filter(|line| line.from == Side::Server);
        if later.any(|line| about(&line.message) == Some((uri, version))) {
            return;
        }
        let wanted = line.message.get("params");
        let is_newer = |told: Option<i64>| version.is_some_and(|version| told.is_some_and(|told| told > version));
        let mut last = None;
        // What was told of older versions has been looked at, or overtaken.
        while let Some(told) = self.await_that(|said| about(said).is_some_and(|(told, _)| told == uri)).await {
            if about(&told).is_some_and(|(_, told)| is_newer(told)) {
                self.waiting.insert(0, told);
                return;
            }
            if told.get("params") == wanted {
                return;
            }
            last = told.get("params").cloned();
        }
        self.differ(line, Changed::Findings(uri.to_owned()), wanted, last.as_ref());
    }

    fn differ(&mut self, line: &Line, what: Changed, then: Option<&Value>, now: Option<&Value>) {
        let (at, then, now) = first_difference(then, now);
        self.played.differences.push(Difference { line: line.number, what, at, then: then.cloned(), now: now.cloned() });
    }
}

/// Where two values first differ, as a JSON pointer, and what stands there in each.
fn first_difference<'v>(then: Option<&'v Value>, now: Option<&'v Value>) -> (String, Option<&'v Value>, Option<&'v Value>) {
    let steps: Vec<String> = match (then, now) {
        (Some(Value::Object(then)), Some(Value::Object(now))) => {
            then.keys().chain(now.keys().filter(|key| !then.contains_key(*key))).cloned().collect()
        }
        (Some(Value::Array(then)), Some(Value::Array(now))) => (0..then.len().max(now.len())).map(|index| index.to_string()).collect(),
        _ => Vec::new(),
    };
    for step in steps {
        let within = |value: Option<&'v Value>| match value? {
            Value::Array(values) => values.get(step.parse::<usize>().ok()?),
            value => value.get(&step),
        };
        let (then, now) = (within(then), within(now));
        if then != now {
            let (rest, then, now) = first_difference(then, now);
            return (format!("/{step}{rest}"), then, now);
        }
    }
    (String::new(), then, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_pointed_at() {
        let then = json!({"result": [{"a": 1}, {"a": 2, "b": null}]});
        let now = json!({"result": [{"a": 1}, {"a": 3}, 4]});
        let (at, then, now) = first_difference(Some(&then), Some(&now));
        assert_eq!((at.as_str(), then, now), ("/result/1/a", Some(&json!(2)), Some(&json!(3))));
        let (short, long) = (json!([1]), json!([1, 2]));
        let (at, then, now) = first_difference(Some(&short), Some(&long));
        assert_eq!((at.as_str(), then, now), ("/1", None, Some(&json!(2))));
    }

    #[test]
    fn long_values_are_shortened_between_characters() {
        let text = shortened(&json!("è".repeat(500)));
        assert!(text.ends_with("è…") && text.chars().count() == 301, "{text}");
    }
}
