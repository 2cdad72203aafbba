//! Bytes to text: what a file has to be before it can be parsed.

use crate::diagnostic::{Code, Message, codes};

/// Larger files are refused: no charter comes near, and every output stays within bounds.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// Why bytes are not the text of a charter.
#[derive(Clone, Debug)]
pub struct NotText {
    pub code: &'static Code,
    pub message: Message,
    pub help: Message,
}

/// The text of a file; a mark of byte order is kept, the parser knows it.
///
/// # Errors
/// If the bytes are too many, not UTF-8, or have line ends that nothing else reads.
pub fn text_of(bytes: Vec<u8>) -> Result<String, NotText> {
    if bytes.len() > LARGEST_FILE {
        // Rounded up: a file just beyond the limit is not said to be within it.
        let megabytes = bytes.len().div_ceil(1024 * 1024);
        let message = Message::new("project-too-large").with("size", megabytes).with("most", LARGEST_FILE / (1024 * 1024));
        return Err(NotText { code: codes::FILE_TOO_LARGE, message, help: Message::new("project-too-large-help") });
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.contains('\r') && !text.contains('\n') => {
            let message = Message::new("project-old-line-ends");
            Err(NotText { code: codes::OLD_LINE_ENDS, message, help: Message::new("project-save-help") })
        }
        Ok(text) => Ok(text),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
            let message = Message::new("project-not-utf8").with("line", line);
            Err(NotText { code: codes::NOT_UTF8, message, help: Message::new("project-save-help") })
        }
    }
}
