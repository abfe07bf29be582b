/// How generated code lists the names that a `MemberNames` is made of.
enum ListForm {
  /// In one literal, with a blank between two names: to the compiler that is one call, and an array of
  /// strings is a long function.
  case words
  case array

  func expression(of names: [String]) -> Line {
    switch self {
    case .words: "\(literal: names.joined(separator: " "))"
    case .array: "[\(Line(names.map { "\(literal: $0)" }, separator: ", "))]"
    }
  }
}

extension [String] {
  /// One literal, unless a name has white space in it or is empty.
  var listForm: ListForm {
    let areWords = allSatisfy { name in
      !name.isEmpty && !name.unicodeScalars.contains { $0 == " " || $0 == "\n" }
    }
    return areWords ? .words : .array
  }

  var listed: Line { listForm.expression(of: self) }
}
