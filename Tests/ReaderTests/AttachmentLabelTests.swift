import Model
import Testing

@testable import Reader

@Suite struct AttachmentLabelTests {
  private static let labels: [(Model.Attachment, String)] = [
    (
      Model.Attachment(url: "https://a.example/t/talk.mp3", mimeType: "audio/mpeg", size: 54_000_000, duration: 3723),
      "♪ talk.mp3 · 54 MB · 1 h 2 min"
    ),
    (
      Model.Attachment(url: "https://a.example/x?id=1", mimeType: "video/mp4", title: "A film", size: 1),
      "▶ A film"
    ),
    (
      Model.Attachment(url: "https://a.example/slides.pdf", size: 3600, duration: 65),
      "document: slides.pdf · 3.6 kB · 1 min"
    ),
    (
      Model.Attachment(url: "https://a.example/ep412.mp3", mimeType: "audio/mpeg", size: 53_000_000, duration: 2900),
      "♪ ep412.mp3 · 53 MB · 48 min"
    ),
    (Model.Attachment(url: "https://a.example", mimeType: "audio/ogg", duration: 40), "♪ 40 s"),
    (Model.Attachment(url: "https://a.example", mimeType: "audio/ogg", duration: 7200), "♪ 2 h"),
    (Model.Attachment(url: "https://a.example", mimeType: "audio/ogg"), "♪ audio"),
    (Model.Attachment(url: "https://a.example", size: 999_999), "file: 1.0 MB"),
  ]

  @Test(arguments: labels)
  func aFileIsNamedWithItsKindSizeAndLength(_ file: Model.Attachment, _ expected: String) {
    #expect(file.label == expected)
  }
}
