//! `charter man`: the manual pages.

use super::context::{Context, Exit};
use super::files::reason;
use crate::diagnostic::Message;
use clap::CommandFactory as _;
use clap_mangen::Man;
use std::io;
use std::path::{Path, PathBuf};

/// Print the manual page of `charter`, or write those of all its commands into a folder
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Where to write `charter.1`, `charter-check.1`, …; pages that are there already are written anew
    folder: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    let written = match &arguments.folder {
        None => page(),
        Some(folder) => pages(folder).map(|count| {
            let path = folder.display().to_string().replace('\\', "/");
            context.text(&Message::new("man-written").with("path", path).with("count", count)) + "\n"
        }),
    };
    match written {
        Ok(text) => context.print(&text).unwrap_or(Exit::Fine),
        Err(error) => {
            context.complain(&Message::new("cli-cannot-write").with("reason", reason(&error)));
            Exit::Usage
        }
    }
}

/// The page of the whole program.
///
/// # Errors
/// Those of writing.
fn page() -> io::Result<String> {
    let mut page = Vec::new();
    Man::new(super::Arguments::command()).render(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// Writes all pages, and tells how many.
///
/// # Errors
/// Those of writing.
fn pages(folder: &Path) -> io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let mut command = super::Arguments::command();
    command.build();
    let commands: Vec<clap::Command> = [command.clone()].into_iter().chain(command.get_subcommands().cloned()).collect();
    let commands = commands.into_iter().filter(|command| !command.is_hide_set());
    let mut written = 0;
    for command in commands {
        Man::new(command).generate_to(folder)?;
        written += 1;
    }
    Ok(written)
}
