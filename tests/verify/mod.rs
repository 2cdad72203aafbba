//! `charter verify`: small charters whose verdicts are known by hand.

mod bands;
mod commands;
mod exact;
mod recalled_days;
mod rollout;
mod sampled;
mod stories;
mod totals;
mod wanted;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The plan is decided on 12 February (after 6 weeks) at the earliest; the works and the look open that day and close on the 26th.
pub const CLUB: &str = r#"charter club "The club"
  period      2027-01-01 to 2027-12-31

party people "The people" is residents
  members 36 people

party comune "The Comune" is municipality

body assembly "The assembly"
  seats    people 1 per member
  decides  by majority of votes
  quorum   50% of members

co-design plan "The plan"
  lasts       6 to 7 weeks
  decided by  assembly
  otherwise   retry at most 1 time after 1 week, then end as "no plan"

co-delivery works "The works"
  starts      after plan
  lasts       2 weeks
  led by      comune

co-evaluation look "The look"
  starts      after plan
  lasts       14 days
  led by      comune
  decided by  comune

stage repair "What is mended"
  starts      after look fails
  lasts       1 week
  led by      comune

duty accounts "Accounts"
  comune must publish "accounts"
  due        every 1 month during works, within 10 days
  owed to    people
  if broken  suspend works until mended

promise planned "Nobody works without a plan"
  works opens only after plan succeeds
promise checked "Works are over only after a look"
  works succeeds only after look succeeds
promise never_works
  always not works is open
promise quick
  never works is open for 10 days
promise looked
  never works is open for 10 days without look closes
promise guarded
  never works is open without look is done
promise answered
  whenever plan succeeds then works succeeds within 10 days
promise well
  whenever plan succeeds then look succeeds
promise no_failure
  never plan fails
promise short
  never works is open for 15 days
promise outcome
  possible that works is done
  possible that charter ends as expired
"#;

pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub fn run(folder: &TempDir, arguments: &[&str]) -> Said {
    let mut command = Command::cargo_bin("charter").unwrap();
    let output = command.current_dir(folder).env_clear().env("CHARTER_LANG", "en").args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// The charter in a folder of its own, as `club.charter`.
pub fn folder(charter: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("club.charter"), charter).unwrap();
    folder
}

/// The same charter in Italian.
pub fn in_italian(charter: &str) -> String {
    let folder = folder(charter);
    let said = run(&folder, &["fmt", "--to", "it", "club.charter"]);
    assert_eq!(said.code, 0, "{}", said.err);
    std::fs::read_to_string(folder.path().join("club.charter")).unwrap()
}

/// What `verify` says of the charter in a folder.
pub fn verified(folder: &TempDir, more: &[&str]) -> Value {
    let said = run(folder, &[&["verify", "club.charter", "--format", "json"][..], more].concat());
    serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}{}", said.out, said.err))
}

/// Promise, verdict, and the day of the run that shows it.
pub fn verdicts(report: &Value) -> Vec<(&str, &str, Option<&str>)> {
    let sentences = report["charters"][0]["promises"].as_array().unwrap();
    sentences.iter().map(|one| (one["promise"].as_str().unwrap(), one["verdict"].as_str().unwrap(), one["day"].as_str())).collect()
}
