//! Scenarios that answer, random streams, runs and ensembles of runs, stories and expectations (`semantics.md` 2 and 11).

mod answer;
mod bound;
mod columns;
mod cone;
mod counts;
mod curve;
mod draw;
mod ensemble;
mod expect;
mod finding;
mod grain;
mod law;
mod reach;
mod spread;
mod stream;
mod table;
mod testing;
mod together;
mod wording;

pub use answer::Answers;
pub use bound::{beta, interval};
pub use columns::{ColumnFault, Columns, Wanted, wanted};
pub use curve::{ALL, Curve};
pub use draw::{Assume, Beyond, Drawer, Notes};
pub use ensemble::{DutySummary, Setting, StageSummary, Summary, Tally, Trace};
pub use expect::{ALPHA, Judgement, Verdict, Why, judge, judge_all, look_for_assumptions};
pub use finding::{answer_beyond, column_fault, no_scenario, not_runnable, run_not_there, unknown_scenario, unreadable_column, wrong_runs};
pub use reach::{Point, Points, Reached};
pub use spread::Spread;
pub use stream::{KeyHash, VERSION, number, number_of};
pub use table::Table;
pub use testing::{Tested, tell, test, test_watched, test_while, verdicts};
pub use wording::{decimal, question, whole};
