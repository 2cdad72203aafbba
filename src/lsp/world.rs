//! The files and charters as they stand.

use super::judging::{Changed, SHORT};
use super::position::Lines;
use crate::diagnostic::{Catalogue, Diagnostic, codes};
use crate::ide::Project;
use crate::model::Model;
use crate::project::{Files, LARGEST_FILE, Unit, Workspace, charter_files};
use crate::quantity::Date;
use crate::rules;
use crate::source::{FileId, Sources};
use crate::syntax::DeclKind;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

/// Files of the disk. What is open in the editor never comes from here.
pub(super) struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn beside(&self, path: &Path) -> Vec<PathBuf> {
        path.parent().and_then(|folder| charter_files(folder).ok()).unwrap_or_default()
    }
}

/// So much may wait to be freed while one question follows the other.
const MOST_WASTE: usize = 4;

/// A charter that is too long for its rules to be applied at every keystroke.
struct Long {
    /// Without what rules find.
    unit: Unit,
    /// What rules found when they were last applied, moved with the text since.
    found: Vec<Arc<Diagnostic>>,
    /// They were applied to the charter as it stands.
    is_judged: bool,
}

pub(super) struct World {
    workspace: Workspace<'static>,
    /// Files that may start a charter: those of the folders, and those that are open.
    roots: BTreeSet<FileId>,
    /// By their root, as last worked out.
    units: BTreeMap<FileId, Arc<Unit>>,
    /// Roots whose unit has to be worked out again.
    stale: BTreeSet<FileId>,
    /// Charters to which rules are applied aside, by their root.
    long: BTreeMap<FileId, Long>,
    /// Files without a charter that others bring in.
    parts: BTreeSet<FileId>,
    lines: RefCell<HashMap<FileId, Rc<Lines>>>,
    /// What is no longer needed. To free the parts of a long charter takes as long as to look at them, so it is done when nobody
    /// waits; and on this thread, so that its memory is at hand for what comes next.
    waste: Vec<Arc<Unit>>,
}

impl World {
    pub(super) fn new() -> World {
        World {
            workspace: Workspace::new(&Disk),
            roots: BTreeSet::new(),
            units: BTreeMap::new(),
            stale: BTreeSet::new(),
            long: BTreeMap::new(),
            parts: BTreeSet::new(),
            lines: RefCell::default(),
            waste: Vec::new(),
        }
    }

    pub(super) fn sources(&self) -> &Sources {
        &self.workspace.sources
    }

    /// The file of a path, if it is there.
    pub(super) fn find(&self, path: &Path) -> Option<FileId> {
        self.workspace.find(path).filter(|file| self.workspace.is_there(*file))
    }

    /// The lines of a file.
    pub(super) fn lines(&self, file: FileId) -> Rc<Lines> {
        let mut lines = self.lines.borrow_mut();
        Rc::clone(lines.entry(file).or_insert_with(|| Rc::new(Lines::new(&self.sources().file(file).text))))
    }

    /// All as the functions of `ide` want it.
    pub(super) fn project<'w>(&'w self, catalogue: &'w Catalogue) -> Project<'w> {
        let trees = self.sources().iter().map(|(file, _)| self.workspace.tree(file)).collect();
        Project::new(self.sources(), trees, self.charters().map(AsRef::as_ref).collect(), catalogue)
    }

    /// The charters, without files that are only parts of others.
    pub(super) fn charters(&self) -> impl Iterator<Item = &Arc<Unit>> {
        self.units.values().filter(|unit| !self.parts.contains(&unit.root))
    }

    /// Gives a file the text that an editor shows.
    pub(super) fn change(&mut self, path: &Path, text: String, lines: Lines) -> FileId {
        let length = text.len();
        let file = match self.workspace.find(path) {
            Some(file) => {
                let was_judged = self.long.keys().any(|root| self.holds_any(*root, &[file]));
                let before = was_judged.then(|| self.sources().file(file).text.clone());
                self.workspace.change(file, text);
                if let Some(before) = before {
                    let changed = Changed::between(&before, &self.workspace.sources.file(file).text);
                    self.long.values_mut().flat_map(|long| &mut long.found).for_each(|finding| changed.place(file, finding));
                }
                file
            }
            None => self.workspace.add(path.to_owned(), text.into_bytes()),
        };
        self.add_root(file);
        self.touch(file);
        // What is no text of a charter is kept as an empty one.
        if self.sources().file(file).text.len() == length {
            self.lines.borrow_mut().insert(file, Rc::new(lines));
        }
        file
    }

    /// Reads a file of the disk, or reads it again.
    pub(super) fn read(&mut self, path: &Path) {
        self.read_all(&[path.to_owned()]);
    }

    /// The same of several files, on all cores.
    pub(super) fn read_all(&mut self, paths: &[PathBuf]) {
        let read: Vec<Option<Vec<u8>>> = paths.par_iter().map(|path| Disk.read(path).ok()).collect();
        let mut there = Vec::new();
        for (path, bytes) in paths.iter().zip(read) {
            match bytes {
                Some(bytes) => there.push((path.clone(), bytes)),
                None => self.remove(path),
            }
        }
        for file in self.workspace.refill_all(there) {
            self.add_root(file);
            self.touch(file);
        }
    }

    pub(super) fn remove(&mut self, path: &Path) {
        let Some(file) = self.find(path) else { return };
        self.touch(file);
        self.workspace.remove(file);
        self.forget_root(file);
    }

    /// A file that no longer counts by itself: its folder was closed.
    pub(super) fn forget_root(&mut self, file: FileId) {
        self.roots.remove(&file);
        self.units.remove(&file);
        self.stale.remove(&file);
        self.long.remove(&file);
        self.find_parts();
    }

    pub(super) fn roots(&self) -> impl Iterator<Item = FileId> {
        self.roots.iter().copied()
    }

    fn add_root(&mut self, file: FileId) {
        let is_new = self.roots.insert(file);
        // What was missing may be there now.
        if is_new {
            let missing = |unit: &Unit| unit.diagnostics.iter().any(|diagnostic| diagnostic.code == codes::IMPORT_NOT_FOUND);
            self.stale.extend(self.units.values().filter(|unit| missing(unit)).map(|unit| unit.root));
        }
        self.stale.insert(file);
    }

    fn touch(&mut self, file: FileId) {
        self.lines.borrow_mut().remove(&file);
        self.stale.extend(self.units.values().filter(|unit| unit.files.contains(&file)).map(|unit| unit.root));
    }

    /// Everything is judged anew: the day has changed.
    pub(super) fn set_today(&mut self, today: Date) {
        if self.workspace.today != Some(today) {
            self.workspace.today = Some(today);
            self.stale.extend(self.roots.iter().copied());
        }
    }

    /// What waits to be worked out: charters that hold one of these files first.
    pub(super) fn next_stale(&self, first: &[FileId]) -> Option<FileId> {
        let mut waiting = self.stale.iter().copied().filter(|root| !self.parts.contains(root));
        let holds = |root: &FileId| first.contains(root) || self.holds_any(*root, first);
        waiting.clone().find(holds).or_else(|| waiting.next())
    }

    /// Whether something that a file is part of waits to be worked out.
    pub(super) fn next_stale_of(&self, file: FileId) -> Option<FileId> {
        let mut waiting = self.stale.iter().copied().filter(|root| !self.parts.contains(root));
        waiting.find(|root| *root == file || self.holds_any(*root, &[file]))
    }

    fn holds_any(&self, root: FileId, files: &[FileId]) -> bool {
        self.units.get(&root).is_some_and(|unit| files.iter().any(|file| unit.files.contains(file)))
    }

    /// Some of what waits to be worked out, to be worked out together.
    pub(super) fn some_stale(&self, most: usize) -> Vec<FileId> {
        self.stale.iter().copied().filter(|root| !self.parts.contains(root)).take(most).collect()
    }

    pub(super) fn has_waste(&self) -> bool {
        !self.waste.is_empty()
    }

    pub(super) fn drop_waste(&mut self) {
        self.waste.clear();
    }

    /// Works charters out again, on all cores. All files that they held or hold.
    pub(super) fn settle(&mut self, roots: &[FileId]) -> BTreeSet<FileId> {
        if self.waste.len() > MOST_WASTE {
            self.drop_waste();
        }
        let bare: Vec<(Unit, bool)> = roots
            .iter()
            .map(|root| {
                self.stale.remove(root);
                let unit = self.workspace.unit_without_rules(*root);
                let length: usize = unit.files.iter().map(|file| self.sources().file(*file).text.len()).sum();
                (unit, length <= SHORT)
            })
            .collect();
        let found = |(unit, is_short): &(Unit, bool)| (unit.is_sound && *is_short).then(|| apply(&unit.model));
        // For a single one no other thread has to be woken.
        let found: Vec<Option<Vec<Arc<Diagnostic>>>> =
            if bare.len() > 1 { bare.par_iter().map(found).collect() } else { bare.iter().map(found).collect() };
        let mut files = BTreeSet::new();
        for ((unit, is_short), found) in bare.into_iter().zip(found) {
            let root = unit.root;
            let before = self.long.remove(&root).map(|long| {
                self.waste.push(Arc::new(long.unit));
                long.found
            });
            let found = found.or(before).unwrap_or_default();
            if !is_short {
                // While it cannot be read, nothing of it is shown, and all of it is kept.
                self.long.insert(root, Long { is_judged: !unit.is_sound, unit: unit.clone(), found: found.clone() });
            }
            files.extend(unit.files.iter().copied());
            let unit = unit.with_rules(found, self.workspace.today);
            let before = self.units.insert(root, Arc::new(unit));
            files.extend(before.iter().flat_map(|unit| unit.files.iter().copied()));
            self.waste.extend(before);
        }
        self.find_parts();
        files
    }

    /// A long charter whose rules have to be applied again.
    pub(super) fn next_unjudged(&self) -> Option<Arc<Model>> {
        let mut waiting = self.long.iter().filter(|(root, long)| !long.is_judged && !self.stale.contains(root));
        waiting.next().map(|(_, long)| Arc::clone(&long.unit.model))
    }

    /// Takes what rules have found in a charter, if it still is what they were applied to. Its files.
    pub(super) fn judged(&mut self, model: &Arc<Model>, found: Vec<Arc<Diagnostic>>) -> Option<Vec<FileId>> {
        let (root, long) = self.long.iter_mut().find(|(root, long)| Arc::ptr_eq(&long.unit.model, model) && !self.stale.contains(root))?;
        long.is_judged = true;
        long.found.clone_from(&found);
        let unit = long.unit.clone().with_rules(found, self.workspace.today);
        let files = unit.files.clone();
        self.waste.extend(self.units.insert(*root, Arc::new(unit)));
        Some(files)
    }

    fn find_parts(&mut self) {
        let declares =
            |file: &FileId| self.workspace.tree(*file).declarations.iter().any(|declaration| declaration.kind == DeclKind::Charter);
        let used = self.units.values().flat_map(|unit| unit.files.iter().filter(move |file| **file != unit.root));
        self.parts = used.copied().filter(|file| !declares(file)).collect();
    }

    /// All findings about a file, in order.
    pub(super) fn findings(&self, file: FileId) -> Vec<&Diagnostic> {
        let of_charters = self.charters().filter(|unit| unit.files.contains(&file)).flat_map(|unit| &unit.diagnostics);
        let here = of_charters.map(AsRef::as_ref).filter(|diagnostic| diagnostic.loc.file == file);
        let mut all: Vec<&Diagnostic> = self.workspace.reading(file).chain(here).collect();
        crate::diagnostic::sort(&mut all);
        all.dedup();
        all
    }
}

/// What the rules find in a charter.
pub(super) fn apply(model: &Model) -> Vec<Arc<Diagnostic>> {
    rules::check(model).into_iter().map(Arc::new).collect()
}
