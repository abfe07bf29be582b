import Foundation
import OpenAPIDocument
import SchemaValidation
import SwiftGeneration
import Testing

/// Types generated from every schema of the suite accept and refuse what the suite says, and what
/// the interpreter says of values made from the schemas.
@Suite(.enabled(if: Shared.isHere, "../shared is not here")) struct GeneratedValidatorTests {
  @Test func requiredCases() throws {
    let outcome = try Outcome(of: "tests", formats: .annotate)
    #expect(outcome.failures == [])
    #expect(outcome.disagreements.joined(separator: "\n") == "")
    print("required:", outcome.sampleCount, "samples")
  }

  @Test func formats() throws {
    let outcome = try Outcome(of: "tests/optional/format", formats: .assert)
    #expect(outcome.failures == [])
    #expect(outcome.disagreements.joined(separator: "\n") == "")
    print("formats:", outcome.sampleCount, "samples")
  }

  @Test func optionalCases() throws {
    let outcome = try Outcome(of: "tests/optional", formats: .annotate)
    #expect(outcome.failures == [])
    #expect(outcome.disagreements.joined(separator: "\n") == "")
    print("optional:", outcome.sampleCount, "samples")
  }

  struct Outcome {
    private(set) var failures: Set<String> = []
    private(set) var disagreements: [String] = []
    private(set) var sampleCount = 0

    init(of folder: String, formats: GenerationOptions.FormatTreatment) throws {
      var options = GenerationOptions()
      options.assumesObjects = false
      options.otherFormats = formats
      options.decodesContent = false
      let suite = try JSONSchemaSuite(folder: folder, at: Shared.suite)
      for batch in try GeneratedSuite.batches(of: suite) {
        let comparison = batch.comparison(formats: formats == .assert ? .all : .none)
        let questions = batch.questions
        let answers = try batch.module(options: options)
          .answers(to: questions + comparison.questions)
        failures.formUnion(batch.differences(Array(answers.prefix(questions.count))))
        disagreements += comparison.differences(answers.dropFirst(questions.count))
        sampleCount += comparison.questions.count
      }
    }
  }
}
