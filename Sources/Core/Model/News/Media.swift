/// What an article has besides words.
package struct Media: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let image = Media(rawValue: 1)
  package static let audio = Media(rawValue: 2)
  package static let video = Media(rawValue: 4)
  /// A file of any kind.
  package static let attachment = Media(rawValue: 8)

  /// By the names under which a query asks for them.
  package static let names: [(String, Media)] = [
    ("image", .image), ("audio", .audio), ("video", .video), ("attachment", .attachment),
  ]
}

extension Article {
  /// From the attachments with their types, the lead image, and the elements of the body.
  package var media: Media {
    var media: Media = []
    if image != nil || blocks.contains(where: { $0.kind == .image }) { media.insert(.image) }
    for attachment in attachments {
      media.insert(.attachment)
      let type = attachment.mimeType?.lowercased() ?? ""
      for (prefix, kind) in [("image/", Media.image), ("audio/", .audio), ("video/", .video)]
      where type.hasPrefix(prefix) {
        media.insert(kind)
      }
    }
    if let html { media.formUnion(Media(elementsOf: html)) }
    return media
  }
}

extension Media {
  /// One look for "<" and what follows: a body may be a megabyte.
  fileprivate init(elementsOf html: String) {
    self = []
    let bytes = html.utf8.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
      for (name, kind) in Media.elements where !contains(kind) && index + name.count < bytes.count {
        if name.indices.allSatisfy({ bytes[index + 1 + $0] | 0x20 == name[$0] }) { insert(kind) }
      }
    }
  }

  private static let elements: [([UInt8], Media)] = [
    (Array("img".utf8), .image), (Array("audio".utf8), .audio), (Array("video".utf8), .video),
  ]
}
