//! `charter export`: a charter in the languages of other programs.

use super::context::{Context, Exit};
use super::files::{self, Disk, shown};
use super::opened::{Ended, Opened};
use super::replace::put;
use super::simulate::named;
use crate::diagnostic::Message;
use crate::report::prism::{Prism, model, properties};
use crate::simulate::{Setting, not_runnable};
use crate::verify::{Chain, Unsolved, likelihoods};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Write a charter in the language of another program
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The charter.
    file: PathBuf,
    /// In which language.
    #[arg(long, value_name = "LANGUAGE", value_enum)]
    to: Language,
    /// The scenario or story by its name. Without it, the first one written
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The file to write; what is to be asked about the model is written beside it, to a file that ends in `.props`. Without it,
    /// the model alone is written to standard output
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Give up when more states than these have to be told apart
    #[arg(long, value_name = "N", default_value_t = super::exact::MOST_STATES)]
    max_states: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Language {
    /// The language of the model checkers PRISM and Storm: the chain that a scenario makes of the charter.
    Prism,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let (workspace, units) = match files::open(std::slice::from_ref(&args.file), &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    files::each(&workspace, &units, context, |opened, out| match args.to {
        Language::Prism => prism(args, opened, context, out),
    })
}

fn prism(args: &Arguments, project: &Opened<'_>, context: &Context, out: &mut dyn Write) -> io::Result<Ended> {
    let asked: Vec<String> = args.scenario.iter().cloned().collect();
    let scenario = match named(&asked, project) {
        Ok(scenarios) => scenarios.first().copied(),
        Err(ended) => return Ok(ended),
    };
    let columns = match project.columns() {
        Ok(columns) => columns,
        Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
    };
    let setting = match Setting::new(project.model, scenario, &columns, 1) {
        Ok(setting) => setting,
        Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(project.model, why, project.file_lang())])),
    };
    let chain = match chain(&setting, args.max_states) {
        Ok(chain) => chain,
        Err(why) => {
            let reason = crate::report::exact::unsolved(&project.words(), &why);
            context.complain(&Message::new("exact-none").with("reason", project.words().text(&reason)));
            return Ok(Ended::with(Exit::Undecided, Vec::new()));
        }
    };
    let (words, written) = (project.words(), Prism { sources: project.sources, setting: &setting, chain: &chain });
    let Some(path) = &args.out else {
        out.write_all(model(&words, &written).as_bytes())?;
        return Ok(Ended::default());
    };
    let properties = (path.with_extension("props"), properties(&words, &written));
    for (path, text) in [(path.clone(), model(&words, &written)), properties] {
        if let Err(reason) = put(&path, text.as_bytes()) {
            cannot_write(&path, reason, context);
            return Ok(Ended::with(Exit::Usage, Vec::new()));
        }
    }
    Ok(Ended::default())
}

/// The chain in which all expectations that have an exact answer can be told.
fn chain(setting: &Setting<'_>, most: usize) -> Result<Chain, Unsolved> {
    let solved = likelihoods::<f64>(setting, most)?.expectations;
    let solved: Vec<usize> = solved.iter().enumerate().filter(|(_, chance)| chance.is_ok()).map(|(at, _)| at).collect();
    Chain::of(setting, &solved, most)
}

fn cannot_write(path: &Path, reason: Message, context: &Context) {
    context.complain(&Message::new("format-cannot-write").with("path", shown(path)).with("reason", reason));
}
