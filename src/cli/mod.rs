//! The command line: one file per subcommand.

pub mod project;
pub mod simulate;
pub mod test;
