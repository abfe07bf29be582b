/// A program laid out for matching from the end of a text to its start.
///
/// Backwards, one knows at each place for every step whether it leads to a match, from what one
/// knew a place further on. Look-aheads are answered on the way.
struct MatchingProgram: Sendable {
  /// What an encoded program starts with.
  static let mark = 1

  enum Operation: Int, Sendable {
    case match, scalars, fork, textStart, textEnd, wordBoundary, noWordBoundary, lookAhead,
      noLookAhead
  }

  /// Steps come after all to which they lead without reading.
  private struct Step: Sendable {
    let operation: Operation
    /// The set, the other way of a fork, or where a look-ahead starts.
    let argument: Int32
    let next: Int32
  }

  /// The most pairs of a set and a class, and the most steps.
  static let sizeLimit = 1 << 26

  private let classifier: ScalarClassifier
  private let setCount: Int
  /// By class, and in a class by set: whether the set holds the class.
  private let members: [Bool]
  private let isWordClass: [Bool]
  private let steps: [Step]
  private let entry: Int

  init?(from reader: inout NumberReader) {
    guard let classifier = ScalarClassifier(from: &reader),
      let setCount = reader.number(below: Self.sizeLimit),
      setCount * classifier.classCount <= Self.sizeLimit
    else { return nil }
    var members = [Bool](repeating: false, count: setCount * classifier.classCount)
    for set in 0..<setCount {
      guard let held = Self.classes(from: &reader, count: classifier.classCount) else { return nil }
      for number in held { members[number * setCount + set] = true }
    }
    var isWordClass = [Bool](repeating: false, count: classifier.classCount)
    guard let words = Self.classes(from: &reader, count: classifier.classCount),
      let count = reader.number(below: Self.sizeLimit), let entry = reader.number(below: count)
    else { return nil }
    for number in words { isWordClass[number] = true }
    let codes = reader.lines(count: count) { Self.codes(from: &$0) }
    guard let codes else { return nil }
    var steps: [Step] = []
    for (index, codes) in codes.enumerated() {
      guard let step = Self.step(codes, at: index, count: count, setCount: setCount) else {
        return nil
      }
      steps.append(step)
    }
    self.classifier = classifier
    self.setCount = setCount
    self.members = members
    self.isWordClass = isWordClass
    self.steps = steps
    self.entry = entry
  }

  /// Runs of classes: how many are left out before each, and how many more than one it has.
  private static func classes(from reader: inout NumberReader, count: Int) -> [Int]? {
    guard let runCount = reader.number(below: count + 1) else { return nil }
    var classes: [Int] = []
    var least = 0
    for _ in 0..<runCount {
      guard let gap = reader.number(below: count - least),
        let more = reader.number(below: count - least - gap)
      else { return nil }
      classes += least + gap...least + gap + more
      least += gap + more + 1
    }
    return classes
  }

  /// The operation, the code of where it leads, and the argument where there is one.
  private static func codes(from reader: inout NumberReader) -> [Int]? {
    guard let operation = reader.number().flatMap(Operation.init) else { return nil }
    switch operation {
    case .match: return [operation.rawValue, 0, 0]
    case .scalars, .fork, .lookAhead, .noLookAhead:
      guard let next = reader.number(), let argument = reader.number() else { return nil }
      return [operation.rawValue, next, argument]
    case .textStart, .textEnd, .wordBoundary, .noWordBoundary:
      return reader.number().map { [operation.rawValue, $0, 0] }
    }
  }

  private static func step(_ codes: [Int], at index: Int, count: Int, setCount: Int) -> Step? {
    guard let operation = Operation(rawValue: codes[0]) else { return nil }
    if operation == .match { return Step(operation: .match, argument: 0, next: 0) }
    guard let next = place(of: codes[1], from: index, count: count) else { return nil }
    var argument = codes[2]
    switch operation {
    case .fork, .lookAhead, .noLookAhead:
      guard let other = place(of: argument, from: index, count: count) else { return nil }
      argument = other
    default: guard operation != .scalars || argument < setCount else { return nil }
    }
    return Step(operation: operation, argument: Int32(argument), next: Int32(next))
  }

  private static func place(of code: Int, from origin: Int, count: Int) -> Int? {
    let place = code % 2 == 1 ? code / 2 : origin - NumberReader.signed(code / 2)
    return (0..<count).contains(place) ? place : nil
  }

  /// A place is told by its distance or by itself, whichever is shorter.
  static func code(of place: Int, from origin: Int) -> Int {
    min(NumberWriter.unsigned(origin - place) * 2, place * 2 + 1)
  }
}

// MARK: - Matching

extension MatchingProgram {
  /// What there is around a place.
  private struct Surroundings {
    /// The class of the scalar that follows; `nil` at the end.
    let following: Int?
    let isStart: Bool
    let isWordBoundary: Bool
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Whether each step leads to a match, from this place and from the one after it.
    var here = [Bool](repeating: false, count: steps.count)
    var ahead = here
    var place = text.count
    var following: Int?
    while true {
      let start = startOfScalar(before: place, in: text)
      let preceding = start.map { number(at: $0, in: text) }
      swap(&here, &ahead)
      update(
        &here, ahead: ahead,
        around: Surroundings(
          following: following, isStart: place == 0,
          isWordBoundary: isWord(preceding) != isWord(following)))
      if here[entry] { return true }
      guard let start else { return false }
      place = start
      following = preceding
    }
  }

  private func isWord(_ number: Int?) -> Bool { number.map { isWordClass[$0] } ?? false }

  private func startOfScalar(before place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, text[start] & 0xC0 == 0x80, place - start < 4 { start -= 1 }
    return start
  }

  private func number(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    text[place] < 0x80
      ? classifier.number(ofASCII: text[place]) : classifier.scalar(at: place, in: text).number
  }

  private func update(_ here: inout [Bool], ahead: [Bool], around: Surroundings) {
    let row = around.following.map { $0 * setCount }
    for index in steps.indices {
      let step = steps[index]
      let next = Int(step.next)
      let argument = Int(step.argument)
      here[index] =
        switch step.operation {
        case .match: true
        case .scalars: ahead[next] && (row.map { members[$0 + argument] } ?? false)
        case .fork: here[next] || here[argument]
        case .textStart: around.isStart && here[next]
        case .textEnd: around.following == nil && here[next]
        case .wordBoundary: around.isWordBoundary && here[next]
        case .noWordBoundary: !around.isWordBoundary && here[next]
        case .lookAhead: here[argument] && here[next]
        case .noLookAhead: !here[argument] && here[next]
        }
    }
  }
}
