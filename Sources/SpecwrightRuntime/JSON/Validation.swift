/// A type whose values can break a rule although they exist: what reading refuses, a value that was
/// built in memory is asked for afterwards.
public protocol Validatable {
  /// Adds an issue for every rule that the value breaks.
  func validate(in validation: inout Validation)
}

extension Validatable {
  /// The rules that the value breaks; the issues have no offset.
  public func validate() -> [ValidationIssue] {
    var validation = Validation()
    validate(in: &validation)
    return validation.issues
  }
}

/// Collects what is wrong with a value that was built in memory.
public struct Validation {
  private enum Step {
    case name(StaticString)
    case key(String)
    case index(Int)
  }

  /// What was refused so far; at most 100, the hundredth then says that there are more.
  public private(set) var issues: [ValidationIssue] = []
  private var path: [Step] = []

  public init() {}

  /// Adds an issue with the value that is being looked at; what was there is `value`, its text
  /// truncated.
  public mutating func refuse(
    _ value: some JSONWritable, keyword: StaticString, expected: String
  ) {
    guard issues.count < 100 else { return }
    let actual = value.encoded().withUnsafeBufferPointer { truncated($0) }
    let isLast = issues.count == 99
    issues.append(
      ValidationIssue(
        pointer: isLast ? "" : pointer, keyword: isLast ? "issues" : keyword.description,
        expected: isLast ? "fewer than 100 issues; there are more" : expected,
        actual: isLast ? nil : actual, offset: nil))
  }

  /// Adds issues that were found in the value that is being looked at, each once.
  mutating func refuse(_ found: [ValidationIssue]) {
    let prefix = pointer
    for issue in found where issues.count < 100 {
      let place = prefix + issue.pointer
      guard !issues.contains(where: { $0.pointer == place && $0.keyword == issue.keyword }) else {
        continue
      }
      issues.append(
        ValidationIssue(
          pointer: place, keyword: issue.keyword, expected: issue.expected, actual: issue.actual,
          offset: nil))
    }
  }

  private var pointer: String {
    path.map { step in
      switch step {
      case .name(let name): "/" + JSONPointer.escape(name.description)
      case .key(let key): "/" + JSONPointer.escape(key)
      case .index(let index): "/\(index)"
      }
    }.joined()
  }

  mutating func enter(_ name: StaticString) {
    path.append(.name(name))
  }

  mutating func enter(_ key: String) {
    path.append(.key(key))
  }

  mutating func enter(_ index: Int) {
    path.append(.index(index))
  }

  mutating func leave() {
    path.removeLast()
  }
}

extension Validation {
  /// Looks at members that have no name of their own: what falls under `additionalProperties`.
  public mutating func members<R: Rule>(_ members: [String: R.Value], _ rule: R) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      enter(name)
      rule.validate(value, in: &self)
      leave()
    }
  }

  /// Looks at an array's elements.
  public mutating func elements<R: Rule>(_ elements: [R.Value], _ rule: R) {
    for (index, element) in elements.enumerated() {
      enter(index)
      rule.validate(element, in: &self)
      leave()
    }
  }
}

extension Array: Validatable where Element: Validatable {
  public func validate(in validation: inout Validation) {
    for (index, element) in enumerated() {
      validation.enter(index)
      element.validate(in: &validation)
      validation.leave()
    }
  }
}

extension Dictionary: Validatable where Key == String, Value: Validatable {
  public func validate(in validation: inout Validation) {
    for (name, value) in sorted(by: { $0.key < $1.key }) {
      validation.enter(name)
      value.validate(in: &validation)
      validation.leave()
    }
  }
}
