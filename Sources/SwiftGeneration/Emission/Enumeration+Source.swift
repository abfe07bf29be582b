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
        // Its string is in the list of names, where a reader would have to count.
        if !one.name.spelling.hasSameCodeUnits(as: one.value) {
          SwiftSource.documentation("`\(one.value)`")
        }
        "case \(one.name)"
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
