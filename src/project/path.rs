use std::path::{Component, Path, PathBuf};

/// A path without `.` and, where that can be done by its letters alone, without `..`: so that one file has one name.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                let last_is_name = matches!(out.components().next_back(), Some(Component::Normal(_)));
                if !(last_is_name && out.pop()) {
                    out.push("..");
                }
            }
            other => out.push(other),
        }
    }
    if out.as_os_str().is_empty() { PathBuf::from(".") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_has_one_name() {
        let normal = |path: &str| super::normal(Path::new(path)).display().to_string().replace('\\', "/");
        assert_eq!(normal("./a/../b.charter"), "b.charter");
        assert_eq!(normal("a/./b/../../../c.charter"), "../c.charter");
        assert_eq!(normal("."), ".");
    }
}
