/// Turns names of documents into spellings that Swift accepts, by the API design guidelines: types in
/// `UpperCamelCase`, everything else in `lowerCamelCase`.
enum SwiftName {
  static func type(_ name: String) -> String {
    let words = words(of: name)
    let spelling = words.map(capitalized).joined()
    return startingWithLetter(spelling, prefix: "Value")
  }

  static func member(_ name: String) -> String {
    var words = words(of: name)
    guard !words.isEmpty else { return startingWithLetter(symbolWords(name), prefix: "value") }
    words[0] = uncapitalized(words[0])
    let spelling = words[0] + words.dropFirst().map(capitalized).joined()
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

  /// Runs of letters and digits; a sign in front of a digit is a word of its own (`+1`, `-1`).
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var sign: String?
    func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar != "_" && scalar.properties.isXIDContinue
    }
    for scalar in name.unicodeScalars {
      if isWordScalar(scalar) {
        if let pending = sign, word.isEmpty, words.isEmpty, ("0"..."9").contains(scalar) {
          words.append(pending)
        }
        sign = nil
        word.unicodeScalars.append(scalar)
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        sign = scalar == "+" ? "plus" : scalar == "-" ? "minus" : nil
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Names for what has no letter in it, such as `>=` or the empty string.
  private static func symbolWords(_ name: String) -> String {
    guard !name.isEmpty else { return "empty" }
    let words = name.unicodeScalars.map { symbols[$0] ?? "u" + String($0.value, radix: 16) }
    return words[0] + words.dropFirst().map(capitalized).joined()
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

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// `URLPath` becomes `urlPath`, `ID` becomes `id`, `modelId` stays.
  private static func uncapitalized(_ word: String) -> String {
    let characters = Array(word)
    var end = 0
    while end < characters.count, characters[end].isUppercase { end += 1 }
    if end == 0 { return word }
    let run = end == characters.count || end == 1 ? end : end - 1
    return characters[..<run].map { $0.lowercased() }.joined() + String(characters[run...])
  }

  private static func startingWithLetter(_ spelling: String, prefix: String) -> String {
    guard let first = spelling.unicodeScalars.first else { return prefix }
    return first.properties.isXIDStart ? spelling : prefix + spelling
  }
}
