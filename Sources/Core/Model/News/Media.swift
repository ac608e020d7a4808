import Foundation

/// The kinds of media that an article has.
package struct Media: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let image = Media(rawValue: 1)
  package static let audio = Media(rawValue: 2)
  package static let video = Media(rawValue: 4)
  /// A file of any kind.
  package static let attachment = Media(rawValue: 8)

  /// The kinds by the names that a query uses: has:image.
  package static let names: [(String, Media)] = [
    ("image", .image), ("audio", .audio), ("video", .video), ("attachment", .attachment),
  ]
}

extension Attachment {
  /// The kind of a file.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case audio, video, image, document, archive, file
  }

  /// The kind by its MIME type, else by the ending of its address; `file` where neither tells.
  package var kind: Kind {
    let type = mimeType?.lowercased() ?? ""
    for kind in [Kind.audio, .video, .image] where type.hasPrefix(kind.rawValue + "/") { return kind }
    if type.hasPrefix("text/") || Attachment.documents.contains(where: type.contains) { return .document }
    if Attachment.archives.contains(where: type.contains) { return .archive }
    // "application/octet-stream" says nothing.
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: ".") else { return .file }
    return Attachment.endings[path[path.index(after: dot)...].lowercased()] ?? .file
  }

  private static let documents = [
    "pdf", "msword", "officedocument", "opendocument", "epub", "rtf", "ms-excel", "ms-powerpoint", "postscript",
  ]
  private static let archives = ["zip", "x-tar", "gzip", "x-7z", "x-rar", "bittorrent"]
  private static let endings: [String: Kind] = [
    "mp3": .audio, "m4a": .audio, "ogg": .audio, "oga": .audio, "opus": .audio, "wav": .audio, "flac": .audio,
    "aac": .audio, "mp4": .video, "m4v": .video, "webm": .video, "mov": .video, "mkv": .video, "avi": .video,
    "ogv": .video, "m3u8": .video, "jpg": .image, "jpeg": .image, "png": .image, "gif": .image, "webp": .image,
    "avif": .image, "svg": .image, "pdf": .document, "doc": .document, "docx": .document, "odt": .document,
    "rtf": .document, "epub": .document, "xls": .document, "xlsx": .document, "ods": .document, "ppt": .document,
    "pptx": .document, "odp": .document, "txt": .document, "csv": .document, "zip": .archive, "gz": .archive,
    "tgz": .archive, "xz": .archive, "7z": .archive, "rar": .archive, "torrent": .archive,
  ]
}

extension Article {
  /// The media of an article, from its attachments, its lead image, and the elements of its body.
  package var media: Media {
    var media: Media = []
    if image != nil || blocks.contains(where: { $0.kind == .image }) { media.insert(.image) }
    for attachment in attachments {
      media.insert(.attachment)
      switch attachment.kind {
      case .image: media.insert(.image)
      case .audio: media.insert(.audio)
      case .video: media.insert(.video)
      case .document, .archive, .file: break
      }
    }
    if let html { media.formUnion(Media(elementsOf: html)) }
    return media
  }
}

extension Media {
  /// One pass over the tags: a body may have a megabyte.
  fileprivate init(elementsOf html: String) {
    var (html, media) = (html, Media())
    html.withUTF8 { bytes in
      var at = 0
      while let base = bytes.baseAddress, let hit = memchr(base + at, Int32(UInt8(ascii: "<")), bytes.count - at) {
        at = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
        for (name, kind) in Media.elements where !media.contains(kind) && at + name.count <= bytes.count {
          if name.indices.allSatisfy({ bytes[at + $0] | 0x20 == name[$0] }) { media.insert(kind) }
        }
      }
    }
    self = media
  }

  private static let elements: [([UInt8], Media)] = [
    (Array("img".utf8), .image), (Array("audio".utf8), .audio), (Array("video".utf8), .video),
  ]
}
