//! The language in which co-produced public services are chartered. The rooms of the house are listed in `docs/architecture.md`.

pub mod analysis;
pub mod cli;
pub mod diagnostic;
pub mod ide;
pub mod lsp;
pub mod machine;
pub mod model;
pub mod project;
pub mod quantity;
pub mod report;
pub mod rules;
pub mod simulate;
pub mod source;
pub mod syntax;
pub mod verify;
