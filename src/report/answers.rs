//! Which answers a charter allows, by which method, and which clause forbids more: `charter check --answers`.

use super::exact::unsolved;
use super::sentences::Sentence;
use super::table::{heading, wrapped};
use super::verdict::{as_written, on_one_line};
use super::words::{Words, whole};
use crate::diagnostic::Message;
use crate::model::ScenarioId;
use crate::simulate::Setting;
use crate::source::{Loc, Sources};
use crate::verify::{Knowable, Known, Limit, Method, Unsolved, Why, widest};
use serde_json::{Value, json};

/// What one charter allows.
pub struct Answers<'a> {
    pub words: &'a Words<'a>,
    pub sources: &'a Sources,
    /// The path of its file.
    pub path: &'a str,
    pub promises: &'a [(Sentence<'a>, Method)],
    /// By scenario; a charter without any has one entry: whatever could be answered counts alike.
    pub scenarios: &'a [(Setting<'a>, Knowable)],
    /// Situations that `charter simulate --exact` looks at, if nothing else is said.
    pub most: usize,
    pub width: u16,
}

/// The report as text.
#[must_use]
pub fn as_text(found: &Answers<'_>) -> String {
    let Answers { words, width, .. } = *found;
    let charter = words.model.charter.as_ref();
    let title = charter.map(|charter| words.title(&charter.title, &charter.name)).unwrap_or_default();
    let mut out = format!("{title} ({})\n", found.path);
    if !found.promises.is_empty() {
        out += &heading(&words.word("answers-promises"));
    }
    for ((_, _, loc), method) in found.promises {
        let (id, remark) = match method {
            Method::Wording => ("answers-by-wording", None),
            Method::Calendar => ("answers-by-calendar", None),
            Method::Amounts(loc) => ("answers-by-amounts", loc.map(|loc| ("answers-read-here", loc))),
            Method::Few(loc) => ("answers-by-few", Some(("answers-free-here", *loc))),
        };
        let text = on_one_line(found.sources, *loc);
        out += &wrapped("  ", &words.text(&Message::new(id).with("text", text)), width);
        if let Some((id, loc)) = remark {
            out += &wrapped("    ", &words.text(&Message::new(id).with("place", found.place(loc))), width);
        }
    }
    for (setting, knowable) in found.scenarios {
        let title = match setting.scenario {
            Some(id) => words.text(&Message::new("answers-scenario").with("scenario", name(words, id))),
            None => words.word("answers-no-scenario"),
        };
        out += &heading(&title);
        let rows = match &knowable.ends {
            Ok(_) => found.rows(setting, knowable),
            all => vec![(words.word("answers-all"), all)],
        };
        for (at, (what, known)) in rows.iter().enumerate() {
            out += &wrapped("  ", &words.text(&Message::new(how(known)).with("what", what)), width);
            // A reason that several share stands under the last of them.
            let reason = |known: &Known| known.as_ref().err().map(|(why, loc)| found.reason(setting, why, *loc));
            let next = rows.get(at + 1).and_then(|(_, known)| reason(known));
            if let Some(reason) = reason(known).filter(|reason| next.as_ref() != Some(reason)) {
                out += &wrapped("    ", &reason, width);
            }
        }
    }
    out
}

fn how(known: &Known) -> &'static str {
    match known {
        Ok(_) => "answers-exactly",
        Err((Unsolved::Why(Why::Limit(..)), _)) => "answers-perhaps",
        Err(_) => "answers-by-runs",
    }
}

fn name<'a>(words: &Words<'a>, id: ScenarioId) -> &'a str {
    &words.model.scenarios[id].name.text
}

impl Answers<'_> {
    fn rows<'k>(&self, setting: &Setting<'_>, knowable: &'k Knowable) -> Vec<(String, &'k Known)> {
        let word = |id| self.words.word(id);
        let mut rows = vec![
            (word("answers-ends"), &knowable.ends),
            (word("answers-hours"), &knowable.hours),
            (word("answers-money"), &knowable.money),
        ];
        let expectations = setting.expectations().into_iter().zip(&knowable.expectations);
        rows.extend(expectations.map(|(expectation, known)| (as_written(self.sources, expectation), known)));
        rows
    }

    /// `garden.charter:77`.
    fn place(&self, loc: Loc) -> String {
        format!("{}:{}", self.sources.file(loc.file).display_path(), self.sources.position(loc).line)
    }

    /// Why something is not known exactly, and the clause behind it.
    fn reason(&self, setting: &Setting<'_>, why: &Unsolved, loc: Option<Loc>) -> String {
        let words = self.words;
        let reason = match why {
            Unsolved::Why(Why::Limit(Limit::States(limit), _)) => {
                let count = |states: usize| whole(u64::try_from(states).unwrap_or(u64::MAX));
                let many = Message::new("answers-limit").with("limit", count(*limit)).with("most", count(self.most));
                let window = widest(setting).map(|(stage, days)| {
                    words.text(&Message::new("answers-widest").with("stage", words.stage(stage)).with("days", i64::from(days)))
                });
                [words.text(&many)].into_iter().chain(window).collect::<Vec<_>>().join("; ")
            }
            why => words.text(&unsolved(words, why)),
        };
        match loc {
            Some(loc) => format!("{reason} ({})", self.place(loc)),
            None => reason,
        }
    }

    fn at(&self, loc: Option<Loc>) -> Value {
        loc.map_or(Value::Null, |loc| json!({"file": self.sources.file(loc.file).display_path(), "line": self.sources.position(loc).line}))
    }

    fn known(&self, setting: &Setting<'_>, known: &Known) -> Value {
        match known {
            Ok(states) => json!({"exact": true, "states": states, "reason": null, "at": null}),
            Err((why, loc)) => {
                json!({"exact": false, "states": null, "reason": self.reason(setting, why, *loc), "at": self.at(*loc)})
            }
        }
    }
}

/// The report as JSON (`docs/schemas/answers.schema.json`).
#[must_use]
pub fn as_json(found: &Answers<'_>) -> Value {
    let Answers { words, sources, .. } = *found;
    let promises = found.promises.iter().map(|((promise, _, loc), method)| {
        let (method, at) = match method {
            Method::Wording => ("wording", None),
            Method::Calendar => ("calendar", None),
            Method::Amounts(loc) => ("amounts", *loc),
            Method::Few(loc) => ("few", Some(*loc)),
        };
        json!({"promise": promise.name.text, "text": on_one_line(sources, *loc), "method": method, "at": found.at(at)})
    });
    let scenarios = found.scenarios.iter().map(|(setting, knowable)| {
        let expectations = setting
            .expectations()
            .into_iter()
            .zip(&knowable.expectations)
            .map(|(expectation, known)| json!({"text": as_written(sources, expectation), "known": found.known(setting, known)}));
        json!({
            "name": setting.scenario.map(|id| name(words, id)),
            "ends": found.known(setting, &knowable.ends),
            "hours": found.known(setting, &knowable.hours),
            "money": found.known(setting, &knowable.money),
            "expectations": expectations.collect::<Vec<_>>(),
        })
    });
    json!({
        "file": found.path,
        "charter": words.model.charter.as_ref().map(|charter| &charter.name.text),
        "promises": promises.collect::<Vec<_>>(),
        "scenarios": scenarios.collect::<Vec<_>>(),
    })
}
