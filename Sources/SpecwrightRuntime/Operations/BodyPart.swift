public import HTTPTypes

/// One part of multipart content (RFC 2046, section 5.1).
public struct BodyPart: Hashable, Sendable {
  public var headerFields: HTTPFields
  public var bytes: [UInt8]

  public init(headerFields: HTTPFields = [:], bytes: [UInt8]) {
    self.headerFields = headerFields
    self.bytes = bytes
  }
}

/// How much multipart content may hold.
public struct MultipartLimits: Hashable, Sendable {
  public var parts = 1000
  /// Of the header of one part, in bytes.
  public var header = 16 << 10

  public init() {}
}

/// A file, or any bytes, as a part of `multipart/form-data`.
public struct FilePart: Hashable, Sendable {
  public var filename: String?
  /// `nil` for the one that the document names, or `application/octet-stream`.
  public var mediaType: String?
  /// Others than `Content-Disposition` and `Content-Type`.
  public var headerFields: HTTPFields
  public var bytes: [UInt8]

  public init(
    _ bytes: [UInt8], filename: String? = nil, mediaType: String? = nil,
    headerFields: HTTPFields = [:]
  ) {
    self.bytes = bytes
    self.filename = filename
    self.mediaType = mediaType
    self.headerFields = headerFields
  }
}

extension BodyPart {
  /// The name under which a form has the part; `nil` if it has none.
  public var name: String? { disposition("name") }

  var filename: String? { disposition("filename") }

  /// Parameters of `Content-Disposition` as browsers write them: `%22`, `%0D` and `%0A` stand for what
  /// cannot be between quotation marks.
  private func disposition(_ parameter: String) -> String? {
    guard let field = headerFields[.contentDisposition] else { return nil }
    // The disposition itself is no media type; one in its place lets the parameters be read.
    guard let semicolon = field.firstIndex(of: ";") else { return nil }
    return MediaType("form/data" + field[semicolon...])?[parameter].map { text in
      text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
  }

  /// A part of a form.
  init(name: String, filename: String?, headerFields: HTTPFields, bytes: [UInt8]) {
    self.init(headerFields: headerFields, bytes: bytes)
    var disposition = "form-data; name=\"\(Self.escaped(name))\""
    if let filename { disposition += "; filename=\"\(Self.escaped(filename))\"" }
    self.headerFields[.contentDisposition] = disposition
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "%22"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
