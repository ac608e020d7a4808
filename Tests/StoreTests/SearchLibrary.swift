import Foundation
import Model
import Store

/// A library in the languages of the region, for the table of queries: short articles under short names.
let library: [(name: String, title: String, text: String)] = [
  (
    "en-rate", "Central bank keeps its rate",
    "The National Bank of Kazakhstan held the base rate at 16.5 percent. The tenge was calm in Almaty."
  ),
  (
    "en-banks", "Banks report profits",
    "Commercial banking had a good year. Lenders in Tashkent are studying digital currencies."
  ),
  (
    "en-border", "Border crossings: an ID card instead of a passport",
    "Citizens of Uzbekistan and Kazakhstan may soon cross with a card. President Tokayev agreed."
  ),
  (
    "en-farm", "A farmer near Bukhara",
    "The farmer grows melons. His stock of seeds is old, and it cost 5 million soum."
  ),
  ("en-former", "Former minister sentenced", "A former minister of trade was sentenced. The court sat in Astana."),
  (
    "en-code", "What is new in C++",
    "The C++ committee met. C# and F# programmers watched. A prize of $2.5 million was named. ★ Five stars."
  ),
  (
    "en-river", "Water in the Syr Darya",
    "The river bank flooded near Khujand. Nobody was hurt, say officials of Tajikistan."
  ),
  ("en-cafe", "A café in Osh", "Le café serves crème brûlée. Naïve visitors pay in euros: €7."),
  (
    "en-near", "Rates far apart",
    "The bank spoke of many other things for a long time before it came, at last, to the rate of the tenge."
  ),
  ("en-dollar", "Dollar slips", "The US dollar lost ground. USD 300 million left the funds; gold rose."),
  (
    "ru-tenge", "Тенге укрепился третий день подряд",
    "Курс тенге вырос на торгах в Алматы. Национальный банк Казахстана не вмешивался. Доллар стоил 472 тенге."
  ),
  (
    "ru-tokayev", "Токаев посетил Ташкент",
    "Президент Казахстана Касым-Жомарт Токаев прибыл в Ташкент. Переговоры с Мирзиёевым прошли в узком составе."
  ),
  ("ru-hedgehog", "Ёжик в тумане", "Всё ещё самый любимый мультфильм. Ежи, ели и мёд."),
  (
    "ru-som", "Сом остаётся стабильным",
    "Национальный банк Кыргызстана: курс сома не изменился. В Бишкеке за доллар дают 87,45 сома."
  ),
  ("ru-bank", "Новости банков", "Банки повысили ставки по вкладам. Новостей о реформе нет."),
  ("ru-manat", "Манат без изменений", "Курс туркменского маната к доллару закреплён. Ашхабад не меняет политику."),
  ("kk-tenge", "Теңге бағамы өсті", "Қазақстан Президенті Қасым-Жомарт Тоқаев Алматыда жиын өткізді. Теңге нығайды."),
  ("kk-autumn", "Күз келді", "Алматыда жаңбыр жауды. Өзен суы көтерілді, үйлер бүтін."),
  (
    "uz-latin", "Toshkentda yangi metro bekati",
    "Oʻzbekiston poytaxti Toshkent shahrida yangi bekat ochildi. Loyiha 120 milliard so‘m turadi. San’at saroyi."
  ),
  ("uz-cyrillic", "Тошкентда янги бозор", "Ўзбекистон пойтахтида янги бозор очилди. Нархи 500 сўм."),
  ("uz-bukhara", "Buxoro va Samarqand", "Buxoro shahriga sayyohlar keldi. Farg‘ona vodiysi ham gullab turibdi."),
  ("tg-somoni", "Қурби сомонӣ", "Бонки миллии Тоҷикистон қурби сомониро муайян кард. Душанбе, Хуҷанд ва Ҳисор."),
  ("tg-dushanbe", "Раҳмон дар Душанбе", "Президент Эмомалӣ Раҳмон дар Душанбе суханронӣ кард."),
  ("ky-som", "Сомдун курсу", "Кыргыз Республикасынын Улуттук банкы: сомдун курсу туруктуу. Бишкек, Ош, Өзгөн."),
  ("ky-japarov", "Жапаров Ошко келди", "Президент Садыр Жапаров Ош шаарына келди. Эл көп чогулду, үн катты."),
  (
    "tk-manat", "Türkmenistanyň manady",
    "Aşgabat şäherinde Berdimuhamedow bilen duşuşyk geçirildi. Türkmenbaşy, täze ýyl."
  ),
  ("zh-yuan", "人民币汇率", "中国人民银行公布人民币汇率。哈萨克斯坦和中国的贸易增长。"),
  ("zh-bank", "银行行长", "人们在银行排队。民众很多。"),
  ("ar-bank", "البنك المركزي", "أعلن البَنْك المركزي في آستانة عن أسعار جديدة. كازاخستان"),
  ("th-news", "ข่าวเงินบาท", "ธนาคารกลางประกาศอัตราแลกเปลี่ยนเงินบาท"),
]

/// A store with the library in it, all of it published at noon.
func librarian() throws -> (store: Store, names: [ArticleID: String]) {
  let store = try Store.temporary()
  let articles = library.map { article($0.name, $0.title, text: $0.text, published: noon) }
  let ids = try store.save(feed(articles, title: "Library"), address: "library", at: noon).added
  return (store, Dictionary(uniqueKeysWithValues: zip(ids, library.map(\.name))))
}
