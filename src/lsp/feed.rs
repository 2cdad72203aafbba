//! What the client sends, on its way to tower-lsp. It ends when the session does; a message that cannot be read is passed on as one
//! that can, since tower-lsp 0.20 ends the session at the first it does not understand.

use super::frame::{Frames, framed};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, ReadBuf};
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::{Request, Response};

/// The question that stands for a message that cannot be read; its answer says so.
pub(super) const UNREADABLE: &str = "charter/unreadable";

const CHUNK: usize = 16 * 1024;

pub(super) struct Feed<I> {
    input: I,
    /// `None` when it has come.
    end: Option<oneshot::Receiver<()>>,
    frames: Frames,
    /// What was read and not passed on yet, from the place that was reached.
    ready: (Vec<u8>, usize),
    chunk: Vec<u8>,
}

impl<I> Feed<I> {
    pub(super) fn new(input: I, end: oneshot::Receiver<()>) -> Feed<I> {
        Feed { input, end: Some(end), frames: Frames::default(), ready: (Vec::new(), 0), chunk: vec![0; CHUNK] }
    }
}

fn is_readable(body: &[u8]) -> bool {
    let request = serde_json::from_slice::<Request>(body).is_ok_and(|request| !request.method().is_empty());
    request || serde_json::from_slice::<Response>(body).is_ok()
}

impl<I: AsyncRead + Unpin> AsyncRead for Feed<I> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let Some(end) = &mut this.end else { return Poll::Ready(Ok(())) };
        if Pin::new(end).poll(context).is_ready() {
            this.end = None;
            return Poll::Ready(Ok(()));
        }
        loop {
            let (bytes, reached) = &mut this.ready;
            let rest = bytes.get(*reached..).unwrap_or_default();
            if !rest.is_empty() {
                let length = rest.len().min(buffer.remaining());
                buffer.put_slice(rest.get(..length).unwrap_or_default());
                *reached += length;
                return Poll::Ready(Ok(()));
            }
            bytes.clear();
            *reached = 0;
            let mut chunk = ReadBuf::new(&mut this.chunk);
            ready!(Pin::new(&mut this.input).poll_read(context, &mut chunk))?;
            if chunk.filled().is_empty() {
                return Poll::Ready(Ok(()));
            }
            this.frames.push(chunk.filled());
            while let Some(body) = this.frames.next() {
                if is_readable(&body) {
                    bytes.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
                    bytes.extend_from_slice(&body);
                } else {
                    bytes.extend_from_slice(&framed(&serde_json::json!({"jsonrpc": "2.0", "id": null, "method": UNREADABLE})));
                }
            }
        }
    }
}
