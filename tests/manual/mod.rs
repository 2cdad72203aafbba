//! The manual: its charters are what they say they are, its output is what the program prints, its reference is made from
//! the tables of the language.
//!
//! Blocks: `charter` has no errors; `charter wrong L10` has exactly the findings named, and no others; `charter from PATH` stands
//! so in that file; `console` starts with a command, whose output follows, of which `console first 20` shows so many lines;
//! `console beside FILE` holds one command after another, in a folder of the page's own with that file in it. With
//! `REWRITE_MANUAL=1` the reference and the output are written anew.

mod reference;
mod rule_words;

use assert_cmd::Command;
use charter::diagnostic::{Lang, Severity};
use charter::model::{check, resolve};
use charter::source::Sources;
use charter::syntax::parse;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The pages, with their paths from the manual's `src`.
fn pages() -> Vec<(String, PathBuf)> {
    let src = root().join("docs/manual/src");
    let mut found = Vec::new();
    let mut open = vec![src.clone()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push((path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/"), path));
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).replace("\r\n", "\n")
}

/// The text must be that of the file, or is written to it where that is asked for.
fn settle(path: &Path, text: &str) {
    if std::env::var_os("REWRITE_MANUAL").is_some() {
        std::fs::write(path, text).unwrap();
    }
    let there = read(path);
    let first = there.lines().zip(text.lines()).find(|(there, made)| there != made);
    assert!(there == text, "{} differs ({first:?}): write it anew with REWRITE_MANUAL=1 cargo test manual", path.display());
}

/// A page in pieces: text, and fenced blocks with what stands behind the fence.
enum Piece {
    Text(String),
    Block { info: String, body: String },
}

fn pieces(page: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut block: Option<(String, String)> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), &mut block) {
            (Some(_), Some(_)) => {
                let (info, body) = block.take().unwrap();
                found.push(Piece::Block { info, body });
            }
            (Some(info), None) => block = Some((info.to_owned(), String::new())),
            (None, Some((_, body))) => *body += &format!("{line}\n"),
            (None, None) => match found.last_mut() {
                Some(Piece::Text(text)) => *text += &format!("{line}\n"),
                _ => found.push(Piece::Text(format!("{line}\n"))),
            },
        }
    }
    assert!(block.is_none(), "a block is not closed");
    found
}

/// The codes of all findings on a charter, and of its errors.
fn findings(text: &str) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let mut sources = Sources::default();
    let file = sources.add(PathBuf::from("manual.charter"), text.to_owned());
    let (tree, mut found) = parse(file, text);
    let (model, more) = resolve(&sources, &[&tree]);
    found.extend(more);
    if found.iter().all(|finding| finding.severity != Severity::Error) {
        found.extend(check(&model));
    }
    let codes = |errors: bool| found.iter().filter(|f| !errors || f.severity == Severity::Error).map(|f| f.code.id).collect();
    (codes(false), codes(true))
}

#[test]
fn charters_of_the_manual_are_what_they_say() {
    let (mut sound, mut wrong, mut excerpts) = (0, 0, 0);
    for (name, path) in pages() {
        for piece in pieces(&read(&path)) {
            let Piece::Block { info, body } = piece else { continue };
            let words: Vec<&str> = info.split_whitespace().collect();
            match words.as_slice() {
                ["charter"] => {
                    assert_eq!(findings(&body).1, BTreeSet::new(), "{name}:\n{body}");
                    sound += 1;
                }
                ["charter", "wrong", codes @ ..] if !codes.is_empty() => {
                    assert_eq!(findings(&body).0, codes.iter().copied().collect(), "{name}:\n{body}");
                    wrong += 1;
                }
                ["charter", "from", file] => {
                    assert!(read(&root().join(file)).contains(&body), "{name}: not in {file}:\n{body}");
                    excerpts += 1;
                }
                _ => assert!(!info.starts_with("charter"), "{name}: `{info}`"),
            }
        }
    }
    assert!(sound >= 6 && wrong >= 10 && excerpts >= 12, "{sound} {wrong} {excerpts}");
}

#[test]
fn the_manual_shows_what_the_program_prints() {
    let mut shown = 0;
    for (name, path) in pages() {
        let page = read(&path);
        let lang = if page.contains("<!-- lang: it -->") { "it" } else { "en" };
        let mut made = String::new();
        let own = tempfile::TempDir::new().unwrap();
        for piece in pieces(&page) {
            match piece {
                Piece::Text(text) => made += &text,
                Piece::Block { info, body } if info.starts_with("console beside ") => {
                    shown += 1;
                    let file = root().join(info.trim_start_matches("console beside "));
                    std::fs::copy(&file, own.path().join(file.file_name().unwrap())).unwrap();
                    made += &format!("```{info}\n{}```\n", one_after_another(&body, own.path(), lang));
                }
                Piece::Block { info, body } => {
                    let first = body.lines().next().unwrap_or_default();
                    let most = info.strip_prefix("console first ").map(|lines| lines.parse::<usize>().expect("a number of lines"));
                    let body = match first.strip_prefix("$ charter ").filter(|_| info == "console" || most.is_some()) {
                        Some(arguments) => {
                            shown += 1;
                            let mut command = Command::cargo_bin("charter").unwrap();
                            command.current_dir(root()).env_clear().env("CHARTER_LANG", lang).args(arguments.split_whitespace());
                            let output = command.output().unwrap();
                            format!("{first}\n{}", beginning(&String::from_utf8(output.stdout).unwrap(), most))
                        }
                        None => body,
                    };
                    made += &format!("```{info}\n{body}```\n");
                }
            }
        }
        assert!(page.ends_with('\n'), "{name} does not end with a line end");
        settle(&path, &made);
    }
    assert!(shown >= 4, "the manual shows no output");
}

/// So many lines, and a sign that there are more.
fn beginning(text: &str, most: Option<usize>) -> String {
    match most {
        Some(most) if text.lines().count() > most => text.lines().take(most).map(|line| format!("{line}\n")).collect::<String>() + "…\n",
        _ => text.to_owned(),
    }
}

/// The commands of a block, each with all that it prints.
fn one_after_another(body: &str, folder: &Path, lang: &str) -> String {
    let mut made = String::new();
    for arguments in body.lines().filter_map(|line| line.strip_prefix("$ charter ")) {
        let mut command = Command::cargo_bin("charter").unwrap();
        command.current_dir(folder).env_clear().env("CHARTER_LANG", lang).args(arguments.split_whitespace());
        let output = command.output().unwrap();
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        made += &format!("$ charter {arguments}\n{out}{err}");
    }
    assert!(!made.is_empty(), "no command in:\n{body}");
    made
}

#[test]
fn the_pictures_of_the_manual_are_drawn_by_the_program() {
    for lang in Lang::ALL {
        let folder = tempfile::TempDir::new().unwrap();
        let mut command = Command::cargo_bin("charter").unwrap();
        command.current_dir(root()).env_clear().env("CHARTER_LANG", lang.code());
        command.args(["simulate", "examples/garden.charter", "--runs", "400", "--svg"]).arg(folder.path());
        let output = command.output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        for name in ["timeline", "cash"] {
            let path = root().join(format!("docs/manual/src/pictures/{name}.{}.svg", lang.code()));
            settle(&path, &read(&folder.path().join(format!("{name}.svg"))));
        }
    }
}

#[test]
fn the_reference_is_made_from_the_tables() {
    for lang in Lang::ALL {
        settle(&root().join(format!("docs/manual/src/reference.{}.md", lang.code())), &reference::page(lang));
    }
}

#[test]
fn the_contents_name_every_page_once_and_links_lead_somewhere() {
    let src = root().join("docs/manual/src");
    let links = |text: &str| -> Vec<String> {
        let ends = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        ends.filter(|link| !link.contains("://"))
            .map(|link| link.split('#').next().unwrap().to_owned())
            .filter(|link| !link.is_empty())
            .collect()
    };
    let contents = links(&read(&src.join("SUMMARY.md")));
    let named: BTreeSet<&str> = contents.iter().map(String::as_str).collect();
    assert_eq!(named.len(), contents.len(), "a page is named twice");
    let all = pages();
    let there: BTreeSet<&str> = all.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "SUMMARY.md").collect();
    assert_eq!(named, there);
    for (name, path) in &all {
        for link in links(&read(path)) {
            assert!(path.parent().unwrap().join(&link).exists(), "{name} leads to {link}, which is not there");
        }
    }
}

#[test]
fn the_list_of_what_rules_can_ask_is_made_from_the_vocabulary() {
    for lang in Lang::ALL {
        settle(&root().join(format!("docs/manual/src/rule-words.{}.md", lang.code())), &rule_words::page(lang));
    }
}

#[test]
fn the_pages_of_profiles_name_each_of_them_and_end_with_their_numbers() {
    for (lang, name, heading) in
        [(Lang::En, "profiles.md", "## Numbers that can be set\n"), (Lang::It, "profili.md", "## Numeri che si possono fissare\n")]
    {
        let path = root().join("docs/manual/src").join(name);
        let page = read(&path);
        for profile in &charter::rules::library::library().model.profiles {
            assert!(page.contains(&format!("`{}`", profile.name.text)), "{name} does not name {}", profile.name.text);
        }
        let (written, _) = page.split_once(heading).unwrap();
        settle(&path, &format!("{written}{heading}\n{}", rule_words::numbers(lang)));
    }
}
