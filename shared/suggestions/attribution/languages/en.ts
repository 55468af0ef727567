import type { AttributionLanguage } from '../attribution-language.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

const SAYING = list(`
  said says say added adds add noted notes note argued argues argue warned warns warn claimed claims claim stated states
  explained explains explain stressed stresses stress emphasized emphasizes emphasised emphasises highlighted highlights
  observed observes wrote writes write insisted insists asserted asserts affirmed affirms confirmed confirms announced
  announces declared declares denied denies acknowledged acknowledges admitted admits cautioned cautions caution predicted
  predicts concluded concludes commented comments remarked remarks recalled recalls reiterated reiterates asked asks replied
  replies responded continued continues contended contends maintained maintains agreed agrees suggested suggests tweeted
  quipped joked testified complained complains opined opines`)

export const english: AttributionLanguage = {
  verbs: [
    ...SAYING,
    'quoted as saying',
    'pointed out',
    'points out',
    ...list(`
      believed believes believe thinks thought told tells pointed estimated estimates reported reports revealed reveals
      described describes underlined underlines underscored underscores urged urges proposed proposes expressed expresses
      pledged pledges vowed vows promised promises demanded demands condemned condemns welcomed welcomes praised praises
      criticized criticizes criticised criticises accused accuses protested protests called rejected rejects reaffirmed
      reaffirms voiced voices hailed hails`),
  ],
  ambiguous: list(`
    maintained maintains continued continues agreed agrees observed observes called reported reports estimated estimates
    claims claim notes note comments states state recalls`),
  conjunctions: ['that', 'for', 'how', 'why', 'what', 'whether'],
  inverting: SAYING,
  according: ['according to', 'in the words of', 'in the view of', 'in the opinion of'],
  adverbs: list(`
    been would will who also then later once again further recently repeatedly previously earlier has had have is was himself herself
    today yesterday himself, first finally even still publicly often always quickly simply clearly reportedly
    monday tuesday wednesday thursday friday saturday sunday`),
  negations: ['not', 'never', 'cannot', "n't", 'n’t'],
  pronouns: { he: ['ms', 'mrs', 'miss', 'madam', 'lady'], she: ['mr', 'sir', 'lord'] },
  articles: ['the', 'a', 'an'],
  prepositions: list(
    'of in at to from by for with on about against between among under over near and or than like since',
  ),
  relatives: ['who', 'whose'],
  honorifics: list('mr mrs ms miss mx dr prof sir dame madam lord lady rev hon'),
  officialRoles: list(`
    president minister secretary spokesman spokeswoman spokesperson ambassador senator sen congressman congresswoman rep
    representative governor gov mayor general gen admiral adm colonel col commander chancellor premier king queen prince
    princess envoy diplomat commissioner official chairman-general consul attaché attache lawmaker legislator speaker
    undersecretary counsel prosecutor treasurer czar tsar marshal lieutenant lt major brigadier pope judge justice
    councillor councilor delegate deputy`),
  expertRoles: list(`
    professor prof fellow analyst lecturer economist expert researcher scholar scientist historian academic strategist
    specialist director dean sociologist political-scientist geographer biologist climatologist engineer physician doctor
    epidemiologist demographer criminologist hydrologist lawyer author senior-fellow consultant adviser advisor`),
  otherRoles: list(`
    chief head founder co-founder chairman chairwoman chair ceo executive manager owner farmer fisherman journalist editor
    reporter activist student teacher resident leader member captain captain-general writer partner vice-president
    businessman businesswoman entrepreneur investor officer veteran worker trader broker pastor priest bishop imam
    harbourmaster organiser organizer coordinator campaigner winner coach player singer artist`),
  offices: list(`
    house ministry department embassy government kremlin pentagon commission council committee office agency congress
    parliament senate cabinet bureau treasury administration nations court secretariat consulate army navy police
    authority board`),
  bodies: list(`
    union bank fund organization organisation institute university association federation group party watch center
    centre corp inc ltd company college foundation times post journal international war sea summit act`),
  affiliationLinks: [['at', 'with', 'from'], ['for'], ['of', 'in']],
  portfolios: [
    'State',
    'Defense',
    'Defence',
    'Treasury',
    'Commerce',
    'Foreign Affairs',
    'Health',
    'Energy',
    'Agriculture',
    'Labor',
    'Labour',
    'Interior',
    'Justice',
    'Education',
    'Finance',
    'Trade',
    'Transport',
    'Transportation',
    'Homeland Security',
    'Staff',
    'National Defense',
    'National Defence',
    'Public Security',
    'Industry',
    'Fisheries',
    'Environment',
  ],
  openers: list(`
    the a an but and or so yet however meanwhile moreover still then also indeed for after before if although though while
    when as since because once now today yesterday tomorrow on in at to by with from according despite later earlier last
    next this that these those there here instead besides nevertheless nonetheless therefore thus perhaps even only both
    it they we i you there neither either what who why how where which whether monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december separately additionally furthermore`),
}
