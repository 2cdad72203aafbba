//! Logs of runs: every form says the same, and a run whose answers are those of its own log is that run (`engine.md` 5.4).

use super::Charter;
use charter::report::eventlog::{COLUMNS, Form, KINDS, Row, compare, read, rows, write};
use charter::simulate::{Columns, Setting, Unminded, noted};
use std::collections::BTreeSet;

const EXAMPLES: [&str; 6] =
    ["garden.charter", "minibus.charter", "nursery.charter", "health_budgets.charter", "dundee.charter", "bilancio_bologna.charter"];

/// Does something with every scenario and story of the examples.
fn each(mut act: impl FnMut(&str, &Setting<'_>)) {
    let columns = Columns::default();
    let mut count = 0;
    for name in EXAMPLES {
        let charter = Charter::example(name);
        for id in charter.model.scenarios.ids() {
            act(name, &Setting::new(&charter.model, Some(id), &columns, 7).unwrap());
            count += 1;
        }
    }
    assert!(count >= 12, "{count}");
}

fn log(form: Form, setting: &Setting<'_>, runs: (u64, u64)) -> Vec<u8> {
    let mut out = Vec::new();
    assert!(write(form, setting, runs, &Unminded, &mut out).unwrap());
    out
}

fn garden(act: impl FnOnce(&Setting<'_>)) {
    let charter = Charter::example("garden.charter");
    let columns = Columns::default();
    act(&charter.setting("usual", &columns));
}

#[test]
fn a_run_with_the_answers_of_its_own_log_is_that_run() {
    let mut events = 0;
    each(|name, setting| {
        for run in 1..=if setting.is_story() { 1 } else { 8 } {
            let drawn = setting.trace(run);
            let told = setting.retold(run, &noted(setting.model(), &drawn.diary));
            assert_eq!(told.diary, drawn.diary, "{name}, run {run}");
            assert_eq!(told.outcome, drawn.outcome, "{name}, run {run}");
            // The same, by way of the rows of a log.
            let written = rows(setting, &drawn);
            assert_eq!(compare(setting, &written).1, None, "{name}, run {run}");
            events += written.len();
        }
    });
    assert!(events > 5_000, "{events}");
}

#[test]
fn the_first_difference_is_named_wherever_it_is() {
    garden(|setting| {
        let written = rows(setting, &setting.trace(3));
        for at in 0..written.len() {
            let mut changed = written.clone();
            let row = &mut changed[at];
            match row.grains {
                // Another answer is another run: it is named where it was given, or where it first does something.
                Some(_) => row.question = Some("turnout/nobody/nothing/*/1.1.1".to_owned()),
                None => row.date = "2026-12-31".to_owned(),
            }
            let difference = compare(setting, &changed).1.unwrap();
            assert_eq!(difference.written.as_ref(), Some(&changed[at]), "{at}");
            assert_eq!(difference.played.map(|row| row.event), Some(at as u64));
        }
        let cut = compare(setting, &written[..written.len() - 1]).1.unwrap();
        assert_eq!((cut.written, cut.played.as_ref()), (None, written.last()));
        let mut longer = written.clone();
        longer.push(Row { activity: "opened again".to_owned(), ..written[written.len() - 1].clone() });
        assert_eq!(compare(setting, &longer).1.unwrap().played, None);
    });
}

#[test]
fn another_answer_is_another_run() {
    garden(|setting| {
        let mut written = rows(setting, &setting.trace(3));
        let turnout = written.iter_mut().find(|row| row.activity == "turnout of gardeners in layout").unwrap();
        let at = turnout.event;
        assert_ne!(turnout.grains, Some(2));
        turnout.grains = Some(2);
        let difference = compare(setting, &written).1.unwrap();
        // The answer is played as it is written; what it counts is not.
        assert_eq!(difference.played.as_ref().map(|row| (row.event, row.grains, row.amount)), Some((at, Some(2), Some(2.0))));
        assert_eq!(difference.columns().len(), 1, "{:?}", difference.columns());
    });
}

#[test]
fn every_form_holds_every_event() {
    garden(|setting| {
        let mut said: Vec<Row> = Vec::new();
        for run in 1..=5 {
            said.extend(rows(setting, &setting.trace(run)));
        }
        let activities: Vec<String> = said.iter().map(|row| row.activity.clone()).collect();

        let mut lines = Vec::new();
        let runs = read(log(Form::Jsonl, setting, (1, 5)).as_slice(), |run| {
            lines.extend(run);
            true
        });
        assert_eq!((runs.unwrap(), &lines), (5, &said));

        let table = log(Form::Csv, setting, (1, 5));
        let mut table = csv::Reader::from_reader(table.as_slice());
        assert_eq!(table.headers().unwrap(), COLUMNS.map(|(name, _)| name).as_slice());
        for (record, row) in table.records().map(Result::unwrap).zip(&said) {
            let cells: Vec<String> = row.cells().iter().map(|cell| cell.map_or_else(String::new, |cell| cell.to_string())).collect();
            assert_eq!(record.iter().collect::<Vec<_>>(), cells);
        }

        let xes = String::from_utf8(log(Form::Xes, setting, (1, 5))).unwrap();
        let xes = roxmltree::Document::parse(&xes).unwrap();
        let named = |node: &roxmltree::Node<'_, '_>, key: &str| {
            let found = node.children().find(|child| child.attribute("key") == Some(key));
            found.and_then(|child| child.attribute("value")).map(str::to_owned)
        };
        let events: Vec<_> = xes.descendants().filter(|node| node.has_tag_name(("http://www.xes-standard.org/", "event"))).collect();
        assert_eq!(events.iter().map(|event| named(event, "concept:name").unwrap()).collect::<Vec<_>>(), activities);
        // Times keep the order in each run.
        let times: Vec<String> = events.iter().map(|event| named(event, "time:timestamp").unwrap()).collect();
        for (pair, rows) in times.windows(2).zip(said.windows(2)) {
            assert!(pair[0] < pair[1] || rows[0].run != rows[1].run, "{pair:?}");
        }

        let ocel: serde_json::Value = serde_json::from_slice(&log(Form::Ocel, setting, (1, 5))).unwrap();
        let shape = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shapes/ocel-2.0.schema.json")).unwrap();
        let shape = jsonschema::validator_for(&serde_json::from_str(&shape).unwrap()).unwrap();
        let wrong: Vec<String> = shape.iter_errors(&ocel).map(|error| error.to_string()).collect();
        assert_eq!(wrong, Vec::<String>::new());
        let list = |name: &str| ocel[name].as_array().unwrap().clone();
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        assert_eq!(list("events").iter().map(|event| text(&event["type"])).collect::<Vec<_>>(), activities);
        let declared: BTreeSet<String> = list("eventTypes").iter().map(|kind| text(&kind["name"])).collect();
        assert_eq!(declared, activities.into_iter().collect());
        let known: BTreeSet<String> = list("objects").iter().map(|object| text(&object["id"])).collect();
        for event in list("events") {
            for link in event["relationships"].as_array().unwrap() {
                assert!(known.contains(&text(&link["objectId"])), "{link}");
            }
        }
    });
}

#[test]
fn every_kind_of_row_is_known_and_names_are_those_of_the_charter() {
    let mut seen = BTreeSet::new();
    each(|name, setting| {
        let stages: BTreeSet<&str> = setting.model().stages.values().map(|stage| stage.name.text.as_str()).collect();
        for run in 1..=if setting.is_story() { 1 } else { 10 } {
            for row in rows(setting, &setting.trace(run)) {
                assert!(KINDS.contains(&row.kind.as_str()), "{name}: {}", row.kind);
                assert!(row.stage.as_deref().is_none_or(|stage| stages.contains(stage)), "{name}: {row:?}");
                seen.insert(row.kind);
            }
        }
    });
    assert!(seen.len() >= 20, "{seen:?}");
}

#[test]
fn logs_are_the_same_on_any_number_of_threads_and_continue() {
    garden(|setting| {
        for form in [Form::Csv, Form::Jsonl, Form::Xes, Form::Ocel] {
            let on = |threads| {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
                pool.install(|| log(form, setting, (1, 300)))
            };
            assert_eq!(on(1), on(3), "{form:?}");
        }
        let (few, more) = (log(Form::Jsonl, setting, (1, 4)), log(Form::Jsonl, setting, (1, 6)));
        assert!(more.starts_with(&few));
    });
}
