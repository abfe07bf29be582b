/// Names in Swift for things that may wish for the same one: each gets its own.
///
/// Where several wish for a name, one that somebody chose has it, else the one that the document
/// calls just so, else the first; the others are numbered. So a thing that comes or moves takes no
/// name from one that is called like it.
struct DistinctNames {
  enum Claim: Int, CaseIterable {
    case chosen, exact, derived
  }

  struct Wish {
    let spelling: String
    let claim: Claim
    /// What is numbered, if need be, where another has the name.
    let alternative: String

    init(_ spelling: String, _ claim: Claim, orElse alternative: String? = nil) {
      self.spelling = spelling
      self.claim = claim
      self.alternative = alternative ?? spelling
    }

    /// For what the document calls `name`.
    init(_ spelling: String, for name: String, orElse alternative: String? = nil) {
      self.init(spelling, spelling == name ? .exact : .derived, orElse: alternative)
    }
  }

  /// Something that did not get its name, and who has it, by their places among the wishes.
  struct Collision {
    let place: Int
    let owner: Int
  }

  /// In the order of the wishes.
  private(set) var spellings: [String]
  private(set) var collisions: [Collision] = []

  /// Nothing gets a name of `reserved` unless somebody chose it.
  init(for wishes: [Wish], reserved: Set<String> = [], separator: String = "") {
    spellings = wishes.map(\.spelling)
    var owners: [String: Int] = Dictionary(minimumCapacity: wishes.count)
    for claim in Claim.allCases {
      for (place, wish) in wishes.enumerated()
      where wish.claim == claim && owners[wish.spelling] == nil
        && (claim == .chosen || !reserved.contains(wish.spelling))
      {
        owners[wish.spelling] = place
      }
    }
    guard owners.count < wishes.count else { return }
    var taken = reserved.union(owners.keys)
    for (place, wish) in wishes.enumerated() where owners[wish.spelling] != place {
      if let owner = owners[wish.spelling] {
        collisions.append(Collision(place: place, owner: owner))
      }
      let base = wish.alternative
      spellings[place] = base
      var number = 2
      while !taken.insert(spellings[place]).inserted {
        spellings[place] = "\(base)\(separator)\(number)"
        number += 1
      }
    }
  }
}
