import OpenAPIDocument

/// Names that Swift, its standard library or the generated code itself claims.
enum ReservedWords {
  /// Declarations of these names need backticks, and uses of them do no harm with them.
  private static let needBackticks: Set<String> = [
    "Any", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal",
    "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
    "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  static func needsBackticks(_ spelling: String) -> Bool {
    // None of them has two words, and most identifiers have: no need to look those up.
    let isOneWord = spelling.withBytes { bytes in
      bytes.dropFirst().allSatisfy { $0 >= UInt8(ascii: "a") }
    }
    return isOneWord && needBackticks.contains(spelling)
  }

  /// Need their backticks even as the label of an argument.
  static let neverLabels: [String] = ["inout"]

  /// Not even backticks make these usable as the name of a member. To compare a name with a few others
  /// is quicker than to hash it.
  static let neverMembers: [String] = ["self", "Self", "Type", "Protocol", "_"]

  /// Types that generated code names without a module, and those inside every operation; a type of the
  /// document with such a name would shadow them or be shadowed.
  static let typesInUse: Set<String> = [
    "Array", "ArrayRule", "AssertedRule", "Base64Data", "BodyPart", "Bool", "Boxed",
    "BoxedOptional", "ByteStream", "CaseIterable", "ClientConnection", "ClientError",
    "ClientOperation", "ClosedEnumeration", "ConstantRule", "DecimalNumber", "Dictionary",
    "DictionaryRule", "Double", "Error", "FilePart", "FormFormat", "FormFormats", "HTTPFields",
    "HTTPResponse", "HTTPTypes", "Hashable", "Input", "Int", "IntegerRule", "ItemStream",
    "JSONConstants", "JSONInstance", "JSONNull", "JSONObject", "JSONReadable", "JSONReader",
    "JSONValue", "JSONWritable", "JSONWriter", "MediaContent", "MemberNames", "MultipartForm",
    "Never", "NonisolatedValue", "Nullable", "NullableRule", "NumberBounds", "NumberRule",
    "ObjectMembers", "OpenEnumeration", "OperationBinding", "OperationDescription", "Operations",
    "Optional", "Output", "ParameterFormat", "ParameterFormats", "PartDecoder", "PartEncoder",
    "PartFormat", "PartFormats", "PatternSchema", "Presence", "PropertySchema", "RawJSON",
    "RawJSONObject", "RequestDecoder", "RequestEncoder", "RequestRejection", "ResponseDecoder",
    "ResponseEncoder", "ResponseMismatch", "SchemaEvaluation", "SecurityScheme",
    "SecuritySchemes", "Self", "SelfValidating", "Sendable", "SerializationError",
    "ServerOperation", "ServerRequest", "ServerResponse", "SharedParameters", "SpecwrightRuntime",
    "String", "StringPattern", "StringRule", "Swift", "UInt64", "UInt8", "Unconstrained",
    "UnsignedRule", "Validatable", "Validation",
  ]

  /// Members that generated types have anyway.
  static let membersInUse: [String] = ["hashValue"]
}
