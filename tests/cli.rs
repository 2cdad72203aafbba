//! The program as its users run it: files that are wrong, folders, pipes.

use assert_cmd::Command;
use std::fs;
use tempfile::TempDir;

fn charter(folder: &TempDir) -> Command {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(folder).env_clear().env("CHARTER_LANG", "en");
    command
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn run(folder: &TempDir, arguments: &[&str]) -> Said {
    let output = charter(folder).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

const SMALL: &str = "charter v \"Via\"\n  languages en\n  period 2027-01-01 to 2027-12-31\n\nparty p \"P\" is bank\n\nstage s \"S\"\n  lasts 30 days\n  led by p\n";

#[test]
fn a_sound_charter_says_so() {
    let folder = folder(&[("v.charter", SMALL.as_bytes())]);
    let said = run(&folder, &["check"]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "no errors, no warnings in 1 charter\n", ""));
    let said = run(&folder, &["--lang", "it", "check", "v.charter"]);
    assert_eq!(said.out, "nessun errore, nessun avviso in 1 carta\n");
}

#[test]
fn what_cannot_be_opened_is_told_and_exits_2() {
    let folder = folder(&[("empty/readme.txt", b"")]);
    let said = run(&folder, &["check", "missing.charter"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(said.err, "error: `missing.charter` cannot be read: there is no such file or folder\n");
    let said = run(&folder, &["--lang", "it", "check", "missing.charter"]);
    assert_eq!(said.err, "errore: `missing.charter` non si può leggere: non esiste un file o una cartella con questo nome\n");
    let said = run(&folder, &["check", "empty"]);
    assert_eq!((said.code, said.err.as_str()), (2, "error: there is no charter in `empty`: the names of charters end in `.charter`\n"));
    assert_eq!(run(&folder, &["check", "--fromat", "json"]).code, 2);
    assert_eq!(run(&folder, &["frobnicate"]).code, 2);
    assert_eq!(run(&folder, &["--version"]).code, 0);
}

#[test]
fn files_that_are_no_text_are_told() {
    let too_large = vec![b' '; charter::project::LARGEST_FILE + 1];
    let folder = folder(&[
        ("latin.charter", b"charter v \"Citt\xe0\"\n"),
        ("old.charter", b"charter v\r  good common\r"),
        ("empty.charter", b""),
        ("large.charter", &too_large),
    ]);
    let said = run(&folder, &["check", "--format", "concise"]);
    let expected = "empty.charter: warning[F02]: this file holds no declaration
large.charter: error[F05]: this file has 17 MB; at most 16 MB are read
latin.charter: error[F01]: this file is not UTF-8 text (line 1)
old.charter: error[F06]: the lines of this file end in an outdated way (a carriage return, CR, alone)
";
    assert_eq!((said.code, said.out.as_str()), (1, expected));
    let said = run(&folder, &["check", "empty.charter"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("a charter starts like this"), "{}", said.out);
}

#[test]
fn line_ends_and_marks_of_byte_order_do_not_matter() {
    let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    let folder = folder(&[("v.charter", windows.as_bytes())]);
    let said = run(&folder, &["check"]);
    assert_eq!((said.code, said.out.as_str()), (0, "no errors, no warnings in 1 charter\n"));
}

#[test]
fn files_bring_each_other_in() {
    let main = SMALL.replace("party p \"P\" is bank\n", "").replacen("charter v", "use \"common/parties.charter\"\n\ncharter v", 1);
    let folder = folder(&[("v.charter", main.as_bytes()), ("common/parties.charter", b"party p \"P\" is bank\n")]);
    let said = run(&folder, &["check"]);
    assert_eq!((said.code, said.out.as_str()), (0, "no errors, no warnings in 1 charter\n"));
}

#[test]
fn circles_and_missing_files_are_told_where_they_are_asked_for() {
    let folder = folder(&[
        ("a.charter", b"use \"b.charter\"\n"),
        ("b.charter", b"use \"a.charter\"\nuse \"c.chrter\"\n"),
        ("c.charter", b"party p \"P\" is bank\n"),
    ]);
    let said = run(&folder, &["check", "--format", "concise", "a.charter"]);
    let expected = "b.charter:1:5: error[F03]: these files bring each other in: a.charter → b.charter → a.charter
b.charter:2:5: error[F04]: `c.chrter` is not there
";
    assert_eq!((said.code, said.out.as_str()), (1, expected));
    let said = run(&folder, &["check", "a.charter"]);
    assert!(said.out.contains("perhaps: write `c.charter`"), "{}", said.out);
}

#[test]
fn folders_leave_out_what_git_ignores() {
    let folder = folder(&[
        ("v.charter", SMALL.as_bytes()),
        ("drafts/old.charter", b"rubbish"),
        (".hidden/x.charter", b"rubbish"),
        (".gitignore", b"drafts/\n"),
    ]);
    let said = run(&folder, &["check"]);
    assert_eq!((said.code, said.out.as_str()), (0, "no errors, no warnings in 1 charter\n"));
}

#[test]
fn standard_input_is_a_file_too() {
    let folder = folder(&[]);
    let output = charter(&folder).args(["check", "--format", "concise", "-"]).write_stdin("charter v\n  good comon\n").output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.starts_with("<stdin>:2:8: error[L10]"), "{out}");
}

#[test]
fn json_has_places_and_fixes() {
    let folder = folder(&[("v.charter", b"charter v \"Via\"\n  good comon\n")]);
    let said = run(&folder, &["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["format_version"], 2);
    let finding = &json["findings"][0];
    assert_eq!(finding["code"], "L10");
    assert_eq!(finding["path"], "v.charter");
    assert_eq!(finding["start"]["line"], 2);
    assert_eq!(finding["start"]["column"], 8);
    assert_eq!(finding["fixes"][0]["edits"][0]["text"], "common");
}

#[test]
fn the_terminal_shows_the_line_and_what_to_do() {
    let folder = folder(&[("v.charter", "charter v \"Città 😀\"\n  good comon\n".as_bytes())]);
    let said = run(&folder, &["check"]);
    insta::assert_snapshot!(said.out);
    let said = run(&folder, &["--lang", "it", "check"]);
    insta::assert_snapshot!(said.out);
}

#[test]
fn colour_is_used_only_where_it_is_wanted() {
    let folder = folder(&[("v.charter", b"charter v\n  good comon\n")]);
    assert!(!run(&folder, &["check"]).out.contains('\u{1b}'));
    assert!(run(&folder, &["--color", "always", "check"]).out.contains('\u{1b}'));
}

#[test]
fn explain_shows_the_pages_of_codes() {
    let folder = folder(&[]);
    let said = run(&folder, &["explain", "s21", "Impossible-Quorum"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let (first, second) = said.out.split_at(said.out.len() / 2);
    assert_eq!(first.trim(), second.trim(), "by id and by name, in any case");
    assert!(first.starts_with("S21 · impossible-quorum\n\n") && first.contains("\nHow to mend\n"), "{first}");
    assert!(!said.out.contains("```") && !said.out.contains('\u{1b}'), "{first}");
    let colored = run(&folder, &["--color", "always", "--lang", "it", "explain", "S21"]);
    assert!(colored.out.contains("\u{1b}[1mCome rimediare\u{1b}[0m\n"));
    let listed = run(&folder, &["explain"]);
    assert_eq!(listed.code, 0);
    for code in charter::diagnostic::codes::all() {
        assert!(listed.out.contains(&format!("{} {} (", code.id, code.name)), "{}", code.id);
    }
    assert!(listed.out.lines().all(|line| line.chars().count() <= 100));
}

#[test]
fn explain_proposes_the_code_that_was_meant() {
    let folder = folder(&[]);
    let said = run(&folder, &["explain", "S3", "impossible-quorm", "weather", "S21"]);
    assert_eq!(said.code, 2);
    let complaints = "error: there is no code `S3`; did you mean `S03`?\n\
                      error: there is no code `impossible-quorm`; did you mean `impossible-quorum`?\n\
                      error: there is no code `weather`; `charter explain` lists all codes\n";
    assert_eq!(said.err, complaints);
    assert!(said.out.starts_with("S21 ·"), "what is known is shown all the same");
}

#[test]
fn reports_say_once_for_each_code_where_more_is_to_be_read() {
    let folder = folder(&[("v.charter", b"charter v\n  good comon\n\nparty p \"P\" is bnk\n\nparty q \"Q\" is bank\n  membrs 3 people\n")]);
    let said = run(&folder, &["check"]);
    assert_eq!(said.out.matches("[L10] error").count(), 3, "{}", said.out);
    assert_eq!(said.out.matches("   more: charter explain L10\n").count(), 1, "{}", said.out);
    let said = run(&folder, &["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert!(json["findings"].as_array().unwrap().iter().all(|finding| finding["explain"] == "charter explain L10"), "{}", said.out);
}

#[test]
fn a_project_settles_language_and_luck() {
    let scenario = format!("{SMALL}\nscenario usual \"Usual\"\n  expect s succeeds\n");
    let folder = folder(&[("charter.toml", b"lang = \"it\"\nseed = 7\nruns = 20\n"), ("deep/v.charter", scenario.as_bytes())]);
    let in_folder = |arguments: &[&str]| {
        let mut command = Command::cargo_bin("charter").unwrap();
        let output = command.current_dir(folder.path().join("deep")).env_clear().args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(in_folder(&["check"]), "nessun errore, nessun avviso in 1 carta\n");
    assert!(in_folder(&["simulate", "v.charter"]).contains("20 svolgimenti, seme 7"), "{}", in_folder(&["simulate", "v.charter"]));
    assert!(in_folder(&["--lang", "en", "simulate", "v.charter", "--seed", "9"]).contains("20 runs, seed 9"));
    fs::write(folder.path().join("charter.toml"), "sede = 7\n").unwrap();
    let said = in_folder(&["--lang", "en", "check"]);
    assert!(said.contains("there is no setting `sede` (perhaps `seed`); there are `lang`, `seed`, `runs` or `check`"), "{said}");
}

#[test]
fn what_is_certain_is_mended_and_the_rest_is_told() {
    let wrong = "charter v\n  curency EUR\n\nparty p is bank\n  brings money 1.500 EUR on 2027-01-31\n  apporta skill \"sums\"\n";
    let folder = folder(&[("v.charter", wrong.as_bytes())]);
    let said = run(&folder, &["check", "--diff"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("-  curency EUR\n+  currency EUR\n") && said.out.contains("+  brings skill"), "{}", said.out);
    assert_eq!(fs::read_to_string(folder.path().join("v.charter")).unwrap(), wrong);
    let said = run(&folder, &["check", "--fix", "--format", "concise"]);
    assert_eq!(said.err, "mended in `v.charter`: 2 mistakes\n");
    assert_eq!((said.code, said.out.lines().count()), (1, 1), "{}", said.out);
    let mended = fs::read_to_string(folder.path().join("v.charter")).unwrap();
    assert_eq!(mended, wrong.replace("curency", "currency").replace("apporta", "brings"), "what is doubtful stays");
    let said = run(&folder, &["check", "--fix", "--format", "concise"]);
    assert_eq!((said.err.as_str(), said.out.lines().count()), ("", 1));
    // One mistake behind another.
    fs::write(folder.path().join("v.charter"), "charter v\n  currency EUR\n\norgano b\n  tie bi lot\n\norgno c\n  tie by lot\n").unwrap();
    let said = run(&folder, &["check", "--fix", "--format", "concise"]);
    assert!(!said.out.contains("L1"), "{}", said.out);
}

#[test]
fn a_watched_charter_is_checked_again() {
    use std::io::{BufRead as _, BufReader};
    let folder = folder(&[("v.charter", b"charter v\n  good comon\n")]);
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("charter"))
        .current_dir(&folder)
        .env_clear()
        .args(["check", "--watch", "--format", "concise"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut waits = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(out.next().unwrap().unwrap().contains("L10"));
    assert_eq!(waits.next().unwrap().unwrap(), "waiting for changes (Ctrl-C stops)");
    fs::write(folder.path().join("v.charter"), "charter v\n  goood common\n").unwrap();
    assert!(out.next().unwrap().unwrap().contains("`goood`"));
    child.kill().unwrap();
    child.wait().unwrap();
}
