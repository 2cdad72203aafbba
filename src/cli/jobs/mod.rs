//! `charter jobs`: what is needed to make the parts of the runs on other machines.

mod folder;
mod kubernetes;
mod names;
mod plan;
mod quote;
mod slurm;

use super::context::{Context, Exit};
use super::files::{self, Disk, shown};
use super::luck::Luck;
use super::opened::{Ended, Opened};
use crate::diagnostic::Message;
use folder::Folder;
use plan::Plan;
use std::path::{Path, PathBuf};

/// Prepare the parts of many runs for other machines: files of jobs for Slurm or Kubernetes, or a plan for other programs
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    target: Target,
}

#[derive(Debug, clap::Subcommand)]
enum Target {
    /// A folder with an array of jobs for Slurm, one for each part, and a job that joins the parts
    Slurm(Slurm),
    /// A folder with an Indexed Job for Kubernetes, one pod for each part, and a job that joins the parts
    Kubernetes(Kubernetes),
    /// All that a program must know to make the parts elsewhere, as JSON on standard output
    Plan(Split),
}

#[derive(Debug, clap::Args)]
struct Slurm {
    #[command(flatten)]
    split: Split,
    /// The folder to make
    #[arg(long, value_name = "DIR")]
    out_dir: PathBuf,
}

#[derive(Debug, clap::Args)]
struct Kubernetes {
    #[command(flatten)]
    split: Split,
    /// The folder to make
    #[arg(long, value_name = "DIR")]
    out_dir: PathBuf,
    /// The container image to run: with this version of the program, and a shell
    #[arg(long, value_name = "IMAGE")]
    image: String,
    /// An existing claim to a volume that several pods can write to. Without it, the files ask for one
    #[arg(long, value_name = "NAME")]
    claim: Option<String>,
}

/// Which runs, in how many parts.
#[derive(Debug, clap::Args)]
struct Split {
    /// The charter.
    file: PathBuf,
    /// How many parts to make
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    shards: u64,
    /// A scenario or story by its name; may be repeated. Without it, the first one written.
    #[arg(long, value_name = "NAME")]
    scenario: Vec<String>,
    #[command(flatten)]
    luck: Luck,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let split = match &args.target {
        Target::Slurm(Slurm { split, .. }) | Target::Kubernetes(Kubernetes { split, .. }) | Target::Plan(split) => split,
    };
    if split.file.is_dir() || split.file.as_os_str() == "-" {
        context.complain(&Message::new("jobs-wants-file"));
        return Exit::Usage;
    }
    let disk = Disk;
    let (workspace, units) = match files::open(std::slice::from_ref(&split.file), &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    files::each(&workspace, &units, context, |opened, out| {
        let plan = match planned(split, opened, context) {
            Ok(plan) => plan,
            Err(ended) => return Ok(ended),
        };
        let lang = context.catalogue.lang();
        let written = match &args.target {
            Target::Plan(_) => {
                serde_json::to_writer_pretty(&mut *out, &plan)?;
                writeln!(out)?;
                return Ok(Ended::default());
            }
            Target::Slurm(to) => put(&slurm::folder(&plan, lang), &to.out_dir, &plan),
            Target::Kubernetes(to) => {
                kubernetes::folder(&plan, &to.image, to.claim.as_deref(), lang).and_then(|folder| put(&folder, &to.out_dir, &plan))
            }
        };
        Ok(match written {
            Ok(message) => {
                context.note(&message);
                Ended::default()
            }
            Err(message) => {
                context.complain(&message);
                Ended::with(Exit::Usage, Vec::new())
            }
        })
    })
}

fn planned(split: &Split, project: &Opened<'_>, context: &Context) -> Result<Plan, Ended> {
    let scenarios = super::simulate::named(&split.scenario, project)?;
    let names = split.scenario.as_slice();
    Plan::new(project, &scenarios, names, split.luck.settled(context), split.shards).map_err(|refused| refused.ended(context))
}

/// Writes the folder; says what to do with it.
///
/// # Errors
/// With the reason why there is none.
fn put(folder: &Folder, path: &Path, plan: &Plan) -> Result<Message, Message> {
    let refused = |reason| Message::new("jobs-not-written").with("path", shown(path)).with("reason", reason);
    folder.put(path).map_err(refused)?;
    let start = quote::shell(&format!("{}/submit.sh", shown(path)));
    let message = Message::new("jobs-written").with("path", shown(path)).with("start", start);
    Ok(message.with("parts", plan.parts.len()).with("runs", plan.runs.to_string()))
}
