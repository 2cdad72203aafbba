//! `charter schema`: the shapes of JSON reports.

use super::context::{Context, Exit};

/// Print the JSON Schema of a report
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The command whose `--format json` is meant; `log` is a line of `simulate --log`, `replay` the report of `simulate --replay`, `exact`
    /// that of `simulate --exact`, `without` that of `verify --without-each`, `answers` that of `check --answers`
    command: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Shape {
    Check,
    Simulate,
    Compare,
    Sweep,
    Test,
    Verify,
    Log,
    Replay,
    Exact,
    Without,
    Answers,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    let schema = match arguments.command {
        Shape::Check => include_str!("../../docs/schemas/check.schema.json"),
        Shape::Simulate => include_str!("../../docs/schemas/simulate.schema.json"),
        Shape::Compare => include_str!("../../docs/schemas/compare.schema.json"),
        Shape::Sweep => include_str!("../../docs/schemas/sweep.schema.json"),
        Shape::Test => include_str!("../../docs/schemas/test.schema.json"),
        Shape::Verify => include_str!("../../docs/schemas/verify.schema.json"),
        Shape::Log => include_str!("../../docs/schemas/log.schema.json"),
        Shape::Replay => include_str!("../../docs/schemas/replay.schema.json"),
        Shape::Exact => include_str!("../../docs/schemas/exact.schema.json"),
        Shape::Without => include_str!("../../docs/schemas/without.schema.json"),
        Shape::Answers => include_str!("../../docs/schemas/answers.schema.json"),
    };
    context.print(schema).unwrap_or_default()
}
