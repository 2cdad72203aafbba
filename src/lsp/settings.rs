//! What the client wants, and what projects have settled: each for its own charters.

use super::Start;
use super::desk::Desk;
use super::outbox::Note;
use super::refresh::Refresh;
use crate::diagnostic::{Catalogue, Code, Lang, Message};
use crate::project::{SETTINGS_FILE, Settings};
use crate::source::FileId;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

/// The section of a client's settings that is ours.
const SECTION: &str = "charter";

/// Runs of a look at a charter that nobody asked for: enough to see what fails.
const FEW_RUNS: u64 = 200;

/// What a client wants, for all charters or for those of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wishes {
    /// `lang`: the language of messages.
    lang: Option<Lang>,
    /// `live.enabled`: charters are run while they are written.
    pub(super) live: bool,
    /// `live.runs`: how often.
    pub(super) live_runs: u64,
    /// `hints.enabled`, `lenses.enabled`
    pub(super) hints: bool,
    pub(super) lenses: bool,
    /// `pages`: where the pages of codes stand, as an address with `{code}` and `{lang}`.
    pages: Option<String>,
}

impl Default for Wishes {
    fn default() -> Wishes {
        Wishes { lang: None, live: true, live_runs: FEW_RUNS, hints: true, lenses: true, pages: None }
    }
}

impl Wishes {
    /// What cannot be read is as if it had not been said: clients send what their users write.
    fn read(value: &Value) -> Wishes {
        let usual = Wishes::default();
        let yes = |pointer: &str, usual: bool| value.pointer(pointer).and_then(Value::as_bool).unwrap_or(usual);
        let text = |name: &str| value.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        Wishes {
            lang: text("lang").and_then(Lang::from_tag),
            live: yes("/live/enabled", usual.live),
            live_runs: value.pointer("/live/runs").and_then(Value::as_u64).filter(|runs| *runs > 0).unwrap_or(usual.live_runs),
            hints: yes("/hints/enabled", usual.hints),
            lenses: yes("/lenses/enabled", usual.lenses),
            pages: text("pages").map(str::to_owned),
        }
    }

    /// Where the page of a code stands.
    pub(super) fn page(&self, code: &Code, lang: Lang) -> Option<Url> {
        let address = self.pages.as_ref()?.replace("{code}", code.id).replace("{lang}", lang.code());
        address.parse().ok()
    }
}

/// All settings.
#[derive(Default)]
pub(super) struct Customs {
    pub(super) start: Start,
    /// The language of the client's windows.
    locale: Option<Lang>,
    /// `showsResults`, said at the beginning: the client shows what commands return itself.
    pub(super) shows_results: bool,
    all: Wishes,
    by_folder: HashMap<PathBuf, Wishes>,
    /// What projects have settled, by the folder of a charter; read when it is first asked for.
    projects: RefCell<HashMap<PathBuf, Rc<Settings>>>,
    /// What is wrong with settings of projects, and was not told yet.
    wrong: RefCell<Vec<Message>>,
}

impl Customs {
    pub(super) fn new(start: Start) -> Customs {
        Customs { start, ..Customs::default() }
    }

    /// What the client wants for a charter: what it said for the innermost folder that holds it.
    pub(super) fn wishes(&self, path: &Path) -> &Wishes {
        path.ancestors().find_map(|folder| self.by_folder.get(folder)).unwrap_or(&self.all)
    }

    /// What the project of a charter has settled: the nearest `charter.toml`, from its folder upwards.
    pub(super) fn project(&self, path: &Path) -> Rc<Settings> {
        if let Some(settings) = &self.start.settings {
            return Rc::new(settings.clone());
        }
        let folder = path.parent().unwrap_or(path);
        if let Some(known) = self.projects.borrow().get(folder) {
            return Rc::clone(known);
        }
        let settings = Rc::new(self.nearest(folder));
        self.projects.borrow_mut().insert(folder.to_owned(), Rc::clone(&settings));
        settings
    }

    fn nearest(&self, folder: &Path) -> Settings {
        let mut files = folder.ancestors().map(|folder| folder.join(SETTINGS_FILE));
        let Some((text, path)) = files.find_map(|path| Some((std::fs::read_to_string(&path).ok()?, path))) else {
            return Settings::default();
        };
        Settings::parse(&text).unwrap_or_else(|wrong| {
            let message = Message::new("settings-in").with("path", path.display().to_string()).with("wrong", wrong);
            let mut told = self.wrong.borrow_mut();
            if !told.contains(&message) {
                told.push(message);
            }
            Settings::default()
        })
    }

    /// The language about a charter: that of our command line, of the client's settings, of the environment, of the project, of the
    /// client's windows, of the system; whichever says it first.
    fn lang(&self, path: &Path) -> Lang {
        let first = self.start.lang.or(self.wishes(path).lang).or(self.start.environment);
        first.or_else(|| self.project(path).lang).or(self.locale).or(self.start.system).unwrap_or_default()
    }
}

impl Desk {
    /// What the client says at the beginning.
    pub(super) fn configure_first(&mut self, locale: Option<&str>, options: Option<&Value>) {
        self.customs.locale = locale.and_then(Lang::from_tag);
        if let Some(options) = options {
            self.customs.shows_results = options.get("showsResults").and_then(Value::as_bool).unwrap_or(false);
            self.configure(options.get(SECTION).unwrap_or(options), None);
        }
        self.speak_in_general();
    }

    /// Asks the client for its settings, of each folder, if it can tell them.
    pub(super) fn ask_configuration(&mut self) {
        if !self.able.configuration {
            return;
        }
        let folders: Vec<Option<PathBuf>> = std::iter::once(None).chain(self.folders().iter().cloned().map(Some)).collect();
        let item = |folder: &Option<PathBuf>| lsp::ConfigurationItem {
            scope_uri: folder.as_ref().and_then(|folder| Url::from_file_path(folder).ok()),
            section: Some(SECTION.to_owned()),
        };
        let params = lsp::ConfigurationParams { items: folders.iter().map(item).collect() };
        self.outbox.ask::<lsp::request::WorkspaceConfiguration>(params, move |desk, reply| {
            for (folder, value) in folders.into_iter().zip(reply.unwrap_or_default()) {
                desk.configure(&value, folder);
            }
        });
    }

    /// The client's settings have changed: it tells them, or has to be asked.
    pub(super) fn configured(&mut self, settings: &Value) {
        match settings.get(SECTION) {
            Some(ours) if !self.able.configuration => self.configure(ours, None),
            _ => self.ask_configuration(),
        }
    }

    /// Takes settings, of a folder or of all. A client that has none for us changes nothing.
    fn configure(&mut self, value: &Value, folder: Option<PathBuf>) {
        if !value.is_object() {
            return;
        }
        let wishes = Wishes::read(value);
        let before = match folder {
            // A folder that has gone meanwhile has no say.
            Some(folder) if !self.folders().contains(&folder) => return,
            Some(folder) => self.customs.by_folder.insert(folder, wishes.clone()),
            None => Some(std::mem::replace(&mut self.customs.all, wishes.clone())),
        };
        if before.as_ref() != Some(&wishes) {
            self.settings_changed();
        }
    }

    /// A `charter.toml` may have changed, or folders.
    pub(super) fn read_settings(&mut self) {
        let folders = self.folders().to_vec();
        self.customs.by_folder.retain(|folder, _| folders.contains(folder));
        self.customs.projects.borrow_mut().clear();
        self.settings_changed();
    }

    fn settings_changed(&mut self) {
        self.speak_in_general();
        self.look_again();
        self.refresh(Refresh::Lenses);
        self.refresh(Refresh::Hints);
    }

    /// Speaks the language of what belongs to no charter: that of the first folder.
    pub(super) fn speak_in_general(&mut self) {
        let folder = self.folders().first().map(|folder| folder.join(SETTINGS_FILE));
        self.speak_about(&folder.unwrap_or_default());
    }

    /// Speaks the language about a charter.
    pub(super) fn speak_about(&mut self, path: &Path) {
        let lang = self.customs.lang(path);
        if lang != self.catalogue.lang() {
            let other = self.other_catalogue.take();
            let spoken = other.filter(|other| other.lang() == lang).unwrap_or_else(|| Catalogue::new(lang));
            self.other_catalogue = Some(std::mem::replace(&mut self.catalogue, spoken));
        }
    }

    pub(super) fn speak_about_file(&mut self, file: FileId) {
        let path = self.world.sources().file(file).path.clone();
        self.speak_about(&path);
    }

    /// Tells what is wrong with settings of projects.
    pub(super) fn tell_wrong_settings(&mut self) {
        for message in self.customs.wrong.take() {
            self.outbox.send(Note::Message(lsp::MessageType::ERROR, self.catalogue.text(&message)));
        }
    }

    /// What the client wants for a file.
    pub(super) fn wishes(&self, file: FileId) -> &Wishes {
        self.customs.wishes(&self.world.sources().file(file).path)
    }

    /// What the project of a file has settled.
    pub(super) fn project_settings(&self, file: FileId) -> Rc<Settings> {
        self.customs.project(&self.world.sources().file(file).path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::codes;
    use serde_json::json;

    #[test]
    fn wishes_that_cannot_be_read_are_as_if_they_were_not_said() {
        assert_eq!(Wishes::read(&json!({"lang": 7, "live": {"enabled": "no", "runs": 0}, "hints": true})), Wishes::default());
        let read = Wishes::read(&json!({"lang": "it-IT", "live": {"enabled": false, "runs": 50}, "lenses": {"enabled": false}}));
        assert_eq!((read.lang, read.live, read.live_runs, read.hints, read.lenses), (Some(Lang::It), false, 50, true, false));
    }

    #[test]
    fn pages_stand_where_the_client_says() {
        let pages = |address: &str| Wishes::read(&json!({ "pages": address })).page(codes::IMPORT_NOT_FOUND, Lang::It);
        let id = codes::IMPORT_NOT_FOUND.id;
        assert_eq!(pages("charter-page:/{lang}/{code}.md").map(|url| url.to_string()), Some(format!("charter-page:/it/{id}.md")));
        assert_eq!(pages("no address {code}"), None);
        assert_eq!(pages(""), None);
    }

    #[test]
    fn the_innermost_folder_and_the_nearest_file_decide() {
        let home = tempfile::tempdir().unwrap();
        let inner = home.path().join("inner");
        std::fs::create_dir(&inner).unwrap();
        std::fs::write(home.path().join(SETTINGS_FILE), "lang = \"it\"\n").unwrap();
        std::fs::write(inner.join(SETTINGS_FILE), "seed = 9\nlang = 3\n").unwrap();
        let mut customs = Customs::default();
        customs.by_folder.insert(home.path().to_owned(), Wishes { live_runs: 7, ..Wishes::default() });
        assert_eq!(customs.wishes(&inner.join("x.charter")).live_runs, 7);
        assert_eq!(customs.wishes(Path::new("elsewhere.charter")).live_runs, FEW_RUNS);
        assert_eq!(customs.lang(&home.path().join("x.charter")), Lang::It);
        // What is wrong is told once, and settles nothing.
        for _ in 0..2 {
            assert_eq!(customs.lang(&inner.join("x.charter")), Lang::En);
        }
        assert_eq!(customs.wrong.borrow().len(), 1);
        customs.start.settings = Some(Settings { seed: Some(3), ..Settings::default() });
        assert_eq!(customs.project(&inner.join("x.charter")).seed, Some(3));
    }
}
