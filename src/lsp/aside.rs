//! Findings beside tower-lsp: it would make a value of its own of every part of them, which for a long charter takes longer than
//! to write them down. A ticket goes through it in their place, so that their turn stays theirs, and is exchanged at the mouth.

use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tower_lsp::lsp_types::notification::Notification;

/// Messages that are written down, by their tickets.
#[derive(Clone, Default)]
pub(super) struct Aside(Arc<Mutex<Messages>>);

#[derive(Default)]
struct Messages {
    next: u64,
    waiting: HashMap<u64, Vec<u8>>,
}

/// What goes through tower-lsp.
pub(super) enum Ticket {}

impl Notification for Ticket {
    type Params = [u64; 1];
    const METHOD: &'static str = "$/charter/ticket";
}

/// Longer messages are no tickets.
const LONGEST_TICKET: usize = 100;

impl Aside {
    /// Keeps a message; its ticket.
    pub(super) fn keep(&self, message: String) -> [u64; 1] {
        let mut messages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        messages.next += 1;
        let ticket = messages.next;
        messages.waiting.insert(ticket, message.into_bytes());
        [ticket]
    }

    /// The message in whose place this one stands; itself, if it is no ticket.
    pub(super) fn exchange(&self, message: Vec<u8>) -> Vec<u8> {
        let is_ticket =
            message.len() <= LONGEST_TICKET && message.windows(Ticket::METHOD.len()).any(|part| part == Ticket::METHOD.as_bytes());
        let ticket = || serde_json::from_slice::<Value>(&message).ok()?.get("params")?.get(0)?.as_u64();
        let Some(ticket) = is_ticket.then(ticket).flatten() else { return message };
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).waiting.remove(&ticket);
        kept.unwrap_or(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_ticket_is_exchanged_once() {
        let aside = Aside::default();
        let tickets = ["one", "two"].map(|message| aside.keep(message.to_owned()));
        let wire = |ticket: [u64; 1]| json!({"jsonrpc": "2.0", "method": Ticket::METHOD, "params": ticket}).to_string().into_bytes();
        assert_eq!(aside.exchange(wire(tickets[1])), b"two");
        assert_eq!(aside.exchange(wire(tickets[0])), b"one");
        assert_eq!(aside.exchange(wire(tickets[0])), wire(tickets[0]));
        let other = json!({"jsonrpc": "2.0", "method": "window/showMessage", "params": tickets}).to_string().into_bytes();
        assert_eq!(aside.exchange(other.clone()), other);
    }
}
