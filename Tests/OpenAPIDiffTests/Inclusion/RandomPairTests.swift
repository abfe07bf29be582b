import Foundation
import OpenAPIDocument
import SchemaValidation
import Testing

@testable import OpenAPIDiff

@Suite("Inclusion of random schemas")
struct RandomPairTests {
  /// More by `SPECWRIGHT_PAIRS`.
  private var pairCount: Int {
    ProcessInfo.processInfo.environment["SPECWRIGHT_PAIRS"].flatMap(Int.init) ?? 250
  }

  private var valueCount: Int {
    ProcessInfo.processInfo.environment["SPECWRIGHT_VALUES"].flatMap(Int.init) ?? 150
  }

  private var seed: UInt64 {
    ProcessInfo.processInfo.environment["SPECWRIGHT_SEED"].flatMap(UInt64.init) ?? 1
  }

  @Test("What holds holds for thousands of values, and what fails is shown by one")
  func verdictsAgreeWithTheInterpreter() throws {
    var random = RandomSchemas(numbers: SeededGenerator(seed: seed))
    let values = (0..<valueCount).map { _ in random.value() }
    var (holds, fails, unknown, checked) = (0, 0, 0, 0)
    var reasons: [String: Int] = [:]
    for _ in 0..<pairCount {
      let first = random.root()
      let second = random.changed(first)
      for (sent, received) in [(first, second), (second, first)] {
        guard let pair = try? TwoSchemas(sent.json, received.json) else { continue }
        switch try pair.verdict() {
        case .holds:
          holds += 1
          checked += try check(pair, values)
        case .fails: fails += 1
        case .unknown(let reason):
          unknown += 1
          reasons[reason, default: 0] += 1
          if ProcessInfo.processInfo.environment["SPECWRIGHT_SHOW"] != nil {
            print("unknown: \(reason)\n  \(sent.json)\n  \(received.json)")
          }
        case .wrong(let value):
          Issue.record("\(value.json) does not tell \(sent.json) from \(received.json)")
        }
      }
    }
    print(
      "random pairs: \(holds) hold (\(checked) values checked), \(fails) fail, \(unknown) unknown")
    for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) {
      print("  \(count): \(reason)")
    }
    #expect(holds > 0 && fails > 0)
    #expect(unknown * 100 <= (holds + fails + unknown) * 2)
  }

  @Test("Who sends less or refuses less breaks no more than by the letter of the schemas")
  func policiesAgree() throws {
    var random = RandomSchemas(numbers: SeededGenerator(seed: seed + 1))
    let lenient = UnknownMembers(senders: .declared, servers: .ignore, clients: .ignore)
    let strict = UnknownMembers(senders: .declared, servers: .refuse, clients: .refuse)
    var differing = 0
    for _ in 0..<(pairCount / 2) {
      let first = random.root()
      let second = random.changed(first)
      guard let pair = try? TwoSchemas(first.json, second.json) else { continue }
      let letter = try pair.verdict()
      let leniently = try pair.verdict(lenient)
      if case .wrong(let value) = leniently {
        Issue.record("\(value.json) does not tell \(first.json) from \(second.json)")
      }
      if letter == .holds { #expect(leniently == .holds, "\(first.json) in \(second.json)") }
      if case .fails = letter, leniently == .holds { differing += 1 }
      if case .wrong(let value) = try pair.verdict(strict) {
        Issue.record("\(value.json) does not tell \(first.json) from \(second.json), strictly")
      }
    }
    print("random pairs: \(differing) fail only by the letter")
  }

  /// How many values the first schema accepts, all of which the second has to accept.
  private func check(_ pair: TwoSchemas, _ values: [JSONLiteral]) throws -> Int {
    let first = try #require(pair.old.components.first).value
    let second = try #require(pair.new.components.first).value
    let options = SchemaValidator.Options(omissions: [.readOnly])
    let sender = SchemaValidator(graph: pair.old, options: options)
    let receiver = SchemaValidator(graph: pair.new, options: options)
    let samples = SampleValues(validator: sender).valid(for: first, count: 64)
    var count = 0
    for value in samples + values where sender.accepts(value, first) {
      count += 1
      if !receiver.accepts(value, second) {
        Issue.record(
          "said to hold, but \(value.json): \(pair.old.text) in \(pair.new.text)")
        break
      }
    }
    return count
  }
}

extension SchemaGraph {
  fileprivate var text: String {
    String(decoding: schemas.first?.location.file.bytes ?? [], as: UTF8.self)
  }
}
