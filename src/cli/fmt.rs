//! `charter fmt`: charters in their one layout, or in the other language.

use super::context::{Context, Exit};
use super::files::{Disk, Input, inputs, shown};
use super::replace::{difference, replace};
use crate::diagnostic::{Lang, Message};
use crate::project::{Files as _, text_of};
use crate::source::FileId;
use crate::syntax::{Formatted, format, parse};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Lay charters out, or translate them
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Files or folders; `-` reads standard input and writes standard output. Without any, this folder
    paths: Vec<PathBuf>,
    /// Write nothing; name the files that would change, and exit with 1 if there are any
    #[arg(long)]
    check: bool,
    /// Write nothing; show what would change
    #[arg(long)]
    diff: bool,
    /// Write the keywords in this language: en or it
    #[arg(long, value_name = "LANG", value_parser = super::context::language)]
    to: Option<Lang>,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    let inputs = match inputs(&arguments.paths, context) {
        Ok(inputs) => inputs,
        Err(exit) => return exit,
    };
    let mut seen = HashSet::new();
    let mut exit = Exit::Fine;
    for input in inputs {
        exit = exit.max(match input {
            Input::StandardInput(bytes) => one(arguments, context, Path::new("<stdin>"), bytes, None),
            Input::File(path) if !seen.insert(std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone())) => Exit::Fine,
            Input::File(path) => match Disk.read(&path) {
                Ok(bytes) => one(arguments, context, &path, bytes, Some(&path)),
                Err(error) => Input::refuse(&path, &error, context),
            },
        });
    }
    exit
}

/// One charter: to its file, if it changes; without a file, to standard output.
fn one(arguments: &Arguments, context: &Context, path: &Path, bytes: Vec<u8>, file: Option<&Path>) -> Exit {
    let name = path.strip_prefix("./").map_or_else(|_| shown(path), shown);
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => {
            context.complain(&Message::new("format-not-text").with("path", name).with("reason", error.message));
            return Exit::Usage;
        }
    };
    let (tree, _) = parse(FileId::default(), &text);
    let into = arguments.to.unwrap_or(tree.lang);
    let Formatted { text: formatted, left } = format(&text, &tree, into);
    if left > 0 {
        let id = if into == tree.lang { "format-left" } else { "format-left-translated" };
        context.note(&Message::new(id).with("path", &name).with("count", left));
    }
    let changes = formatted != text;
    let mut exit = Exit::Fine;
    if arguments.check && changes {
        exit = Exit::Findings;
        if !arguments.diff {
            exit = exit.max(context.print(&format!("{name}\n")).unwrap_or_default());
        }
    }
    if arguments.diff && changes {
        exit = exit.max(context.print(&difference(&name, &text, &formatted)).unwrap_or_default());
    }
    if arguments.check || arguments.diff {
        return exit;
    }
    match file {
        None => context.print(&formatted).unwrap_or_default(),
        Some(file) if changes => match replace(file, formatted.as_bytes()) {
            Ok(()) => Exit::Fine,
            Err(reason) => {
                context.complain(&Message::new("format-cannot-write").with("path", name).with("reason", reason));
                Exit::Usage
            }
        },
        Some(_) => Exit::Fine,
    }
}
