(declaration
  name: (name) @name) @definition.class

(clause
  (name) @name) @reference.class
