/**
 * Words that say no, or nearly: adding, dropping or exchanging one may turn a sentence into its
 * opposite. Lower case, composed, straight apostrophes; a language is a line, in any order.
 */
const NEGATIONS = [
  // English, with its limits and doubts
  "no not never none nobody nothing nowhere neither nor without cannot hardly scarcely barely seldom rarely unless except false denied denies deny refuse refused refuses lack lacks lacked fail fails failed only ain't nay non",
  // French
  'ne pas non ni jamais rien aucun aucune nul nulle personne sans guère point nullement sauf seulement faux refuse refusé',
  // Vietnamese
  'không chưa chẳng chả đừng chớ khỏi thiếu vô phi bất trừ chỉ hề',
  // German, Dutch
  'nicht nichts kein keine keinen keinem keiner keines nie niemals niemand nirgends weder noch ohne kaum außer nur niet geen nooit niemand niets zonder nauwelijks',
  // Spanish, Portuguese, Italian, Catalan, Romanian
  'no nunca jamás nada nadie ninguno ninguna ningún ni sin tampoco apenas salvo solo sólo não nem nenhum nenhuma ninguém jamais tampouco só non né mai nulla niente nessuno nessuna senza neanche nemmeno neppure mica nu nici niciodată nimic nimeni fără',
  // Swedish, Danish, Norwegian, Finnish, Hungarian
  'inte icke aldrig ingen inget inga utan ej ikke aldri uden uten ei emme ette eivät älä ilman nem ne soha nincs sem nélkül',
  // Polish, Czech, Slovak, Croatian, Serbian, Slovene
  'nie nigdy nic nikt bez ani ne není nikdy nic nikdo žádný nikada ništa nitko ni nikoli nihče',
  // Russian, Ukrainian, Bulgarian, Greek
  'не нет ни никогда никто ничто ничего без нельзя лишь только ні ніколи ніхто нічого немає лише не няма никой нищо δεν μην όχι ποτέ κανείς κανένας τίποτα χωρίς ούτε μόνο',
  // Turkish, Indonesian, Malay, Tagalog, Swahili, Hausa
  'değil yok hiç asla hayır olmadan ne tidak bukan belum jangan tanpa tiada tak hanya hindi wala huwag si hapana kamwe bila ba babu',
  // Esperanto, Basque, Welsh, Irish, Albanian, Lithuanian, Latvian, Estonian
  'ne neniam nenio ez inoiz ddim nid nac ní níl nuair nuk mos kurrë asgjë ne nėra niekada nav nekad nē ei mitte kunagi',
] as const

const words: ReadonlySet<string> = new Set(NEGATIONS.flatMap((line) => line.split(' ')))

/** Endings and beginnings that make a negation of the word they are written to: "didn't", "n'est". */
const CONTRACTED = /n't$|^n'|^cannot$/u

/** @param word lower case, composed, with straight apostrophes */
export const isNegation = (word: string): boolean => words.has(word) || CONTRACTED.test(word)
