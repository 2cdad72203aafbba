//! Replacing a file whole: who reads it meanwhile sees the old one or the new one.

use crate::diagnostic::Message;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Replaces the contents of a file: written beside it, then renamed. Its permissions are kept; a link is followed.
///
/// # Errors
/// With the reason, in words, why the file stays as it is.
pub(super) fn replace(path: &Path, contents: &[u8]) -> Result<(), Message> {
    let refused = |error: io::Error| reason(&error);
    let target = fs::canonicalize(path).map_err(refused)?;
    let permissions = fs::metadata(&target).map_err(refused)?.permissions();
    // A rename would get past it.
    if permissions.readonly() {
        return Err(Message::new("format-read-only"));
    }
    let (beside, file) = file_beside(&target).map_err(refused)?;
    let written = write(file, contents, permissions).and_then(|()| fs::rename(&beside, &target));
    written.map_err(|error| {
        // What was begun is of no use; that it cannot be removed either would hide the real reason.
        let _ = fs::remove_file(&beside);
        reason(&error)
    })
}

/// Writes a file whole, or leaves what is there. What is no ordinary file (a pipe, a device) is written to as it is.
///
/// # Errors
/// With the reason, in words.
pub(super) fn put(path: &Path, contents: &[u8]) -> Result<(), Message> {
    match fs::metadata(path) {
        Ok(there) if there.is_file() => replace(path, contents),
        Ok(there) if there.is_dir() => Err(Message::new("output-is-folder")),
        Ok(_) => OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(contents)).map_err(|error| reason(&error)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let (beside, mut file) = file_beside(path).map_err(|error| reason(&error))?;
            let written = file.write_all(contents).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&beside, path));
            written.map_err(|error| {
                let _ = fs::remove_file(&beside);
                reason(&error)
            })
        }
        Err(error) => Err(reason(&error)),
    }
}

fn write(mut file: File, contents: &[u8], permissions: fs::Permissions) -> io::Result<()> {
    file.write_all(contents)?;
    file.set_permissions(permissions)?;
    file.sync_all()
}

/// A new hidden file in the same folder.
pub(super) fn file_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut attempt = 0;
    loop {
        let beside = path.with_file_name(format!(".{name}.{}-{attempt}.tmp", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => attempt += 1,
            opened => return opened.map(|file| (beside, file)),
        }
    }
}

pub(super) fn reason(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::PermissionDenied => Message::new("format-not-allowed"),
        _ => Message::new("format-other-reason").with("reason", error.to_string()),
    }
}

/// What changes, as a unified diff.
pub(super) fn difference(name: &str, old: &str, new: &str) -> String {
    similar::TextDiff::from_lines(old, new).unified_diff().header(name, name).to_string()
}
