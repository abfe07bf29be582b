import Foundation
import OpenAPIDocument
import SchemaValidation
import SwiftGeneration
import Testing

/// Types generated from every schema of the suite accept and refuse what the suite says, and what
/// the interpreter says of values made from the schemas.
@Suite(.enabled(if: Shared.isHere, "../shared is not here")) struct GeneratedValidatorTests {
  @Test func requiredCases() throws {
    let outcome = try Outcome(of: JSONSchemaSuite(folder: "tests", at: Shared.suite))
    #expect(outcome.failures.sorted() == [])
    #expect(outcome.disagreements.values.sorted() == [])
    #expect(outcome.sampleCount > 3000)
  }

  @Test func formats() throws {
    let suite = try JSONSchemaSuite(folder: "tests/optional/format", at: Shared.suite)
    let outcome = try Outcome(of: suite, formats: .assert)
    #expect(outcome.failures.sorted() == [])
    #expect(outcome.disagreements.values.sorted() == [])
    #expect(outcome.sampleCount > 800)
  }

  @Test func optionalCases() throws {
    let outcome = try Outcome(of: JSONSchemaSuite(folder: "tests/optional", at: Shared.suite))
    let expected = ExpectedFailures.names
    #expect(outcome.failures.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(outcome.failures).sorted() == [], "take these off the list")
    let unexpected = outcome.disagreements.filter {
      !ExpectedFailures.disagreements.contains($0.key)
    }
    #expect(unexpected.values.sorted() == [])
    let passing = ExpectedFailures.disagreements.subtracting(outcome.disagreements.keys)
    #expect(passing.sorted() == [], "take these off the list")
  }

  /// The compiler takes no literal that its type cannot hold; values of that kind are refused.
  @Test func numbersOutOfTheRangesOfSwift() throws {
    let suite = try JSONSchemaSuite(cases: [
      #"{"type": "number", "maximum": 1e400}"#: ["1e308": true],
      #"{"type": "number", "minimum": -1e400}"#: ["-1e308": true],
      #"{"type": "number", "minimum": 1e400}"#: ["1e308": false],
      #"{"type": "number", "exclusiveMinimum": 1e-400}"#: ["0": false, "0.1": true],
      #"{"type": "number", "minimum": -1e-400}"#: ["0": true, "-0.1": false],
      #"{"type": "number", "enum": [1e400, 2.5]}"#: ["2.5": true, "1e308": false],
      #"{"type": "integer", "maximum": 18446744073709551615}"#: ["9223372036854775807": true],
      #"{"type": "integer", "multipleOf": 18446744073709551616}"#: ["0": true, "5": false],
      #"{"minimum": 18446744073709551616}"#: ["5": false, "18446744073709551617": true],
      #"{"exclusiveMaximum": -972783798187987123879878123.5}"#:
        ["-972783798187987123879878123.5": false, "-972783798187987123879878123.6": true],
    ])
    let outcome = try Outcome(of: suite)
    #expect(outcome.failures.sorted() == [])
  }

  /// What the schema beside it asserts is not asked of the null.
  @Test func nullBesideAnotherSchema() throws {
    let suite = try JSONSchemaSuite(cases: [
      #"{"oneOf": [{"type": "null"}, {"type": "integer", "oneOf": [{"const": 4}]}]}"#:
        ["null": true, "4": true, "5": false],
      #"{"anyOf": [{"type": "string", "not": {"const": "a"}}, {"type": "null"}]}"#:
        ["null": true, #""a""#: false, #""b""#: true],
      #"{"type": ["integer", "null"], "not": {"type": "null"}}"#: ["null": false, "4": true],
      #"{"not": {"enum": [5, null]}, "anyOf": [{"type": "null"}, {"type": "integer"}]}"#:
        ["null": false, "4": true, "5": false],
    ])
    let outcome = try Outcome(of: suite)
    #expect(outcome.failures.sorted() == [])
    #expect(outcome.disagreements.values.sorted() == [])
  }

  struct Outcome {
    /// The checks of the suite that come out differently.
    private(set) var failures: Set<String> = []
    /// Where generated code and interpreter differ.
    private(set) var disagreements: [String: String] = [:]
    private(set) var sampleCount = 0

    init(
      of suite: JSONSchemaSuite, formats: GenerationOptions.FormatTreatment = .annotate
    ) throws {
      var options = GenerationOptions()
      options.assumesObjects = false
      options.otherFormats = formats
      options.decodesContent = false
      for batch in try GeneratedSuite.batches(of: suite) {
        let comparison = batch.comparison(formats: formats == .assert ? .all : .none)
        let questions = batch.questions
        let answers = try batch.module(options: options)
          .answers(to: questions + comparison.questions)
        failures.formUnion(batch.differences(answers.prefix(questions.count)))
        let differences = comparison.differences(answers.dropFirst(questions.count))
        disagreements.merge(differences) { first, _ in first }
        sampleCount += comparison.questions.count
      }
    }
  }
}
