use super::path::normal;
use super::text::{NotText, text_of};
use crate::diagnostic::{Applicability, Diagnostic, Message, Severity, codes};
use crate::model::{self, Model};
use crate::quantity::Date;
use crate::rules;
use crate::source::{FileId, Loc, Sources, Span};
use crate::syntax::{self, DeclKind, Rule, SyntaxTree};
use rayon::prelude::*;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Who reads files: the command line from disk, an editor also from its buffers, tests from memory.
pub trait Files {
    /// The bytes of a file.
    ///
    /// # Errors
    /// If there is no such file, or it cannot be read.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Charter files beside a file, to suggest from. May be empty.
    fn beside(&self, path: &Path) -> Vec<PathBuf> {
        let _ = path;
        Vec::new()
    }
}

/// A charter with all that it brings in: one model.
#[derive(Clone, Debug)]
pub struct Unit {
    pub root: FileId,
    /// In the order in which their declarations count: what is brought in comes first.
    pub files: Vec<FileId>,
    pub model: Arc<Model>,
    /// Everything could be read: rules can be applied.
    pub is_sound: bool,
    /// Findings about names, numbers and structure; those of reading the files are the workspace's.
    pub diagnostics: Vec<Arc<Diagnostic>>,
}

impl Unit {
    /// With what rules have found, and with its waivers, as of a day.
    #[must_use]
    pub fn with_rules(mut self, found: Vec<Arc<Diagnostic>>, today: Option<Date>) -> Unit {
        if self.is_sound {
            self.diagnostics.extend(found);
            rules::waive(&self.model, today, &mut self.diagnostics);
        }
        self
    }
}

/// A parsed file.
#[derive(Default)]
struct Parsed {
    parsed: syntax::Parsed,
    /// What is to be said of the file as a whole: that it is empty, or no text.
    whole: Option<Diagnostic>,
    /// It was taken away: read again when it is asked for.
    gone: bool,
}

impl Parsed {
    fn new(id: FileId, text: &str) -> Parsed {
        Parsed::of(id, syntax::Parsed::new(id, text))
    }

    fn of(id: FileId, parsed: syntax::Parsed) -> Parsed {
        let is_empty = parsed.tree.declarations.is_empty() && parsed.diagnostics.is_empty();
        let empty = || {
            let empty = Diagnostic::new(codes::EMPTY_FILE, Loc::new(id, Span::default()), Message::new("project-empty"));
            empty.help(Message::new("project-empty-help"))
        };
        Parsed { parsed, whole: is_empty.then(empty), gone: false }
    }

    fn no_text(id: FileId, error: NotText) -> Parsed {
        let diagnostic = Diagnostic::new(error.code, Loc::new(id, Span::default()), error.message).help(error.help);
        Parsed { parsed: syntax::Parsed::new(id, ""), whole: Some(diagnostic), gone: false }
    }

    fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.parsed.diagnostics.iter().chain(&self.whole)
    }
}

/// A file from its bytes.
struct Filled {
    text: String,
    parsed: Parsed,
}

impl Filled {
    fn new(id: FileId, bytes: Vec<u8>) -> Filled {
        match text_of(bytes) {
            Ok(text) => Filled { parsed: Parsed::new(id, &text), text },
            Err(error) => Filled { text: String::new(), parsed: Parsed::no_text(id, error) },
        }
    }
}

/// All files that were asked for, each read and parsed once. An editor changes their texts: what has not changed in them is not
/// parsed again.
pub struct Workspace<'f> {
    files: &'f dyn Files,
    pub sources: Sources,
    /// The day on which waivers are judged; without it, none is out of date.
    pub today: Option<Date>,
    parsed: Vec<Parsed>,
}

impl<'f> Workspace<'f> {
    #[must_use]
    pub fn new(files: &'f dyn Files) -> Workspace<'f> {
        Workspace { files, sources: Sources::default(), today: None, parsed: Vec::new() }
    }

    /// An empty one that reads where another reads.
    pub(super) fn in_place_of(other: &Workspace<'f>) -> Workspace<'f> {
        Workspace { today: other.today, ..Workspace::new(other.files) }
    }

    /// Reads and parses a file, once.
    ///
    /// # Errors
    /// If it is not there or cannot be read. A file that is no text yields an empty tree and a finding.
    pub fn file(&mut self, path: &Path) -> io::Result<FileId> {
        let path = normal(path);
        match self.sources.find(&path) {
            Some(id) if self.is_there(id) => Ok(id),
            Some(id) => {
                let bytes = self.files.read(&path)?;
                self.refill(id, bytes);
                Ok(id)
            }
            None => {
                let bytes = self.files.read(&path)?;
                Ok(self.add(path, bytes))
            }
        }
    }

    /// The file of a path, if it was asked for before; it may have been taken away since ([`Workspace::is_there`]).
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<FileId> {
        self.sources.find(&normal(path))
    }

    /// A file whose bytes are already there.
    pub fn add(&mut self, path: PathBuf, bytes: Vec<u8>) -> FileId {
        let id = self.place(&path);
        self.fill(id, Filled::new(id, bytes));
        id
    }

    /// Gives a file other bytes: those that the disk has now.
    pub fn refill(&mut self, id: FileId, bytes: Vec<u8>) {
        self.fill(id, Filled::new(id, bytes));
    }

    /// Adds files whose bytes are already there, or gives them other bytes; they are parsed on all cores.
    pub fn refill_all(&mut self, files: Vec<(PathBuf, Vec<u8>)>) -> Vec<FileId> {
        let placed: Vec<(FileId, Vec<u8>)> =
            files.into_iter().map(|(path, bytes)| (self.find(&path).unwrap_or_else(|| self.place(&path)), bytes)).collect();
        let filled: Vec<(FileId, Filled)> = placed.into_par_iter().map(|(id, bytes)| (id, Filled::new(id, bytes))).collect();
        let fill = |(id, filled)| {
            self.fill(id, filled);
            id
        };
        filled.into_iter().map(fill).collect()
    }

    /// A place for a file that is not known yet.
    fn place(&mut self, path: &Path) -> FileId {
        self.parsed.push(Parsed::default());
        self.sources.add(normal(path), String::new())
    }

    fn fill(&mut self, id: FileId, filled: Filled) {
        self.sources.replace(id, filled.text);
        if let Some(slot) = self.parsed.get_mut(id.0 as usize) {
            *slot = filled.parsed;
        }
    }

    /// Gives a file another text: only what has changed in it is parsed again.
    pub fn change(&mut self, id: FileId, text: String) {
        let Some(slot) = self.parsed.get_mut(id.0 as usize) else { return };
        let before = std::mem::take(slot);
        let filled = match text_of(text.into_bytes()) {
            Ok(text) if before.gone || before.whole.is_some() => Filled { parsed: Parsed::new(id, &text), text },
            Ok(text) => Filled { parsed: Parsed::of(id, before.parsed.again(&self.sources.file(id).text, &text)), text },
            Err(error) => Filled { text: String::new(), parsed: Parsed::no_text(id, error) },
        };
        self.fill(id, filled);
    }

    /// Takes a file away. It is looked for again when it is asked for.
    pub fn remove(&mut self, id: FileId) {
        if let Some(slot) = self.parsed.get_mut(id.0 as usize) {
            *slot = Parsed { gone: true, ..Parsed::new(id, "") };
            slot.whole = None;
            self.sources.replace(id, String::new());
        }
    }

    /// Whether a file is there: it was read, and not taken away since.
    #[must_use]
    pub fn is_there(&self, id: FileId) -> bool {
        self.parsed.get(id.0 as usize).is_some_and(|parsed| !parsed.gone)
    }

    #[must_use]
    pub fn tree(&self, file: FileId) -> &SyntaxTree {
        &self.parsed[file.0 as usize].parsed.tree
    }

    /// What was found in reading a file by itself.
    pub fn reading(&self, file: FileId) -> impl Iterator<Item = &Diagnostic> {
        self.parsed.get(file.0 as usize).into_iter().flat_map(Parsed::diagnostics)
    }

    /// The charter that starts in a file, with all that it brings in, and what the rules that hold in it find.
    pub fn unit(&mut self, root: FileId) -> Unit {
        let unit = self.unit_without_rules(root);
        let found = if unit.is_sound { rules::check(&unit.model) } else { Vec::new() };
        unit.with_rules(found.into_iter().map(Arc::new).collect(), self.today)
    }

    /// The same without what rules find: quick, however long the charter is.
    pub fn unit_without_rules(&mut self, root: FileId) -> Unit {
        let mut gathering = Gathering::default();
        self.gather(root, &mut gathering);
        let Gathering { files, mut diagnostics, .. } = gathering;
        let trees: Vec<&SyntaxTree> = files.iter().map(|file| self.tree(*file)).collect();
        let (model, found) = model::resolve(&self.sources, &trees);
        diagnostics.extend(found);
        diagnostics.extend(rules::check_language(&model));
        // Sums and orders are looked at, and rules applied, only where all that they are made of could be read.
        let read = files.iter().flat_map(|file| self.reading(*file));
        let is_sound = !diagnostics.iter().chain(read).any(|diagnostic| diagnostic.severity == Severity::Error);
        if is_sound {
            diagnostics.extend(model::check(&model));
        }
        let diagnostics = diagnostics.into_iter().map(Arc::new).collect();
        Unit { root, files, model: Arc::new(model), is_sound, diagnostics }
    }

    /// All findings about these units, each once, in order.
    #[must_use]
    pub fn diagnostics(&self, units: &[Unit]) -> Vec<Diagnostic> {
        let mut files: Vec<FileId> = units.iter().flat_map(|unit| unit.files.iter().copied()).collect();
        files.sort_unstable();
        files.dedup();
        let mut all: Vec<Diagnostic> = files.iter().flat_map(|file| self.reading(*file).cloned()).collect();
        for diagnostic in units.iter().flat_map(|unit| &unit.diagnostics) {
            all.push(Diagnostic::clone(diagnostic));
        }
        crate::diagnostic::sort(&mut all);
        // A file that several charters bring in says the same in each of them.
        all.dedup();
        all
    }

    /// Whether the file is only brought in by others: it declares no charter of its own.
    #[must_use]
    pub fn is_part(&self, file: FileId) -> bool {
        let declares = |tree: &SyntaxTree| tree.declarations.iter().any(|declaration| declaration.kind == DeclKind::Charter);
        let brought_in = self
            .parsed
            .iter()
            .any(|parsed| self.uses(parsed.parsed.tree.file).iter().any(|(path, _)| self.sources.find(path) == Some(file)));
        !declares(self.tree(file)) && brought_in
    }

    /// What a file brings in, and where it says so.
    fn uses(&self, file: FileId) -> Vec<(PathBuf, Loc)> {
        let source = self.sources.file(file);
        let folder = source.path.parent().unwrap_or(Path::new(""));
        let heads = self.tree(file).declarations.iter().filter(|declaration| declaration.kind == DeclKind::Use);
        let texts = heads.filter_map(|declaration| declaration.head.as_ref()?.child(Rule::text));
        texts
            .map(|text| {
                let written = text.child(Rule::inner).or_else(|| text.child(Rule::long_inner)).map_or("", |inner| inner.text(&source.text));
                (normal(&folder.join(written)), Loc::new(file, text.span))
            })
            .collect()
    }

    pub(super) fn gather(&mut self, file: FileId, gathering: &mut Gathering) {
        gathering.open.push(file);
        for (path, loc) in self.uses(file) {
            match self.file(&path) {
                Ok(used) if gathering.open.contains(&used) => gathering.diagnostics.push(self.cycle(used, loc, &gathering.open)),
                Ok(used) if gathering.files.contains(&used) => {}
                Ok(used) => self.gather(used, gathering),
                Err(error) => gathering.diagnostics.push(self.not_found(&path, loc, &error)),
            }
        }
        gathering.open.pop();
        gathering.files.push(file);
    }

    fn cycle(&self, used: FileId, loc: Loc, open: &[FileId]) -> Diagnostic {
        let from = open.iter().position(|file| *file == used).unwrap_or(0);
        let name = |file: &FileId| self.sources.file(*file).display_path();
        let circle: Vec<String> = open[from..].iter().chain(std::iter::once(&used)).map(name).collect();
        let message = Message::new("project-import-cycle").with("circle", circle.join(" → "));
        Diagnostic::new(codes::IMPORT_CYCLE, loc, message).help(Message::new("project-import-cycle-help"))
    }

    fn not_found(&self, path: &Path, loc: Loc, error: &io::Error) -> Diagnostic {
        let shown = path.display().to_string().replace('\\', "/");
        let reason =
            if error.kind() == io::ErrorKind::NotFound { Message::new("project-not-there") } else { Message::new("project-not-readable") };
        let message = Message::new("project-import-not-found").with("path", &shown).with("reason", reason);
        let diagnostic = Diagnostic::new(codes::IMPORT_NOT_FOUND, loc, message).help(Message::new("project-import-help"));
        let user = &self.sources.file(loc.file).path;
        let folder = user.parent().unwrap_or(Path::new(""));
        let beside: Vec<String> = self
            .files
            .beside(user)
            .iter()
            .filter(|other| *other != user)
            .filter_map(|other| Some(other.strip_prefix(folder).ok()?.display().to_string().replace('\\', "/")))
            .collect();
        let written = path.strip_prefix(folder).map_or(shown, |path| path.display().to_string().replace('\\', "/"));
        match crate::diagnostic::nearest(&written, beside.iter().map(String::as_str)) {
            Some(near) => {
                diagnostic.fix(Message::new("fix-replace").with("text", near), loc, format!("\"{near}\""), Applicability::Suggested)
            }
            None => diagnostic,
        }
    }
}

/// What is being brought in.
#[derive(Default)]
pub(super) struct Gathering {
    pub(super) files: Vec<FileId>,
    /// Files whose own `use` lines are being followed: one of them again is a circle.
    open: Vec<FileId>,
    pub(super) diagnostics: Vec<Diagnostic>,
}
