import OpenAPIDocument

/// When a property that `required` names has to be there: one that is `readOnly` only in responses, one
/// that is `writeOnly` only in requests (OpenAPI 3.1, section 4.8.24).
enum Demand: Hashable, Sendable, CaseIterable {
  case always, inResponses, inRequests, never
}

extension SchemaGraph {
  /// By the schema of the property and what that applies to the same value, a few dozen schemas at most.
  func demand(for property: SchemaID) -> Demand {
    var (isReadOnly, isWriteOnly) = (false, false)
    var rest = [property]
    var seen = 0
    while let next = rest.popLast(), seen < 32 {
      seen += 1
      guard case .object(let keywords) = self[next].form else { continue }
      for occurrence in keywords {
        switch occurrence.keyword {
        case .readOnly(true): isReadOnly = true
        case .writeOnly(true): isWriteOnly = true
        case .ref(let target): rest.append(target)
        case .allOf(let schemas): rest += schemas
        default: break
        }
      }
    }
    if isReadOnly, isWriteOnly { return .never }
    return isReadOnly ? .inResponses : isWriteOnly ? .inRequests : .always
  }

  /// The names among those of `required` by when they hold.
  func demands(
    for required: [String], among properties: [Member<SchemaID>]
  ) -> [(name: String, demand: Demand)] {
    guard !required.isEmpty else { return [] }
    var names = NameList()
    var schemas: [SchemaID] = []
    for property in properties where names.place(of: property.name) == nil {
      names.append(property.name)
      schemas.append(property.value)
    }
    return required.map { name in
      (name, names.place(of: name).map { demand(for: schemas[$0]) } ?? .always)
    }
  }
}
