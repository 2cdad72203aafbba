//! What would have to change: the smallest change of one number or date by which a finding goes away, and no other comes.
//!
//! Nothing is known of the rule: each change is tried on the text and everything is checked anew, so what is told is proved
//! by what it claims.

use super::workspace::{Unit, Workspace};
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::quantity::{Date, Day, grouped};
use crate::source::{FileId, Loc};
use crate::syntax::{Node, Rule};
use std::collections::HashSet;

/// One number or date, and what it would have to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub loc: Loc,
    pub from: String,
    pub to: String,
}

/// More trials than these are not made: enough for some thirty numbers.
const MOST_TRIALS: usize = 500;
/// The furthest that a number is moved, in doublings: from 1 to about a million.
const DOUBLINGS: u32 = 21;
/// Of all changes, the smallest ones that are told.
const TOLD: usize = 3;

/// A number or date of the text.
enum Written {
    /// In units of its last decimal.
    Number {
        units: i64,
        decimals: usize,
    },
    Date(Date),
}

/// The smallest changes that clear a finding, the smallest first. Numbers are looked for where the finding stands and in the
/// clauses that it rests on.
#[must_use]
pub fn smallest_changes(workspace: &Workspace<'_>, unit: &Unit, finding: &Diagnostic) -> Vec<Change> {
    let mut trial = Trial { workspace, unit, finding, left: MOST_TRIALS, known: HashSet::new(), told: told(finding) };
    trial.known = trial.others(&workspace.diagnostics(std::slice::from_ref(unit))).collect();
    let mut found: Vec<(f64, Change)> = Vec::new();
    for loc in numbers(workspace, finding) {
        let text = workspace.sources.text(loc);
        let Some(written) = read(text) else { continue };
        for up in [false, true] {
            if let Some((by, to)) = trial.smallest(loc, &written, up) {
                found.push((weight(&written, by), Change { loc, from: text.to_owned(), to }));
            }
        }
    }
    found.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    found.into_iter().map(|(_, change)| change).take(TOLD).collect()
}

/// How large a change is: of a number, as a share of it; of a date, in years.
fn weight(written: &Written, by: i64) -> f64 {
    match written {
        Written::Number { units, .. } => by as f64 / units.unsigned_abs().max(1) as f64,
        Written::Date(_) => by as f64 / 365.0,
    }
}

/// The numbers and dates in the clauses on which a finding rests, each once.
fn numbers(workspace: &Workspace<'_>, finding: &Diagnostic) -> Vec<Loc> {
    let seen = finding.seen.iter().flat_map(|seen| &seen.places);
    let labels = finding.labels.iter().map(|label| &label.loc);
    let mut found = Vec::new();
    for place in std::iter::once(&finding.loc).chain(seen).chain(labels) {
        for declaration in &workspace.tree(place.file).declarations {
            for clause in &declaration.clauses {
                let meets = clause.span.start < place.span.end && place.span.start < clause.span.end;
                if let (true, Some(node)) = (meets && clause.id != "waives", &clause.node) {
                    below(node, place.file, &mut found);
                }
            }
        }
    }
    found
}

fn below(node: &Node, file: FileId, found: &mut Vec<Loc>) {
    // What shows how a number comes about has to follow it.
    if node.rule == Rule::working {
        return;
    }
    if matches!(node.rule, Rule::number | Rule::integer | Rule::date) {
        let loc = Loc::new(file, node.span);
        if !found.contains(&loc) {
            found.push(loc);
        }
    }
    node.children.iter().for_each(|child| below(child, file, found));
}

fn read(text: &str) -> Option<Written> {
    if let Ok(date) = text.parse::<Date>() {
        return Some(Written::Date(date));
    }
    let digits: String = text.chars().filter(|c| *c != '_').collect();
    let decimals = digits.split_once('.').map_or(0, |(_, after)| after.len());
    Some(Written::Number { units: digits.replace('.', "").parse().ok()?, decimals })
}

/// The text of a number or date moved by so many units or days; nothing if that is none.
fn moved(written: &Written, by: i64) -> Option<String> {
    match written {
        Written::Date(date) => Some(Day::of(*date).plus(i32::try_from(by).ok()?).date().to_string()),
        Written::Number { units, decimals } => {
            let moved = units.checked_add(by).filter(|moved| *moved >= 0)?;
            let digits = format!("{moved:0>width$}", width = decimals + 1);
            let (whole, after) = digits.split_at_checked(digits.len() - decimals)?;
            let whole = grouped(whole);
            Some(if after.is_empty() { whole } else { format!("{whole}.{after}") })
        }
    }
}

/// A number in units of so many decimals, if it has no more of them.
fn in_units(text: &str, decimals: usize) -> Option<i64> {
    let Written::Number { units, decimals: own } = read(text)? else { return None };
    10_i64.checked_pow(u32::try_from(decimals.checked_sub(own)?).ok()?)?.checked_mul(units)
}

/// The numbers in what a finding tells.
fn told(finding: &Diagnostic) -> Vec<String> {
    let messages = std::iter::once(&finding.message).chain(finding.labels.iter().map(|label| &label.message));
    let mut found = Vec::new();
    messages.flat_map(|message| message.args.iter()).for_each(|(_, arg)| numbers_in(arg, &mut found));
    finding.seen.iter().for_each(|seen| numbers_in(&seen.value, &mut found));
    found
}

fn numbers_in(arg: &Arg, found: &mut Vec<String>) {
    match arg {
        Arg::Text(text) => {
            let words = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '_' | '.'))).filter(|word| !word.is_empty());
            found.extend(words.map(str::to_owned));
        }
        Arg::Number(n) => found.push(n.unsigned_abs().to_string()),
        Arg::Message(message) => message.args.iter().for_each(|(_, arg)| numbers_in(arg, found)),
        Arg::OneOf(all) | Arg::AllOf(all) | Arg::Pieces(all) => all.iter().for_each(|arg| numbers_in(arg, found)),
        Arg::ByLanguage(all) => all.iter().take(1).for_each(|(_, arg)| numbers_in(arg, found)),
    }
}

struct Trial<'t, 'w> {
    workspace: &'t Workspace<'w>,
    unit: &'t Unit,
    finding: &'t Diagnostic,
    left: usize,
    /// What was found before, beside the finding itself.
    known: HashSet<(String, Option<String>)>,
    /// Numbers that the finding tells: a gap to be closed is often among them.
    told: Vec<String>,
}

impl Trial<'_, '_> {
    /// The smallest move in one direction that clears the finding: doubled until it does, then halved between.
    fn smallest(&mut self, loc: Loc, written: &Written, up: bool) -> Option<(i64, String)> {
        let sign = if up { 1 } else { -1 };
        let mut too_little = 0;
        let mut enough = None;
        for doubling in 0..DOUBLINGS {
            let by = 1_i64 << doubling;
            // Downwards, the last step is to nothing.
            let Some(to) = moved(written, sign * by) else { break };
            if self.clears(loc, &to)? {
                enough = Some(by);
                break;
            }
            too_little = by;
        }
        let Some(mut enough) = enough else { return self.by_what_is_told(loc, written, sign) };
        while enough - too_little > 1 {
            let middle = too_little + (enough - too_little) / 2;
            if self.clears(loc, &moved(written, sign * middle)?)? {
                enough = middle;
            } else {
                too_little = middle;
            }
        }
        Some((enough, moved(written, sign * enough)?))
    }

    /// Where only one value fits: moved by a number that the finding tells.
    fn by_what_is_told(&mut self, loc: Loc, written: &Written, sign: i64) -> Option<(i64, String)> {
        let Written::Number { decimals, .. } = written else { return None };
        let mut gaps: Vec<i64> = self.told.iter().filter_map(|told| in_units(told, *decimals)).filter(|gap| *gap > 0).collect();
        gaps.sort_unstable();
        gaps.dedup();
        for by in gaps {
            let Some(to) = moved(written, sign * by) else { continue };
            if self.clears(loc, &to)? {
                return Some((by, to));
            }
        }
        None
    }

    /// Whether the finding is gone with this text in that place, and nothing new has come; nothing when no trial is left.
    fn clears(&mut self, loc: Loc, to: &str) -> Option<bool> {
        self.left = self.left.checked_sub(1)?;
        let mut other = Workspace::in_place_of(self.workspace);
        let mut root = None;
        for file in &self.unit.files {
            let source = self.workspace.sources.file(*file);
            let mut text = source.text.clone();
            if *file == loc.file {
                text.replace_range(loc.span.range(), to);
            }
            let id = other.add(source.path.clone(), text.into_bytes());
            if *file == self.unit.root {
                root = Some(id);
            }
        }
        let unit = other.unit(root?);
        let found = other.diagnostics(&[unit]);
        let still = found.iter().any(|one| self.is_it(one));
        let mut others = self.others(&found);
        Some(!still && others.all(|one| self.known.contains(&one)))
    }

    /// Whether this is the same finding, or says that it can no longer be decided.
    fn is_it(&self, other: &Diagnostic) -> bool {
        (other.id(), &other.rule, &other.about) == (self.finding.id(), &self.finding.rule, &self.finding.about)
            && (other.rule.is_some() || other.message.id == self.finding.message.id)
    }

    /// The other findings that weigh something, by what they are and what they are about.
    fn others(&self, found: &[Diagnostic]) -> impl Iterator<Item = (String, Option<String>)> {
        let weighty = found.iter().filter(|one| one.severity > Severity::Advice && !self.is_it(one));
        weighty.map(|one| (one.id().to_owned(), one.about.clone())).collect::<Vec<_>>().into_iter()
    }
}
