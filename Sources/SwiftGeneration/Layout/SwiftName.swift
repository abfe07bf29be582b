/// Turns names of documents into spellings that Swift accepts, by the API design guidelines: types in
/// `UpperCamelCase`, everything else in `lowerCamelCase`.
enum SwiftName {
  static func type(_ name: String) -> String {
    if let spelling = ASCIISpelling.type(name) {
      return startingWithLetter(spelling, prefix: "Value")
    }
    let spelling = words(of: name).reduce(into: "") { $0 += capitalized($1) }
    // In scripts without upper and lower case nothing else tells a type from a member.
    let hasCase = spelling.first.map { $0.lowercased() != String($0) } ?? false
    return hasCase ? spelling : "Value" + spelling
  }

  /// `nil` for a title that is a sentence rather than a name.
  static func type(ofTitle title: String) -> String? {
    guard title.utf8.count <= 40,
      (1...3).contains(title.unicodeScalars.split(separator: " ").count),
      let first = title.unicodeScalars.first,
      first.isASCIILetter || !first.isASCII && first.properties.isAlphabetic,
      title.unicodeScalars.allSatisfy({ $0.isInWords || "_- ".unicodeScalars.contains($0) })
    else { return nil }
    return type(title)
  }

  static func member(_ name: String) -> String {
    let spelling = ASCIISpelling.member(name) ?? memberSpelling(name)
    guard !spelling.isEmpty else {
      return startingWithLetter(symbolWords(name), prefix: "value")
    }
    let safe = startingWithLetter(spelling, prefix: "_")
    return ReservedWords.neverMembers.contains(safe) ? safe + "_" : safe
  }

  /// The name of one element of what `name` calls by its plural; `ContentItem` where it is none.
  static func element(_ name: String) -> String {
    let plural = type(name)
    if plural.hasSuffix("ies"), plural.count > 4 { return plural.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes", "zes"] where plural.hasSuffix(ending) {
      return String(plural.dropLast(2))
    }
    if plural.hasSuffix("s"), !plural.hasSuffix("ss"), !plural.hasSuffix("us"), plural.count > 2 {
      return String(plural.dropLast())
    }
    return plural + "Item"
  }

  /// Empty where there is no letter or digit.
  private static func memberSpelling(_ name: String) -> String {
    let words = words(of: name)
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(into: uncapitalized(first)) { $0 += capitalized($1) }
  }

  /// Runs of letters and digits. Those of `PENDING_REVIEW` are in small letters: nothing but capitals
  /// tells no word from another.
  private static func words(of name: String) -> [Substring] {
    let words = wordsAsWritten(of: name)
    let withLetters = words.count { $0.contains(where: \.isLetter) }
    guard withLetters > 1, name == name.uppercased(), name != name.lowercased() else {
      return words
    }
    return words.map { Substring($0.lowercased()) }
  }

  /// A sign in front of a digit is a word of its own (`+1`, `-1`).
  private static func wordsAsWritten(of name: String) -> [Substring] {
    var words: [Substring] = []
    var start: String.Index?
    var sign: Substring?
    let scalars = name.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.isInWords {
        if let sign, start == nil, words.isEmpty, ("0"..."9").contains(scalar) {
          words.append(sign)
        }
        sign = nil
        start = start ?? index
      } else {
        if let begin = start { words.append(name[begin..<index]) }
        start = nil
        sign = scalar == "+" ? "plus" : scalar == "-" ? "minus" : nil
      }
    }
    if let start { words.append(name[start...]) }
    return words
  }

  /// Names for what has no letter in it, such as `>=` or the empty string.
  private static func symbolWords(_ name: String) -> String {
    guard !name.isEmpty else { return "empty" }
    let words = name.unicodeScalars.map { symbols[$0] ?? "u" + String($0.value, radix: 16) }
    return words[0] + words.dropFirst().map { capitalized($0) }.joined()
  }

  private static let symbols: [Unicode.Scalar: String] = [
    "*": "star", "+": "plus", "-": "minus", "_": "underscore", "/": "slash", "\\": "backslash",
    ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "=": "equals", "<": "less",
    ">": "greater", "!": "not", "?": "question", "@": "at", "#": "number", "$": "dollar",
    "%": "percent", "&": "and", "|": "or", "^": "caret", "~": "tilde", " ": "space",
    "(": "openingParenthesis", ")": "closingParenthesis", "[": "openingBracket",
    "]": "closingBracket", "{": "openingBrace", "}": "closingBrace", "'": "apostrophe",
    "\"": "quote", "`": "backtick",
  ]

  private static func capitalized(_ word: some StringProtocol) -> String {
    if let first = word.unicodeScalars.first, ("A"..."Z").contains(first) { return String(word) }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// `URLPath` becomes `urlPath`, `ID` becomes `id`, `modelId` stays.
  private static func uncapitalized(_ word: Substring) -> String {
    if let first = word.unicodeScalars.first, ("a"..."z").contains(first) { return String(word) }
    let characters = Array(word)
    var end = 0
    while end < characters.count, characters[end].isUppercase { end += 1 }
    if end == 0 { return String(word) }
    let run = end == characters.count || end == 1 ? end : end - 1
    return characters[..<run].map { $0.lowercased() }.joined() + String(characters[run...])
  }

  private static func startingWithLetter(_ spelling: String, prefix: String) -> String {
    // Nearly all do, and a byte is quicker to look at than a scalar.
    if let byte = spelling.utf8.first, Unicode.Scalar(byte).isASCIILetter { return spelling }
    guard let first = spelling.unicodeScalars.first else { return prefix }
    return first.startsIdentifiers ? spelling : prefix + spelling
  }
}

/// The tables of Unicode are asked beyond ASCII only.
extension Unicode.Scalar {
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// Whether identifiers may have it, `_` apart.
  fileprivate var isInWords: Bool {
    isASCIILetter || ("0"..."9").contains(self) || !isASCII && properties.isXIDContinue
  }

  fileprivate var startsIdentifiers: Bool {
    isASCIILetter || !isASCII && properties.isXIDStart
  }
}
