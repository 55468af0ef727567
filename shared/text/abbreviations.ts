/** What the full stop of an abbreviation says about the end of a sentence. */
export interface Abbreviations {
  /** Something always follows in the same sentence: titles, `vs.`, `e.g.` Lower case, without the last stop. */
  readonly leading: readonly string[]
  /** Abbreviations only before a number: `No. 5`; alone they may be words. */
  readonly numbering: readonly string[]
  /** May stand at the end of a sentence: decided by what follows. */
  readonly anywhere: readonly string[]
  /** Words that, capitalised after an `anywhere` abbreviation, begin a new sentence. */
  readonly starters: readonly string[]
  /** Whether a number with a full stop is an ordinal (`am 3. Oktober`). */
  readonly ordinalStop: boolean
}

const list = (words: string): string[] => words.trim().split(/\s+/)

const english: Abbreviations = {
  leading: list(`
    mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cpt cmdr adm brig maj pvt rev fr hon st mt ft pres supt amb
    messrs mme mlle vs v cf e.g i.e viz approx ca esp incl lt.gen maj.gen lt.col brig.gen assoc asst dept det insp`),
  numbering: list('no nos fig figs vol vols p pp art arts ch chap sec sect para eq ed res'),
  anywhere: list(`
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp ltd co llc plc
    bros jr sr esq etc al a.m p.m am pm ph.d m.d b.a m.a ave blvd rd hwy sq intl univ assn natl tel ext est min max avg
    calif fla mass conn va pa mich minn wash ariz colo tenn wis ore`),
  starters: list(`
    the a an this that these those there here he she it they we i you his her its their our my your who what when
    where why how which while whereas if as at in on by for from with without within to of but and or nor yet so
    however moreover meanwhile nevertheless nonetheless therefore thus then also although though because since
    after before during until unless once now today yesterday tomorrow still even only just some many most much
    several few all any both each every another other others such no not none nothing one two three according
    despite besides instead indeed perhaps maybe asked under over between among amid against through across`),
  ordinalStop: false,
}

const vietnamese: Abbreviations = {
  leading: list('tp tx q p ths th.s ts gs pgs bs ks ls nguyên tt tr đ đt ubnd gs.ts pgs.ts gs.tskh đ/c'),
  numbering: list('số đ điều k khoản tr t'),
  anywhere: list('v.v vv t.ư tư'),
  starters: list(`
    ông bà anh chị họ chúng đây đó điều việc theo tại trong ngoài khi nếu nhưng và tuy tuy_nhiên do vì với sau
    trước hiện nay các những một hai ba còn song mặt từ đến để cả không có`),
  ordinalStop: false,
}

const french: Abbreviations = {
  leading: list('m mm mme mmes mlle mlles dr drs pr prof me mgr st ste av bd cf c.-à-d p.ex vs env hab gén col cdt'),
  numbering: list('n no p pp art fig vol chap t'),
  anywhere: list('etc j.-c ndlr apr s.a janv févr avr juil sept oct nov déc'),
  starters: list(`
    le la les un une des ce cet cette ces il elle ils elles on nous vous je tu mais et ou or donc car ni si que qui
    quand comme dans sur sous en à au aux par pour avec sans selon après avant depuis pendant cependant toutefois
    ainsi puis alors aussi son sa ses leur leurs notre`),
  ordinalStop: false,
}

const german: Abbreviations = {
  leading: list(
    'z d u i o hr fr dr prof dipl ing z.b d.h u.a i.d.r bzw ca vgl gem zzgl inkl st sog mio mrd o.ä s.o s.u',
  ),
  numbering: list('nr abs art bd s kap'),
  anywhere: list('usw etc jan feb mär apr jun jul aug sep sept okt nov dez str v.chr n.chr'),
  starters: list('der die das ein eine er sie es wir ihr ich aber und oder doch wenn als im in am an auf bei mit nach'),
  ordinalStop: true,
}

const spanish: Abbreviations = {
  leading: list('sr sra sres srta dr dra prof gral cnel lic ing av avda ud uds p.ej ej vs'),
  numbering: list('núm n p pp art fig vol cap'),
  anywhere: list('etc ee.uu a.m p.m s.a d.c a.c'),
  starters: list(
    'el la los las un una este esta estos ese esa él ella ellos pero y o si cuando como en por para con según',
  ),
  ordinalStop: false,
}

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  en: english,
  vi: vietnamese,
  fr: french,
  de: german,
  es: spanish,
}

/** One language's tables as sets, ready for look-up. */
export interface AbbreviationSets {
  readonly leading: ReadonlySet<string>
  readonly numbering: ReadonlySet<string>
  readonly anywhere: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly ordinalStop: boolean
}

const made = new Map<string, AbbreviationSets>()

/**
 * The tables for a BCP 47 language. Those of English always count as well: its titles and company names
 * stand in the news of every language.
 */
export function abbreviationsFor(language: string): AbbreviationSets {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const known = made.get(primary)
  if (known !== undefined) return known
  const own = BY_LANGUAGE[primary] ?? english
  const both = (key: 'leading' | 'numbering' | 'anywhere' | 'starters'): ReadonlySet<string> =>
    new Set([...own[key], ...english[key]])
  const sets: AbbreviationSets = {
    leading: both('leading'),
    numbering: both('numbering'),
    anywhere: both('anywhere'),
    starters: both('starters'),
    ordinalStop: own.ordinalStop,
  }
  if (BY_LANGUAGE[primary] !== undefined) made.set(primary, sets)
  return sets
}
