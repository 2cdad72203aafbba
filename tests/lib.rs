//! All integration tests, in one binary.
#![cfg(test)]

mod analysis;
mod authoring;
mod checks;
mod cli;
mod coverage;
mod docs;
mod editors;
mod edits;
mod explain;
mod format;
mod gallery;
mod holidays;
mod ide;
mod jobs;
mod lsp;
mod manual;
mod metrics;
mod outputs;
mod pages;
mod reference;
mod resolve;
mod rule_language;
mod rules;
mod simulate;
mod syntax;
mod texts;
mod verify;
