//! `--watch`: again whenever a charter changes.

use super::context::{Context, Exit};
use crate::diagnostic::Message;
use crate::project::SETTINGS_FILE;
use notify::{RecursiveMode, Watcher as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

/// Changes that come within this time are one: editors save in several steps.
const TOGETHER: Duration = Duration::from_millis(80);

/// Does something now, and again after every change of a charter, until the program is stopped or nothing can be watched.
pub(super) fn watch(paths: &[PathBuf], context: &Context, mut act: impl FnMut() -> Exit) -> Exit {
    let (sender, changes) = mpsc::channel();
    let about_charters = |path: &PathBuf| path.extension().is_some_and(|of| of == "charter") || path.ends_with(SETTINGS_FILE);
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let changed = event.is_ok_and(|event| !event.kind.is_access() && event.paths.iter().any(about_charters));
        if changed {
            // Nobody listens any more only when the program ends.
            let _ = sender.send(());
        }
    });
    let here = [PathBuf::from(".")];
    let watched = watcher.and_then(|mut watcher| {
        for path in if paths.is_empty() { &here[..] } else { paths } {
            // A file is replaced when it is saved: its folder stays.
            let folder = if path.is_dir() { path } else { path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")) };
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(watcher)
    });
    let _watcher = match watched {
        Ok(watcher) => watcher,
        Err(error) => {
            context.complain(&Message::new("watch-cannot").with("reason", error.to_string()));
            return Exit::Usage;
        }
    };
    loop {
        let exit = act();
        context.note(&Message::new("watch-waits"));
        if changes.recv().is_err() {
            return exit;
        }
        while changes.recv_timeout(TOGETHER).is_ok() {}
    }
}
