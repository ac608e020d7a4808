import Foundation

/// A way to write text as bytes.
struct Charset: Hashable, Sendable {
  /// As iconv calls it.
  let name: String

  static let utf8 = Charset(iconv: "UTF-8")
  static let windows1252 = Charset(iconv: "WINDOWS-1252")
  static let windows1251 = Charset(iconv: "WINDOWS-1251")
  static let koi8 = Charset(iconv: "KOI8-RU")

  private init(iconv name: String) { self.name = name }

  /// A label from a header or a declaration: "Windows-1251", "x-sjis", "utf8". Nil for one that neither this table nor iconv knows.
  ///
  /// Labels mean the larger set that contains them, as browsers read them (https://encoding.spec.whatwg.org/#names-and-labels).
  init?(label: some StringProtocol) {
    let folded = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    let wanted = Charset.larger[folded] ?? folded.uppercased()
    // Nothing but what the name of an encoding is made of: iconv reads "/" as an instruction.
    guard !wanted.isEmpty, wanted.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }),
      let converter = CharsetConverter(from: wanted)
    else { return nil }
    converter.close()
    name = wanted
  }

  /// By label in small letters; iconv is given all others under their own names.
  private static let larger: [String: String] = [
    "utf8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "ascii": "WINDOWS-1252", "us-ascii": "WINDOWS-1252",
    "iso-8859-1": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252", "iso_8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252",
    "latin-1": "WINDOWS-1252", "l1": "WINDOWS-1252", "ansi": "WINDOWS-1252", "x-cp1252": "WINDOWS-1252",
    "iso-8859-9": "WINDOWS-1254", "latin5": "WINDOWS-1254", "iso-8859-11": "CP874", "tis-620": "CP874",
    "x-cp1250": "WINDOWS-1250", "x-cp1251": "WINDOWS-1251", "win-1251": "WINDOWS-1251", "cp-1251": "WINDOWS-1251",
    "kz-1048": "RK1048", "kz1048": "RK1048", "windows-1048": "RK1048", "cp1048": "RK1048",
    "koi8": "KOI8-R", "koi8-r": "KOI8-RU", "koi8-u": "KOI8-RU", "iso-8859-8-i": "ISO-8859-8",
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030", "gb-2312": "GB18030",
    "big5": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS", "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932",
    "x-sjis": "CP932", "windows-31j": "CP932", "ms_kanji": "CP932", "x-euc-jp": "EUC-JP", "euc-kr": "CP949",
    "ks_c_5601-1987": "CP949", "ksc5601": "CP949", "korean": "CP949", "x-mac-roman": "MACINTOSH", "mac": "MACINTOSH",
    "x-mac-cyrillic": "MAC-CYRILLIC", "utf-16": "UTF-16LE", "utf16": "UTF-16LE", "ucs-2": "UTF-16LE",
    "unicode": "UTF-16LE", "utf-32": "UTF-32LE", "ucs-4": "UTF-32LE",
  ]
}

/// iconv, for the length of one conversion.
struct CharsetConverter {
  private let handle: iconv_t

  /// Nil when iconv does not know the encoding.
  init?(from name: String) {
    guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  func close() { iconv_close(handle) }

  /// The bytes in UTF-8; each that means nothing in the encoding becomes U+FFFD and is counted.
  func convert(_ input: ArraySlice<UInt8>) -> (bytes: [UInt8], lost: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(input.count + input.count / 2)
    var lost = 0
    var chunk = [CChar](repeating: 0, count: 65_536)
    var source = input.map { CChar(bitPattern: $0) }
    source.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        let (status, written) = chunk.withUnsafeMutableBufferPointer { chunk -> (Int32, Int) in
          var target = chunk.baseAddress
          var room = chunk.count
          let status = iconv(handle, &next, &left, &target, &room)
          return (status == -1 ? errno : 0, chunk.count - room)
        }
        output += chunk[..<written].lazy.map { UInt8(bitPattern: $0) }
        guard status == EILSEQ || status == EINVAL else { continue }
        output += [0xEF, 0xBF, 0xBD]
        lost += 1
        next = next?.successor()
        left -= 1
      }
    }
    return (output, lost)
  }
}
