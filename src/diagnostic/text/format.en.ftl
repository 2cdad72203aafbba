### What formatting says beside its result.
format-not-text = `{ $path }` is left as it is: { $reason }
format-left = note: `{ $path }`: { $count ->
    [one] 1 line could not be read and is left as it is
   *[other] { $count } lines could not be read and are left as they are
  }
format-left-translated = note: `{ $path }`: { $count ->
    [one] 1 line could not be read or translated and is left as it is
   *[other] { $count } lines could not be read or translated and are left as they are
  }
format-cannot-write = `{ $path }` cannot be written: { $reason }
format-read-only = it is read-only
format-not-allowed = writing there is not allowed
format-other-reason = { $reason }
