//! Scenarios that answer, random streams, runs and ensembles of runs, stories and expectations (`semantics.md` 2 and 11).

mod answer;
mod bound;
mod columns;
mod curve;
mod draw;
mod ensemble;
mod expect;
mod grain;
mod law;
mod spread;
mod stream;
mod table;
mod testing;

pub use answer::Answers;
pub use bound::{beta, interval};
pub use columns::{ColumnFault, Columns, wanted};
pub use curve::{ALL, Curve};
pub use draw::{Assume, Beyond, Drawer, Notes};
pub use ensemble::{DutySummary, Setting, StageSummary, Summary, Tally, Trace};
pub use expect::{ALPHA, Judgement, Verdict, Why, judge, judge_all, look_for_assumptions};
pub use spread::Spread;
pub use stream::{KeyHash, VERSION, number, number_of};
pub use table::Table;
pub use testing::{Tested, tell, test};
