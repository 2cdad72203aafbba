-- Neovim as a client of the language server:
--   CHARTER=… nvim --headless -u NONE --cmd 'set rtp^=editors/neovim' -l editors/neovim/test/client.lua
local program = assert(vim.env.CHARTER, 'CHARTER is not set')
local root = vim.fs.dirname(vim.fs.dirname(vim.fs.dirname(vim.fs.dirname(vim.fs.abspath(arg[0])))))

local function equal(found, expected, what)
  assert(vim.deep_equal(found, expected), ('%s: %s instead of %s'):format(what, vim.inspect(found), vim.inspect(expected)))
end

local function await(what, condition)
  local found
  assert(vim.wait(30000, function()
    found = condition()
    return found
  end, 20), what)
  return found
end

vim.cmd('filetype plugin indent on')
vim.cmd('syntax on')

-- Colours.
local function colour(line, word)
  local text = vim.fn.getline(line)
  local column = assert(text:find(word, 1, true), word .. ' in ' .. text)
  local name = vim.fn.synIDattr(vim.fn.synID(line, column, 1), 'name')
  -- The words of a kind of line have a group of their own.
  return name:find('^charter_') and vim.api.nvim_get_hl(0, { name = name }).link or name
end

vim.cmd.edit(vim.fs.joinpath(root, 'examples/garden.charter'))
equal(vim.bo.filetype, 'charter', 'file type')
local lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
for _, case in ipairs({
  { '^charter ', 'charter', 'charterDeclaration' }, { '^charter ', 'via_adda', 'charterDeclared' }, { '^charter ', '"', 'charterText' },
  { '  period ', 'period', 'charterClause' }, { '  period ', '2027', 'charterNumber' }, { '  period ', 'to', 'charterWord' },
  { '  currency ', 'EUR', 'charterCurrencyName' }, { '  instrument ', 'ordinary', 'charterValue' },
  { '^party committee', 'committee', 'charterDeclared' }, { '^party committee', 'beneficiary', 'charterValue' },
  { '  seats ', 'per member', 'charterUnit' }, { 'money 1_500', 'EUR', 'charterCurrency' }, { '  tie  ', 'committee', 'charterName' },
  { '^co%-design', 'co-design', 'charterDeclaration' }, { '  lasts        6 to', 'weeks', 'charterUnit' },
  { '^//', '//', 'charterComment' }, { '^  turnout ', 'turnout', 'charterReading' }, { '^  target ', 'at least', 'charterOperator' },
}) do
  local pattern, word, group = unpack(case)
  local found
  for at, text in ipairs(lines) do
    if text:find(pattern) then
      found = colour(at, word)
      break
    end
  end
  equal(found, group, word .. ' in ' .. pattern)
end

-- Indentation leaves laid-out lines where they are.
for _, path in ipairs(vim.fn.glob(vim.fs.joinpath(root, 'examples/*.charter'), true, true)) do
  vim.cmd.edit(path)
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
  for at = 2, #lines do
    local goes_on = lines[at - 1]:find(',%s*$') or lines[at - 1]:find(',%s*//[^"]*$')
    if lines[at]:find('^%s+%S') and not goes_on then
      vim.fn.cursor(at, 1)
      vim.v.lnum = at
      equal(vim.fn.GetCharterIndent(), vim.fn.indent(at), path .. ':' .. at)
    end
  end
end

-- A session.
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, 'p')
local file = vim.fs.joinpath(folder, 'a.charter')
vim.fn.writefile({
  'charter x "X"', '  good common', '  period 2027-01-01 to 2027-12-31', '', 'party friends "Friends" is residents', '  members 12 people', '',
  'body assembly "Assembly"', '  seats frends 1 per member', '  decides by majority of votes',
}, file)
local own = dofile(vim.fs.joinpath(root, 'editors/neovim/lsp/charter.lua'))
equal(own.cmd, { 'charter', 'lsp' }, 'command')
vim.lsp.config('charter', { cmd = { program, 'lsp' } })
vim.lsp.enable('charter')
local left
vim.lsp.config('charter', { on_exit = function(code) left = code end })
vim.cmd.edit(file)
local buffer = vim.api.nvim_get_current_buf()
local client = await('no client', function() return vim.lsp.get_clients({ bufnr = buffer, name = 'charter' })[1] end)
await('not initialized', function() return client.initialized end)
equal(client.root_dir == nil or vim.fs.normalize(client.root_dir) ~= nil, true, 'root')

local function finding(word)
  return vim.iter(vim.diagnostic.get(buffer)):find(function(it) return it.message:find(word, 1, true) end)
end
equal(await('no finding', function() return finding('frends') end).lnum, 8, 'line of the finding')

local function ask(method, params)
  local answer, wrong = client:request_sync(method, params, 30000, buffer)
  assert(answer, method .. ': ' .. tostring(wrong))
  assert(not answer.err, method .. ': ' .. vim.inspect(answer.err))
  return answer.result
end
local function at(line, column)
  return { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = column } }
end
assert(vim.inspect(ask('textDocument/hover', at(9, 14))):find('majority'), 'hover')

vim.api.nvim_buf_set_lines(buffer, 10, 10, true, { '  quo' })
local completion = ask('textDocument/completion', at(10, 5))
assert(vim.iter(completion.items or completion):any(function(it) return it.label:find('quorum') end), 'completion')
vim.api.nvim_buf_set_lines(buffer, 10, 11, true, {})

vim.api.nvim_buf_set_lines(buffer, 8, 9, true, { '  seats friends 1 per member' })
vim.fn.cursor(9, 9)
vim.lsp.buf.rename('amici')
await('not renamed', function() return vim.fn.getline(5):find('party amici') and vim.fn.getline(9):find('seats amici') end)

vim.lsp.buf.format({ bufnr = buffer, timeout_ms = 30000 })
equal(vim.fn.getline(9), '  seats    amici 1 per member', 'layout')
await('the finding stays', function() return not finding('frends') end)

local tokens = ask('textDocument/semanticTokens/full', { textDocument = { uri = vim.uri_from_bufnr(buffer) } })
assert(#tokens.data > 50, 'semantic tokens')

client:stop()
await('the server goes on', function() return client:is_stopped() and left end)
equal(left, 0, 'exit code')
vim.fn.delete(folder, 'rf')

-- Findings of the program as a list.
vim.cmd.enew({ bang = true })
vim.cmd.setfiletype('charter')
local slip = vim.fn.tempname() .. '.charter'
vim.fn.writefile({ 'charter x "X"', '  good commn' }, slip)
for _, lang in ipairs({ 'en', 'it' }) do
  local printed = vim.fn.systemlist({ program, 'check', '--format', 'concise', '--lang', lang, slip })
  vim.fn.setqflist({}, ' ', { lines = printed, efm = vim.bo.errorformat })
  local found = vim.iter(vim.fn.getqflist()):find(function(it) return it.valid == 1 end)
  equal({ found.lnum, found.col, found.type:lower() }, { 2, 8, 'e' }, 'list of findings in ' .. lang)
end
vim.fn.delete(slip)
io.stdout:write('Neovim: colours, indentation, a session with the server, the list of findings: fine\n')
vim.cmd.quitall({ bang = true })
