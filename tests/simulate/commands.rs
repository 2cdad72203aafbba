//! What `charter simulate` and `charter test` write, and their exit codes.

use super::CLUB;
use assert_cmd::Command;
use std::path::Path;

struct Said {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in the folder of the examples.
fn run(line: &str) -> Said {
    run_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"), line, "2")
}

fn run_in(folder: &Path, line: &str, threads: &str) -> Said {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(folder).env_clear().env("CHARTER_LANG", "en").env("RAYON_NUM_THREADS", threads).args(line.split(' '));
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// The small charter with these scenarios, in a folder of its own.
fn club(scenarios: &str) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("club.charter"), format!("{CLUB}{scenarios}")).unwrap();
    folder
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_garden_is_simulated() {
    snapshot("garden_simulated", &run("simulate garden.charter --runs 300").out);
    snapshot("garden_simulated_it", &run("--lang it simulate garden.charter --runs 300 --scenario austerity").out);
}

#[test]
fn a_story_is_told() {
    let told = run("simulate garden.charter --scenario empty_chairs");
    snapshot("garden_story", &told.out);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    snapshot("garden_story_it", &run("--lang it simulate garden.charter --scenario empty_chairs").out);
}

#[test]
fn the_output_is_the_same_on_any_number_of_threads() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let on = |threads| run_in(&examples, "simulate minibus.charter --runs 120 --format json", threads).out;
    assert!(!on("1").is_empty());
    assert_eq!(on("1"), on("2"));
}

#[test]
fn json_is_versioned_and_whole() {
    let json: serde_json::Value = serde_json::from_str(&run("simulate garden.charter --runs 50 --format json --trace 7").out).unwrap();
    assert_eq!(json["format_version"], "1.0");
    let simulation = &json["simulations"][0];
    assert_eq!((&simulation["runs"], &simulation["seed"], &simulation["trace"]["run"]), (&50.into(), &1.into(), &7.into()));
    assert_eq!(simulation["stages"].as_array().map(Vec::len), Some(5));
    let json: serde_json::Value = serde_json::from_str(&run("test garden.charter minibus.charter --runs 60 --format json").out).unwrap();
    assert_eq!(json["charters"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["charters"][0]["scenarios"][2]["expectations"][0]["verdict"], "passed");
}

#[test]
fn a_failed_story_shows_what_happened_instead() {
    let folder = club("story sad \"Sad\"\n  rest is adverse\n\n  expect plan succeeds\n");
    let said = run_in(folder.path(), "test club.charter", "2");
    assert_eq!(said.code, 1);
    snapshot("failed_story", &said.out);
}

#[test]
fn what_is_undecided_exits_3() {
    let folder = club("story open \"Open\"\n  turnout of people is 20 people\n\n  expect plan succeeds\n");
    let said = run_in(folder.path(), "test club.charter", "2");
    assert_eq!(said.code, 3);
    assert!(said.out.contains("nobody answers: `support of people in plan is …`"), "{}", said.out);
}

#[test]
fn columns_are_read_beside_the_charter() {
    let folder = club("scenario usual \"Usual\"\n  turnout of people in plan is from \"past.csv\" column \"came\"\n");
    let said = run_in(folder.path(), "simulate club.charter --runs 10", "2");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("the file `past.csv` cannot be read: there is no such file or folder"), "{}", said.err);
    std::fs::write(folder.path().join("past.csv"), "year,came\n2024,0\n").unwrap();
    let said = run_in(folder.path(), "simulate club.charter --runs 10", "2");
    assert!(said.out.contains("ended as \"no plan\"  100.0%"), "{}{}", said.out, said.err);
}

#[test]
fn wrong_usage_is_said() {
    let said = |line: &str, what: &str| {
        let said = run(line);
        assert_eq!((said.out.as_str(), said.code), ("", 2), "{}", said.err);
        assert!(said.err.contains(what), "{}", said.err);
        said.err
    };
    let near = said("simulate garden.charter --scenario usal", "there is no scenario or story named `usal`");
    assert!(near.contains("did you mean `usual`?"), "{near}");
    let far = said("simulate garden.charter --scenario zzz", "there is no scenario or story named `zzz`");
    assert!(far.contains("there are: `usual`, `austerity`, `empty_chairs`"), "{far}");
    said("simulate garden.charter --runs 0", "at least 1 run is needed");
    said("test garden.charter --runs 100000001", "100000001 runs are too many: at most 100000000");
    said("simulate garden.charter --runs 10 --trace 11", "run 11 is not among the 10 runs");
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("club.charter"), "charter club \"Club\"\n\nscenario usual \"Usual\"\n").unwrap();
    let said = run_in(folder.path(), "simulate club.charter", "2");
    assert!(said.err.contains("the charter states no period: no day is the first"), "{}", said.err);
}
