import Model
import Screen
import Testing

@testable import Reader

/// The size and the length of a file, at the bounds of their units.
@Suite struct AttachmentSizeTests {
  @Test(arguments: [
    (Int.min, nil), (0, nil), (1, nil), (999, nil), (1000, "1.0 kB"), (9_949, "9.9 kB"), (9_950, "10 kB"),
    (10_499, "10 kB"), (999_499, "999 kB"), (999_500, "1.0 MB"), (54_000_000, "54 MB"), (999_500_000, "1.0 GB"),
    (2_500_000_000, "2.5 GB"), (999_500_000_000, "1.0 TB"), (5_000_000_000_000_000, "5000 TB"),
  ])
  func aSizeIsInThreeDigitsAtMost(_ bytes: Int, _ text: String?) {
    #expect(Attachment.sizeText(bytes) == text)
  }

  @Test(
    arguments: [
      (-1, nil), (0, nil), (0.99, nil), (1, "1 s"), (59.4, "59 s"), (59.5, "1 min"), (89, "1 min"), (90, "2 min"),
      (3569, "59 min"), (3570, "1 h"), (3600, "1 h"), (3660, "1 h 1 min"), (7200, "2 h"), (86_400, "24 h"),
      (999_999, "277 h 47 min"), (1_000_000, nil), (.infinity, nil), (.nan, nil), (-.infinity, nil),
    ] as [(Double, String?)])
  func aLengthIsInHoursAndMinutes(_ seconds: Double, _ text: String?) {
    #expect(Attachment.lengthText(seconds) == text)
  }

  @Test(arguments: [
    ("https://a.example/dir/", "document"), ("https://a.example", "document"), ("talk.pdf", "document"),
    ("https://a.example/a/b.pdf?x=/c.d#/e", "document: b.pdf"), ("https://a.example/b.pdf#page=/2", "document: b.pdf"),
  ])
  func aFileHasTheLastPartOfItsAddressForAName(_ address: String, _ label: String) {
    #expect(Attachment(url: address, mimeType: "application/pdf").label == label)
  }

  @Test(arguments: [
    ("audio/mpeg", "♪ audio"), ("video/mp4", "▶ video"), ("image/png", "image"), ("application/zip", "archive"),
    ("application/octet-stream", "file"),
  ])
  func aFileWithoutANameIsItsKind(_ type: String, _ label: String) {
    #expect(Attachment(url: "https://a.example", mimeType: type, title: "").label == label)
  }

  /// A picture of the text is not listed again below it; another one is.
  @Test func aPictureOfTheTextIsNotRepeated() {
    var setter = Setter(columns: 60, codeColumn: nil)
    var voices = Voices()
    setter.set(Block(.image, [InlineRun("A map")], url: "https://a.example/map.png"), voices: &voices)
    setter.setAttachments([
      Attachment(url: "https://a.example/map.png", mimeType: "image/png"),
      Attachment(url: "https://a.example/other.png", mimeType: "image/png"),
    ])
    #expect(
      setter.article.lines.map(\.line.text) == ["[picture: A map][1]", "", "image: other.png[2]"])
  }
}
