internal import OpenAPIDiff

/// Where in one version to look at a change.
enum Whereabouts {
  case exact(Place)
  /// It stands in the other version only; this is around it.
  case around(Place)

  var place: Place {
    switch self {
    case .exact(let place), .around(let place): place
    }
  }

  var isExact: Bool { if case .exact = self { true } else { false } }
}

extension Change {
  /// `nil` only where there is no place in either version.
  func whereabouts(in version: Version, _ nearest: inout NearestPlaces) -> Whereabouts? {
    if let known = known(in: version) { return known }
    return place(in: version.other).flatMap { nearest.place(for: $0) }.map(Whereabouts.around)
  }

  /// `nil` where there is no place in this version.
  func known(in version: Version) -> Whereabouts? {
    guard let place = place(in: version) else { return nil }
    guard place.excerpt == nil else { return .exact(place) }
    let isLacking = effect == (version == .old ? .added : .removed)
    // What is there is shown, so that nothing but the other side's excerpt means that this lacks it.
    return isLacking || self.place(in: version.other)?.excerpt != nil
      ? .around(place) : .exact(place)
  }

  private func place(in version: Version) -> Place? { version == .old ? old : new }
}
