//! Reports have the shapes that are published, and those that others have published.

use crate::docs::blocks;
use assert_cmd::Command;
use charter::diagnostic::{Lang, codes, pages};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(root().join(path)).unwrap()).unwrap()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap()
}

/// The schema of SARIF 2.1.0, whose pattern for languages is no regular expression.
pub(super) fn sarif_schema() -> Validator {
    let text = std::fs::read_to_string(root().join("tests/shapes/sarif-2.1.0.schema.json")).unwrap();
    let wrong = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
    assert_eq!(text.matches(wrong).count(), 2);
    validator(&serde_json::from_str(&text.replace(wrong, "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$")).unwrap())
}

pub(super) fn check_schema() -> Validator {
    validator(&schema("docs/schemas/check.schema.json"))
}

fn output(arguments: &[&str]) -> Value {
    let mut command = Command::cargo_bin("charter").unwrap();
    let output = command.current_dir(root()).env_clear().env("CHARTER_LANG", "en").args(arguments).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {output:?}"))
}

fn fits(validator: &Validator, report: &Value, what: &str) {
    let wrong: Vec<String> = validator.iter_errors(report).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{what}: {wrong:#?}");
}

/// A folder with every charter of the pages of codes: half of them wrong, each in its own way.
fn wrong_charters() -> TempDir {
    let folder = TempDir::new().unwrap();
    for code in codes::all() {
        for lang in Lang::ALL {
            for (at, (_, text)) in blocks(pages::page(code, lang)).iter().enumerate() {
                let name = format!("{}-{}-{at}.charter", code.id, lang.code());
                std::fs::write(folder.path().join(name), text).unwrap();
            }
        }
    }
    folder
}

/// All charters of a folder.
fn charters(folder: &str) -> Vec<PathBuf> {
    charter::project::charter_files(&root().join(folder)).unwrap()
}

#[test]
fn examples_and_wrong_charters_are_reported_as_the_schemas_say() {
    let (sarif, check) = (sarif_schema(), check_schema());
    let folder = wrong_charters();
    let wrong = folder.path().to_str().unwrap();
    for lang in ["en", "it"] {
        fits(&sarif, &output(&["--lang", lang, "check", "--format", "sarif", "examples", "tests/wrong", wrong]), "sarif");
        let report = output(&["--lang", lang, "check", "--format", "json", "examples", "tests/wrong", wrong]);
        assert!(report["findings"].as_array().unwrap().len() > 200);
        fits(&check, &report, "check");
    }
    fits(&check, &output(&["check", "--format", "json", "--statistics", "examples", wrong]), "statistics");
}

#[test]
fn runs_are_reported_as_the_schemas_say() {
    let simulate = validator(&schema("docs/schemas/simulate.schema.json"));
    let test = validator(&schema("docs/schemas/test.schema.json"));
    for path in charters("examples").iter().filter(|path| path.parent().is_some_and(|folder| folder.ends_with("examples"))) {
        let path = path.to_str().unwrap();
        fits(&simulate, &output(&["simulate", path, "--runs", "20", "--trace", "3", "--format", "json"]), path);
        fits(&test, &output(&["test", path, "--runs", "20", "--max-states", "500", "--format", "json", "--coverage"]), path);
    }
}

#[test]
fn exact_chances_are_as_the_schema_says() {
    let exact = validator(&schema("docs/schemas/exact.schema.json"));
    let (mut answered, mut unanswered) = (0, 0);
    for path in charters("examples/gallery") {
        let path = path.to_str().unwrap();
        if charter_has_no_scenario(path) {
            continue;
        }
        let report = output(&["simulate", path, "--exact", "--max-states", "3000", "--format", "json"]);
        fits(&exact, &report, path);
        if report["scenarios"][0]["answer"].is_null() { unanswered += 1 } else { answered += 1 }
    }
    let report = output(&["simulate", "examples/garden.charter", "--exact", "--max-states", "10", "--format", "json"]);
    fits(&exact, &report, "the garden");
    unanswered += usize::from(report["scenarios"][0]["answer"].is_null());
    // Both shapes were seen.
    assert!(answered > 3 && unanswered > 0, "{answered} {unanswered}");
}

#[test]
fn what_charters_allow_is_reported_as_the_schema_says() {
    let answers = validator(&schema("docs/schemas/answers.schema.json"));
    fits(&answers, &output(&["check", "--answers", "--format", "json", "examples/gallery"]), "the gallery");
    fits(&answers, &output(&["check", "--answers", "--format", "json", "examples/health_budgets.charter"]), "health budgets");
}

fn charter_has_no_scenario(path: &str) -> bool {
    let text = std::fs::read_to_string(root().join(path)).unwrap();
    !text.lines().any(|line| line.starts_with("scenario ") || line.starts_with("story ") || line.starts_with("storia "))
}

#[test]
fn logs_and_runs_told_again_are_as_the_schemas_say() {
    let (log, replay) = (validator(&schema("docs/schemas/log.schema.json")), validator(&schema("docs/schemas/replay.schema.json")));
    let folder = TempDir::new().unwrap();
    for name in ["garden", "dundee", "minibus"] {
        let (charter, path) = (format!("examples/{name}.charter"), folder.path().join("log.jsonl"));
        let path = path.to_str().unwrap();
        let mut command = Command::cargo_bin("charter").unwrap();
        let output_of = command.current_dir(root()).args(["simulate", &charter, "--runs", "12", "--log", path]).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output_of.stderr), "");
        let text = std::fs::read_to_string(path).unwrap();
        for line in text.lines() {
            fits(&log, &serde_json::from_str(line).unwrap(), line);
        }
        let same = output(&["simulate", &charter, "--replay", path, "--format", "json"]);
        fits(&replay, &same, name);
        assert_eq!(same["runs"], 12);
        // The last line is missing.
        let lines: Vec<&str> = text.lines().collect();
        std::fs::write(path, lines[..lines.len() - 1].join("\n")).unwrap();
        let shorter = output(&["simulate", &charter, "--replay", path, "--format", "json"]);
        fits(&replay, &shorter, name);
        assert_eq!(
            (&shorter["same"], &shorter["difference"]["run"], &shorter["difference"]["written"]),
            (&json!(false), &json!(12), &Value::Null)
        );
    }
    assert!(!log.is_valid(&json!({"run": 1, "event": 0, "date": "2027-01-01", "kind": "begun", "activity": "begun"})));
}

#[test]
fn what_is_verified_is_reported_as_the_schema_says() {
    let verify = validator(&schema("docs/schemas/verify.schema.json"));
    let folder = crate::verify::folder(crate::verify::CLUB);
    for more in [&[][..], &["--max-states", "5"], &["--without", "people"]] {
        let mut report = crate::verify::verified(&folder, more);
        fits(&verify, &report, "club");
        report["charters"][0]["promises"][0]["verdict"] = json!("verified");
        assert!(!verify.is_valid(&report));
    }
    let without = validator(&schema("docs/schemas/without.schema.json"));
    let mut report = crate::verify::verified(&folder, &["--without-each"]);
    fits(&without, &report, "club, without each");
    report["charters"][0]["parties"][0]["can_complete"] = json!("yes");
    assert!(!without.is_valid(&report));
}

#[test]
fn comparisons_are_reported_as_the_schema_says() {
    let compare = validator(&schema("docs/schemas/compare.schema.json"));
    let garden = "examples/garden.charter";
    let line = ["compare", garden, "--scenario", "usual", "--scenario", "austerity", "--runs", "60", "--format", "json"];
    let mut report = output(&line);
    fits(&compare, &report, garden);
    assert!(report["figures"].as_array().unwrap().len() > 30);
    report["figures"][0]["at_most"] = json!("much");
    assert!(!compare.is_valid(&report));
    let sweep = validator(&schema("docs/schemas/sweep.schema.json"));
    let set = ["sweep", garden, "--runs", "20", "--format", "json", "--set", "usual.turnout.gardeners=30%..60% step 15%"];
    fits(&sweep, &output(&set), "grid");
    fits(&sweep, &output(&[&set[..], &["--tornado"]].concat()), "tornado");
    fits(&sweep, &output(&[&set[..], &["--sobol", "3", "--figure", "opens/garden", "--figure", "solvent"]].concat()), "sobol");
}

/// A change of a report that its schema would not notice is no contract.
#[test]
fn the_schemas_refuse_what_is_wrong() {
    let check = check_schema();
    let report = output(&["check", "--format", "json", "tests/wrong"]);
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut report = report.clone();
        change(&mut report);
        !check.is_valid(&report)
    };
    assert!(!broken(&|_| {}));
    assert!(broken(&|report| report["format_version"] = json!(1)));
    assert!(broken(&|report| report["findings"][0]["start"]["line"] = json!("4")));
    assert!(broken(&|report| report["findings"][0]["start"]["line"] = json!(0)));
    assert!(broken(&|report| report["findings"][0]["severity"] = json!("fatal")));
    assert!(broken(&|report| report["findings"][0]["new"] = json!(1)));
    assert!(broken(&|report| drop(report["findings"][0].as_object_mut().unwrap().remove("message"))));
    assert!(broken(&|report| report["findings"][0]["waived"] = json!({"because": "x"})));
    assert!(broken(&|report| drop(report.as_object_mut().unwrap().remove("tally"))));
    let sarif = sarif_schema();
    let mut log = output(&["check", "--format", "sarif", "tests/wrong"]);
    assert!(sarif.is_valid(&log));
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = json!("2");
    assert!(!sarif.is_valid(&log));
}

#[test]
fn the_program_prints_its_schemas() {
    for command in ["check", "simulate", "compare", "sweep", "test", "verify", "log", "replay", "exact"] {
        let published = schema(&format!("docs/schemas/{command}.schema.json"));
        assert_eq!(output(&["schema", command]), published);
        jsonschema::meta::validate(&published).unwrap_or_else(|error| panic!("{command}: {error}"));
    }
}
