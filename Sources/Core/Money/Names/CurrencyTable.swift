extension Currency {
  /// ISO 4217 list one as of 2026: code, number, minor units, sign after CLDR ("-" for none), name. Without metals, funds and
  /// test codes.
  static let table = """
    AED 784 2 - UAE dirham
    AFN 971 2 ؋ Afghan afghani
    ALL 008 2 L Albanian lek
    AMD 051 2 ֏ Armenian dram
    AOA 973 2 Kz Angolan kwanza
    ARS 032 2 - Argentine peso
    AUD 036 2 A$ Australian dollar
    AWG 533 2 - Aruban florin
    AZN 944 2 ₼ Azerbaijani manat
    BAM 977 2 KM Bosnian convertible mark
    BBD 052 2 - Barbadian dollar
    BDT 050 2 ৳ Bangladeshi taka
    BHD 048 3 - Bahraini dinar
    BIF 108 0 - Burundian franc
    BMD 060 2 - Bermudian dollar
    BND 096 2 - Brunei dollar
    BOB 068 2 Bs Bolivian boliviano
    BRL 986 2 R$ Brazilian real
    BSD 044 2 - Bahamian dollar
    BTN 064 2 - Bhutanese ngultrum
    BWP 072 2 - Botswana pula
    BYN 933 2 Br Belarusian rouble
    BZD 084 2 - Belize dollar
    CAD 124 2 C$ Canadian dollar
    CDF 976 2 - Congolese franc
    CHF 756 2 - Swiss franc
    CLP 152 0 - Chilean peso
    CNY 156 2 ¥ Chinese yuan
    COP 170 2 - Colombian peso
    CRC 188 2 ₡ Costa Rican colón
    CUP 192 2 - Cuban peso
    CVE 132 2 - Cape Verdean escudo
    CZK 203 2 Kč Czech koruna
    DJF 262 0 - Djiboutian franc
    DKK 208 2 kr Danish krone
    DOP 214 2 - Dominican peso
    DZD 012 2 - Algerian dinar
    EGP 818 2 E£ Egyptian pound
    ERN 232 2 - Eritrean nakfa
    ETB 230 2 - Ethiopian birr
    EUR 978 2 € Euro
    FJD 242 2 - Fijian dollar
    FKP 238 2 - Falkland Islands pound
    GBP 826 2 £ Pound sterling
    GEL 981 2 ₾ Georgian lari
    GHS 936 2 ₵ Ghanaian cedi
    GIP 292 2 - Gibraltar pound
    GMD 270 2 - Gambian dalasi
    GNF 324 0 - Guinean franc
    GTQ 320 2 - Guatemalan quetzal
    GYD 328 2 - Guyanese dollar
    HKD 344 2 HK$ Hong Kong dollar
    HNL 340 2 - Honduran lempira
    HTG 332 2 - Haitian gourde
    HUF 348 2 Ft Hungarian forint
    IDR 360 2 Rp Indonesian rupiah
    ILS 376 2 ₪ Israeli new shekel
    INR 356 2 ₹ Indian rupee
    IQD 368 3 - Iraqi dinar
    IRR 364 2 ﷼ Iranian rial
    ISK 352 0 kr Icelandic króna
    JMD 388 2 - Jamaican dollar
    JOD 400 3 - Jordanian dinar
    JPY 392 0 ¥ Japanese yen
    KES 404 2 - Kenyan shilling
    KGS 417 2 ⃀ Kyrgyzstani som
    KHR 116 2 ៛ Cambodian riel
    KMF 174 0 - Comorian franc
    KPW 408 2 - North Korean won
    KRW 410 0 ₩ South Korean won
    KWD 414 3 - Kuwaiti dinar
    KYD 136 2 - Cayman Islands dollar
    KZT 398 2 ₸ Kazakhstani tenge
    LAK 418 2 ₭ Lao kip
    LBP 422 2 - Lebanese pound
    LKR 144 2 - Sri Lankan rupee
    LRD 430 2 - Liberian dollar
    LSL 426 2 - Lesotho loti
    LYD 434 3 - Libyan dinar
    MAD 504 2 - Moroccan dirham
    MDL 498 2 - Moldovan leu
    MGA 969 2 - Malagasy ariary
    MKD 807 2 - Macedonian denar
    MMK 104 2 - Myanmar kyat
    MNT 496 2 ₮ Mongolian tögrög
    MOP 446 2 - Macanese pataca
    MRU 929 2 - Mauritanian ouguiya
    MUR 480 2 - Mauritian rupee
    MVR 462 2 - Maldivian rufiyaa
    MWK 454 2 - Malawian kwacha
    MXN 484 2 MX$ Mexican peso
    MYR 458 2 RM Malaysian ringgit
    MZN 943 2 - Mozambican metical
    NAD 516 2 - Namibian dollar
    NGN 566 2 ₦ Nigerian naira
    NIO 558 2 - Nicaraguan córdoba
    NOK 578 2 kr Norwegian krone
    NPR 524 2 - Nepalese rupee
    NZD 554 2 NZ$ New Zealand dollar
    OMR 512 3 - Omani rial
    PAB 590 2 - Panamanian balboa
    PEN 604 2 - Peruvian sol
    PGK 598 2 - Papua New Guinean kina
    PHP 608 2 ₱ Philippine peso
    PKR 586 2 Rs Pakistani rupee
    PLN 985 2 zł Polish złoty
    PYG 600 0 ₲ Paraguayan guaraní
    QAR 634 2 - Qatari riyal
    RON 946 2 - Romanian leu
    RSD 941 2 - Serbian dinar
    RUB 643 2 ₽ Russian rouble
    RWF 646 0 - Rwandan franc
    SAR 682 2 - Saudi riyal
    SBD 090 2 - Solomon Islands dollar
    SCR 690 2 - Seychelles rupee
    SDG 938 2 - Sudanese pound
    SEK 752 2 kr Swedish krona
    SGD 702 2 S$ Singapore dollar
    SHP 654 2 - Saint Helena pound
    SLE 925 2 - Sierra Leonean leone
    SOS 706 2 - Somali shilling
    SRD 968 2 - Surinamese dollar
    SSP 728 2 - South Sudanese pound
    STN 930 2 - São Tomé and Príncipe dobra
    SVC 222 2 - Salvadoran colón
    SYP 760 2 - Syrian pound
    SZL 748 2 - Swazi lilangeni
    THB 764 2 ฿ Thai baht
    TJS 972 2 SM Tajikistani somoni
    TMT 934 2 m Turkmenistani manat
    TND 788 3 - Tunisian dinar
    TOP 776 2 - Tongan paʻanga
    TRY 949 2 ₺ Turkish lira
    TTD 780 2 - Trinidad and Tobago dollar
    TWD 901 2 NT$ New Taiwan dollar
    TZS 834 2 - Tanzanian shilling
    UAH 980 2 ₴ Ukrainian hryvnia
    UGX 800 0 - Ugandan shilling
    USD 840 2 $ US dollar
    UYU 858 2 - Uruguayan peso
    UZS 860 2 soʻm Uzbekistani sum
    VED 926 2 - Venezuelan digital bolívar
    VES 928 2 - Venezuelan bolívar
    VND 704 0 ₫ Vietnamese đồng
    VUV 548 0 - Vanuatu vatu
    WST 882 2 - Samoan tālā
    XAF 950 0 - Central African CFA franc
    XCD 951 2 - East Caribbean dollar
    XCG 532 2 - Caribbean guilder
    XDR 960 0 - IMF special drawing right
    XOF 952 0 - West African CFA franc
    XPF 953 0 - CFP franc
    YER 886 2 - Yemeni rial
    ZAR 710 2 R South African rand
    ZMW 967 2 - Zambian kwacha
    ZWG 924 2 - Zimbabwe Gold
    """
}
