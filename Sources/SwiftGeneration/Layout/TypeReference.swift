/// A Swift type where it is used.
enum TypeReference: Hashable, Sendable {
  /// A type of the standard library or the runtime.
  case library(LibraryType)
  /// A type of the generated module, by its path from the top level.
  case declared([Identifier])
  indirect case array(TypeReference)
  indirect case dictionary(TypeReference)
  indirect case optional(TypeReference)
  /// Absent, null or a value.
  indirect case presence(TypeReference)
  /// Null or a value, where optionals cannot stand.
  indirect case nullable(TypeReference)
  indirect case itemStream(TypeReference)

  enum LibraryType: String, Hashable, Sendable {
    case bool = "Bool"
    case int = "Int"
    case uint64 = "UInt64"
    case double = "Double"
    case string = "String"
    case base64Data = "Base64Data"
    case rawJSON = "RawJSON"
    case rawJSONObject = "RawJSONObject"
    case null = "JSONNull"
    case byteStream = "ByteStream"
    case uint8 = "UInt8"
    case bodyPart = "BodyPart"
    case filePart = "FilePart"
    case headerFields = "HTTPFields"
    case mediaContent = "MediaContent"
  }

  /// The same type as it can be named inside the type at `scope`. No nested type has the name of
  /// anything around it, so the shorter path leads to the same type.
  func relative(to scope: [Identifier]) -> TypeReference {
    switch self {
    case .library: self
    case .declared(let path) where path.count > scope.count && path.starts(with: scope):
      .declared(Array(path.dropFirst(scope.count)))
    case .declared: self
    case .array(let element): .array(element.relative(to: scope))
    case .dictionary(let value): .dictionary(value.relative(to: scope))
    case .optional(let wrapped): .optional(wrapped.relative(to: scope))
    case .presence(let wrapped): .presence(wrapped.relative(to: scope))
    case .nullable(let wrapped): .nullable(wrapped.relative(to: scope))
    case .itemStream(let item): .itemStream(item.relative(to: scope))
    }
  }

  /// How a declaration that has the type shows the runtime. `aliases` are other names of its types.
  func exposureOfRuntime(by aliases: Set<[Identifier]>) -> Import.Exposure {
    switch self {
    case .library(.bool), .library(.int), .library(.uint64), .library(.double), .library(.string),
      .library(.uint8):
      .nothing
    case .declared(let path): aliases.contains(path) ? .unnamed : .nothing
    case .library, .presence, .nullable, .itemStream: .named
    case .array(let content), .dictionary(let content), .optional(let content):
      content.exposureOfRuntime(by: aliases)
    }
  }

  func write(to bytes: inout ByteString) {
    switch self {
    case .library(let type): bytes.append(type.rawValue)
    case .declared(let path):
      for (index, name) in path.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ".")) }
        bytes.append(name.text)
      }
    case .array(let element): element.write(to: &bytes, between: "[", and: "]")
    case .dictionary(let value): value.write(to: &bytes, between: "[String: ", and: "]")
    case .optional(let wrapped): wrapped.write(to: &bytes, between: "", and: "?")
    case .presence(let wrapped): wrapped.write(to: &bytes, between: "Presence<", and: ">")
    case .nullable(let wrapped): wrapped.write(to: &bytes, between: "Nullable<", and: ">")
    case .itemStream(let item): item.write(to: &bytes, between: "ItemStream<", and: ">")
    }
  }

  private func write(to bytes: inout ByteString, between opening: Line, and closing: Line) {
    opening.write(to: &bytes)
    write(to: &bytes)
    closing.write(to: &bytes)
  }
}
