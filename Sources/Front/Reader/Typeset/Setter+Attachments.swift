import Foundation
import Model
import Screen

extension Setter {
  /// Adds the files that belong to the article, each with its kind, size and length. Pictures that stand in the text are
  /// not repeated.
  mutating func setAttachments(_ attachments: [Attachment]) {
    var isFirst = true
    for attachment in attachments where attachment.kind != .image || !isLinked(attachment.url) {
      if isFirst { gap() }
      isFirst = false
      setLinked(attachment.label, address: attachment.url)
    }
  }
}

extension Attachment {
  /// "♪ talk.mp3 · 54 MB · 1 h 2 min"; "document: slides.pdf · 3.6 kB" for a kind without a sign.
  var label: String {
    let parts = [name, size.flatMap(Attachment.sizeText), duration.flatMap(Attachment.lengthText)].compactMap(\.self)
    let text = parts.joined(separator: " · ")
    let sign: String? =
      switch kind {
      case .audio: "♪"
      case .video: "▶"
      case .image, .document, .archive, .file: nil
      }
    if let sign { return text.isEmpty ? "\(sign) \(kind.rawValue)" : "\(sign) \(text)" }
    return text.isEmpty ? kind.rawValue : "\(kind.rawValue): \(text)"
  }

  /// The title, else the last part of the address; nil where neither says anything.
  private var name: String? {
    if let title, !title.isEmpty { return title }
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let start = path.firstRange(of: "://")?.upperBound, let stroke = path[start...].lastIndex(of: "/") else {
      return nil
    }
    let last = path[path.index(after: stroke)...]
    return last.isEmpty ? nil : String(last)
  }

  /// "3.6 kB", "54 MB"; nil below a thousand bytes, which feeds write where they do not know the size.
  static func sizeText(_ bytes: Int) -> String? {
    guard bytes >= 1000 else { return nil }
    var (value, unit) = (Double(bytes) / 1000, 0)
    while value >= 999.5, unit < 3 { (value, unit) = (value / 1000, unit + 1) }
    let digits = value < 9.95 ? 1 : 0
    return String(format: "%.\(digits)f ", locale: nil, value) + ["kB", "MB", "GB", "TB"][unit]
  }

  /// "40 s", "48 min", "1 h 2 min"; nil for no length.
  static func lengthText(_ seconds: Double) -> String? {
    guard seconds >= 1, seconds < 1_000_000 else { return nil }
    if seconds < 59.5 { return "\(Int(seconds.rounded())) s" }
    let minutes = Int((seconds / 60).rounded())
    if minutes < 60 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
