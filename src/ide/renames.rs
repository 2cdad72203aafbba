//! Files that are given another path.

use super::Project;
use super::links::links;
use crate::diagnostic::Edit;
use crate::project::normal;
use crate::source::Loc;
use std::path::{Component, Path, PathBuf};

/// The edits of texts that lead to files when files or folders move from one path to another, so that each still leads to the same
/// file. Paths are those of the project's files.
#[must_use]
pub fn renamed(project: &Project<'_>, moves: &[(PathBuf, PathBuf)]) -> Vec<Edit> {
    let moves: Vec<(PathBuf, PathBuf)> = moves.iter().map(|(from, to)| (normal(from), normal(to))).collect();
    let mut edits = Vec::new();
    for tree in project.trees() {
        let Some(source) = project.source(tree.file) else { continue };
        let own = moved(&source.path, &moves);
        let folder = own.parent().unwrap_or(Path::new(""));
        for link in links(project, tree.file) {
            let target = moved(&link.path, &moves);
            let is_touched = own != source.path || target != link.path;
            let text = relative(folder, &target);
            let loc = Loc::new(tree.file, link.span);
            if is_touched && text != project.sources.text(loc) && normal(&folder.join(project.sources.text(loc))) != target {
                edits.push(Edit { loc, text });
            }
        }
    }
    edits
}

/// Where a path leads after the moves: the file itself, or a folder above it, may have moved.
fn moved(path: &Path, moves: &[(PathBuf, PathBuf)]) -> PathBuf {
    let hit = moves.iter().find_map(|(from, to)| {
        let rest = path.strip_prefix(from).ok()?;
        Some(if rest.as_os_str().is_empty() { to.clone() } else { to.join(rest) })
    });
    hit.unwrap_or_else(|| path.to_owned())
}

/// A path as seen from a folder, with `/` between its parts.
pub(super) fn relative(folder: &Path, path: &Path) -> String {
    let normals = |path: &Path| {
        path.components().filter(|part| *part != Component::CurDir).map(|part| part.as_os_str().to_owned()).collect::<Vec<_>>()
    };
    let (from, to) = (normals(folder), normals(path));
    let same = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - same);
    let down = to.iter().skip(same).map(|part| part.to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}
