import OpenAPIDiff
import Testing

@Suite("Policy")
struct PolicyTests {
  private func pets(_ fields: String) -> String { "paths: { /pets: { get: { \(fields) } } }" }

  @Test(
    "What is deprecated may be removed after its sunset",
    arguments: [
      (
        "deprecated: true, x-sunset: '2026-05-31'", "2026-06-01", Policy.Removal.afterSunset,
        Severity.info
      ),
      ("deprecated: true, x-sunset: '2026-05-31'", "2026-05-31", .afterSunset, .breaking),
      ("deprecated: true, x-sunset: '2026-05-31'", "", .afterSunset, .breaking),
      ("deprecated: true, x-sunset: soon", "2026-06-01", .afterSunset, .breaking),
      ("deprecated: true, x-sunset: '2026-02-30'", "2026-06-01", .afterSunset, .breaking),
      ("x-sunset: '2026-05-31'", "2026-06-01", .afterSunset, .breaking),
      ("deprecated: true", "2026-06-01", .afterSunset, .warning),
      ("deprecated: true", "", .afterDeprecation, .info),
      ("deprecated: true, x-sunset: '2026-05-31'", "2026-06-01", .never, .breaking),
    ])
  func removal(
    fields: String, today: String, removal: Policy.Removal, expected: Severity
  ) throws {
    let versions = try Versions(
      pets(fields), "paths: {}",
      policy: Policy(removal: removal, today: today.isEmpty ? nil : today))
    #expect(versions.report.findings.map(\.severity) == [expected])
  }

  @Test(
    "Deprecation, sunset and stability",
    arguments: [
      ("", "deprecated: true", "info operation-deprecation-added 3:19 3:26"),
      ("deprecated: true", "", "info operation-deprecation-removed 3:26 3:19"),
      (
        "", "deprecated: true, x-sunset: '2030-01-01'", "info operation-deprecation-added 3:19 3:26"
      ),
      (
        "deprecated: true, x-sunset: '2030-01-01'", "deprecated: true, x-sunset: '2029-01-01'",
        "warning operation-sunset-narrowed 3:44 3:44"
      ),
      (
        "deprecated: true, x-sunset: '2030-01-01'", "deprecated: true, x-sunset: '2031-01-01'",
        "info operation-sunset-widened 3:44 3:44"
      ),
      (
        "deprecated: true, x-sunset: '2030-01-01'", "deprecated: true",
        "warning operation-sunset-removed 3:44 3:19"
      ),
      (
        "deprecated: true", "deprecated: true, x-sunset: later",
        "warning operation-sunset-added 3:19 3:44"
      ),
      (
        "x-stability-level: alpha", "x-stability-level: stable",
        "info operation-stability-widened 3:26 3:26"
      ),
      (
        "x-stability-level: stable", "x-stability-level: alpha",
        "warning operation-stability-narrowed 3:26 3:26"
      ),
      (
        "x-stability-level: stable", "x-stability-level: solid",
        "warning operation-stability-changed 3:26 3:26"
      ),
    ])
  func lifecycle(old: String, new: String, expected: String) throws {
    #expect(try Versions(pets(old), pets(new)).lines == [expected])
  }

  @Test("A policy may ask for a date with every deprecation")
  func sunsetNeeded() throws {
    let policy = Policy(deprecationNeedsSunset: true)
    #expect(
      try Versions(pets(""), pets("deprecated: true"), policy: policy).report.findings
        .map(\.severity) == [.warning])
    #expect(
      try Versions(
        pets(""), pets("deprecated: true, x-sunset: '2030-01-01'"), policy: policy
      ).report.findings.map(\.severity) == [.info])
  }

  @Test("What is not stable may break")
  func unstable() throws {
    func level(_ level: String, _ fields: String) -> String {
      pets("x-stability-level: \(level), \(fields)")
    }
    let body = "requestBody: { required: true, content: { a/b: {} } }"
    #expect(
      try Versions(level("alpha", ""), level("Alpha", body)).lines
        == ["info request-body-added 3:19 3:52"])
    #expect(
      try Versions(level("beta", ""), level("beta", body)).report.findings.map(\.severity)
        == [.breaking])
    #expect(
      try Versions(level("stable", ""), level("alpha", body)).report.findings.map(\.severity)
        == [.breaking, .warning])
    #expect(
      try Versions(level("draft", ""), "paths: {}").report.findings.map(\.severity) == [.info])
  }

  @Test("The severity of an id can be set")
  func severities() throws {
    let policy = Policy(severities: ["operation-removed": .info])
    let report = try Versions(pets(""), "paths: {}", policy: policy).report
    #expect(report.findings.map(\.severity) == [.info])
    #expect(report.step == .minor)
  }

  @Test(
    "The step of the version",
    arguments: [
      ("", "", SemanticVersionStep.none),
      ("summary: a", "summary: b", .patch), ("tags: [a]", "tags: [b]", .patch),
      ("x-a: 1", "x-a: 2", .patch), ("operationId: a", "operationId: b", .minor),
      ("", "parameters: [{ name: q, in: query, schema: {} }]", .minor),
      ("", "deprecated: true", .minor),
      ("", "requestBody: { required: true, content: { a/b: {} } }", .major),
    ])
  func steps(old: String, new: String, expected: SemanticVersionStep) throws {
    #expect(try Versions(pets(old), pets(new)).report.step == expected)
  }

  @Test("Prose, tags and extensions are told of, each at its place")
  func prose() throws {
    let versions = try Versions(
      pets("summary: Old, operationId: a, tags: [a, b], x-a: { b: 1 }"),
      pets("summary: New, operationId: b, tags: [b, c], x-a: { b: 2 }"))
    #expect(
      versions.lines == [
        "info operation-documentation-changed 3:26 3:26",
        "info operation-operation-id-changed 3:40 3:40", "info operation-tags-changed 3:56 3:56",
        "info operation-extension-changed 3:70 3:70",
      ])
    #expect(
      versions.messages == [
        "the documentation of GET /pets changed, from Old to New",
        "the operationId of GET /pets changed, from a to b",
        "the tags of GET /pets changed, from a, b to b, c",
        #"the extension of GET /pets changed, from x-a: {"b": 1} to x-a: {"b": 2}"#,
      ])
    #expect(
      versions.report.findings.map { $0.consequences.contains(.breaksSource) }
        == [false, true, false, false])
  }
}

@Suite("Accepted findings")
struct AcceptedFindingsTests {
  private let old = "paths: { /pets: { get: {} }, /toys: { get: {} } }"
  private let new = "paths: { /pets: { post: {} } }"

  @Test("A fingerprint does not depend on the lines")
  func fingerprint() throws {
    let here = try Versions(old, new).report.findings
    let moved = try Versions("servers: []\n\n\n" + old, "servers: []\n\n" + new).report.findings
    #expect(here.map(\.fingerprint) == moved.map(\.fingerprint))
    #expect(Set(here.map(\.fingerprint)).count == 3)
    #expect(here.allSatisfy { $0.fingerprint.utf8.count == 16 })
  }

  @Test("Entries accept until their last day, and those that accept nothing are told of")
  func acceptance() throws {
    let report = try Versions(old, new).report
    let prints = report.findings.map(\.fingerprint)
    let accepted = AcceptedFindings(entries: [
      .init(fingerprint: prints[0], id: "operation-removed", reason: "unused"),
      .init(fingerprint: prints[1], reason: "soon", expires: "2026-05-31"),
      .init(fingerprint: prints[2], id: "operation-removed", reason: "wrong id"),
      .init(fingerprint: "0123456789abcdef", reason: "fixed long ago"),
    ])
    let (before, problems) = accepted.apply(to: report, today: "2026-05-31")
    #expect(before.findings.map { $0.acceptance?.reason } == ["unused", "soon", nil])
    #expect(before.count(.breaking) == 0)
    #expect(problems.map(\.entry) == [2, 3])
    #expect(problems.map(\.problem) == [.otherID("operation-added"), .unmatched])
    let (after, later) = accepted.apply(to: report, today: "2026-06-01")
    #expect(after.count(.breaking) == 1)
    #expect(later.map(\.problem) == [.expired, .otherID("operation-added"), .unmatched])
  }
}
