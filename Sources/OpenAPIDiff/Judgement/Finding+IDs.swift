extension Finding {
  /// Every id that a finding can have, for those who choose severities by them; not all of them
  /// occur.
  public static let possibleIDs: Set<String> = {
    var ids: Set<String> = []
    for kind in SubjectKind.allCases {
      let directions = kind.isSent ? ["request-", "response-", ""] : [""]
      for direction in directions {
        for facet in Facet.allCases {
          let isNamed = facet != .presence && facet != .property
          let start = direction + kind.rawValue + (isNamed ? "-" + facet.rawValue : "")
          for effect in Effect.allCases { ids.insert(start + "-" + effect.rawValue) }
        }
      }
    }
    return ids
  }()
}
