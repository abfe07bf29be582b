/// The members of an object, each with the property that stands for it.
///
/// Meant for static properties: what it allocates is never given back.
public struct ObjectMembers<Object>: @unchecked Sendable {
  let table: MemberTable

  /// `list` names every stored property of `Object` just once. `assertion` is what the schema asks
  /// of the object as a whole, beyond its members.
  public init(
    unknown: UnknownMembers = .ignored, assertion: SchemaFunction? = nil,
    _ list: (inout ObjectMemberList<Object>) -> Void
  ) {
    var members = ObjectMemberList<Object>()
    list(&members)
    table = MemberTable(
      members.descriptions, refusesOthers: unknown == .refused, assertion: assertion,
      size: MemoryLayout<Object>.size)
  }
}

/// What becomes of members that an object has no property for, where it does not keep them.
public enum UnknownMembers: Sendable {
  case ignored
  /// Each is an `additionalProperties` issue.
  case refused
}

/// Takes the members of an object one by one, each with the property that stands for it.
///
/// Names are as the document has them, without escapes. The property is a stored one; where that is
/// wrapped, it is the wrapper (`\._child`).
public struct ObjectMemberList<Object> {
  private(set) var descriptions: [MemberDescription] = []

  // Arguments are consumed all the way: whoever lists members has the least to do with each.
  private mutating func add(
    _ name: StaticString, _ property: PartialKeyPath<Object>, _ coding: MemberCoding,
    demand: MemberDescription.Demand
  ) {
    guard let offset = MemoryLayout<Object>.offset(of: property) else {
      preconditionFailure("'\(name)' is not stored: \(property)")
    }
    descriptions.append(
      MemberDescription(name: name, offset: offset, coding: coding, demand: demand))
  }
}

extension ObjectMemberList {
  /// A member that is always there.
  public mutating func required<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Value>
  ) {
    add(name, property, RequiredCoding(Unconstrained<Value>()), demand: .always)
  }

  /// A member that is always there, under a rule.
  public mutating func required<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, R.Value>, _ rule: consuming R
  ) {
    add(name, property, RequiredCoding(rule), demand: .always)
  }

  /// A member that is always there and may be null.
  public mutating func nullable<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Value?>
  ) {
    add(name, property, NullableCoding(Unconstrained<Value>()), demand: .always)
  }

  /// A member that is always there and may be null, otherwise under a rule.
  public mutating func nullable<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, R.Value?>, _ rule: consuming R
  ) {
    add(name, property, NullableCoding(rule), demand: .always)
  }

  /// A member that may be missing: always, or unless a text goes in the direction `requiredIn`.
  public mutating func optional<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Value?>,
    requiredIn direction: JSONReader.Direction? = nil
  ) {
    add(name, property, OptionalCoding(Unconstrained<Value>()), demand: .only(direction))
  }

  /// A member that may be missing, otherwise under a rule.
  public mutating func optional<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, R.Value?>, _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) {
    add(name, property, OptionalCoding(rule), demand: .only(direction))
  }

  /// A member that may be missing and may be null.
  public mutating func presence<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Presence<Value>>,
    requiredIn direction: JSONReader.Direction? = nil
  ) {
    add(name, property, PresenceCoding(Unconstrained<Value>()), demand: .only(direction))
  }

  /// A member that may be missing and may be null, otherwise under a rule.
  public mutating func presence<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Presence<R.Value>>,
    _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) {
    add(name, property, PresenceCoding(rule), demand: .only(direction))
  }

  /// Every member that has no property of its own.
  public mutating func others<R: Rule>(
    _ property: consuming KeyPath<Object, [String: R.Value]>, _ rule: consuming R
  ) {
    add("", property, OthersCoding(rule), demand: .others)
  }
}

// Values that are kept out of line have names of their own for what they are: with overloads the
// compiler would try each for every member.
extension ObjectMemberList {
  /// As `required(_:_:_:)`, kept out of line.
  public mutating func boxed<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Boxed<R.Value>>, _ rule: consuming R
  ) {
    add(name, property, BoxedCoding<R.Value>(RequiredCoding(rule)), demand: .always)
  }

  /// As `presence(_:_:_:requiredIn:)`, kept out of line.
  public mutating func boxedPresence<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Boxed<Presence<R.Value>>>,
    _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) {
    add(
      name, property, BoxedCoding<Presence<R.Value>>(PresenceCoding(rule)),
      demand: .only(direction))
  }

  /// As `nullable(_:_:_:)`, kept out of line.
  public mutating func boxedNullable<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, BoxedOptional<R.Value>>,
    _ rule: consuming R
  ) {
    add(name, property, BoxedNullableCoding(rule), demand: .always)
  }

  /// As `optional(_:_:_:requiredIn:)`, kept out of line.
  public mutating func boxedOptional<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, BoxedOptional<R.Value>>,
    _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) {
    add(name, property, BoxedOptionalCoding(rule), demand: .only(direction))
  }
}
