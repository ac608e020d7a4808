import Model
import Testing

@testable import Reader

@Suite struct AttachmentLabelTests {
  private static let labels: [(Model.Attachment, String)] = [
    (
      Model.Attachment(url: "https://a.example/t/talk.mp3", mimeType: "audio/mpeg", size: 54_000_000, duration: 3723),
      "[audio: talk.mp3, 54 MB, 1:02:03]"
    ),
    (
      Model.Attachment(url: "https://a.example/x?id=1", mimeType: "video/mp4", title: "A film", size: 1),
      "[video: A film]"
    ),
    (
      Model.Attachment(url: "https://a.example/slides.pdf", size: 3600, duration: 65),
      "[document: slides.pdf, 3.6 kB, 1:05]"
    ),
    (Model.Attachment(url: "https://a.example", size: 999_999), "[file: 1.0 MB]"),
  ]

  @Test(arguments: labels)
  func aFileIsNamedWithItsKindSizeAndLength(_ file: Model.Attachment, _ expected: String) {
    #expect(file.label == expected)
  }
}
