import Foundation

/// Values that live in a column as JSON. The same value always makes the same text, so that SQL can compare it.
enum JSON {
  /// Keys in order, since a dictionary's change with every start; slashes bare, since addresses are full of them.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The same text for a list of any length, made a thousand values at a time: while it works the encoder takes half a
  /// kilobyte for each, which is seventy megabytes for the blocks of a long page.
  static func list(of values: [some Encodable]) throws -> String {
    guard values.count > atOnce else { return try text(values) }
    var list = ""
    for start in stride(from: 0, to: values.count, by: atOnce) {
      let part = try text(Array(values[start..<min(start + atOnce, values.count)]))
      list += list.isEmpty ? "[" : ","
      list += part.dropFirst().dropLast()
    }
    return list + "]"
  }

  private static let atOnce = 1000

  /// A list of words of letters: nothing in them needs an escape.
  static func list(_ words: [String]) -> String {
    words.isEmpty ? "[]" : "[\"" + words.joined(separator: "\",\"") + "\"]"
  }

  /// Throws what `JSONDecoder` throws for a text that nothing here wrote.
  static func value<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
