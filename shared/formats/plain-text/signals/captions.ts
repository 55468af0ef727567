/** Who made a picture: words before the name, the agencies' own forms, and credits in brackets at the end. */
const CREDIT_WORDS =
  'photos?|photographs?|photo credit|photography|images?|image credit|picture|pictures|pic|illustration|illustrated|graphic|credits?|video|file photo|courtesy|ảnh|ảnh minh họa|ảnh minh hoạ|hình ảnh|ảnh tư liệu|đồ họa|photographie|crédit photo|crédits? photos?|crédit|illustration|foto|fotos|bild|bildquelle|grafik|imagen|fotografía|crédito|créditos|immagine|фото|图|图片|图片来源|摄影|圖|圖片|攝|写真|撮影|사진|الصورة|تصوير|صورة'
const AGENCIES =
  'AFP|AP|EPA|EPA-EFE|REUTERS|Reuters|Getty Images|Getty|Shutterstock|iStock|Alamy|Unsplash|Flickr|Wikimedia Commons|Wikimedia|Xinhua|VNA|TTXVN|dpa|ANSA|EFE|Bloomberg|PA Media|PA|Keystone|Anadolu|Handout'

/** A line that begins by saying that it is a credit or caption. */
const LEADING_CREDIT = new RegExp(
  `^[([]?(?:${CREDIT_WORDS})(?:\\s*[:：/|©]|\\s+(?:by|courtesy of|via|credit)\\b)\\s*\\S`,
  'iu',
)
/** With a year or a reservation it is the copyright of the text, not of a picture. */
const LEADING_SIGN = /^(?:©|\(c\))\s*(?!.*(?:(?<!\d)\d{4}(?!\d)|reserved|réservés|vorbehalten|reservados))\p{Lu}/iu
/** The caption of a table, as Pandoc writes it. */
const PANDOC_FORM = /^:\s+\S/u
const BBC_FORM = /^(?:image (?:source|caption)|figure caption|caption)\s*[,:]/iu

/** A credit at the end, after a full stop, bracket, dash or bar. */
const TRAILING_CREDIT = new RegExp(
  `(?:[.!?”"'’)\\]…。]|\\s[–—|/-]|[|(\\[（【])\\s*(?:${CREDIT_WORDS})(?:\\s*[:：/|]\\s*|\\s+(?:by|courtesy of|courtesy|via|from)\\s+|\\s*©\\s*)[^.!?。]{2,80}[)\\]）】.]?$`,
  'iu',
)
const BRACKETED_AGENCY = new RegExp(
  `[([（【]\\s*(?:[^()[\\]（）。]{0,60}[/\\s,|–-])?(?:${AGENCIES})(?:[/\\s,|–-][^()[\\]（）]{0,40})?[)\\]）】][.]?$`,
  'u',
)
const BARE_AGENCY = new RegExp(
  `(?:[|/–—]|[.。]\\s)\\s*(?:\\p{Lu}[\\p{L}.'’-]{0,30}[\\s/,]{1,2}){0,4}(?:${AGENCIES})(?:[/|]\\s?[\\p{L} .'’-]{0,40})?$`,
  'u',
)
/** `[Jane Doe/The Courier]`, `… 2010. AGENCY/Jane Doe/File Photo`: names and agencies joined by strokes. */
const JOINED_CREDIT =
  /(?:[.。!?”"]\s|[[(（—–]\s?)(?:\p{Lu}[\p{L}\p{M}.'’ -]{1,40}\s?\/\s?){1,3}\p{Lu}[\p{L}\p{M}.'’ -]{1,40}[\])）]?$/u
/** `— AGENCY Photo Jane Doe`. */
const AGENCY_PHOTO = /[–—-]\s*\p{Lu}{2,8}\s(?:Photos?|Ảnh)(?!\p{L})[^.!?]{0,60}$/u
const CREDIT_DOTS = /\bCredit\s?(?:\.{3}|…)\s?\p{Lu}/u
const CHINESE_FORM = /(?:摄|攝|供图|供圖|资料图|資料圖|资料图片)[)）。]?$/u
const MAX_CAPTION_LENGTH = 450
const MAX_CREDIT_LENGTH = 120

/** True when `line` is the caption of a picture with its credit, or the credit alone. */
export function isCaption(line: string): boolean {
  if (line.length > MAX_CAPTION_LENGTH) return false
  if (isCredit(line) || BBC_FORM.test(line) || PANDOC_FORM.test(line)) return true
  return (
    TRAILING_CREDIT.test(line) ||
    BRACKETED_AGENCY.test(line) ||
    BARE_AGENCY.test(line) ||
    CHINESE_FORM.test(line) ||
    CREDIT_DOTS.test(line) ||
    JOINED_CREDIT.test(line) ||
    AGENCY_PHOTO.test(line)
  )
}

/** True when `line` says only who made a picture, so that the line above it is the caption. */
export const isCreditOnly = (line: string): boolean => isCredit(line) && !SENTENCE_INSIDE.test(line)

const isCredit = (line: string): boolean =>
  line.length <= MAX_CREDIT_LENGTH && (LEADING_CREDIT.test(line) || LEADING_SIGN.test(line))

/** What also says what is to be seen has a caption of its own: `Photo: The bridge at noon. (Jane Doe)`. */
const SENTENCE_INSIDE = /\p{Ll}{3}[.!?]\s|[。！？]./u
