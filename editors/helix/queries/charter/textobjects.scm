(declaration) @class.around
(comment) @comment.inside
