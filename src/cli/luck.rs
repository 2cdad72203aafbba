//! How many runs, and on which luck: shared by all commands that run charters.

use super::context::Context;

#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Luck {
    /// How many runs for each scenario [default: 10000, or what charter.toml says]
    #[arg(long, value_name = "N")]
    runs: Option<u64>,
    /// The luck: the same seed gives the same results, on any machine [default: 1, or what charter.toml says]
    #[arg(long, value_name = "K")]
    seed: Option<u64>,
}

/// Runs and seed as they are used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled {
    pub(super) runs: u64,
    pub(super) seed: u64,
}

impl Luck {
    /// The number of runs, where it is said on the command line.
    pub(super) fn asked(self) -> Option<u64> {
        self.runs
    }

    pub(super) fn settled(self, context: &Context) -> Settled {
        Settled { runs: self.runs.or(context.settings.runs).unwrap_or(10_000), seed: self.seed.or(context.settings.seed).unwrap_or(1) }
    }
}
