//! The options of `charter check`, and the settings that stand for them.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn command(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(folder).env_clear().env("CHARTER_LANG", "en");
    command
}

fn said(mut command: Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn run(folder: &TempDir, arguments: &str) -> Said {
    let mut command = command(folder.path());
    command.args(arguments.split_whitespace());
    said(command)
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// With a warning (S03) and a piece of advice (W09).
const DOUBTFUL: &str = "charter v \"Via\"
  languages en
  period 2027-01-01 to 2028-12-31

party p \"P\" is bank

party q \"Q\" is bank

body b \"B\"
  seats p 1
  decides by majority of votes
  quorum 1 seat
  tie rejects

stage s \"S\"
  lasts 300 days, long stop 400 days
  led by p
  decided by b
  otherwise end as \"no\"
";
/// With an error of names (S01), and nothing else.
const UNREADABLE: &str = "party p \"P\" is bank\n\nstage s \"S\"\n  lasts 30 days\n  led by r\n";

/// The ids of what is reported, in order.
fn ids(said: &Said) -> Vec<String> {
    said.out.lines().filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned())).collect()
}

#[test]
fn findings_are_selected_and_ignored() {
    let folder = folder(&[("v.charter", DOUBTFUL)]);
    let reported = |arguments: &str| ids(&run(&folder, &format!("check --format concise {arguments}")));
    assert_eq!(reported(""), ["S03", "W09"]);
    for (arguments, expected) in [
        ("--select S", &["S03"][..]),
        ("--select s03", &["S03"]),
        ("--select idle-party", &["S03"]),
        ("--select W,idle_party", &["S03", "W09"]),
        ("--select W --select S03", &["S03", "W09"]),
        ("--select C", &[]),
        ("--ignore W09", &["S03"]),
        ("--ignore S,W", &[]),
        ("--select S --ignore idle-party", &[]),
        ("--ignore long-decision", &["S03"]),
    ] {
        assert_eq!(reported(arguments), expected, "{arguments}");
    }
    let unknown = run(&folder, "check --ignore idle-prty");
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert_eq!(unknown.err, "error: there is no code and no rule `idle-prty`; did you mean `idle-party`?\n");
    let unknown = run(&folder, "check --select weather");
    assert_eq!(unknown.err, "error: there is no code and no rule `weather`; `charter explain` lists all codes\n");
}

#[test]
fn what_is_not_read_is_always_told() {
    let folder = folder(&[("v.charter", UNREADABLE)]);
    let told = run(&folder, "check --format concise --select C,D");
    assert_eq!((told.code, ids(&told)), (1, vec!["S01".to_owned()]));
    let note = "S01 is reported although not chosen: nothing more can be said of a charter that is not read whole\n";
    assert_eq!(told.err, note);
    assert_eq!(run(&folder, "check --format concise --ignore S").err, note);
    assert_eq!(run(&folder, "check --format concise --select S").err, "");
    let refused = run(&folder, "--lang it check --ignore unknown-reference");
    let expected = "errore: `unknown-reference` non si può ignorare: di una carta che non si legge per intero non si può dire altro\n";
    assert_eq!((refused.code, refused.err.as_str()), (2, expected));
}

#[test]
fn the_exit_code_follows_the_weight_that_is_asked_for() {
    let folder = folder(&[("doubtful.charter", DOUBTFUL), ("unreadable.charter", UNREADABLE)]);
    let code = |arguments: &str| run(&folder, &format!("check --format concise {arguments}")).code;
    for (arguments, expected) in [
        ("doubtful.charter", 0),
        ("--fail-on error doubtful.charter", 0),
        ("--fail-on warning doubtful.charter", 1),
        ("--fail-on warning --ignore S03 doubtful.charter", 0),
        ("--fail-on advice --ignore S03 doubtful.charter", 1),
        ("--fail-on advice --exit-zero doubtful.charter", 0),
        ("unreadable.charter", 1),
        ("--fail-on never unreadable.charter", 0),
        ("--exit-zero unreadable.charter", 0),
        ("--exit-zero missing.charter", 2),
        ("--fail-on errors doubtful.charter", 2),
        ("--exit-zero --format yaml doubtful.charter", 2),
    ] {
        assert_eq!(code(arguments), expected, "{arguments}");
    }
    let sarif = run(&folder, "check --format sarif --fail-on warning doubtful.charter");
    assert!(sarif.out.contains("\"exitCode\": 1"), "{}", sarif.out);
}

#[test]
fn a_project_settles_what_is_reported_and_options_come_before_it() {
    let settings = "[check]\nselect = [\"S\", \"W\"]\nignore = [\"idle-party\"]\nfail-on = \"advice\"\n";
    let folder = folder(&[("charter.toml", settings), ("v.charter", DOUBTFUL), ("other.toml", "[check]\nignore = [\"W\"]\n")]);
    let check = |arguments: &str| {
        let said = run(&folder, &format!("check --format concise {arguments}"));
        (said.code, ids(&said).join(" "))
    };
    let expected = |code: i32, ids: &str| (code, ids.to_owned());
    assert_eq!(check(""), expected(1, "W09"));
    assert_eq!(check("--ignore W"), expected(1, "S03"));
    assert_eq!(check("--select S"), expected(0, ""));
    assert_eq!(check("--fail-on never"), expected(0, "W09"));
    assert_eq!(check("--isolated"), expected(0, "S03 W09"));
    assert_eq!(check("--config other.toml"), expected(0, "S03"));
    assert_eq!(check("--config other.toml --isolated").0, 2);
    let missing = run(&folder, "check --config missing.toml");
    assert_eq!((missing.code, missing.err.as_str()), (2, "error: `missing.toml`: there is no such file or folder\n"));
    fs::write(folder.path().join("other.toml"), "[check]\nselect = [\"idle-prty\"]\n").unwrap();
    let wrong = run(&folder, "check --config other.toml");
    let expected = "error: `other.toml`: there is no code and no rule `idle-prty`; did you mean `idle-party`?\n";
    assert_eq!((wrong.code, wrong.err.as_str()), (2, expected));
    fs::write(folder.path().join("other.toml"), "[check]\nfail-on = \"errors\"\n").unwrap();
    let wrong = run(&folder, "check --config other.toml");
    let expected = "error: `other.toml`: `fail-on` cannot be \"errors\": it is `\"error\"`, `\"warning\"`, `\"advice\"` or `\"never\"`\n";
    assert_eq!(wrong.err, expected);
}

#[test]
fn a_report_goes_to_a_file_whole_or_not_at_all() {
    let folder = folder(&[("v.charter", DOUBTFUL), ("report.json", "old")]);
    let written = run(&folder, "check --format json --output report.json");
    assert_eq!((written.code, written.out.as_str(), written.err.as_str()), (0, "", ""));
    let report = fs::read_to_string(folder.path().join("report.json")).unwrap();
    assert_eq!(report, run(&folder, "check --format json").out);
    // A new file, in the colours that are asked for.
    assert_eq!(run(&folder, "check -o new.txt").code, 0);
    assert!(!fs::read_to_string(folder.path().join("new.txt")).unwrap().contains('\u{1b}'));
    assert_eq!(run(&folder, "--color always check -o new.txt").code, 0);
    assert!(fs::read_to_string(folder.path().join("new.txt")).unwrap().contains('\u{1b}'));
    let refused = run(&folder, "check -o missing/report.txt");
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.err.starts_with("error: `missing/report.txt` cannot be written: "), "{}", refused.err);
    fs::create_dir(folder.path().join("folder")).unwrap();
    let refused = run(&folder, "check -o folder");
    assert_eq!((refused.code, refused.err.as_str()), (2, "error: `folder` cannot be written: it is a folder\n"));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

#[test]
fn standard_input_has_the_name_it_is_given() {
    let folder = folder(&[("common/parties.charter", "party p \"P\" is bank\n"), ("common/v.charter", "party old \"O\" is bank\n")]);
    let input = format!(
        "use \"parties.charter\"\n\n{}",
        DOUBTFUL.replace("party p \"P\" is bank\n\n", "").replace("lasts 300 days, long stop 400 days", "lsats 300 days")
    );
    let piped = |arguments: &str| {
        let mut command = command(folder.path());
        command.args(arguments.split_whitespace()).write_stdin(input.clone());
        said(command)
    };
    for arguments in ["", "-"] {
        let told = piped(&format!("check --format concise --stdin-filename common/v.charter {arguments}"));
        assert!(told.out.starts_with("common/v.charter:16:3: error[L10]"), "{}{}", told.out, told.err);
        assert_eq!(told.out.lines().count(), 1, "what is on the disk is not read: {}", told.out);
    }
    let told = piped("check --stdin-filename common/v.charter common/parties.charter");
    let expected = "error: `--stdin-filename` names standard input, which is not read: add `-` to the paths\n";
    assert_eq!((told.code, told.err.as_str()), (2, expected));
    // The file of that name stays as it is.
    let mended = piped("check --fix --format concise --stdin-filename common/v.charter");
    assert_eq!(mended.err, "standard input cannot be mended: give the file's name\n");
    assert!(mended.out.starts_with("common/v.charter:16:3: error[L10]"), "{}", mended.out);
    assert_eq!(fs::read_to_string(folder.path().join("common/v.charter")).unwrap(), "party old \"O\" is bank\n");
    let shown = piped("check --diff --stdin-filename common/v.charter");
    assert_eq!(shown.code, 1);
    assert!(shown.out.contains("--- common/v.charter\n") && shown.out.contains("-  lsats 300 days\n+  lasts 300 days\n"), "{}", shown.out);
    assert_eq!(piped("check --diff --exit-zero --stdin-filename common/v.charter").code, 0);
}

#[test]
fn what_is_not_chosen_is_not_mended() {
    let folder = folder(&[("v.charter", "charter v\n  curency EUR\n")]);
    let mended = run(&folder, "check --fix --select C --exit-zero");
    assert_eq!(mended.code, 0);
    assert!(mended.err.starts_with("mended in `v.charter`: 1 mistake\n"), "of the language, it is: {}", mended.err);
}

#[test]
fn statistics_count_each_kind() {
    let folder = folder(&[("a.charter", DOUBTFUL), ("b.charter", DOUBTFUL), ("c.charter", UNREADABLE)]);
    let shown = run(&folder, "check --statistics");
    let expected = "  count  id   name               weight
  2      S03  idle-party         warning
  2      W09  long-decision      advice
  1      S01  unknown-reference  error
1 error, 2 warnings, 2 pieces of advice in 3 charters
";
    assert_eq!((shown.code, shown.out.as_str()), (1, expected));
    let json: serde_json::Value = serde_json::from_str(&run(&folder, "check --statistics --format json --select S").out).unwrap();
    assert_eq!(json["statistics"][0]["id"], "S03");
    assert_eq!((json["statistics"][0]["count"].as_u64(), json["statistics"].as_array().unwrap().len()), (Some(2), 2));
    let refused = run(&folder, "check --statistics --format sarif");
    assert_eq!((refused.code, refused.err.as_str()), (2, "error: statistics are shown with `--format terminal` or `json`\n"));
}

#[test]
fn paths_in_reports_start_at_the_root_of_the_repository() {
    let folder = folder(&[("carte/v.charter", DOUBTFUL), (".git/HEAD", "")]);
    let reported = |format: &str| {
        let mut command = command(&folder.path().join("carte"));
        command.args(["check", "--format", format]);
        said(command).out
    };
    assert!(reported("github").contains("file=carte/v.charter,"));
    assert!(reported("sarif").contains("\"uri\": \"carte/v.charter\""));
    assert!(reported("gitlab").contains("\"path\": \"carte/v.charter\""));
    assert!(reported("concise").starts_with("v.charter:"), "for people, from where they are");
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    use std::process::Stdio;
    let folder = folder(&[("v.charter", UNREADABLE)]);
    for format in ["terminal", "concise", "json", "sarif", "junit", "github", "gitlab", "rdjson"] {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("charter"))
            .current_dir(&folder)
            .env_clear()
            .args(["--lang", "en", "check", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.len()), (Some(1), 0), "{format}");
    }
}

#[test]
fn the_day_of_waivers_can_be_set_for_tests() {
    let folder = folder(&[("v.charter", DOUBTFUL)]);
    assert_eq!(run(&folder, "--today 2028-02-29 check").code, 0);
    assert_eq!(run(&folder, "check --today 2027-02-29").code, 2);
    assert!(!run(&folder, "check --help").out.contains("--today"));
}
