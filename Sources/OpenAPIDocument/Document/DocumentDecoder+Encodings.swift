extension Document {
  /// The Encoding Object (OpenAPI 3.1, section 4.8.15).
  public struct Encoding: Sendable {
    /// As written: a list between commas.
    public let contentType: String?
    public let headers: [Named<ReferenceOr<Header>>]
    /// `nil` where the object is silent, as with the two below.
    public let style: OpenAPIDocument.Parameter.Style?
    public let explode: Bool?
    public let allowReserved: Bool?
  }
}

extension DocumentDecoder {
  /// Of a Media Type Object, by property.
  mutating func encodings(in fields: Fields) -> [Document.Named<Document.Encoding>] {
    members("encoding", in: fields) { $0.encoding($1, at: $2) }
  }

  private mutating func encoding(_ node: YAMLNode, at pointer: String) -> Document.Encoding? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "an Encoding Object",
        known: ["contentType", "headers", "style", "explode", "allowReserved"])
    else { return nil }
    return Document.Encoding(
      contentType: text("contentType", in: fields),
      headers: members("headers", in: fields) { decoder, node, pointer in
        decoder.referenceOr(node, at: pointer) { $0.header($1, at: $2) }
      },
      style: fields["style"] == nil ? nil : style(in: fields, place: .query),
      explode: flag("explode", in: fields),
      allowReserved: flag("allowReserved", in: fields))
  }
}
