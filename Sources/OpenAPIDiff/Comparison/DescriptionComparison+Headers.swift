internal import OpenAPIDocument

extension DescriptionComparison {
  /// The headers of a response or of a part; `reach` tells how one is reached by its name.
  mutating func compareHeaders(
    _ olds: [Header], _ news: [Header], of owner: Carried, reach: (String) -> Reach
  ) {
    for header in news {
      if let before = olds.first(where: { $0.isSame(as: header) }) {
        compare(before, header, of: owner, at: reach(header.name))
      } else {
        report(
          Observation(
            .responseHeader(header.name), .presence, .added, owner.direction,
            .ofPresence(.added, isRequired: header.isRequired, owner.direction), old: owner.old,
            new: owner.new.at("headers", header.name), header.name), at: reach(header.name))
      }
    }
    for header in olds where !news.contains(where: { $0.isSame(as: header) }) {
      report(
        Observation(
          .responseHeader(header.name), .presence, .removed, owner.direction,
          .ofPresence(.removed, isRequired: header.isRequired, owner.direction),
          old: owner.old.at("headers", header.name), header.name, new: owner.new),
        at: reach(header.name))
    }
  }

  private mutating func compare(
    _ old: Header, _ new: Header, of owner: Carried, at reach: Reach
  ) {
    let carried = Carried(
      subject: .responseHeader(new.name), direction: owner.direction,
      old: owner.old.at("headers", old.name), new: owner.new.at("headers", new.name))
    if old.isRequired != new.isRequired {
      report(
        .required(
          carried.subject, isNow: new.isRequired, owner.direction, old: carried.old,
          new: carried.new), at: reach)
    }
    compareProse(
      [ProseField("description", old.description, new.description)], of: carried.subject,
      old: carried.old, new: carried.new, at: reach)
    compareExamples(old.examples, new.examples, of: carried, at: reach)
    compare(old.serialization, new.serialization, of: carried, named: new.name, at: reach)
  }
}

extension Header {
  fileprivate func isSame(as other: Header) -> Bool {
    name.hasSameCodeUnits(as: other.name) || name.lowercased() == other.name.lowercased()
  }
}
