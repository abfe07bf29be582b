/// Dates, times and durations as RFC 3339 writes them.
enum InternetTime {
  static func isDateTime(_ text: UTF8Text) -> Bool {
    text.count >= 20 && startsWithDate(text) && text[10] | 0x20 == UInt8(ascii: "t")
      && isTime(text, from: 11)
  }

  static func isDate(_ text: UTF8Text) -> Bool {
    text.count == 10 && startsWithDate(text)
  }

  static func isTime(_ text: UTF8Text) -> Bool {
    text.count >= 9 && isTime(text, from: 0)
  }

  private static func startsWithDate(_ text: UTF8Text) -> Bool {
    let century = twoDigits(text, at: 0)
    let yearOfCentury = twoDigits(text, at: 2)
    let month = twoDigits(text, at: 5)
    let day = twoDigits(text, at: 8)
    guard century >= 0, yearOfCentury >= 0, text[4] == Byte.minus, text[7] == Byte.minus,
      month >= 1, month <= 12
    else { return false }
    return day >= 1 && day <= days(inMonth: month, of: century * 100 + yearOfCentury)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// At least nine bytes stand from `start`.
  private static func isTime(_ text: UTF8Text, from start: Int) -> Bool {
    let hour = twoDigits(text, at: start)
    let minute = twoDigits(text, at: start + 3)
    let second = twoDigits(text, at: start + 6)
    guard text[start + 2] == Byte.colon, text[start + 5] == Byte.colon, hour >= 0, hour <= 23,
      minute >= 0, minute <= 59, second >= 0, second <= 60
    else { return false }
    var index = start + 8
    if text[index] == Byte.period {
      let end = text.endOfDigits(from: index + 1)
      guard end > index + 1 else { return false }
      index = end
    }
    guard let offset = offsetInMinutes(text, from: index) else { return false }
    // A leap second is the last of a day in UTC.
    return second < 60 || (hour * 60 + minute - offset + 1440) % 1440 == 1439
  }

  private static func offsetInMinutes(_ text: UTF8Text, from start: Int) -> Int? {
    guard start < text.count else { return nil }
    let sign = text[start]
    if sign | 0x20 == UInt8(ascii: "z") { return text.count == start + 1 ? 0 : nil }
    guard sign == Byte.plus || sign == Byte.minus, text.count == start + 6,
      text[start + 3] == Byte.colon
    else { return nil }
    let hours = twoDigits(text, at: start + 1)
    let minutes = twoDigits(text, at: start + 4)
    guard hours >= 0, hours <= 23, minutes >= 0, minutes <= 59 else { return nil }
    let offset = hours * 60 + minutes
    return sign == Byte.plus ? offset : -offset
  }

  /// -1 where no two digits stand.
  @inline(__always)
  private static func twoDigits(_ text: UTF8Text, at index: Int) -> Int {
    let tens = text[index] &- Byte.zero
    let ones = text[index + 1] &- Byte.zero
    return tens <= 9 && ones <= 9 ? Int(tens) &* 10 &+ Int(ones) : -1
  }

  static func isDuration(_ text: UTF8Text) -> Bool {
    guard text.has(UInt8(ascii: "P"), at: 0) else { return false }
    if let end = endOfElements("W", in: text, from: 1), end == text.count { return true }
    var index = 1
    if let end = endOfElements("YMD", in: text, from: 1) { index = end }
    if text.has(UInt8(ascii: "T"), at: index) {
      return endOfElements("HMS", in: text, from: index + 1) == text.count
    }
    return index > 1 && index == text.count
  }

  /// The place after numbers with units that follow each other as in `units`; `nil` without one.
  private static func endOfElements(
    _ units: StaticString, in text: UTF8Text, from start: Int
  ) -> Int? {
    let units = UnsafeBufferPointer(start: units.utf8Start, count: units.utf8CodeUnitCount)
    var index = start
    var next: Int?
    while true {
      let unit = text.endOfDigits(from: index)
      guard unit > index, unit < text.count, let place = units.firstIndex(of: text[unit]),
        next == nil || next == place
      else { return index > start ? index : nil }
      next = place + 1
      index = unit + 1
    }
  }
}
