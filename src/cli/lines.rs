//! The lines of a scenario that a sweep moves, where it is told no numbers.

use super::opened::Opened;
use super::refused::Refused;
use crate::diagnostic::Message;
use crate::model::ScenarioId;
use crate::report::sweep::Assumption;
use crate::simulate::{Held, Range, drawing_lines};
use crate::source::{Loc, Sources};

/// Lines that draw, in order.
#[derive(Default)]
pub(super) struct Lines(Vec<Loc>);

/// The whole of a line's luck, in millionths of a hundredth.
const WHOLE: i64 = 100_000_000;

impl Lines {
    /// Those of a scenario, of which there must be one.
    pub(super) fn of(project: &Opened<'_>, scenario: ScenarioId) -> Result<Lines, Refused> {
        let lines = drawing_lines(project.model, scenario);
        if lines.is_empty() {
            let name = &project.model.scenarios[scenario].name.text;
            return Err(Refused::Because(Message::new("sweep-no-lines").with("scenario", name)));
        }
        Ok(Lines(lines))
    }

    /// What is assumed of each: one time in ten it says less, and more, or all that it can say.
    pub(super) fn assumptions(&self, sources: &Sources, only_ends: bool) -> Vec<Assumption> {
        let (low, high) = if only_ends { (WHOLE / 10, WHOLE - WHOLE / 10) } else { (0, WHOLE) };
        let of = |loc: &Loc| {
            let text = sources.text(*loc).split_whitespace().collect::<Vec<_>>().join(" ");
            let range = Range { low, high, step: 1 };
            Assumption { address: text.clone(), clause: text, written: String::new(), unit: "%".to_owned(), range, is_line: true }
        };
        self.0.iter().map(of).collect()
    }

    /// The lines at one point of the sweep.
    pub(super) fn held(&self, values: &[Option<i64>]) -> Held {
        let number = |value: i64| {
            let part = (i128::from(value.clamp(0, WHOLE)) << 64) / i128::from(WHOLE);
            u64::try_from(part).unwrap_or(u64::MAX)
        };
        self.0.iter().zip(values).filter_map(|(loc, value)| Some((*loc, number((*value)?)))).collect()
    }
}
