import Foundation
import Testing

extension CommandTests {
  /// What `specwright.yaml` decides.
  @Suite struct Configuration {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Self.document, to: "openapi.yaml")
    }

    static let document = """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths:
        /orders:
          post:
            operationId: place-order
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            responses:
              '200':
                description: d
                content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}}}
      components:
        schemas:
          Order:
            type: object
            required: [id, inner-state]
            properties:
              id: {type: string, minLength: 1}
              inner-state: {type: string, enum: [on-hold, sent]}
              amount: {type: integer, format: int32}
          Receipt:
            type: object
            properties:
              kind: {type: string, enum: [paper, mail]}
          Loose:
            properties: {text: {type: string, contentEncoding: base64}}

      """

    private func configure(_ text: String, at path: String = "specwright.yaml") throws {
      try folder.write(text, to: path)
    }

    private func generate(_ more: String...) throws -> Tool.Outcome {
      try Tool.run(["generate", "openapi.yaml", "-o", "out"] + more, in: folder.root)
    }

    private func text(_ path: String) throws -> String { try folder.text(of: "out/\(path)") }

    private var files: Set<String> {
      get throws { Set(try folder.entries(below: "out").keys.filter { $0.hasSuffix(".swift") }) }
    }

    // MARK: - Decisions

    @Test(arguments: ["public", "package", "internal"])
    func setsTheAccessLevel(_ level: String) throws {
      try configure("access: \(level)\n")
      // What the types do not show is in a file that nobody else sees.
      try folder.write(Self.document + "    Other: {not: {type: string}}\n", to: "openapi.yaml")
      #expect(try generate().status == 0)
      for file in try files where file != "Schemas.swift" {
        let text = try text(file)
        #expect(text.contains(#/(?m)^ *(@Boxed |@BoxedOptional )?public /#) == (level == "public"))
        #expect(text.contains(#/(?m)^ *package /#) == (level == "package"))
      }
      #expect(
        try text("Models/Order.swift").contains(
          level == "internal" ? "\nimport SpecwrightRuntime" : "\n\(level) import SpecwrightRuntime"
        )
      )
      #expect(
        try text("Schemas.swift").contains(
          level == "internal"
            ? "\nimport SpecwrightRuntime" : "\ninternal import SpecwrightRuntime"))
      try expectThatEverythingCompiles(asPackage: true)
    }

    @Test func generatesModelsAlone() throws {
      try configure("generate: models\n")
      #expect(try generate().status == 0)
      #expect(
        try files == ["Models/Order.swift", "Models/Receipt.swift", "Models/Loose.swift"])
    }

    @Test(arguments: [("server", "Client.swift"), ("client", "Operations.swift")])
    func generatesOneSide(_ part: String, without file: String) throws {
      try configure("generate: [models, \(part)]\n")
      #expect(try generate().status == 0)
      #expect(try files.contains("Models/Order.swift"))
      #expect(try !files.contains(file))
      try expectThatEverythingCompiles()
    }

    @Test func takesChosenNames() throws {
      try configure(
        """
        names:
          schemas: {Order: Purchase, Order.inner-state: Progress}
          operations: {place-order: buy}
          properties: {Order.inner-state: progress, Order.id: default}
          cases: {Order.inner-state.on-hold: waiting}

        """)
      #expect(try generate().status == 0)
      let order = try text("Models/Purchase.swift")
      #expect(order.contains("public var progress: Progress\n"))
      #expect(order.contains("public var `default`: String\n"))
      #expect(order.contains("/// `on-hold`\n    case waiting\n"))
      #expect(order.contains(".required(\"inner-state\", \\.progress)"))
      #expect(try text("Operations.swift").contains("func buy("))
      #expect(try text("Operations/Buy.swift").contains("id: \"place-order\""))
      try expectThatEverythingCompiles()
    }

    @Test func chosenNamesResolveCollisions() throws {
      try folder.write(
        Self.document.replacingText("amount:", by: "innerState: {type: string}\n        amount:"),
        to: "openapi.yaml")
      let collision = try generate()
      #expect(collision.status == 0)
      #expect(collision.errors.contains("'inner-state' is called 'innerState2' in Swift"))
      #expect(collision.errors.contains("under 'names: properties:' in specwright.yaml"))
      #expect(try generate("--strict").status == 1)
      try configure("names: {properties: {Order.innerState: otherState}}\n")
      let choice = try generate()
      #expect(choice.status == 0)
      #expect(!choice.errors.contains("colliding-names"))
      #expect(try text("Models/Order.swift").contains("public var otherState: String?\n"))
    }

    @Test func twoMayNotBeGivenTheSameName() throws {
      try configure("names: {properties: {Order.id: one, Order.amount: one}}\n")
      let collision = try generate()
      #expect(collision.status == 1)
      #expect(collision.errors.contains("'amount' and 'id' are both to be called 'one'"))
    }

    @Test(
      arguments: [
        ("{}", "closed", "open"), ("{requests: open}", "open", "open"),
        ("{responses: closed}", "closed", "closed"),
        ("{requests: open, responses: closed}", "open", "closed"),
      ])
    func opensEnumerations(_ setting: String, _ request: String, _ response: String) throws {
      try configure("enumerations: \(setting)\n")
      #expect(try generate().status == 0)
      #expect(
        try text("Models/Order.swift").contains("case unrecognized(String)") == (request == "open"))
      #expect(
        try text("Models/Receipt.swift").contains("case unrecognized(String)")
          == (response == "open"))
    }

    @Test(
      arguments: [
        ("assert", true, true), ("annotate", false, false), ("{uuid: annotate}", false, true),
        ("{other: annotate, uuid: assert}", true, false),
      ])
    func assertsFormats(_ setting: String, assertsUUID: Bool, assertsInt32: Bool) throws {
      try folder.write(
        Self.document.replacingText("minLength: 1", by: "format: uuid"), to: "openapi.yaml")
      try configure("formats: \(setting)\n")
      #expect(try generate().status == 0)
      let order = try text("Models/Order.swift")
      #expect(order.contains("\\.id, StringRule(") == assertsUUID)
      #expect(order.contains("\\.amount, IntegerRule(") == assertsInt32)
    }

    @Test(
      arguments: [
        ("ignore", false, false), ("refuse", true, false), ("keep", false, true),
      ])
    func treatsUnknownMembers(_ setting: String, refuses: Bool, keeps: Bool) throws {
      try configure("unknownMembers: \(setting)\n")
      #expect(try generate().status == 0)
      let order = try text("Models/Order.swift")
      #expect(order.contains("unknown: .refused") == refuses)
      #expect(order.contains(".others(") == keeps)
      try expectThatEverythingCompiles()
    }

    @Test func leavesTypesAndContentsAsTheStandardHasThem() throws {
      try configure("assumeObjects: false\n")
      #expect(try generate().status == 0)
      #expect(try text("Models/Aliases.swift").contains("typealias Loose = RawJSON"))
      try configure("decodeContent: false\n")
      #expect(try generate().status == 0)
      #expect(try text("Models/Loose.swift").contains("public var text: String?"))
    }

    // MARK: - Files

    @Test func writesExactlySoManyFiles() throws {
      try configure("files: 3\naccess: package\n")
      #expect(try generate().status == 0)
      #expect(try files == ["API1.swift", "API2.swift", "API3.swift"])
      try expectThatEverythingCompiles(asPackage: true)
      #expect(try generate("--files", "40").status == 0)
      #expect(try files.count == 40)
      try configure("{}\n")
      #expect(try generate().status == 0)
      #expect(try !files.contains("API1.swift"))
    }

    // MARK: - Where it is

    @Test func isFoundBesideTheDocumentOrByItsPath() throws {
      try folder.write(Self.document, to: "api/openapi.yaml")
      try configure("access: package\n", at: "api/specwright.yaml")
      try configure("access: internal\n", at: "other.yaml")
      func access(_ more: String...) throws -> String {
        let outcome = try Tool.run(
          ["generate", "api/openapi.yaml", "-o", "out"] + more, in: folder.root)
        #expect(outcome.status == 0)
        let text = try text("Models/Receipt.swift")
        return String(try #require(text.firstMatch(of: #/(?m)^(.*)nonisolated struct/#)).output.1)
      }
      #expect(try access() == "package ")
      #expect(try access("--config", "other.yaml") == "")
      #expect(try access("--config", "other.yaml", "--access", "public") == "public ")
    }

    @Test func mayNotBeMissingWhereItIsNamed() throws {
      #expect(
        try generate("--config", "team.yaml")
          == Tool.Outcome(
            status: 1, output: "",
            errors: "specwright: error: 'team.yaml' cannot be read: there is no such file\n"))
    }

    private func expectThatEverythingCompiles(asPackage: Bool = false) throws {
      let compiler = Process()
      compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      compiler.arguments =
        [
          "swiftc", "-typecheck", "-warnings-as-errors", "-swift-version", "6",
          "-enable-upcoming-feature", "InternalImportsByDefault", "-I", Tool.modules.path,
        ] + (asPackage ? ["-package-name", "shop"] : [])
        + (try files.map { folder.url("out/" + $0).path })
      try compiler.run()
      compiler.waitUntilExit()
      #expect(compiler.terminationStatus == 0)
    }
  }
}
