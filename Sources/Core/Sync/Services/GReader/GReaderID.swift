/// The id of an article in the Google Reader API, in one form.
///
/// Servers write it short, as a signed decimal number, and long, as "tag:google.com,2005:reader/item/" with 16 hexadecimal
/// digits of the same bits (some leave out the zeros in front). The Old Reader's have 24 hexadecimal digits in both forms and
/// are no numbers.
enum GReaderID {
  private static let long = "tag:google.com,2005:reader/item/"

  /// The short form of either; nil for a text that is neither.
  static func short(_ text: String) -> String? {
    guard text.hasPrefix(long) else {
      if let number = Int64(text) { return String(number) }
      return isObjectID(text) ? text : nil
    }
    let digits = String(text.dropFirst(long.count))
    if isObjectID(digits) { return digits }
    return UInt64(digits, radix: 16).map { String(Int64(bitPattern: $0)) }
  }

  private static func isObjectID(_ text: String) -> Bool {
    text.utf8.count == 24 && text.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
