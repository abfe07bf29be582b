internal import OpenAPIDocument

extension DescriptionComparison {
  /// Only those of its own; those of the document are compared once.
  mutating func compareServers(of pair: OperationPair) {
    guard !(pair.old.servers.isEmpty && pair.new.servers.isEmpty) else {
      operationsUseDocumentServers = operationsUseDocumentServers || pair.oldPath != nil
      return
    }
    compareServers(
      pair.old.servers.isEmpty ? old.servers : pair.old.servers,
      pair.new.servers.isEmpty ? new.servers : pair.new.servers, old: pair.old.spot,
      new: pair.new.spot, at: pair.reach(.operation))
  }

  /// Unless every operation has its own in one version, to which those of the document are nothing.
  mutating func compareDocumentServers() {
    guard
      options.operations.isEmpty
        ? [old, new].allSatisfy(\.usesDocumentServers) : operationsUseDocumentServers
    else { return }
    compareServers(
      old.servers, new.servers, old: old.documentSpot, new: new.documentSpot, at: nil)
  }

  /// Without servers there is one: where the document itself is.
  private mutating func compareServers(
    _ olds: [Server], _ news: [Server], old oldSpot: Spot, new newSpot: Spot, at reach: Reach?
  ) {
    let oldAddresses = olds.isEmpty ? ["/"] : olds.map(\.address)
    let newAddresses = news.isEmpty ? ["/"] : news.map(\.address)
    for server in news {
      if let before = olds.first(where: { $0.address == server.address }) {
        compare(before, server, at: reach)
      } else if !oldAddresses.contains(server.address) {
        report(
          Observation(
            .server(url: server.url), .presence, .added, .neither, .compatible,
            old: oldSpot.at("servers"),
            new: Spot(server.location, server.pointer), server.url), at: reach)
      }
    }
    for server in olds where !newAddresses.contains(server.address) {
      report(
        Observation(
          .server(url: server.url), .presence, .removed, .neither,
          .unknown(reason: "clients that call it may not find it any more"),
          old: Spot(server.location, server.pointer), server.url, new: newSpot.at("servers")),
        at: reach)
    }
  }

  private mutating func compare(_ old: Server, _ new: Server, at reach: Reach?) {
    let spots = (Spot(old.location, old.pointer), Spot(new.location, new.pointer))
    compareProse(
      [ProseField("description", old.description, new.description)], of: .server(url: new.url),
      old: spots.0, new: spots.1, at: reach)
    for variable in new.variables {
      guard let before = old.variables.first(where: { $0.name == variable.name }),
        let (effect, verdict) = before.difference(from: variable)
      else { continue }
      report(
        Observation(
          .server(url: new.url), .serverVariables, effect, .neither, verdict,
          old: spots.0.at("variables", before.name), before.excerpt,
          new: spots.1.at("variables", variable.name), variable.excerpt), at: reach)
    }
  }
}

extension Server {
  /// Without a slash at its end, which makes no difference before a path.
  fileprivate var address: String {
    url.count > 1 && url.hasSuffix("/") ? String(url.dropLast()) : url
  }
}

extension ServerVariable {
  fileprivate var excerpt: String {
    "\(name)=\(`default`)" + (values.map { " of \($0.joined(separator: ", "))" } ?? "")
  }

  fileprivate func difference(from new: ServerVariable) -> (Effect, Verdict)? {
    let (before, after) = (values.map(Set.init), new.values.map(Set.init))
    let isWider = after.map { before?.isSubset(of: $0) ?? false } ?? true
    let isNarrower = before.map { after?.isSubset(of: $0) ?? false } ?? true
    if !isWider {
      return (
        isNarrower ? .narrowed : .changed,
        .unknown(reason: "clients that choose a value that is gone may find no server")
      )
    }
    if `default` != new.default {
      return (.changed, .unknown(reason: "clients that choose no value call another server"))
    }
    return isNarrower ? nil : (.widened, .compatible)
  }
}

extension SchemaGraph {
  fileprivate var usesDocumentServers: Bool {
    operations.isEmpty || operations.contains { $0.servers.isEmpty }
  }
}
