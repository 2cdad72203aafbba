//! W10 no-long-stop: works that can drag on.

use super::Findings;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Activity, Lasts, Model};
use crate::quantity::{CalendarSpan, TimeUnit};

/// Works and procurement (a plain `stage`) whose time is a range, or longer than half a year, are late more often than
/// plans say. Not said of short plain stages with one written duration, such as a notice that stays up for 30 days, nor of
/// what ends by a date, nor of series.
pub(super) fn no_long_stop(model: &Model, findings: &mut Findings) {
    const HALF_A_YEAR: CalendarSpan = CalendarSpan { count: 6, unit: TimeUnit::Month };
    for stage in model.stages.values().filter(|stage| stage.activity == Activity::Stage && stage.long_stop.is_none()) {
        let drags = match stage.lasts {
            Some(Lasts::Range { .. }) => true,
            Some(Lasts::For(span)) => span.rough_days() > HALF_A_YEAR.rough_days(),
            Some(Lasts::Until(_)) | None => false,
        };

        if let Some(loc) = stage.lasts_loc.filter(|_| drags && !stage.occasion.is_series()) {
            let message = Message::new("check-no-long-stop").with("stage", &stage.name.text);
            findings.push(Diagnostic::new(codes::NO_LONG_STOP, loc, message).help(Message::new("check-no-long-stop-help")));
        }
    }
}
