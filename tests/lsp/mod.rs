//! The language server, as clients meet it: over the protocol.

mod again;
mod answers;
mod client;
mod endings;
mod honesty;
mod session;
