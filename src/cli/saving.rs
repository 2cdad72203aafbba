//! `charter verify --save-story`: runs that refute a promise, saved as stories beside the charter.

use super::context::{Context, Exit};
use super::files::{Disk, reason, shown};
use super::opened::Opened;
use super::replace::put;
use crate::diagnostic::{Diagnostic, Message};
use crate::machine::{Entry, LogEvent, Truth};
use crate::model::{PartyId, ScenarioId};
use crate::project::{Workspace, normal};
use crate::quantity::Day;
use crate::report::promised::Judged;
use crate::report::story::{Told, TwoAnswers, expectations, headed};
use crate::simulate::{Setting, whole};
use crate::syntax::{self, keywords};
use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};

/// Where stories are saved: in a file, or each in a file of its own in a folder.
pub(super) struct Saving<'a> {
    charter: &'a Path,
    place: &'a Path,
    is_folder: bool,
}

/// In which world it was shown.
pub(super) struct ShownIn<'a> {
    pub(super) scenario: Option<ScenarioId>,
    /// Parties that take no part.
    pub(super) without: &'a [PartyId],
    /// The first day of the period.
    pub(super) first: Day,
}

impl<'a> Saving<'a> {
    /// # Errors
    /// If stories of this charter cannot be saved there, which is known before anything is explored.
    pub(super) fn new(charter: &'a Path, place: &'a Path) -> Result<Saving<'a>, Message> {
        if charter.as_os_str() == "-" {
            return Err(Message::new("verify-save-input"));
        }
        let is_folder = place.is_dir() || place.extension().is_none_or(|end| end != "charter");
        let saving = Saving { charter, place, is_folder };
        let folder = saving.folder();
        if !is_folder && !folder.is_dir() || is_folder && place.is_file() {
            let why = Message::new(if is_folder { "cli-not-folder" } else { "cli-not-there" });
            let place = if is_folder { place } else { folder };
            return Err(Message::new("verify-save-where").with("path", shown(place)).with("reason", why));
        }
        Ok(saving)
    }

    fn folder(&self) -> &'a Path {
        let parent = || self.place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if self.is_folder { self.place } else { parent() }
    }

    /// Saves a story of each refuted sentence; says what was saved, and what could not be.
    pub(super) fn save(&self, opened: &Opened<'_>, world: &ShownIn<'_>, judged: &[Judged<'_>], context: &Context) -> Exit {
        if !self.is_folder && is_own(opened, self.place) {
            context.complain(&Message::new("verify-save-charter").with("path", shown(self.place)));
            return Exit::Usage;
        }
        let mut names: HashSet<String> = opened.model.scenarios.values().map(|scenario| scenario.name.text.clone()).collect();
        let mut stories: Vec<(String, String)> = Vec::new();
        for judged in judged.iter().filter(|judged| judged.verdict() == "refuted" && judged.story().is_some()) {
            match self.story(opened, world, judged, &mut names) {
                Ok(story) => stories.push(story),
                Err(why) => context.complain(&why),
            }
        }
        if stories.is_empty() {
            context.note(&Message::new("verify-saved-none"));
            return Exit::Fine;
        }
        match self.write(opened, &stories) {
            Ok(()) => {
                let n = u64::try_from(stories.len()).unwrap_or(u64::MAX);
                let message = Message::new("verify-saved").with("n", stories.len()).with("stories", whole(n));
                context.note(&message.with("path", shown(self.place)));
                Exit::Fine
            }
            Err(why) => {
                context.complain(&why);
                Exit::Usage
            }
        }
    }

    fn write(&self, opened: &Opened<'_>, stories: &[(String, String)]) -> Result<(), Message> {
        let refused = |path: &Path, why| Message::new("verify-save-where").with("path", shown(path)).with("reason", why);
        let put = |path: &Path, text: &str| {
            if is_own(opened, path) {
                return Err(Message::new("verify-save-charter").with("path", shown(path)));
            }
            put(path, text.as_bytes()).map_err(|why| refused(path, why))
        };
        if !self.is_folder {
            let texts: Vec<&str> = stories.iter().map(|(_, text)| text.as_str()).collect();
            return put(self.place, &self.whole(opened, &texts));
        }
        std::fs::create_dir_all(self.place).map_err(|error| refused(self.place, reason(&error)))?;
        stories.iter().try_for_each(|(name, text)| put(&self.path_of(name), &self.whole(opened, &[text])))
    }

    fn path_of(&self, name: &str) -> PathBuf {
        if self.is_folder { self.place.join(format!("{name}.charter")) } else { self.place.to_owned() }
    }

    /// A file of stories, in the one layout of charters.
    fn whole(&self, opened: &Opened<'_>, stories: &[&str]) -> String {
        let lang = opened.file_lang();
        let uses = keywords().of_id("use").map_or("", |keyword| keyword.shown(lang));
        let text = format!("{uses} \"{}\"\n\n{}", shown(&from(self.folder(), self.charter)), stories.join("\n"));
        let (tree, _) = syntax::parse(opened.root, &text);
        syntax::format(&text, &tree, lang).text
    }

    /// The story of one sentence and its name. It is told once with all that may be expected, and expects the first that turns
    /// out to be false.
    fn story(
        &self,
        opened: &Opened<'_>,
        world: &ShownIn<'_>,
        judged: &Judged<'_>,
        names: &mut HashSet<String>,
    ) -> Result<(String, String), Message> {
        let (model, lang) = (opened.model, opened.file_lang());
        let promise = judged.promise.name.text.as_str();
        let unsaid = |id| Message::new(id).with("promise", promise);
        let Some(found) = judged.story() else { return Err(unsaid("verify-unsaid-expect")) };
        let [base, title, doc] = headed(promise, &judged.as_written(opened.sources), found.day, lang);
        let numbered = |n: usize| if n == 1 { base.clone() } else { format!("{base}_{n}") };
        let name = (1..).map(numbered).find(|name| names.insert(name.clone())).unwrap_or_default();
        let told =
            Told { model, lang, scenario: world.scenario, without: (world.without, world.first), name: &name, title: &title, doc: &doc };
        let write = |expected: &[String]| {
            told.write(found.entries(), expected)
                .map_err(|TwoAnswers(subject)| unsaid("verify-unsaid-answers").with("question", opened.words().questions(&[subject])))
        };
        let expected = expectations(opened.sources, judged.loc, found.day, lang);
        let tried = self.whole(opened, &[&write(&expected)?]);
        let again = Retold::of(&self.path_of(&name), tried, &name, opened).ok_or_else(|| unsaid("verify-unsaid-otherwise"))?;
        let leaves =
            |entry: &&Entry| matches!(entry.event, LogEvent::Left { party } if entry.day == world.first && world.without.contains(&party));
        let told_again = again.diary.iter().take_while(|entry| entry.day <= found.day).filter(|entry| !leaves(entry));
        if !found.entries().eq(told_again) {
            return Err(unsaid("verify-unsaid-otherwise"));
        }
        let fails = expected.into_iter().zip(again.truths).find(|(_, truth)| *truth == Truth::Fails);
        let (sentence, _) = fails.ok_or_else(|| unsaid("verify-unsaid-expect"))?;
        Ok((name.clone(), write(&[sentence])?))
    }
}

/// Whether a path is that of a file of the charter.
fn is_own(opened: &Opened<'_>, path: &Path) -> bool {
    opened.files.iter().any(|file| normal(&opened.sources.file(*file).path) == normal(path))
}

/// A story that was read back and told.
struct Retold {
    diary: Vec<Entry>,
    truths: Vec<Truth>,
}

impl Retold {
    fn of(path: &Path, text: String, name: &str, opened: &Opened<'_>) -> Option<Retold> {
        let disk = Disk;
        let mut workspace = Workspace::new(&disk);
        let root = workspace.add(path.to_owned(), text.into_bytes());
        let unit = workspace.unit(root);
        let wrong = workspace.diagnostics(std::slice::from_ref(&unit)).iter().any(Diagnostic::keeps_from_running);
        let id = unit.model.scenario(name).filter(|_| !wrong)?;
        let columns = Opened { sources: &workspace.sources, model: &unit.model, root, files: &unit.files, ..*opened }.columns().ok()?;
        let run = Setting::new(&unit.model, Some(id), &columns, 1).ok()?.trace(1);
        Some(Retold { diary: run.diary, truths: run.outcome.truths })
    }
}

/// The way from a folder to a file, with `..` where it leads upwards.
fn from(folder: &Path, file: &Path) -> PathBuf {
    let whole = |path: &Path| std::path::absolute(path).map_or_else(|_| normal(path), |path| normal(&path));
    let (start, end) = (whole(folder), whole(file));
    let common = start.components().zip(end.components()).take_while(|(one, other)| one == other).count();
    // On another drive there is no way but the whole one.
    if common == 0 {
        return end;
    }
    let up = start.components().skip(common).map(|_| Component::ParentDir);
    up.chain(end.components().skip(common)).collect()
}
