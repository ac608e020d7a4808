import Model
import Parse

/// One line of a file of a DecSync folder: `[path, time, key, value]`
/// (https://github.com/39aldo39/DecSync/blob/master/spec-v2.md).
struct DecSyncEntry: Hashable, Sendable {
  var path: [String]
  var time: DecSyncTime
  var key: JSONValue
  var value: JSONValue

  /// Bytes of a line at most. A longer one is nothing that a reader of feeds writes.
  static let longest = 65_536

  init(_ path: [String], _ time: DecSyncTime, _ key: JSONValue, _ value: JSONValue) {
    (self.path, self.time, self.key, self.value) = (path, time, key, value)
  }

  /// Nil for a line that is broken off, too long, or of another shape: it says nothing.
  init?(line: ArraySlice<UInt8>) {
    guard line.count <= DecSyncEntry.longest, let value = try? JSONReader.read(Array(line)), let parts = value.array,
      parts.count == 4, let names = parts[0].array, let time = parts[1].string.flatMap(DecSyncTime.init)
    else { return nil }
    let path = names.compactMap(\.string)
    guard path.count == names.count, !path.isEmpty else { return nil }
    self.init(path, time, parts[2], parts[3])
  }

  /// The entries of a file, without lines that say nothing.
  static func entries(of file: [UInt8]) -> [DecSyncEntry] {
    file.split(separator: UInt8(ascii: "\n")).compactMap(DecSyncEntry.init(line:))
  }

  /// Without the end of the line.
  var line: String {
    ServiceClient.text(of: .array([.array(path.map(JSONValue.string)), .string(time.text), key, value]))
  }

  /// The same for entries about the same thing, of which the last one counts.
  var subject: String { ServiceClient.text(of: .array(path.map(JSONValue.string) + [key])) }

  /// True if this entry counts rather than another one about the same thing. Of two of the same second, each program has to
  /// choose the same one.
  func isNewer(than other: DecSyncEntry) -> Bool {
    (time.seconds, ServiceClient.text(of: value)) > (other.time.seconds, ServiceClient.text(of: other.value))
  }

  /// The name of the file that has the entries of a path: a hash in two hexadecimal digits.
  static func bin(of path: [String]) -> String {
    if path == ["info"] { return "info" }
    let hash = path.reduce(UInt8(0)) { hash, part in
      hash &* 199 &+ part.utf8.reduce(UInt8(0)) { $0 &* 19 &+ $1 }
    }
    let digits = String(hash, radix: 16)
    return hash < 16 ? "0" + digits : digits
  }

  /// True for the name of a file of entries.
  static func isBin(_ name: String) -> Bool {
    name == "info" || name.utf8.count == 2 && name.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}

/// A time of an entry: "2020-07-17T12:34:56", in UTC.
struct DecSyncTime: Hashable, Sendable {
  /// As it is written.
  let text: String
  /// Since 1970.
  let seconds: Int

  /// Nil for anything that does not begin with such a time. A part behind the seconds stays as it is and counts for nothing.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (19...40).contains(bytes.count), bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      bytes[19...].allSatisfy({ "0123456789.:+-Z".utf8.contains($0) }),
      let day = Day(String(decoding: bytes[..<10], as: UTF8.self)), day.year <= DecSyncTime.lastYear,
      let hour = DecSyncTime.number(bytes[11..<13], below: 24),
      let minute = DecSyncTime.number(bytes[14..<16], below: 60),
      let second = DecSyncTime.number(bytes[17..<19], below: 61)
    else { return nil }
    self.text = text
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// A time that cannot be written comes to the nearest one that can.
  init(seconds: Int) {
    let last = Day(number: DecSyncTime.lastDay).number * 86_400 + 86_399
    let seconds = max(0, min(seconds, last))
    let rest = seconds % 86_400
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    self.seconds = seconds
    text =
      "\(Day(number: seconds / 86_400))T\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))"
  }

  /// No year of five digits: times are compared as texts by other programs, and the next second must be later.
  private static let lastYear = 9998
  /// 9999-12-31
  private static let lastDay = 2_932_896

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    return number < limit ? number : nil
  }
}
