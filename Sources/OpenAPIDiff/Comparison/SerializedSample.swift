internal import OpenAPIDocument

/// A value of each shape, to see whether two ways to write it differ (OpenAPI 3.1, section 4.8.12.4).
enum SerializedSample {
  case scalar, array, object

  static func all(of types: Set<JSONType>) -> [SerializedSample] {
    var samples: [SerializedSample] = []
    if !types.isDisjoint(with: [.string, .number, .integer, .boolean]) { samples.append(.scalar) }
    if types.contains(.array) { samples.append(.array) }
    if types.contains(.object) { samples.append(.object) }
    return samples
  }

  /// As it is sent; where OpenAPI does not define it, as if the style were the place's own.
  func text(_ style: Parameter.Style, explode: Bool, name: String) -> String {
    switch style {
    case .simple: joined(explode ? "=" : ",", by: ",")
    case .label: "." + joined(explode ? "=" : ",", by: explode ? "." : ",")
    case .matrix: ";" + named(name, explode: explode, by: ";")
    case .form: named(name, explode: explode, by: "&")
    case .spaceDelimited: delimited(name, explode: explode, by: "%20")
    case .pipeDelimited: delimited(name, explode: explode, by: "|")
    case .deepObject:
      self == .object ? "\(name)[r]=1&\(name)[g]=2" : named(name, explode: true, by: "&")
    }
  }

  private func joined(_ equals: String, by separator: String) -> String {
    switch self {
    case .scalar: "1"
    case .array: ["1", "2"].joined(separator: separator)
    case .object: ["r\(equals)1", "g\(equals)2"].joined(separator: separator)
    }
  }

  private func named(_ name: String, explode: Bool, by separator: String) -> String {
    guard explode, self != .scalar else { return "\(name)=" + joined(",", by: ",") }
    return self == .array
      ? "\(name)=1\(separator)\(name)=2" : joined("=", by: separator)
  }

  private func delimited(_ name: String, explode: Bool, by separator: String) -> String {
    explode || self == .scalar
      ? named(name, explode: explode, by: "&")
      : "\(name)=" + joined(separator, by: separator)
  }
}
