//! Messages on their way: each is preceded by its length.

/// Cuts what comes in pieces into messages.
#[derive(Default)]
pub(super) struct Frames {
    buffer: Vec<u8>,
}

const HEAD_ENDS: &[u8] = b"\r\n\r\n";

impl Frames {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// The next message that is there as a whole. A head that tells no length is left out.
    pub(super) fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            let end = self.buffer.windows(HEAD_ENDS.len()).position(|bytes| bytes == HEAD_ENDS)?;
            let body = end + HEAD_ENDS.len();
            let length = self.buffer.get(..end).and_then(length);
            let whole = length.map_or(body, |length| body.saturating_add(length));
            if self.buffer.len() < whole {
                return None;
            }
            let rest = self.buffer.split_off(whole);
            let mut frame = std::mem::replace(&mut self.buffer, rest);
            if length.is_some() {
                return Some(frame.split_off(body));
            }
        }
    }
}

/// The length that a head tells.
fn length(head: &[u8]) -> Option<usize> {
    let head = std::str::from_utf8(head).ok()?;
    let fields = head.lines().filter_map(|line| line.split_once(':'));
    fields.filter(|(name, _)| name.trim().eq_ignore_ascii_case("content-length")).find_map(|(_, value)| value.trim().parse().ok())
}

/// A message with its head.
pub(super) fn framed(message: &serde_json::Value) -> Vec<u8> {
    let mut frame = Vec::new();
    frame_into(&mut frame, message.to_string().as_bytes());
    frame
}

/// Adds a message with its head.
pub(super) fn frame_into(out: &mut Vec<u8>, message: &[u8]) {
    out.extend_from_slice(format!("Content-Length: {}\r\n\r\n", message.len()).as_bytes());
    out.extend_from_slice(message);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_cut_wherever_their_pieces_end() {
        let first = serde_json::json!({"id": 1, "method": "è"});
        let mut wire = framed(&first);
        wire.extend_from_slice(b"Nonsense: yes\r\n\r\n");
        wire.extend_from_slice(b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}");
        for width in 1..wire.len() {
            let mut frames = Frames::default();
            let mut found = Vec::new();
            for piece in wire.chunks(width) {
                frames.push(piece);
                found.extend(std::iter::from_fn(|| frames.next()));
            }
            assert_eq!(found, [first.to_string().into_bytes(), b"{}".to_vec()], "in pieces of {width}");
        }
    }
}
