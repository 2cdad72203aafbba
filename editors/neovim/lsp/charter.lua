-- The language server, for `vim.lsp.enable('charter')` (Neovim 0.11 and later).
return {
  cmd = { 'charter', 'lsp' },
  filetypes = { 'charter' },
  root_markers = { 'charter.toml', '.git' },
  -- Of these the server knows; all may be left out.
  settings = {
    charter = {
      -- Language of messages: 'en' or 'it'. Without it, the project's.
      -- lang = 'it',
      live = { enabled = true, runs = 200 },
      hints = { enabled = true },
      lenses = { enabled = true },
    },
  },
}
