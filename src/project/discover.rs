use std::io;
use std::path::{Path, PathBuf};

/// All charter files below a folder, in the order of their paths. Hidden folders, `target` and `node_modules` hold none.
///
/// # Errors
/// If a folder cannot be read.
pub fn charter_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let path = entry.path();
            // Links to folders are not followed, so that no circle of links can catch us.
            if entry.file_type()?.is_dir() {
                if !name.starts_with('.') && name != "target" && name != "node_modules" {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "charter") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
