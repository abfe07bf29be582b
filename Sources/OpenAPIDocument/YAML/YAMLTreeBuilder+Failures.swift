internal import CLibYAML

extension YAMLTreeBuilder {
  /// Reports an error of syntax in the words of somebody who writes YAML.
  mutating func report(_ failure: YAMLFailure) {
    hasStopped = true
    if failure.isReaderFailure {
      reportUnreadableByte(failure)
      return
    }
    var mark = failure.problemMark
    var notes: [Diagnostic.Note] = []
    let sentence = failure.sentence
    if sentence.isAboutContext {
      mark = failure.contextMark
    } else if let context = sentence.context, failure.contextMark.index != mark.index {
      notes.append(Diagnostic.Note(context, at: location(failure.contextMark)))
    }
    let (message, advice) = sentence.explained(by: character(at: mark))
    diagnostics.report(
      .error, "invalid-yaml", message, at: location(mark), advice: advice, notes: notes)
  }

  private mutating func reportUnreadableByte(_ failure: YAMLFailure) {
    let offset = startOfCharacter(around: failure.byteOffset)
    let (line, column) = LineTable(file.bytes).position(ofByte: offset)
    let location = SourceLocation(file: file, line: line, column: column)
    let byte = offset < file.bytes.count ? file.bytes[offset] : 0
    if failure.problem.contains("control characters") {
      diagnostics.report(
        .error, "control-character",
        "the control character U+\(hexadecimal(byte, width: 4)) may not stand in a document",
        at: location)
    } else {
      diagnostics.report(
        .error, "invalid-utf-8", "the byte 0x\(hexadecimal(byte, width: 2)) is not UTF-8 here",
        at: location)
    }
  }

  /// The byte that promised more of a character than there is, where libyaml stopped at the first byte
  /// that does not keep the promise.
  private func startOfCharacter(around offset: Int) -> Int {
    for distance in 1...3 where offset >= distance && offset < file.bytes.count {
      switch file.bytes[offset - distance] {
      case 0x80...0xBF: continue
      case 0xC0...0xDF: return distance < 2 ? offset - distance : offset
      case 0xE0...0xEF: return distance < 3 ? offset - distance : offset
      case 0xF0...0xF7: return offset - distance
      default: return offset
      }
    }
    return offset
  }

  /// Reports the first half of a surrogate pair that stands alone between two places.
  mutating func refuseLoneSurrogate(
    from start: SourceLocation, to end: SourceLocation, escapes: SurrogateEscapes
  ) {
    let table = LineTable(file.bytes)
    for offset in escapes.loneOffsets {
      let (line, column) = table.position(ofByte: offset)
      guard (line, column) >= (start.line, start.column), (line, column) < (end.line, end.column)
      else { continue }
      let text = String(decoding: file.bytes[offset..<(offset + 6)], as: UTF8.self)
      diagnostics.report(
        .error, "lone-surrogate", "'\(text)' is half of a character, and its other half is missing",
        at: SourceLocation(file: file, line: line, column: column))
      return
    }
    diagnostics.report(
      .error, "lone-surrogate", "this text has half of a character", at: start)
  }

  private func character(at mark: yaml_mark_t) -> UInt8? {
    let place = location(mark)
    let offset = LineTable(file.bytes).byteOffset(line: place.line, column: place.column)
    return offset < file.bytes.count ? file.bytes[offset] : nil
  }

  private func hexadecimal(_ byte: UInt8, width: Int) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
