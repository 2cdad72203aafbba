//! Findings explained: the rule, what it rests on, and the smallest changes, each worked out by hand here.

use charter::diagnostic::Diagnostic;
use charter::project::{Change, Files, Workspace, smallest_changes};
use std::io;
use std::path::Path;

struct Nothing;

impl Files for Nothing {
    fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// The changes that clear the first finding of a code, as `from → to`.
fn changes(text: &str, code: &str) -> Vec<String> {
    let mut workspace = Workspace::new(&Nothing);
    let file = workspace.add("a.charter".into(), text.as_bytes().to_vec());
    let unit = workspace.unit(file);
    let found = workspace.diagnostics(std::slice::from_ref(&unit));
    let finding: &Diagnostic = found.iter().find(|one| one.id() == code).unwrap_or_else(|| panic!("no {code} in {found:#?}"));
    let show = |change: Change| format!("{} → {}", change.from, change.to);
    smallest_changes(&workspace, &unit, finding).into_iter().map(show).collect()
}

fn garden(extra: &str) -> String {
    format!(
        "charter garden \"The garden\"\n  period 2027-01-01 to 2028-12-31\n\nparty comune \"Municipality\" is municipality\n  brings money 1_000 EUR on 2027-02-01\n\n\
         party residents \"Residents\" is residents, beneficiary\n  members 36 people\n  brings time 10 hours per member per year\n\n{extra}"
    )
}

#[test]
fn a_quorum_above_all_votes_comes_down_to_them() {
    let text = garden(
        "body assembly \"Assembly\"\n  seats residents 1 per member\n  decides by majority of votes\n  quorum 40 people, second call 12 people\n  tie rejects\n\n\
         co-design layout \"Layout\"\n  lasts 8 weeks\n  led by comune\n  with residents\n  decided by assembly\n  otherwise end as \"no layout\"\n",
    );
    // 40 are never there of 36: 36 can be; or 40 members.
    let found = changes(&text, "S21");
    assert!(found.contains(&"40 → 36".to_owned()), "{found:?}");
}

#[test]
fn a_gap_closes_by_what_is_missing() {
    let text = garden(
        "co-financing fund \"Fund\"\n  lasts 8 weeks\n  led by comune\n  with residents\n  from comune 1_000 EUR committed\n  target 1_000 EUR\n  spends tools 700 EUR, soil 400 EUR\n  otherwise end as \"no money\"\n",
    );
    let found = changes(&text, "S06");
    assert!(found.contains(&"700 → 600".to_owned()) && found.contains(&"400 → 300".to_owned()), "{found:?}");
}

#[test]
fn an_own_rule_is_cleared_at_its_threshold_and_not_beyond() {
    let text = garden(
        "rule enough \"Enough people\"\n  for every p in parties where members of p is stated\n  require members of p at least 50 people\n  else warning on p \"{p} has {members of p}\"\n",
    );
    let found = changes(&text, "enough");
    assert_eq!(found, ["36 → 50"]);
}

#[test]
fn what_no_number_clears_has_no_change() {
    let text = garden("rule named \"A named place\"\n  require territory is stated\n  else warning on charter \"no territory\"\n");
    assert_eq!(changes(&text, "named"), Vec::<String>::new());
}

#[test]
fn the_program_explains_what_it_finds_in_a_charter() {
    let folder = tempfile::TempDir::new().unwrap();
    let text = garden(
        "rule enough \"Enough people\" it: \"Persone abbastanza\"\n  for every p in parties where members of p is stated\n  require members of p at least 50 people\n  \
         else warning on p \"{p} has {members of p}\" it: \"{p} ha {members of p}\"\n  because \"a few cannot do it\" it: \"in pochi non ce la si fa\"\n  source \"Our statute, art. 3\"\n  suggest \"find more\" it: \"trovatene altre\"\n",
    );
    std::fs::write(folder.path().join("a.charter"), text).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("charter").unwrap();
        let output = command.current_dir(&folder).env_clear().args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, out, _) = run(&["explain", "enough", "a.charter"]);
    assert_eq!(code, Some(0));
    for part in [
        "enough (warning), a.charter:7",
        "`residents` has 36 people",
        "a few cannot do it",
        "Source: Our statute, art. 3",
        "members of `residents`: 36 people (a.charter:8)",
        "36 → 50 in `members 36 people` (a.charter:8)",
        "find more",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let (_, out, _) = run(&["--lang", "it", "explain", "enough", "a.charter", "--on", "residents"]);
    assert!(out.contains("in pochi non ce la si fa") && out.contains("membri di `residents`: 36 persone"), "{out}");
    let (code, out, _) = run(&["explain", "S21", "a.charter"]);
    assert_eq!((code, out.as_str()), (Some(0), "S21 finds nothing in `a.charter`\n"));
    let (code, _, err) = run(&["explain", "enogh", "a.charter"]);
    assert!(code == Some(2) && err.contains("enogh"), "{err}");
}
