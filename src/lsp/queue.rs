//! The way to the desk and back.

use super::desk::Desk;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};

/// Something for the desk to do.
pub(super) type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// Passes jobs to the desk, in order; it never waits.
#[derive(Clone)]
pub(super) struct Queue(Sender<Job>);

/// Where an answer goes that is worked out aside. Dropped, it says that nothing came of it.
pub(super) struct Reply<T>(oneshot::Sender<Result<T>>);

impl<T> Reply<T> {
    pub(super) fn send(self, answer: Result<T>) {
        // A client that has cancelled does not wait for it any more.
        let _ = self.0.send(answer);
    }

    /// The client does not wait for it any more.
    pub(super) fn is_cancelled(&self) -> bool {
        self.0.is_closed()
    }
}

impl Queue {
    pub(super) fn new() -> (Queue, Receiver<Job>) {
        let (sender, receiver) = channel();
        (Queue(sender), receiver)
    }

    /// Passes on what asks for no answer.
    pub(super) fn tell(&self, job: impl FnOnce(&mut Desk) + Send + 'static) {
        // After the end there is nobody to do it, and nobody who wants it.
        let _ = self.0.send(Box::new(job));
    }

    /// Passes on a question now; what is returned waits for the answer. A question that was cancelled meanwhile is not looked at.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        answer: impl FnOnce(&mut Desk) -> Result<T> + Send + 'static,
    ) -> impl Future<Output = Result<T>> + Send {
        self.ask_aside(move |desk, reply| {
            let answered = catch_unwind(AssertUnwindSafe(|| answer(desk))).unwrap_or_else(|_| {
                desk.start_over();
                Err(crashed())
            });
            reply.send(answered);
        })
    }

    /// The same for an answer that the desk has others work out.
    pub(super) fn ask_aside<T: Send + 'static>(
        &self,
        begin: impl FnOnce(&mut Desk, Reply<T>) + Send + 'static,
    ) -> impl Future<Output = Result<T>> + Send {
        let (sender, receiver) = oneshot::channel();
        self.tell(move |desk| {
            let reply = Reply(sender);
            if !reply.is_cancelled() {
                begin(desk, reply);
            }
        });
        async move { receiver.await.unwrap_or_else(|_| Err(crashed())) }
    }
}

/// What the client is told where we have failed.
fn crashed() -> Error {
    Error { code: ErrorCode::InternalError, message: "the question could not be answered".into(), data: None }
}

/// Does jobs until the session ends; between them, what the desk has to do by itself.
pub(super) fn work(jobs: &Receiver<Job>, mut desk: Desk) {
    while !desk.is_stopped() {
        let job = match desk.pause() {
            None => jobs.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(pause) => jobs.recv_timeout(pause),
        };
        let job: Job = match job {
            Ok(job) => job,
            Err(RecvTimeoutError::Timeout) => Box::new(Desk::work_on),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        if catch_unwind(AssertUnwindSafe(|| job(&mut desk))).is_err() {
            desk.start_over();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Start;
    use super::super::backend::Backend;
    use super::super::ending::Ended;
    use super::super::outbox::Outbox;
    use super::*;
    use std::sync::Arc;
    use tower_lsp::LspService;
    use tower_lsp::lsp_types::{TextDocumentItem, Url};

    #[test]
    fn a_crash_costs_one_answer() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (queue, jobs) = Queue::new();
        let (ended, _end) = Ended::new();
        let (service, _socket) = LspService::new(|client| {
            let outbox = Outbox::new(client, runtime.handle(), queue.clone(), Default::default());
            let desk_queue = queue.clone();
            std::thread::spawn(move || work(&jobs, Desk::new(desk_queue, outbox, ended, Start::default())));
            Backend::new(queue.clone(), Arc::default())
        });
        let url: Url = "file:///charters/garden.charter".parse().unwrap();
        let item = TextDocumentItem::new(url.clone(), "charter".to_owned(), 1, "charter garden \"Garden\"\n".to_owned());
        queue.tell(move |desk| desk.open(item));
        let text = |desk: &mut Desk, url: &Url| {
            let file = desk.settled(url)?;
            Ok(desk.world.sources().file(file).text.clone())
        };
        // Asked, told, and asked aside: the documents are there again each time.
        let crashed = runtime.block_on(queue.ask::<()>(|_| panic!("on purpose")));
        assert_eq!(crashed.unwrap_err().code, ErrorCode::InternalError);
        queue.tell(|_| panic!("on purpose"));
        let crashed =
            runtime.block_on(queue.ask_aside::<()>(|desk, reply| desk.runner.run(move || panic!("on purpose: {}", reply.is_cancelled()))));
        assert_eq!(crashed.unwrap_err().code, ErrorCode::InternalError);
        let answered = runtime.block_on(queue.ask(move |desk| text(desk, &url)));
        assert_eq!(answered.unwrap(), "charter garden \"Garden\"\n");
        queue.tell(Desk::stop);
        drop(service);
    }
}
