internal import OpenAPIDocument

extension Enumeration {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      if isOpen { openSource } else { closedSource }
    }
  }

  private var closedSource: SwiftSource {
    block("public enum \(path.own): String, Hashable, Sendable, CaseIterable") {
      for one in cases {
        if one.name.spelling.hasSameCodeUnits(as: one.value) {
          "case \(one.name)"
        } else {
          "case \(one.name) = \(literal: one.value)"
        }
      }
    }
  }

  private var openSource: SwiftSource {
    block("public enum \(path.own): Hashable, Sendable") {
      for one in cases { "case \(one.name)" }
      "/// A value that the document does not list."
      "case unrecognized(String)"
    }
  }

  var conformances: SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("extension \(path.qualified): \(isOpen ? "OpenEnumeration" : "ClosedEnumeration")") {
        SwiftSource.list(
          opening: "public static let names = MemberNames([",
          items: cases.map { "\(literal: $0.value)" }, closing: "])")
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
