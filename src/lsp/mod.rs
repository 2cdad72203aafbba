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
//! | `desk` | documents, folders, settings; what is done when nobody asks |
//! | `world` | the files and charters as they stand |
//! | `position` | places of a text, in the three encodings |
//! | `abilities`, `capabilities` | what the client can do, and what we say that we can |
//! | `findings` | diagnostics, pushed and pulled |
//! | `names`, `shown`, `written`, `tokens` | answers |
//! | `commands`, `runs` | what code lenses run, in the background |
//! | `outbox` | what goes to the client unasked |
//! | `ending` | `exit`, and clients that vanish |

mod abilities;
mod backend;
mod capabilities;
mod commands;
mod desk;
mod ending;
mod findings;
mod names;
mod outbox;
mod position;
mod queue;
mod runs;
mod shown;
mod tokens;
mod world;
mod written;

use backend::Backend;
use ending::{Ended, Feed, Gate, Mouth};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::{LspService, Server};

/// So many messages may wait for answers at once; they only wait.
const AT_ONCE: usize = 1024;

/// Trees are walked by recursion.
const STACK: usize = 64 * 1024 * 1024;

/// Serves a client until it says `exit` or goes away. `true` if it had said `shutdown` before.
///
/// # Errors
/// If no thread can be started.
pub async fn serve<I, O>(input: I, output: O) -> std::io::Result<bool>
where
    I: AsyncRead + Unpin,
    O: AsyncWrite + Unpin,
{
    let was_shut_down = Arc::new(AtomicBool::new(false));
    let (ended, end) = Ended::new();
    let (queue, jobs) = queue::Queue::new();
    let runtime = tokio::runtime::Handle::current();
    let mut started = Ok(());
    let (service, socket) = {
        let (queue, was_shut_down, ended) = (queue.clone(), Arc::clone(&was_shut_down), ended.clone());
        let started = &mut started;
        LspService::new(move |client| {
            let outbox = outbox::Outbox::new(client, &runtime, queue.clone());
            let desk_queue = queue.clone();
            let work = move || queue::work(&jobs, desk::Desk::new(desk_queue, outbox, ended));
            *started = std::thread::Builder::new().name("desk".to_owned()).stack_size(STACK).spawn(work).map(drop);
            Backend::new(queue, was_shut_down)
        })
    };
    started?;
    let output = Mouth::new(output, ended.clone());
    Server::new(Feed::new(input, end), output, socket).concurrency_level(AT_ONCE).serve(Gate::new(service, ended)).await;
    queue.tell(desk::Desk::stop);
    Ok(was_shut_down.load(Ordering::SeqCst))
}

/// Serves the client at standard input and output. `true` if the session ended as it should.
///
/// # Errors
/// If the system gives no thread or no event loop.
pub fn run() -> std::io::Result<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    let ended = runtime.block_on(serve(tokio::io::stdin(), tokio::io::stdout()));
    // A read of standard input that never returns is not waited for.
    runtime.shutdown_background();
    ended
}
