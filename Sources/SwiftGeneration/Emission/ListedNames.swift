extension [String] {
  /// The names that a `MemberNames` of generated code is made of: in one literal, with a blank between
  /// two, which to the compiler is one call where an array of strings is a long function; in an array
  /// where a name has white space in it or is empty.
  var listed: Line {
    let areWords = allSatisfy { name in
      !name.isEmpty && !name.unicodeScalars.contains { $0 == " " || $0 == "\n" }
    }
    return areWords
      ? "\(literal: joined(separator: " "))"
      : "[\(Line(map { "\(literal: $0)" }, separator: ", "))]"
  }
}
