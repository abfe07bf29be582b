extension [SwiftFile] {
  /// The same files, none of whose names differ from another's in upper and lower case only: where a
  /// file system folds case one would overwrite the other, and objects of all stand in one folder.
  var withDistinctNames: [SwiftFile] {
    var taken: Set<String> = Set(minimumCapacity: count)
    return map { file in
      let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { file.path[...$0] } ?? ""
      let name = file.path.dropFirst(folder.count)
      if taken.insert(name.lowercased()).inserted { return file }
      var number = 2
      while !taken.insert("\(name.dropLast(".swift".count))-\(number).swift".lowercased()).inserted
      {
        number += 1
      }
      let path = "\(folder)\(name.dropLast(".swift".count))-\(number).swift"
      return SwiftFile(path: path, joining: [file])
    }
  }
}
