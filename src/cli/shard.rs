//! `--shard I/N`: a part of the runs, written to a file.

use super::context::{Context, Exit};
use super::luck::Settled;
use super::opened::{Ended, Opened};
use super::progress::Progress;
use super::replace::put;
use super::simulate::MOST_RUNS;
use crate::diagnostic::{Diagnostic, Message};
use crate::model::ScenarioId;
use crate::simulate::{Columns, Setting, Shard, ShardPart, Texts, not_runnable, wrong_runs};
use std::io;
use std::path::Path;

/// The part `part` of `parts`, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    pub(super) part: u64,
    pub(super) parts: u64,
}

/// `2/8`.
pub(super) fn slice(text: &str) -> Result<Slice, String> {
    let numbers = text.split_once('/').and_then(|(part, parts)| Some((part.trim().parse().ok()?, parts.trim().parse().ok()?)));
    match numbers {
        Some((part, parts)) if 1 <= part && part <= parts => Ok(Slice { part, parts }),
        _ => Err("write a part and how many there are, as in 2/8".to_owned()),
    }
}

impl Slice {
    /// The first and the last of so many runs.
    fn of(self, runs: u64) -> (u64, u64) {
        let to = |part: u64| {
            let share = u128::from(runs) * u128::from(part) / u128::from(self.parts);
            u64::try_from(share).unwrap_or(u64::MAX)
        };
        (to(self.part - 1) + 1, to(self.part))
    }
}

/// Why there is no file.
pub(super) enum Refused {
    Findings(Vec<Diagnostic>),
    Because(Message),
    Stopped,
}

impl Refused {
    /// Says why, unless findings do.
    pub(super) fn ended(self, context: &Context) -> Ended {
        let (exit, message) = match self {
            Refused::Findings(findings) => return Ended::with(Exit::Usage, findings),
            Refused::Because(message) => (Exit::Usage, message),
            Refused::Stopped => (Exit::Interrupted, Message::new("shard-stopped")),
        };
        context.complain(&message);
        Ended::with(exit, Vec::new())
    }
}

/// Makes a part of the runs and writes it; says what it did.
///
/// # Errors
/// If there is nothing to run, or nothing can be written there. Then nothing is written.
pub(super) fn write(
    project: &Opened<'_>,
    scenarios: &[ScenarioId],
    is_first: bool,
    luck: Settled,
    slice: Slice,
    path: &Path,
) -> Result<Message, Refused> {
    let (first, last) = runs_of(slice, luck.runs)?;
    let refused = |reason| Message::new("shard-not-written").with("path", super::files::shown(path)).with("reason", reason);
    // Before hours of work, not after them.
    writable(path).map_err(|error| Refused::Because(refused(super::files::reason(&error))))?;
    let (columns, texts) = texts(project).map_err(Refused::Findings)?;
    let mut parts = Vec::new();
    for scenario in scenarios {
        let setting = Setting::new(project.model, Some(*scenario), &columns, luck.seed)
            .map_err(|why| Refused::Findings(vec![not_runnable(project.model, why, project.file_lang())]))?;
        let is_story = setting.is_story();
        let (from, to) = if is_story { (1, 1) } else { (first, last) };
        let summary = setting.detailed(from, to, &Progress::of(Some(to - from + 1)));
        if summary.runs < to - from + 1 {
            return Err(Refused::Stopped);
        }
        parts.push(ShardPart { name: project.model.scenarios[*scenario].name.text.clone(), is_story, summary });
    }
    let shard = Shard::new(luck.seed, luck.runs, (first, last), is_first, texts, parts);
    put(path, shard.text().as_bytes()).map_err(|reason| Refused::Because(refused(reason)))?;
    let written = Message::new("shard-written").with("path", super::files::shown(path)).with("runs", luck.runs.to_string());
    Ok(written.with("first", first.to_string()).with("last", last.to_string()))
}

/// The first and the last run of a part.
///
/// # Errors
/// If there are no runs, too many of them, or too few for so many parts.
pub(super) fn runs_of(slice: Slice, runs: u64) -> Result<(u64, u64), Refused> {
    let (first, last) = slice.of(runs);
    if runs == 0 || last + 1 - first.min(last + 1) > MOST_RUNS {
        return Err(Refused::Findings(vec![wrong_runs(runs, MOST_RUNS)]));
    }
    if runs < slice.parts {
        let message = Message::new("shard-empty").with("parts", slice.parts.to_string()).with("runs", runs.to_string());
        return Err(Refused::Because(message));
    }
    Ok((first, last))
}

/// Whether a file can be written there.
fn writable(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match folder.metadata() {
        Ok(there) if !there.is_dir() => Err(io::ErrorKind::NotADirectory.into()),
        Ok(there) if there.permissions().readonly() => Err(io::ErrorKind::PermissionDenied.into()),
        Ok(_) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The texts of a charter and of the columns that it draws from.
pub(super) fn texts(project: &Opened<'_>) -> Result<(Columns, Texts), Vec<Diagnostic>> {
    let file = |id| project.sources.file(id);
    let mut texts = Texts { root: file(project.root).display_path(), files: Vec::new() };
    texts.files.extend(project.files.iter().map(|id| (file(*id).display_path(), file(*id).text.clone())));
    let columns = project.columns_by(|path| {
        let text = std::fs::read_to_string(path)?;
        let name = super::files::shown(path);
        if !texts.files.iter().any(|(known, _)| *known == name) {
            texts.files.push((name, text.clone()));
        }
        Ok(text)
    })?;
    Ok((columns, texts))
}

#[cfg(test)]
mod tests {
    use super::{Slice, slice};

    #[test]
    fn parts_cover_all_runs_without_overlap() {
        for (runs, parts) in [(1, 1), (10, 3), (1_000, 7), (1_000_000_000_000, 12_345), (5, 5)] {
            let mut next = 1;
            for part in 1..=parts {
                let (first, last) = Slice { part, parts }.of(runs);
                assert!(first == next && last >= first, "{part}/{parts} of {runs}");
                next = last + 1;
            }
            assert_eq!(next, runs + 1);
        }
    }

    #[test]
    fn wrong_parts_are_refused() {
        assert_eq!(slice("2/8"), Ok(Slice { part: 2, parts: 8 }));
        for wrong in ["", "2", "0/8", "9/8", "-1/8", "1/0", "a/b", "1/8/2"] {
            assert!(slice(wrong).is_err(), "{wrong}");
        }
    }
}
