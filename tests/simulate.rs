//! The `simulate` room: streams, laws, verdicts, ensembles, stories.

mod answers;
mod ensembles;
mod stream;
mod tables;
mod verdicts;
