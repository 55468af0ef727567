/* Unicode Character Database, EquivalentUnifiedIdeograph.txt: radicals that are characters of their own as well. */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  [
    '⺁厂 ⺇几 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺕彐 ⺜日 ⺝月 ⺟母 ⺠民 ⺢氺 ⺧牛 ⺩王 ⺪疋 ⺫目 ⺬示',
    '⺮竹 ⺶羊 ⺷羊 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞',
    '⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
)
const RADICALS = /[\u2e80-\u2fdf]/gu

/**
 * Fonts use one shape for a character and for the radical of dictionaries that looks the same, and programs that name
 * the letters of a PDF by their shapes may name the radical: 江⼝ for 江口. No text means the radical.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICALS, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'))

const PRESENTED = /[\ufb50-\ufdff\ufe70-\ufefc]+/gu

/** Shapes of Arabic letters by their place in a word, as the letters that they are shapes of. */
export const withoutShapes = (text: string): string => text.replace(PRESENTED, (shapes) => shapes.normalize('NFKC'))
