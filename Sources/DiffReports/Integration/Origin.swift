public import OpenAPIDocument

extension SourceFile {
  /// The path of what came from standard input.
  public static let standardInput = "<stdin>"

  /// Where a file was read.
  enum Origin {
    case file(String)
    /// `main:openapi.yaml`.
    case commit(String, path: String)
    case pipe
  }

  var origin: Origin {
    if path == Self.standardInput { return .pipe }
    let isPlain = ["/", "./", "../"].contains { path.hasPrefix($0) }
    guard !isPlain, let colon = path.firstIndex(of: ":") else { return .file(path) }
    return .commit(String(path[..<colon]), path: String(path[path.index(after: colon)...]))
  }

  /// `nil` for what came from standard input or from a commit.
  var pathInCheckout: String? {
    guard case .file(let path) = origin else { return nil }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
