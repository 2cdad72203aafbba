//! What goes to the client unasked: in order, and without anybody waiting for it.

use super::aside::{Aside, Ticket};
use super::desk::Desk;
use super::queue::Queue;
use std::collections::VecDeque;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tower_lsp::Client;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::notification::{Notification as _, Progress, PublishDiagnostics};
use tower_lsp::lsp_types::request::Request;
use tower_lsp::lsp_types::{MessageType, ProgressParams, Url};

/// Something to be told.
pub(super) enum Note {
    Findings(Findings),
    Progress(ProgressParams),
    Message(MessageType, String),
}

/// The findings of a document, written down.
pub(super) struct Findings {
    pub(super) url: Url,
    /// As a JSON list.
    pub(super) list: String,
    pub(super) version: Option<i32>,
}

impl Findings {
    /// As they are sent.
    fn message(&self) -> String {
        let Findings { url, list, version } = self;
        let method = PublishDiagnostics::METHOD;
        let version = version.map(|version| format!(",\"version\":{version}")).unwrap_or_default();
        let url = serde_json::Value::from(url.as_str());
        format!("{{\"jsonrpc\":\"2.0\",\"method\":\"{method}\",\"params\":{{\"uri\":{url},\"diagnostics\":{list}{version}}}}}")
    }
}

pub(super) struct Outbox {
    client: Client,
    runtime: Handle,
    queue: Queue,
    notes: UnboundedSender<Note>,
}

impl Outbox {
    pub(super) fn new(client: Client, runtime: &Handle, queue: Queue, aside: Aside) -> Outbox {
        let (notes, receiver) = unbounded_channel();
        runtime.spawn(deliver(client.clone(), receiver, aside));
        Outbox { client, runtime: runtime.clone(), queue, notes }
    }

    pub(super) fn send(&self, note: Note) {
        // After the end nobody reads it.
        let _ = self.notes.send(note);
    }

    /// Does something beside everything else.
    pub(super) fn beside(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.runtime.spawn(task);
    }

    /// Asks the client something; the desk goes on when the reply is there. The question is never dropped: a reply to one that
    /// nobody waits for would be the end of tower-lsp 0.20.
    pub(super) fn ask<R: Request + 'static>(&self, params: R::Params, then: impl FnOnce(&mut Desk, Result<R::Result>) + Send + 'static)
    where
        R::Params: Send + 'static,
        R::Result: Send + 'static,
    {
        let (client, queue) = (self.client.clone(), self.queue.clone());
        self.runtime.spawn(async move {
            let reply = client.send_request::<R>(params).await;
            queue.tell(move |desk| then(desk, reply));
        });
    }
}

/// Delivers notes one after the other. Findings of a file that newer ones follow are left out.
async fn deliver(client: Client, mut receiver: UnboundedReceiver<Note>, aside: Aside) {
    let mut waiting: VecDeque<Note> = VecDeque::new();
    loop {
        if waiting.is_empty() {
            match receiver.recv().await {
                Some(note) => waiting.push_back(note),
                None => return,
            }
        }
        while let Ok(note) = receiver.try_recv() {
            if let Note::Findings(newer) = &note {
                waiting.retain(|older| !matches!(older, Note::Findings(older) if older.url == newer.url));
            }
            waiting.push_back(note);
        }
        match waiting.pop_front() {
            Some(Note::Findings(findings)) => client.send_notification::<Ticket>(aside.keep(findings.message())).await,
            Some(Note::Progress(params)) => client.send_notification::<Progress>(params).await,
            Some(Note::Message(kind, text)) => client.show_message(kind, text).await,
            None => {}
        }
    }
}
