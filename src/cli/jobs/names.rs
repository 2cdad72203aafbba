//! Names of files on another machine.

use std::path::{Component, Path, PathBuf};

/// The paths, from the folder that all of them are in: `here`, if it is one. None if they share no folder.
pub(super) fn beside<'p>(here: &Path, paths: impl Iterator<Item = &'p str>) -> Option<Vec<String>> {
    let whole: Vec<PathBuf> = paths.map(|path| plain(&here.join(path))).collect();
    let above: Vec<&Path> = whole.iter().filter_map(|path| path.parent()).collect();
    let shared = here.ancestors().next().filter(|here| above.iter().all(|path| path.starts_with(here)));
    let shared = shared.or_else(|| above.first()?.ancestors().find(|folder| above.iter().all(|path| path.starts_with(folder))))?;
    whole.iter().map(|path| Some(path.strip_prefix(shared).ok()?.to_str()?.replace('\\', "/"))).collect()
}

/// Without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut made = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                made.pop();
            }
            _ => made.push(component),
        }
    }
    made
}

#[cfg(all(test, unix))]
mod tests {
    use super::beside;
    use std::path::Path;

    #[test]
    fn files_keep_their_places_beside_each_other() {
        let names = |paths: &[&str]| beside(Path::new("/home/ada/charters"), paths.iter().copied()).unwrap();
        assert_eq!(names(&["a.charter", "more/b.charter", "./c d.csv"]), ["a.charter", "more/b.charter", "c d.csv"]);
        assert_eq!(names(&["../laws/a.charter", "b.charter"]), ["laws/a.charter", "charters/b.charter"]);
        assert_eq!(names(&["/srv/x/a.charter", "/srv/x/y/../b.csv"]), ["a.charter", "b.csv"]);
        assert_eq!(names(&["/srv/a.charter", "b.csv"]), ["srv/a.charter", "home/ada/charters/b.csv"]);
    }
}
