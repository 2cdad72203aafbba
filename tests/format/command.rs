//! `charter fmt` as its users run it.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn fmt(folder: &Path, arguments: &[&str], input: &str) -> Said {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(folder).env_clear().env("CHARTER_LANG", "en");
    let output = command.arg("fmt").args(arguments).write_stdin(input).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
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

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

const LOOSE: &str = "party  p is bank\n members 3 people\n";
const TIDY: &str = "party p is bank\n  members 3 people\n";
const ITALIAN: &str = "parte p è banca\n  membri   3 persone\n";

#[test]
fn files_and_folders_are_laid_out() {
    let folder = folder(&[("a.charter", LOOSE), ("sub/b.charter", LOOSE), ("c.charter", TIDY), ("d.txt", LOOSE)]);
    let said = fmt(folder.path(), &[], "");
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""));
    for name in ["a.charter", "sub/b.charter", "c.charter"] {
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), TIDY);
    }
    assert_eq!(fs::read_to_string(folder.path().join("d.txt")).unwrap(), LOOSE);
    assert_eq!(names(folder.path()), ["a.charter", "c.charter", "d.txt", "sub"]);
    let said = fmt(folder.path(), &["a.charter", "d.txt", "./a.charter", "--to", "it"], "");
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""));
    assert_eq!(fs::read_to_string(folder.path().join("a.charter")).unwrap(), ITALIAN);
    assert_eq!(fs::read_to_string(folder.path().join("d.txt")).unwrap(), ITALIAN);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = folder(&[]);
    let said = fmt(folder.path(), &["-"], LOOSE);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, TIDY, ""));
    assert_eq!(fmt(folder.path(), &["-"], TIDY).out, TIDY);
    assert_eq!(fmt(folder.path(), &["--to", "it", "-"], LOOSE).out, ITALIAN);
    assert_eq!(fmt(folder.path(), &["--to", "en", "-"], ITALIAN).out, TIDY);
    assert_eq!(fmt(folder.path(), &["--to", "fr", "-"], ITALIAN).code, 2);
    let said = fmt(folder.path(), &["--check", "-"], LOOSE);
    assert_eq!((said.code, said.out.as_str()), (1, "<stdin>\n"));
}

#[test]
fn check_names_what_would_change_and_writes_nothing() {
    let folder = folder(&[("a.charter", LOOSE), ("b.charter", TIDY), ("c.charter", LOOSE)]);
    let said = fmt(folder.path(), &["--check"], "");
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (1, "a.charter\nc.charter\n", ""));
    assert_eq!(fs::read_to_string(folder.path().join("a.charter")).unwrap(), LOOSE);
    let said = fmt(folder.path(), &["--check", "b.charter"], "");
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert_eq!(fmt(folder.path(), &["--check", "b.charter", "--to", "it"], "").code, 1);
}

#[test]
fn diff_shows_what_would_change_and_writes_nothing() {
    let folder = folder(&[("a.charter", LOOSE), ("b.charter", TIDY)]);
    let said = fmt(folder.path(), &["--diff"], "");
    let diff =
        "--- a.charter\n+++ a.charter\n@@ -1,2 +1,2 @@\n-party  p is bank\n- members 3 people\n+party p is bank\n+  members 3 people\n";
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, diff, ""));
    assert_eq!(fs::read_to_string(folder.path().join("a.charter")).unwrap(), LOOSE);
    let said = fmt(folder.path(), &["--diff", "--check"], "");
    assert_eq!((said.code, said.out.as_str()), (1, diff));
}

#[test]
fn mistakes_are_formatted_around_and_told() {
    let broken = "party  p is bank\n members 3 people\n   foo  bar\n   brings\n";
    let folder = folder(&[("a.charter", broken)]);
    let said = fmt(folder.path(), &["a.charter"], "");
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert_eq!(said.err, "note: `a.charter`: 2 lines could not be read and are left as they are\n");
    assert_eq!(
        fs::read_to_string(folder.path().join("a.charter")).unwrap(),
        "party p is bank\n  members 3 people\n   foo  bar\n   brings\n"
    );
    let said = fmt(folder.path(), &["--lang", "it", "--to", "it", "a.charter"], "");
    assert_eq!(said.err, "nota: `a.charter`: 2 righe non si possono leggere o tradurre e restano come sono\n");
    assert_eq!(
        fmt(folder.path(), &["-"], "party p is bank\n  foo\n").err,
        "note: `<stdin>`: 1 line could not be read and is left as it is\n"
    );
}

#[test]
fn what_is_no_text_is_not_touched() {
    let folder = folder(&[("b.charter", LOOSE)]);
    let latin = folder.path().join("a.charter");
    fs::write(&latin, b"party p \"Citt\xe0\" is bank\n").unwrap();
    let said = fmt(folder.path(), &[], "");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(said.err, "error: `a.charter` is left as it is: this file is not UTF-8 text (line 1)\n");
    assert_eq!(fs::read(&latin).unwrap(), b"party p \"Citt\xe0\" is bank\n");
    assert_eq!(fs::read_to_string(folder.path().join("b.charter")).unwrap(), TIDY, "the others are laid out all the same");
    let said = fmt(folder.path(), &["missing.charter"], "");
    assert_eq!((said.code, said.err.as_str()), (2, "error: `missing.charter` cannot be read: there is no such file or folder\n"));
}

#[test]
fn files_that_do_not_change_are_not_written() {
    let folder = folder(&[("a.charter", TIDY)]);
    let path = folder.path().join("a.charter");
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let long_ago = before - std::time::Duration::from_secs(1_000);
    fs::File::options().append(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    assert_eq!(fmt(folder.path(), &[], "").code, 0);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), long_ago);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn permissions_are_kept_and_links_followed() {
        let folder = folder(&[("real/a.charter", LOOSE)]);
        let real = folder.path().join("real/a.charter");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink("real/a.charter", folder.path().join("link.charter")).unwrap();
        assert_eq!(fmt(folder.path(), &["link.charter"], "").code, 0);
        assert_eq!(fs::read_to_string(&real).unwrap(), TIDY);
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(folder.path().join("link.charter")).unwrap().is_symlink());
        assert_eq!(names(&folder.path().join("real")), ["a.charter"]);
    }

    #[test]
    fn a_reader_keeps_the_old_file_whole() {
        use std::io::Read as _;
        let folder = folder(&[("a.charter", LOOSE)]);
        let mut reader = fs::File::open(folder.path().join("a.charter")).unwrap();
        assert_eq!(fmt(folder.path(), &[], "").code, 0);
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        assert_eq!(text, LOOSE, "the file was written over instead of replaced");
    }

    #[test]
    fn what_is_read_only_stays_and_is_told() {
        let folder = folder(&[("a.charter", LOOSE)]);
        let path = folder.path().join("a.charter");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let said = fmt(folder.path(), &["a.charter"], "");
        assert_eq!((said.code, said.err.as_str()), (2, "error: `a.charter` cannot be written: it is read-only\n"));
        assert_eq!(fs::read_to_string(&path).unwrap(), LOOSE);
        assert_eq!(names(folder.path()), ["a.charter"]);
        assert_eq!(fmt(folder.path(), &["--check"], "").code, 1);
    }
}
