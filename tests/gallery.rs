//! The example charters: each is sound, each of its stories holds, and the index names it.

use assert_cmd::Command;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

/// The gallery, and the examples that have no findings at all.
fn sound() -> Vec<String> {
    let gallery = std::fs::read_dir(examples().join("gallery")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<String> = gallery
        .filter(|name| name.ends_with(".charter"))
        .map(|name| format!("gallery/{name}"))
        .chain(["dundee.charter".to_owned()])
        .collect();
    found.sort();
    found
}

fn run(arguments: &[&str]) -> (i32, String) {
    let mut command = Command::cargo_bin("charter").unwrap();
    let output = command.current_dir(examples()).env_clear().env("CHARTER_LANG", "en").args(arguments).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn nothing_is_found_in_the_gallery() {
    let files = sound();
    assert!(files.len() >= 13, "{files:?}");
    for file in &files {
        let (code, out) = run(&["check", "--format", "concise", file]);
        let told: Vec<&str> = out.lines().filter(|line| !line.contains(": waived[")).collect();
        assert_eq!((code, told), (0, Vec::new()), "{file}");
        let text = std::fs::read_to_string(examples().join(file)).unwrap();
        assert!(file == "dundee.charter" || text.starts_with("// Teaches: ") || text.starts_with("// Insegna: "), "{file}");
    }
}

#[test]
fn the_stories_of_the_gallery_hold() {
    let mut stories = 0;
    for file in sound() {
        // Few runs: what scenarios expect needs only not to fail.
        let (_, out) = run(&["test", "--runs", "100", "--max-states", "500", "--format", "json", &file]);
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        for scenario in json["charters"][0]["scenarios"].as_array().unwrap() {
            let (name, story) = (&scenario["name"], scenario["story"].as_bool().unwrap());
            stories += usize::from(story);
            for expectation in scenario["expectations"].as_array().unwrap() {
                let verdict = expectation["verdict"].as_str().unwrap();
                let fits = if story { verdict == "passed" } else { verdict != "failed" };
                assert!(fits, "{file}, {name}: {}: {verdict}", expectation["text"]);
            }
        }
    }
    assert!(stories >= 20, "{stories}");
}

#[test]
fn the_index_names_every_example() {
    let index = std::fs::read_to_string(examples().join("README.md")).unwrap();
    let named: BTreeSet<&str> = index.split('`').filter(|word| word.ends_with(".charter") && !word.contains(' ')).collect();
    let mut there = BTreeSet::new();
    let mut open = vec![examples()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "charter") {
                there.insert(path.strip_prefix(examples()).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    assert_eq!(named.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), there);
}
