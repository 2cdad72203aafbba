//! What `charter simulate` and `charter test` write, and their exit codes.

use super::CLUB;
use assert_cmd::Command;
use std::path::Path;

pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program in the folder of the examples.
fn run(line: &str) -> Said {
    run_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"), line, "2")
}

pub fn run_in(folder: &Path, line: &str, threads: &str) -> Said {
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
    let json: serde_json::Value =
        serde_json::from_str(&run("test garden.charter minibus.charter --runs 60 --max-states 500 --format json").out).unwrap();
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
    let many = said("simulate garden.charter --runs 1000000000000", "1000000000000 runs are too many: at most 100000000");
    assert!(many.contains("--shard 1/10000"), "{many}");
    said("simulate garden.charter --until 1", "write for example `±1%`, `±0.5% at 99%` or `decided`");
    said("simulate garden.charter --runs 10 --trace 11", "run 11 is not among the 10 runs");
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("club.charter"), "charter club \"Club\"\n\nscenario usual \"Usual\"\n").unwrap();
    let said = run_in(folder.path(), "simulate club.charter", "2");
    assert!(said.err.contains("the charter states no period: no day is the first"), "{}", said.err);
}

#[test]
fn all_figures_are_shown_to_those_who_ask() {
    snapshot("garden_in_full", &run("simulate garden.charter --runs 100 --full").out);
    snapshot("garden_in_full_it", &run("--lang it simulate garden.charter --runs 100 --full").out);
}

#[test]
fn runs_are_made_until_chances_are_known() {
    let folder = club("scenario usual \"Usual\"\n  consent of comune is given with chance 85%\n");
    let said = |what: &str, more: &str| {
        let mut command = Command::cargo_bin("charter").unwrap();
        command.current_dir(folder.path()).env_clear().env("CHARTER_LANG", "en").args(["simulate", "club.charter", "--until", what]);
        let output = command.args(more.split_whitespace()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let precise = said("±4% at 90%", "");
    assert!(precise.contains("chances are known to within ± 4%, at 90%") && precise.contains("(at 90%: "), "{precise}");
    let cut = said("+-1%", "--runs 200");
    assert!(cut.contains("200 runs") && cut.contains("not all chances are known to within ± 1%, at 95%"), "{cut}");
    let json: serde_json::Value = serde_json::from_str(&said("±4%", "--format json")).unwrap();
    assert_eq!(json["simulations"][0]["precision"]["reached"], true);
}

/// Ctrl-C ends with what is finished so far, and says so.
#[cfg(target_os = "linux")]
#[test]
fn what_is_interrupted_is_told_as_far_as_it_came() {
    let folder = club("scenario usual \"Usual\"\n  consent of comune is given with chance 85%\n");
    let interrupted = |more: &[&str]| {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("charter"));
        command.current_dir(folder.path()).env_clear().env("CHARTER_LANG", "en").env("RAYON_NUM_THREADS", "2");
        command.args(["simulate", "club.charter", "--runs", "100000000"]).args(more);
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        let child = command.spawn().unwrap();
        // It listens once its runs begin.
        let listens = || {
            let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
            let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).map(str::trim).unwrap_or_default();
            u64::from_str_radix(caught, 16).unwrap_or(0) & 0b10 != 0
        };
        while !listens() {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        std::thread::sleep(std::time::Duration::from_secs(1));
        std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    };
    let said = interrupted(&[]);
    assert_eq!((said.code, said.err.as_str()), (130, ""), "{}", said.out);
    assert!(said.out.contains("of 100_000_000 runs: what follows is about those that were made"), "{}", said.out);
    let json: serde_json::Value = serde_json::from_str(&interrupted(&["--format", "json"]).out).unwrap();
    let simulation = &json["simulations"][0];
    assert_eq!(simulation["partial_of"], 100_000_000);
    // The same as so many runs, but for the mark.
    let runs = simulation["runs"].as_u64().unwrap();
    let whole = run_in(folder.path(), &format!("simulate club.charter --runs {runs} --format json"), "2").out;
    let mut whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
    whole["simulations"][0]["partial_of"] = simulation["partial_of"].clone();
    assert_eq!(whole, json);
    let said = interrupted(&["--shard", "1/1", "--out", "part.json"]);
    assert_eq!((said.code, said.out.as_str()), (130, ""), "{}", said.err);
    assert!(said.err.contains("nothing was written") && !folder.path().join("part.json").exists(), "{}", said.err);
}
