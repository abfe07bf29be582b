internal import OpenAPIDiff
internal import OpenAPIDocument

extension Severity {
  /// What a heading calls findings of this severity.
  var heading: String {
    switch self {
    case .breaking: "Breaking"
    case .warning: "Warnings"
    case .info: "Compatible"
    }
  }

  /// Such as `2 breaking` or `1 warning`.
  func counted(_ count: Int) -> String {
    switch self {
    case .breaking: "\(count) breaking"
    case .warning: "\(count) warning\(count == 1 ? "" : "s")"
    case .info: "\(count) compatible"
    }
  }
}

extension Direction {
  /// `nil` where it is worth no word.
  var word: String? { self == .neither ? nil : rawValue }
}

extension Consequences {
  /// Each with the name by which machines know it, and the words for people.
  static let named: [(member: Consequences, name: String, words: String)] = [
    (.breaksWire, "wire", "wire"),
    (.breaksSource, "source", "Swift source"),
    (.tightensValidation, "validation", "validation"),
  ]

  var names: [String] { Self.named.filter { contains($0.member) }.map(\.name) }
  var words: [String] { Self.named.filter { contains($0.member) }.map(\.words) }
}

extension Finding {
  /// The value that proves it, as JSON, and what of.
  var witness: (json: String, sentence: String)? {
    guard case .breaking(.value(let value, let version)) = change.verdict else { return nil }
    let sentence =
      switch version {
      case .old: "the old version accepts it, the new one refuses it"
      case .new: "the new version accepts it, the old one refuses it"
      }
    return (value.json, sentence)
  }

  /// Why nothing could be proved, unless that has been said already.
  var doubt: String? {
    guard case .unknown(let reason) = change.verdict, reason != self.reason else { return nil }
    return reason
  }
}

extension Response.Status {
  var word: String {
    switch self {
    case .code(let code): String(code)
    case .range(let digit): "\(digit)XX"
    case .default: "default"
    }
  }
}

extension Reach {
  /// Such as `GET /pets, 200 application/json, /items/*/name`.
  var sentence: String {
    ([operation.description] + [carrier.phrase, valuePath].filter { !$0.isEmpty })
      .joined(separator: ", ")
  }
}

extension Reach.Carrier {
  /// Empty for the operation itself.
  var phrase: String {
    switch self {
    case .operation: ""
    case .parameter(let name, let place): "\(place.rawValue) parameter '\(name)'"
    case .requestBody(let mediaType): "request \(mediaType)"
    case .response(let status, let mediaType):
      [status.word, mediaType].compactMap { $0 }.joined(separator: " ")
    case .responseHeader(let status, let name): "\(status.word) header '\(name)'"
    }
  }
}

extension Acceptance {
  var sentence: String { expires.map { "\(reason) (until \($0))" } ?? reason }
}

func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
