extension Alphabet {
  /// Printable ASCII, what reads best first.
  private static let favourites = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,:;/@+*=!?#$%&'()<>[]{}|~^`\"\\ "
      .unicodeScalars)

  /// A member of each class that reads well.
  var examples: [Unicode.Scalar] {
    var examples = [Unicode.Scalar?](repeating: nil, count: count)
    for scalar in Self.favourites where examples[classIndex(of: scalar)] == nil {
      examples[classIndex(of: scalar)] = scalar
    }
    for (start, number) in zip(starts, classes) {
      guard let scalar = Unicode.Scalar(start) else { continue }
      if let present = examples[number], !present.properties.generalCategory.isHidden { continue }
      examples[number] = scalar
    }
    return examples.map { $0 ?? "a" }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isHidden: Bool {
    switch self {
    case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }
}
