/// The bytes of a source as UTF-8, without a byte-order mark.
struct Decoded {
  let bytes: [UInt8]
  /// The fault in the encoding that the source declared, as the end of a sentence; nil when there is none.
  let problem: String?
}

extension Source {
  /// The bytes in UTF-8.
  ///
  /// In this order: the byte-order mark, the pattern of zeros that UTF-16 and UTF-32 leave in `<?xml`, UTF-8 when the
  /// bytes are that (no other encoding looks like it by chance, whatever was declared), the charset of the server, the
  /// XML declaration, and then a guess.
  var decoded: Decoded {
    if let mark = Encodings.mark(bytes) {
      return convert(bytes.dropFirst(mark.count), from: mark.charset)
    }
    if let wide = Encodings.wide(bytes) { return convert(bytes[...], from: wide) }
    let declared = Encodings.declaration(bytes)
    let served = contentType.flatMap(Encodings.charset(ofType:))
    let joined = Encodings.hasSurrogates(bytes) ? Encodings.withoutSurrogates(bytes) : bytes
    if Encodings.isUTF8(joined) {
      if let undone = DoubleEncoding.undone(joined) { return Decoded(bytes: undone, problem: nil) }
      return Decoded(bytes: Encodings.hasC1(joined) ? Encodings.withoutC1(joined) : joined, problem: nil)
    }
    for label in [served, declared].compactMap(\.self) {
      guard let charset = Charset(label: label), charset != .utf8 else { continue }
      return convert(bytes[...], from: charset)
    }
    let guess = Encodings.guess(bytes)
    let said = served ?? declared ?? "UTF-8"
    let converted = convert(bytes[...], from: guess)
    return Decoded(bytes: converted.bytes, problem: "it is not the \(said) that it says, but looks like \(guess.name)")
  }

  /// Bytes that mean nothing in the encoding become U+FFFD, and are told with their number.
  private func convert(_ bytes: ArraySlice<UInt8>, from charset: Charset) -> Decoded {
    if charset == .utf8 { return Decoded(bytes: Array(bytes), problem: nil) }
    guard let converter = CharsetConverter(from: charset.name) else {
      return Decoded(bytes: Array(bytes), problem: "its encoding, \(charset.name), cannot be read here")
    }
    defer { converter.close() }
    let (converted, lost) = converter.convert(bytes)
    return Decoded(bytes: converted, problem: lost > 0 ? "\(lost) bytes of it are no \(charset.name)" : nil)
  }
}
