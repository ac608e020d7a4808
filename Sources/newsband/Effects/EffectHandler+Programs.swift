import Foundation
import Model
import Reader

/// The part of terminal effects that other programs do.
extension EffectHandler {
  /// Starts the program that the effect needs, and does not wait for it. Nil when the terminal alone does the work.
  func startProgram(for effect: TerminalEffect) throws(Problem) -> Event? {
    switch effect {
    case .openInBrowser(let address):
      return try Browser(settings.links, environment: environment).open(address) { [report] in report(.failed($0)) }
    case .copy(let text):
      try Clipboard(environment: environment).copy(text) { [report] in report(.failed($0)) }
      return nil
    case .notify, .useTheme, .redraw, .suspend, .run, .endProgram, .translate, .endTranslation: return nil
    }
  }
}
