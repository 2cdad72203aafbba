//! How a session ends: `exit` is ours (tower-lsp 0.20 would wait for the client to close its end), a client may vanish, and what
//! cannot be read ends nothing.

use super::aside::Aside;
use super::feed::UNREADABLE;
use super::frame::{Frames, frame_into};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::AsyncWrite;
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_service::Service;

/// Ends the session, once.
#[derive(Clone)]
pub(super) struct Ended(Arc<Mutex<Option<oneshot::Sender<()>>>>);

impl Ended {
    pub(super) fn new() -> (Ended, oneshot::Receiver<()>) {
        let (sender, receiver) = oneshot::channel();
        (Ended(Arc::new(Mutex::new(Some(sender)))), receiver)
    }

    pub(super) fn end(&self) {
        if let Some(sender) = self.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = sender.send(());
        }
    }

    fn is_over(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref().is_none_or(oneshot::Sender::is_closed)
    }
}

/// What goes to the client. Where it has gone away, the rest goes nowhere and the session ends: tower-lsp 0.20 has no answer to that.
pub(super) struct Mouth<O> {
    output: O,
    ended: Ended,
    aside: Aside,
    /// What comes, cut into messages, and what of them still has to go.
    frames: Frames,
    waiting: Vec<u8>,
    is_broken: bool,
}

impl<O> Mouth<O> {
    pub(super) fn new(output: O, ended: Ended, aside: Aside) -> Mouth<O> {
        Mouth { output, ended, aside, frames: Frames::default(), waiting: Vec::new(), is_broken: false }
    }

    fn break_off(&mut self) {
        self.is_broken = true;
        self.ended.end();
    }

    fn despite<T>(&mut self, done: Poll<std::io::Result<T>>, instead: T) -> Poll<std::io::Result<T>> {
        match done {
            Poll::Ready(Err(_)) => {
                self.break_off();
                Poll::Ready(Ok(instead))
            }
            other => other,
        }
    }
}

impl<O: AsyncWrite + Unpin> Mouth<O> {
    /// Writes what waits.
    fn speak(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let mut written = 0;
        let mut done = Poll::Ready(());
        while let Some(rest) = self.waiting.get(written..).filter(|rest| !rest.is_empty() && !self.is_broken) {
            match Pin::new(&mut self.output).poll_write(context, rest) {
                Poll::Ready(Ok(length)) if length > 0 => written += length,
                Poll::Ready(_) => self.break_off(),
                Poll::Pending => {
                    done = Poll::Pending;
                    break;
                }
            }
        }
        if self.is_broken {
            self.waiting.clear();
        } else {
            self.waiting.drain(..written);
        }
        done
    }
}

impl<O: AsyncWrite + Unpin> AsyncWrite for Mouth<O> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        // No more is taken before all is gone: a client that does not read is waited for.
        ready!(self.speak(context));
        self.frames.push(bytes);
        while let Some(message) = self.frames.next() {
            let message = self.aside.exchange(message);
            frame_into(&mut self.waiting, &message);
        }
        let _ = self.speak(context);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        ready!(self.speak(context));
        if self.is_broken {
            return Poll::Ready(Ok(()));
        }
        let done = Pin::new(&mut self.output).poll_flush(context);
        self.despite(done, ())
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        ready!(self.speak(context));
        let done = Pin::new(&mut self.output).poll_shutdown(context);
        self.despite(done, ())
    }
}

/// Lets messages through until `exit`.
pub(super) struct Gate<S> {
    service: S,
    ended: Ended,
}

impl<S> Gate<S> {
    pub(super) fn new(service: S, ended: Ended) -> Gate<S> {
        Gate { service, ended }
    }
}

type Answer<E> = Pin<Box<dyn Future<Output = Result<Option<Response>, E>> + Send>>;

impl<S> Service<Request> for Gate<S>
where
    S: Service<Request, Response = Option<Response>>,
    S::Error: Send + 'static,
    S::Future: Send + 'static,
{
    type Response = Option<Response>;
    type Error = S::Error;
    type Future = Answer<S::Error>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        if self.ended.is_over() { Poll::Ready(Ok(())) } else { self.service.poll_ready(context) }
    }

    fn call(&mut self, request: Request) -> Self::Future {
        if request.method() == UNREADABLE {
            return Box::pin(async { Ok(Some(Response::from_error(Id::Null, Error::parse_error()))) });
        }
        if request.method() == "exit" {
            self.ended.end();
        }
        if self.ended.is_over() {
            return Box::pin(async { Ok(None) });
        }
        Box::pin(self.service.call(without_null(request)))
    }
}

/// `shutdown` as tower-lsp 0.20 takes it: some clients (Eglot) send `null` where there are no parameters.
fn without_null(request: Request) -> Request {
    match request.id() {
        Some(id) if request.method() == "shutdown" && request.params().is_some_and(serde_json::Value::is_null) => {
            Request::build("shutdown").id(id.clone()).finish()
        }
        _ => request,
    }
}

/// How often it is looked whether the client's process is still there.
const LOOK_EVERY: Duration = Duration::from_secs(3);

/// Ends the session when the client goes away without closing our input, if it is the process that started us. Of another one we
/// could not tell: it may live on another machine.
pub(super) async fn watch(client: u32, ended: Ended) {
    if parent() != Some(client) {
        return;
    }
    while !ended.is_over() {
        tokio::time::sleep(LOOK_EVERY).await;
        if parent() != Some(client) {
            ended.end();
        }
    }
}

/// The process that started us; another one takes its place when it ends.
#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

/// Elsewhere the end of our input has to do.
#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}
