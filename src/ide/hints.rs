//! What a charter leaves to be worked out, shown between its words.

use super::Project;
use super::amount::{self, Reckoned, percent, seat_power, sum, threshold};
use super::cursor::touch;
use crate::analysis::power::power;
use crate::diagnostic::Message;
use crate::model::{Body, BodyId, Method, Source, Stage, StageId, Threshold};
use crate::quantity::{Date, Money};
use crate::source::{FileId, Loc, Span};
use crate::syntax::{DeclKind, Declaration};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintKind {
    /// Dates as planned.
    Dates,
    /// A rate or share worked out.
    Amount,
    /// A sum against its target.
    Sum,
    /// Voting power.
    Power,
}

/// A short text shown in a line that is not part of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Where it stands: behind what it is about.
    pub offset: u32,
    pub label: String,
    /// What it means, at length.
    pub tooltip: String,
    pub kind: HintKind,
}

/// The hints of a stretch of a file, in order.
#[must_use]
pub fn hints(project: &Project<'_>, file: FileId, within: Span) -> Vec<Hint> {
    let (Some(tree), Some(unit)) = (project.tree(file), project.home(file)) else { return Vec::new() };
    let touched = || tree.declarations.iter().filter(|declaration| touch(declaration.span, within));
    if !touched().any(|declaration| matches!(declaration.kind, DeclKind::Party | DeclKind::Body | DeclKind::Stage)) {
        return Vec::new();
    }
    let reckoned = Reckoned::of(unit);
    let mut hints = Hints { project, file, reckoned, found: Vec::new() };
    touched().for_each(|declaration| hints.declaration(declaration));
    let mut found = hints.found;
    found.retain(|hint| within.start <= hint.offset && hint.offset <= within.end);
    found.sort_by_key(|hint| hint.offset);
    found
}

/// The first and last day of the charter in which a file is read.
pub(super) fn period(project: &Project<'_>, file: FileId) -> Option<(Date, Date)> {
    project.home(file)?.model.charter.as_ref()?.period
}

struct Hints<'a, 'p> {
    project: &'a Project<'p>,
    file: FileId,
    reckoned: Reckoned<'p>,
    found: Vec<Hint>,
}

impl Hints<'_, '_> {
    fn add(&mut self, loc: Loc, kind: HintKind, message: Option<Message>) {
        let Some(message) = message.filter(|_| loc.file == self.file) else { return };
        let tooltip = self.project.word(match kind {
            HintKind::Dates => "ide-tip-dates",
            HintKind::Amount => "ide-tip-amount",
            HintKind::Sum => "ide-tip-sum",
            HintKind::Power => "ide-tip-power",
        });
        self.found.push(Hint { offset: loc.span.end, label: self.project.say(&message), tooltip, kind });
    }

    fn declaration(&mut self, declaration: &Declaration) {
        let Some((_, name)) = &declaration.name else { return };
        let name = Loc::new(self.file, *name);
        match declaration.kind {
            DeclKind::Party => {
                let Some((_, party)) = self.reckoned.party_at(name) else { return };
                for brings in &party.brings {
                    let worked = self.reckoned.brought(party, brings);
                    self.add(brings.loc, HintKind::Amount, worked);
                }
            }
            DeclKind::Body => {
                let body = self.reckoned.model.bodies.iter().find(|(_, body)| body.name.loc == name);
                if let Some((id, body)) = body {
                    self.body(id, body);
                }
            }
            DeclKind::Stage => {
                if let Some((id, stage)) = self.reckoned.stage_at(name) {
                    self.stage(id, stage, Loc::new(self.file, declaration.head_span));
                }
            }
            _ => {}
        }
    }

    fn body(&mut self, id: BodyId, body: &Body) {
        let model = self.reckoned.model;
        // Who has all the seats has all the power.
        for seats in body.seats.iter().filter(|_| body.seats.len() > 1 || !body.veto.is_empty()) {
            let power = seat_power(model, id, seats.party).map(|(message, _)| message);
            self.add(seats.loc, HintKind::Power, power);
        }
        if let (Some(loc), Method::Majority | Method::Share(_), Ok(power)) = (body.decides_loc, body.method, power(model, id)) {
            let needed = i64::try_from(power.needed).unwrap_or(i64::MAX);
            let all = i64::try_from(power.votes).unwrap_or(i64::MAX);
            self.add(loc, HintKind::Amount, Some(Message::new("ide-votes-needed").with("needed", needed).with("all", all)));
        }
        if let Some(quorum) = &body.quorum
            && matches!(quorum.first, Threshold::Share(_))
        {
            let heads = threshold(model, body, quorum.first).and_then(|heads| i64::try_from(heads).ok());
            let all = amount::all_seats(model, body).and_then(|all| i64::try_from(all).ok());
            let message = heads.zip(all).map(|(heads, all)| Message::new("ide-quorum").with("heads", heads).with("all", all));
            self.add(quorum.loc, HintKind::Amount, message);
        }
    }

    fn stage(&mut self, id: StageId, stage: &Stage, head: Loc) {
        let dates = self.reckoned.planned(id);
        self.add(stage.lasts_loc.unwrap_or(head), HintKind::Dates, dates);
        for need in &stage.needs {
            let worked = self.reckoned.needed(id, need);
            self.add(need.loc, HintKind::Amount, worked);
        }
        let fund = &stage.fund;
        let other = |source: &&Source| fund.target.is_none_or(|target| target.amount != source.amount);
        for source in fund.sources.iter().filter(other) {
            self.add(source.loc, HintKind::Amount, amount::of_target(fund, source));
        }
        let whole = sum(fund.sources.iter().map(|source| source.amount));
        let uses = sum(fund.lines.iter().map(|line| line.amount));
        let differs = |sum: &Money| fund.target.is_none_or(|target| target.amount != *sum);
        let sources = whole.filter(|sum| fund.sources.len() > 1 || differs(sum));
        if let Some(target) = &fund.target {
            let message = sources.map(|sources| against(sources, target.amount));
            self.add(target.loc, HintKind::Sum, message);
        }
        if let (Some(last), Some(uses)) = (fund.lines.last(), uses.filter(|sum| fund.lines.len() > 1 || differs(sum))) {
            let of = fund.target.map(|target| target.amount).or(whole).filter(|of| of.minor > 0 && of.currency == uses.currency);
            let message = match of {
                Some(of) if of.minor != uses.minor => {
                    let share = crate::quantity::Exact::from(crate::quantity::Rational::new(uses.minor.into(), of.minor.into()));
                    Message::new("ide-uses-of").with("amount", uses.to_string()).with("of", of.to_string()).with("share", percent(&share))
                }
                _ => Message::new("ide-uses").with("amount", uses.to_string()),
            };
            self.add(last.loc, HintKind::Sum, Some(message));
        }
    }
}

/// The sum of what comes in, and how it stands to the target.
fn against(sum: Money, target: Money) -> Message {
    let rest = target.minor.checked_sub(sum.minor).filter(|_| sum.currency == target.currency);
    let id = match rest {
        Some(0) => return Message::new("ide-sources-match"),
        Some(1..) => "ide-sources-short",
        Some(_) => "ide-sources-over",
        None => "ide-sources-sum",
    };
    let rest = rest.map(|rest| Money { minor: rest.saturating_abs(), currency: target.currency }.to_string());
    Message::new(id).with("amount", sum.to_string()).with("rest", rest.unwrap_or_default())
}
