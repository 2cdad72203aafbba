//! Output that comes bit by bit and is seen whole: a file written beside its place and renamed at the end, or standard output.

use super::files;
use super::replace::{self, file_beside};
use crate::diagnostic::Message;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

/// An output that is not finished. Unless it is, nothing is left of a file.
pub(super) struct Pending {
    out: Out,
    /// The file that is written, and its place.
    moves: Option<(PathBuf, PathBuf)>,
}

enum Out {
    File(BufWriter<File>),
    Standard(BufWriter<Stdout>),
}

impl Pending {
    /// Opens a file; `-` is standard output.
    ///
    /// # Errors
    /// With the reason, in words, why it cannot be written.
    pub(super) fn open(path: &Path) -> Result<Pending, Message> {
        let refused = |error: io::Error| reason(&error);
        if is_standard_output(path) {
            return Ok(Pending { out: Out::Standard(BufWriter::new(io::stdout())), moves: None });
        }
        let file = |file| Out::File(BufWriter::new(file));
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => Err(Message::new("output-is-folder")),
            // A rename would get past it.
            Ok(there) if there.is_file() && there.permissions().readonly() => Err(Message::new("format-read-only")),
            Ok(there) if there.is_file() => {
                let target = fs::canonicalize(path).map_err(refused)?;
                let (beside, new) = file_beside(&target).map_err(refused)?;
                let pending = Pending { out: file(new), moves: Some((beside.clone(), target)) };
                fs::set_permissions(beside, there.permissions()).map_err(refused)?;
                Ok(pending)
            }
            // A pipe or a device is written to as it is.
            Ok(_) => Ok(Pending { out: file(OpenOptions::new().write(true).open(path).map_err(refused)?), moves: None }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let (beside, new) = file_beside(path).map_err(refused)?;
                Ok(Pending { out: file(new), moves: Some((beside, path.to_owned())) })
            }
            Err(error) => Err(reason(&error)),
        }
    }

    /// Puts what was written in its place.
    ///
    /// # Errors
    /// If it cannot be written to its end, or not moved there: then what was there before is there still.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        if let (Out::File(file), Some((beside, place))) = (&self.out, &self.moves) {
            file.get_ref().sync_all()?;
            fs::rename(beside, place)?;
            self.moves = None;
        }
        Ok(())
    }
}

/// Why something cannot be written, in words.
pub(super) fn reason(error: &io::Error) -> Message {
    match error.kind() {
        // The folder in which it is to be.
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => files::reason(error),
        _ => replace::reason(error),
    }
}

/// Whether a path means standard output.
pub(super) fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == "-"
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.out {
            Out::File(out) => out.write(bytes),
            Out::Standard(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.out {
            Out::File(out) => out.flush(),
            Out::Standard(out) => out.flush(),
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some((beside, _)) = &self.moves {
            // That it cannot be removed either would hide the real reason.
            let _ = fs::remove_file(beside);
        }
    }
}
