//! Paths of the command line to charters.

use super::context::{Context, Exit};
use super::opened::{Ended, Opened};
use crate::diagnostic::{Diagnostic, Message};
use crate::project::{Files, LARGEST_FILE, Unit, Workspace, charter_files};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// Files of the disk.
pub(super) struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        read_at_most(&mut std::fs::File::open(path)?)
    }

    fn beside(&self, path: &Path) -> Vec<PathBuf> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        charter_files(folder)
            .unwrap_or_default()
            .into_iter()
            .map(|path| path.strip_prefix("./").map_or(path.clone(), Path::to_owned))
            .collect()
    }
}

/// One byte more than is allowed is enough to refuse a file.
fn read_at_most(from: &mut impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Where the bytes of a charter come from.
pub(super) enum Input {
    File(PathBuf),
    StandardInput(Vec<u8>),
}

impl Input {
    /// Says why it cannot be read.
    pub(super) fn refuse(path: &Path, error: &io::Error, context: &Context) -> Exit {
        let shown = shown(path);
        context.complain(&Message::new("cli-cannot-read").with("path", shown).with("reason", reason(error)));
        Exit::Usage
    }
}

/// A path with `/` between its parts.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// All that the paths name: files, those in folders, or `-` for standard input. Without paths, the folder where we are.
pub(super) fn inputs(paths: &[PathBuf], context: &Context) -> Result<Vec<Input>, Exit> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here[..] } else { paths };
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            let bytes = read_at_most(&mut io::stdin().lock()).map_err(|error| Input::refuse(path, &error, context))?;
            inputs.push(Input::StandardInput(bytes));
        } else if path.is_dir() {
            let found = charter_files(path).map_err(|error| Input::refuse(path, &error, context))?;
            if found.is_empty() {
                context.complain(&Message::new("cli-no-charters").with("path", shown(path)));
                return Err(Exit::Usage);
            }
            inputs.extend(found.into_iter().map(Input::File));
        } else {
            inputs.push(Input::File(path.clone()));
        }
    }
    Ok(inputs)
}

/// All charters that the paths name, as [`inputs`] finds them.
pub(super) fn open<'f>(paths: &[PathBuf], files: &'f Disk, context: &Context) -> Result<(Workspace<'f>, Vec<Unit>), Exit> {
    let mut workspace = Workspace::new(files);
    workspace.today = Some(context.today);
    let mut roots = Vec::new();
    for input in inputs(paths, context)? {
        roots.push(match input {
            Input::StandardInput(bytes) => workspace.add(PathBuf::from("<stdin>"), bytes),
            Input::File(path) => workspace.file(&path).map_err(|error| Input::refuse(&path, &error, context))?,
        });
    }
    let mut seen = std::collections::HashSet::new();
    roots.retain(|root| seen.insert(*root));
    // A file without a charter that another one brings in is looked at there; alone, its names would be unknown.
    let units: Vec<Unit> = roots.iter().map(|root| workspace.unit(*root)).collect();
    let units = units.into_iter().filter(|unit| roots.len() == 1 || !workspace.is_part(unit.root)).collect();
    Ok((workspace, units))
}

/// Does something with each charter that can run, and says what keeps the others from it. The worst exit code counts.
pub(super) fn each(
    workspace: &Workspace<'_>,
    units: &[Unit],
    context: &Context,
    mut act: impl FnMut(&Opened<'_>, &mut dyn io::Write) -> io::Result<Ended>,
) -> Exit {
    let mut exit = Exit::Fine;
    for unit in units {
        let diagnostics = workspace.diagnostics(std::slice::from_ref(unit));
        let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(Diagnostic::keeps_from_running).collect();
        if !errors.is_empty() {
            context.report(&workspace.sources, &errors);
            context.complain(&Message::new("cli-not-runnable").with("count", errors.len()));
            exit = exit.max(Exit::Findings);
            continue;
        }
        let opened = Opened { sources: &workspace.sources, model: &unit.model, catalogue: &context.catalogue, width: Context::width() };
        let mut text = Vec::new();
        match act(&opened, &mut text) {
            Ok(ended) => {
                let printed = context.print(&String::from_utf8_lossy(&text));
                context.report(&workspace.sources, &ended.findings);
                exit = exit.max(ended.exit).max(printed.unwrap_or_default());
            }
            Err(error) => {
                context.complain(&Message::new("cli-cannot-write").with("reason", error.to_string()));
                exit = exit.max(Exit::Usage);
            }
        }
    }
    exit
}

/// Why the system refused, in words.
pub(super) fn reason(error: &io::Error) -> Message {
    Message::new(match error.kind() {
        io::ErrorKind::NotFound => "cli-not-there",
        io::ErrorKind::PermissionDenied => "cli-not-allowed",
        io::ErrorKind::IsADirectory => "cli-is-folder",
        io::ErrorKind::NotADirectory => "cli-not-folder",
        _ => return Message::new("cli-other-reason").with("reason", error.to_string()),
    })
}
