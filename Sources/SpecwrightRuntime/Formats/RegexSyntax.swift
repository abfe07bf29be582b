import Patterns

/// Whether `text` is a pattern of ECMA-262, even one that no automaton matches.
func acceptsRegex(_ text: UTF8Text) -> Bool {
  do {
    _ = try Pattern(String(decoding: text, as: UTF8.self))
    return true
  } catch {
    return error.kind == .unsupported
  }
}
