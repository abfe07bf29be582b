internal import OpenAPIDocument

extension Enumeration {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      if isOpen { openSource } else { closedSource }
    }
  }

  private var closedSource: SwiftSource {
    block("public enum \(path.own): Hashable, Sendable, CaseIterable") {
      for one in cases {
        one.introductionWithValue.source
        "case \(one.name)"
      }
    }
  }

  private var openSource: SwiftSource {
    block("public enum \(path.own): Hashable, Sendable") {
      for one in cases {
        one.introduction.source
        "case \(one.name)"
      }
      "/// A value that the document does not list."
      "case unrecognized(String)"
    }
  }

  var conformances: SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("extension \(path.qualified): \(isOpen ? "OpenEnumeration" : "ClosedEnumeration")") {
        "public static let names = MemberNames(\(cases.map(\.value).listed))"
        if isOpen {
          SwiftSource.list(
            opening: "public static let known: [Self] = [",
            items: cases.map { ".\($0.name)" }, closing: "]")
          SwiftSource.blank
          block("public var rawValue: String") {
            "switch self {"
            for one in cases { "case .\(one.name): \(literal: one.value)" }
            "case .unrecognized(let value): value"
            "}"
          }
        }
      }
    }
  }
}

extension Enumeration.Case {
  /// The string is in the list of names, where a reader would have to count.
  fileprivate var introductionWithValue: Introduction {
    guard !name.spelling.hasSameCodeUnits(as: value) else { return introduction }
    let text = introduction.documentation
    return Introduction(
      documentation: text.isEmpty ? "`\(value)`" : "`\(value)`: \(text)",
      isDeprecated: introduction.isDeprecated)
  }
}
