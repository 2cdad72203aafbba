//! Whether what stands in a file can be what runs of a model show: nothing in it is known by a number that the model does not have.

use super::detail::Details;
use super::draw::Beyond;
use super::summary::Summary;
use crate::machine::{Origin, Spending, Subject, Unknown};
use crate::model::{BodyId, DutyId, IndicatorId, Model, PartyId, StageId};
use crate::source::Sources;

impl Summary {
    /// Whether it can be one of this model's, with so many expectations: there is one figure for each of its parts, counted in as
    /// many runs as it says.
    #[must_use]
    pub fn fits(&self, model: &Model, sources: &Sources, expectations: usize) -> bool {
        let of = Of(model);
        let parties = model.parties.len();
        let lengths = self.stages.len() == model.stages.len()
            && self.duties.len() == model.duties.len()
            && [&self.received, &self.hours_offered, &self.hours_given, &self.members].iter().all(|spreads| spreads.len() == parties)
            && self.indicators.len() == model.indicators.len()
            && self.tallies.len() == expectations;
        let unknown = |why: &Unknown| match why {
            Unknown::NeverRead(stage) => of.stage(*stage),
            Unknown::Unmoved(indicator) => of.indicator(*indicator),
        };
        lengths
            && self.end_day.total() == self.runs
            && self.tallies.iter().all(|tally| tally.runs() == self.runs && tally.why_unknown.iter().all(unknown))
            && self.stories.keys().all(|story| of.stage(story.stage))
            && self.assumed.keys().chain(&self.planned).all(|subject| of.subject(*subject))
            && self.beyond.iter().all(|beyond| of.subject(beyond.subject) && is_written(beyond, sources))
            && of.details(&self.details)
    }
}

/// Whether its line stands in the files.
fn is_written(beyond: &Beyond, sources: &Sources) -> bool {
    let file = sources.iter().find(|(id, _)| *id == beyond.loc.file);
    let (start, end) = (beyond.loc.span.start as usize, beyond.loc.span.end as usize);
    file.is_some_and(|(_, file)| file.text.get(start..end).is_some())
}

/// What a model has.
struct Of<'m>(&'m Model);

impl Of<'_> {
    fn party(&self, id: PartyId) -> bool {
        id.index() < self.0.parties.len()
    }

    fn body(&self, id: BodyId) -> bool {
        id.index() < self.0.bodies.len()
    }

    fn stage(&self, id: StageId) -> bool {
        id.index() < self.0.stages.len()
    }

    fn duty(&self, id: DutyId) -> bool {
        id.index() < self.0.duties.len()
    }

    fn indicator(&self, id: IndicatorId) -> bool {
        id.index() < self.0.indicators.len()
    }

    fn subject(&self, subject: Subject) -> bool {
        let body_of = |body: Option<BodyId>| body.is_none_or(|body| self.body(body));
        match subject {
            Subject::Duration { stage } | Subject::Yield { stage } | Subject::Votes { stage, .. } => self.stage(stage),
            Subject::Turnout { party, body, stage } | Subject::Consent { party, body, stage } => {
                self.party(party) && body_of(body) && self.stage(stage)
            }
            Subject::Support { party, body, stage } => self.party(party) && self.body(body) && self.stage(stage),
            Subject::Tie { party, body, stage } => party.is_none_or(|party| self.party(party)) && body_of(body) && self.stage(stage),
            Subject::Contribution { party, stage, .. } | Subject::Rating { party, stage } => self.party(party) && self.stage(stage),
            Subject::Kept { duty } | Subject::Mended { duty } => self.duty(duty),
            Subject::MembersMove { party } => self.party(party),
            Subject::IndicatorMove { indicator } => self.indicator(indicator),
        }
    }

    fn spending(&self, on: Spending) -> bool {
        match on {
            Spending::Line(stage, _) | Spending::Cost(stage, _) => self.stage(stage),
            Spending::Penalty(Origin::Stage(stage) | Origin::ShortMoney(stage) | Origin::ShortHours(stage)) => self.stage(stage),
            Spending::Penalty(Origin::Duty(duty)) => self.duty(duty),
            Spending::Repayment(party) => self.party(party),
            Spending::Outcome(indicator) => self.indicator(indicator),
        }
    }

    fn details(&self, details: &Details) -> bool {
        let gate = |(stage, gate): &(StageId, usize)| self.stage(*stage) && *gate < self.0.stages[*stage].gates.len();
        details.spent.keys().all(|on| self.spending(*on)) && details.decisions.keys().all(gate)
    }
}
