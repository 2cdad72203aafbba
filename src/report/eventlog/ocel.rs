//! A log in OCEL 2.0 (JSON), for object-centric process mining: runs, and in each of them its stages, parties, bodies, duties
//! and indicators, are objects; an event is about several of them. Values are texts, as the format's schema has them; their
//! types are declared.

use super::{COLUMNS, Clock, Holds, Log, Row};
use crate::simulate::Setting;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{self, Write};

pub(super) struct Ocel<'s, W: Write> {
    setting: &'s Setting<'s>,
    out: W,
    /// Types of events that came: they are declared at the end, and there are no more of them than the charter has names for.
    activities: BTreeSet<String>,
    runs: Option<(u64, u64)>,
    is_first: bool,
}

/// What an object can be, and what its event calls it.
const OBJECTS: [&str; 6] = ["run", "stage", "party", "body", "duty", "indicator"];

impl<'s, W: Write> Ocel<'s, W> {
    pub(super) fn new(setting: &'s Setting<'s>, mut out: W) -> io::Result<Ocel<'s, W>> {
        out.write_all(b"{\"events\": [")?;
        Ok(Ocel { setting, out, activities: BTreeSet::new(), runs: None, is_first: true })
    }

    /// An entry of a list, on a line of its own.
    fn entry(&mut self, value: &Value) -> io::Result<()> {
        let between: &[u8] = if self.is_first { b"\n" } else { b",\n" };
        self.is_first = false;
        self.out.write_all(between)?;
        serde_json::to_writer(&mut self.out, value)?;
        Ok(())
    }

    fn list(&mut self, name: &str) -> io::Result<()> {
        self.is_first = true;
        write!(self.out, "\n],\n\"{name}\": [")
    }

    /// The names of the charter, by what they name.
    fn names(&self) -> Vec<(&'static str, String)> {
        let model = self.setting.model();
        let mut names: Vec<(&'static str, String)> = Vec::new();
        names.extend(model.stages.values().map(|stage| ("stage", stage.name.text.clone())));
        names.extend(model.parties.values().map(|party| ("party", party.name.text.clone())));
        names.extend(model.bodies.values().map(|body| ("body", body.name.text.clone())));
        names.extend(model.duties.values().map(|duty| ("duty", duty.name.text.clone())));
        names.extend(model.indicators.values().map(|indicator| ("indicator", indicator.name.text.clone())));
        names
    }

    fn objects(&mut self, (first, last): (u64, u64)) -> io::Result<()> {
        let (names, time) = (self.names(), format!("{}T00:00:00.000+00:00", self.setting.machine().period().0));
        for run in first..=last {
            let number = [json!({"name": "number", "time": time, "value": run.to_string()})];
            self.entry(&json!({"id": format!("run {run}"), "type": "run", "attributes": number}))?;
            for (kind, name) in &names {
                let attributes = [json!({"name": "name", "time": time, "value": name})];
                let of = [json!({"objectId": format!("run {run}"), "qualifier": "of"})];
                self.entry(&json!({"id": object(run, kind, name), "type": kind, "attributes": attributes, "relationships": of}))?;
            }
        }
        Ok(())
    }
}

/// Every run is a world of its own: the same stage in two runs is two objects.
fn object(run: u64, kind: &str, name: &str) -> String {
    format!("run {run} {kind} {name}")
}

fn declared(holds: Holds) -> &'static str {
    match holds {
        Holds::Text => "string",
        Holds::Date => "time",
        Holds::Whole => "integer",
        Holds::Number => "float",
    }
}

/// The columns that are attributes: not those that name objects, nor what every event has anyway.
fn is_attribute(column: &str) -> bool {
    !OBJECTS.contains(&column) && !matches!(column, "event" | "date" | "activity")
}

impl<W: Write> Log for Ocel<'_, W> {
    fn run(&mut self, rows: &[Row]) -> io::Result<()> {
        let mut clock = Clock::new();
        for row in rows {
            let run = row.run;
            self.runs = Some(self.runs.map_or((run, run), |(first, _)| (first, run)));
            let named =
                [("stage", &row.stage), ("party", &row.party), ("body", &row.body), ("duty", &row.duty), ("indicator", &row.indicator)];
            let mut about = vec![json!({"objectId": format!("run {run}"), "qualifier": "run"})];
            about.extend(named.into_iter().filter_map(|(kind, name)| {
                let id = object(run, kind, name.as_deref()?);
                Some(json!({"objectId": id, "qualifier": kind}))
            }));
            let attributes: Vec<Value> = row
                .details()
                .filter(|(name, _)| is_attribute(name))
                .map(|(name, cell)| json!({"name": name, "value": cell.to_string()}))
                .collect();
            if !self.activities.contains(&row.activity) {
                self.activities.insert(row.activity.clone());
            }
            self.entry(&json!({
                "id": format!("{run}.{}", row.event),
                "type": row.activity,
                "time": clock.next(&row.date),
                "attributes": attributes,
                "relationships": about,
            }))?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.list("objects")?;
        if let Some(runs) = self.runs {
            self.objects(runs)?;
        }
        self.list("eventTypes")?;
        let attribute = |name: &str, holds: Holds| json!({"name": name, "type": declared(holds)});
        let columns = COLUMNS.iter().filter(|(name, _)| is_attribute(name));
        let attributes: Vec<Value> = columns.map(|(name, holds)| attribute(name, *holds)).collect();
        for activity in std::mem::take(&mut self.activities) {
            self.entry(&json!({"name": activity, "attributes": attributes}))?;
        }
        self.list("objectTypes")?;
        for kind in OBJECTS {
            let of = if kind == "run" { attribute("number", Holds::Whole) } else { attribute("name", Holds::Text) };
            self.entry(&json!({"name": kind, "attributes": [of]}))?;
        }
        self.out.write_all(b"\n]}\n")?;
        self.out.flush()
    }
}
