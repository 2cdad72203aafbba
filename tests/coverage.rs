//! `charter test` on rules with examples, and `--coverage`. The small charters are such that what can be reached is plain to see.

use assert_cmd::Command;
use serde_json::Value;
use std::path::Path;

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn run_on(folder: &Path, line: &str, threads: &str) -> Said {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(folder).env_clear().env("CHARTER_LANG", "en").env("RAYON_NUM_THREADS", threads).args(line.split(' '));
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn run(folder: &Path, line: &str) -> Said {
    run_on(folder, line, "2")
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// A rule in a profile that no example needs to follow, with a number that the profile changes.
const RULE: &str = r#"
profile ours "Ours"
  sets few to 5 people

define few as 3 people

rule many_people "Many people" in ours
  for every  p in parties where p is beneficiary
  require    members of p ≥ few
  else       warning on p "{p} are few"
"#;

const NEIGHBOURS: &str = r#"
charter club "The club"
  period 2027-01-01 to 2027-12-31
  follows ours

party neighbours "The neighbours" is residents, beneficiary
  members 4 people

party council "The council" is municipality
"#;

#[test]
fn examples_of_rules_are_tried_whatever_profile_the_charter_follows() {
    let rules = format!(
        "{RULE}{}",
        r#"
  fails in   "cases/four.charter" on neighbours
  fails in   """
    charter club "The club"
      period 2027-01-01 to 2027-12-31

    party friends "Friends" is residents, beneficiary
      members 4 people
  """
  passes in  """
    charter club "The club"
      period 2027-01-01 to 2027-12-31

    party friends "Friends" is residents, beneficiary
      members 5 people
  """
"#
    );
    let folder = folder(&[("rules.charter", &rules), ("cases/four.charter", NEIGHBOURS)]);
    let said = run(folder.path(), "test rules.charter");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("✓ passed: fails in \"cases/four.charter\" on neighbours\n"), "{}", said.out);
    assert!(said.out.contains("✓ passed: passes in `charter club \"The club\"` …\n"), "{}", said.out);
    assert!(said.out.ends_with("3 passed, 0 failed, 0 undecided\n"), "{}", said.out);
    let italian = run(folder.path(), "--lang it test rules.charter");
    assert!(italian.out.contains("regola `many_people`: Many people"), "{}", italian.out);
}

#[test]
fn an_example_that_does_not_come_out_fails_and_says_why() {
    let examples = r#"
  fails in   "cases/four.charter" on council
  passes in  "cases/four.charter"
  fails in   "cases/five.charter"
"#;
    let five = NEIGHBOURS.replace("4 people", "5 people");
    let folder =
        folder(&[("rules.charter", &format!("{RULE}{examples}")), ("cases/four.charter", NEIGHBOURS), ("cases/five.charter", &five)]);
    let said = run(folder.path(), "test rules.charter");
    assert_eq!(said.code, 1);
    let lines: Vec<&str> = said.out.lines().map(str::trim).collect();
    assert!(lines.contains(&"what is found is on `neighbours`: `neighbours` are few"), "{}", said.out);
    assert!(lines.contains(&"`neighbours` are few"), "{}", said.out);
    assert!(lines.contains(&"nothing is found there"), "{}", said.out);
    assert!(said.out.ends_with("0 passed, 3 failed, 0 undecided\n"), "{}", said.out);
}

#[test]
fn an_undecided_rule_leaves_its_example_undecided() {
    let text = NEIGHBOURS.replace("  members 4 people\n", "");
    let folder = folder(&[("rules.charter", &format!("{RULE}  passes in \"some.charter\"\n")), ("some.charter", &text)]);
    let said = run(folder.path(), "test rules.charter");
    assert_eq!(said.code, 3, "{}", said.out);
    assert!(said.out.contains("? undecided: passes in \"some.charter\""), "{}", said.out);
    let junit = run(folder.path(), "test rules.charter --format junit");
    assert_eq!(junit.code, 3);
    assert!(junit.out.contains("tests=\"1\" skipped=\"1\" failures=\"0\""), "{}", junit.out);
    assert!(junit.out.contains("<skipped message=\""), "{}", junit.out);
}

#[test]
fn an_example_that_cannot_be_read_is_a_finding_at_its_clause() {
    let examples = r#"
  fails in "nowhere.charter"
  fails in """
    charter club "The club"
      perod 2027-01-01 to 2027-12-31
  """
"#;
    let folder = folder(&[("rules.charter", &format!("{RULE}{examples}"))]);
    let said = run(folder.path(), "test rules.charter");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("[T07] error: there is no charter `nowhere.charter` beside the file of the rule"), "{}", said.err);
    assert!(said.err.contains("line 2 of the example: `perod` is not a word of the language"), "{}", said.err);
    assert!(said.err.contains("rules.charter:12:3"), "{}", said.err);
    let json: Value = serde_json::from_str(&run(folder.path(), "test rules.charter --format json").out).unwrap();
    assert_eq!(json["charters"][0]["failed"], 2);
    assert_eq!(json["charters"][0]["rules"][0]["examples"][1]["at"]["line"], 13);
    let junit = run(folder.path(), "test rules.charter --format junit");
    assert!(junit.out.contains("tests=\"2\" skipped=\"0\" failures=\"2\""), "{}", junit.out);
}

/// Between `"""` stands a charter, on one line too: never the path of one.
#[test]
fn an_example_of_one_line_is_a_charter() {
    let examples = r#"
  fails in """perty club is association"""
"#;
    let folder = folder(&[("rules.charter", &format!("{RULE}{examples}"))]);
    let said = run(folder.path(), "test rules.charter");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("line 1 of the example: `perty` is not a word of the language"), "{}", said.err);
    assert!(!said.err.contains("there is no charter"), "{}", said.err);
}

#[test]
fn the_rules_of_a_charter_are_tried_without_the_charter() {
    let rules = RULE.replace(" in ours", "").replace("few to 5", "few to 3") + "  fails in \"two.charter\" on neighbours\n";
    let two = NEIGHBOURS.replace("4 people", "2 people");
    let folder = folder(&[("club.charter", &format!("{NEIGHBOURS}{rules}")), ("two.charter", &two)]);
    let said = run(folder.path(), "test club.charter");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
}

/// A stage that a meeting decides, in two calls, with two steps if it fails; and a duty with one step.
const BENCHES: &str = r#"
charter benches "Benches"
  period 2027-01-01 to 2027-12-31

party council "Council" is municipality
  brings money 100 EUR on 2027-02-01

party neighbours "Neighbours" is residents, beneficiary
  members 30 people

body meeting "Meeting"
  seats    neighbours 1 per member
  decides  by majority of votes
  quorum   10 people, second call 8 people after 1 week

co-design layout "Layout"
  lasts       8 weeks
  led by      council
  with        neighbours
  decided by  meeting
  otherwise   retry at most 1 time after 4 weeks, then end as "no agreement"

duty accounts "Accounts"
  council must publish "the accounts"
  due by 2027-01-31
  owed to neighbours
  if broken remind
"#;

const GOES_WELL: &str = r#"
story well "All goes well"
  turnout of neighbours is 30 people
  support of neighbours is 100%
  accounts is kept

  expect layout is done by 2027-12-31
"#;

const SECOND_CALL: &str = r#"
story second "The second call is not enough"
  turnout of neighbours is 9 people, then 5 people
  support of neighbours is 100%
  accounts is broken

  expect layout fails
"#;

fn covered(folder: &Path) -> (Value, Vec<String>) {
    let said = run(folder, "test benches.charter --coverage --format json");
    let json: Value = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{}{}", said.out, said.err));
    let missed = json["charters"][0]["coverage"]["not_reached"].as_array().unwrap();
    let missed = missed.iter().map(|one| format!("{} {}", one["kind"].as_str().unwrap(), one["at"]["line"])).collect();
    (json, missed)
}

#[test]
fn what_no_story_reached_is_listed_with_its_place() {
    let folder = folder(&[("benches.charter", &format!("{BENCHES}{GOES_WELL}"))]);
    let (json, missed) = covered(folder.path());
    let line = |text: &str| BENCHES.lines().position(|line| line.contains(text)).unwrap() + 1;
    let (stage, gate, steps, duty, remind) =
        (line("co-design"), line("decided by"), line("otherwise"), line("duty accounts"), line("if broken"));
    assert_eq!(
        missed,
        [
            format!("fails {stage}"),
            format!("gate_fails {gate}"),
            format!("second_call {gate}"),
            format!("step_otherwise {steps}"),
            format!("step_otherwise {steps}"),
            format!("broken {duty}"),
            format!("step_if_broken {remind}"),
        ]
    );
    // Beside those: the stage opens, the duty is kept, the council gives money, the neighbours decide.
    assert_eq!((&json["coverage"]["reached"], &json["coverage"]["all"]), (&4.into(), &11.into()));
    let text = run(folder.path(), "test benches.charter --coverage");
    assert!(text.out.contains("coverage: 36.4% (4 of 11)"), "{}", text.out);
    assert!(text.out.contains("`layout`: step 2, `end as \"no agreement\"`"), "{}", text.out);
    // What no story reached is not called unreachable; only the check of that name is.
    assert!(!text.out.replace("stage_unreachable", "").replace("stage-unreachable", "").contains("unreachable"), "{}", text.out);
}

#[test]
fn stories_add_up() {
    let folder = folder(&[("benches.charter", &format!("{BENCHES}{GOES_WELL}{SECOND_CALL}"))]);
    let (json, missed) = covered(folder.path());
    assert!(missed.is_empty(), "{missed:?}");
    assert_eq!((&json["coverage"]["reached"], &json["coverage"]["all"]), (&11.into(), &11.into()));
}

#[test]
fn a_scenario_without_expectations_reaches_too() {
    let quiet = GOES_WELL.replace("\n  expect layout is done by 2027-12-31\n", "").replace("story", "scenario");
    let folder = folder(&[("benches.charter", &format!("{BENCHES}{quiet}"))]);
    assert_eq!(covered(folder.path()).1.len(), 7);
}

#[test]
fn a_threshold_makes_the_exit_code() {
    let folder = folder(&[("benches.charter", &format!("{BENCHES}{GOES_WELL}"))]);
    assert_eq!(run(folder.path(), "test benches.charter --coverage --threshold 36").code, 0);
    let below = run(folder.path(), "test benches.charter --coverage --threshold 37");
    assert_eq!(below.code, 1);
    assert!(below.err.contains("the coverage of 36.4% is below 37%"), "{}", below.err);
    assert_eq!(run(folder.path(), "test benches.charter --threshold 37").code, 2, "a threshold of nothing");
    assert_eq!(run(folder.path(), "test benches.charter --coverage --threshold 101").code, 2);
}

#[test]
fn rules_are_told_by_what_came_of_them() {
    let rules = r#"
rule found "Found"
  for every  p in parties
  require    p is municipality
  else       advice on p "{p} is something else"

rule holds "Holds"
  for every  p in parties
  require    (count of b in bodies) = 1
  else       advice on p "{p}"

rule idle "Idle"
  for every  i in indicators
  require    level of i is stated
  else       advice on i "{i}"

rule unknown "Unknown"
  for every  p in parties where p is municipality
  require    members of p ≥ 2 people
  else       advice on p "{p}"
"#;
    let folder = folder(&[("benches.charter", &format!("{BENCHES}{GOES_WELL}{rules}"))]);
    let (json, _) = covered(folder.path());
    let rules = json["coverage"]["rules"].as_array().unwrap();
    let came = |name: &str| {
        let rule = rules.iter().find(|rule| rule["name"] == name && rule["own"] == true).unwrap_or_else(|| panic!("{name}: {rules:?}"));
        ["found", "undecided", "holds", "nothing"].map(|key| rule[key].as_array().unwrap().len())
    };
    assert_eq!(came("found"), [1, 0, 0, 0]);
    assert_eq!(came("unknown"), [0, 1, 0, 0]);
    assert_eq!(came("holds"), [0, 0, 1, 0]);
    assert_eq!(came("idle"), [0, 0, 0, 1]);
    assert!(rules.iter().any(|rule| rule["own"] == false), "the shipped rules are told too");
}

#[test]
fn coverage_is_the_same_on_any_number_of_threads() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let on = |threads| run_on(&examples, "test garden.charter --runs 40 --max-states 500 --coverage --format json", threads).out;
    assert!(!on("1").is_empty());
    assert_eq!(on("1"), on("2"));
}
