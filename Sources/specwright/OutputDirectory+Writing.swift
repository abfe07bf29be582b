extension OutputDirectory {
  /// Writes every new text beside its place before anything is moved there, so that a full disk or a
  /// missing permission leaves the directory as it was. An interruption does the same, unless it comes
  /// when all is written and being moved: then that is brought to its end.
  func apply(_ changes: [Change]) throws(Unusable) {
    var made = MadeDirectories()
    do {
      try made.make(path)
      removeAbandonedDrafts()
      guard !changes.isEmpty else { return }
      Interruption.hold()
      let staging = location(of: Self.draftsPrefix + "\(FileSystem.processNumber)")
      try made.make(staging)
      defer { Self.remove(staging) }
      let moves = try drafts(of: changes, in: staging, &made)
      guard Interruption.cause == nil else {
        Self.remove(staging)
        return made.removeAll()
      }
      try finish(changes, moves)
    } catch {
      made.removeAll()
      throw error
    }
  }

  /// Of the directory in which a run writes; its process number follows.
  private static let draftsPrefix = ".specwright-"

  /// What is left of runs that were killed.
  private func removeAbandonedDrafts() {
    for name in FileSystem.names(in: path) where name.hasPrefix(Self.draftsPrefix) {
      guard let process = Int32(name.dropFirst(Self.draftsPrefix.count)), process > 0,
        process == FileSystem.processNumber || !FileSystem.isRunning(process)
      else { continue }
      Self.remove(location(of: name))
    }
  }

  private struct Move {
    let draft: String
    let place: String
  }

  private func drafts(
    of changes: [Change], in staging: String, _ made: inout MadeDirectories
  ) throws(Unusable) -> [Move] {
    var moves: [Move] = []
    var draftsOfFolders: [String: String] = [:]
    for folder in Set(changes.filter { $0.text != nil }.map { Self.folder(of: $0.path) }).sorted() {
      if folder.isEmpty || folder.contains("/") || FileSystem.exists(location(of: folder)) {
        try made.make(folder.isEmpty ? path : location(of: folder))
      } else {
        // A folder that is not there yet is filled beside its place and moved as a whole.
        let draft = staging + "/" + folder
        try made.make(draft)
        draftsOfFolders[folder] = draft
        moves.append(Move(draft: draft, place: location(of: folder)))
      }
    }
    for (number, change) in changes.enumerated() where Interruption.cause == nil {
      guard let text = change.text else { continue }
      let folder = Self.folder(of: change.path)
      let draft: String
      if let draftOfFolder = draftsOfFolders[folder] {
        draft = draftOfFolder + Substring(change.path.utf8.dropFirst(folder.utf8.count))
      } else {
        draft = staging + "/\(number)"
        moves.append(Move(draft: draft, place: location(of: change.path)))
      }
      do {
        try FileSystem.write(text, toNew: draft)
      } catch {
        throw Unusable(location(of: change.path), "cannot be written", error)
      }
    }
    return moves
  }

  /// With the drafts that were left in it and in the folders in it.
  private static func remove(_ staging: String) {
    for name in FileSystem.names(in: staging) {
      let path = staging + "/" + name
      for name in FileSystem.names(in: path) { try? FileSystem.removeFile(path + "/" + name) }
      try? FileSystem.removeFile(path)
      try? FileSystem.removeDirectory(path)
    }
    try? FileSystem.removeDirectory(staging)
  }

  /// Removal comes first: where case does not matter, a new name may be an old one.
  private func finish(_ changes: [Change], _ moves: [Move]) throws(Unusable) {
    let removed = changes.filter { $0.text == nil }.map { location(of: $0.path) }
    for place in removed {
      do {
        try FileSystem.removeFile(place)
      } catch {
        throw Unusable(place, "cannot be removed", error)
      }
    }
    for move in moves {
      do {
        try FileSystem.move(move.draft, to: move.place)
      } catch {
        throw Unusable(move.place, "cannot be written", error)
      }
    }
    for place in removed {
      // Removing a directory that still holds something fails, and is meant to.
      if let slash = place.lastIndex(of: "/"), place[..<slash] != path[...] {
        try? FileSystem.removeDirectory(String(place[..<slash]))
      }
    }
  }
}

/// The directories that were made on the way, so that a failure can take them back.
private struct MadeDirectories {
  private var paths: [String] = []

  /// Makes the directory and those above it that are missing.
  mutating func make(_ path: String) throws(OutputDirectory.Unusable) {
    let ends = path.indices.dropFirst().filter { path[$0] == "/" } + [path.endIndex]
    for end in ends {
      let prefix = String(path[..<end])
      if let kind = try? FileSystem.kind(of: prefix) {
        guard kind == .directory else {
          throw OutputDirectory.Unusable(
            description: "'\(prefix)' is in the way: it is not a directory")
        }
        continue
      }
      do {
        try FileSystem.makeDirectory(prefix)
        paths.append(prefix)
      } catch {
        guard error.isPresence else {
          throw OutputDirectory.Unusable(prefix, "cannot be made", error)
        }
      }
    }
  }

  func removeAll() {
    for path in paths.reversed() { try? FileSystem.removeDirectory(path) }
  }
}

extension OutputDirectory.Change {
  fileprivate var text: String? {
    switch self {
    case .add(_, let text), .update(_, let text): text
    case .remove: nil
    }
  }
}
