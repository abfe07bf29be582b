internal import OpenAPIDocument

/// One thing that differs between two definitions of a security scheme.
struct SecurityDifference {
  /// Of the field, below the scheme.
  let tokens: [String]
  let effect: Effect
  let verdict: Verdict
  let old: String?
  let new: String?
}

extension SecurityScheme.Kind {
  var phrase: String {
    switch self {
    case .apiKey(let name, let place): "apiKey in \(place.rawValue) '\(name)'"
    case .http(let scheme, _): "http \(scheme)"
    case .mutualTLS: "mutualTLS"
    case .oauth2: "oauth2"
    case .openIDConnect: "openIdConnect"
    }
  }

  func differences(from new: SecurityScheme.Kind) -> [SecurityDifference] {
    func change(_ token: String, _ old: String?, _ new: String?, breaks: Bool = true)
      -> [SecurityDifference]
    {
      guard old != new else { return [] }
      return [
        SecurityDifference(
          tokens: [token], effect: Effect(old, new),
          verdict: breaks ? .breaking(.presence) : .compatible, old: old, new: new)
      ]
    }
    switch (self, new) {
    case (.apiKey(let oldName, let oldPlace), .apiKey(let newName, let newPlace)):
      let isSame =
        oldPlace == .header && newPlace == .header
        && oldName.lowercased() == newName.lowercased()
      return (isSame ? [] : change("name", oldName, newName))
        + change("in", oldPlace.rawValue, newPlace.rawValue)
    case (.http(let oldScheme, let oldFormat), .http(let newScheme, let newFormat)):
      return change("scheme", oldScheme.lowercased(), newScheme.lowercased())
        + change("bearerFormat", oldFormat, newFormat, breaks: false)
    case (.mutualTLS, .mutualTLS): return []
    case (.openIDConnect(let old), .openIDConnect(let new)):
      return [SecurityDifference.address(["openIdConnectUrl"], old, new)].compactMap { $0 }
    case (.oauth2(let old), .oauth2(let new)): return OAuthFlow.differences(old, new)
    default: return change("type", phrase, new.phrase)
    }
  }
}

extension SecurityDifference {
  /// `nil` where the addresses are equal.
  fileprivate static func address(
    _ tokens: [String], _ old: String?, _ new: String?
  ) -> SecurityDifference? {
    guard old != new else { return nil }
    return SecurityDifference(
      tokens: tokens, effect: Effect(old, new),
      verdict: .unknown(reason: "clients that know the old address may not find it any more"),
      old: old, new: new)
  }
}

extension OAuthFlow {
  fileprivate static func differences(
    _ old: [OAuthFlow], _ new: [OAuthFlow]
  ) -> [SecurityDifference] {
    var differences: [SecurityDifference] = []
    for flow in new where !old.contains(where: { $0.grant.name == flow.grant.name }) {
      differences.append(
        SecurityDifference(
          tokens: ["flows", flow.grant.name], effect: .added, verdict: .compatible, old: nil,
          new: flow.grant.name))
    }
    for flow in old {
      if let after = new.first(where: { $0.grant.name == flow.grant.name }) {
        differences += flow.differences(from: after)
      } else {
        differences.append(
          SecurityDifference(
            tokens: ["flows", flow.grant.name], effect: .removed, verdict: .breaking(.presence),
            old: flow.grant.name, new: nil))
      }
    }
    return differences
  }

  private func differences(from new: OAuthFlow) -> [SecurityDifference] {
    let tokens = ["flows", grant.name]
    var differences: [SecurityDifference] = []
    for name in grant.urls.keys.sorted() {
      differences += [.address(tokens + [name], grant.urls[name], new.grant.urls[name])]
        .compactMap { $0 }
    }
    differences += [.address(tokens + ["refreshUrl"], refreshURL, new.refreshURL)]
      .compactMap { $0 }
    let (olds, news) = (scopes.map(\.name), new.scopes.map(\.name))
    for scope in news where !olds.contains(scope) {
      differences.append(
        SecurityDifference(
          tokens: tokens + ["scopes", scope], effect: .added, verdict: .compatible, old: nil,
          new: scope))
    }
    for scope in olds where !news.contains(scope) {
      differences.append(
        SecurityDifference(
          tokens: tokens + ["scopes", scope], effect: .removed, verdict: .breaking(.presence),
          old: scope, new: nil))
    }
    return differences
  }
}

extension OAuthFlow.Grant {
  /// Its key in `flows`.
  fileprivate var name: String {
    switch self {
    case .implicit: "implicit"
    case .password: "password"
    case .clientCredentials: "clientCredentials"
    case .authorizationCode: "authorizationCode"
    case .deviceAuthorization: "deviceAuthorization"
    }
  }

  /// By the fields that hold them.
  fileprivate var urls: [String: String] {
    switch self {
    case .implicit(let authorization): ["authorizationUrl": authorization]
    case .password(let token), .clientCredentials(let token): ["tokenUrl": token]
    case .authorizationCode(let authorization, let token):
      ["authorizationUrl": authorization, "tokenUrl": token]
    case .deviceAuthorization(let authorization, let token):
      ["deviceAuthorizationUrl": authorization, "tokenUrl": token]
    }
  }
}
