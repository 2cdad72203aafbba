//! The clause that stands in the way of a stronger answer.

use super::branch::Gap;
use super::exact::Unsolved;
use super::search::Why;
use crate::machine::{Subject, Unknown};
use crate::model::{Actor, Gate, Lasts, Model, StageId};
use crate::quantity::Day;
use crate::simulate::Setting;
use crate::source::Loc;

/// The clause behind the reason; of a limit, the one with the longest window of days.
#[must_use]
pub fn clause(setting: &Setting<'_>, why: &Unsolved) -> Option<Loc> {
    let model = setting.model();
    let Unsolved::Why(why) = why else { return None };
    match why {
        Why::Limit(..) => widest(setting).and_then(|(stage, _)| model.stages[stage].lasts_loc),
        Why::Gaps(gaps) => gaps.first().map(|gap| match gap {
            Gap::Gate(stage) => judged_by(model, *stage, |gate| !matches!(gate, Gate::PassesIf(_))),
            Gap::Wide(subject) | Gap::Together(subject) | Gap::Amount(subject) => asks(setting, subject),
        }),
        Why::Unknown(Unknown::NeverRead(stage)) => Some(model.stages[*stage].name.loc),
        Why::Unknown(Unknown::Unmoved(indicator)) => Some(model.indicators[*indicator].name.loc),
        Why::Unpacked(_) | Why::NotRetold(_) => None,
    }
}

/// The stage that can last the most different numbers of days, and how many these are.
#[must_use]
pub fn widest(setting: &Setting<'_>) -> Option<(StageId, i32)> {
    let model = setting.model();
    let first: Day = setting.machine().period().0;
    let windows = model.stages.iter().filter_map(|(id, stage)| match &stage.lasts {
        Some(Lasts::Range { least, most, .. }) => {
            Some((id, most.days_from(first, &model.workdays) - least.days_from(first, &model.workdays) + 1))
        }
        _ => None,
    });
    windows.max_by_key(|(_, days)| *days).filter(|(_, days)| *days > 1)
}

/// The first gate of a stage of this kind; else its name.
fn judged_by(model: &Model, stage: StageId, is_it: impl Fn(&Gate) -> bool) -> Loc {
    let stage = &model.stages[stage];
    stage.gates.iter().find(|(gate, _)| is_it(gate)).map_or(stage.name.loc, |(_, loc)| *loc)
}

/// The clause of which a question comes.
fn asks(setting: &Setting<'_>, subject: &Subject) -> Loc {
    let model = setting.model();
    let moved = |name: Loc| setting.machine().world().trends(subject).first().map_or(name, |trend| trend.loc);
    match *subject {
        Subject::Duration { stage } => model.stages[stage].lasts_loc.unwrap_or(model.stages[stage].name.loc),
        Subject::Contribution { party, stage, .. } => {
            let stage = &model.stages[stage];
            stage.fund.sources.iter().find(|source| source.party == party).map_or(stage.name.loc, |source| source.loc)
        }
        Subject::Consent { party, body: None, stage } => {
            judged_by(model, stage, |gate| matches!(gate, Gate::DecidedBy(Actor::Party(by)) if *by == party))
        }
        Subject::Turnout { stage, .. } | Subject::Support { stage, .. } | Subject::Consent { stage, .. } | Subject::Tie { stage, .. } => {
            judged_by(model, stage, |gate| matches!(gate, Gate::DecidedBy(_)))
        }
        Subject::Yield { stage } => judged_by(model, stage, |gate| matches!(gate, Gate::Yield { .. })),
        Subject::Rating { party, stage } => judged_by(model, stage, |gate| matches!(gate, Gate::Rating { by, .. } if *by == party)),
        Subject::Votes { stage, .. } => judged_by(model, stage, |gate| matches!(gate, Gate::Ballot)),
        Subject::Kept { duty } | Subject::Mended { duty } => model.duties[duty].due_loc.unwrap_or(model.duties[duty].name.loc),
        Subject::MembersMove { party } => moved(model.parties[party].name.loc),
        Subject::IndicatorMove { indicator } => moved(model.indicators[indicator].name.loc),
    }
}
