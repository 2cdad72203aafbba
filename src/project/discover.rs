use ignore::WalkBuilder;
use std::io;
use std::path::{Path, PathBuf};

/// All charter files below a folder, in the order of their paths. Hidden folders, and what `.gitignore` and `.ignore` leave
/// out, hold none. Links to folders are not followed, so that no circle of links can catch us.
///
/// # Errors
/// If a folder cannot be read.
pub fn charter_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    // A folder that is no git repository may still hold a .gitignore that means what it says.
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        let entry = entry.map_err(|error| error.into_io_error().unwrap_or_else(|| io::Error::other("a folder cannot be read")))?;
        let is_file = entry.file_type().is_some_and(|kind| !kind.is_dir());
        if is_file && entry.path().extension().is_some_and(|extension| extension == "charter") {
            found.push(entry.into_path());
        }
    }
    found.sort();
    Ok(found)
}
