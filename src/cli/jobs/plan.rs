//! What must be known to make the parts of the runs elsewhere.

use super::names::beside;
use crate::cli::luck::Settled;
use crate::cli::opened::Opened;
use crate::cli::shard::{Refused, Slice, runs_of, texts};
use crate::diagnostic::Message;
use crate::model::ScenarioId;
use crate::simulate::{Setting, not_runnable};
use serde::Serialize;

/// The version of the shape of a plan.
const FORMAT: u32 = 1;

#[derive(Debug, Serialize)]
pub(super) struct Plan {
    charter_plan: u32,
    /// The program that must make the parts.
    pub(super) version: &'static str,
    pub(super) runs: u64,
    pub(super) seed: u64,
    /// The fingerprint of the charter, as the parts must have it.
    charter: String,
    pub(super) scenarios: Vec<String>,
    /// What is said to `charter simulate` after `--shard I/N --out FILE`, in the folder of the files.
    pub(super) arguments: Vec<String>,
    pub(super) root: String,
    pub(super) files: Vec<Planned>,
    pub(super) parts: Vec<Part>,
}

/// A file that the runs need.
#[derive(Debug, Serialize)]
pub(super) struct Planned {
    /// From the folder that all files share, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

/// The part `part`, from 1, and its runs.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Part {
    part: u64,
    first: u64,
    last: u64,
}

impl Plan {
    /// `named` are the scenarios as they were asked for: none, if the first one is meant.
    ///
    /// # Errors
    /// If a part of this could not be made.
    pub(super) fn new(
        project: &Opened<'_>,
        scenarios: &[ScenarioId],
        named: &[String],
        luck: Settled,
        parts: u64,
    ) -> Result<Plan, Refused> {
        let part = |part| {
            let (first, last) = runs_of(Slice { part, parts }, luck.runs)?;
            Ok(Part { part, first, last })
        };
        let parts = (1..=parts).map(part).collect::<Result<Vec<Part>, Refused>>()?;
        let (columns, texts) = texts(project).map_err(Refused::Findings)?;
        for scenario in scenarios {
            Setting::new(project.model, Some(*scenario), &columns, luck.seed)
                .map_err(|why| Refused::Findings(vec![not_runnable(project.model, why, project.file_lang())]))?;
        }
        let charter = texts.fingerprint();
        let paths = texts.files.iter().map(|(path, _)| path.as_str());
        let names = std::env::current_dir().ok().and_then(|here| beside(&here, paths));
        let names = names.ok_or_else(|| Refused::Because(Message::new("jobs-apart")))?;
        let root = texts.files.iter().zip(&names).find(|((path, _), _)| *path == texts.root).map_or(texts.root, |(_, name)| name.clone());
        let files = texts.files.into_iter().zip(names).map(|((_, text), path)| Planned { path, text }).collect();
        let mut arguments = vec!["--isolated".to_owned(), format!("--runs={}", luck.runs), format!("--seed={}", luck.seed)];
        arguments.extend(named.iter().map(|name| format!("--scenario={name}")));
        arguments.extend(["--".to_owned(), root.clone()]);
        Ok(Plan {
            charter_plan: FORMAT,
            version: env!("CARGO_PKG_VERSION"),
            runs: luck.runs,
            seed: luck.seed,
            charter,
            scenarios: scenarios.iter().map(|id| project.model.scenarios[*id].name.text.clone()).collect(),
            arguments,
            root,
            files,
            parts,
        })
    }
}
