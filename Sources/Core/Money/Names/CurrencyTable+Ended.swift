extension Currency {
  /// Ended currencies whose codes stand beside sums in texts and are no words: BGN 5 million. RUR is left out, since texts write
  /// it for the rouble of today.
  static let endedInTexts = [
    "ATS", "AZM", "BEF", "BGN", "BYR", "DEM", "EEK", "FRF", "HRK", "ITL", "LTL", "LVL", "ROL", "SKK", "TMM", "TRL",
    "ZWL",
  ]

  /// Currencies of ISO 4217 list three that ended since 1995: code, number, minor units, last day, successor, name. Days after
  /// CLDR 41 (supplementalData.xml); where both were money for a while, the last day of the old one.
  static let endedTable = """
    ADP 020 0 2002-02-28 EUR Andorran peseta
    AFA 004 2 2002-12-31 AFN Afghan afghani of 1927
    ANG 532 2 2025-06-30 XCG Netherlands Antillean guilder
    AOR 982 2 2000-02-01 AOA Angolan readjusted kwanza
    ATS 040 2 2002-02-28 EUR Austrian schilling
    AZM 031 2 2006-12-31 AZN Azerbaijani manat of 1993
    BEF 056 2 2002-02-28 EUR Belgian franc
    BGL 100 2 1999-07-05 BGN Bulgarian hard lev
    BGN 975 2 2025-12-31 EUR Bulgarian lev
    BYB 112 2 2000-12-31 BYR Belarusian rouble of 1994
    BYR 974 0 2016-12-31 BYN Belarusian rouble of 2000
    CSD 891 2 2006-10-25 RSD Serbian dinar of 2002
    CUC 931 2 2020-12-31 CUP Cuban convertible peso
    CYP 196 2 2007-12-31 EUR Cypriot pound
    DEM 276 2 2002-02-28 EUR German mark
    ECS 218 2 2000-10-02 USD Ecuadorian sucre
    EEK 233 2 2010-12-31 EUR Estonian kroon
    ESP 724 0 2002-02-28 EUR Spanish peseta
    FIM 246 2 2002-02-28 EUR Finnish markka
    FRF 250 2 2002-02-17 EUR French franc
    GEK 268 2 1995-10-02 GEL Georgian coupon
    GHC 288 2 2007-12-31 GHS Ghanaian cedi of 1979
    GRD 300 2 2002-02-28 EUR Greek drachma
    HRK 191 2 2022-12-31 EUR Croatian kuna
    IEP 372 2 2002-02-09 EUR Irish pound
    ITL 380 0 2002-02-28 EUR Italian lira
    LTL 440 2 2014-12-31 EUR Lithuanian litas
    LUF 442 0 2002-02-28 EUR Luxembourg franc
    LVL 428 2 2013-12-31 EUR Latvian lats
    MGF 450 0 2004-12-31 MGA Malagasy franc
    MRO 478 0 2018-06-30 MRU Mauritanian ouguiya of 1973
    MTL 470 2 2007-12-31 EUR Maltese lira
    MZM 508 2 2006-12-31 MZN Mozambican metical of 1980
    NLG 528 2 2002-02-28 EUR Dutch guilder
    PTE 620 2 2002-02-28 EUR Portuguese escudo
    ROL 642 2 2006-12-31 RON Romanian leu of 1952
    RUR 810 2 1998-12-31 RUB Russian rouble of 1991
    SDD 736 2 2007-06-30 SDG Sudanese dinar
    SIT 705 2 2006-12-31 EUR Slovenian tolar
    SKK 703 2 2008-12-31 EUR Slovak koruna
    SLL 694 0 2023-12-31 SLE Sierra Leonean leone of 1964
    SRG 740 2 2003-12-31 SRD Surinamese guilder
    STD 678 0 2017-12-31 STN São Tomé and Príncipe dobra of 1977
    TJR 762 2 2000-10-29 TJS Tajikistani rouble
    TMM 795 0 2008-12-31 TMT Turkmenistani manat of 1993
    TPE 626 2 2002-05-20 USD Timorese escudo
    TRL 792 0 2005-12-31 TRY Turkish lira of 1922
    UAK 804 2 1996-09-16 UAH Ukrainian karbovanets
    VEB 862 2 2007-12-31 VEF Venezuelan bolívar of 1879
    VEF 937 2 2018-08-20 VES Venezuelan bolívar of 2008
    XEU 954 2 1998-12-31 EUR European currency unit
    YUM 891 2 2002-05-15 CSD Yugoslav new dinar
    ZMK 894 0 2012-12-31 ZMW Zambian kwacha of 1968
    ZWD 716 0 2008-08-01 ZWR Zimbabwean dollar of 1980
    ZWL 932 2 2024-08-31 ZWG Zimbabwean dollar of 2009
    ZWR 935 2 2009-02-02 ZWL Zimbabwean dollar of 2008
    """
}
