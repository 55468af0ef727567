export interface OtherLanguage {
  readonly name: string
  /** The legacy encoding that its texts are written in. */
  readonly encoding: string
  /** Of our own words. */
  readonly clauses: readonly string[]
  /** Short words with letters beyond ASCII: what is most easily taken for syllables of Vietnamese. */
  readonly words: string
}

/** Languages whose letters share their bytes with those of Vietnamese. */
export const OTHER_LANGUAGES: readonly OtherLanguage[] = [
  {
    name: 'French',
    encoding: 'windows-1252',
    clauses: [
      'Le café est fermé depuis l’été.',
      'Où étiez-vous cette année-là ?',
      'À la mairie, on répète que le péage sera supprimé.',
      'Les élèves ont dû rentrer à pied.',
      'Ça y est, la grève est finie !',
      'Le préfet a déclaré l’état d’urgence.',
      'Noël approche et la neige tarde.',
      'Elle a été très déçue par le procès.',
      'Il paraît que la forêt brûle déjà.',
      'Voilà ce que j’ai entendu hier soir.',
      'La côte est à deux heures de route.',
      'Le maïs souffre de la sécheresse.',
    ],
    words: 'été où là né thé dû dès mûr sûr ça tôt à pré blé clé nuée fée âne île côté ôté hé gré père mère août',
  },
  {
    name: 'German',
    encoding: 'windows-1252',
    clauses: [
      'Die Brücke wird größer.',
      'Für die Bürger ändert sich nichts.',
      'Über den Fluß führt kein Weg.',
      'Der Müller hört die Vögel früh.',
      'Das Gemüse ist dieses Jahr schön.',
      'Mögen die Häuser länger stehen als wir.',
      'Sie möchte später zurückkehren.',
      'Öl und Gas werden wärmer verkauft, als man wünscht.',
      'Im März blühen die Kirschbäume.',
      'Die Straße bleibt bis zum Frühjahr gesperrt.',
    ],
    words: 'für über Tür Öl schön süß heiß Fuß müde hört führt früh Nähe Bär Käse Hüte Gäu Kuß näht Möwe Ähre üb',
  },
  {
    name: 'Spanish',
    encoding: 'windows-1252',
    clauses: [
      '¿Cuándo llegará el tren?',
      'Mañana, dijo el señor Núñez.',
      'La compañía pagó más de lo que debía.',
      'Según él, aquí no pasó nada.',
      '¡Qué niño tan pequeño!',
      'El río creció después de la lluvia.',
      'Allí está también la última estación.',
      'Sí, pero todavía falta un año.',
      'El ministro negó que hubiera presión.',
      'La cosecha de maíz fue la peor en décadas.',
    ],
    words: 'sí él más tú mí té qué año así aquí allí está río día país según café dé sé niño pingüino aún baúl maíz',
  },
  {
    name: 'Polish',
    encoding: 'windows-1250',
    clauses: [
      'Miasto buduje nową szkołę.',
      'Mieszkańcy pytają, kiedy skończą się prace.',
      'Są też tacy, którzy się cieszą.',
      'Wójt mówi, że pieniędzy już nie będzie.',
      'Śnieg leży od świąt.',
      'Rzeka wylała w nocy z piątku na sobotę.',
      'Można płacić gotówką albo kartą.',
      'Dziś rano ktoś zostawił otwarte drzwi.',
      'Łąki są jeszcze mokre.',
      'Książę wróci późną jesienią.',
    ],
    words: 'są się też że już być ją tę mą tą nią cię mię żył źle łza ćma łąk dąb dęby ręka ósmy ów król wóz',
  },
  {
    name: 'Italian',
    encoding: 'windows-1252',
    clauses: [
      'La città è più cara di prima.',
      'Però nessuno sa perché.',
      'Verrà l’estate, e sarà già tardi.',
      'Può darsi che così resti tutto com’è.',
      'Lunedì il comune deciderà.',
      'Non c’è più pane, né vino.',
      'Là dove c’era l’erba ora c’è una strada.',
    ],
    words: 'è più già può là lì sì così né ciò dà dì fa giù città sarà però perché caffè tè',
  },
  {
    name: 'Portuguese',
    encoding: 'windows-1252',
    clauses: [
      'A reunião começará às nove horas.',
      'Não há pão nem café.',
      'São três irmãos e uma avó.',
      'O avô já não ouve bem.',
      'A decisão só sairá amanhã.',
      'Ninguém pôde explicar a situação à população.',
    ],
    words: 'não há pão só já é três lá cá pé fé mãe avó avô até você chão vê dê às à têm põe',
  },
  {
    name: 'Czech',
    encoding: 'windows-1250',
    clauses: [
      'Město staví novou školu.',
      'Obyvatelé se ptají, kdy práce skončí.',
      'Řeka se vylila z břehů.',
      'Můžeme přijít později.',
      'Ještě není jasné, kdo zaplatí.',
      'Děti čekají na svačinu před kůlnou.',
    ],
    words: 'už už je též být má mé tě dům půl sám můj tři čas děd síň už rád dál lán kůň není',
  },
  {
    name: 'Swedish',
    encoding: 'windows-1252',
    clauses: [
      'Han går över ån till fots.',
      'Det är för sent att ångra sig nu.',
      'På ön bor bara två människor.',
      'Båten låg kvar vid bryggan hela hösten.',
      'Vi måste få veta när tåget går.',
    ],
    words: 'är på så för då går år må två ö å här där nå få låg båt ålder än',
  },
  {
    name: 'Danish',
    encoding: 'windows-1252',
    clauses: [
      'Færgen sejler først på lørdag.',
      'Hun så ham gå over åen.',
      'Børnene får brød og mælk.',
      'Det er ikke så nemt at få øje på.',
      'Rådet støtter forslaget.',
    ],
    words: 'på så få gå år øl ø å sø mø nær får små blå træ først næ',
  },
  {
    name: 'Turkish',
    encoding: 'windows-1254',
    clauses: [
      'Şehir yeni bir okul yapıyor.',
      'Halk işin ne zaman biteceğini soruyor.',
      'Köprü üç yıl sonra açılacak.',
      'Öğretmen çocuklara kitap dağıttı.',
      'Su çok soğuktu ama güzeldi.',
    ],
    words: 'üç dört ön çok kış kız sığ dağ ağ öğe gün gül göl kör yüz ü ış ış bağ',
  },
  {
    name: 'Romanian',
    encoding: 'windows-1250',
    clauses: [
      'Primăria ridică o şcoală nouă.',
      'Oamenii întreabă când se termină lucrările.',
      'Până atunci, copiii învaţă în două clădiri vechi.',
      'Nu ştie nimeni cât va costa.',
    ],
    words: 'să în că fă dă până cât când pâine ţară şi mâna fân râu aşa două',
  },
  {
    name: 'Hungarian',
    encoding: 'windows-1250',
    clauses: [
      'A város új iskolát épít.',
      'Az itt élők azt kérdezik, mikor készül el.',
      'Közben a gyerekek két régi épületben tanulnak.',
      'Senki sem tudja, mennyibe fog kerülni ősszel.',
    ],
    words: 'új két él fél nép út híd tó ló jó só hó bő nő fő ő én él rét így úgy már',
  },
  {
    name: 'Icelandic',
    encoding: 'windows-1252',
    clauses: [
      'Það er ekki víst að það klárist.',
      'Ég á heima við sjóinn.',
      'Börnin fóru út að leika sér.',
      'Bærinn ætlar að byggja nýjan skóla.',
    ],
    words: 'á í ég þú þá já nú út við það sá sé mér þér ár bú tún lík sól bók',
  },
  {
    name: 'English',
    encoding: 'windows-1252',
    clauses: [
      'It’s the city’s “last” harbour – for now.',
      'Prices rose by £5 to €12.',
      'The café’s façade was naïve, the résumé was not.',
      'Señor Nuñez and Mr. Müller met at the Zürich Hôtel.',
    ],
    words: 'café naïve façade résumé née cliché coöp rôle fiancée Zoë Brontë über maté',
  },
]
