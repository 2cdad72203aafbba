//! How a session ends: `exit` is ours (tower-lsp 0.20 would wait for the client to close its end), a client may vanish, and what
//! cannot be read ends nothing.

use super::feed::UNREADABLE;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
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
    is_broken: bool,
}

impl<O> Mouth<O> {
    pub(super) fn new(output: O, ended: Ended) -> Mouth<O> {
        Mouth { output, ended, is_broken: false }
    }

    fn despite<T>(&mut self, done: Poll<std::io::Result<T>>, instead: T) -> Poll<std::io::Result<T>> {
        match done {
            Poll::Ready(Err(_)) => {
                self.is_broken = true;
                self.ended.end();
                Poll::Ready(Ok(instead))
            }
            other => other,
        }
    }
}

impl<O: AsyncWrite + Unpin> AsyncWrite for Mouth<O> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        if self.is_broken {
            return Poll::Ready(Ok(bytes.len()));
        }
        let done = Pin::new(&mut self.output).poll_write(context, bytes);
        self.despite(done, bytes.len())
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        if self.is_broken {
            return Poll::Ready(Ok(()));
        }
        let done = Pin::new(&mut self.output).poll_flush(context);
        self.despite(done, ())
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
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
