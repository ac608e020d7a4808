import Model
import Query

/// Turns the passages of an article into blocks.
enum PageBlocks {
  static func block(_ passage: PageParagraph, turn: Conversation.Line?) -> Block {
    if let turn { return Block(.turn, InlineRun(turn.words).linkingAddresses, speaker: turn.speaker) }
    if let caption = passage.caption {
      return Block(.caption, InlineRun(caption.text).linkingAddresses, credit: caption.credit)
    }
    if let bullet = Bullet.ofItem(passage.text) {
      return Block(.item, InlineRun(String(Bullet.dropped(from: passage.text))).linkingAddresses, marker: bullet)
    }
    return Block(.paragraph, InlineRun(passage.text).linkingAddresses)
  }
}
