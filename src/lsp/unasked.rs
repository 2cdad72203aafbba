//! What the desk does when nobody asks: what has changed is worked out, and told.

use super::desk::Desk;
use super::opening::FEW;
use crate::source::FileId;
use std::time::{Duration, Instant};
use tower_lsp::lsp_types::Url;

/// So long after the last edit it is looked how a charter ends.
const IDLE: Duration = Duration::from_millis(400);

impl Desk {
    /// How long to wait for a message before going on by oneself; `None`: for ever.
    pub(super) fn pause(&self) -> Option<Duration> {
        if self.rests {
            return None;
        }
        let ahead = self.documents.values().any(|document| document.is_ahead);
        let busy =
            ahead || !self.changed.is_empty() || self.opening.is_some() || self.world.has_waste() || self.world.next_stale(&[]).is_some();
        let next = self.due.values().chain(&self.judging.due()).min().map(|due| due.saturating_duration_since(Instant::now()));
        if busy { Some(Duration::ZERO) } else { next }
    }

    /// Does one thing: what is open comes first, then what has to be read, then all other charters.
    pub(super) fn work_on(&mut self) {
        self.take_texts();
        let open = self.open_ids();
        let is_reading = self.opening.as_ref().is_some_and(|opening| !opening.waiting.is_empty());
        match self.world.next_stale(&open) {
            Some(root) if self.concerns(root, &open) => {
                self.settle(&[root]);
                self.tell_changed();
            }
            Some(_) if !is_reading => {
                self.settle(&self.world.some_stale(FEW));
                self.tell_changed();
            }
            _ if is_reading => self.open_next(),
            _ if !self.changed.is_empty() => self.tell_changed(),
            _ if self.world.has_waste() => self.world.drop_waste(),
            _ => {
                if let Some(bar) = self.opening.take().and_then(|opening| opening.bar) {
                    self.end_bar(&bar);
                }
                self.judge_due();
                self.look_at_due();
            }
        }
    }

    fn concerns(&self, root: FileId, open: &[FileId]) -> bool {
        open.contains(&root) || open.iter().any(|file| self.world.next_stale_of(*file) == Some(root))
    }

    fn open_ids(&self) -> Vec<FileId> {
        self.documents.keys().filter_map(|path| self.world.find(path)).collect()
    }

    /// Gives the world the texts of the documents that are ahead of it.
    pub(super) fn take_texts(&mut self) {
        self.world.set_today(self.today());
        for (path, document) in self.documents.iter_mut().filter(|(_, document)| document.is_ahead) {
            document.is_ahead = false;
            let file = self.world.change(path, document.text.clone(), document.lines.clone());
            self.changed.insert(file);
        }
    }

    pub(super) fn settle(&mut self, roots: &[FileId]) {
        let files = self.world.settle(roots);
        if self.world.next_unjudged().is_some() {
            self.judging.wait();
        }
        let is_shown = files.iter().any(|file| self.document(*file).is_some());
        if is_shown {
            self.put_off_looks();
        }
        for root in roots {
            self.looks.remove(root);
            if is_shown {
                self.due.insert(*root, Instant::now() + IDLE);
            }
        }
        self.changed.extend(files);
    }

    /// Gives up looks at charters that were not finished; they are made again.
    pub(super) fn put_off_looks(&mut self) {
        self.runner.give_up();
        let again = std::mem::take(&mut self.looking);
        self.due.extend(again.into_iter().map(|root| (root, Instant::now() + IDLE)));
    }

    /// Has others look how charters end whose time has come.
    fn look_at_due(&mut self) {
        let now = Instant::now();
        let due: Vec<FileId> = self.due.iter().filter(|(_, at)| **at <= now).map(|(root, _)| *root).collect();
        self.due.retain(|_, at| *at > now);
        let wanted = self.world.charters().filter(|unit| due.contains(&unit.root) && self.wishes(unit.root).live);
        let units: Vec<_> = wanted.cloned().collect();
        for unit in units {
            self.looking.insert(unit.root);
            self.runner.look(self.snapshot(&unit), self.wishes(unit.root).live_runs);
        }
    }

    /// A document was saved: its charters are looked at without waiting.
    pub(super) fn saved(&mut self, url: &Url) {
        if let Ok(file) = self.settled(url) {
            let roots: Vec<FileId> = self.world.charters().filter(|unit| unit.files.contains(&file)).map(|unit| unit.root).collect();
            let now = Instant::now();
            self.due.extend(roots.into_iter().filter(|root| !self.looks.contains_key(root)).map(|root| (root, now)));
        }
    }

    /// Files whose findings are to be told again.
    pub(super) fn see_again(&mut self, files: impl Iterator<Item = FileId>) {
        self.changed.extend(files);
    }

    /// Everything is to be told again, and looked at: settings have changed.
    pub(super) fn look_again(&mut self) {
        self.changed.extend(self.world.sources().iter().map(|(file, _)| file));
        self.looks.clear();
        let open: Vec<FileId> = self.open_ids();
        let now = Instant::now();
        let roots = self.world.charters().filter(|unit| unit.files.iter().any(|file| open.contains(file))).map(|unit| unit.root);
        self.due.extend(roots.map(|root| (root, now)));
    }

    fn tell_changed(&mut self) {
        let changed = std::mem::take(&mut self.changed);
        self.tell_findings(&changed);
        self.tell_wrong_settings();
    }
}
