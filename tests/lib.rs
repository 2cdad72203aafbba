//! All integration tests, in one binary.
#![cfg(test)]

mod checks;
mod cli;
mod docs;
mod format;
mod pages;
mod reference;
mod resolve;
mod simulate;
mod syntax;
mod texts;
