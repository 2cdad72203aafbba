//! The meaning of every word, for colours.

use super::cursor::{touch, words};
use super::mention::{Sense, Space, braces, mentions};
use super::symbol::Symbols;
use super::{Project, SymbolKind};
use crate::source::{FileId, Span};
use crate::syntax::{Clause, Declaration, Node, Rule, clauses, expression, keywords};
use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A keyword that starts a declaration or a clause, or joins words inside of one.
    Keyword,
    /// A word of a closed list: kinds of parties, techniques, states.
    Value,
    Name(SymbolKind),
    /// A name that nothing is known of.
    UnknownName,
    Number,
    Date,
    Unit,
    Text,
    Comment,
    /// A comment that documents a declaration.
    Doc,
    Operator,
}

/// A coloured stretch; it never crosses the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    /// A name that is declared here.
    pub declaration: bool,
}

/// The tokens of a file, or of the declarations and comments that a stretch of it touches, in order and apart from each other.
#[must_use]
pub fn tokens(project: &Project<'_>, file: FileId, within: Option<Span>) -> Vec<Token> {
    let Some(tree) = project.tree(file) else { return Vec::new() };
    let text = project.text(file);
    let wanted = |span: Span| within.is_none_or(|within| touch(within, span));
    let symbols = Symbols::around(project, file);
    let mut found: Vec<Token> = Vec::new();
    for declaration in tree.declarations.iter().filter(|declaration| wanted(declaration.span)) {
        let mut names: HashMap<Span, (TokenKind, bool)> = HashMap::new();
        for mention in mentions(text, declaration, None) {
            let kind = match mention.sense {
                Sense::Declares(kind) => Some(kind),
                Sense::Variable(_) => Some(SymbolKind::Variable),
                Sense::Means(_) => symbols.find(&mention, file, declaration).map(|symbol| symbol.kind),
            };
            let kind = match (kind, mention.sense) {
                (Some(kind), _) => TokenKind::Name(kind),
                (None, Sense::Means(Space::Guess)) => continue,
                // What is shipped with the program is known.
                (None, Sense::Means(Space::Rules)) if super::names::is_shipped(mention.text) => TokenKind::Name(SymbolKind::Rule),
                (None, Sense::Means(Space::Profiles)) if super::names::is_shipped(mention.text) => TokenKind::Name(SymbolKind::Profile),
                (None, _) => TokenKind::UnknownName,
            };
            names.insert(mention.span, (kind, matches!(mention.sense, Sense::Declares(_))));
        }
        let mut painter = Painter { text, names, found: &mut found };
        painter.declaration(declaration);
    }
    for comment in tree.comments.iter().filter(|comment| wanted(comment.span)) {
        let kind = if comment.doc { TokenKind::Doc } else { TokenKind::Comment };
        found.push(Token { span: comment.span, kind, declaration: false });
    }
    apart(text, found)
}

struct Painter<'t, 'f> {
    text: &'t str,
    names: HashMap<Span, (TokenKind, bool)>,
    found: &'f mut Vec<Token>,
}

impl Painter<'_, '_> {
    fn declaration(&mut self, declaration: &Declaration) {
        match &declaration.head {
            Some(head) => self.node(head),
            None => {
                self.first_word(declaration.head_span);
                if let Some((_, span)) = &declaration.name {
                    self.name(*span);
                }
            }
        }
        for clause in &declaration.clauses {
            self.clause(clause);
        }
    }

    fn clause(&mut self, clause: &Clause) {
        let unread = match &clause.node {
            Some(node) => {
                self.node(node);
                Span { start: node.span.end, end: clause.span.end }
            }
            None => {
                let text = self.text.get(clause.span.range()).unwrap_or_default();
                let forms = clauses()
                    .of_id(clause.id)
                    .into_iter()
                    .flat_map(|kind| &kind.keywords)
                    .flat_map(|keyword| keyword.en.iter().chain(&keyword.it));
                let length = forms.filter(|form| text.starts_with(**form)).map(|form| form.len()).max().unwrap_or(0);
                let end = clause.span.start as usize + length;
                self.push(Span::new(clause.span.start as usize, end), TokenKind::Keyword);
                Span { start: end as u32, end: clause.span.end }
            }
        };
        if clause.broken {
            self.unread(unread);
        }
    }

    fn first_word(&mut self, span: Span) {
        let text = self.text.get(span.range()).unwrap_or_default();
        let length = text.split_whitespace().next().map_or(0, str::len);
        self.push(Span::new(span.start as usize, span.start as usize + length), TokenKind::Keyword);
    }

    /// What can be told of a stretch that could not be read: texts, numbers, and names that are declared.
    fn unread(&mut self, span: Span) {
        let Some(part) = self.text.get(span.range()) else { return };
        for word in words(self.text, span) {
            self.name_if_known(word);
        }
        let base = span.start as usize;
        let mut chars = part.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let mut end = at + c.len_utf8();
            if c == '"' {
                while let Some((at, c)) = chars.next_if(|(_, c)| !matches!(c, '"' | '\n')) {
                    end = at + c.len_utf8();
                }
                if let Some((at, c)) = chars.next_if(|(_, c)| *c == '"') {
                    end = at + c.len_utf8();
                }
                self.push(Span::new(base + at, base + end), TokenKind::Text);
            } else if c.is_alphanumeric() || c == '_' {
                while let Some((at, c)) = chars.next_if(|(_, c)| c.is_alphanumeric() || matches!(c, '_' | '.')) {
                    end = at + c.len_utf8();
                }
                if c.is_ascii_digit() {
                    self.push(Span::new(base + at, base + end), TokenKind::Number);
                }
            }
        }
    }

    fn name_if_known(&mut self, span: Span) {
        if let Some((kind, declaration)) = self.names.get(&span).copied() {
            self.found.push(Token { span, kind, declaration });
        }
    }

    fn name(&mut self, span: Span) {
        let (kind, declaration) = self.names.get(&span).copied().unwrap_or((TokenKind::UnknownName, false));
        self.found.push(Token { span, kind, declaration });
    }

    fn push(&mut self, span: Span, kind: TokenKind) {
        self.found.push(Token { span, kind, declaration: false });
    }

    fn node(&mut self, node: &Node) {
        if let Some(keyword) = keywords().of_rule(node.rule) {
            return self.push(node.span, of_group(keyword.group));
        }
        match node.rule {
            Rule::name => self.name(node.span),
            Rule::number | Rule::integer | Rule::percent => self.push(node.span, TokenKind::Number),
            Rule::date => self.push(node.span, TokenKind::Date),
            Rule::currency => self.push(node.span, TokenKind::Unit),
            Rule::technique_words | Rule::lang_code => self.push(node.span, TokenKind::Value),
            Rule::plus | Rule::minus | Rule::times | Rule::divided | Rule::compare_sign => self.push(node.span, TokenKind::Operator),
            Rule::text => self.push(node.span, TokenKind::Text),
            Rule::c_rule_else | Rule::c_suggest | Rule::c_because => {
                node.children.iter().for_each(|child| self.node(child));
                for span in node.children_of(Rule::title).flat_map(|title| braces(self.text, title)) {
                    if let Some(expr) = expression(self.text, span) {
                        self.node(&expr);
                    }
                }
            }
            _ => node.children.iter().for_each(|child| self.node(child)),
        }
    }
}

fn of_group(group: &str) -> TokenKind {
    match group {
        "unit" | "rate" | "base" => TokenKind::Unit,
        "party kind" | "flag" | "good" | "instrument" | "place" | "asset" | "nature" | "certainty" | "indicator level" | "direction"
        | "method" | "tie" | "ballot kind" | "allocation" | "leftover" | "technique" | "risk" | "duty verb" | "state" | "end"
        | "reason" | "observation value" | "severity" | "rule word" | "rule value" => TokenKind::Value,
        _ => TokenKind::Keyword,
    }
}

/// In order, none over another (what stands inside of a text cuts it), none over the end of a line.
fn apart(text: &str, mut all: Vec<Token>) -> Vec<Token> {
    all.retain(|token| !token.span.is_empty());
    all.sort_by_key(|token| (token.span.start, std::cmp::Reverse(token.span.end)));
    let mut found: Vec<Token> = Vec::with_capacity(all.len());
    // Tokens that have begun and still go on behind those inside of them.
    let mut open: Vec<Token> = Vec::new();
    let mut at = 0;
    for token in all {
        while let Some(outer) = open.last().copied().filter(|outer| outer.span.end <= token.span.start) {
            piece(text, outer, at.max(outer.span.start), outer.span.end, &mut found);
            at = at.max(outer.span.end);
            open.pop();
        }
        if let Some(outer) = open.last().copied() {
            if token.span.end > outer.span.end || token.span == outer.span {
                continue;
            }
            piece(text, outer, at.max(outer.span.start), token.span.start, &mut found);
        }
        at = at.max(token.span.start);
        open.push(token);
    }
    while let Some(outer) = open.pop() {
        piece(text, outer, at.max(outer.span.start), outer.span.end, &mut found);
        at = at.max(outer.span.end);
    }
    found
}

fn piece(text: &str, of: Token, start: u32, end: u32, found: &mut Vec<Token>) {
    let Some(part) = text.get(start as usize..end as usize) else { return };
    let mut at = start as usize;
    for line in part.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        let indent = bare.len() - bare.trim_start_matches([' ', '\t']).len();
        // Inside of a text the space before its words is coloured with it, at the start of a line it is not.
        let indent = if at == start as usize { 0 } else { indent };
        if bare.len() > indent {
            found.push(Token { span: Span::new(at + indent, at + bare.len()), ..of });
        }
        at += line.len();
    }
}
