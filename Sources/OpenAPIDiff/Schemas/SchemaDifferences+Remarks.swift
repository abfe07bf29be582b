internal import OpenAPIDocument

extension SchemaDifferences {
  /// A component that is called something else now.
  mutating func findName() {
    guard graphs.isRenamed(pair), let oldName = graphs.name(of: pair.old, in: .old),
      let newName = graphs.name(of: pair.new, in: .new)
    else { return }
    found.append(
      Difference(
        subject: oldName, facet: .name, effect: .changed,
        old: graphs.place(of: pair.old, in: .old).excerpt(oldName),
        new: graphs.place(of: pair.new, in: .new).excerpt(newName), verdict: .compatible))
  }

  /// What only people and tools read, one difference for each keyword, wherever a part says it.
  mutating func findRemarks() {
    var names: [String] = []
    for remark in new.remarks + old.remarks where !names.contains(remark.keyword.keyword.name) {
      names.append(remark.keyword.keyword.name)
    }
    for name in names {
      let before = old.remarks.filter { $0.keyword.keyword.name == name }
      let after = new.remarks.filter { $0.keyword.keyword.name == name }
      let removed = before.filter { !after.map(\.keyword.keyword).contains($0.keyword.keyword) }
      let added = after.filter { !before.map(\.keyword.keyword).contains($0.keyword.keyword) }
      guard !removed.isEmpty || !added.isEmpty else { continue }
      found.append(
        Difference(
          subject: self.name, facet: name.hasPrefix("x-") ? .extension : .documentation,
          effect: Effect(removed.first, added.first),
          old: place(of: removed.first ?? before.first, in: .old),
          new: place(of: added.first ?? after.first, in: .new), verdict: .compatible))
    }
  }

  private func place(of remark: SchemaView.Remark?, in version: Version) -> Place {
    guard let remark else { return graphs.place(of: pair[version], in: version) }
    let keyword = remark.keyword.keyword
    let schema = graphs.place(of: remark.schema, in: version)
    return Place(
      location: remark.keyword.nameLocation,
      pointer: JSONPointer.appending(keyword.name, to: schema.pointer),
      excerpt: keyword.remark)
  }
}

extension Keyword {
  /// Such as `description: A pet`.
  fileprivate var remark: String {
    let text =
      switch self {
      case .title(let text), .description(let text), .externalDocs(let text): text.excerpt
      case .example(let value), .other(_, let value): value.excerpt
      case .examples(let values): values.map(\.excerpt).joined(separator: ", ")
      default: ""
      }
    return "\(name): \(text)"
  }
}

extension Place {
  fileprivate func excerpt(_ text: String) -> Place {
    Place(location: location, pointer: pointer, excerpt: text)
  }
}
