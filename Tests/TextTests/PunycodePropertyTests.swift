import Foundation
import TestKit
import Testing

@testable import Text

/// Names of hosts in ASCII, read back by the decoder of RFC 3492 section 6.2.
@Suite struct PunycodePropertyTests {
  /// The label behind "xn--".
  private func decoded(_ label: Substring) -> String? {
    var output: [Unicode.Scalar] = []
    var rest = label
    if let hyphen = label.lastIndex(of: "-") {
      output = Array(label[..<hyphen].unicodeScalars)
      rest = label[label.index(after: hyphen)...]
    }
    var (point, place, bias) = (128, 0, 72)
    var digits = Array(rest.utf8)[...]
    while !digits.isEmpty {
      let before = place
      var (weight, step) = (1, 36)
      while true {
        guard let byte = digits.popFirst() else { return nil }
        let digit = byte >= 0x61 ? Int(byte) - 0x61 : Int(byte) - 0x30 + 26
        place += digit * weight
        let threshold = min(max(step - bias, 1), 26)
        if digit < threshold { break }
        weight *= 36 - threshold
        step += 36
      }
      let count = output.count + 1
      var delta = before == 0 ? (place - before) / 700 : (place - before) / 2
      delta += delta / count
      var steps = 0
      while delta > 455 {
        delta /= 35
        steps += 36
      }
      bias = steps + 36 * delta / (delta + 38)
      point += place / count
      place %= count
      guard let scalar = Unicode.Scalar(UInt32(point)) else { return nil }
      output.insert(scalar, at: place)
      place += 1
    }
    return String(String.UnicodeScalarView(output))
  }

  @Test func aNameIsReadBack() {
    var dice = Dice(seed: 31)
    let letters = Array(
      "abcxyz019-əғқңөұүһіжшещўҳҷӣӯäöüßñçşğıéàяёії中国人日本語あいうアイウ한국어العربيةעבריתไทยქართული".unicodeScalars)
    var count = 0
    for _ in 0..<3000 {
      let label = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...20, using: &dice)).compactMap { _ in letters.randomElement(using: &dice) }))
      guard let ascii = Punycode.ascii(host: label), ascii.hasPrefix("xn--") else { continue }
      count += 1
      #expect(ascii.utf8.count <= 63 && ascii.utf8.allSatisfy { $0 < 0x80 })
      let mapped = label.precomposedStringWithCompatibilityMapping.lowercased()
        .precomposedStringWithCompatibilityMapping
      #expect(decoded(ascii.dropFirst(4)).map { Array($0.unicodeScalars) } == Array(mapped.unicodeScalars), "\(label)")
      // What is in ASCII already stays.
      #expect(Punycode.ascii(host: ascii) == ascii)
    }
    #expect(count > 2000)
  }

  @Test func theDecoderReadsTheNamesOfTheStandard() {
    #expect(decoded("b1abfaaepdrnnbgefbadotcwatmq2g4l") == "почемужеонинеговорятпорусски")
    #expect(decoded("bcher-kva") == "bücher")
  }

  @Test func aLabelOf63BytesIsTheLongest() {
    #expect(Punycode.ascii(host: String(repeating: "a", count: 63)) != nil)
    #expect(Punycode.ascii(host: String(repeating: "a", count: 63) + ".b") != nil)
    let name = String(repeating: "a", count: 63)
    #expect(Punycode.ascii(host: [name, name, name, String(repeating: "b", count: 61)].joined(separator: ".")) != nil)
    #expect(Punycode.ascii(host: [name, name, name, String(repeating: "b", count: 62)].joined(separator: ".")) == nil)
  }

  @Test func aHostOfSeveralLabelsIsThatOfEach() {
    var dice = Dice(seed: 32)
    let labels = ["example", "пример", "bücher", "中国", "a-b", "қазақ", "XN", "9"]
    for _ in 0..<300 {
      let parts = (0..<Int.random(in: 1...4, using: &dice)).compactMap { _ in labels.randomElement(using: &dice) }
      let whole = Punycode.ascii(host: parts.joined(separator: "."))
      #expect(whole == parts.compactMap { Punycode.ascii(host: $0) }.joined(separator: "."))
      #expect(
        Punycode.ascii(host: parts.joined(separator: "。")) == whole || parts.joined().utf8.allSatisfy { $0 < 0x80 })
      #expect(Punycode.ascii(host: parts.joined(separator: ".").uppercased()) == whole)
    }
  }
}
