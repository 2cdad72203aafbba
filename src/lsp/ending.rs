//! How a session ends: `exit` is ours (tower-lsp 0.20 would wait for the client to close its end), and a client may vanish.

use super::queue::Queue;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::{Request, Response};
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

/// What the client sends; it ends when the session does.
pub(super) struct Feed<I> {
    input: I,
    /// `None` when it has come.
    end: Option<oneshot::Receiver<()>>,
}

impl<I> Feed<I> {
    pub(super) fn new(input: I, end: oneshot::Receiver<()>) -> Feed<I> {
        Feed { input, end: Some(end) }
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for Feed<I> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<std::io::Result<()>> {
        let Some(end) = &mut self.end else { return Poll::Ready(Ok(())) };
        if Pin::new(end).poll(context).is_ready() {
            self.end = None;
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.input).poll_read(context, buffer)
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
        if request.method() == "exit" {
            self.ended.end();
        }
        if self.ended.is_over() {
            return Box::pin(async { Ok(None) });
        }
        Box::pin(self.service.call(request))
    }
}

/// How often it is looked whether the client's process is still there.
const LOOK_EVERY: Duration = Duration::from_secs(3);

/// Ends the session when the process that started us goes away without closing our input.
pub(super) fn watch_parent(queue: &Queue, ended: &Ended) {
    let Some(parent) = parent() else { return };
    let (queue, ended) = (queue.clone(), ended.clone());
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            if ended.is_over() {
                return;
            }
            if self::parent() != Some(parent) {
                queue.tell(super::desk::Desk::stop);
                return ended.end();
            }
        }
    });
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
