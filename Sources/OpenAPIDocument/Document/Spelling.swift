/// A text that equals only what is written with the same code units.
///
/// `String` holds canonically equivalent texts for equal; names and strings of JSON are not.
package struct Spelling: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: Spelling, right: Spelling) -> Bool {
    left.text.hasSameCodeUnits(as: right.text)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  package func hasSameCodeUnits(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
