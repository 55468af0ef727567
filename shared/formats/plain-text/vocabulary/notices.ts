const stems = (list: string): RegExp => {
  const alternatives = list
    .trim()
    .split(/\s*,\s*/u)
    .map((stem) => stem.trim())
  // Looking back first, at every letter of a text, would take several times as long.
  return new RegExp(`(?=${alternatives.join('|')})(?<![\\p{L}\\p{M}])`, 'iu')
}

/** What a notice of a site to its visitor speaks of. Stems, so that inflected forms count; where they begin. */
export const NOTICE_TOPICS = {
  cookies: stems(
    'cookies?, traceurs?, témoins de connexion, tracker, rastreadores, galletas, ملفات تعريف الارتباط, الكوكيز, куки',
  ),
  site: stems(
    'this site, our site, this website, our website, the website, website, web site, our services, browsing, browser, ce site, notre site, navigation, navigateur, site internet, diese website, unsere website, webseite, diese seite, este sitio, nuestro sitio, sitio web, navegación, navegador, este site, nosso site, navegação, questo sito, nostro sito, navigazione, trang web, trang này, website này, trình duyệt, situs, этот сайт, нашего сайта, сайт, هذا الموقع, موقعنا, الموقع',
  ),
  consent: stems(
    'accept, agree, consent, continu, click, you can, opt out, opt-in, acceptez, accepter, acceptation, consentement, poursuiv, cliqu, akzeptieren, zustimm, einwillig, einverstanden, stimmen, aceptar, acepta, aceptas, consentimiento, continuar, aceita, concorda, accett, consenso, acconsent, đồng ý, chấp nhận, tiếp tục, setuju, соглаша, принима, توافق, موافق, تقبل',
  ),
  policy: stems(
    'privacy, policy, preferences, settings, partners, personal data, third part, personali[sz]e, analytics, targeted, politique, confidentialité, paramètres, partenaires, données, publicité, publicitaires, datenschutz, einstellungen, personenbezogen, política, privacidad, privacidade, preferencias, datos personales, riservatezza, informativa, chính sách, quyền riêng tư, dữ liệu, privasi, конфиденциальност, персональн, الخصوصية, سياسة',
  ),
  address: stems(
    'you(?![\\p{L}]), your, we(?![\\p{L}]), our(?![\\p{L}]), us(?![\\p{L}]), vous, votre, vos(?![\\p{L}]), nous, notre, sie(?![\\p{L}]), ihre, wir(?![\\p{L}]), unsere, usted, su(?![\\p{L}]), tu(?![\\p{L}]), nuestro, nuestra, você, seu(?![\\p{L}]), nosso, nossa, bạn, quý vị, chúng tôi, anda, kami, вы(?![\\p{L}]), ваш, мы(?![\\p{L}]), наш',
  ),
} as const

/** The same in scripts without spaces, where a stem may stand anywhere. */
export const NOTICE_TOPICS_CJK = {
  cookies: /cookies?|Cookies?|クッキー|쿠키/u,
  site: /本网站|本網站|本站|我们的网站|我們的網站|浏览器|瀏覽器|当サイト|本サイト|웹사이트|사이트/u,
  consent: /同意|接受|继续使用|繼續使用|点击|點擊|クリック|동의/u,
  policy: /隐私|隱私|政策|设置|設定|個人情報|개인정보/u,
  address: /您|我们|我們|お客様|당신|저희/u,
} as const

/** What only a notice itself says, in the voice of the site. */
export const NOTICE_OPENINGS =
  /(?<!\p{L})(?:we use cookies|(?:this|our) (?:web ?)?site uses|by (?:continuing|using|clicking|browsing|closing)|if you continue to use|en poursuivant|en continuant|en cliquant|ce site utilise|nous utilisons des|nous et nos|durch die (?:weitere )?nutzung|wir verwenden cookies|diese website verwendet|mit der nutzung|utilizamos cookies|usamos cookies|este sitio (?:web )?utiliza|al continuar|si continúa|este site utiliza|ao continuar|utilizziamo|questo sito utilizza|proseguendo|continuando|bằng (?:việc|cách) (?:tiếp tục|sử dụng)|trang web này sử dụng|chúng tôi sử dụng cookie|dengan melanjutkan|продолжая|мы используем|يستخدم هذا الموقع|نستخدم ملفات|باستمرارك)|继续使用本|繼續使用本|本网站使用|本網站使用|我们使用|当サイトでは/iu

/** The voice of a site that wants something of its reader. */
export const SOLICITATIONS =
  /(?<!\p{L})(?:sign up|subscribe|register|join (?:us|our|thousands|more than)|get (?:the|our|your|unlimited|access|more|all)|enter your|download|follow (?:us|me|@)|support (?:us|our|independent|quality)|donate|become a|thank(?:s| you) for (?:reading|subscribing|signing)|don['’]?t miss|click here|click to|send (?:us|your)|have a (?:tip|story)|got a (?:tip|story)|stay (?:informed|up to date)|start your|already a|abonnez|inscrivez|recevez|soutenez|téléchargez|cliquez|rejoignez|abonnieren sie|melden sie sich|jetzt|suscríbete|suscríbase|regístrate|recibe|descarga|haz clic|únete|assine|inscreva|receba|iscriviti|abbonati|ricevi|đăng ký|nhập email|tải ứng dụng|mời bạn|quý độc giả|độc giả có thể|подпишитесь|подписывайтесь|اشترك|سجل|انضم|تابعونا)(?!\p{L})|(?:订阅|訂閱|关注我们|关注公众号|扫描|扫码|下载客户端|点击查看|登録)/giu
