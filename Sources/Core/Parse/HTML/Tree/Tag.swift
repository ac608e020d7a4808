/// The elements that something here treats by name; all others are `other`.
enum Tag: UInt8, CaseIterable, Sendable {
  case other, html, head, body, title, meta, link, base, script, style, noscript, template
  case article, aside, footer, header, main, nav, section, hgroup, address, div, center, p, br, hr, wbr, pre, listing,
    xmp, plaintext
  case h1, h2, h3, h4, h5, h6, blockquote, q, cite, details, summary, dialog
  case ul, ol, li, dir, menu, dl, dt, dd
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, th, td
  case a, abbr, b, big, code, data, del, dfn, em, font, i, ins, kbd, mark, nobr, s, samp, small, span, strike, strong,
    sub, sup
  case time, tt, u, `var`, bdi, bdo, ruby, rb, rp, rt, rtc, acronym, marquee, blink
  case figure, figcaption, picture, source, img, image, svg, math, annotation, audio, video, track, iframe, object,
    embed, param
  case applet, canvas, map, area, frame, frameset, noframes, noembed, bgsound, basefont
  case form, fieldset, legend, label, input, button, select, option, optgroup, textarea, output, datalist, keygen
  case progress, meter, isindex, amp

  /// The name in lower case.
  var name: String { Tag.names[Int(rawValue)] }

  /// The element of a name in any case.
  init(name: some Collection<UInt8>) {
    self = Tag.index.find(name)
  }

  /// By raw value. A hyphen cannot stand in the name of a case.
  private static let names = allCases.map { $0 == .amp ? "amp-img" : "\($0)" }
  private static let index = TagIndex()
}

/// A hash table over the names, keyed by the bytes themselves: every tag of every article is looked up here.
private struct TagIndex: Sendable {
  /// A name of up to 16 bytes in lower case.
  private struct Key: Equatable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    /// The top nine bits of a multiplicative hash.
    var place: Int {
      let spread: UInt64 = 0x9E37_79B9_7F4A_7C15
      return Int(((low ^ (high &* spread)) &* spread) >> 55)
    }
  }

  /// Three times as many places as names, so that most are found at the first look.
  private var keys = [Key](repeating: Key(), count: 512)
  private var tags = [Tag](repeating: .other, count: 512)

  init() {
    for tag in Tag.allCases where tag != .other {
      guard let key = Self.key(tag.name.utf8) else { continue }
      var place = key.place
      while tags[place] != .other { place = (place + 1) & 511 }
      keys[place] = key
      tags[place] = tag
    }
  }

  func find(_ name: some Collection<UInt8>) -> Tag {
    guard let key = Self.key(name) else { return .other }
    var place = key.place
    while tags[place] != .other {
      if keys[place] == key { return tags[place] }
      place = (place + 1) & 511
    }
    return .other
  }

  /// Nil for a name of more than 16 bytes: no element here has one.
  private static func key(_ name: some Collection<UInt8>) -> Key? {
    var key = Key()
    var count = 0
    for byte in name {
      count += 1
      guard count <= 16 else { return nil }
      key.high = key.high << 8 | key.low >> 56
      key.low = key.low << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return key
  }
}
