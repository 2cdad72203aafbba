//! The desk: owns documents, folders and settings.

use super::Start;
use super::abilities::Abilities;
use super::ending::{Ended, watch};
use super::findings::Published;
use super::judging::Judging;
use super::opening::Opening;
use super::outbox::Outbox;
use super::position::{Encoding, Lines, edit};
use super::progress::Bars;
use super::queue::Queue;
use super::refresh::Refreshing;
use super::runs::{Look, Runner};
use super::settings::Customs;
use super::shelf::Shelf;
use super::tokens::Coloured;
use super::world::World;
use crate::diagnostic::{Catalogue, Lang, Message};
use crate::ide::Project;
use crate::project::SETTINGS_FILE;
use crate::source::{FileId, Loc, Span};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::time::Instant;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

/// A document that is open in the editor.
pub(super) struct Document {
    pub(super) url: Url,
    pub(super) version: i32,
    pub(super) text: String,
    pub(super) lines: Lines,
    /// The world has another text.
    pub(super) is_ahead: bool,
}

pub(super) struct Desk {
    ended: Ended,
    pub(super) queue: Queue,
    pub(super) outbox: Outbox,
    pub(super) runner: Runner,
    pub(super) judging: Judging,
    pub(super) able: Abilities,
    pub(super) encoding: Encoding,
    pub(super) world: World,
    pub(super) documents: HashMap<PathBuf, Document>,
    pub(super) catalogue: Catalogue,
    /// Texts in the language that is not spoken now, if it was spoken before.
    pub(super) other_catalogue: Option<Catalogue>,
    pub(super) customs: Customs,
    pub(super) published: Published,
    pub(super) coloured: Coloured,
    /// How open charters end, by their root: as they stand now.
    pub(super) looks: HashMap<FileId, Look>,
    /// When it is to be looked how charters end.
    pub(super) due: HashMap<FileId, Instant>,
    /// Charters at whose runs somebody looks.
    pub(super) looking: BTreeSet<FileId>,
    folders: Vec<PathBuf>,
    pub(super) opening: Option<Opening>,
    /// Files of which something may have changed that the client should be told.
    pub(super) changed: BTreeSet<FileId>,
    pub(super) bars: Bars,
    pub(super) refreshing: Refreshing,
    pub(super) shelf: Shelf,
    /// Something has gone wrong: nothing is tried again by itself until a text changes.
    pub(super) rests: bool,
    stopped: bool,
}

impl Desk {
    pub(super) fn new(queue: Queue, outbox: Outbox, ended: Ended, start: Start) -> Desk {
        Desk {
            ended,
            runner: Runner::new(queue.clone()),
            judging: Judging::new(queue.clone()),
            queue,
            outbox,
            able: Abilities::default(),
            encoding: Encoding::default(),
            world: World::new(),
            documents: HashMap::new(),
            catalogue: Catalogue::new(Lang::En),
            other_catalogue: None,
            customs: Customs::new(start),
            published: Published::default(),
            coloured: Coloured::default(),
            looks: HashMap::new(),
            due: HashMap::new(),
            looking: BTreeSet::new(),
            folders: Vec::new(),
            opening: None,
            changed: BTreeSet::new(),
            bars: Bars::default(),
            refreshing: Refreshing::default(),
            shelf: Shelf::default(),
            rests: false,
            stopped: false,
        }
    }

    pub(super) fn stop(&mut self) {
        self.runner.give_up();
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
        let folders = params.workspace_folders.iter().flatten().filter_map(|folder| folder.uri.to_file_path().ok());
        self.folders = folders.collect();
        if self.folders.is_empty() {
            // What clients without workspace folders send.
            self.folders.extend(params.root_uri.as_ref().and_then(|root| root.to_file_path().ok()));
        }
        self.configure_first(params.locale.as_deref(), params.initialization_options.as_ref());
        lsp::InitializeResult {
            capabilities: super::capabilities::capabilities(self.encoding),
            server_info: Some(lsp::ServerInfo { name: "charter".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
        }
    }

    pub(super) fn initialized(&mut self) {
        self.refreshing.has_begun = true;
        let registrations = super::capabilities::registrations(&self.able);
        if !registrations.is_empty() {
            let params = lsp::RegistrationParams { registrations };
            self.outbox.ask::<lsp::request::RegisterCapability>(params, |_, _| {});
        }
        self.ask_configuration();
        self.open_folders(&self.folders.clone());
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
                self.let_go(file);
                self.changed.insert(file);
            }
        }
        self.read_settings();
        self.ask_configuration();
        self.open_folders(&new);
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
                    self.world.read(&path);
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
        self.put_off_looks();
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
            Some(file) if !stays => self.let_go(file),
            _ => {
                self.world.read(&path);
            }
        }
        self.changed.extend(file);
    }

    /// Forgets a file that belongs to no folder and is not open, unless a charter brings it in.
    fn let_go(&mut self, file: FileId) {
        let path = self.world.sources().file(file).path.clone();
        self.world.forget_root(file);
        let is_used = self.world.charters().any(|unit| unit.files.contains(&file));
        if is_used {
            self.world.read(&path);
        } else {
            self.world.remove(&path);
        }
    }

    pub(super) fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// The day on which waivers are judged: the one we were told, or that in Greenwich, as `charter check` has it.
    pub(super) fn today(&self) -> crate::quantity::Date {
        self.customs.start.today.unwrap_or_else(today)
    }

    // For answers.

    /// The file of a document, with everything worked out that it is part of.
    pub(super) fn settled(&mut self, url: &Url) -> Result<FileId> {
        let file = self.read(url)?;
        while let Some(root) = self.world.next_stale_of(file) {
            self.settle(&[root]);
        }
        Ok(file)
    }

    /// The file of a document, parsed as it stands.
    pub(super) fn read(&mut self, url: &Url) -> Result<FileId> {
        self.take_texts();
        let path = path_of(url);
        self.speak_about(&path);
        self.world
            .find(&path)
            .ok_or_else(|| Error::invalid_params(self.catalogue.text(&Message::new("lsp-not-open").with("file", url.to_string()))))
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
        if self.able.markdown {
            return lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value: markdown };
        }
        lsp::MarkupContent { kind: lsp::MarkupKind::PlainText, value: plain(&markdown) }
    }
}

/// Markdown, as we write it, without its marks.
fn plain(markdown: &str) -> String {
    let lines = markdown.lines().filter(|line| !line.starts_with("```"));
    let bare = lines.map(|line| {
        let line = line.trim_start_matches('#').trim_start_matches(|c: char| c == ' ' && line.starts_with('#'));
        let mut out = String::new();
        let mut chars = line.replace("**", "").chars().collect::<Vec<_>>().into_iter().peekable();
        while let Some(c) = chars.next() {
            let follows = chars.peek().copied();
            // A star between numbers is meant.
            let is_mark = c == '`' || c == '*' && (out.is_empty() || follows.is_none() || !(out.ends_with(' ') && follows == Some(' ')));
            if !is_mark {
                out.push(c);
            }
        }
        out
    });
    bare.collect::<Vec<_>>().join("\n")
}

/// The path of a document; what is no file is called as the client calls it.
pub(super) fn path_of(url: &Url) -> PathBuf {
    url.to_file_path().unwrap_or_else(|()| PathBuf::from(url.as_str()))
}

/// The day it is in Greenwich.
pub(super) fn today() -> crate::quantity::Date {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
}
