//! The desk: owns documents, folders and settings, and does what nobody asks for.

use super::abilities::Abilities;
use super::ending::{Ended, watch};
use super::findings::Published;
use super::outbox::{Note, Outbox};
use super::position::{Encoding, Lines, edit};
use super::queue::Queue;
use super::runs::{Outcome, Runner};
use super::tokens::Coloured;
use super::world::World;
use crate::diagnostic::{Catalogue, Lang, Message};
use crate::ide::Project;
use crate::project::{SETTINGS_FILE, Settings, charter_files};
use crate::source::{FileId, Loc, Span};
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

/// A document that is open in the editor.
pub(super) struct Document {
    pub(super) url: Url,
    pub(super) version: i32,
    text: String,
    lines: Lines,
    /// The world has another text.
    is_ahead: bool,
}

/// So long after the last edit it is looked how a charter ends.
const IDLE: Duration = Duration::from_millis(400);

/// A workspace that is being opened.
struct Opening {
    waiting: VecDeque<PathBuf>,
    all: usize,
    /// The client shows how far we are.
    token: Option<lsp::NumberOrString>,
}

pub(super) struct Desk {
    ended: Ended,
    pub(super) queue: Queue,
    pub(super) outbox: Outbox,
    pub(super) runner: Runner,
    pub(super) able: Abilities,
    pub(super) encoding: Encoding,
    pub(super) world: World,
    pub(super) documents: HashMap<PathBuf, Document>,
    pub(super) catalogue: Catalogue,
    /// The language that the client asked for, and that of its windows.
    language: (Option<Lang>, Option<Lang>),
    pub(super) settings: Settings,
    pub(super) published: Published,
    pub(super) coloured: Coloured,
    /// How open charters end, by their root: as they stand now.
    pub(super) looks: HashMap<FileId, Vec<Outcome>>,
    /// When it is to be looked how charters end.
    due: HashMap<FileId, Instant>,
    folders: Vec<PathBuf>,
    opening: Option<Opening>,
    /// Files of which something may have changed that the client should be told.
    changed: BTreeSet<FileId>,
    /// How many progress bars there have been.
    bars: i32,
    /// Something has gone wrong: nothing is tried again by itself until a text changes.
    rests: bool,
    stopped: bool,
}

impl Desk {
    pub(super) fn new(queue: Queue, outbox: Outbox, ended: Ended) -> Desk {
        Desk {
            ended,
            runner: Runner::new(queue.clone()),
            queue,
            outbox,
            able: Abilities::default(),
            encoding: Encoding::default(),
            world: World::new(),
            documents: HashMap::new(),
            catalogue: Catalogue::new(Lang::En),
            language: (None, None),
            settings: Settings::default(),
            published: Published::default(),
            coloured: Coloured::default(),
            looks: HashMap::new(),
            due: HashMap::new(),
            folders: Vec::new(),
            opening: None,
            changed: BTreeSet::new(),
            bars: 0,
            rests: false,
            stopped: false,
        }
    }

    pub(super) fn stop(&mut self) {
        self.stopped = true;
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// After something has gone wrong: what may be half done is done again from the texts.
    pub(super) fn start_over(&mut self) {
        self.rests = true;
        let paths: Vec<PathBuf> = self.world.roots().map(|file| self.world.sources().file(file).path.clone()).collect();
        self.world = World::new();
        self.coloured = Coloured::default();
        self.published.forget();
        self.looks.clear();
        self.due.clear();
        self.changed.clear();
        self.documents.values_mut().for_each(|document| document.is_ahead = true);
        let unopened = paths.into_iter().filter(|path| !self.documents.contains_key(path)).collect();
        self.open_files(unopened);
    }

    // The beginning.

    pub(super) fn initialize(&mut self, params: &lsp::InitializeParams) -> lsp::InitializeResult {
        if let Some(client) = params.process_id {
            self.outbox.beside(watch(client, self.ended.clone()));
        }
        self.able = Abilities::of(&params.capabilities);
        let offered = params.capabilities.general.as_ref().and_then(|general| general.position_encodings.as_deref());
        self.encoding = Encoding::chosen(offered.unwrap_or_default());
        self.language.1 = params.locale.as_deref().and_then(Lang::from_tag);
        self.configure(params.initialization_options.as_ref().unwrap_or(&serde_json::Value::Null));
        let folders = params.workspace_folders.iter().flatten().filter_map(|folder| folder.uri.to_file_path().ok());
        self.folders = folders.collect();
        if self.folders.is_empty() {
            // What clients without workspace folders send.
            self.folders.extend(params.root_uri.as_ref().and_then(|root| root.to_file_path().ok()));
        }
        lsp::InitializeResult {
            capabilities: super::capabilities::capabilities(self.encoding),
            server_info: Some(lsp::ServerInfo { name: "charter".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
        }
    }

    pub(super) fn initialized(&mut self) {
        if self.able.watches_files {
            let params = lsp::RegistrationParams { registrations: super::capabilities::watchers() };
            self.outbox.ask::<lsp::request::RegisterCapability>(params, |_, _| {});
        }
        self.ask_configuration();
        self.read_settings();
        self.open_folders(&self.folders.clone());
    }

    /// Asks the client for its settings, if it can tell them.
    fn ask_configuration(&mut self) {
        if !self.able.configuration {
            return;
        }
        let items = vec![lsp::ConfigurationItem { scope_uri: None, section: Some("charter".to_owned()) }];
        self.outbox.ask::<lsp::request::WorkspaceConfiguration>(lsp::ConfigurationParams { items }, |desk, reply| {
            if let Some(value) = reply.ok().and_then(|values| values.into_iter().next()) {
                desk.configure(&value);
            }
        });
    }

    /// The client's settings have changed: it tells them, or has to be asked.
    pub(super) fn configured(&mut self, settings: &serde_json::Value) {
        match settings.get("charter") {
            Some(ours) => self.configure(ours),
            None => self.ask_configuration(),
        }
    }

    /// Settings of the client: `{"lang": "it"}`. A client that has none for us changes nothing.
    fn configure(&mut self, value: &serde_json::Value) {
        if !value.is_object() {
            return;
        }
        self.language.0 = value.get("lang").and_then(serde_json::Value::as_str).and_then(Lang::from_tag);
        self.speak();
    }

    /// The language is that of the client's settings, of the project, of the client's windows: whichever says it first.
    fn speak(&mut self) {
        let lang = self.language.0.or(self.settings.lang).or(self.language.1).unwrap_or_default();
        if lang != self.catalogue.lang() {
            self.catalogue = Catalogue::new(lang);
            self.changed.extend(self.world.sources().iter().map(|(file, _)| file));
        }
    }

    /// The project's settings: the `charter.toml` of the first folder that has one, in it or above it.
    fn read_settings(&mut self) {
        let mut paths = self.folders.iter().flat_map(|folder| folder.ancestors()).map(|folder| folder.join(SETTINGS_FILE));
        let found = paths.find_map(|path| Some((std::fs::read_to_string(&path).ok()?, path)));
        let read = found.map(|(text, path)| (Settings::parse(&text), path));
        self.settings = match read {
            Some((Ok(settings), _)) => settings,
            Some((Err(wrong), path)) => {
                let message = Message::new("settings-in").with("path", path.display().to_string()).with("wrong", wrong);
                self.outbox.send(Note::Message(lsp::MessageType::ERROR, self.catalogue.text(&message)));
                Settings::default()
            }
            None => Settings::default(),
        };
        self.speak();
        self.changed.extend(self.world.sources().iter().map(|(file, _)| file));
    }

    // Folders and files.

    pub(super) fn change_folders(&mut self, event: &lsp::WorkspaceFoldersChangeEvent) {
        let paths = |folders: &[lsp::WorkspaceFolder]| -> Vec<PathBuf> {
            folders.iter().filter_map(|folder| folder.uri.to_file_path().ok()).collect()
        };
        let (gone, new) = (paths(&event.removed), paths(&event.added));
        self.folders.retain(|folder| !gone.contains(folder));
        self.folders.extend(new.iter().cloned());
        let roots: Vec<FileId> = self.world.roots().collect();
        for file in roots {
            let path = &self.world.sources().file(file).path;
            let is_ours = self.documents.contains_key(path) || self.folders.iter().any(|folder| path.starts_with(folder));
            if !is_ours {
                self.world.forget_root(file);
                self.changed.insert(file);
            }
        }
        self.read_settings();
        self.open_folders(&new);
    }

    fn open_folders(&mut self, folders: &[PathBuf]) {
        let files = folders.iter().flat_map(|folder| charter_files(folder).unwrap_or_default());
        let unknown = files.filter(|path| !self.documents.contains_key(path)).collect();
        self.open_files(unknown);
    }

    /// Reads files one after the other, when nothing else is to be done.
    fn open_files(&mut self, files: VecDeque<PathBuf>) {
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
                self.opening = Some(Opening { waiting: files, all, token: None });
                if self.able.progress && all > 20 {
                    self.begin_progress();
                }
            }
        }
    }

    fn begin_progress(&mut self) {
        self.bars += 1;
        let token = lsp::NumberOrString::String(format!("charter-opening-{}", self.bars));
        let params = lsp::WorkDoneProgressCreateParams { token: token.clone() };
        self.outbox.ask::<lsp::request::WorkDoneProgressCreate>(params, move |desk, reply| {
            // It may be over before the client has made its bar.
            let Some(opening) = desk.opening.as_mut().filter(|_| reply.is_ok()) else { return };
            opening.token = Some(token.clone());
            let title = desk.catalogue.text(&Message::new("lsp-opening"));
            let begin = lsp::WorkDoneProgressBegin { title, percentage: Some(0), ..lsp::WorkDoneProgressBegin::default() };
            desk.progress(token, lsp::WorkDoneProgress::Begin(begin));
        });
    }

    fn progress(&self, token: lsp::NumberOrString, progress: lsp::WorkDoneProgress) {
        self.outbox.send(Note::Progress(lsp::ProgressParams { token, value: lsp::ProgressParamsValue::WorkDone(progress) }));
    }

    fn open_next(&mut self) {
        let Some(opening) = &mut self.opening else { return };
        let Some(path) = opening.waiting.pop_front() else { return };
        let done = opening.all - opening.waiting.len();
        if let Some(token) = opening.token.clone().filter(|_| done.is_multiple_of(20)) {
            let percentage = u32::try_from(done * 100 / opening.all.max(1)).ok();
            let report = lsp::WorkDoneProgressReport { percentage, message: Some(format!("{done}/{}", opening.all)), cancellable: None };
            self.progress(token, lsp::WorkDoneProgress::Report(report));
        }
        if !self.documents.contains_key(&path) {
            let _ = self.world.read(&path);
        }
    }

    pub(super) fn watched(&mut self, changes: &[lsp::FileEvent]) {
        self.rests = false;
        for change in changes {
            let Ok(path) = change.uri.to_file_path() else { continue };
            if path.file_name().is_some_and(|name| name == SETTINGS_FILE) {
                self.read_settings();
            } else if path.extension().is_some_and(|extension| extension == "charter") && !self.documents.contains_key(&path) {
                self.changed.extend(self.world.find(&path));
                if change.typ == lsp::FileChangeType::DELETED {
                    self.world.remove(&path);
                } else {
                    let _ = self.world.read(&path);
                }
            }
        }
    }

    // Documents.

    pub(super) fn open(&mut self, document: lsp::TextDocumentItem) {
        self.rests = false;
        let path = path_of(&document.uri);
        let lines = Lines::new(&document.text);
        let (url, version, text) = (document.uri, document.version, document.text);
        self.documents.insert(path, Document { url, version, text, lines, is_ahead: true });
    }

    /// Applies changes, each to what the one before has left.
    pub(super) fn change(&mut self, params: lsp::DidChangeTextDocumentParams) {
        self.rests = false;
        let encoding = self.encoding;
        let Some(document) = self.documents.get_mut(&path_of(&params.text_document.uri)) else { return };
        document.version = params.text_document.version;
        document.is_ahead = true;
        for change in params.content_changes {
            match change.range {
                Some(range) => edit(&mut document.text, &mut document.lines, range, &change.text, encoding),
                None => {
                    document.lines = Lines::new(&change.text);
                    document.text = change.text;
                }
            }
        }
    }

    /// From now on the file is what the disk has.
    pub(super) fn close(&mut self, url: &Url) {
        let path = path_of(url);
        let Some(document) = self.documents.remove(&path) else { return };
        let file = self.world.find(&path);
        self.published.clear(file, &document.url, &self.outbox);
        let stays = self.folders.iter().any(|folder| path.starts_with(folder));
        match file {
            Some(file) if !stays => {
                self.world.forget_root(file);
                let is_used = self.world.charters().any(|unit| unit.files.contains(&file));
                if is_used {
                    let _ = self.world.read(&path);
                } else {
                    self.world.remove(&path);
                }
            }
            _ => {
                let _ = self.world.read(&path);
            }
        }
        self.changed.extend(file);
    }

    // What nobody asks for.

    /// How long to wait for a message before going on by oneself; `None`: for ever.
    pub(super) fn pause(&self) -> Option<Duration> {
        if self.rests {
            return None;
        }
        let ahead = self.documents.values().any(|document| document.is_ahead);
        let busy = ahead || !self.changed.is_empty() || self.opening.is_some() || self.world.next_stale(&[]).is_some();
        let next = self.due.values().min().map(|due| due.saturating_duration_since(Instant::now()));
        if busy { Some(Duration::ZERO) } else { next }
    }

    /// Does one thing: what is open comes first, then what has to be read, then all other charters.
    pub(super) fn work_on(&mut self) {
        self.take_texts();
        let open = self.open_ids();
        let is_reading = self.opening.as_ref().is_some_and(|opening| !opening.waiting.is_empty());
        match self.world.next_stale(&open) {
            Some(root) if !is_reading || self.concerns(root, &open) => {
                self.settle(root);
                self.tell_changed();
            }
            _ if is_reading => self.open_next(),
            _ if !self.changed.is_empty() => self.tell_changed(),
            _ => {
                if let Some(token) = self.opening.take().and_then(|opening| opening.token) {
                    self.progress(token, lsp::WorkDoneProgress::End(lsp::WorkDoneProgressEnd::default()));
                }
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
        self.world.set_today(today());
        for (path, document) in self.documents.iter_mut().filter(|(_, document)| document.is_ahead) {
            document.is_ahead = false;
            let file = self.world.change(path, document.text.clone());
            self.changed.insert(file);
        }
    }

    fn settle(&mut self, root: FileId) {
        let files = self.world.settle(root);
        self.looks.remove(&root);
        if files.iter().any(|file| self.document(*file).is_some()) {
            self.runner.give_up();
            self.due.insert(root, Instant::now() + IDLE);
        }
        self.changed.extend(files);
    }

    /// Has others look how charters end whose time has come.
    fn look_at_due(&mut self) {
        let now = Instant::now();
        let due: Vec<FileId> = self.due.iter().filter(|(_, at)| **at <= now).map(|(root, _)| *root).collect();
        self.due.retain(|_, at| *at > now);
        let units: Vec<_> = self.world.charters().filter(|unit| due.contains(&unit.root)).cloned().collect();
        for unit in units {
            self.runner.look(self.snapshot(&unit));
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

    fn tell_changed(&mut self) {
        let changed = std::mem::take(&mut self.changed);
        self.tell_findings(&changed);
    }

    // For answers.

    /// The file of a document, with everything worked out that it is part of.
    pub(super) fn settled(&mut self, url: &Url) -> Result<FileId> {
        let file = self.read(url)?;
        while let Some(root) = self.world.next_stale_of(file) {
            self.settle(root);
        }
        Ok(file)
    }

    /// The file of a document, parsed as it stands.
    pub(super) fn read(&mut self, url: &Url) -> Result<FileId> {
        self.take_texts();
        let found = self.world.find(&path_of(url));
        found.ok_or_else(|| Error::invalid_params(self.catalogue.text(&Message::new("lsp-not-open").with("file", url.to_string()))))
    }

    pub(super) fn project(&self) -> Project<'_> {
        self.world.project(&self.catalogue)
    }

    /// A document and a place in it, with everything worked out.
    pub(super) fn place(&mut self, at: &lsp::TextDocumentPositionParams) -> Result<(FileId, usize)> {
        let file = self.settled(&at.text_document.uri)?;
        Ok((file, self.byte(file, at.position)))
    }

    pub(super) fn byte(&self, file: FileId, position: lsp::Position) -> usize {
        self.world.lines(file).byte(&self.world.sources().file(file).text, position, self.encoding)
    }

    pub(super) fn span(&self, file: FileId, range: lsp::Range) -> Span {
        self.world.lines(file).span(&self.world.sources().file(file).text, range, self.encoding)
    }

    pub(super) fn range(&self, file: FileId, span: Span) -> lsp::Range {
        self.world.lines(file).range(&self.world.sources().file(file).text, span, self.encoding)
    }

    /// How the client calls a file.
    pub(super) fn url(&self, path: &Path) -> Option<Url> {
        let open = self.documents.get(path).map(|document| document.url.clone());
        open.or_else(|| Url::from_file_path(path).ok())
    }

    pub(super) fn url_of(&self, file: FileId) -> Option<Url> {
        self.url(&self.world.sources().file(file).path)
    }

    /// The document of a file, if it is open.
    pub(super) fn document(&self, file: FileId) -> Option<&Document> {
        self.documents.get(&self.world.sources().file(file).path)
    }

    pub(super) fn location(&self, loc: Loc) -> Option<lsp::Location> {
        Some(lsp::Location { uri: self.url_of(loc.file)?, range: self.range(loc.file, loc.span) })
    }

    pub(super) fn markup(&self, markdown: String) -> lsp::MarkupContent {
        let kind = if self.able.markdown { lsp::MarkupKind::Markdown } else { lsp::MarkupKind::PlainText };
        lsp::MarkupContent { kind, value: markdown }
    }
}

/// The path of a document; what is no file is called as the client calls it.
pub(super) fn path_of(url: &Url) -> PathBuf {
    url.to_file_path().unwrap_or_else(|()| PathBuf::from(url.as_str()))
}

/// The day it is in Greenwich: as `charter check` has it.
pub(super) fn today() -> crate::quantity::Date {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
}
