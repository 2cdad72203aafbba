//! Numbers that are read, but not as they were meant: `1.200 EUR`.

use super::language::visit;
use super::repair::well_formed;
use super::{Node, Rule};
use crate::diagnostic::{Applicability, Diagnostic, Message, codes};
use crate::source::{FileId, Loc};

/// A point between thousands: three digits behind the point, of something that has no thousandths.
pub(super) fn thousands_points(file: FileId, text: &str, line: &Node) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    visit(line, &mut |node| {
        if !matches!(node.rule, Rule::quantity | Rule::amount | Rule::factor) || !node.child(Rule::unit).is_some_and(is_counted) {
            return;
        }
        let Some(number) = node.child(Rule::number) else { return };
        let written = number.text(text);
        if let Some(meant) = well_formed(written) {
            let loc = Loc::new(file, number.span);
            let message = Message::new("syntax-number-format").with("written", written).with("meant", &meant);
            let title = Message::new("fix-replace").with("text", &meant);
            let diagnostic = Diagnostic::new(codes::NUMBER_FORMAT, loc, message).fix(title, loc, meant, Applicability::Suggested);
            found.push(diagnostic.help(Message::new("syntax-number-format-help")));
        }
    });
    found
}

/// Money and whatever is counted by heads or hours has no thousandths.
fn is_counted(unit: &Node) -> bool {
    let counted = |rule| {
        matches!(
            rule,
            Rule::currency
                | Rule::kw_u_hour
                | Rule::kw_u_person
                | Rule::kw_u_family
                | Rule::kw_u_org
                | Rule::kw_u_place
                | Rule::kw_u_vote
                | Rule::kw_u_seat
        )
    };
    unit.children.iter().any(|child| counted(child.rule))
}
