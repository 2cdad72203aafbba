//! Jobs for Slurm: an array with one task for each part, and a job that joins them.

use super::folder::Folder;
use super::plan::Plan;
use super::quote::shell_all;
use crate::diagnostic::Lang;

pub(super) fn folder(plan: &Plan, lang: Lang) -> Folder {
    let fill = |text: &str| {
        let text = text.replace("@PARTS@", &plan.parts.len().to_string()).replace("@VERSION@", plan.version);
        text.replace("@LANG@", lang.code()).replace("@ARGUMENTS@", &shell_all(&plan.arguments)).replace("@RUNS@", &plan.runs.to_string())
    };
    let folder = Folder::default().folder("parts").folder("logs");
    let folder = folder.file("array.sh", fill(include_str!("slurm/array.sh"))).file("merge.sh", fill(include_str!("slurm/merge.sh")));
    let folder = folder.program("submit.sh", fill(include_str!("slurm/submit.sh")));
    plan.files.iter().fold(folder, |folder, file| folder.file(format!("charter/{}", file.path), file.text.as_str()))
}
