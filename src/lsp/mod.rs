//! The language server: the only room that knows tower-lsp.
//!
//! One thread, the desk, owns all documents and answers everything, in the order in which it came. What reads the client's messages
//! only passes them on, so that a cancellation or an edit is seen while something is worked out; what the client is asked is asked
//! aside, and never waited for (`docs/decisions/0006-language-server.md`).
//!
//! | file | what it holds |
//! |---|---|
//! | `backend` | every method of the protocol, each passed on to the desk |
//! | `queue` | the way to the desk and back; a crash costs one answer |
//! | `desk` | documents and folders |
//! | `unasked` | what the desk does when nobody asks |
//! | `opening` | the charters of folders, read one after the other |
//! | `settings` | what the client wants, and what projects have settled |
//! | `world` | the files and charters as they stand |
//! | `position` | places of a text, in the three encodings |
//! | `abilities`, `capabilities` | what the client can do, and what we say that we can |
//! | `findings` | diagnostics, pushed and pulled |
//! | `judging` | rules of long charters, applied aside |
//! | `names`, `shown`, `written`, `tokens` | answers |
//! | `commands`, `asked`, `runs`, `trying`, `promises`, `solving`, `shelf` | what code lenses run, in the background; results that the client is asked to show |
//! | `outbox`, `aside`, `refresh` | what goes to the client unasked, and how; that it should ask again |
//! | `progress` | how far something long has come |
//! | `frame`, `record`, `replay` | messages as they are sent; sessions written down, and played again |
//! | `ending`, `feed` | `exit`, clients that vanish, and messages that cannot be read |

mod abilities;
mod aside;
mod asked;
mod backend;
mod capabilities;
mod commands;
mod desk;
mod ending;
mod feed;
mod findings;
mod frame;
mod judging;
mod names;
mod opening;
mod outbox;
mod position;
mod progress;
mod promises;
mod queue;
mod record;
mod refresh;
mod replay;
mod runs;
mod settings;
mod shelf;
mod shown;
mod solving;
mod tokens;
mod trying;
mod unasked;
mod world;
mod written;

pub use record::Recording;
pub use replay::{Changed, Difference, Played, replay};

use crate::diagnostic::Lang;
use crate::project::Settings;
use crate::quantity::Date;
use aside::Aside;
use backend::Backend;
use ending::{Ended, Gate, Mouth};
use feed::Feed;
use record::{Paper, Side};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::{LspService, Server};

/// So many messages may wait for answers at once; they only wait.
const AT_ONCE: usize = 1024;

/// Trees are walked by recursion.
const STACK: usize = 64 * 1024 * 1024;

/// What is settled before the client says anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The language of messages, whatever the client wants.
    pub lang: Option<Lang>,
    /// The language that the environment was given for this program; and that of the system.
    pub environment: Option<Lang>,
    pub system: Option<Lang>,
    /// The day on which waivers are judged. Without it, the day it is.
    pub today: Option<Date>,
    /// The settings of all projects, so that no `charter.toml` is looked for.
    pub settings: Option<Settings>,
}

/// Serves a client until it says `exit` or goes away. `true` if it had said `shutdown` before.
///
/// # Errors
/// If no thread can be started.
pub async fn serve<I, O>(input: I, output: O, start: Start) -> std::io::Result<bool>
where
    I: AsyncRead + Unpin,
    O: AsyncWrite + Unpin,
{
    let was_shut_down = Arc::new(AtomicBool::new(false));
    let (ended, end) = Ended::new();
    let (queue, jobs) = queue::Queue::new();
    let runtime = tokio::runtime::Handle::current();
    let mut started = Ok(());
    let aside = Aside::default();
    let (service, socket) = {
        let (queue, was_shut_down, ended, aside) = (queue.clone(), Arc::clone(&was_shut_down), ended.clone(), aside.clone());
        let started = &mut started;
        let build = LspService::build(move |client| {
            let outbox = outbox::Outbox::new(client, &runtime, queue.clone(), aside);
            let desk_queue = queue.clone();
            let work = move || queue::work(&jobs, desk::Desk::new(desk_queue, outbox, ended, start));
            *started = std::thread::Builder::new().name("desk".to_owned()).stack_size(STACK).spawn(work).map(drop);
            Backend::new(queue, was_shut_down)
        });
        // What the trait of tower-lsp 0.20 has no name for.
        build.custom_method("window/workDoneProgress/cancel", Backend::work_done_progress_cancel).finish()
    };
    started?;
    let output = Mouth::new(output, ended.clone(), aside);
    Server::new(Feed::new(input, end), output, socket).concurrency_level(AT_ONCE).serve(Gate::new(service, ended)).await;
    queue.tell(desk::Desk::stop);
    Ok(was_shut_down.load(Ordering::SeqCst))
}

/// Serves the client at standard input and output, and writes down what both say, where that is wanted. `true` if the session
/// ended as it should.
///
/// # Errors
/// If the system gives no thread or no event loop, or the session cannot be written down.
pub fn run(start: Start, record: Option<&Path>) -> std::io::Result<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    let (input, output) = (tokio::io::stdin(), tokio::io::stdout());
    let ended = match record {
        None => runtime.block_on(serve(input, output, start)),
        Some(path) => {
            let paper = Paper::new(path, &start)?;
            let (input, output) = (paper.listening(input, Side::Client), paper.listening(output, Side::Server));
            let ended = runtime.block_on(serve(input, output, start));
            paper.failure().map_or(ended, Err)
        }
    };
    // A read of standard input that never returns is not waited for.
    runtime.shutdown_background();
    ended
}
