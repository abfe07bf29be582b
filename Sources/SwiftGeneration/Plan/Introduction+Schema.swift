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
      documentation.hasSameLetters(as: name)
    else { return self }
    return Introduction(documentation: "", isDeprecated: isDeprecated)
  }
}

extension String {
  /// Whether both have the same letters and digits, be they large or small.
  fileprivate func hasSameLetters(as other: String) -> Bool {
    // To ask what a character is takes long, and few texts are beyond ASCII.
    let inASCII = withBytes { bytes in
      other.withBytes { others in
        bytes.isASCII && others.isASCII
          ? bytes.foldedLetters.elementsEqual(others.foldedLetters) : nil
      }
    }
    return inASCII ?? (foldedLetters == other.foldedLetters)
  }

  private var foldedLetters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isASCII: Bool { allSatisfy { $0 < 0x80 } }

  /// Letters and digits alone, in small letters.
  fileprivate var foldedLetters: some Sequence<UInt8> {
    lazy.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
      .filter { byte in
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
          || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      }
  }
}
