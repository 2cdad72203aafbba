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
    let mut inputs: Vec<Input> = Piped::read(paths, context)?.into_iter().map(|piped| Input::StandardInput(piped.bytes)).collect();
    let named: Vec<PathBuf> = paths.iter().filter(|path| !is_standard_input(path)).cloned().collect();
    if !named.is_empty() || inputs.is_empty() {
        inputs.extend(charters(&named, context)?.into_iter().map(Input::File));
    }
    Ok(inputs)
}

/// The files that the paths name, and those in the folders that they name. Without paths, those in the folder where we are.
fn charters(paths: &[PathBuf], context: &Context) -> Result<Vec<PathBuf>, Exit> {
    let here = [PathBuf::from(".")];
    let mut charters = Vec::new();
    for path in if paths.is_empty() { &here[..] } else { paths } {
        if path.is_dir() {
            let found = charter_files(path).map_err(|error| Input::refuse(path, &error, context))?;
            if found.is_empty() {
                context.complain(&Message::new("cli-no-charters").with("path", shown(path)));
                return Err(Exit::Usage);
            }
            charters.extend(found);
        } else {
            charters.push(path.clone());
        }
    }
    Ok(charters)
}

/// All charters that the paths name, as [`inputs`] finds them.
pub(super) fn open<'f>(paths: &[PathBuf], files: &'f Disk, context: &Context) -> Result<(Workspace<'f>, Vec<Unit>), Exit> {
    open_with(paths, Piped::read(paths, context)?.as_ref(), files, context)
}

/// Standard input, under the name that reports and `use` lines know it by.
pub(super) struct Piped {
    name: PathBuf,
    bytes: Vec<u8>,
}

impl Piped {
    /// Reads it, if the paths name it.
    pub(super) fn read(paths: &[PathBuf], context: &Context) -> Result<Option<Piped>, Exit> {
        if !paths.iter().any(|path| is_standard_input(path)) {
            return Ok(None);
        }
        let bytes = read_at_most(&mut io::stdin().lock()).map_err(|error| Input::refuse(Path::new("-"), &error, context))?;
        Ok(Some(Piped { name: PathBuf::from("<stdin>"), bytes }))
    }

    pub(super) fn named(self, name: PathBuf) -> Piped {
        Piped { name, ..self }
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The same, with a standard input that was read before. It is the first of the files.
pub(super) fn open_with<'f>(
    paths: &[PathBuf],
    piped: Option<&Piped>,
    files: &'f Disk,
    context: &Context,
) -> Result<(Workspace<'f>, Vec<Unit>), Exit> {
    let mut workspace = Workspace::new(files);
    workspace.today = Some(context.today);
    // First, so that a file of that name on the disk is not read beside it.
    let input = piped.map(|piped| workspace.add(piped.name.clone(), piped.bytes.clone()));
    let mut roots = Vec::from_iter(input);
    let named: Vec<PathBuf> = paths.iter().filter(|path| !is_standard_input(path)).cloned().collect();
    if !named.is_empty() || piped.is_none() {
        for path in charters(&named, context)? {
            roots.push(workspace.file(&path).map_err(|error| Input::refuse(&path, &error, context))?);
        }
    }
    let mut seen = std::collections::HashSet::new();
    roots.retain(|root| seen.insert(*root));
    // A file without a charter that another one brings in is looked at there; alone, its names would be unknown.
    let units: Vec<Unit> = roots.iter().map(|root| workspace.unit(*root)).collect();
    let units = units.into_iter().filter(|unit| roots.len() == 1 || !workspace.is_part(unit.root)).collect();
    Ok((workspace, units))
}

/// A charter that can run; what keeps it from that is said.
pub(super) fn runnable<'a>(workspace: &'a Workspace<'_>, unit: &'a Unit, context: &'a Context) -> Option<Opened<'a>> {
    let diagnostics = workspace.diagnostics(std::slice::from_ref(unit));
    let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(Diagnostic::keeps_from_running).collect();
    if !errors.is_empty() {
        context.report(&workspace.sources, &errors);
        context.complain(&Message::new("cli-not-runnable").with("count", errors.len()));
        return None;
    }
    Some(Opened {
        sources: &workspace.sources,
        model: &unit.model,
        root: unit.root,
        files: &unit.files,
        catalogue: &context.catalogue,
        width: Context::width(),
    })
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
        let Some(opened) = runnable(workspace, unit, context) else {
            exit = exit.max(Exit::Findings);
            continue;
        };
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
