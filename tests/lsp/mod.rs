//! The language server, as clients meet it: over the protocol.

mod again;
mod answers;
mod client;
mod commands;
mod edits;
mod endings;
mod honesty;
#[path = "../../benches/large.rs"]
mod large;
mod long;
mod promises;
mod replay;
mod session;
mod settings;
