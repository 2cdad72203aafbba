//! Which line of a scenario answers a question (`semantics.md` 2): the scenario itself before its parent; `in STAGE` before
//! `in BODY` before anywhere; dated facts that are answers before all others, from their day on.

use super::known::counts_civil_time;
use super::together::Bonds;
use crate::machine::{Subject, lineage};
use crate::model::{Actor, Gate, Observation};
use crate::model::{
    Answer, BodyId, DutyId, Fact, Law, Method, Model, ObservationKind, PartyId, Rest, ScenarioId, StageId, Stretch, Within,
};
use crate::quantity::{CalendarSpan, Day};
use crate::source::Loc;

/// A line that may answer.
#[derive(Debug)]
pub(super) struct Line<'m> {
    answer: &'m Answer,
    /// Answers from this day on, before lines that always hold.
    from: Option<Day>,
    /// And no longer than on this day.
    until: Option<Day>,
    /// Written in the scenario itself, not inherited.
    own: bool,
}

impl<'m> Line<'m> {
    pub(super) fn is_in_time(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The law that answers after so many judgings: the last one goes on answering.
    pub(super) fn answerer(&self, times_before: u32) -> Option<Answerer<'m>> {
        let laws = &self.answer.laws;
        let at = usize::try_from(times_before).unwrap_or(usize::MAX).min(laws.len().saturating_sub(1));
        laws.get(at).map(|law| Answerer::Law { law, own: self.own, loc: self.answer.loc })
    }
}

/// Who answers a question.
#[derive(Clone, Copy, Debug)]
pub(super) enum Answerer<'m> {
    /// A line, or a world line: its law, and whether the story itself wrote it.
    Law { law: &'m Law, own: bool, loc: Loc },
    /// `rest is favourable` or `adverse`.
    Rest(Rest),
    /// `by silent assent`: who says nothing agrees.
    Silence,
    /// Nobody: what the charter plans (a duration), or all it could be.
    Nobody,
    /// No line moves this part of the world.
    Still,
}

/// The lines of one scenario and its parents, the first that fits answers.
#[derive(Debug)]
pub struct Answers<'m> {
    pub(super) model: &'m Model,
    /// By kind of question.
    lines: [Vec<Line<'m>>; KINDS],
    rest: Option<Rest>,
    /// Which answers go together.
    pub(super) bonds: Bonds<'m>,
    /// A story fixes its answers.
    pub(super) is_story: bool,
}

const KINDS: usize = 11;

impl<'m> Answers<'m> {
    /// Without a scenario, nobody answers.
    #[must_use]
    pub fn new(model: &'m Model, scenario: Option<ScenarioId>) -> Answers<'m> {
        let mut ranked: Vec<(Rank, Line<'m>)> = Vec::new();
        let mut rest = None;
        for (depth, id) in lineage(model, scenario).into_iter().enumerate() {
            let scenario = &model.scenarios[id];
            rest = rest.or(scenario.rest.map(|(rest, _)| rest));
            for answer in &scenario.answers {
                let Stretch { from, until } = answer.stretch;
                let first = if answer.stretch.is_dated() { Some(from.map_or(Day(i32::MIN), Day::of)) } else { None };
                ranked.push((rank(answer, first, depth), Line { answer, from: first, until: until.map(Day::of), own: depth == 0 }));
            }
            for fact in &scenario.facts {
                if let Fact::Answer(answer) = &fact.fact {
                    let from = Some(Day::of(fact.date));
                    ranked.push((rank(answer, from, depth), Line { answer, from, until: None, own: depth == 0 }));
                }
            }
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        let mut lines: [Vec<Line<'m>>; KINDS] = Default::default();
        for (_, line) in ranked {
            if let Some(lines) = lines.get_mut(number(line.answer.observation.kind)) {
                lines.push(line);
            }
        }
        Answers {
            model,
            lines,
            rest,
            bonds: Bonds::new(model, scenario),
            is_story: scenario.is_some_and(|id| model.scenarios[id].is_story),
        }
    }

    /// The lines that may answer a question, the first that is in time does.
    pub(super) fn fitting(&self, subject: &Subject) -> Vec<&Line<'m>> {
        let Some(asked) = Asked::of(subject) else { return Vec::new() };
        let lines = self.lines.get(number(asked.kind)).map_or(&[][..], Vec::as_slice);
        lines.iter().filter(|line| asked.fits(&line.answer.observation)).collect()
    }

    /// Whether how long this stage lasts is answered in months, years or working days.
    pub(super) fn durations_are_civil(&self, stage: StageId) -> bool {
        let lines = self.lines.get(number(ObservationKind::Duration)).map_or(&[][..], Vec::as_slice);
        let mut fitting = lines.iter().filter(|line| line.answer.observation.stage.is_none_or(|of| of == stage));
        fitting.any(|line| line.answer.laws.iter().any(counts_civil_time))
    }

    /// Spans of months, years or working days in which durations are answered. `None`: whole spans and dates do not tell all.
    pub(super) fn spans_of_durations(&self) -> Option<Vec<(Option<StageId>, CalendarSpan)>> {
        if self.dates().next().is_some() {
            return None;
        }
        let lines = self.lines.get(number(ObservationKind::Duration)).map_or(&[][..], Vec::as_slice);
        let mut spans = Vec::new();
        for line in lines {
            for law in line.answer.laws.iter().filter(|law| counts_civil_time(law)) {
                for value in law.values()? {
                    spans.push((line.answer.observation.stage, value.quantity()?.span()?));
                }
            }
        }
        Some(spans)
    }

    /// The days on which other lines begin to hold.
    pub(super) fn dates(&self) -> impl Iterator<Item = Day> + '_ {
        self.lines.iter().flatten().flat_map(|line| [line.from, line.until.map(|until| until.plus(1))]).flatten()
    }

    /// A number that changes on the days on which other lines begin to hold.
    pub(super) fn phase(&self, day: Day) -> u32 {
        u32::try_from(self.dates().filter(|date| *date <= day).count()).unwrap_or(u32::MAX)
    }

    /// By stage and by duty: how many of its answers in a row can differ, less one.
    pub(super) fn in_a_row(&self) -> (Vec<u32>, Vec<u32>) {
        let (mut stages, mut duties) = (vec![0; self.model.stages.len()], vec![0; self.model.duties.len()]);
        for answer in self.lines.iter().flatten().map(|line| line.answer) {
            let more = u32::try_from(answer.laws.len().saturating_sub(1)).unwrap_or(u32::MAX);
            let observation = &answer.observation;
            match (observation.duty, observation.stage) {
                (Some(duty), _) => duties[duty.index()] = more.max(duties[duty.index()]),
                (None, Some(stage)) => stages[stage.index()] = more.max(stages[stage.index()]),
                (None, None) => stages.iter_mut().for_each(|most| *most = more.max(*most)),
            }
        }
        (stages, duties)
    }

    /// Who answers where no line does.
    pub(super) fn without_lines(&self, subject: &Subject) -> Answerer<'m> {
        match self.rest {
            _ if matches!(subject, Subject::MembersMove { .. } | Subject::IndicatorMove { .. }) => Answerer::Still,
            Some(rest) => Answerer::Rest(rest),
            None if self.assents_silently(subject) => Answerer::Silence,
            None => Answerer::Nobody,
        }
    }

    /// Whether whoever says nothing agrees.
    fn assents_silently(&self, subject: &Subject) -> bool {
        let by_body = |body: BodyId| self.model.bodies[body].method == Method::SilentAssent;
        match *subject {
            Subject::Support { body, .. } | Subject::Consent { body: Some(body), .. } => by_body(body),
            Subject::Consent { body: None, stage, .. } => {
                self.model.stages[stage].gates.iter().any(|(gate, _)| matches!(gate, Gate::DecidedBy(Actor::Body(body)) if by_body(*body)))
            }
            _ => false,
        }
    }
}

/// Dated before undated, the scenario itself before its parents, narrower before wider, later before earlier.
type Rank = (bool, usize, u8, std::cmp::Reverse<Option<Day>>);

fn rank(answer: &Answer, from: Option<Day>, depth: usize) -> Rank {
    let width = match answer.observation.within {
        Within::Stage(_) => 0,
        Within::Body(_) => 1,
        Within::Anywhere => 2,
    };
    (from.is_none(), depth, width, std::cmp::Reverse(from))
}

/// What a question is about, in the words of a line.
struct Asked {
    kind: ObservationKind,
    party: Option<PartyId>,
    body: Option<BodyId>,
    stage: Option<StageId>,
    option: Option<usize>,
    duty: Option<DutyId>,
}

/// Whether a question is one of those that an observation speaks of.
pub(super) fn is_about(observation: &Observation, subject: &Subject) -> bool {
    Asked::of(subject).is_some_and(|asked| asked.fits(observation))
}

impl Asked {
    /// `None` for world lines: they have one line each, which the world knows.
    fn of(subject: &Subject) -> Option<Asked> {
        let asked = |kind| Asked { kind, party: None, body: None, stage: None, option: None, duty: None };
        Some(match *subject {
            Subject::Duration { stage } => Asked { stage: Some(stage), ..asked(ObservationKind::Duration) },
            Subject::Turnout { party, body, stage } => {
                Asked { party: Some(party), body, stage: Some(stage), ..asked(ObservationKind::Turnout) }
            }
            Subject::Support { party, body, stage } => {
                Asked { party: Some(party), body: Some(body), stage: Some(stage), ..asked(ObservationKind::Support) }
            }
            Subject::Consent { party, body, stage } => {
                Asked { party: Some(party), body, stage: Some(stage), ..asked(ObservationKind::Consent) }
            }
            Subject::Tie { party, body, stage } => Asked { party, body, stage: Some(stage), ..asked(ObservationKind::Tie) },
            Subject::Contribution { party, stage, .. } => {
                Asked { party: Some(party), stage: Some(stage), ..asked(ObservationKind::Contribution) }
            }
            Subject::Yield { stage } => Asked { stage: Some(stage), ..asked(ObservationKind::Yield) },
            Subject::Rating { party, stage } => Asked { party: Some(party), stage: Some(stage), ..asked(ObservationKind::Rating) },
            Subject::Votes { option, stage } => Asked { option: Some(option), stage: Some(stage), ..asked(ObservationKind::Votes) },
            Subject::Kept { duty } => Asked { duty: Some(duty), ..asked(ObservationKind::Kept) },
            Subject::Mended { duty } => Asked { duty: Some(duty), ..asked(ObservationKind::Mended) },
            Subject::MembersMove { .. } | Subject::IndicatorMove { .. } => return None,
        })
    }

    fn fits(&self, line: &Observation) -> bool {
        let within = match line.within {
            Within::Anywhere => true,
            Within::Body(body) => self.body == Some(body),
            Within::Stage(stage) => self.stage == Some(stage),
        };
        within
            && line.kind == self.kind
            && (line.party.is_none() || line.party == self.party)
            && (line.stage.is_none() || line.stage == self.stage)
            && (line.option.is_none() || line.option == self.option)
            && (line.duty.is_none() || line.duty == self.duty)
            && (line.party.is_some() || self.party.is_none() || line.kind == ObservationKind::Tie)
    }
}

fn number(kind: ObservationKind) -> usize {
    match kind {
        ObservationKind::Turnout => 0,
        ObservationKind::Support => 1,
        ObservationKind::Consent => 2,
        ObservationKind::Tie => 3,
        ObservationKind::Contribution => 4,
        ObservationKind::Rating => 5,
        ObservationKind::Votes => 6,
        ObservationKind::Yield => 7,
        ObservationKind::Duration => 8,
        ObservationKind::Kept => 9,
        ObservationKind::Mended => 10,
    }
}
