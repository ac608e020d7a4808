import Testing

@testable import Desk

/// Titles that come again every day, in the languages of the region, and news about the same things.
@Suite struct StoryRoundupTests {
  @Test(arguments: [
    "Курс доллара и евро на 3 июля", "Доллар сегодня: 518 тенге", "Сколько стоит евро в обменниках Бишкека",
    "USD және EUR: 5 шілдедегі валюта бағамы", "3-июлга карата доллардын курсу", "Bugungi dollar kursi", "Доллар курси",
    "Қурби доллар барои 4 июл", "Dolar kaç lira?", "Doların kuru, 4 Temmuz", "قیمت دلار امروز",
    "Dollar at 518 tenge on July 4",
    "Курсы Нацбанка на среду", "Walýutanyň hümmeti, 4-nji iýul",
  ]) func aRateOfADayIsNoNews(_ title: String) {
    #expect(StoryRoundup.matches(title))
  }

  @Test(arguments: [
    "Какая погода ожидается в Бишкеке 4 июля", "Погода на выходные: синоптики дали прогноз",
    "Бишкекте эртең аба ырайы кандай болот", "4 шілдеге арналған ауа райы", "Обу ҳавои имрӯза дар Душанбе",
    "Bugün hava durumu nasıl olacak", "Ertaga ob-havo qanday bo‘ladi", "What the weather will be like on July 4",
    "Petrol prices in Bishkek today", "Цены на золото 4 июля", "Что ждёт знаки зодиака", "4-iyul uchun burjlar",
  ]) func neitherIsTheWeatherNorAPriceOfTheDay(_ title: String) {
    #expect(StoryRoundup.matches(title))
  }

  @Test(arguments: [
    "Доллар подешевел до 509 тенге на вечерней сессии KASE", "Бишкекте доллар 86,9 сомго түштү",
    "Markaziy bank dollar kursini eʼlon qildi", "Brent crude falls to $68", "Gold price hits 2,710",
    "Золото подорожало до 2 690", "За сутки в Астане произошло 9 ДТП", "Алматыда тәулігіне 12 жол апаты тіркелді",
  ]) func neitherIsAFigureThatComesEveryDay(_ title: String) {
    #expect(StoryRoundup.matches(title))
  }

  @Test(arguments: [
    "События дня в Узбекистане", "Новости за неделю: мосты и суды", "В мире за сутки: 4 июля",
    "Тәуліктегі басты оқиғалар",
    "Bir kunlik voqealar: 4-iyul", "Uzbekistan today: July 4",
  ]) func aDigestTouchesManyEvents(_ title: String) {
    #expect(StoryRoundup.matches(title))
  }

  @Test(arguments: [
    "Dollar kursi rekord darajaga yetdi", "Нацбанк поднял базовую ставку до 18%", "Цены на бензин вырастут с 1 июля",
    "Бензин бағасы 1 шілдеден бастап қымбаттайды", "Тенге ослаб до рекордного уровня к доллару",
    "Weather delays flights in Almaty", "Из-за погоды закрыли трассу Астана – Караганда",
    "Доллар подорожал на 5 тенге за день",
    "Petrol rises to 210 tenge", "Oil jumps 5% after strike on Iran", "Kazakhstan gold reserves rise to 300 tonnes",
    "Биржа KASE остановила торги долларом из-за сбоя", "За сутки в пожаре погибли 12 человек",
    "Нефть подорожала на 4% после решения ОПЕК",
    "Тенге на максимуме с октября: доллар стоит 506,9", "Золото подорожало до рекордных 4000 долларов",
    "Бесплатные курсы английского откроются в Оше", "День выборов: как голосовала Астана",
    "Today in court: ex-minister denies guilt",
    "Uzbekistan raises gas prices for homes from July 1", "Burj Khalifa turns blue for Kazakhstan",
    "Главный судья ушёл в отставку", "В Ташкенте 4 июля перекроют улицы",
  ]) func newsAboutTheSameIsNews(_ title: String) {
    #expect(!StoryRoundup.matches(title))
  }
}
