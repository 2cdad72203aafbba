//! Parts of the runs, and what they are joined to.

use super::CLUB;
use super::commands::{Said, run_in};
use std::path::Path;
use tempfile::TempDir;

const SCENARIOS: &str = "
scenario usual \"Usual\"
  turnout of people in plan is from \"past.csv\" column \"came\"
  consent of comune is given with chance 85%
  contribution of donors in fund is about 700 ± 300 EUR
  people fall by 1% per month

  expect fund succeeds with chance at least 30%

scenario other \"Other\" from usual
  consent of comune is given with chance 50%

story told \"Told\"
  rest is favourable

  expect plan succeeds
";

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("club.charter", &format!("use \"more.charter\"\n{CLUB}"));
    write("more.charter", SCENARIOS);
    write("past.csv", "year,came\n2023,12\n2024,20\n2025,31\n2026,9\n");
    folder
}

fn run(folder: &Path, line: &str) -> Said {
    run_in(folder, line, "2")
}

/// Makes all parts; the names of their files.
fn parts(folder: &Path, options: &str, parts: u32) -> Vec<String> {
    let make = |part: u32| {
        let name = format!("part{part}of{parts}.json");
        let said = run(folder, &format!("simulate club.charter {options} --shard {part}/{parts} --out {name}"));
        assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
        name
    };
    (1..=parts).map(make).collect()
}

#[test]
fn parts_together_are_the_whole_to_the_byte() {
    let folder = folder();
    let at = folder.path();
    let options = "--runs 301 --seed 7 --scenario usual --scenario told --scenario other";
    let forms = ["", " --full", " --format json", " --format json --trace 12"];
    let whole: Vec<Said> = forms.iter().map(|form| run(at, &format!("simulate club.charter {options}{form}"))).collect();
    assert!(whole[0].out.contains("301 runs, seed 7") && whole[0].code == 3, "{}{}", whole[0].out, whole[0].err);
    for count in [1, 2, 7] {
        let mut names = parts(at, options, count);
        names.rotate_left(1);
        for (form, whole) in forms.iter().zip(&whole) {
            // Nothing but the parts is needed.
            let elsewhere = TempDir::new().unwrap();
            for name in &names {
                std::fs::copy(at.join(name), elsewhere.path().join(name)).unwrap();
            }
            let joined = run(elsewhere.path(), &format!("merge {}{form}", names.join(" ")));
            assert_eq!((&joined.out, &joined.err, joined.code), (&whole.out, &whole.err, whole.code), "{count} parts{form}");
        }
    }
}

#[test]
fn parts_that_do_not_belong_together_are_refused() {
    let folder = folder();
    let at = folder.path();
    let refused = |files: &str, why: &str| {
        let said = run(at, &format!("merge {files}"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
        assert!(said.err.contains(why), "{}", said.err);
    };
    let make = |name: &str, options: &str| {
        let said = run(at, &format!("simulate club.charter {options} --out {name}"));
        assert_eq!(said.code, 0, "{}", said.err);
    };
    make("a.json", "--runs 100 --shard 1/2");
    make("b.json", "--runs 100 --shard 2/2");
    make("third.json", "--runs 100 --shard 2/3");
    make("seed.json", "--runs 100 --shard 2/2 --seed 2");
    make("runs.json", "--runs 102 --shard 2/2");
    make("other.json", "--runs 100 --shard 2/2 --scenario other");
    refused("a.json", "a part is missing: the runs 51 to 100 of 100");
    refused("b.json", "a part is missing: the runs 1 to 50 of 100");
    refused("a.json a.json", "`a.json` and `a.json` both have the runs 1 to 50");
    refused("a.json third.json b.json", "`third.json` and `a.json` both have the runs 34 to 50");
    refused("a.json seed.json", "different luck: seed 2 and seed 1");
    refused("a.json runs.json", "`runs.json` is a part of 102 runs, and `a.json` of 100");
    refused("a.json other.json", "are of different scenarios");
    refused("a.json none.json", "there is no such file");
    refused("a.json club.charter", "`club.charter`: this is no file that `charter simulate --shard` has written");
    let text = std::fs::read_to_string(at.join("b.json")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(at.join(name), text).unwrap();
    write("half.json", &text[..text.len() / 2]);
    refused("a.json half.json", "`half.json`: this is no file that");
    write("changed.json", &text.replacen("\"holds\":", "\"holds\":1", 1));
    refused("a.json changed.json", "`changed.json`: the file is damaged");
    let version = format!("\"version\":\"{}\"", env!("CARGO_PKG_VERSION"));
    write("newer.json", &text.replacen(&version, "\"version\":\"99.0.0\"", 1));
    refused("a.json newer.json", "it was made by version 99.0.0 of the program");
    write("stream.json", &text.replacen("\"stream_version\":1", "\"stream_version\":2", 1));
    refused("a.json stream.json", "make all parts with the same");
    write("past.csv", "year,came\n2023,12\n");
    make("column.json", "--runs 100 --shard 2/2");
    refused("a.json column.json", "`column.json` and `a.json` are of different charters");
}

#[test]
fn what_cannot_be_a_part_is_refused_and_nothing_is_written() {
    let folder = folder();
    let at = folder.path();
    let before = std::fs::read_dir(at).unwrap().count();
    let refused = |options: &str, why: &str| {
        let said = run(at, &format!("simulate club.charter {options}"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
        assert!(said.err.contains(why), "{}", said.err);
    };
    refused("--runs 100 --shard 3/2 --out a.json", "write a part and how many there are, as in 2/8");
    refused("--runs 100 --shard 1/2", "--out");
    refused("--runs 100 --out a.json", "--shard");
    refused("--runs 3 --shard 1/4 --out a.json", "4 parts of 3 runs: some would be empty");
    refused("--runs 0 --shard 1/1 --out a.json", "at least 1 run is needed");
    refused("--runs 1000000000000 --shard 1/2 --out a.json", "1000000000000 runs are too many");
    refused("--runs 100 --shard 1/2 --out none/a.json", "`none/a.json` cannot be written");
    refused("--runs 100 --shard 1/2 --out .", "`.` cannot be written: it is a folder");
    refused("--runs 100 --shard 1/2 --out a.json --until 1%", "cannot be used with");
    assert_eq!(std::fs::read_dir(at).unwrap().count(), before);
}
