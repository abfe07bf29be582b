import ArgumentParser

extension CaseIterable where Self: RawRepresentable<String> {
  /// For the command line.
  static func named(_ text: String) throws -> Self {
    guard let value = Self(rawValue: text) else {
      throw ValidationError("it can be \(allCases.map(\.rawValue).listed).")
    }
    return value
  }
}
