import HTTPTypes
import SpecwrightRuntime

/// Finds the operation for a path. Segments are compared as they were sent: the path is cut at `/`
/// first and nothing is decoded, so that `%2F` stays inside its segment.
struct RouteTable: Sendable {
  struct Endpoint: Sendable {
    let operation: OperationDescription
    let parameterNames: [String]
    let respond: @Sendable (ServerRequest) async throws -> ServerResponse
  }

  enum Match {
    case endpoint(Endpoint, values: [Substring])
    /// Those of all templates that fit the path; sorted by name, `HEAD` beside every `GET`.
    case otherMethods([HTTPRequest.Method])
  }

  private struct Node: Sendable {
    var literals: [Substring: Int] = [:]
    /// Those with more literal text come first.
    var patterns: [(pattern: SegmentPattern, node: Int)] = []
    var endpoints: [HTTPRequest.Method: Endpoint] = [:]
  }

  private var nodes = [Node()]

  /// The first endpoint for a method and a path stays.
  mutating func insert(_ template: PathTemplate, endpoint: Endpoint) {
    var index = 0
    for segment in template.segments {
      index = child(of: index, for: segment)
    }
    let method = endpoint.operation.method
    if nodes[index].endpoints[method] == nil {
      nodes[index].endpoints[method] = endpoint
    }
  }

  private mutating func child(of index: Int, for segment: PathTemplate.Segment) -> Int {
    let next = nodes.count
    switch segment {
    case .literal(let text):
      if let known = nodes[index].literals[text[...]] { return known }
      nodes[index].literals[text[...]] = next
    case .pattern(let pattern):
      if let known = nodes[index].patterns.first(where: { $0.pattern == pattern }) {
        return known.node
      }
      let length = pattern.literalLength
      let place = nodes[index].patterns.firstIndex { $0.pattern.literalLength < length }
      nodes[index].patterns.insert(
        (pattern, next), at: place ?? nodes[index].patterns.endIndex)
    }
    nodes.append(Node())
    return next
  }

  /// An empty segment, as a base URL that ends in `/` makes it, counts only where an expression
  /// stands; elsewhere it is passed over. Of several templates that fit and have the method, the one
  /// whose leftmost difference is literal text wins: literal text comes first (OpenAPI 3.1, section
  /// 4.8.8.2), but hides no operation of another template that takes the request.
  func match(method: HTTPRequest.Method, path: Substring) -> Match? {
    var segments: [Substring] = []
    for segment in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .dropFirst()
    where !(segment.isEmpty && segments.last?.isEmpty == true) {
      segments.append(Substring(segment))
    }
    var allowed: Set<HTTPRequest.Method> = []
    if let (endpoint, values) = walk(segments[...], from: 0, for: method, elseNoting: &allowed) {
      return .endpoint(endpoint, values: values)
    }
    guard !allowed.isEmpty else { return nil }
    if allowed.contains(.get) { allowed.insert(.head) }
    return .otherMethods(allowed.sorted { $0.rawValue < $1.rawValue })
  }

  /// Goes no deeper than twice the longest template: of two neighbouring segments at most one is
  /// empty, and every other one leads from a node to its child.
  private func walk(
    _ segments: ArraySlice<Substring>, from index: Int, for method: HTTPRequest.Method,
    elseNoting others: inout Set<HTTPRequest.Method>
  ) -> (endpoint: Endpoint, values: [Substring])? {
    guard let segment = segments.first else {
      let endpoints = nodes[index].endpoints
      if let endpoint = endpoints[method] ?? (method == .head ? endpoints[.get] : nil) {
        return (endpoint, [])
      }
      others.formUnion(endpoints.keys)
      return nil
    }
    let rest = segments.dropFirst()
    if let child = nodes[index].literals[segment],
      let found = walk(rest, from: child, for: method, elseNoting: &others)
    {
      return found
    }
    for (pattern, child) in nodes[index].patterns {
      if let values = pattern.values(in: segment),
        let found = walk(rest, from: child, for: method, elseNoting: &others)
      {
        return (found.endpoint, values + found.values)
      }
    }
    return segment.isEmpty ? walk(rest, from: index, for: method, elseNoting: &others) : nil
  }
}
