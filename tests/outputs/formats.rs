//! Every form of a report, on findings that have all that a finding can have.

use super::schemas::{check_schema, sarif_schema};
use charter::diagnostic::{Applicability, Catalogue, Code, Diagnostic, FailOn, Lang, Message, Seen, Waived, codes, pages};
use charter::quantity::Date;
use charter::report::{self, Findings, Paths, Style, Tally};
use charter::source::{FileId, Loc, Sources, Span};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const CITY: &str = "carta \"Città 😀\"\n  organo `à, b: 50%`\n  😀 rispetto\n";

/// Three files: one with multibyte text, one with a path of Windows, one without findings.
struct Example {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    paths: Paths,
}

fn place(sources: &Sources, file: FileId, text: &str) -> Loc {
    let start = sources.file(file).text.find(text).unwrap();
    Loc::new(file, Span::new(start, start + text.len()))
}

fn said(text: &str) -> Message {
    Message::new("report-note").with("text", text)
}

fn finding(code: &'static Code, loc: Loc, text: &str) -> Diagnostic {
    Diagnostic::new(code, loc, said(text))
}

fn example() -> Example {
    let mut sources = Sources::default();
    let city = sources.add(PathBuf::from("carte/città 1.charter"), CITY.to_owned());
    let windows = sources.add(PathBuf::from("C:\\lavoro\\orto.charter"), "party p\r\nparty q\r\n".to_owned());
    sources.add(PathBuf::from("../fine.charter"), "party r\n".to_owned());
    let at = |file, text| place(&sources, file, text);
    let word = finding(codes::MISSPELT_KEYWORD, at(city, "rispetto"), "50% of\r\nwords, `à`: 😀")
        .label(at(city, "organo"), said("the first one"))
        .label(at(windows, "q"), said("and elsewhere"))
        .help(said("<write> & \"quote\""))
        .fix(said("mend"), at(city, "rispetto"), "rispetta 😀", Applicability::Safe)
        .fix(said("or leave out"), at(city, "😀 rispetto"), "", Applicability::Suggested);
    let file = finding(codes::EMPTY_FILE, Loc::new(windows, Span::default()), "nothing here");
    let mut power = finding(codes::HIDDEN_DICTATOR, at(city, "`à, b: 50%`"), "one party decides alone");
    power.rule = Some("hidden_dictator".to_owned());
    power.about = Some("committee".to_owned());
    power.seen = vec![
        Seen { what: "votes of parents".into(), value: 5_i64.into(), places: vec![at(city, "organo"), at(windows, "p")] },
        Seen { what: "enough".into(), value: Message::new("report-error").into(), places: vec![] },
    ];
    let until = Date::new(2028, 12, 31).ok();
    let because = "agreed\n  for the first year".to_owned();
    let waived = Diagnostic { waived: Some(Waived { because, until, loc: at(windows, "party q") }), ..power.clone() };
    let mut own = finding(codes::OWN_RULE, at(windows, "party p"), "wages are low");
    own.rule = Some("fair_wages".to_owned());
    let long = finding(codes::LONG_DECISION, at(city, "organo `à, b: 50%`\n  😀"), "over two lines");
    let diagnostics = vec![power, waived, word, long.clone(), long, file, own];
    Example { sources, diagnostics, paths: Paths::new(Path::new("/repo/dentro"), Path::new("/repo")) }
}

/// One form of a report, in English.
fn rendered(example: &Example, format: &str) -> String {
    in_language(example, format, Lang::En)
}

fn in_language(example: &Example, format: &str, lang: Lang) -> String {
    let Example { sources, diagnostics, paths } = example;
    let catalogue = &Catalogue::new(lang);
    let findings = Findings { sources, diagnostics, catalogue, paths };
    match format {
        "terminal" => report::terminal(sources, diagnostics, catalogue, Style::default()),
        "concise" => report::concise(sources, diagnostics, catalogue),
        "json" => report::json(sources, diagnostics, catalogue).unwrap(),
        "sarif" => report::sarif(&findings, 1).unwrap(),
        "junit" => report::junit(&findings, FailOn::Warning).unwrap(),
        "github" => report::github(&findings),
        "gitlab" => report::gitlab(&findings).unwrap(),
        "rdjson" => report::rdjson(&findings).unwrap(),
        "statistics" => report::statistics_table(diagnostics, catalogue, 80) + &report::statistics_json(diagnostics).unwrap(),
        other => panic!("{other}"),
    }
}

const FORMATS: [&str; 9] = ["terminal", "concise", "json", "sarif", "junit", "github", "gitlab", "rdjson", "statistics"];

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Without the pages of codes, which change for their own reasons.
fn without_pages(log: &str) -> String {
    let mut log = parsed(log);
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap() {
        for text in ["shortDescription", "fullDescription", "help"] {
            rule.as_object_mut().unwrap().remove(text);
        }
    }
    format!("{log:#}\n")
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn every_form_shows_all_that_a_finding_has() {
    let example = example();
    for format in FORMATS {
        let text = rendered(&example, format);
        let text = if format == "sarif" { without_pages(&text) } else { text };
        snapshot(&format!("output_{format}"), &text);
    }
    snapshot("output_terminal_it", &in_language(&example, "terminal", Lang::It));
    snapshot("output_github_it", &in_language(&example, "github", Lang::It));
}

#[test]
fn without_findings_every_form_is_whole_all_the_same() {
    let mut empty = example();
    empty.diagnostics.clear();
    for format in ["terminal", "concise", "github"] {
        assert_eq!(rendered(&empty, format), "", "{format}");
    }
    assert_eq!(rendered(&empty, "gitlab"), "[]\n");
    assert_eq!(parsed(&rendered(&empty, "rdjson"))["diagnostics"], Value::Array(vec![]));
    let sarif = parsed(&rendered(&empty, "sarif"));
    assert_eq!(sarif_schema().validate(&sarif).map_err(|error| error.to_string()), Ok(()));
    assert_eq!(sarif["runs"][0]["results"], Value::Array(vec![]));
    let json = parsed(&rendered(&empty, "json"));
    assert_eq!(check_schema().validate(&json).map_err(|error| error.to_string()), Ok(()));
    let junit = rendered(&empty, "junit");
    assert!(junit.contains("<testsuites name=\"charter\" tests=\"3\" failures=\"0\" errors=\"0\">"), "{junit}");
    assert_eq!(junit.matches("name=\"nothing to report\"").count(), 3, "{junit}");
}

#[test]
fn what_is_waived_is_in_every_form_and_counts_in_none() {
    let example = example();
    assert_eq!(Tally::of(&example.diagnostics), Tally { errors: 1, warnings: 3, advice: 2, waived: 1 });
    let only = Example { diagnostics: vec![example.diagnostics[1].clone()], ..example };
    assert_eq!(Tally::of(&only.diagnostics), Tally { waived: 1, ..Tally::default() });
    let waiver = "waived: D05 on `committee`, until 2028-12-31: agreed for the first year";
    let terminal = rendered(&only, "terminal");
    assert!(terminal.starts_with(&format!("{waiver}\n   carte/città 1.charter:2: ")), "{terminal}");
    assert_eq!(rendered(&only, "concise"), "carte/città 1.charter:2:10: waived[D05]: note: one party decides alone\n");
    assert!(rendered(&only, "github").starts_with("::notice "));
    assert_eq!(parsed(&rendered(&only, "gitlab"))[0]["severity"], "info");
    let rdjson = parsed(&rendered(&only, "rdjson"));
    assert_eq!(rdjson["diagnostics"][0]["severity"], "INFO");
    for format in ["github", "gitlab", "rdjson", "junit"] {
        assert!(rendered(&only, format).contains(waiver), "{format}");
    }
    let junit = rendered(&only, "junit");
    assert!(junit.contains("tests=\"1\" skipped=\"1\" errors=\"0\" failures=\"0\""), "{junit}");
    let suppression = &parsed(&rendered(&only, "sarif"))["runs"][0]["results"][0]["suppressions"][0];
    assert_eq!((&suppression["kind"], &suppression["status"]), (&"inSource".into(), &"accepted".into()));
    assert_eq!(parsed(&rendered(&only, "json"))["findings"][0]["waived"]["until"], "2028-12-31");
}

#[test]
fn rules_of_sarif_carry_their_pages() {
    let log = parsed(&rendered(&example(), "sarif"));
    assert_eq!(sarif_schema().validate(&log).map_err(|error| error.to_string()), Ok(()));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let page = pages::page(codes::MISSPELT_KEYWORD, Lang::En);
    let rule = rules.iter().find(|rule| rule["id"] == "L10").unwrap();
    assert_eq!((&rule["help"]["markdown"], &rule["shortDescription"]["text"]), (&page.into(), &pages::summary(page).into()));
    // Each result names the rule at its index.
    for result in run["results"].as_array().unwrap() {
        assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], result["ruleId"]);
    }
}

/// The text of a region of SARIF, found with nothing but the text and UTF-16.
fn region_text(text: &str, region: &Value) -> String {
    let number = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap();
    let units: Vec<Vec<u16>> = text.split_inclusive('\n').map(|line| line.encode_utf16().collect()).collect();
    let (first, last) = (number("startLine") - 1, number("endLine") - 1);
    let mut found = Vec::new();
    for (at, line) in units.iter().enumerate().take(last + 1).skip(first) {
        let from = if at == first { number("startColumn") - 1 } else { 0 };
        let to = if at == last { number("endColumn") - 1 } else { line.len() };
        found.extend_from_slice(&line[from..to]);
    }
    String::from_utf16(&found).unwrap()
}

#[test]
fn regions_of_sarif_are_where_the_text_is() {
    let log = parsed(&rendered(&example(), "sarif"));
    let results = log["runs"][0]["results"].as_array().unwrap();
    let region = |at: usize| region_text(CITY, &results[at]["locations"][0]["physicalLocation"]["region"]);
    assert_eq!(region(0), "`à, b: 50%`");
    assert_eq!(region(2), "rispetto");
    assert_eq!(region(3), "organo `à, b: 50%`\n  😀");
    let fix = &results[2]["fixes"][1]["artifactChanges"][0]["replacements"][0];
    assert_eq!(region_text(CITY, &fix["deletedRegion"]), "😀 rispetto");
    assert!(fix.get("insertedContent").is_none());
}

#[test]
fn fingerprints_outlive_moved_lines_and_other_languages_and_are_unique() {
    let prints = |example: &Example, lang| -> Vec<String> {
        let list = parsed(&in_language(example, "gitlab", lang));
        list.as_array().unwrap().iter().map(|entry| entry["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let before = example();
    let found = prints(&before, Lang::En);
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
    assert_eq!(found, prints(&before, Lang::It));
    // Two lines more above everything.
    let moved = 2;
    let mut sources = Sources::default();
    for (_, file) in before.sources.iter() {
        sources.add(file.path.clone(), format!("\n\n{}", file.text));
    }
    let shift = |diagnostic: &Diagnostic| {
        let mut diagnostic = diagnostic.clone();
        if !diagnostic.is_about_file() {
            diagnostic.loc.span = Span { start: diagnostic.loc.span.start + moved, end: diagnostic.loc.span.end + moved };
        }
        diagnostic
    };
    let after = Example { diagnostics: before.diagnostics.iter().map(shift).collect(), sources, paths: before.paths.clone() };
    assert_eq!(found, prints(&after, Lang::En));
    // SARIF has the same ones.
    let log = parsed(&rendered(&before, "sarif"));
    let sarif = log["runs"][0]["results"].as_array().unwrap().iter().map(|result| &result["partialFingerprints"]["charterFinding/v1"]);
    assert!(sarif.eq(found.iter()));
}

#[test]
fn an_annotation_is_one_line_whatever_the_text() {
    let text = rendered(&example(), "github");
    assert_eq!(text.lines().count(), 7);
    for line in text.lines() {
        let (properties, _) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        let (_, properties) = properties.split_once(' ').unwrap();
        assert!(properties.split(',').all(|property| property.matches('=').count() == 1 && !property.contains(':')), "{line}");
    }
    assert!(text.contains("file=C%3A/lavoro/orto.charter"), "{text}");
}
