internal import OpenAPIDocument

extension Keyword where Subschema == SchemaID {
  /// As it is shown to people who look at a change of it.
  func excerpt(in graph: SchemaGraph) -> String {
    switch self {
    case .type(let types): types.map(\.rawValue).joined(separator: " | ")
    case .enum(let values): values.prefix(20).map(\.excerpt).joined(separator: ", ")
    case .const(let value): value.excerpt
    case .default(let value): value.excerpt
    case .format(let text), .pattern(let text): text
    case .minimum(let number), .maximum(let number), .exclusiveMinimum(let number),
      .exclusiveMaximum(let number), .multipleOf(let number):
      "\(name) \(number)"
    case .minLength(let count), .maxLength(let count), .minItems(let count), .maxItems(let count),
      .minProperties(let count), .maxProperties(let count), .minContains(let count),
      .maxContains(let count):
      "\(name) \(count)"
    case .required(let names): names.joined(separator: ", ")
    case .uniqueItems(let flag), .readOnly(let flag), .writeOnly(let flag), .deprecated(let flag):
      "\(name) \(flag)"
    case .contentEncoding(let text), .contentMediaType(let text): text
    case .discriminator(let discriminator):
      ([discriminator.propertyName]
        + discriminator.mapping.map { "\($0.name) → \(Self.title($0.value, in: graph))" })
        .joined(separator: ", ")
    default:
      "\(name): " + subschemas.prefix(20).map { Self.title($0, in: graph) }.joined(separator: ", ")
    }
  }

  private static func title(_ schema: SchemaID, in graph: SchemaGraph) -> String {
    if let name = graph[schema].name { return name }
    switch graph[schema].form {
    case .boolean(let flag): return "\(flag)"
    case .object(let keywords):
      for located in keywords {
        if case .type(let types) = located.keyword {
          return types.map(\.rawValue).joined(separator: " | ")
        }
      }
      return "a schema"
    }
  }
}
