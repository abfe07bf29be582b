internal import OpenAPIDocument

/// A field that only people read, as text.
struct ProseField {
  let name: String
  let old: String?
  let new: String?

  init(_ name: String, _ old: String?, _ new: String?) {
    self.name = name
    self.old = old
    self.new = new
  }
}

extension DescriptionComparison {
  mutating func compareProse(
    _ fields: [ProseField], of subject: Subject, old: Spot, new: Spot, at reach: Reach?
  ) {
    for field in fields where field.old?.nonempty != field.new?.nonempty {
      report(
        Observation(
          subject, .documentation, Effect(field.old?.nonempty, field.new?.nonempty), .neither,
          .compatible, old: old.at(field.name), field.old?.excerpt, new: new.at(field.name),
          field.new?.excerpt), at: reach)
    }
  }

  /// Those that have a facet of their own are left out.
  mutating func compareExtensions(
    _ old: [Member<JSONLiteral>], _ new: [Member<JSONLiteral>], of subject: Subject,
    old oldSpot: Spot, new newSpot: Spot, at reach: Reach?
  ) {
    let names = (new + old).map(\.name).filter {
      $0 != "x-sunset" && $0 != "x-stability-level"
    }
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      let before = old.first { $0.name == name }?.value
      let after = new.first { $0.name == name }?.value
      guard before != after else { continue }
      report(
        Observation(
          subject, .extension, Effect(before, after), .neither, .compatible, old: oldSpot.at(name),
          before.map { "\(name): \($0.excerpt)" }, new: newSpot.at(name),
          after.map { "\(name): \($0.excerpt)" }), at: reach)
    }
  }

  /// The examples of a parameter, a header or a media type.
  mutating func compareExamples(
    _ old: [ExampleValue], _ new: [ExampleValue], of carried: Carried, at reach: Reach
  ) {
    let (olds, news) = (old.map(ExampleContent.init), new.map(ExampleContent.init))
    guard Set(olds) != Set(news) else { return }
    let field = (new.first ?? old.first)?.name == nil ? "example" : "examples"
    report(
      Observation(
        carried.subject, .documentation, Effect(olds.first, news.first), .neither, .compatible,
        old: carried.old.at(field), olds.isEmpty ? nil : "examples", new: carried.new.at(field),
        news.isEmpty ? nil : "examples"), at: reach)
  }
}

extension Effect {
  /// Of what may be in neither, one or both versions, and differs.
  init(_ old: Any?, _ new: Any?) {
    self = old == nil ? .added : new == nil ? .removed : .changed
  }
}

extension String {
  /// Documents write an empty text and none at all for the same.
  fileprivate var nonempty: String? { isEmpty ? nil : self }

  /// As it is shown: the beginning of its first line.
  var excerpt: String {
    let line = prefix { !$0.isNewline }
    let text = line.unicodeScalars.prefix(79)
    return text.count < line.unicodeScalars.count || line.count < count
      ? String(text) + "…" : String(line)
  }
}

/// What an example says, wherever it stands.
private struct ExampleContent: Hashable {
  let name: String?
  let summary: String?
  let description: String?
  let value: JSONLiteral?
  let text: String?

  init(_ example: ExampleValue) {
    name = example.name
    summary = example.summary
    description = example.description
    value = example.value
    text =
      switch example.content {
      case .value: nil
      case .serialized(let text): text
      case .external(let url): url
      }
  }
}
