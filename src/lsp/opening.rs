//! Folders: all their charters are read, beside everything else.

use super::desk::Desk;
use super::progress::Bar;
use crate::diagnostic::Message;
use crate::project::charter_files;
use std::collections::VecDeque;
use std::path::PathBuf;

/// So many are read, or worked out, in one go: a keystroke does not wait longer. Of more it is shown how far we are.
pub(super) const FEW: usize = 20;

/// A workspace that is being opened.
pub(super) struct Opening {
    pub(super) waiting: VecDeque<PathBuf>,
    pub(super) all: usize,
    pub(super) bar: Option<Bar>,
}

impl Desk {
    pub(super) fn open_folders(&mut self, folders: &[PathBuf]) {
        let files = folders.iter().flat_map(|folder| charter_files(folder).unwrap_or_default());
        let unknown = files.filter(|path| !self.documents.contains_key(path)).collect();
        self.open_files(unknown);
    }

    /// Reads files one after the other, when nothing else is to be done.
    pub(super) fn open_files(&mut self, files: VecDeque<PathBuf>) {
        if files.is_empty() {
            return;
        }
        let all = files.len();
        match &mut self.opening {
            Some(opening) => {
                opening.all += all;
                opening.waiting.extend(files);
            }
            None => {
                let bar = if all > FEW { self.begin_bar(None, &Message::new("lsp-opening"), false) } else { None };
                self.opening = Some(Opening { waiting: files, all, bar });
            }
        }
    }

    /// Reads the next few.
    pub(super) fn open_next(&mut self) {
        let Some(opening) = &mut self.opening else { return };
        let few: Vec<PathBuf> = opening.waiting.drain(..opening.waiting.len().min(FEW)).collect();
        let done = opening.all - opening.waiting.len();
        if let Some(bar) = opening.bar.clone() {
            let (percentage, message) = (done * 100 / opening.all.max(1), format!("{done}/{}", opening.all));
            self.move_bar(&bar, percentage, message);
        }
        let unopened: Vec<PathBuf> = few.into_iter().filter(|path| !self.documents.contains_key(path)).collect();
        self.world.read_all(&unopened);
    }
}
