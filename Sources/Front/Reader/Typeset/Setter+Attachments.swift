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
  /// "[audio: talk.mp3, 54 MB, 1:02:03]"
  var label: String {
    let parts = [name, size.flatMap(Attachment.sizeText), duration.flatMap(Attachment.lengthText)].compactMap(\.self)
    return parts.isEmpty ? "[\(kind.rawValue)]" : "[\(kind.rawValue): \(parts.joined(separator: ", "))]"
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

  /// "45:10", "1:02:03"; nil for no length.
  static func lengthText(_ seconds: Double) -> String? {
    guard seconds >= 1, seconds < 1_000_000 else { return nil }
    let total = Int(seconds.rounded())
    let tail = String(format: "%02d:%02d", total / 60 % 60, total % 60)
    if total >= 3600 { return "\(total / 3600):\(tail)" }
    return tail.hasPrefix("0") ? String(tail.dropFirst()) : tail
  }
}
