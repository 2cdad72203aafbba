//! A log in XES, the format of IEEE 1849 for process mining: a trace is a run.

use super::{Cell, Clock, Log, Row};
use crate::report::xml::{Tags, clean};
use crate::simulate::{Setting, VERSION};
use std::io::{self, Write};

pub(super) struct Xes<W: Write> {
    tags: Tags<W>,
    scenario: String,
}

/// The standard's own words: name, prefix, address.
const EXTENSIONS: [(&str, &str, &str); 3] = [
    ("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
    ("Time", "time", "http://www.xes-standard.org/time.xesext"),
    ("Organizational", "org", "http://www.xes-standard.org/org.xesext"),
];

impl<W: Write> Xes<W> {
    pub(super) fn new(setting: &Setting<'_>, out: W) -> io::Result<Xes<W>> {
        let model = setting.model();
        let scenario = setting.scenario.map_or_else(String::new, |id| model.scenarios[id].name.text.clone());
        let mut tags = Tags::document(out)?;
        tags.open("log", &[("xes.version", "1849.2016"), ("xes.features", ""), ("xmlns", "http://www.xes-standard.org/")])?;
        for (name, prefix, uri) in EXTENSIONS {
            tags.empty("extension", &[("name", name), ("prefix", prefix), ("uri", uri)])?;
        }
        tags.open("global", &[("scope", "trace")])?;
        attribute(&mut tags, "concept:name", Cell::Text("run"))?;
        tags.close("global")?;
        tags.open("global", &[("scope", "event")])?;
        attribute(&mut tags, "concept:name", Cell::Text("activity"))?;
        tags.empty("date", &[("key", "time:timestamp"), ("value", "1970-01-01T00:00:00.000+00:00")])?;
        attribute(&mut tags, "kind", Cell::Text("kind"))?;
        tags.close("global")?;
        tags.empty("classifier", &[("name", "Activity"), ("keys", "concept:name")])?;
        let charter = model.charter.as_ref().map_or("", |charter| charter.name.text.as_str());
        attribute(&mut tags, "concept:name", Cell::Text(charter))?;
        attribute(&mut tags, "scenario", Cell::Text(&scenario))?;
        // A seed may be larger than a whole number of XES.
        attribute(&mut tags, "seed", Cell::Text(&setting.seed.to_string()))?;
        attribute(&mut tags, "stream_version", Cell::Text(&VERSION.to_string()))?;
        Ok(Xes { tags, scenario })
    }
}

fn attribute<W: Write>(tags: &mut Tags<W>, key: &str, cell: Cell<'_>) -> io::Result<()> {
    let (tag, value) = match cell {
        Cell::Text(text) => ("string", clean(text).into_owned()),
        Cell::Date(date) => ("date", format!("{date}T00:00:00.000+00:00")),
        Cell::Whole(number) => ("int", number.to_string()),
        Cell::Number(number) => ("float", number.to_string()),
    };
    tags.empty(tag, &[("key", key), ("value", &value)])
}

impl<W: Write> Log for Xes<W> {
    fn run(&mut self, rows: &[Row]) -> io::Result<()> {
        let tags = &mut self.tags;
        let run = rows.first().map_or(0, |row| row.run);
        tags.open("trace", &[])?;
        attribute(tags, "concept:name", Cell::Text(&run.to_string()))?;
        attribute(tags, "scenario", Cell::Text(&self.scenario))?;
        let mut clock = Clock::new();
        for row in rows {
            tags.open("event", &[])?;
            attribute(tags, "concept:name", Cell::Text(&row.activity))?;
            tags.empty("date", &[("key", "time:timestamp"), ("value", &clock.next(&row.date))])?;
            if let Some(party) = &row.party {
                attribute(tags, "org:resource", Cell::Text(party))?;
            }
            for (name, cell) in row.details() {
                attribute(tags, name, cell)?;
            }
            tags.close("event")?;
        }
        tags.close("trace")
    }

    fn finish(&mut self) -> io::Result<()> {
        self.tags.close("log")?;
        self.tags.end()
    }
}
