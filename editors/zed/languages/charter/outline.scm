(declaration
  kind: (kind) @context
  name: (name) @name) @item
