(declaration) @fold
(long_text) @fold
