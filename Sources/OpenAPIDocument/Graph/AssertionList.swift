/// What a schema asserts, to be found among that of others.
///
/// It is here rather than with those who ask since only here the compiler knows both what keywords are
/// and what they are of: elsewhere it takes ten times as long to compare two.
package struct AssertionList: Hashable {
  private let keywords: [Keyword<SchemaID>]
  /// The texts in them, of which keywords tell equivalent ones not apart.
  private let texts: [Spelling]

  /// The keywords have to be in an order that does not depend on how they were written.
  package init(_ keywords: [Keyword<SchemaID>]) {
    self.keywords = keywords
    var texts: [Spelling] = []
    // By their places: whoever takes a keyword out of an array counts what it holds.
    for place in keywords.indices { texts += keywords[place].texts }
    self.texts = texts
  }

  package static func == (left: AssertionList, right: AssertionList) -> Bool {
    // Other modules compare arrays of keywords too, in code that knows less, and the linker would keep
    // theirs for all.
    left.keywords.count == right.keywords.count && left.texts == right.texts
      && left.keywords.indices.allSatisfy { left.keywords[$0] == right.keywords[$0] }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(keywords) }
}

extension Keyword {
  fileprivate var texts: [Spelling] {
    switch self {
    case .pattern(let text): [Spelling(text)]
    case .required(let names): names.map(Spelling.init)
    case .dependentRequired(let members): members.flatMap(\.value).map(Spelling.init)
    case .discriminator(let discriminator): [Spelling(discriminator.propertyName)]
    default: []
    }
  }
}
