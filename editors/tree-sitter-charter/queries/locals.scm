(source_file) @local.scope
(declaration name: (name) @local.definition)
(clause (name) @local.reference)
