//! What `charter simulate` writes to files: whole or not at all, and what it says where it cannot.

use super::CLUB;
use assert_cmd::Command;
use std::path::Path;
use tempfile::TempDir;

const USUAL: &str = "scenario usual \"Usual\"\n  turnout of people in assembly is about 45% ± 10%\n  support of people in assembly is between 40% and 90%\n";
const STORY: &str = "story sad \"Sad\"\n  rest is adverse\n\n  expect plan fails\n";

struct Said {
    code: i32,
    out: String,
    err: String,
}

/// The small charter in a folder of its own.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("club.charter"), format!("{CLUB}{USUAL}\n{STORY}")).unwrap();
    folder
}

fn run(folder: &Path, line: &str) -> Said {
    let mut command = Command::cargo_bin("charter").unwrap();
    let output = command.current_dir(folder).env_clear().env("CHARTER_LANG", "en").args(line.split(' ')).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn logs_pages_and_pictures_are_written_beside_the_report() {
    let there = folder();
    let at = there.path();
    let said = run(at, "simulate club.charter --runs 5 --log a.csv --html page.html --svg pictures");
    assert!(said.out.contains("5 runs"), "{}{}", said.out, said.err);
    assert_eq!(files(at), ["a.csv", "club.charter", "page.html", "pictures"]);
    assert!(files(&at.join("pictures")).contains(&"timeline.svg".to_owned()));
    let log = std::fs::read_to_string(at.join("a.csv")).unwrap();
    assert!(log.starts_with("run,event,date,kind,activity,") && log.contains("\n5,0,2027-01-01,started,started club,"), "{log}");
    // Without a number, a hundred runs; of a run that is told, this one; of a story, its one.
    let last = |line: &str| -> (usize, String) {
        let log = run(at, line).out;
        let runs: std::collections::BTreeSet<&str> = log.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
        (runs.len(), log.lines().last().unwrap().split(',').next().unwrap().to_owned())
    };
    assert_eq!(last("simulate club.charter --log - --log-format csv"), (100, "100".to_owned()));
    assert_eq!(last("simulate club.charter --trace 7 --log - --log-format csv"), (1, "7".to_owned()));
    assert_eq!(last("simulate club.charter --scenario sad --log - --log-format csv"), (1, "1".to_owned()));
}

#[test]
fn what_cannot_be_written_is_said_and_nothing_is_left() {
    let there = folder();
    let at = there.path();
    std::fs::create_dir(at.join("logs.csv")).unwrap();
    std::fs::write(at.join("old.csv"), "old").unwrap();
    let before = files(at);
    for (line, code, what) in [
        ("simulate club.charter --log a.txt", 2, "`a.txt` is to have is not known: its name ends in none of `.csv`, `.jsonl`"),
        ("simulate club.charter --log nowhere/a.csv", 2, "`nowhere/a.csv` cannot be written: there is no such file or folder"),
        ("simulate club.charter --log logs.csv", 2, "`logs.csv` cannot be written: it is a folder"),
        ("simulate club.charter --html nowhere/a.html", 2, "`nowhere/a.html` cannot be written: there is no such file or folder"),
        ("simulate club.charter --svg club.charter", 2, "`club.charter` cannot be written: it is no folder"),
        ("simulate club.charter --runs 0 --log old.csv", 2, "at least 1 run is needed"),
        ("simulate club.charter --scenario usual --scenario sad --log old.csv", 2, "of one scenario, and several are asked for"),
        ("simulate club.charter --scenario zzz --log old.csv", 2, "there is no scenario or story named `zzz`"),
        ("simulate club.charter --log - --log-format csv --html -", 2, "only one thing can be written to standard output"),
        ("simulate club.charter --log-format csv", 2, "--log <FILE>"),
        ("simulate club.charter --replay nowhere.jsonl", 2, "`nowhere.jsonl` cannot be read: there is no such file or folder"),
        ("simulate club.charter --replay old.csv", 2, "line 1 of `old.csv` is no event of a log"),
        ("simulate club.charter --replay club.charter --scenario usual", 2, "cannot be used with"),
    ] {
        let said = run(at, line);
        assert_eq!((said.out.as_str(), said.code), ("", code), "{line}: {}", said.err);
        assert!(said.err.contains(what), "{line}: {}", said.err);
        assert_eq!(files(at), before, "{line}");
    }
    assert_eq!(std::fs::read_to_string(at.join("old.csv")).unwrap(), "old");
    std::fs::write(at.join("empty.jsonl"), "\n").unwrap();
    assert!(run(at, "simulate club.charter --replay empty.jsonl").err.contains("`empty.jsonl` holds no run"));
}

#[test]
fn runs_are_told_again_from_their_log() {
    let there = folder();
    let at = there.path();
    run(at, "simulate club.charter --runs 4 --log all.jsonl");
    let said = run(at, "simulate club.charter --replay all.jsonl");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("  all 4 runs are the same as the log says ("), "{}", said.out);
    run(at, "simulate club.charter --scenario sad --log story.jsonl");
    let said = run(at, "simulate club.charter --replay story.jsonl");
    assert_eq!(said.code, 0);
    assert!(said.out.contains("2027-01-01  “The plan” opens") && said.out.contains("the run is the same"), "{}", said.out);
    let json: serde_json::Value = serde_json::from_str(&run(at, "simulate club.charter --replay all.jsonl --format json").out).unwrap();
    assert_eq!((&json["runs"], &json["same"], &json["difference"]), (&4.into(), &true.into(), &serde_json::Value::Null));

    // The charter has changed since.
    let changed = format!("{CLUB}{USUAL}\n{STORY}").replace("after 1 week, then", "after 2 weeks, then");
    std::fs::write(at.join("changed.charter"), changed).unwrap();
    let said = run(at, "simulate changed.charter --replay story.jsonl");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("run 1 is another than the log says, from event "), "{}", said.out);
    assert!(said.out.contains("“retrying plan” on ") && said.out.contains("until is 2027-"), "{}", said.out);
    // It has no such scenario any more.
    std::fs::write(at.join("bare.charter"), format!("{CLUB}{USUAL}")).unwrap();
    let said = run(at, "simulate bare.charter --replay story.jsonl");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("there is no scenario or story named `sad`"), "{}", said.err);
}

#[test]
fn stories_of_another_file_are_told_on_the_charter() {
    let there = folder();
    let at = there.path();
    std::fs::write(at.join("heard.charter"), "story heard \"As we heard it\"\n  rest is favourable\n\n  expect fund succeeds\n").unwrap();
    let said = run(at, "simulate club.charter --replay heard.charter");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("As we heard it") && said.out.contains("✓ passed: expect fund succeeds"), "{}", said.out);
    // A file that brings the charter in itself is the same.
    let with_use = "use \"club.charter\"\n\nstory heard \"As we heard it\"\n  rest is adverse\n\n  expect fund succeeds\n";
    std::fs::write(at.join("sad.charter"), with_use).unwrap();
    let said = run(at, "simulate club.charter --replay sad.charter");
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.out.contains("✗ failed: expect fund succeeds"), "{}", said.out);
    std::fs::write(at.join("none.charter"), USUAL.replace("usual", "other")).unwrap();
    let said = run(at, "simulate club.charter --replay none.charter");
    assert_eq!((said.out.as_str(), said.code), ("", 2));
    assert!(said.err.contains("`none.charter` tells no story"), "{}", said.err);
}
