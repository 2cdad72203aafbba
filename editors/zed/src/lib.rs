//! Tells Zed where the language server is.

use zed_extension_api::{self as zed, settings::LspSettings, LanguageServerId, Result, Worktree};

struct Charter;

impl zed::Extension for Charter {
    fn new() -> Self {
        Charter
    }

    /// The program of the settings (`lsp.charter.binary`), otherwise that on the path.
    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let binary = LspSettings::for_worktree(server.as_ref(), worktree).ok().and_then(|settings| settings.binary);
        let (named, arguments) = binary.map(|binary| (binary.path, binary.arguments)).unwrap_or_default();
        let command = named.or_else(|| worktree.which("charter"));
        let command = command.ok_or("The program `charter` was not found: install it, or set lsp.charter.binary.path.")?;
        Ok(zed::Command { command, args: arguments.unwrap_or_else(|| vec!["lsp".to_owned()]), env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<zed::serde_json::Value>> {
        let settings = LspSettings::for_worktree(server.as_ref(), worktree)?.settings;
        Ok(settings.map(|settings| zed::serde_json::json!({ "charter": settings })))
    }
}

zed::register_extension!(Charter);
