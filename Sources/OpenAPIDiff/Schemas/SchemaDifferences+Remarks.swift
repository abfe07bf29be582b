internal import OpenAPIDocument

extension SchemaDifferences {
  /// What refuses nothing and is compared as it is written.
  mutating func findRemarks() {
    findName()
    findWords()
    for (oldPart, newPart) in parts.pairs { findAnnotations(oldPart, newPart) }
  }

  /// A component that is called something else now.
  private mutating func findName() {
    guard graphs.isRenamed(pair), let oldName = graphs.name(of: pair.old, in: .old),
      let newName = graphs.name(of: pair.new, in: .new)
    else { return }
    found.append(
      Difference(
        subject: oldName, facet: .name, effect: .changed,
        old: graphs.place(of: pair.old, in: .old).excerpt(oldName),
        new: graphs.place(of: pair.new, in: .new).excerpt(newName), verdict: .compatible))
  }

  /// One difference for each keyword, wherever a part says it.
  private mutating func findWords() {
    let olds = old.remarks.filter(\.saysSomething)
    let news = new.remarks.filter(\.saysSomething)
    var names: [String] = []
    for remark in news + olds where !names.contains(remark.name) { names.append(remark.name) }
    for name in names {
      let before = olds.filter { $0.name == name }
      let after = news.filter { $0.name == name }
      let removed = before.filter { !after.map(\.keyword.keyword).contains($0.keyword.keyword) }
      let added = after.filter { !before.map(\.keyword.keyword).contains($0.keyword.keyword) }
      guard let first = removed.first ?? added.first else { continue }
      found.append(
        Difference(
          subject: title(of: first.owner, in: removed.isEmpty ? .new : .old),
          facet: first.facet, effect: Effect(before.first, after.first),
          old: place(of: removed.first ?? before.first, in: .old),
          new: place(of: added.first ?? after.first, in: .new), verdict: first.verdict))
    }
  }

  private func place(of remark: SchemaView.Remark?, in version: Version) -> Place {
    guard let remark else { return graphs.place(of: pair[version], in: version) }
    let keyword = remark.keyword.keyword
    let schema = graphs.place(of: remark.schema, in: version)
    return Place(
      location: remark.keyword.nameLocation,
      pointer: JSONPointer.appending(keyword.name, to: schema.pointer),
      excerpt: Facet(keyword) == nil ? keyword.remark : keyword.excerpt(in: graphs[version]))
  }
}

extension SchemaView.Remark {
  fileprivate var name: String { keyword.keyword.name }

  fileprivate var facet: Facet {
    Facet(keyword.keyword) ?? (name.hasPrefix("x-") ? .extension : .documentation)
  }

  /// Nobody here knows what follows from XML.
  fileprivate var verdict: Verdict {
    if case .xml = keyword.keyword {
      return .unknown(reason: "how a value is written as XML is not compared")
    }
    return .compatible
  }

  fileprivate var saysSomething: Bool {
    switch keyword.keyword {
    case .readOnly(false), .writeOnly(false), .deprecated(false), .description(""), .title(""):
      false
    default: true
    }
  }
}

extension Keyword {
  /// Such as `description: A pet`.
  fileprivate var remark: String {
    let text =
      switch self {
      case .title(let text), .description(let text), .externalDocs(let text): text.excerpt
      case .example(let value), .other(_, let value), .xml(let value): value.excerpt
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
