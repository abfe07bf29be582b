internal import OpenAPIDocument

extension Enumeration {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      if isOpen { openSource } else { closedSource }
    }
  }

  private var closedSource: SwiftSource {
    block("public \(path.isolation)enum \(path.own): Hashable, Sendable, CaseIterable") {
      for one in cases {
        one.introductionWithValue.source
        "case \(one.name)"
      }
    }
  }

  private var openSource: SwiftSource {
    block("public \(path.isolation)enum \(path.own): Hashable, Sendable") {
      for one in cases {
        one.introduction.source
        "case \(one.name)"
      }
      "/// A value that the document does not list."
      "case unrecognized(\(type))"
    }
  }

  var conformances: SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("nonisolated extension \(path.qualified): \(conformance)") {
        // The compiler does not infer it from an array.
        if rawType != .string, !isOpen { "public typealias RawValue = \(type)" }
        values
        if isOpen {
          SwiftSource.list(
            opening: "public static let known: [Self] = [",
            items: cases.map { ".\($0.name)" }, closing: "]")
          SwiftSource.blank
          block("public var rawValue: \(type)") {
            "switch self {"
            for one in cases { "case .\(one.name): \(one.value.literal)" }
            "case .unrecognized(let value): value"
            "}"
          }
        }
      }
    }
  }

  private var type: TypeReference { .library(rawType) }

  private var conformance: Line {
    switch (isOpen, rawType == .string) {
    case (true, true): "OpenEnumeration"
    case (false, true): "ClosedEnumeration"
    case (true, false): "OpenNumberEnumeration"
    case (false, false): "ClosedNumberEnumeration"
    }
  }

  /// In the order of the cases.
  private var values: SwiftSource {
    rawType == .string
      ? .line("public static let names = MemberNames(\(cases.map(\.value.text).listed))")
      : SwiftSource.list(
        opening: "public static let numbers: [\(type)] = [", items: cases.map(\.value.literal),
        closing: "]")
  }
}

extension EnumeratedValue {
  fileprivate var literal: Line {
    switch self {
    case .string(let text): "\(literal: text)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number: number)"
    }
  }
}

extension Enumeration.Case {
  /// The string is in the list of names, where a reader would have to count.
  fileprivate var introductionWithValue: Introduction {
    let value = value.text
    guard !name.spelling.hasSameCodeUnits(as: value) else { return introduction }
    let text = introduction.documentation
    return Introduction(
      documentation: text.isEmpty ? "`\(value)`" : "`\(value)`: \(text)",
      isDeprecated: introduction.isDeprecated)
  }
}
