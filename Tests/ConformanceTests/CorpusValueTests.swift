import Foundation
import OpenAPIDocument
import SchemaValidation
import SwiftGeneration
import Testing

/// What generated types make of values, beside what the interpreter says of the schemas.
@Suite(.enabled(if: Shared.isHere, "../shared is not here")) struct CorpusValueTests {
  struct Expectation {
    /// Examples that their own schemas refuse.
    let refusedExamples: Int
    let examples: Int
    /// At least so many values are asked of both.
    let samples: Int
  }

  static let expectations: [String: Expectation] = [
    "museum.yaml": Expectation(refusedExamples: 0, examples: 33, samples: 400),
    "adyen-CheckoutService-v71.yaml": Expectation(refusedExamples: 6, examples: 107, samples: 8000),
    "adyen-CheckoutService-v70.yaml": Expectation(refusedExamples: 6, examples: 107, samples: 8000),
    "discord.json": Expectation(refusedExamples: 0, examples: 0, samples: 8000),
    "oai-non-oauth-scopes.yaml": Expectation(refusedExamples: 0, examples: 0, samples: 0),
    "oai-tictactoe.yaml": Expectation(refusedExamples: 0, examples: 3, samples: 100),
    "oai-webhook-example.yaml": Expectation(refusedExamples: 0, examples: 0, samples: 30),
  ]

  @Test func noDocumentIsForgotten() throws {
    #expect(try CorpusDocument.names == Self.expectations.keys.sorted())
  }

  /// One compilation for both, which takes nearly all the time.
  @Test(arguments: expectations.keys.sorted())
  func examplesRoundTripAndVerdictsAgree(_ name: String) throws {
    var diagnostics = Diagnostics()
    let document = try CorpusDocument(name, reporting: &diagnostics)
    // Generated types are for both directions.
    let validator = SchemaValidator(
      graph: document.graph, options: .init(omissions: [.readOnly, .writeOnly]))
    let examples = document.graph.examples
    let usable = examples.filter { validator.accepts($0.value, $0.schema) }
    var schemas: [SchemaID] = []
    var places: [SchemaID: Int] = [:]
    for id in usable.map(\.schema) + document.graph.components.map(\.value)
    where places[id] == nil {
      places[id] = schemas.count
      schemas.append(id)
    }
    var comparison = VerdictComparison(validator: validator)
    for component in document.graph.components {
      comparison.addSamples(
        of: component.value, called: component.name, type: places[component.value] ?? 0)
    }
    for example in examples {
      guard let type = places[example.schema] else { continue }
      comparison.add(example.value, for: example.schema, called: example.place, type: type)
    }
    let module = try document.module(asking: schemas, options: Self.options)
    let questions = usable.map { example in
      TypeModule.Question(
        type: places[example.schema] ?? 0, json: "{\"value\":\(example.value.text)}")
    }
    let answers = try module.answers(to: questions + comparison.questions)
    let losses = zip(usable, answers).compactMap { Self.loss(of: $0, $1) }
    #expect(losses == [])
    let differences = comparison.differences(answers.dropFirst(questions.count))
    #expect(differences.values.sorted() == [])
    let expected = try #require(Self.expectations[name])
    #expect(examples.count - usable.count == expected.refusedExamples)
    #expect(usable.count == expected.examples)
    #expect(comparison.questions.count >= expected.samples)
  }

  /// With members kept that the document does not know, nothing of a value is lost.
  private static var options: GenerationOptions {
    var options = GenerationOptions()
    options.unknownMembers = .keep
    options.decodesContent = false
    // Whether server and client compile is asked for each document elsewhere.
    options.parts = []
    return options
  }

  private static func loss(of example: DocumentExample, _ answer: TypeModule.Answer) -> String? {
    switch answer {
    case .refused(let issue): return "\(example.place): \(issue)"
    case .accepted(_, let issues) where !issues.isEmpty: return "\(example.place): \(issues)"
    case .accepted(let json, _):
      if JSONLiteral(text: json)?["value"] == example.value { return nil }
      return "\(example.place): \(example.value.text) became \(json)"
    }
  }
}
