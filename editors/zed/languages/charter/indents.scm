(declaration) @indent
