/** Words that make a quantity what is left between two others, and words that say that it is all of something. */
export interface BalanceWords {
  /** Lower case; several words are joined by one blank. */
  readonly balances: readonly string[]
  readonly totals: readonly string[]
  /** Whether words are parted by blanks; else the characters are looked for wherever they stand. */
  readonly spaced: boolean
}

const list = (words: string): readonly string[] => words.split('|').map((word) => word.trim())

/** By language; a quote is read with all of them, as an analyst's measure may be in another language than its source. */
export const BALANCE_WORDS: Readonly<Record<string, BalanceWords>> = {
  en: {
    balances: list(
      'deficit|deficits|surplus|surpluses|balance|balances|imbalance|imbalances|net|shortfall|shortfalls|trade gap',
    ),
    totals: list('total|totals|totalled|totaled|turnover|two-way|gross|overall|combined|altogether|in all|sum of'),
    spaced: true,
  },
  fr: {
    balances: list('déficit|déficits|excédent|excédents|solde|soldes|net|nette|nets|nettes|déséquilibre'),
    totals: list('total|totale|totaux|au total|brut|brute|cumulé|cumulée|ensemble des échanges'),
    spaced: true,
  },
  vi: {
    balances: list('thâm hụt|thặng dư|cán cân|nhập siêu|xuất siêu|chênh lệch|ròng'),
    totals: list('tổng|tổng cộng|kim ngạch hai chiều|hai chiều'),
    spaced: true,
  },
  de: {
    balances: list('defizit|überschuss|saldo|bilanz|netto'),
    totals: list('gesamt|insgesamt|brutto|summe'),
    spaced: true,
  },
  es: {
    balances: list('déficit|superávit|saldo|neto|neta|netos|netas'),
    totals: list('total|totales|bruto|bruta|conjunto'),
    spaced: true,
  },
  zh: {
    balances: list('逆差|顺差|順差|赤字|盈余|盈餘|差额|差額|净额|淨額|净'),
    totals: list('总额|總額|总计|總計|合计|合計|总量|總量'),
    spaced: false,
  },
}
