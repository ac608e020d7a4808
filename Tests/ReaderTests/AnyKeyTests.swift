import Foundation
import Model
import Money
import Reader
import Screen
import TestKit
import Testing
import Text

/// Whatever is pressed, clicked, pasted and resized, in whatever order: there is a picture, as large as the terminal.
@Suite struct AnyKeys {
  private static let letters: [Key] = "aе9 作é*\"(-:".map { .character($0) }
  private static let leaving: [Key] = ["q", "Q", .control("c")]
  /// Without those that may end the program: they are pressed now and then.
  private static let keys =
    (Command.all.flatMap { command in Settings.Keymap.allCases.flatMap { command.keys(in: $0) } } + letters)
    .filter { !leaving.contains($0) }
  private static func event(_ dice: inout Dice) -> Event {
    switch Int.random(in: 0..<40, using: &dice) {
    case 0: .resized(Size(width: .random(in: 1...140, using: &dice), height: .random(in: 1...50, using: &dice)))
    case 1...4: .mouse(mouse(&dice))
    case 5: .paste("100 usd\u{1B}[2J\nkzt")
    case 6: .key(leaving.randomElement(using: &dice) ?? "q")
    case 7: .tick(Library.now.addingTimeInterval(.random(in: 0...100, using: &dice)))
    default: .key(keys.randomElement(using: &dice) ?? "j")
    }
  }

  private static func mouse(_ dice: inout Dice) -> Mouse {
    let kinds: [Mouse.Kind] = [.press, .release, .wheelUp, .wheelDown]
    return Mouse(
      kinds.randomElement(using: &dice) ?? .press, x: .random(in: -1...150, using: &dice),
      y: .random(in: -1...60, using: &dice))
  }

  @Test(arguments: [1, 2, 3, 4], Settings.Keymap.allCases)
  func leaveAPictureOfTheSizeOfTheTerminal(_ seed: UInt64, _ keymap: Settings.Keymap) {
    var dice = Dice(seed: seed)
    var settings = Settings()
    settings.keymap = keymap
    var stage = Stage(settings: settings)
    for _ in 0..<600 {
      if stage.state.isQuitting { stage = Stage(settings: settings) }
      let event = AnyKeys.event(&dice)
      stage.send(event)
      let (lines, size) = (stage.lines, stage.state.size)
      #expect(lines.count == size.height && !lines.contains { Width.of($0) > size.width }, "\(event) at \(size)")
    }
  }
}
