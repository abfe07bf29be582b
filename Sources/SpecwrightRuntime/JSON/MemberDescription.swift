/// What is said of a member, whatever the type of its object.
struct MemberDescription {
  enum Demand: Equatable {
    case always
    /// Only if a text goes this way; never without one.
    case only(JSONReader.Direction?)
    /// Stands for all members without a property.
    case others
  }

  let name: StaticString
  /// Of the property in its object, in bytes.
  let offset: Int
  let coding: MemberCoding
  let demand: Demand
}
