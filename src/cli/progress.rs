//! Long work on a terminal: a bar that shows how far it is, and Ctrl-C, which ends it with what is finished.

use crate::simulate::Minder;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal as _};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

static STOPPED: AtomicBool = AtomicBool::new(false);

/// Runs while they are made.
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    /// Whether the bar has still to be shown.
    waits: AtomicBool,
}

impl Progress {
    /// So many runs; `None` where nobody knows how many there will be. From now on Ctrl-C stops them; pressed again, it ends the
    /// program.
    pub(super) fn of(runs: Option<u64>) -> Progress {
        static LISTENS: Once = Once::new();
        LISTENS.call_once(|| {
            // Where nobody can listen, Ctrl-C ends the program as ever.
            let _ = ctrlc::set_handler(|| {
                if STOPPED.swap(true, Ordering::SeqCst) {
                    std::process::exit(130);
                }
            });
        });
        let bar = ProgressBar::with_draw_target(runs, ProgressDrawTarget::hidden());
        let template = if runs.is_some() { "{bar:40} {human_pos} / {human_len}  {eta}" } else { "{spinner} {human_pos}  {elapsed}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
        Progress { bar, started: Instant::now(), waits: AtomicBool::new(io::stderr().is_terminal() && !dumb) }
    }

    /// Whether Ctrl-C was pressed.
    pub(super) fn is_stopped() -> bool {
        STOPPED.load(Ordering::Relaxed)
    }
}

impl Minder for Progress {
    fn goes_on(&self) -> bool {
        !Progress::is_stopped()
    }

    fn made(&self, runs: u64) {
        self.bar.inc(runs);
        if self.waits.load(Ordering::Relaxed) && self.started.elapsed() > PATIENCE && self.waits.swap(false, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
