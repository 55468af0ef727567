/** Numbers, ranks and shares in words; a language is a line. Lower case. */
const NUMBERS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half halves third quarter quarters double doubled triple tripled twice thrice once first second percent',
  'hundreds thousands millions billions trillions dozens thirds fourth fifth sixth seventh eighth ninth tenth',
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards billion billions moitié tiers quart double premier première deuxième',
  'một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ nửa rưỡi đôi nhất nhì',
  'null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend million millionen milliarde milliarden halb hälfte drittel viertel doppelt erste zweite',
  'cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien ciento mil millón millones mitad tercio cuarto doble primero segundo',
  'dois duas três quatro sete oito nove dez vinte trinta milhão milhões bilhão bilhões metade dobro',
  'tre quattro cinque sei sette otto nove dieci venti trenta cento mila milione milioni miliardo miliardi metà doppio',
  'dua tiga empat lima enam tujuh delapan sembilan sepuluh puluh ratus ribu juta miliar setengah',
  'два две три четыре пять шесть семь восемь девять десять сто тысяча тысяч миллион миллиона миллионов миллиард миллиарда миллиардов половина вдвое',
  'iki üç dört beş altı yedi sekiz dokuz yirmi otuz yüz milyon milyar yarım yarısı',
] as const

const words: ReadonlySet<string> = new Set(NUMBERS.flatMap((line) => line.split(' ')))

/** @param word lower case, composed */
export const isNumberWord = (word: string): boolean => words.has(word)
