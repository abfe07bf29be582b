/// A value that belongs to no actor, also in a module whose declarations belong to the main actor
/// unless they say otherwise.
///
/// For structures with wrapped properties: of those the compiler (6.3) refuses the word `nonisolated`,
/// but it concludes the same from a protocol whose values can be sent.
public protocol NonisolatedValue: Sendable {}
