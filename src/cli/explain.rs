//! `charter explain`: what a code means, why it matters, and how to mend what it finds.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use crate::diagnostic::{Code, Diagnostic, Message, codes, nearest, pages};
use crate::project::smallest_changes;
use crate::report::{explanation, page};
use crate::rules::library;
use std::path::{Path, PathBuf};

/// Explain the codes of findings, or the findings of charters; without any, list all codes
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Ids or names of codes (S21, impossible-quorum) or of own rules; with charters among them, what they find there
    #[arg(value_name = "CODE|CHARTER")]
    words: Vec<String>,
    /// Only findings about the declaration of this name
    #[arg(long, value_name = "NAME")]
    on: Option<String>,
}

/// Longer lines are hard to read, however wide the terminal.
const WIDEST: u16 = 100;

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    let width = usize::from(Context::width().min(WIDEST));
    let (paths, words): (Vec<&String>, Vec<&String>) = arguments.words.iter().partition(|word| is_path(word));
    if !paths.is_empty() {
        return findings(&paths, &words, arguments.on.as_deref(), context, width);
    }
    let mut exit = Exit::Fine;
    let mut shown: Vec<String> = Vec::new();
    if words.is_empty() {
        let mut all: Vec<&Code> = codes::all().collect();
        all.sort_by_key(|code| code.id);
        shown.push(page::list(&all, &context.catalogue, context.style, width));
    }
    for written in words {
        match codes::find(written).or_else(|| library::code(written)) {
            Some(code) => {
                shown.push(page::page(pages::page(code, context.catalogue.lang()), context.style, width));
            }
            None => {
                context.complain(&unknown(written));
                exit = Exit::Usage;
            }
        }
    }
    context.print(&shown.join("\n")).unwrap_or(exit)
}

/// Whether a word of the command line is a charter: no code has such a name.
fn is_path(word: &str) -> bool {
    word == "-" || word.ends_with(".charter") || codes::find(word).is_none() && Path::new(word).exists()
}

/// Explains what these codes find in these charters; without codes, all that is found.
fn findings(paths: &[&String], words: &[&String], on: Option<&str>, context: &Context, width: usize) -> Exit {
    let disk = Disk;
    let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
    let (workspace, units) = match files::open(&paths, &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let is_known = |word: &str| {
        codes::find(word).is_some()
            || library::code(word).is_some()
            || units.iter().any(|unit| unit.model.rules.iter().any(|rule| rule.name.text == word))
    };
    if let Some(stranger) = words.iter().find(|word| !is_known(word)) {
        context.complain(&unknown(stranger));
        return Exit::Usage;
    }
    let is_of = |finding: &Diagnostic, word: &str| {
        codes::find(word) == Some(finding.code) || finding.rule.as_deref() == Some(word) || finding.id() == word
    };
    let mut shown: Vec<String> = Vec::new();
    let mut told: Vec<&String> = Vec::new();
    for unit in &units {
        for finding in workspace.diagnostics(std::slice::from_ref(unit)) {
            let mut asked = words.iter().filter(|word| is_of(&finding, word)).peekable();
            if !(words.is_empty() || asked.peek().is_some()) || on.is_some_and(|on| finding.about.as_deref() != Some(on)) {
                continue;
            }
            told.extend(asked);
            let changes = smallest_changes(&workspace, unit, &finding);
            shown.push(explanation::explanation(&workspace.sources, &finding, &changes, &context.catalogue, context.style, width));
        }
    }
    let names: Vec<String> = paths.iter().map(|path| files::shown(path)).collect();
    for word in words.iter().filter(|word| !told.contains(word)) {
        shown.push(explanation::nothing_found(word, &names, &context.catalogue));
    }
    if shown.is_empty() {
        context.note(&Message::new("explain-no-finding"));
    }
    context.print(&shown.join("\n")).unwrap_or_default()
}

/// The complaint about a code that there is not, with the one that was probably meant.
fn unknown(written: &str) -> Message {
    let words = codes::all().flat_map(|code| [code.id, code.name]);
    match codes::find_without_zero(written).or_else(|| nearest(written, words)) {
        Some(near) => Message::new("cli-unknown-code-near").with("code", written).with("near", near),
        None => Message::new("cli-unknown-code").with("code", written),
    }
}
