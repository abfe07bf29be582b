internal import OpenAPIDiff
internal import OpenAPIDocument

/// A report for programs; `report.schema.json` describes it.
struct JSONReport {
  private let report: Report
  private let style: ReportStyle

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    self.style = style
  }

  var tree: JSONTree {
    [
      "format": "specwright-diff",
      "formatVersion": 1,
      "old": report.old.tree,
      "new": report.new.tree,
      "summary": Summary(of: report).tree,
      "findings": .array(report.shown(in: style).map(\.tree)),
      "impacts": .array(report.impacts.map { tree(of: $0) }),
    ]
  }

  private func tree(of impact: Report.Impact) -> JSONTree {
    let findings = impact.findings.filter(report.findings.indices.contains)
    return [
      "subject": impact.subject.tree,
      "consequences": JSONTree(impact.consequences.names),
      "findings": JSONTree(findings.map { report.findings[$0].fingerprint }),
    ]
  }
}

extension Report.Side {
  fileprivate var tree: JSONTree {
    ["name": .string(name), "title": .string(title), "version": .string(version)]
  }
}

extension Report.Impact.Subject {
  fileprivate var tree: JSONTree {
    switch self {
    case .operation(let name): name.tree
    case .type(let name): ["kind": "type", "name": .string(name)]
    }
  }
}

extension Summary {
  fileprivate var tree: JSONTree {
    var members = counts.map { (name: $0.severity.rawValue, value: JSONTree.integer($0.count)) }
    members.append(("accepted", .integer(accepted)))
    members.append(("verdict", .string(verdict)))
    members.append(("step", .string(version.step.rawValue)))
    if let least = version.least { members.append(("leastVersion", .string(least))) }
    members.append(
      (
        "breaks",
        .object(
          tolls.map { name, _, toll in
            (name, ["operations": .integer(toll.operations), "types": .integer(toll.types)])
          })
      ))
    return .object(members)
  }
}

extension Finding {
  fileprivate var tree: JSONTree {
    [
      "id": .string(id),
      "severity": .string(severity.rawValue),
      "message": .string(message),
      "reason": .string(reason),
      "fingerprint": .string(fingerprint),
      "subject": change.subject.tree,
      "facet": .string(change.facet.rawValue),
      "effect": .string(change.effect.rawValue),
      "direction": .string(change.direction.rawValue),
      "verdict": change.verdict.tree,
      "consequences": JSONTree(consequences.names),
      "old": change.known(in: .old)?.tree,
      "new": change.known(in: .new)?.tree,
      "reaches": .array(change.reaches.map(\.tree)),
      "acceptance": acceptance.map {
        ["reason": .string($0.reason), "expires": JSONTree($0.expires)]
      },
    ]
  }
}

extension Whereabouts {
  fileprivate var tree: JSONTree {
    [
      "file": .string(place.location.file.path), "line": .integer(place.location.line),
      "column": .integer(place.location.column), "pointer": .string(place.pointer),
      "excerpt": JSONTree(place.excerpt), "isExact": .boolean(isExact),
    ]
  }
}

extension Verdict {
  fileprivate var tree: JSONTree {
    switch self {
    case .compatible: ["kind": "compatible"]
    case .breaking(.value(let value, let version)):
      ["kind": "breaking", "witness": .literal(value), "acceptedBy": .string(version.rawValue)]
    case .breaking(.presence): ["kind": "breaking"]
    case .unknown(let reason): ["kind": "unknown", "reason": .string(reason)]
    }
  }
}

extension Subject {
  fileprivate var tree: JSONTree {
    switch self {
    case .document: ["kind": "document"]
    case .tag(let name): ["kind": "tag", "name": .string(name)]
    case .server(let url): ["kind": "server", "url": .string(url)]
    case .securityScheme(let name): ["kind": "security-scheme", "name": .string(name)]
    case .operation(let name): name.tree
    case .parameter(let name, let place):
      ["kind": "parameter", "name": .string(name), "in": .string(place.rawValue)]
    case .requestBody: ["kind": "request-body"]
    case .mediaType(let name): ["kind": "media-type", "name": .string(name)]
    case .response(let status): ["kind": "response", "status": .string(status.word)]
    case .responseHeader(let name): ["kind": "response-header", "name": .string(name)]
    case .callback(let name): ["kind": "callback", "name": .string(name)]
    case .schema(let path): ["kind": "schema", "name": .string(path)]
    }
  }
}

extension OperationName {
  fileprivate var tree: JSONTree {
    switch self {
    case .path(let method, let template):
      ["kind": "operation", "method": .string(method), "path": .string(template)]
    case .webhook(let method, let name):
      ["kind": "webhook", "method": .string(method), "name": .string(name)]
    case .callback(let method, let expression):
      ["kind": "callback-operation", "method": .string(method), "expression": .string(expression)]
    }
  }
}

extension Reach {
  fileprivate var tree: JSONTree {
    ["operation": operation.tree, "carrier": carrier.tree, "valuePath": .string(valuePath)]
  }
}

extension Reach.Carrier {
  fileprivate var tree: JSONTree {
    switch self {
    case .operation: ["kind": "operation"]
    case .parameter(let name, let place):
      ["kind": "parameter", "name": .string(name), "in": .string(place.rawValue)]
    case .requestBody(let mediaType):
      ["kind": "request-body", "mediaType": .string(mediaType)]
    case .response(let status, let mediaType):
      [
        "kind": "response", "status": .string(status.word), "mediaType": JSONTree(mediaType),
      ]
    case .responseHeader(let status, let name):
      ["kind": "response-header", "status": .string(status.word), "name": .string(name)]
    }
  }
}
