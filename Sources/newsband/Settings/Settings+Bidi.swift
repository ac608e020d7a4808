import Model
import Terminal

extension Settings {
  /// True if newsband puts right-to-left text in order, and not the terminal that the environment describes.
  func ordersText(in environment: [String: String]) -> Bool {
    switch bidi {
    case .auto: !Terminal.ordersText(environment)
    case .app: true
    case .terminal: false
    }
  }
}
