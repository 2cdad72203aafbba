//! Files as programs of a repository want to hear of them: by paths from its root, with `/` between their parts.

use std::path::Path;

/// Where we are, and where the repository starts: absolute, with `/`.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    here: String,
    root: String,
}

/// A file for another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// By its path from the root of the repository.
    Inside(String),
    /// By its whole path, since it is outside.
    Outside(String),
}

impl Paths {
    /// Both absolute; `here` is in `root`.
    #[must_use]
    pub fn new(here: &Path, root: &Path) -> Paths {
        let plain = |path: &Path| path.display().to_string().replace('\\', "/").trim_end_matches('/').to_owned();
        Paths { here: plain(here), root: plain(root) }
    }

    /// A path as it is shown, absolute or from where we are.
    pub(super) fn of(&self, shown: &str) -> Place {
        let whole = if is_absolute(shown) || self.here.is_empty() { normal(shown) } else { normal(&format!("{}/{shown}", self.here)) };
        let inside = whole.strip_prefix(&self.root).and_then(|rest| if self.root.is_empty() { None } else { rest.strip_prefix('/') });
        match inside {
            Some(path) => Place::Inside(path.to_owned()),
            None if is_absolute(&whole) => Place::Outside(whole),
            None => Place::Inside(whole),
        }
    }
}

impl Place {
    pub(super) fn path(&self) -> &str {
        match self {
            Place::Inside(path) | Place::Outside(path) => path,
        }
    }

    /// As a URI: a relative reference, or a `file:` one.
    pub(super) fn uri(&self) -> String {
        match self {
            Place::Inside(path) => encoded(path),
            Place::Outside(path) => {
                // The colon of a drive stays as it is.
                let (drive, rest) = path.split_at(drive(path));
                let slash = if drive.is_empty() { "" } else { "/" };
                format!("file://{slash}{drive}{}", encoded(rest))
            }
        }
    }
}

/// The length of a drive's name, `C:` of `C:/`; 0 where there is none.
fn drive(path: &str) -> usize {
    match path.as_bytes() {
        [letter, b':', b'/', ..] if letter.is_ascii_alphabetic() => 2,
        _ => 0,
    }
}

fn is_absolute(path: &str) -> bool {
    path.starts_with('/') || drive(path) > 0
}

/// Without `.` and, where that can be done by letters alone, without `..`.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." if parts.last().is_some_and(|last| !last.is_empty() && *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Percent-encoded, but for `/` and what needs no encoding anywhere in a URI.
fn encoded(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_from_the_root_of_the_repository() {
        let paths = Paths::new(Path::new("/repo/carte"), Path::new("/repo"));
        let of = |shown: &str| (paths.of(shown), paths.of(shown).uri());
        assert_eq!(of("orto.charter"), (Place::Inside("carte/orto.charter".into()), "carte/orto.charter".into()));
        assert_eq!(of("../altra/./b.charter").1, "altra/b.charter");
        assert_eq!(of("/repo/Città 1/a%b.charter").1, "Citt%C3%A0%201/a%25b.charter");
        assert_eq!(of("../../elsewhere.charter"), (Place::Outside("/elsewhere.charter".into()), "file:///elsewhere.charter".into()));
        assert_eq!(of("/repository/a.charter").1, "file:///repository/a.charter");
        assert_eq!(of("<stdin>").1, "carte/%3Cstdin%3E");
    }

    #[test]
    fn drives_of_windows_are_paths_too() {
        let paths = Paths::new(Path::new("C:\\lavoro\\carte"), Path::new("C:\\lavoro"));
        assert_eq!(paths.of("orto.charter").uri(), "carte/orto.charter");
        assert_eq!(paths.of("D:/a b.charter").uri(), "file:///D:/a%20b.charter");
        assert_eq!(Paths::default().of("C:/x.charter").uri(), "file:///C:/x.charter");
        assert_eq!(Paths::default().of("a/../b:c.charter").uri(), "b%3Ac.charter");
    }
}
