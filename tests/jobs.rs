//! The files that `charter jobs` makes.

use assert_cmd::Command;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const CLUB: &str = "carta club \"Il club\"\n  lingue   it\n  periodo  dal 2027-01-01 al 2027-12-31\n\nparte soci \"I soci\" è comitato\n\nfase festa \"La festa\"\n  dura       30 giorni\n  a cura di  soci\n  decisa da  soci\n\nscenario solito \"Come al solito\"\n  assenso di soci in festa è dato con probabilità 80%\n";

/// The files of a folder, in order of their paths, each below its own; programs are marked.
fn listed(folder: &Path) -> String {
    fn walk(at: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut paths = Vec::new();
    walk(folder, &mut paths);
    paths.sort();
    let mut out = String::new();
    for path in paths {
        let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
        let text = std::fs::read_to_string(&path).unwrap();
        writeln!(out, "==== {name}{}", if is_program(&path) { " (a program)" } else { "" }).unwrap();
        out += &text;
    }
    // The version of the program is not what is held here.
    out.replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o100 != 0
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.ends_with("submit.sh")
}

fn made(line: &str) -> String {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("club.charter"), CLUB).unwrap();
    let mut command = Command::cargo_bin("charter").unwrap();
    let output = command.current_dir(folder.path()).env_clear().env("CHARTER_LANG", "en").args(line.split(' ')).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    listed(&folder.path().join("jobs"))
}

#[cfg(unix)]
#[test]
fn files_for_slurm() {
    insta::assert_snapshot!(made("jobs slurm club.charter --shards 3 --runs 1000 --seed 7 --scenario solito --out-dir jobs"));
}

#[cfg(unix)]
#[test]
fn files_for_kubernetes() {
    insta::assert_snapshot!(made(
        "jobs kubernetes club.charter --shards 3 --runs 1000 --seed 7 --image example.org/charter:1 --out-dir jobs"
    ));
    insta::assert_snapshot!(made(
        "jobs kubernetes club.charter --shards 2 --runs 10 --image example.org/charter:1 --claim shared --out-dir jobs"
    ));
}

/// What is shown is the same on every run: nothing of this machine, and no time, is in it.
#[cfg(unix)]
#[test]
fn the_same_files_every_time() {
    let line = "jobs kubernetes club.charter --shards 3 --runs 1000 --image example.org/charter:1 --out-dir jobs";
    assert_eq!(made(line), made(line));
}
