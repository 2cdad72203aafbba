//! Sessions on paper: every message of both sides, one a line, to be looked at or played again.
//!
//! The first line says which program it was, on which day, and which languages it was given (option, environment, system); each
//! other one who spoke, what, and how many milliseconds after the beginning.

use super::Start;
use super::desk::today;
use super::frame::Frames;
use crate::diagnostic::{Lang, Message};
use crate::quantity::Date;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Instant;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Client,
    Server,
}

impl Side {
    fn word(self) -> &'static str {
        match self {
            Side::Client => "client",
            Side::Server => "server",
        }
    }
}

/// The file that a session is written to.
#[derive(Clone)]
pub(super) struct Paper(Arc<Mutex<Pen>>);

struct Pen {
    file: File,
    started: Instant,
    /// The first thing that went wrong: nothing is written after it.
    failed: Option<io::Error>,
}

impl Pen {
    fn line(&mut self, line: &Value) {
        if self.failed.is_none() {
            // Written at once: a session that breaks off is the one that is to be read.
            self.failed = writeln!(self.file, "{line}").err();
        }
    }
}

impl Paper {
    pub(super) fn new(path: &Path, start: &Start) -> io::Result<Paper> {
        let mut pen = Pen { file: File::create(path)?, started: Instant::now(), failed: None };
        let today = start.today.unwrap_or_else(today);
        let languages = [start.lang, start.environment, start.system].map(|lang| lang.map(Lang::code));
        pen.line(&json!({"charter": env!("CARGO_PKG_VERSION"), "today": today.to_string(), "languages": languages}));
        Ok(Paper(Arc::new(Mutex::new(pen))))
    }

    /// One that writes what it hears of one side.
    pub(super) fn listening<S>(&self, stream: S, side: Side) -> Overheard<S> {
        Overheard { stream, side, frames: Frames::default(), paper: self.clone() }
    }

    fn note(&self, side: Side, body: &[u8]) {
        let mut pen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let after = u64::try_from(pen.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        // What is no message is of interest too.
        let message = serde_json::from_slice(body).unwrap_or_else(|_| json!({"unreadable": String::from_utf8_lossy(body)}));
        pen.line(&json!({"after": after, "from": side.word(), "message": message}));
    }

    /// What kept the session from being written.
    pub(super) fn failure(&self) -> Option<io::Error> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).failed.take()
    }
}

/// A stream whose messages are written down.
pub(super) struct Overheard<S> {
    stream: S,
    side: Side,
    frames: Frames,
    paper: Paper,
}

impl<S> Overheard<S> {
    fn hear(&mut self, bytes: &[u8]) {
        self.frames.push(bytes);
        while let Some(body) = self.frames.next() {
            self.paper.note(self.side, &body);
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Overheard<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        self.hear(buffer.filled().get(before..).unwrap_or_default());
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Overheard<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = ready!(Pin::new(&mut self.stream).poll_write(context, bytes))?;
        self.hear(bytes.get(..written).unwrap_or_default());
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// A session that was recorded.
#[derive(Clone, Debug)]
pub struct Recording {
    pub(super) today: Option<Date>,
    pub(super) languages: [Option<Lang>; 3],
    pub(super) lines: Vec<Line>,
}

/// A message of it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The line of the file, from 1.
    pub(super) number: usize,
    pub(super) from: Side,
    pub(super) message: Value,
}

impl Recording {
    /// Reads what was recorded. A last line that breaks off is left out: so ends a session whose program was killed.
    ///
    /// # Errors
    /// With the first line that does not belong to a recorded session.
    pub fn parse(text: &str) -> Result<Recording, Message> {
        let unreadable = |index: usize| Message::new("lsp-recording-unreadable").with("line", index + 1);
        if text.is_empty() {
            return Err(unreadable(0));
        }
        let mut lines = Vec::new();
        let (mut today, mut languages) = (None, [None; 3]);
        for (index, text) in text.split_inclusive('\n').enumerate() {
            let is_whole = text.ends_with('\n');
            let Some(line) = read(index, text) else {
                if is_whole || index == 0 {
                    return Err(unreadable(index));
                }
                break;
            };
            match line {
                Read::Head(day, given) => (today, languages) = (day, given),
                Read::Line(line) => lines.push(line),
            }
        }
        Ok(Recording { today, languages, lines })
    }
}

enum Read {
    Head(Option<Date>, [Option<Lang>; 3]),
    Line(Line),
}

fn read(index: usize, text: &str) -> Option<Read> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    if index == 0 {
        value.get("charter")?;
        let today = value.get("today").and_then(Value::as_str).and_then(|day| day.parse().ok());
        let language = |at: usize| value.get("languages")?.get(at)?.as_str().and_then(Lang::from_tag);
        return Some(Read::Head(today, [language(0), language(1), language(2)]));
    }
    let from = [Side::Client, Side::Server].into_iter().find(|side| value.get("from").and_then(Value::as_str) == Some(side.word()))?;
    let message = value.get_mut("message")?.take();
    Some(Read::Line(Line { number: index + 1, from, message }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_recorded_session_is_told_by_its_line() {
        let head = "{\"charter\":\"0.1.0\",\"today\":\"2027-01-31\"}\n";
        let line = "{\"after\":3,\"from\":\"client\",\"message\":{\"method\":\"initialized\"}}\n";
        let read = Recording::parse(&format!("{head}{line}")).unwrap();
        assert_eq!(read.today.map(|day| day.to_string()), Some("2027-01-31".to_owned()));
        assert_eq!((read.lines[0].number, read.lines[0].from), (2, Side::Client));
        assert_eq!(Recording::parse(&format!("{head}{line}{{\"after\":4,\"fr")).unwrap().lines.len(), 1);
        for wrong in ["", "{}\n", line, &format!("{head}nonsense\n{line}"), &format!("{head}{{\"from\":\"nobody\",\"message\":1}}\n")] {
            assert!(Recording::parse(wrong).is_err(), "{wrong}");
        }
    }
}
