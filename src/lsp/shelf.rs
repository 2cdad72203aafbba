//! Where results stand that a client is asked to show: files of this session, gone when it ends.

use std::fs;
use std::path::PathBuf;

/// A folder that is made when something is first put there.
#[derive(Default)]
pub(super) struct Shelf {
    folder: Option<PathBuf>,
}

impl Shelf {
    /// Puts a result there, in place of the last one of its name. `None` where there is no room.
    pub(super) fn put(&mut self, name: &str, text: &str) -> Option<PathBuf> {
        if self.folder.is_none() {
            self.folder = new_folder();
        }
        let path = self.folder.as_ref()?.join(name);
        fs::write(&path, text).ok()?;
        Some(path)
    }
}

/// A folder that nobody had before: one that is there already may be somebody else's.
fn new_folder() -> Option<PathBuf> {
    let base = std::env::temp_dir();
    let mut folders = (0..100).map(|number| base.join(format!("charter-{}-{number}", std::process::id())));
    folders.find(|folder| fs::create_dir(folder).is_ok())
}

impl Drop for Shelf {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // What is still shown may keep it from going.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_go_when_the_session_ends() {
        let mut shelf = Shelf::default();
        let path = shelf.put("S01.md", "one").unwrap();
        assert_eq!(shelf.put("S01.md", "two"), Some(path.clone()));
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        let other = Shelf::default().put("S01.md", "three").unwrap();
        assert_ne!(other.parent(), path.parent());
        drop(shelf);
        assert!(!path.exists());
    }
}
