(declaration) @indent.begin
