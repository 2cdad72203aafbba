//! Starting a charter from a template; completions and manual pages.

use assert_cmd::Command;
use std::fs;
use tempfile::TempDir;

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn run(folder: &TempDir, arguments: &str) -> Said {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(folder).env_clear().env("CHARTER_LANG", "en");
    let output = command.args(arguments.split_whitespace()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

const TEMPLATES: [&str; 5] = ["pact", "art55", "budget", "service", "cooperative"];

/// First days whose months are short, long, or in a leap year.
const FIRST_DAYS: [&str; 3] = ["2027-01-01", "2026-08-31", "2028-02-29"];

#[test]
fn every_template_is_sound_and_its_story_holds_from_any_day() {
    let folder = TempDir::new().unwrap();
    for template in TEMPLATES {
        for lang in ["en", "it"] {
            for day in FIRST_DAYS {
                let file = format!("{template}_{lang}_{day}.charter");
                let said = run(&folder, &format!("new {file} --template {template} --lang {lang} --from {day}"));
                assert_eq!((said.code, said.err.as_str()), (0, ""), "{file}");
                let said = run(&folder, &format!("check {file} --format concise"));
                let told: Vec<&str> =
                    said.out.lines().filter(|line| !line.contains(": waived[") && !line.contains(": accettato[")).collect();
                assert_eq!((said.code, told), (0, Vec::new()), "{file}");
                let said = run(&folder, &format!("test {file} --runs 200 --max-states 500 --format json"));
                let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
                let scenarios = json["charters"][0]["scenarios"].as_array().unwrap();
                let verdicts = |at: usize| -> Vec<&str> {
                    let expectations = scenarios[at]["expectations"].as_array().unwrap();
                    expectations.iter().map(|expectation| expectation["verdict"].as_str().unwrap()).collect()
                };
                assert_eq!(scenarios.len(), 2, "{file}");
                assert!(!verdicts(0).contains(&"failed"), "{file}: {}", said.out);
                assert!(verdicts(1).len() >= 5 && verdicts(1).iter().all(|verdict| *verdict == "passed"), "{file}: {}", said.out);
            }
        }
    }
}

#[test]
fn options_fill_the_template_in() {
    let folder = TempDir::new().unwrap();
    let said = run(&folder, "new pacts/2027 --name via_adda --title Orti --from 2027-03-01");
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "pacts/2027/via_adda.charter is written; try `charter check pacts/2027/via_adda.charter`\n")
    );
    let text = fs::read_to_string(folder.path().join("pacts/2027/via_adda.charter")).unwrap();
    assert!(text.contains("charter via_adda \"Orti\"\n"), "{text}");
    assert!(text.contains("period      2027-03-01 to 2029-02-28\n") && !text.contains('{'), "{text}");
    // The file lends its name; without anything, all is as usual.
    assert_eq!(run(&folder, "new orti-nuovi.charter --lang it --from 2027-03-01").code, 0);
    assert!(
        fs::read_to_string(folder.path().join("orti-nuovi.charter"))
            .unwrap()
            .contains("carta orti_nuovi \"Il giardino del nostro quartiere\"")
    );
    assert_eq!(run(&folder, "new").out, "our_garden.charter is written; try `charter check our_garden.charter`\n");
}

#[test]
fn what_cannot_be_started_is_told_and_nothing_is_overwritten() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("mine.charter"), "mine").unwrap();
    let refused = |arguments: &str| {
        let said = run(&folder, arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments}");
        said.err
    };
    assert_eq!(refused("new mine.charter"), "error: `mine.charter` is there already, and stays as it is: choose another name or file\n");
    assert_eq!(refused("new --name mine"), refused("new mine.charter"));
    assert_eq!(fs::read_to_string(folder.path().join("mine.charter")).unwrap(), "mine");
    assert!(refused("new --name via-adda").starts_with("error: `via-adda` cannot be a name: write letters, digits and `_`"));
    assert!(refused("--lang it new --name per").starts_with("errore: `per` non può essere un nome"));
    assert_eq!(refused("new --from 2027-02-29"), "error: `2027-02-29` is not a date: write it like `2027-01-31`\n");
    assert_eq!(refused("new --from 9999-01-01"), "error: a charter that starts on 9999-01-01 would have dates beyond the calendar\n");
    assert!(refused("new mine.charter/x").contains("mine.charter/x/our_garden.charter` cannot be written: "));
    assert!(refused("new --template packt").contains("packt"));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["mine.charter"]);
}

#[test]
fn shells_are_told_every_command() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = run(&folder, &format!("completions {shell}"));
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        for word in ["check", "simulate", "test", "new", "completions", "man", "template"] {
            assert!(said.out.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(run(&folder, "completions cmd").code, 2);
}

#[test]
fn manual_pages_are_printed_and_written() {
    let folder = TempDir::new().unwrap();
    let page = run(&folder, "man");
    assert!(page.code == 0 && page.out.contains(".TH charter 1") && page.out.contains("charter\\-check(1)"), "{}", page.out);
    let said = run(&folder, "man share/man1");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let count = fs::read_dir(folder.path().join("share/man1")).unwrap().count();
    assert_eq!(said.out, format!("{count} manual pages are written in share/man1\n"));
    let check = fs::read_to_string(folder.path().join("share/man1/charter-check.1")).unwrap();
    assert!(check.contains("Read charters and report what is wrong or doubtful"));
    // Written again over themselves.
    assert_eq!(run(&folder, "man share/man1").code, 0);
}
