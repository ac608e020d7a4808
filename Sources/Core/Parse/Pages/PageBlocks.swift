import Model
import Query

/// What the passages of an article become when they are laid out.
enum PageBlocks {
  static func block(_ passage: PageParagraph, turn: Conversation.Line?) -> Block {
    if let turn { return Block(.turn, [InlineRun(turn.words)], speaker: turn.speaker) }
    if let caption = passage.caption { return Block(.caption, [InlineRun(caption.text)], credit: caption.credit) }
    if let bullet = Bullet.ofItem(passage.text) {
      return Block(.item, [InlineRun(String(Bullet.dropped(from: passage.text)))], marker: bullet)
    }
    return Block(.paragraph, passage.text)
  }
}
