/// The members of an object, each with the property that stands for it.
///
/// Meant for static properties: what it allocates is never given back.
public struct ObjectMembers<Object>: @unchecked Sendable {
  let table: MemberTable

  /// `members` names every stored property of `Object` just once. `assertion` is what the schema asks
  /// of the object as a whole, beyond its members.
  public init(
    _ members: ObjectMember<Object>..., unknown: UnknownMembers = .ignored,
    assertion: SchemaFunction? = nil
  ) {
    table = MemberTable(
      members.map(\.description), refusesOthers: unknown == .refused, assertion: assertion,
      size: MemoryLayout<Object>.size)
  }
}

/// What becomes of members that an object has no property for, where it does not keep them.
public enum UnknownMembers: Sendable {
  case ignored
  /// Each is an `additionalProperties` issue.
  case refused
}

/// A member of an object and the property that stands for it.
///
/// Names are as the document has them, without escapes. The property is a stored one; where that is
/// wrapped, it is the wrapper (`\._child`).
public struct ObjectMember<Object> {
  // A reference, and arguments are consumed: whoever lists members has the least to do with each.
  let description: MemberDescription

  private init(
    _ name: StaticString, _ property: PartialKeyPath<Object>, _ coding: MemberCoding,
    demand: MemberDescription.Demand
  ) {
    guard let offset = MemoryLayout<Object>.offset(of: property) else {
      preconditionFailure("'\(name)' is not stored: \(property)")
    }
    description = MemberDescription(name: name, offset: offset, coding: coding, demand: demand)
  }
}

extension ObjectMember {
  /// A member that is always there.
  public static func required<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Value>
  ) -> ObjectMember {
    ObjectMember(
      name, property, RequiredCoding(Unconstrained<Value>()), demand: .always)
  }

  /// A member that is always there, under a rule.
  public static func required<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, R.Value>, _ rule: consuming R
  ) -> ObjectMember {
    ObjectMember(name, property, RequiredCoding(rule), demand: .always)
  }

  /// A member that is always there and may be null.
  public static func nullable<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Value?>
  ) -> ObjectMember {
    ObjectMember(
      name, property, NullableCoding(Unconstrained<Value>()), demand: .always)
  }

  /// A member that is always there and may be null, otherwise under a rule.
  public static func nullable<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, R.Value?>, _ rule: consuming R
  ) -> ObjectMember {
    ObjectMember(name, property, NullableCoding(rule), demand: .always)
  }

  /// A member that may be missing: always, or unless a text goes in the direction `requiredIn`.
  public static func optional<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Value?>,
    requiredIn direction: JSONReader.Direction? = nil
  ) -> ObjectMember {
    ObjectMember(
      name, property, OptionalCoding(Unconstrained<Value>()),
      demand: .only(direction))
  }

  /// A member that may be missing, otherwise under a rule.
  public static func optional<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, R.Value?>, _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) -> ObjectMember {
    ObjectMember(name, property, OptionalCoding(rule), demand: .only(direction))
  }

  /// A member that may be missing and may be null.
  public static func presence<Value: JSONReadable & JSONWritable>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Presence<Value>>,
    requiredIn direction: JSONReader.Direction? = nil
  ) -> ObjectMember {
    ObjectMember(
      name, property, PresenceCoding(Unconstrained<Value>()),
      demand: .only(direction))
  }

  /// A member that may be missing and may be null, otherwise under a rule.
  public static func presence<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Presence<R.Value>>,
    _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) -> ObjectMember {
    ObjectMember(name, property, PresenceCoding(rule), demand: .only(direction))
  }

  /// Every member that has no property of its own.
  public static func others<R: Rule>(
    _ property: consuming KeyPath<Object, [String: R.Value]>, _ rule: consuming R
  ) -> ObjectMember {
    ObjectMember("", property, OthersCoding(rule), demand: .others)
  }
}

// Values that are kept out of line have names of their own for what they are: with overloads the
// compiler would try each for every member.
extension ObjectMember {
  /// As `required(_:_:_:)`, kept out of line.
  public static func boxed<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Boxed<R.Value>>, _ rule: consuming R
  ) -> ObjectMember {
    ObjectMember(name, property, BoxedCoding<R.Value>(RequiredCoding(rule)), demand: .always)
  }

  /// As `presence(_:_:_:requiredIn:)`, kept out of line.
  public static func boxedPresence<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, Boxed<Presence<R.Value>>>,
    _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) -> ObjectMember {
    ObjectMember(
      name, property, BoxedCoding<Presence<R.Value>>(PresenceCoding(rule)),
      demand: .only(direction))
  }

  /// As `nullable(_:_:_:)`, kept out of line.
  public static func boxedNullable<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, BoxedOptional<R.Value>>,
    _ rule: consuming R
  ) -> ObjectMember {
    ObjectMember(name, property, BoxedNullableCoding(rule), demand: .always)
  }

  /// As `optional(_:_:_:requiredIn:)`, kept out of line.
  public static func boxedOptional<R: Rule>(
    _ name: StaticString, _ property: consuming KeyPath<Object, BoxedOptional<R.Value>>,
    _ rule: consuming R,
    requiredIn direction: JSONReader.Direction? = nil
  ) -> ObjectMember {
    ObjectMember(name, property, BoxedOptionalCoding(rule), demand: .only(direction))
  }
}
