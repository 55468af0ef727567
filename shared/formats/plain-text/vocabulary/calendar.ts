const months = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split(/\s*,\s*/u)
    .map((names) => names.split('/'))

/** Month names, January first, full and short, lower case NFC, one row a language. */
const MONTH_ROWS: readonly (readonly (readonly string[])[])[] = [
  'january/jan, february/feb, march/mar, april/apr, may, june/jun, july/jul, august/aug, september/sept/sep, october/oct, november/nov, december/dec',
  'janvier/janv, février/févr/fév, mars, avril/avr, mai, juin, juillet/juil, août/aout, septembre, octobre, novembre, décembre/déc',
  'januar/jänner, februar, märz, april, mai, juni, juli, august, september, oktober/okt, november, dezember/dez',
  'enero/ene, febrero, marzo, abril/abr, mayo, junio, julio, agosto/ago, septiembre/setiembre, octubre, noviembre, diciembre/dic',
  'janeiro, fevereiro/fev, março, abril, maio, junho, julho, agosto, setembro/set, outubro/out, novembro, dezembro',
  'gennaio/gen, febbraio, marzo, aprile, maggio/mag, giugno/giu, luglio/lug, agosto, settembre, ottobre/ott, novembre, dicembre',
  'januari, februari, maret/maart, april, mei, juni, juli, agustus/augustus, september, oktober, november, desember',
  'января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря',
  'stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia',
  'ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık',
  'يناير, فبراير, مارس, أبريل/إبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر',
  'كانون الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني, كانون الأول',
].map(months)

/** Month name, lower case NFC, to its number, 1 to 12. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTH_ROWS.flatMap((row) => row.flatMap((names, i) => names.map((name) => [name, i + 1] as const))),
)

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u)

/** What may stand beside a date without saying more: week days, day parts, zones, joining words. Lower case NFC. */
export const DATE_COMPANIONS: ReadonlySet<string> = new Set(
  list(`
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun,
    lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag,
    lunes, martes, miércoles, jueves, viernes, sábado, domingo, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira,
    lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, senin, selasa, rabu, kamis, jumat, sabtu, minggu,
    понедельник, вторник, среда, четверг, пятница, суббота, воскресенье,
    thứ, hai, ba, tư, năm, sáu, bảy, chủ, nhật, ngày, lúc, giờ, phút, sa, ch, chiều, sáng, tối,
    الأحد, الاثنين, الإثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, م, ه, هـ, الساعة,
    am, pm, a, p, m, h, at, on, à, le, um, uhr, am, den, a las, el, de, del, of, the, the, ore, alle, il, pada, pukul, wib, в,
    gmt, utc, et, est, edt, ct, cst, cdt, mt, pt, pst, pdt, cet, cest, bst, ist, ict, sgt, hkt, jst, kst, aest, aedt, msk, eat, wat, z, local, time,
    星期一, 星期二, 星期三, 星期四, 星期五, 星期六, 星期日, 周一, 周二, 周三, 周四, 周五, 周六, 周日, 오전, 오후, 上午, 下午
  `),
)

/** Words that say that the date beside them is that of publication. Lower case NFC. */
export const PUBLISHED_LABELS = list(`
  published, first published, originally published, posted, posted on, published on, publication date, date published, date, issued, released, created,
  đăng, ngày đăng, đăng lúc, đăng ngày, xuất bản, publié, publié le, mis en ligne le, veröffentlicht, veröffentlicht am, stand, publicado, publicado el, publicado em, pubblicato, pubblicato il,
  diterbitkan, опубликовано, дата публикации, نشر, نُشر, نشر في, نُشر في, تاريخ النشر, 发布时间, 发布于, 发表于, 时间, 日期, 公開日, 掲載日, 입력, 등록
`)

/** Words that say that the date beside them is that of a later change. Lower case NFC. */
export const UPDATED_LABELS = list(`
  updated, last updated, update, updated on, last modified, modified, edited, cập nhật, cập nhật lúc, cập nhật lần cuối, mis à jour, mis à jour le, modifié le, aktualisiert, aktualisiert am, actualizado, actualizado el, atualizado, atualizado em, aggiornato, aggiornato il, diperbarui, обновлено, تحديث, آخر تحديث, 更新时间, 更新于, 更新日, 更新, 수정, 최종수정
`)

/** Units in "3 … ago" and its kin, with the words around them; a pattern for each language. */
export const RELATIVE_TIMES: readonly RegExp[] = [
  /\b(?:an?|one|\d{1,3})\+? ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|mths?|y|yrs?|years?) ago\b/iu,
  /\b(?:just now|yesterday at)\b/iu,
  /\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm) (?:trước|qua)/iu,
  /\bil y a (?:une?|\d{1,3}) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)\b/iu,
  /\bvor (?:einem|einer|\d{1,3}) (?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)\b/iu,
  /\b(?:hace|há) (?:una?|um|\d{1,3}) (?:segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?)\b/iu,
  /\b\d{1,3} (?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa\b/iu,
  /\b\d{1,3} (?:detik|menit|jam|hari|minggu|bulan|tahun)(?: yang)? lalu\b/iu,
  /\d{1,3} (?:секунд\p{L}*|минут\p{L}*|час\p{L}*|дн\p{L}*|день|недел\p{L}*|месяц\p{L}*|год\p{L}*|лет) назад/iu,
  /(?:منذ|قبل) (?:\d{1,3} )?(?:ثانية|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|أيام|يومين|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات)/u,
  /\d{1,3} ?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)之?前/u,
  /\d{1,3} ?(?:秒|分|時間|日|週間|か月|ヶ月|年)前/u,
  /\d{1,3} ?(?:초|분|시간|일|주|개월|달|년) ?전/u,
]

/** What is in each of these: lines without it need not be asked. */
export const RELATIVE_WORDS =
  / ago|just now|yesterday at| trước| qua|il y a |vor |hace |há | fa| lalu| назад|منذ |قبل |前|전/iu
