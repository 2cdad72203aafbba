//! `charter verify`: promises proved or refuted, how a charter can end, what can never happen.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use super::opened::{Ended, Opened};
use crate::model::PromiseForm;
use crate::simulate::{Setting, not_runnable};
use crate::verify::{Limits, Search};
use std::io::{self, Write};
use std::path::PathBuf;

/// Prove what can and cannot happen
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The charter.
    file: PathBuf,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let (workspace, units) = match files::open(std::slice::from_ref(&args.file), &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    files::each(&workspace, &units, context, |opened, out| one(opened, out))
}

fn one(opened: &Opened<'_>, out: &mut dyn Write) -> io::Result<Ended> {
    let columns = match opened.columns() {
        Ok(columns) => columns,
        Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
    };
    let model = opened.model;
    let setting = match Setting::new(model, None, &columns, 1) {
        Ok(setting) => setting,
        Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(model, why, opened.file_lang())])),
    };
    let forms: Vec<&PromiseForm> = model.promises.iter().flat_map(|promise| &promise.forms).map(|(form, _)| form).collect();
    let begun = std::time::Instant::now();
    let search = Search::new(&setting, &forms, &Limits::default()).unwrap();
    writeln!(out, "{:?}", begun.elapsed())?;
    writeln!(out, "{:?} {:?}", search.size, search.partial)?;
    for (end, story) in &search.ends {
        writeln!(out, "end {end:?} {}", story.day)?;
    }
    for (promise, (found, size)) in model.promises.iter().zip(&search.found) {
        match found {
            crate::verify::Found::Proved(story) => {
                writeln!(out, "{} proved {:?} {size:?}", promise.name.text, story.as_ref().map(|s| s.day))?
            }
            crate::verify::Found::Refuted(story) => {
                writeln!(out, "{} refuted {:?} {size:?}", promise.name.text, story.as_ref().map(|s| s.day))?;
                for entry in story.iter().flat_map(|s| s.entries()) {
                    writeln!(out, "   {} {:?}", entry.day, entry.event)?;
                }
            }
            crate::verify::Found::Undecided(why) => writeln!(out, "{} undecided {why:?} {size:?}", promise.name.text)?,
        }
    }
    Ok(Ended::default())
}
