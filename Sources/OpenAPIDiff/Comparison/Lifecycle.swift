internal import OpenAPIDocument

/// How long something is there to stay, and how firmly.
struct Lifecycle {
  let isDeprecated: Bool
  /// `x-sunset`, as written.
  let sunset: String?
  /// `x-stability-level`, as written.
  let stability: String?

  init(isDeprecated: Bool, extensions: [Member<JSONLiteral>]) {
    func text(_ name: String) -> String? {
      guard let value = extensions.first(where: { $0.name == name })?.value else { return nil }
      if case .string(let text) = value { return text }
      return value.excerpt
    }
    self.isDeprecated = isDeprecated
    sunset = text("x-sunset")
    stability = text("x-stability-level")
  }

  var whenRemoved: Set<Circumstance> { isDeprecated ? [.wasDeprecated(sunset: sunset)] : [] }
}
