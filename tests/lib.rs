//! All integration tests, in one binary.
#![cfg(test)]

mod checks;
mod cli;
mod docs;
mod resolve;
mod simulate;
mod syntax;
mod texts;
mod authoring;
mod gallery;
mod manual;
