//! What the scenarios and stories of charters reach, and of what use rules were.

use super::table::{table, wrapped};
use super::verdict::on_one_line;
use super::words::{Words, percent, whole};
use crate::diagnostic::Message;
use crate::machine::Origin;
use crate::rules::{Came, Tried};
use crate::simulate::{Point, Points, Reached};
use crate::source::{Loc, Sources};
use serde_json::{Value, json};

/// What the runs of one charter reach.
#[derive(Debug)]
pub struct Coverage {
    pub points: Points,
    pub reached: Reached,
    /// Runs of each scenario. `None` where there are only stories.
    pub runs: Option<u64>,
}

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub reached: usize,
    pub all: usize,
}

impl Share {
    #[must_use]
    pub fn and(self, other: Share) -> Share {
        Share { reached: self.reached + other.reached, all: self.all + other.all }
    }

    /// Whether it is less than so many hundredths. Of nothing, nothing is missing.
    #[must_use]
    pub fn is_below(self, percent: u8) -> bool {
        self.reached * 100 < self.all * usize::from(percent)
    }

    /// As a percentage.
    #[must_use]
    pub fn text(self) -> String {
        percent(number(self.reached), number(self.all))
    }

    fn message(self, id: &'static str) -> Message {
        Message::new(id).with("share", self.text()).with("reached", whole(number(self.reached))).with("all", whole(number(self.all)))
    }

    fn json(self) -> Value {
        json!({"reached": self.reached, "all": self.all})
    }
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

impl Coverage {
    #[must_use]
    pub fn share(&self) -> Share {
        Share { reached: self.reached.count(), all: self.points.all.len() }
    }
}

/// What one charter's scenarios and stories do not reach, as text.
#[must_use]
pub(super) fn as_text(words: &Words<'_>, sources: &Sources, coverage: &Coverage, width: u16) -> String {
    let mut out = words.text(&coverage.share().message("testing-coverage"));
    out.push('\n');
    let missed: Vec<(Point, Loc)> = coverage.reached.missed(&coverage.points).collect();
    if missed.is_empty() {
        return out;
    }
    out += &format!("{}\n", words.word("testing-missed"));
    let rows = missed.iter().map(|(point, loc)| vec![place(sources, *loc), words.text(&said(words, sources, *point, *loc))]);
    out += &table(&[], rows.collect(), &[1], width);
    let note = match coverage.runs {
        Some(runs) => {
            let number = i64::try_from(runs).unwrap_or(i64::MAX);
            Message::new("testing-missed-note").with("runs", number).with("count", whole(runs))
        }
        None => Message::new("testing-missed-note-stories"),
    };
    out + &wrapped("  ", &words.text(&note), width)
}

#[must_use]
pub(super) fn as_json(words: &Words<'_>, sources: &Sources, coverage: &Coverage) -> Value {
    let missed = coverage.reached.missed(&coverage.points).map(|(point, loc)| {
        json!({
            "kind": kind(point),
            "text": words.text(&said(words, sources, point, loc)),
            "at": {"file": sources.file(loc.file).display_path(), "line": sources.position(loc).line},
        })
    });
    let mut value = coverage.share().json();
    if let Value::Object(fields) = &mut value {
        fields.insert("not_reached".to_owned(), missed.collect());
    }
    value
}

pub(super) fn place(sources: &Sources, loc: Loc) -> String {
    format!("{}:{}", sources.file(loc.file).display_path(), sources.position(loc).line)
}

/// What can happen, in words.
pub(super) fn said(words: &Words<'_>, sources: &Sources, point: Point, loc: Loc) -> Message {
    let model = words.model;
    let written = || on_one_line(sources, loc);
    let stage = |id: &'static str, stage| Message::new(id).with("stage", &model.stages[stage].name.text);
    let party = |id: &'static str, party| Message::new(id).with("party", &model.parties[party].name.text);
    match point {
        Point::Opens(of) => stage("testing-opens", of),
        Point::Fails(of) => stage("testing-fails", of),
        Point::Skipped(of) => stage("testing-skipped", of),
        Point::Suspended(of) => stage("testing-suspended", of),
        Point::Stops(of, _) => stage("testing-stops", of).with("text", written()),
        Point::SecondCall(of, body) => stage("testing-second-call", of).with("body", &model.bodies[body].name.text),
        Point::Step(ladder, at) => {
            let name = match ladder {
                Origin::Stage(of) | Origin::ShortMoney(of) | Origin::ShortHours(of) => &model.stages[of].name.text,
                Origin::Duty(of) => &model.duties[of].name.text,
            };
            Message::new("testing-step").with("name", name).with("step", at + 1).with("text", written())
        }
        Point::Kept(duty) => Message::new("testing-kept").with("duty", &model.duties[duty].name.text),
        Point::Broken(duty) => Message::new("testing-broken").with("duty", &model.duties[duty].name.text),
        Point::Wins(of, at) => {
            let option = model.stages[of].ballot.as_ref().and_then(|ballot| ballot.options.get(at));
            stage("testing-wins", of).with("option", option.map_or("", |option| option.name.text.as_str()))
        }
        Point::GivesMoney(of) => party("testing-money", of),
        Point::GivesHours(of) => party("testing-hours", of),
        Point::Decides(of) => party("testing-decides", of),
    }
}

/// What can happen, for programs.
pub(super) fn kind(point: Point) -> &'static str {
    match point {
        Point::Opens(_) => "opens",
        Point::Fails(_) => "fails",
        Point::Skipped(_) => "skipped",
        Point::Suspended(_) => "suspended",
        Point::Stops(..) => "gate_fails",
        Point::SecondCall(..) => "second_call",
        Point::Step(Origin::Stage(_), _) => "step_otherwise",
        Point::Step(Origin::ShortMoney(_), _) => "step_missing_money",
        Point::Step(Origin::ShortHours(_), _) => "step_missing_hours",
        Point::Step(Origin::Duty(_), _) => "step_if_broken",
        Point::Kept(_) => "kept",
        Point::Broken(_) => "broken",
        Point::Wins(..) => "option_wins",
        Point::GivesMoney(_) => "gives_money",
        Point::GivesHours(_) => "gives_hours",
        Point::Decides(_) => "decides",
    }
}

/// A rule, with the charters by what came of it there.
#[derive(Debug)]
struct Row {
    /// Which rule: its name, and the file of an own one.
    name: String,
    file: String,
    title: String,
    code: &'static str,
    own: bool,
    found: Vec<String>,
    undecided: Vec<String>,
    holds: Vec<String>,
    nothing: Vec<String>,
}

/// Of what use rules were, over several charters.
#[derive(Debug, Default)]
pub struct Rules {
    rows: Vec<Row>,
}

impl Rules {
    /// Adds what came of the rules in one charter.
    pub fn add(&mut self, words: &Words<'_>, sources: &Sources, charter: &str, tried: &[Tried<'_>]) {
        for tried in tried {
            let file = tried.shipped_in().unwrap_or_else(|| sources.file(tried.rule.loc.file).display_path());
            let name = &tried.rule.name.text;
            let at = self.rows.iter().position(|row| row.name == *name && row.file == file && row.own == tried.own);
            let at = at.unwrap_or_else(|| {
                let title = words.title(&tried.rule.title, &tried.rule.name);
                self.rows.push(Row {
                    name: name.clone(),
                    file,
                    title,
                    code: tried.code.id,
                    own: tried.own,
                    found: Vec::new(),
                    undecided: Vec::new(),
                    holds: Vec::new(),
                    nothing: Vec::new(),
                });
                self.rows.len() - 1
            });
            if let Some(row) = self.rows.get_mut(at) {
                let list = match tried.came {
                    Came::Found => &mut row.found,
                    Came::Undecided => &mut row.undecided,
                    Came::Holds => &mut row.holds,
                    Came::Nothing => &mut row.nothing,
                };
                list.push(charter.to_owned());
            }
        }
    }

    /// As text, with the share over all charters.
    #[must_use]
    pub fn as_text(&self, catalogue: &crate::diagnostic::Catalogue, all: Share, charters: usize, width: u16) -> String {
        let text = |message: &Message| catalogue.text(message);
        let mut out = String::new();
        if !self.rows.is_empty() {
            out += &format!("{}\n", text(&Message::new("testing-rules")));
            let head =
                ["testing-rules-rule", "testing-rules-found", "testing-rules-undecided", "testing-rules-holds", "testing-rules-nothing"];
            let rows = self.rows.iter().map(|row| {
                let lists = [&row.found, &row.undecided, &row.holds, &row.nothing];
                let counts = lists.map(|list| if list.is_empty() { String::new() } else { whole(number(list.len())) });
                std::iter::once(row.name.clone()).chain(counts).collect()
            });
            out += &table(&head.map(|id| text(&Message::new(id))), rows.collect(), &[], width);
            let found = self.rows.iter().filter(|row| !row.found.is_empty());
            for row in found {
                out += &wrapped(&format!("  {}: ", row.name), &row.found.join(", "), width);
            }
            let looked = self.rows.iter().filter(|row| !(row.found.is_empty() && row.undecided.is_empty() && row.holds.is_empty()));
            let share = Share { reached: looked.count(), all: self.rows.len() };
            out += &format!("{}\n", text(&share.message("testing-rules-share")));
        }
        if charters > 1 {
            out += &format!("{}\n", text(&all.message("testing-coverage-all")));
        }
        out
    }

    /// As JSON, with the share over all charters.
    #[must_use]
    pub fn as_json(&self, all: Share) -> Value {
        let rules = self.rows.iter().map(|row| {
            json!({
                "name": row.name,
                "title": row.title,
                "code": row.code,
                "own": row.own,
                "file": row.file,
                "found": row.found,
                "undecided": row.undecided,
                "holds": row.holds,
                "nothing": row.nothing,
            })
        });
        let mut value = all.json();
        if let Value::Object(fields) = &mut value {
            fields.insert("rules".to_owned(), rules.collect());
        }
        value
    }
}
