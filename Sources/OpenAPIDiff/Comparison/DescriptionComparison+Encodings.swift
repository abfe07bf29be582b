internal import OpenAPIDocument

extension DescriptionComparison {
  /// How the properties of a form or of multipart content are written. What a document does not spell
  /// out follows from the schema.
  mutating func compareEncodings(
    _ olds: [Encoding], _ news: [Encoding], of carried: Carried, at reach: Reach
  ) {
    var names: [String] = []
    for name in (news + olds).map(\.property) where !names.contains(name) { names.append(name) }
    for name in names {
      let old = olds.first { $0.property == name }
      let new = news.first { $0.property == name }
      let spots = (carried.old.at("encoding", name), carried.new.at("encoding", name))
      if let (effect, verdict) = Encoding.difference(old, new, carried.direction) {
        report(
          Observation(
            carried.subject, .encoding, effect, carried.direction, verdict, old: spots.0,
            old?.excerpt, new: spots.1, new?.excerpt), at: reach)
      }
      compareHeaders(
        old?.headers ?? [], new?.headers ?? [],
        of: Carried(
          subject: carried.subject, direction: carried.direction, old: spots.0, new: spots.1),
        reach: { _ in reach })
    }
  }
}

extension Encoding {
  /// What the values are written as, where it is spelled out.
  private struct Form: Equatable {
    let style: Parameter.Style
    let explode: Bool

    init?(_ encoding: Encoding?) {
      guard let encoding,
        encoding.style != nil || encoding.explode != nil || encoding.allowReserved != nil
      else { return nil }
      style = encoding.style ?? .form
      explode = encoding.explode ?? (style == .form)
    }
  }

  fileprivate static func difference(
    _ old: Encoding?, _ new: Encoding?, _ direction: Direction
  ) -> (Effect, Verdict)? {
    if Form(old) != Form(new) { return (.changed, .breaking(.presence)) }
    let olds = (old?.contentTypes ?? []).map(MediaTypeName.init)
    let news = (new?.contentTypes ?? []).map(MediaTypeName.init)
    guard Set(olds) != Set(news) else { return nil }
    if olds.isEmpty || news.isEmpty {
      return (
        olds.isEmpty ? .added : .removed,
        .unknown(reason: "one version leaves the media type to the schema")
      )
    }
    let isWider = olds.allSatisfy { old in news.contains { $0.covers(old) } }
    let isNarrower = news.allSatisfy { new in olds.contains { $0.covers(new) } }
    let isSafe = direction == .request ? isWider : isNarrower
    return (
      isWider ? .widened : isNarrower ? .narrowed : .changed,
      isSafe ? .compatible : .breaking(.presence)
    )
  }

  fileprivate var excerpt: String {
    let form = Form(self).map { "\($0.style.rawValue)" + ($0.explode ? ", explode" : "") }
    return ([property] + [form].compactMap { $0 } + contentTypes).joined(separator: " ")
  }
}
