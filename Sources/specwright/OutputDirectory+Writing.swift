import Foundation

extension OutputDirectory {
  /// Writes every new text beside its place before anything is moved there, so that a full disk or a
  /// missing permission leaves the directory as it was.
  func apply(_ changes: [Change]) throws(Unusable) {
    var made = MadeDirectories()
    do {
      try made.make(path)
      removeAbandonedDrafts()
      guard !changes.isEmpty else { return }
      let staging = location(of: Self.draftsPrefix + "\(getpid())")
      try made.make(staging)
      defer { try? FileManager.default.removeItem(atPath: staging) }
      let moves = try drafts(of: changes, in: staging, &made)
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
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    for name in names ?? [] where name.hasPrefix(Self.draftsPrefix) {
      guard let process = pid_t(name.dropFirst(Self.draftsPrefix.count)), process > 0,
        process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      else { continue }
      try? FileManager.default.removeItem(atPath: location(of: name))
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
    for folder in Set(changes.filter { $0.text != nil }.map { Self.folder(of: $0.path) }).sorted() {
      try made.make(folder.isEmpty ? path : location(of: folder))
    }
    for (number, change) in changes.enumerated() {
      guard let text = change.text else { continue }
      let move = Move(draft: staging + "/\(number)", place: location(of: change.path))
      if let code = Self.write(text, to: move.draft) {
        throw Unusable(move.place, "cannot be written", code)
      }
      moves.append(move)
    }
    return moves
  }

  /// The system's error, if there is one.
  private static func write(_ text: String, to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno != EINTR { return errno }
        rest = rest.dropFirst(max(count, 0))
      }
      return nil
    }
  }

  /// Removal comes first: where case does not matter, a new name may be an old one.
  private func finish(_ changes: [Change], _ moves: [Move]) throws(Unusable) {
    let removed = changes.filter { $0.text == nil }.map { location(of: $0.path) }
    for place in removed where unlink(place) != 0 {
      throw Unusable(place, "cannot be removed", errno)
    }
    for move in moves where rename(move.draft, move.place) != 0 {
      throw Unusable(move.place, "cannot be written", errno)
    }
    for place in removed {
      // Removing a directory that still holds something fails, and is meant to.
      if let slash = place.lastIndex(of: "/"), place[..<slash] != path[...] {
        rmdir(String(place[..<slash]))
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
      var status = stat()
      if stat(prefix, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else {
          throw OutputDirectory.Unusable(
            description: "'\(prefix)' is in the way: it is not a directory")
        }
      } else if mkdir(prefix, 0o777) == 0 {
        paths.append(prefix)
      } else if errno != EEXIST {
        throw OutputDirectory.Unusable(prefix, "cannot be made", errno)
      }
    }
  }

  func removeAll() {
    for path in paths.reversed() { rmdir(path) }
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
