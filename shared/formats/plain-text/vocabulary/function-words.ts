const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/**
 * The commonest short words of languages written in Latin letters: the surest sign in texts too short for statistics of
 * letters. Words that several of them share are left to those where they are commonest.
 */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the and of to in is that it was for on with as are this by be at from have not but they which or an he his she you we',
  ),
  fr: words(
    "le la les des et est une dans pour que qui sur pas au du ce il elle avec sont par plus ne se aux cette mais ou l d c'est",
  ),
  de: words(
    'der die das und ist nicht ein eine den dem von zu mit sich auf für im des es wird auch als an nach bei wie aus sie er',
  ),
  es: words('el los las y del que en un una por con para se es lo como su al más pero fue sus le ha este cuando muy'),
  it: words('il gli di che è un della per con non si sono del nel alla dei più anche come le ma ha lo questo'),
  pt: words('o os as do da em um uma que não para com por se mais dos no na ao é foi são mas ele como à seu'),
  nl: words('de het een en van is dat niet op te zijn voor met aan er om ook als maar bij naar uit hij wordt'),
  id: words('yang dan di dari untuk dengan ini itu pada tidak adalah ke dalam akan juga oleh karena mereka bisa'),
  sv: words('och att det som en på är av för med till den har inte ett om men var jag de från så'),
  pl: words('w i na się z nie do że jest to o jak po za od dla są był ale przez'),
}
