import type { AttributionLanguage } from '../attribution-language.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

const SAYING = list(`
  dit déclare affirme explique estime ajoute souligne précise assure indique note rappelle avertit écrit insiste juge
  conclut observe admet reconnaît annonce confirme commente répond résume`)
const SAID = list(`
  dit déclaré affirmé expliqué estimé ajouté souligné précisé assuré indiqué noté rappelé averti écrit insisté jugé conclu
  observé admis reconnu annoncé confirmé commenté répondu résumé`)

export const french: AttributionLanguage = {
  verbs: [
    ...SAYING,
    ...SAID.map((word) => `a ${word}`),
    ...SAID.map((word) => `avait ${word}`),
    'croit',
    'pense',
    'prévient',
  ],
  ambiguous: list('note observe juge reconnaît admet'),
  conjunctions: ['que', 'qu’', "qu'"],
  inverting: [...SAYING, ...SAID.map((word) => `a ${word}`), ...SAID.map((word) => `avait ${word}`)],
  according: ['selon', 'd’après', "d'après", 'pour'],
  adverbs: ['aussi', 'également', 'encore', 'ensuite', 'lui-même', 'elle-même'],
  negations: ['n’a', "n'a", 'ne', 'pas', 'jamais'],
  pronouns: { il: ['mme', 'mlle'], elle: ['m', 'monsieur'] },
  articles: ['le', 'la', 'les', 'l', 'un', 'une'],
  prepositions: list('de du des à au aux en dans par pour avec sur contre entre et ou chez vers'),
  relatives: ['qui', 'dont'],
  honorifics: list('m mm mme mlle dr pr me monsieur madame'),
  officialRoles: list(`
    président présidente ministre secrétaire porte-parole ambassadeur ambassadrice sénateur sénatrice député députée maire
    général générale amiral chancelier chancelière commissaire préfet préfète roi reine`),
  expertRoles: list(`
    professeur professeure chercheur chercheuse analyste économiste expert experte spécialiste historien historienne
    directeur directrice politologue sociologue maître universitaire scientifique géographe avocat avocate`),
  otherRoles: list(
    'chef fondateur fondatrice patron patronne agriculteur pêcheur journaliste militant responsable membre',
  ),
  offices: list('ministère gouvernement élysée commission conseil parlement sénat assemblée ambassade'),
  bodies: list('banque fonds organisation institut université association fédération groupe parti'),
  affiliationLinks: [
    ['à', 'au', 'chez'],
    ['de', 'du'],
  ],
  portfolios: [],
  openers: list(
    'le la les un une mais et or donc selon pour après avant depuis quand lorsque si comme dans en à ce cette',
  ),
}
