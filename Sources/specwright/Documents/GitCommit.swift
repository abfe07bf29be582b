import OpenAPIDocument

/// A version of the files in the repository of the working directory.
struct GitCommit {
  /// As the user wrote it: anything that git takes for one; empty for the index.
  let name: String
  /// What is read, whatever becomes of the name meanwhile.
  private let object: String

  init(named name: String) throws(UnreadableFile) {
    self.name = name
    guard try Self.git(["rev-parse", "--git-dir"]) != nil else {
      throw UnreadableFile(
        description: "there is no such file, and no git repository that could have it")
    }
    guard !name.isEmpty else {
      object = ""
      return
    }
    let isOption = name.hasPrefix("-")
    let found =
      isOption ? nil : try Self.git(["rev-parse", "--verify", "--quiet", name + "^{tree}"])
    guard let found else {
      let advice = try Self.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
      throw UnreadableFile(description: "git knows no commit '\(name)'" + advice)
    }
    object = Self.firstLine(of: found)
  }

  /// The file as it was; its path is that in front of which the name stands, as git writes it.
  func file(at path: String) throws(UnreadableFile) -> SourceFile {
    guard let (kind, bytes) = try contents(of: path) else {
      throw UnreadableFile(
        description: "'\(name)' has no file '\(path)'"
          + (path.hasPrefix("./") ? "" : "; paths count from the top of the repository"))
    }
    guard kind == "blob" else { throw UnreadableFile(description: "it is a directory") }
    return SourceFile(path: name(of: path), bytes: bytes)
  }

  /// Of the files in a directory; `nil` where the path leads to something else.
  func names(in path: String) throws(UnreadableFile) -> [String]? {
    guard !object.isEmpty else { return nil }
    var folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    if folder == "." {
      // Git knows the working directory only in front of a name.
      folder = Self.firstLine(of: try Self.git(["rev-parse", "--show-prefix"]) ?? [])
      if folder.hasSuffix("/") { folder.removeLast() }
    }
    guard let kind = try Self.git(["cat-file", "-t", object + ":" + folder]),
      String(decoding: kind, as: UTF8.self).hasPrefix("tree"),
      let list = try Self.git([
        "ls-tree", "-z", "--full-tree", "--name-only", object + ":" + folder,
      ])
    else { return nil }
    return String(decoding: list, as: UTF8.self).split(separator: "\0").map(String.init)
  }

  /// The kind of an object, and its bytes.
  private func contents(of path: String) throws(UnreadableFile) -> (kind: String, bytes: [UInt8])? {
    guard !path.contains("\n") else { return nil }
    let answer = try Self.git(["cat-file", "--batch"], input: object + ":" + path + "\n")
    guard let answer, let end = answer.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    // Such as `3f2a… blob 1234`, or the name with `missing` behind it.
    let head = String(decoding: answer[..<end], as: UTF8.self).split(separator: " ")
    guard head.count == 3, let size = Int(head[2]) else { return nil }
    return (String(head[1]), Array(answer[(end + 1)...].prefix(size)))
  }

  /// How reports call the file of a path.
  private func name(of path: String) -> String { name + ":" + path }

  /// The path of a file that is called so.
  func path(named name: String) -> String { String(name.dropFirst(self.name.count + 1)) }

  private static func nearest(to name: String) throws(UnreadableFile) -> String? {
    guard let list = try git(["for-each-ref", "--format=%(refname:short)"]) else { return nil }
    let names = String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
    return suggestion(for: name, among: names)
  }

  private static func firstLine(of output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// What git writes; `nil` where it fails.
  private static func git(
    _ arguments: [String], input: String = ""
  ) throws(UnreadableFile) -> [UInt8]? {
    do {
      let process = try ChildProcess("git", arguments, input: input)
      return process.status == 0 ? process.output : nil
    } catch {
      throw UnreadableFile(
        description: error.isAbsence
          ? "there is no such file, and git is not installed" : "git cannot be run")
    }
  }
}

// MARK: - Roots

extension GitCommit {
  /// The way down to a document from a directory of the working tree, or from one that the document's
  /// own directory knows by a path; by default from its own one.
  func root(
    ofDocumentAt path: String, below root: String?, or written: String?
  ) throws(UnreadableFile) -> DocumentRoot {
    var climbed = DocumentRoot(directory: name(of: path.folder))
    guard let asked = root ?? written else { return climbed }
    let isRelative = path.hasPrefix("./") || path.hasPrefix("../")
    let start = isRelative ? Self.line(try Self.git(["rev-parse", "--show-prefix"])) : ""
    var folder = Self.names(in: path.folder, from: Self.names(in: start, from: []))
    let limit =
      root == nil && !asked.hasPrefix("/")
      ? Self.names(in: asked, from: folder) : try Self.namesFromTop(of: asked)
    guard let limit, folder.starts(with: limit) else {
      throw UnreadableFile(description: "it is not below its root, '\(asked)'")
    }
    while folder.count > limit.count {
      let last = folder.removeLast()
      climbed.ascend(from: last, to: name(of: folder.map { $0 + "/" }.joined()))
    }
    return climbed
  }

  /// Of a directory of the working tree; none where it is above the tree or there is no tree, and `nil`
  /// for what is beside it.
  private static func namesFromTop(of directory: String) throws(UnreadableFile) -> [String]? {
    let top = line(try git(["rev-parse", "--show-toplevel"]))
    guard !top.isEmpty else { return [] }
    do {
      let tree = names(in: try FileSystem.resolved(top), from: [])
      let place = names(in: try FileSystem.resolved(directory), from: [])
      if tree.starts(with: place) { return [] }
      return place.starts(with: tree) ? Array(place.dropFirst(tree.count)) : nil
    } catch {
      throw UnreadableFile(description: "its root '\(directory)' is not there")
    }
  }

  /// Of the directories on a path; nothing is above the first.
  private static func names(in path: String, from start: [String]) -> [String] {
    path.split(separator: "/").reduce(into: start) { names, name in
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(String(name))
      }
    }
  }

  private static func line(_ output: [UInt8]?) -> String { firstLine(of: output ?? []) }
}
