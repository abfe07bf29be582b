/// A schema as generated code asserts it: adds a finding for everything about the value that the
/// schema refuses.
public typealias SchemaFunction = @Sendable (JSONInstance, inout SchemaEvaluation) -> Void

/// What asserting a schema of a value has found so far, with one method for each keyword of JSON
/// Schema 2020-12. Generated functions call the methods of the keywords that their schemas have.
public struct SchemaEvaluation {
  /// In the order in which they were made.
  private(set) var findings: [Finding] = []
  /// Which elements or members of the present value some keyword has evaluated; `nil` where nobody
  /// asks.
  private var evaluated: [Bool]?
  /// Schemas on the way to the present one that can come back to themselves, with their values.
  private var open: Set<Entry> = []
  /// How many undecided branches are around: their findings are only counted.
  private var probes = 0
  /// How many schemas may still be asserted. Alternatives that come back to themselves further down
  /// would be tried as often as there are ways through all of them.
  private var stepsLeft: Int
  /// The place of the first value for which no step was left: nothing is decided from there on.
  private(set) var undecided: Int?

  /// Which way the value goes, where that is known.
  let direction: JSONReader.Direction?
  /// What becomes of a value that several alternatives of a `oneOf` accept.
  let overlappingAlternatives: JSONReader.OverlappingAlternatives

  private struct Entry: Hashable {
    let schema: Int
    let offset: Int
  }

  /// `size` is that of the text of the value, in bytes: what takes many more steps is refused.
  init(_ options: JSONReader.Options = JSONReader.Options(), size: Int) {
    direction = options.direction
    overlappingAlternatives = options.overlappingAlternatives
    stepsLeft = 100_000 + 100 * size
  }

  /// Everything about the value that is refused, or that it is not known.
  var outcome: [Finding] {
    guard let undecided else { return findings }
    return [
      Finding(
        offset: undecided, keyword: "alternatives",
        expected: "a value that takes fewer trials of the alternatives", actual: .value)
    ]
  }

  /// Notes that the value is refused.
  mutating func refuse(
    _ value: JSONInstance, _ keyword: StaticString, _ expected: @autoclosure () -> String
  ) {
    let phrase = probes > 0 ? "" : expected()
    findings.append(
      Finding(offset: value.offset, keyword: keyword, expected: phrase, actual: .value))
  }

  /// Notes that something is missing from the value.
  mutating func refuseMissing(
    in value: JSONInstance, _ keyword: StaticString, _ expected: @autoclosure () -> String
  ) {
    let phrase = probes > 0 ? "" : expected()
    findings.append(
      Finding(offset: value.offset, keyword: keyword, expected: phrase, actual: .none))
  }
}

// MARK: - Schemas

extension SchemaEvaluation {
  /// The schema `true`.
  public static let anything: SchemaFunction = { _, _ in }

  /// The schema `false`.
  public static let nothing: SchemaFunction = { value, evaluation in
    evaluation.refuse(value, "false", "nothing here")
  }

  /// Asserts a schema that can come back to itself at the same value: there, it counts as met.
  public mutating func once(
    _ schema: Int, _ value: JSONInstance, _ assert: (inout SchemaEvaluation) -> Void
  ) {
    let entry = Entry(schema: schema, offset: value.offset)
    guard open.insert(entry).inserted else { return }
    assert(&self)
    open.remove(entry)
  }

  /// Asserts a schema of an element, a member or a name.
  mutating func descend(_ value: JSONInstance, _ schema: SchemaFunction) {
    guard hasStep(for: value) else { return }
    let outer = evaluated
    evaluated = nil
    schema(value, &self)
    evaluated = outer
  }

  /// Whether a schema accepts the value; what it has evaluated counts if it does.
  mutating func accepts(_ value: JSONInstance, _ schema: SchemaFunction) -> Bool {
    guard hasStep(for: value) else { return false }
    let (before, outer) = (findings.count, evaluated)
    probes += 1
    schema(value, &self)
    probes -= 1
    guard findings.count > before else { return true }
    findings.removeSubrange(before...)
    evaluated = outer
    return false
  }

  private mutating func hasStep(for value: JSONInstance) -> Bool {
    guard undecided == nil else { return false }
    stepsLeft -= 1
    if stepsLeft < 0 { undecided = value.offset }
    return stepsLeft >= 0
  }

  /// As `accepts`, for an element or a member.
  mutating func acceptsBelow(_ value: JSONInstance, _ schema: SchemaFunction) -> Bool {
    let outer = evaluated
    evaluated = nil
    defer { evaluated = outer }
    return accepts(value, schema)
  }

  mutating func misfit(_ value: JSONInstance, _ schema: SchemaFunction) -> Misfit {
    guard hasStep(for: value) else { return Misfit(of: [], at: value.offset) }
    let (before, outer) = (findings.count, evaluated)
    probes += 1
    schema(value, &self)
    probes -= 1
    let misfit = Misfit(of: findings[before...], at: value.offset)
    findings.removeSubrange(before...)
    evaluated = outer
    return misfit
  }
}

// MARK: - What has been evaluated

extension SchemaEvaluation {
  /// Runs the keywords of a schema that asks which elements and members they evaluate.
  public mutating func tracking(
    _ value: JSONInstance, _ assert: (inout SchemaEvaluation) -> Void
  ) {
    let outer = evaluated
    evaluated = Array(repeating: false, count: value.childCount)
    assert(&self)
    if var outer {
      for (index, flag) in (evaluated ?? []).enumerated() where flag { outer[index] = true }
      evaluated = outer
    } else {
      evaluated = nil
    }
  }

  /// How many elements or members of the value a schema speaks of; `nil` if it refuses the value.
  mutating func knownChildren(of value: JSONInstance, _ schema: SchemaFunction) -> Int? {
    let outer = evaluated
    evaluated = Array(repeating: false, count: value.childCount)
    defer { evaluated = outer }
    return accepts(value, schema) ? evaluated?.count { $0 } : nil
  }

  mutating func markEvaluated(_ index: Int) { evaluated?[index] = true }

  /// Whether somebody asks which elements and members are evaluated.
  var isTracking: Bool { evaluated != nil }

  /// Whether no keyword has evaluated the element or member.
  func isUnevaluated(_ index: Int) -> Bool { evaluated.map { !$0[index] } ?? true }
}

extension JSONInstance {
  fileprivate var childCount: Int {
    switch value {
    case .array(let elements): elements.count
    case .object(let members): members.count
    default: 0
    }
  }
}
