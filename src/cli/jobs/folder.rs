//! A folder that is written whole or not at all.

use crate::cli::replace::reason;
use crate::diagnostic::Message;
use std::fs;
use std::io;
use std::path::Path;

#[derive(Debug, Default)]
pub(super) struct Folder {
    /// Paths with `/`, and texts.
    files: Vec<(String, String)>,
    programs: Vec<(&'static str, String)>,
    empty: Vec<&'static str>,
}

impl Folder {
    pub(super) fn file(mut self, path: impl Into<String>, text: impl Into<String>) -> Folder {
        self.files.push((path.into(), text.into()));
        self
    }

    /// A file that can be run.
    pub(super) fn program(mut self, path: &'static str, text: String) -> Folder {
        self.programs.push((path, text));
        self
    }

    /// A folder inside, with nothing in it.
    pub(super) fn folder(mut self, path: &'static str) -> Folder {
        self.empty.push(path);
        self
    }

    /// Writes the folder, where there is none or an empty one.
    ///
    /// # Errors
    /// With the reason, in words. Then nothing is left of it.
    pub(super) fn put(&self, path: &Path) -> Result<(), Message> {
        match fs::read_dir(path).map(|mut inside| inside.next().is_some()) {
            Ok(false) => {}
            Ok(true) => return Err(Message::new("jobs-folder-full")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(reason(&error)),
        }
        let above = path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let beside = above.join(format!(".{name}.{}.tmp", std::process::id()));
        let written = self.write(&beside).and_then(|()| fs::rename(&beside, path));
        written.map_err(|error| {
            // What was begun is of no use; that it cannot be removed either would hide the real reason.
            let _ = fs::remove_dir_all(&beside);
            reason(&error)
        })
    }

    fn write(&self, at: &Path) -> io::Result<()> {
        fs::create_dir(at)?;
        for folder in &self.empty {
            fs::create_dir(at.join(folder))?;
        }
        for (path, text) in &self.files {
            let path = at.join(path);
            if let Some(above) = path.parent() {
                fs::create_dir_all(above)?;
            }
            fs::write(path, text)?;
        }
        for (path, text) in &self.programs {
            fs::write(at.join(path), text)?;
            make_runnable(&at.join(path))?;
        }
        Ok(())
    }
}

#[cfg(unix)]
fn make_runnable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut permissions = fs::metadata(path)?.permissions();
    // Whoever may read it may run it.
    permissions.set_mode(permissions.mode() | (permissions.mode() & 0o444) >> 2);
    fs::set_permissions(path, permissions)
}

#[cfg(not(unix))]
fn make_runnable(_: &Path) -> io::Result<()> {
    Ok(())
}
