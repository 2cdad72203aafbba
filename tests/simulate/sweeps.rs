//! Sweeps: numbers are found by address and set; the figures at each point are those of a charter that is written so.

use super::CLUB;
use assert_cmd::Command;
use serde_json::Value;
use std::path::Path;

const SCENARIO: &str = "scenario usual\n  turnout of people in assembly is 100%\n  support of people is 100%\n  consent of comune is given with chance 50%\n  consent of donors is given with chance 50%\n  contribution of donors in fund is between 0 EUR and 1_000 EUR\n  rating of people in review is 5\n";

struct Folder(tempfile::TempDir);

impl Folder {
    fn with(text: &str) -> Folder {
        let folder = tempfile::TempDir::new().unwrap();
        std::fs::write(folder.path().join("club.charter"), text).unwrap();
        Folder(folder)
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        run_in(self.0.path(), arguments)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let (code, out, err) = self.run(&[arguments, &["--format", "json"]].concat());
        assert_eq!(code, 0, "{err}");
        serde_json::from_str(&out).unwrap()
    }
}

fn run_in(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("charter").unwrap();
    let output = command.current_dir(folder).env_clear().env("CHARTER_LANG", "en").args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn club() -> String {
    format!("{CLUB}{SCENARIO}")
}

#[test]
fn a_point_is_the_charter_that_is_written_so() {
    let folder = Folder::with(&club());
    let report = folder.json(&["sweep", "club.charter", "--runs", "300", "--set", "fund.target.2=300..700 EUR step 200"]);
    let points = report["points"].as_array().unwrap();
    assert_eq!(points.len(), 3);
    for (point, least) in points.iter().zip([300, 500, 700]) {
        assert_eq!(point["values"]["fund.target.2"], least as f64);
        let other = Folder::with(&club().replace("at least 500 EUR", &format!("at least {least} EUR")));
        let simulated = other.json(&["simulate", "club.charter", "--runs", "300"]);
        let ends = simulated["simulations"][0]["ends"].as_array().unwrap();
        for end in ends {
            let key = match &end["end"] {
                Value::String(end) => format!("ends/{end}"),
                end => format!("ends/as/{}", end["as"].as_str().unwrap()),
            };
            let found = point["figures"][&key]["value"].as_f64().unwrap();
            assert!((found - end["share"].as_f64().unwrap()).abs() < 1e-12, "{key} at {least}");
        }
    }
    // As written, there is no difference.
    assert_eq!(points[1]["figures"]["ends/completed"]["difference"], 0.0);
}

/// The board needs both: it completes with chance p · q of the two consents, and money is never short. Over p, q in 0..100% the
/// indices are known: the variance of p·q is 1/9 − 1/16, that of its mean given p is 1/4 · 1/12.
#[test]
fn sobol_indices_of_a_small_charter_are_those_worked_out() {
    let text = club()
        .replace("quorum   1 seats", "quorum   2 seats")
        .replace("decides  by majority of votes\n  quorum", "decides  by unanimity\n  quorum");
    let folder = Folder::with(&text.replace("between 0 EUR and 1_000 EUR", "1_000 EUR"));
    let (p, q) = ("usual.consent.comune=1%..99%", "usual.consent.donors=1%..99%");
    let line = ["sweep", "club.charter", "--runs", "40", "--sobol", "60", "--set", p, "--set", q, "--set", "report.due=12..13 months"];
    let report = folder.json(&line);
    let indices = report["sobol"][0]["indices"].as_array().unwrap();
    let all = 1.0 / 9.0 - 1.0 / 16.0;
    let (first, total) = (1.0 / 48.0 / all, (all - 1.0 / 48.0) / all);
    for index in &indices[..2] {
        let within = |which: &str, wanted: f64| {
            let found = index[which]["value"].as_f64().unwrap();
            assert!((found - wanted).abs() < 0.25, "{which}: {found}, not {wanted}");
            assert!(index[which]["at_least"].as_f64().unwrap() < index[which]["at_most"].as_f64().unwrap());
        };
        within("first", first);
        within("total", total);
    }
    assert_eq!(indices[2]["total"]["value"], 0.0);
    let (_, out, _) = folder.run(&line);
    assert!(out.contains("What matters most is `usual.consent."), "{out}");
}

/// Without `--set`, the lines that draw are moved. The board needs both consents, each given in one of two runs: held at its low
/// end, one of them refuses always; at its high end it is up to the other. A line that fixes its answer is not among them.
#[test]
fn lines_of_the_scenario_are_moved() {
    let text = club()
        .replace("quorum   1 seats", "quorum   2 seats")
        .replace("decides  by majority of votes\n  quorum", "decides  by unanimity\n  quorum");
    let folder = Folder::with(&text.replace("between 0 EUR and 1_000 EUR", "1_000 EUR"));
    let report = folder.json(&["sweep", "club.charter", "--runs", "2000", "--tornado"]);
    let swings = report["tornado"][0]["assumptions"].as_array().unwrap();
    assert_eq!(swings.len(), 2, "{swings:?}");
    for swing in swings {
        assert!(swing["address"].as_str().unwrap().ends_with("is given with chance 50%"), "{swing}");
        assert_eq!(swing["at_low"], 0.0, "{swing}");
        assert!((swing["at_high"].as_f64().unwrap() - 0.5).abs() < 0.04, "{swing}");
    }
    assert_eq!(report["assumptions"][0]["of"], "line");
    // Of 1{p ≥ ½} · 1{q ≥ ½}: the variance is 3/16, that of its mean given p is 1/16.
    let report = folder.json(&["sweep", "club.charter", "--runs", "1", "--sobol", "600"]);
    for index in report["sobol"][0]["indices"].as_array().unwrap() {
        for (which, wanted) in [("first", 1.0 / 3.0), ("total", 2.0 / 3.0)] {
            let found = index[which]["value"].as_f64().unwrap();
            assert!((found - wanted).abs() < 0.12, "{which}: {found}, not {wanted}");
        }
    }
    let (_, out, _) = folder.run(&["sweep", "club.charter", "--runs", "200", "--tornado"]);
    super::comparisons::snapshot("sweep_lines", &out);
    let (_, out, _) = folder.run(&["--lang", "it", "sweep", "club.charter", "--runs", "20", "--sobol", "8"]);
    super::comparisons::snapshot("sweep_lines_it", &out);
}

/// A child's line counts instead of its parent's; what is fixed draws nothing.
#[test]
fn lines_that_count_are_moved() {
    let child = "\nscenario strict from usual\n  consent of comune is given with chance 20%\n\nscenario sure from strict\n  consent of comune is given\n  consent of donors is given\n  contribution of donors in fund is 700 EUR\n";
    let folder = Folder::with(&(club() + child));
    let of = |scenario: &str| {
        let report = folder.json(&["sweep", "club.charter", "--runs", "20", "--tornado", "--scenario", scenario]);
        let lines = report["assumptions"].as_array().unwrap().iter().map(|line| line["address"].as_str().unwrap().to_owned());
        lines.collect::<Vec<_>>()
    };
    let rest = ["consent of donors is given with chance 50%", "contribution of donors in fund is between 0 EUR and 1_000 EUR"];
    assert_eq!(of("strict"), [&["consent of comune is given with chance 20%"], &rest[..]].concat());
    assert_eq!(of("usual"), [&["consent of comune is given with chance 50%"], &rest[..]].concat());
    let (code, _, err) = folder.run(&["sweep", "club.charter", "--tornado", "--scenario", "sure"]);
    assert!(code == 2 && err.contains("scenario `sure` draws nothing"), "{err}");
    let (code, _, err) = folder.run(&["sweep", "club.charter"]);
    assert!(code == 2 && err.contains("--set"), "{err}");
}

/// Five figures do not fit beside each other: each has a table of its own, no wider than the page.
#[test]
fn many_figures_stand_below_each_other() {
    let folder = Folder::with(&club());
    let figures = ["opens/plan", "opens/fund", "closes/fund", "ends/completed", "spent"].map(|figure| ["--figure", figure]).concat();
    let line = ["sweep", "club.charter", "--runs", "100", "--set", "usual.consent.comune=10%..90% step 40%"];
    let (code, out, err) = folder.run(&[&line[..], &figures[..]].concat());
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.lines().all(|line| line.chars().count() <= 100), "{out}");
    super::comparisons::snapshot("sweep_many_figures", &out);
}

#[test]
fn a_tornado_is_drawn_figure_by_figure() {
    let folder = Folder::with(&club());
    let line = ["sweep", "club.charter", "--runs", "100", "--set", "usual.consent.comune=10%..90%", "--svg", "drawn"];
    let (code, _, err) = folder.run(&line);
    assert_eq!(code, 2, "pictures are of tornados: {err}");
    let (code, _, err) = folder.run(&[&line[..], &["--tornado"]].concat());
    assert_eq!((code, err.as_str()), (0, ""));
    let drawn = std::fs::read_to_string(folder.0.path().join("drawn/tornado-ends-completed.svg")).unwrap();
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
    let svg = roxmltree::Document::parse_with_options(&drawn, options).unwrap();
    let texts: Vec<&str> = svg.descendants().filter_map(|node| node.text()).collect();
    for wanted in ["usual.consent.comune", "10%", "90%"] {
        assert!(texts.iter().any(|text| text.contains(wanted)), "{wanted}: {texts:?}");
    }
}

#[test]
fn a_tornado_and_samples_are_shown() {
    let folder = Folder::with(&club());
    let line =
        ["sweep", "club.charter", "--runs", "200", "--tornado", "--set", "usual.consent.comune=10%..90%", "--set", "plan.lasts=4..8"];
    let (code, out, err) = folder.run(&line);
    assert_eq!((code, err.as_str()), (0, ""));
    super::comparisons::snapshot("sweep_tornado", &out);
    let (_, out, _) = folder.run(&[&["--lang", "it"], &line[..]].concat());
    super::comparisons::snapshot("sweep_tornado_it", &out);
    let (_, out, _) = folder.run(&["sweep", "club.charter", "--runs", "100", "--samples", "4", "--set", "usual.consent.comune=10%..90%"]);
    super::comparisons::snapshot("sweep_samples", &out);
    let line = ["sweep", "club.charter", "--runs", "100", "--set", "fund.obiettivo.2=300..500 EUR step 100", "--format", "csv"];
    let (_, out, _) = folder.run(&line);
    assert!(out.starts_with("point,fund.obiettivo.2,figure,unit,value,at_least,at_most,difference,"), "{out}");
    assert!(out.lines().count() >= 4 && out.lines().nth(1).is_some_and(|line| line.starts_with("1,300,ends/")), "{out}");
}

#[test]
fn what_cannot_be_set_is_said() {
    let folder = Folder::with(&club());
    let wrong = [
        ("fond.target=500..900 EUR step 100", "did you mean `fund`"),
        ("fund.targett=500..900 EUR step 100", "did you mean `target`"),
        ("fund.target.3=500..900 EUR step 100", "only 2"),
        ("fund.target=500..900 weeks step 100", "is in EUR, not in weeks"),
        ("usual.consent=10%..90% step 10%", "could be any of"),
        ("fund.target=500..900 EUR", "needs a step"),
        ("fund.target=1..900000 EUR step 1", "points"),
        ("fund.target=100..900 EUR step 100", "with fund.target 100 EUR"),
        ("fund.target=900..100 EUR step 100", "the first one must be the smaller"),
        ("fund.target=100..900 EUR step 0", "step of 0"),
    ];
    for (set, says) in wrong {
        let (code, out, err) = folder.run(&["sweep", "club.charter", "--runs", "10", "--set", set]);
        assert!(code == 2 && out.is_empty() && err.contains(says), "{set}: {err}{out}");
    }
    let set = "fund.target.2=300..500 EUR step 100";
    let (code, _, err) = folder.run(&["sweep", "club.charter", "--set", set, "--figure", "opens/founds"]);
    assert!(code == 2 && err.contains("did you mean `opens/fund`"), "{err}");
    let (code, _, err) = folder.run(&["sweep", "club.charter", "--set", set, "--scenario", "usal"]);
    assert!(code == 2 && err.contains("usual"), "{err}");
}
