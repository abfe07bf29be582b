/// The base URL of a server (the Server Object of OpenAPI 3.1, section 4.8.5).
public struct ServerURL: Hashable, Sendable {
  public let scheme: String
  /// Host and port.
  public let authority: String
  /// What stands before the paths of the document: without a slash at the end, empty for none.
  public let path: String
  /// Path and query as they stand, for requests to the URL itself.
  let target: String

  /// `nil` if a variable has no value, or if there is no scheme or no host.
  ///
  /// - Parameters:
  ///   - text: as in the document, such as `https://{region}.example.com/v1`.
  ///   - variables: what replaces the names in braces.
  ///   - base: where the document was found, for a URL without scheme and host such as `/v1`.
  public init?(_ text: String, variables: [String: String] = [:], relativeTo base: ServerURL? = nil)
  {
    guard let url = Self.replacing(variables, in: text) else { return nil }
    guard let separator = url.firstRange(of: "://") else {
      guard let base else { return nil }
      self.init(scheme: base.scheme, authority: base.authority, path: url[...])
      return
    }
    let rest = url[separator.upperBound...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    guard separator.lowerBound > url.startIndex, end > rest.startIndex else { return nil }
    self.init(
      scheme: url[..<separator.lowerBound].lowercased(), authority: String(rest[..<end]),
      path: rest[end...])
  }

  private init(scheme: String, authority: String, path: Substring) {
    self.scheme = scheme
    self.authority = authority
    let whole = path.prefix { $0 != "#" }
    target = whole.hasPrefix("/") ? String(whole) : "/" + whole
    let path = whole.prefix { $0 != "?" }
    let end = path.lastIndex { $0 != "/" }.map { path.index(after: $0) } ?? path.startIndex
    let trimmed = String(path[..<end])
    self.path = trimmed.isEmpty || trimmed.hasPrefix("/") ? trimmed : "/" + trimmed
  }

  private static func replacing(_ variables: [String: String], in text: String) -> String? {
    var url = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = variables[name] else { return nil }
      url += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return url + rest
  }
}
