//! Pictures: well formed, complete without anything else, the same everywhere; and what they show is what happened.

use super::Charter;
use charter::diagnostic::{Catalogue, Lang};
use charter::machine::LogEvent;
use charter::quantity::Day;
use charter::report::picture::{Picture, Swing, page, pictures, terminal, tornado};
use charter::report::simulation::{How, Simulation};
use charter::report::words::Words;
use charter::simulate::{Assume, Columns, Course, Courses, Setting, Unminded, verdicts};
use std::collections::BTreeSet;

/// Draws a scenario of an example.
fn drawn<T>(name: &str, scenario: &str, lang: Lang, runs: u64, act: impl FnOnce(&Words<'_>, &Simulation<'_>, &Courses) -> T) -> T {
    let charter = Charter::example(name);
    let columns = Columns::default();
    let setting = charter.setting(scenario, &columns);
    let catalogue = Catalogue::new(lang);
    let words = Words { model: &charter.model, catalogue: &catalogue };
    let runs = if setting.is_story() { 1 } else { runs };
    let summary = setting.runs(1, runs, Assume::Drawn);
    let (judgements, _) = verdicts(&setting, &summary, 0);
    let simulation = Simulation {
        sources: &charter.sources,
        setting: &setting,
        summary: &summary,
        judgements: &judgements,
        trace: None,
        is_first: false,
        file_lang: Lang::En,
        how: How::default(),
    };
    act(&words, &simulation, &setting.courses(1, runs, &Unminded))
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

const CASES: [(&str, &str); 5] = [
    ("garden.charter", "usual"),
    ("garden.charter", "empty_chairs"),
    ("minibus.charter", "consueto"),
    ("nursery.charter", "usual"),
    ("dundee.charter", "usual"),
];

/// What must hold of everything that is drawn: nothing runs, nothing is loaded, every place is a number within the picture.
fn sound(document: &roxmltree::Document<'_>) {
    let mut ids = BTreeSet::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(!["script", "image", "use", "iframe", "link", "foreignObject"].contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && !["href", "src"].contains(&name), "{name}");
            assert!(!value.contains("http"), "{name}={value}");
            assert!(name == "id" || !value.contains("NaN") && !value.contains("inf"), "{name}={value}");
            if name == "id" {
                assert!(ids.insert(value.to_owned()), "{value} stands twice");
            }
        }
        let place = |name: &str| node.attribute(name).and_then(|value| value.parse::<f64>().ok());
        for (name, most) in [("x", 860.0), ("x1", 860.0), ("x2", 860.0), ("y", 700.0)] {
            assert!(place(name).is_none_or(|place| (-0.5..=most).contains(&place)), "{node:?} {name}");
        }
    }
    for svg in document.descendants().filter(|node| node.tag_name().name() == "svg") {
        let about = svg.attribute("aria-labelledby").unwrap();
        for id in about.split(' ') {
            let found = svg.children().find(|child| child.attribute("id") == Some(id)).unwrap();
            assert!(found.text().is_some_and(|text| text.len() > 3), "{id}");
        }
        assert!(svg.descendants().filter(roxmltree::Node::is_element).count() > 8, "{about} is empty");
    }
}

fn parsed(text: &str) -> roxmltree::Document<'_> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
    roxmltree::Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[test]
fn pictures_and_pages_are_well_formed_and_need_nothing_else() {
    let mut seen = BTreeSet::new();
    for (name, scenario) in CASES {
        for lang in Lang::ALL {
            drawn(name, scenario, lang, 60, |words, simulation, courses| {
                let all = pictures(words, simulation, courses);
                for picture in &all {
                    sound(&parsed(&picture.file()));
                    let columns = picture.numbers.head.len();
                    assert!(!picture.numbers.rows.is_empty() && picture.numbers.rows.iter().all(|row| row.len() == columns), "{picture:?}");
                    seen.insert(picture.id.clone());
                }
                let page = page(words, simulation, &all);
                let page = parsed(&page);
                sound(&page);
                let count = |tag: &str| page.descendants().filter(|node| node.tag_name().name() == tag).count();
                assert_eq!((count("svg"), count("table")), (all.len(), all.len()));
                assert_eq!(page.root_element().attribute("lang"), Some(lang.code()));
            });
        }
    }
    for id in ["endings", "timeline", "progress", "cash", "hours"] {
        assert!(seen.contains(id), "{id}");
    }
    assert!(seen.iter().any(|id| id.starts_with("indicator-")), "{seen:?}");
}

#[test]
fn pictures_of_the_garden() {
    let of = |lang| drawn("garden.charter", "usual", lang, 200, pictures);
    let english: Vec<Picture> = of(Lang::En);
    for picture in english.iter().filter(|picture| ["endings", "timeline"].contains(&picture.id.as_str())) {
        snapshot(&format!("garden_{}_svg", picture.id), &picture.file());
    }
    let said = |pictures: &[Picture]| -> String {
        pictures.iter().map(|picture| format!("{}\n{}\n{:?}\n\n", picture.title, picture.description, picture.numbers.head)).collect()
    };
    snapshot("garden_pictures", &said(&english));
    snapshot("garden_pictures_it", &said(&of(Lang::It)));
}

#[test]
fn pictures_in_the_terminal() {
    let sketch = |lang, width, ascii| {
        drawn("garden.charter", "usual", lang, 200, |words, simulation, courses| {
            let text = terminal::as_text(words, simulation, courses, width, ascii);
            for line in text.lines().filter(|line| line.contains('│') || line.contains('|')) {
                assert!(line.chars().count() <= usize::from(width), "{line}");
            }
            text
        })
    };
    snapshot("garden_terminal", &sketch(Lang::En, 100, false));
    snapshot("garden_terminal_it", &sketch(Lang::It, 60, false));
    let ascii = sketch(Lang::En, 80, true);
    assert!(ascii.is_ascii(), "{ascii}");
    snapshot("garden_terminal_ascii", &ascii);
}

/// The months' cash, added up from the diaries.
fn cash_of_diaries(setting: &Setting<'_>, months: &[Day], runs: u64) -> Vec<Course> {
    let mut courses = vec![Course::default(); months.len()];
    for run in 1..=runs {
        let diary = setting.trace(run).diary;
        for (course, month_end) in courses.iter_mut().zip(months) {
            let until = diary.iter().filter(|entry| entry.day <= *month_end);
            let cash = until.map(|entry| match entry.event {
                LogEvent::Received { amount, .. } => amount,
                LogEvent::Spent { amount, .. } => -amount,
                _ => 0,
            });
            course.add(cash.sum());
        }
    }
    courses
}

#[test]
fn cash_month_by_month_is_what_the_diaries_say() {
    for (name, scenario) in [("garden.charter", "usual"), ("minibus.charter", "consueto"), ("nursery.charter", "usual")] {
        let charter = Charter::example(name);
        let columns = Columns::default();
        let setting = charter.setting(scenario, &columns);
        let courses = setting.courses(1, 30, &Unminded);
        assert_eq!(courses.cash, cash_of_diaries(&setting, &courses.months[..courses.within], 30), "{name}");
    }
}

#[test]
fn the_last_month_is_what_the_run_leaves() {
    let charter = Charter::example("garden.charter");
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    for run in 1..=40 {
        let (courses, outcome) = (setting.courses(run, run, &Unminded), setting.trace(run).outcome);
        let only = |course: &Course| course.only().unwrap();
        assert_eq!(only(courses.cash.last().unwrap()), outcome.received.iter().sum::<i64>() - outcome.spent);
        let hours = [
            (&courses.hours_offered, &outcome.hours_offered),
            (&courses.hours_needed, &outcome.hours_needed),
            (&courses.hours_given, &outcome.hours_given),
        ];
        for (months, whole) in hours {
            let (months, whole): (i64, i64) = (months.iter().map(only).sum(), whole.iter().sum());
            // Rounded once by party or stage, once in all.
            assert!((months - whole).abs() <= 5, "run {run}: {months} and {whole}");
        }
        for (months, value) in courses.indicators.iter().zip(&outcome.indicators) {
            let last = months.iter().rev().find(|course| course.came() > 0);
            if let Some(last) = last {
                assert_eq!(Some(only(last)), *value, "run {run}");
            }
        }
    }
}

#[test]
fn courses_are_the_same_on_any_number_of_threads() {
    let charter = Charter::example("garden.charter");
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| setting.courses(1, 200, &Unminded))
    };
    let one = on(1);
    assert_eq!(one, on(2));
    assert_eq!(one, on(5));
}

#[test]
fn a_tornado_has_the_strongest_on_top() {
    drawn("garden.charter", "usual", Lang::En, 20, |words, _, _| {
        let swing = |what: &str, least: i64, most: i64| Swing {
            what: what.to_owned(),
            least: "a little".to_owned(),
            most: "a lot".to_owned(),
            with_least: least,
            with_most: most,
        };
        let swings = [swing("turnout <of> gardeners", 600, 720), swing("duration of layout", 900, 300), swing("nothing", 650, 650)];
        let show = |tenths: i64| format!("{}.{}%", tenths / 10, tenths % 10);
        let picture = tornado(words, "garden is open", 650, &swings, 10, &show).unwrap();
        sound(&parsed(&picture.file()));
        let order: Vec<&str> = picture.numbers.rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(order, ["duration of layout", "turnout <of> gardeners", "nothing"]);
        snapshot("tornado_svg", &picture.file());
        assert_eq!(tornado(words, "garden is open", 650, &[], 10, &show), None);
    });
}

/// Stages that stand done or skipped at each month's end, by the diary.
fn done_by_diary(setting: &Setting<'_>, run: u64, months: &[Day]) -> Vec<i64> {
    let diary = setting.trace(run).diary;
    let mut done = BTreeSet::new();
    let mut entries = diary.iter().peekable();
    let at = |month_end: &Day| {
        while let Some(entry) = entries.next_if(|entry| entry.day <= *month_end) {
            match entry.event {
                LogEvent::Succeeded { stage } | LogEvent::Skipped { stage } | LogEvent::Replaced { stage, .. } => {
                    done.insert(stage);
                }
                LogEvent::Opened { stage, .. } | LogEvent::SentBack { stage } | LogEvent::Failed { stage, .. } => {
                    done.remove(&stage);
                }
                _ => {}
            }
        }
        i64::try_from(done.len()).unwrap()
    };
    months.iter().map(at).collect()
}

#[test]
fn stages_done_month_by_month_are_what_the_diary_says_even_where_nothing_flows() {
    let club = Charter::club("\nscenario usual \"Usual\"\n  support of people in assembly is between 40% and 90%\n");
    let garden = Charter::example("garden.charter");
    let columns = Columns::default();
    for charter in [&club, &garden] {
        let setting = charter.setting("usual", &columns);
        for run in 1..=25 {
            let courses = setting.courses(run, run, &Unminded);
            let seen: Vec<i64> = courses.done.iter().map(|course| course.only().unwrap()).collect();
            assert_eq!(seen, done_by_diary(&setting, run, &courses.months[..courses.within]), "run {run}");
        }
    }
}
