/**
 * Words that are each other's lookalikes in a sentence, in groups: one of a group exchanged for
 * another of it says something else of the same thing. One of them dropped, or exchanged for a word
 * of no group, is an edit like any other. Lower case; poles of one group are parted by `|`.
 */
const OPPOSITES = [
  // Directions of quantities, English, French, Vietnamese, German, Spanish
  'rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing up gain gains gained climb climbs climbed expand expanded soar soared jump jumped hausse augmente augmenté augmentation croissance monte tăng steigt stieg gestiegen wächst wuchs zunahme anstieg sube subió aumenta aumentó aumento crece creció | fall falls fell fallen falling decline declines declined declining drop drops dropped decrease decreases decreased decreasing shrink shrinks shrank shrunk down lose loses lost loss slump slumped plunge plunged baisse diminue diminué diminution recul chute giảm sinkt sank gesunken fällt fiel rückgang abnahme baja bajó disminuye disminuyó cae cayó',
  'more most greater higher high larger large bigger big longer long above over exceed exceeds exceeded plus supérieur grand haut hơn lớn cao nhiều mehr höher hoch größer über más mayor alto | less least fewer fewest lower low smaller small shorter short below under moins inférieur petit bas ít nhỏ thấp weniger niedriger niedrig kleiner unter menos menor bajo',
  'before earlier first early avant trước vor früher antes | after later last late since après sau nach später después',
  'all every always everyone everybody both entire tous toutes toujours chaque tất mọi luôn alle immer jeder todos siempre | some few sometimes many several half part quelques parfois certains vài einige manchmal manche algunos veces',
  'support supports supported back backs backed favour favours favoured favor favors favored agree agrees agreed accept accepts accepted approve approves approved welcome welcomes welcomed allow allows allowed praise praised for soutient soutenir accepte accepté pour für unterstützt apoya aprueba | oppose opposes opposed reject rejects rejected disagree disagrees disagreed condemn condemns condemned criticise criticised criticize criticized ban bans banned block blocks blocked forbid forbids forbidden veto vetoed against contre rejette rejeté gegen lehnt rechaza',
  'win wins won victory success succeed succeeded best better good gut besser mieux meilleur tốt mejor | lose loses lost defeat failure worst worse bad schlecht schlechter pire mauvais xấu peor',
  'begin begins began start starts started open opens opened enter enters entered join joins joined buy buys bought import imports imported lend lent hire hired | end ends ended stop stops stopped close closes closed leave leaves left quit quits sell sells sold export exports exported borrow borrowed fire fired',
  'true right safe strong rich old north east public friend ally allies war | false wrong unsafe dangerous weak poor new south west private enemy foe rival peace',
  'possible likely certain surely certainly definitely | impossible unlikely uncertain doubtful possibly perhaps maybe probably',
  'million millions | billion billions | trillion trillions | thousand thousands | hundred hundreds',
  'day days daily | week weeks weekly | month months monthly | year years yearly annual annually | decade decades | century centuries | hour hours | minute minutes',
  'will shall | may might could | must should | would | can | vont va sera | pourrait peut | doit devrait | sẽ | phải nên | wird werden | kann könnte | muss soll sollte',
] as const

/** Who speaks or is spoken of; poles as above. */
const PERSONS = [
  'i me my mine myself | we us our ours ourselves | you your yours yourself | he him his himself | she her hers herself | it its itself | they them their theirs themselves',
  'je moi mon ma mes | nous notre nos | vous votre vos | il lui | elle | ils | elles | tu toi ton ta tes',
  'tôi | chúng | bạn | ông | bà | anh | chị | nó | họ | cô',
  'ich mich mir | wir uns | er ihm ihn | sie | yo mí | nosotros | él | ella | ellos | ellas',
  'man men boy boys father son brother husband | woman women girl girls mother daughter sister wife',
] as const

const poles = new Map<string, ReadonlySet<string>>()
for (const [group, line] of [...OPPOSITES, ...PERSONS].entries()) {
  for (const [pole, side] of line.split('|').entries()) {
    for (const word of side.trim().split(' ')) {
      poles.set(word, new Set([...(poles.get(word) ?? []), `${group}:${pole}`]))
    }
  }
}

const OPPOSED_BEGINNINGS = [
  ['in', 'de'],
  ['in', 'ex'],
  ['im', 'ex'],
  ['im', 'em'],
  ['in', 'out'],
  ['up', 'down'],
  ['over', 'under'],
  ['pre', 'post'],
  ['pro', 'anti'],
  ['as', 'des'],
  ['inter', 'intra'],
  ['hyper', 'hypo'],
  ['maxi', 'mini'],
  ['max', 'min'],
] as const
const NEGATING_BEGINNINGS = 'un in im il ir dis non de dé des dés mis anti counter contre ab a mal ex'.split(' ')
/** What is left when a beginning is taken off must be a word, not a coincidence. */
const SHORTEST_STEM = 3

function differByBeginning(one: string, other: string): boolean {
  // What is left of both is the same, so they end alike.
  if (one.slice(-SHORTEST_STEM) !== other.slice(-SHORTEST_STEM)) return false
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  const beginning = long.slice(0, long.length - short.length)
  if (short.length >= SHORTEST_STEM && long.endsWith(short) && NEGATING_BEGINNINGS.includes(beginning)) return true
  return OPPOSED_BEGINNINGS.some(
    ([here, there]) =>
      stemAfter(one, here) === stemAfter(other, there) || stemAfter(one, there) === stemAfter(other, here),
  )
}

/** The word without a beginning; itself with a mark that equals no other where it has none. */
function stemAfter(word: string, beginning: string): string {
  const stem = word.slice(beginning.length)
  return word.startsWith(beginning) && stem.length >= SHORTEST_STEM ? stem : `-${beginning}`
}

const differByEnding = (one: string, other: string): boolean => {
  const stemOf = (word: string, ending: string): string => (word.endsWith(ending) ? word.slice(0, -ending.length) : '')
  return [one, other].some((word) => {
    const stem = stemOf(word, 'less')
    const beside = word === one ? other : one
    return stem !== '' && (beside === stem || beside === `${stem}ful`)
  })
}

/**
 * Whether one of these words for the other turns what a sentence says, or says it of another: "grew"
 * and "fell", "will" and "may", "he" and "she", "likely" and "unlikely".
 *
 * @param one lower case, as is `other`
 */
export function isExchange(one: string, other: string): boolean {
  if (one === other) return false
  const here = poles.get(one)
  const there = poles.get(other)
  if (here !== undefined && there !== undefined) {
    for (const pole of here) {
      const group = pole.slice(0, pole.indexOf(':') + 1)
      for (const against of there) if (against.startsWith(group) && against !== pole && !here.has(against)) return true
    }
  }
  return differByBeginning(one, other) || differByEnding(one, other)
}
