import Money
import Testing

/// Numbers of a line and of its translation.
@Suite struct FigureComparisons {
  @Test(
    arguments: [
      ("Жылу 1 234,5 теңге тұрады", "Тепло стоит 1,234.5 тенге"),
      ("1.234,50 TL", "1 234,5 лиры"),
      ("выросли на 1,2 млрд тенге", "rose by 1.2 billion tenge"),
      ("выделено 1 200 млн сомов", "1.2 billion soms were given"),
      ("5 тыс. человек", "5,000 people"),
      ("10 мың адам", "10 000 человек"),
      ("к 26.11.2026", "by 26 November 2026"),
      ("2026-11-05", "5 ноября 2026 года"),
      ("в 18:30", "at 6:30 pm"),
      ("в 18.30", "at 18:30"),
      ("۱۲ نفر", "12 человек"),
      ("погибли 3 человека", "three people died"),
      ("Үш адам қаза тапты", "Погибли 3 человека"),
      ("2 млн долларов", "two million dollars"),
      ("1 млн", "a million"),
      ("XXI век", "21st century"),
      ("3-й квартал", "3rd quarter"),
      ("COVID-19 и Ту-154", "COVID-19 and the Tu-154"),
      ("18 %", "18 percent"),
      ("10–12 км", "10 to 12 km"),
      ("$120 million", "120 млн долларов"),
      ("120 млн теңге", "120 млн тенге"),
      ("5万人", "50 000 человек"),
      ("Ничего", "Nothing"), ("", ""),
    ]) func theSameNumbersAreTheSameHoweverTheyAreWritten(_ before: String, _ after: String)
  {
    #expect(!FigureComparison.differs(before, after))
    #expect(!FigureComparison.differs(after, before))
  }

  @Test(
    arguments: [
      ("Погибли 3 человека", "Погибли 8 человек"),
      ("Погибли 15 человек", "Погибли люди"),
      ("Люди", "25 человек"),
      ("на 1,2 млрд тенге", "by 1.2 million tenge"),
      ("1,5 %", "15 %"),
      ("520,41", "52,041.0"),
      ("26.11.2026", "27 November 2026"),
      ("с 5 до 5", "from 5"),
      ("в 18:30", "at 5:30 pm"),
      ("120 долларов", "120 евро"),
      ("$5 млн", "5 миллионов тенге"),
      ("2025", "2026"),
      ("12 345 678 901 234 567 890", "12 345 678 901 234 567 891"),
    ]) func aNumberThatIsLostAddedOrChangedIsSeen(_ before: String, _ after: String)
  {
    #expect(FigureComparison.differs(before, after))
  }

  @Test(
    arguments: [
      "1,200 1.2 1200 5m 5 5000000", "18.30 18:30 6:30 6.30 06:30", "2026-11-05 5.11.2026 11", "3 three три XXI 21 V",
      "1.2.3.4 +7 701 123-45-67 12:61 99:99", "5 млн млн 5 т 5т 5k", "۱٬۲۳۴٫۵ 1234.5", "$5 €5 5 5%", "0,0 00 007 000",
    ]) func aLineIsLikeItself(_ text: String)
  {
    #expect(!FigureComparison.differs(text, text))
  }
}
