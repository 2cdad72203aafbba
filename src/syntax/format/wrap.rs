//! Tokens to lines.

use super::token::{Kind, Token};

/// Longer lines go on on the next one, where they can.
pub(super) const WIDEST: usize = 110;

/// Items of a list that starts further right than this go on under the clause's keyword instead.
const FURTHEST_LIST: usize = 40;

/// How one clause or head is laid out, in columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Where the line starts.
    pub(super) indent: usize,
    /// From there to what follows the keyword; a sentence has none.
    pub(super) column: Option<usize>,
    /// Heads are never broken: what goes on at the margin starts anew.
    pub(super) breaks: bool,
}

/// Writes the tokens of one line, its indent included, without a line end after it. `newline` is that of the file.
pub(super) fn write(out: &mut String, tokens: &[Token<'_>], shape: Shape, newline: &str) {
    let mut writer = Writer { out, newline, at: 0, rest: shape.indent + 4, fresh: true };
    writer.spaces(shape.indent);
    let mut starts: Vec<usize> = Vec::with_capacity(tokens.len());
    let mut glue = false;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Comment { own_line } => {
                // A comment ends its line; the item that it is about, or the next one, goes on below.
                let next = tokens.iter().skip(index).find(|next| !matches!(next.kind, Kind::Comment { .. }));
                let indent = next.map_or(writer.rest, |next| go_on_at(next, &starts, writer.rest));
                if own_line {
                    writer.line(indent);
                } else {
                    writer.spaces(2);
                }
                starts.push(writer.at);
                writer.text(&token.text);
                writer.line(indent);
                continue;
            }
            _ if writer.fresh || glue || sticks_to_the_left(token) => {}
            _ if index == 1 && shape.column.is_some() => {
                let column = shape.column.unwrap_or_default();
                writer.spaces((shape.indent + column).saturating_sub(writer.at).max(1));
                writer.rest = writer.at;
            }
            _ if shape.breaks && token.may_break && writer.at + 1 + width_to_next_break(tokens, index) > WIDEST => {
                writer.line(go_on_at(token, &starts, writer.rest));
            }
            _ => writer.spaces(1),
        }
        starts.push(writer.at);
        writer.text(&token.text);
        glue = token.kind == Kind::Sign && token.text == "(";
    }
}

/// Where a line goes on with a token: under the first item of its list, or under what follows the keyword.
fn go_on_at(token: &Token<'_>, starts: &[usize], rest: usize) -> usize {
    token.under.and_then(|first| starts.get(first)).copied().filter(|at| *at <= FURTHEST_LIST).unwrap_or(rest)
}

fn sticks_to_the_left(token: &Token<'_>) -> bool {
    token.kind == Kind::Sign && matches!(token.text.as_ref(), "," | ")" | "%" | ":")
}

/// Columns from a token to the next place where the line may go on, or to its end.
fn width_to_next_break(tokens: &[Token<'_>], from: usize) -> usize {
    let mut width = 0;
    let mut glue = true;
    for (index, token) in tokens.iter().enumerate().skip(from) {
        if matches!(token.kind, Kind::Comment { .. }) || index > from && token.may_break {
            break;
        }
        if !glue && !sticks_to_the_left(token) {
            width += 1;
        }
        glue = token.kind == Kind::Sign && token.text == "(";
        let first_line = token.text.split('\n').next().unwrap_or_default();
        width += first_line.chars().count();
        if first_line.len() < token.text.len() {
            break;
        }
    }
    width
}

struct Writer<'o> {
    out: &'o mut String,
    newline: &'o str,
    /// The column that is written next, counted from 0.
    at: usize,
    /// Where the line goes on that nothing else places.
    rest: usize,
    /// Only the indent of a line has been written.
    fresh: bool,
}

impl Writer<'_> {
    fn spaces(&mut self, count: usize) {
        self.out.extend(std::iter::repeat_n(' ', count));
        self.at += count;
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(text);
        self.fresh = false;
        self.at = match text.rsplit_once('\n') {
            Some((_, last)) => last.chars().count(),
            None => self.at + text.chars().count(),
        };
    }

    /// Starts a new line, unless this one holds nothing yet.
    fn line(&mut self, indent: usize) {
        if !self.fresh {
            self.out.push_str(self.newline);
            self.at = 0;
            self.spaces(indent);
            self.fresh = true;
        }
    }
}
