//! Colours: the legend, and tokens as the protocol counts them.

use super::desk::Desk;
use crate::ide::{self, SymbolKind, TokenKind};
use crate::source::{FileId, Span};
use std::collections::HashMap;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::{SemanticToken, SemanticTokenModifier, SemanticTokenType};

/// The kinds of tokens, by their place in the legend: names that every client has a colour for.
const KINDS: [SemanticTokenType; 16] = [
    SemanticTokenType::KEYWORD,
    SemanticTokenType::ENUM_MEMBER,
    SemanticTokenType::NUMBER,
    SemanticTokenType::STRING,
    SemanticTokenType::COMMENT,
    SemanticTokenType::OPERATOR,
    SemanticTokenType::NAMESPACE,
    SemanticTokenType::CLASS,
    SemanticTokenType::STRUCT,
    SemanticTokenType::FUNCTION,
    SemanticTokenType::METHOD,
    SemanticTokenType::PROPERTY,
    SemanticTokenType::EVENT,
    SemanticTokenType::INTERFACE,
    SemanticTokenType::VARIABLE,
    SemanticTokenType::TYPE,
];

pub(super) fn legend() -> lsp::SemanticTokensLegend {
    let token_modifiers = vec![SemanticTokenModifier::DECLARATION, SemanticTokenModifier::DOCUMENTATION];
    lsp::SemanticTokensLegend { token_types: KINDS.to_vec(), token_modifiers }
}

fn kind(kind: TokenKind) -> SemanticTokenType {
    match kind {
        TokenKind::Keyword => SemanticTokenType::KEYWORD,
        TokenKind::Value => SemanticTokenType::ENUM_MEMBER,
        TokenKind::Number | TokenKind::Date => SemanticTokenType::NUMBER,
        TokenKind::Unit => SemanticTokenType::TYPE,
        TokenKind::Text => SemanticTokenType::STRING,
        TokenKind::Comment | TokenKind::Doc => SemanticTokenType::COMMENT,
        TokenKind::Operator => SemanticTokenType::OPERATOR,
        TokenKind::UnknownName => SemanticTokenType::VARIABLE,
        TokenKind::Name(symbol) => match symbol {
            SymbolKind::Charter | SymbolKind::Profile => SemanticTokenType::NAMESPACE,
            SymbolKind::Party => SemanticTokenType::CLASS,
            SymbolKind::Body | SymbolKind::Governance => SemanticTokenType::STRUCT,
            SymbolKind::Stage => SemanticTokenType::FUNCTION,
            SymbolKind::Duty | SymbolKind::Standard | SymbolKind::Promise => SemanticTokenType::METHOD,
            SymbolKind::Indicator | SymbolKind::Line => SemanticTokenType::PROPERTY,
            SymbolKind::Scenario | SymbolKind::Story => SemanticTokenType::EVENT,
            SymbolKind::Rule | SymbolKind::Define => SemanticTokenType::INTERFACE,
            SymbolKind::Option | SymbolKind::District => SemanticTokenType::ENUM_MEMBER,
            SymbolKind::Variable => SemanticTokenType::VARIABLE,
        },
    }
}

/// The tokens that the client was last told, by file, for differences.
#[derive(Default)]
pub(super) struct Coloured {
    told: HashMap<FileId, (String, Vec<SemanticToken>)>,
    count: u64,
}

impl Desk {
    pub(super) fn tokens_full(&mut self, params: &lsp::SemanticTokensParams) -> Result<Option<lsp::SemanticTokensResult>> {
        let file = self.settled(&params.text_document.uri)?;
        let data = self.tokens(file, None);
        let result_id = Some(self.remember(file, &data));
        Ok(Some(lsp::SemanticTokens { result_id, data }.into()))
    }

    pub(super) fn tokens_range(&mut self, params: &lsp::SemanticTokensRangeParams) -> Result<Option<lsp::SemanticTokensRangeResult>> {
        let file = self.settled(&params.text_document.uri)?;
        let data = self.tokens(file, Some(self.span(file, params.range)));
        Ok(Some(lsp::SemanticTokens { result_id: None, data }.into()))
    }

    /// What has changed since the tokens that the client has; all of them if it has others than we think.
    pub(super) fn tokens_delta(&mut self, params: &lsp::SemanticTokensDeltaParams) -> Result<Option<lsp::SemanticTokensFullDeltaResult>> {
        let file = self.settled(&params.text_document.uri)?;
        let data = self.tokens(file, None);
        let known = self.coloured.told.remove(&file).filter(|(id, _)| *id == params.previous_result_id);
        let result_id = Some(self.remember(file, &data));
        Ok(Some(match known {
            Some((_, before)) => lsp::SemanticTokensDelta { result_id, edits: difference(&before, data) }.into(),
            None => lsp::SemanticTokens { result_id, data }.into(),
        }))
    }

    fn remember(&mut self, file: FileId, data: &[SemanticToken]) -> String {
        self.coloured.count += 1;
        let id = self.coloured.count.to_string();
        self.coloured.told.insert(file, (id.clone(), data.to_vec()));
        id
    }

    fn tokens(&self, file: FileId, within: Option<Span>) -> Vec<SemanticToken> {
        let text = &self.world.sources().file(file).text;
        let (mut line, mut start) = (0, 0);
        let tokens = ide::tokens(&self.project(), file, within).into_iter().map(|token| {
            let at = self.range(file, token.span);
            let delta_line = at.start.line.saturating_sub(line);
            let delta_start = if delta_line == 0 { at.start.character.saturating_sub(start) } else { at.start.character };
            (line, start) = (at.start.line, at.start.character);
            let token_type = KINDS.iter().position(|known| *known == kind(token.kind)).unwrap_or_default();
            let doc = token.kind == TokenKind::Doc;
            SemanticToken {
                delta_line,
                delta_start,
                length: self.encoding.length(text.get(token.span.range()).unwrap_or_default()),
                token_type: u32::try_from(token_type).unwrap_or_default(),
                token_modifiers_bitset: u32::from(token.declaration) | (u32::from(doc) << 1),
            }
        });
        tokens.collect()
    }
}

/// One edit from these tokens to those: what is the same at both ends stays. Counted in numbers, five a token.
fn difference(before: &[SemanticToken], after: Vec<SemanticToken>) -> Vec<lsp::SemanticTokensEdit> {
    let first = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let most = before.len().min(after.len()) - first;
    let last = before.iter().rev().zip(after.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let new = after.get(first..after.len() - last).unwrap_or_default().to_vec();
    let gone = before.len() - last - first;
    if gone == 0 && new.is_empty() {
        return Vec::new();
    }
    let numbers = |tokens: usize| u32::try_from(tokens * 5).unwrap_or(u32::MAX);
    vec![lsp::SemanticTokensEdit { start: numbers(first), delete_count: numbers(gone), data: Some(new) }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(delta_line: u32) -> SemanticToken {
        SemanticToken { delta_line, delta_start: 0, length: 1, token_type: 0, token_modifiers_bitset: 0 }
    }

    #[test]
    fn a_difference_leaves_both_ends_alone() {
        let tokens = |lines: &[u32]| -> Vec<SemanticToken> { lines.iter().copied().map(token).collect() };
        for (before, after) in [(&[1, 2, 3][..], &[1, 9, 9, 3][..]), (&[1, 1], &[1]), (&[], &[4]), (&[1, 2], &[]), (&[5, 5], &[5, 5, 5])] {
            let (before, after) = (tokens(before), tokens(after));
            let mut patched = before.clone();
            for edit in difference(&before, after.clone()) {
                let (start, end) = (edit.start as usize / 5, (edit.start + edit.delete_count) as usize / 5);
                patched.splice(start..end, edit.data.unwrap_or_default());
            }
            assert_eq!(patched, after);
        }
        assert!(difference(&tokens(&[1, 2]), tokens(&[1, 2])).is_empty());
    }

    #[test]
    fn every_kind_has_its_place_in_the_legend() {
        use SymbolKind as S;
        let names = [S::Charter, S::Party, S::Body, S::Stage, S::Duty, S::Indicator, S::Scenario, S::Rule, S::Option, S::Variable];
        let kinds = names.map(TokenKind::Name).into_iter().chain([TokenKind::Keyword, TokenKind::Unit, TokenKind::Doc, TokenKind::Value]);
        for one in kinds {
            assert!(KINDS.contains(&kind(one)), "{one:?}");
        }
    }
}
