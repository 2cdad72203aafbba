//! Jobs for Kubernetes: an Indexed Job with one pod for each part, and a job that joins them.

use super::folder::Folder;
use super::plan::Plan;
use super::quote::{shell, yaml, yaml_lines};
use crate::diagnostic::{Lang, Message};

/// A `ConfigMap` holds a mebibyte with its names; these are left for the texts.
const MOST_BYTES: usize = 1_000_000;

/// # Errors
/// If Kubernetes would not take it.
pub(super) fn folder(plan: &Plan, image: &str, claim: Option<&str>, lang: Lang) -> Result<Folder, Message> {
    let size: usize = plan.files.iter().map(|file| file.text.len()).sum();
    if size > MOST_BYTES {
        return Err(Message::new("jobs-too-large").with("size", size.to_string()).with("most", MOST_BYTES.to_string()));
    }
    if let Some(name) = claim.filter(|name| !is_name(name)) {
        return Err(Message::new("jobs-wrong-claim").with("name", name));
    }
    let name = name_of(&plan.root);
    let own = format!("{name}-parts");
    let number = plan.parts.len().to_string();
    let fill = |text: &str| {
        let script = |text: &str| yaml_lines(&text.replace("@PARTS@", &number).replace("@VERSION@", plan.version), 14);
        text.replace("@PART_SCRIPT@", &script(include_str!("kubernetes/part.sh")))
            .replace("@MERGE_SCRIPT@", &script(include_str!("kubernetes/merge.sh")))
            .replace("@NAME@", &name)
            .replace("@CLAIM@", claim.unwrap_or(&own))
            .replace("@PARTS@", &number)
            .replace("@LANG@", lang.code())
            .replace("@IMAGE@", &yaml(image))
            .replace("@RUNS@", &plan.runs.to_string())
    };
    let mut parts = fill(include_str!("kubernetes/files.yaml"));
    for (index, file) in plan.files.iter().enumerate() {
        parts += &format!("  file-{index}: {}\n", yaml(&file.text));
    }
    if claim.is_none() {
        parts += &fill(include_str!("kubernetes/claim.yaml"));
    }
    let items = plan
        .files
        .iter()
        .enumerate()
        .map(|(index, file)| format!("\n              - key: file-{index}\n                path: {}", yaml(&file.path)));
    let arguments = plan.arguments.iter().map(|argument| format!("\n            - {}", yaml(argument)));
    let job = fill(include_str!("kubernetes/parts.yaml"));
    // Last, since these are words of others.
    parts += &job.replace("@ITEMS@", &items.collect::<String>()).replace("@ARGUMENTS@", &arguments.collect::<String>());
    let folder = Folder::default().file("parts.yaml", parts).file("merge.yaml", fill(include_str!("kubernetes/merge.yaml")));
    Ok(folder.program("submit.sh", include_str!("kubernetes/submit.sh").replace("@NAME@", &shell(&name))))
}

/// Whether Kubernetes takes it as a name (RFC 1123).
fn is_name(name: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.len() <= 63 && !name.is_empty() && name.chars().all(inner) && !name.starts_with('-') && !name.ends_with('-')
}

/// A name for Kubernetes, short enough to be lengthened, from the name of a file.
fn name_of(root: &str) -> String {
    let file = root.rsplit('/').next().unwrap_or(root);
    let stem = file.strip_suffix(".charter").unwrap_or(file).to_lowercase();
    let letters: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(30).collect();
    let name = letters.trim_matches('-');
    if name.is_empty() { "charter".to_owned() } else { format!("charter-{name}") }
}

#[cfg(test)]
mod tests {
    use super::{is_name, name_of};

    #[test]
    fn names_are_those_that_kubernetes_takes() {
        for (root, name) in [("a/Orto_di via.charter", "charter-orto-di-via"), ("è.charter", "charter"), ("9.charter", "charter-9")] {
            assert_eq!(name_of(root), name);
        }
        assert!(is_name(&name_of(&"x".repeat(300))) && !is_name("") && !is_name("A") && !is_name("-a") && !is_name(&"a".repeat(64)));
    }
}
