import OpenAPIDocument

extension MediaType {
  /// Without parameters, in lower case.
  var essence: String {
    let isEssence = name.withBytes { bytes in
      bytes.allSatisfy { byte in
        byte != UInt8(ascii: ";") && byte != UInt8(ascii: " ")
          && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte < 0x80
      }
    }
    if isEssence { return name }
    let bytes = name.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

  var isStream: Bool {
    essence == "text/event-stream" || essence == "application/vnd.amazon.eventstream"
  }

  /// How items of this type follow each other in JSON; `nil` for other types and for server-sent events.
  var lineFraming: ItemFraming? {
    switch essence {
    case "application/jsonl", "application/x-jsonl", "application/jsonlines",
      "application/x-jsonlines", "application/x-ndjson", "application/ndjson":
      .lines
    case "application/json-seq": .records
    default: essence.hasSuffix("+json-seq") ? .records : nil
    }
  }

  var isServerSentEvents: Bool { essence == "text/event-stream" }

  var isText: Bool { essence.hasPrefix("text/") && !isRange && !isStream }

  /// Whether it stands for several media types, such as `image/*`.
  var isRange: Bool { essence.hasSuffix("/*") }

  var isForm: Bool { essence == "application/x-www-form-urlencoded" }

  var isMultipart: Bool { essence.hasPrefix("multipart/") && !isRange }

  var isMultipartForm: Bool { essence == "multipart/form-data" }

  /// Of the case among alternatives.
  var caseName: String {
    switch essence {
    case "application/json": "json"
    case "application/x-www-form-urlencoded": "form"
    case "multipart/form-data": "multipart"
    case "application/octet-stream": "bytes"
    case "text/plain": "text"
    case "*/*": "other"
    case "text/*": "otherText"
    default:
      if isStream {
        "eventStream"
      } else if isRange {
        "other" + SwiftName.type(String(essence.dropLast(2)))
      } else {
        SwiftName.member(essence)
      }
    }
  }
}
