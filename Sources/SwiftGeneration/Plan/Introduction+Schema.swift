import OpenAPIDocument

extension Introduction {
  /// From `title`, `description` and `deprecated`.
  init(of schema: Schema) {
    var title = ""
    var description = ""
    var isDeprecated = false
    if case .object(let keywords) = schema.form {
      for keyword in keywords {
        switch keyword.keyword {
        case .title(let text): title = text
        case .description(let text): description = text
        case .deprecated(let flag): isDeprecated = flag
        default: break
        }
      }
    }
    self.init(
      documentation: description.isEmpty ? title : description, isDeprecated: isDeprecated)
  }

  /// Without a text that is nothing but the name again, as generators of documents write it.
  func unlessRepeating(_ name: String) -> Introduction {
    guard !documentation.isEmpty, documentation.utf8.count <= 2 * name.utf8.count + 2,
      documentation.foldedLetters == name.foldedLetters
    else { return self }
    return Introduction(documentation: "", isDeprecated: isDeprecated)
  }
}

extension String {
  /// Letters and digits alone, in small letters.
  fileprivate var foldedLetters: String {
    let small = lowercased()
    // To ask what a character is takes long, and few texts are beyond ASCII.
    guard small.utf8.allSatisfy({ $0 < 0x80 }) else {
      return small.filter { $0.isLetter || $0.isNumber }
    }
    return String(small.unicodeScalars.filter { $0.isASCIILetter || ("0"..."9").contains($0) })
  }
}
