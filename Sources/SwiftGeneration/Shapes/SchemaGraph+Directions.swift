import OpenAPIDocument

extension SchemaGraph {
  /// Of properties that are only there in responses or only in requests (`readOnly`, `writeOnly`):
  /// nobody can demand them both ways (OpenAPI 3.1, section 4.8.24).
  func namesInOneDirection(among properties: [Member<SchemaID>]) -> [Spelling] {
    properties.filter { isInOneDirection($0.value, openedBy: []) }.map { Spelling($0.name) }
  }

  private func isInOneDirection(_ id: SchemaID, openedBy open: Set<SchemaID>) -> Bool {
    guard !open.contains(id), case .object(let keywords) = self[id].form else { return false }
    return keywords.contains { occurrence in
      switch occurrence.keyword {
      case .readOnly(let flag), .writeOnly(let flag): flag
      case .ref(let target): isInOneDirection(target, openedBy: open.union([id]))
      default: false
      }
    }
  }
}
