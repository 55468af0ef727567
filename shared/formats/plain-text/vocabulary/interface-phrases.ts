/**
 * Words of web pages rather than of articles, by what they do. These are the terms that publishing systems put on
 * their buttons, forms and headers, in lower case, NFC; a table of data, extended by adding lines.
 *
 * A phrase here is evidence only in a short line made up mostly of such phrases: the judgement is in `signals/`.
 */
const phrases = (list: string): readonly string[] =>
  list
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '')

export const INTERFACE_PHRASES = {
  share: phrases(`
    share; share full article; email this blogthis; share this; share on; share via; share article; share this
    article; share this post; share this story; share this page; share to; share link; share options; tweet; tweet
    this; retweet; pin it; copy link; copy url; link copied; email this; email this article; email article; send
    to a friend; email a friend; e-mail; send by email; gift article; gift this article; whatsapp; pinterest;
    linkedin; reddit; telegram; flipboard; tumblr; messenger; instagram; facebook; twitter; youtube; tiktok;
    threads; bluesky; mastodon; zalo; wechat; weibo; vk; line app; opens in new window; click to share; click to
    share on; click to email; click to print; like this; be the first to like this; likes; reblog; bookmark; save
    article; save for later; save this; save this story; add to reading list; follow; follow us; follow us on;
    follow me on; find us on; like us on; join us on; connect with us; rss; chia sẻ; chia sẻ bài viết; chia sẻ bài
    viết này; chia sẻ qua; chia sẻ lên; lưu bài viết; lưu tin; theo dõi; theo dõi chúng tôi; theo dõi trên; thích;
    sao chép liên kết; gửi cho bạn bè; gửi email; partager; partager sur; partager cet article; partagez; envoyer
    par email; envoyer par e-mail; envoyer à un ami; suivez-nous; suivez-nous sur; nous suivre; copier le lien;
    offrir cet article; offrir l’article; ajouter à mes favoris; sauvegarder; enregistrer; teilen; artikel teilen;
    auf facebook teilen; per e-mail teilen; link kopieren; merken; folgen sie uns; weiterempfehlen; verschenken;
    artikel verschenken; compartir; compartir en; comparte; comparte este artículo; compartir este artículo;
    copiar enlace; síguenos; síguenos en; enviar por correo; guardar; compartilhar; compartilhe; partilhar; copiar
    link; siga-nos; condividi; condividi su; copia link; seguici; seguici su; bagikan; salin tautan; ikuti kami;
    udostępnij; paylaş; поделиться; подписывайтесь; скопировать ссылку; в избранное; شارك; مشاركة; شارك المقال;
    مشاركة المقال; انشر; تابعنا; تابعونا; تابعنا على; نسخ الرابط; فيسبوك; تويتر; واتساب; تلغرام; تيليجرام; لينكد
    إن; 分享; 分享到; 分享至; 转发; 收藏; 点赞; 關注; 关注我们; 复制链接; 微信; 微博; 扫一扫; 朋友圈; シェア; ツイート; 共有; フォロー; 공유; 공유하기; 페이스북; 트위터; 카카오톡
  `),
  comments: phrases(`
    leave a reply; leave a comment; leave your comment; post a comment; post comment; add a comment; add comment;
    write a comment; submit comment; your comment; your comments; all comments; view comments; view all comments;
    show comments; hide comments; read comments; load comments; load more comments; reader comments; readers
    comments; readers' comments; join the conversation; join the discussion; start the conversation; comments are
    closed; comments closed; no comments; no comments yet; be the first to comment; comment policy; newest
    comments; oldest comments; most liked comments; sort by; sort comments; what do you think; have your say;
    responses; sign in to comment; log in to comment; log in to reply; view in discussion; one response; one
    comment; thoughts on; related comments; bình luận; ý kiến bạn đọc; ý kiến; ý kiến của bạn; gửi bình luận; gửi
    ý kiến; viết bình luận; để lại bình luận; để lại một bình luận; xem thêm bình luận; mới nhất; quan tâm nhất;
    bình luận của bạn; phản hồi; trả lời; bạn đọc bình luận; chưa có bình luận; commentaires; commentaire; laisser
    un commentaire; ajouter un commentaire; poster un commentaire; publier un commentaire; réagir; réagissez; vos
    réactions; voir les commentaires; tous les commentaires; lire les commentaires; votre commentaire; les
    commentaires sont fermés; laisser une réponse; kommentare; kommentar; kommentar schreiben; kommentare lesen;
    alle kommentare; kommentar verfassen; schreiben sie einen kommentar; diskutieren sie mit; leserkommentare;
    schreibe einen kommentar; comentarios; deja un comentario; deja una respuesta; dejar un comentario; ver
    comentarios; añadir comentario; escribe un comentario; comentários; deixe um comentário; deixe uma resposta;
    ver todos os comentários; commenti; lascia un commento; lascia una risposta; komentar; tinggalkan komentar;
    komentarze; dodaj komentarz; yorumlar; yorum yap; комментарии; оставить комментарий; добавить комментарий;
    обсудить; комментировать; تعليقات; التعليقات; اترك تعليقا; اترك تعليقًا; أضف تعليقا; أضف تعليقًا; اترك رد;
    اترك ردا; اترك رداً; شارك برأيك; التعليق; 评论; 網友評論; 网友评论; 发表评论; 全部评论; 最新评论; 热门评论; 我要评论; 参与评论; 跟帖; 留言; 發表評論;
    发表回复; コメント; コメントする; コメントを書く; コメントを残す; 댓글; 댓글쓰기
  `),
  reply: phrases(`
    reply; reply to; cancel reply; report abuse; report comment; flag; upvote; downvote; permalink; required
    fields are marked; your email address will not be published; email address never made public; fill in your
    details below; you are commenting using your; connecting to; notify me of new comments; notify me of follow-up
    comments; notify me of new posts; notify me; save my name; next time i comment; name required; email required;
    website; log out; logout; change; click an icon to log in; you must be logged in; you must be logged in to
    post a comment; this site uses akismet; learn how your comment data is processed; via email; edit; delete;
    loading; trả lời bình luận; báo cáo vi phạm; hủy trả lời; email của bạn sẽ không được hiển thị công khai;
    répondre; signaler; signaler un abus; annuler la réponse; votre adresse e-mail ne sera pas publiée; les champs
    obligatoires sont indiqués; antworten; melden; ihre e-mail-adresse wird nicht veröffentlicht; deine
    e-mail-adresse wird nicht veröffentlicht; responder; denunciar; tu dirección de correo electrónico no será
    publicada; o seu endereço de email não será publicado; rispondi; segnala; ответить; пожаловаться; ваш адрес
    email не будет опубликован; رد; إلغاء الرد; لن يتم نشر عنوان بريدك الإلكتروني; الحقول الإلزامية مشار إليها;
    回复; 举报; 取消回复; 您的电子邮箱地址不会被公开; 您的邮箱地址不会被公开; 返信; 답글; 신고
  `),
  related: phrases(`
    related; related posts; related articles; related article; related stories; related story; related news;
    related content; related topics; related links; related reading; related coverage; related video; related
    videos; more related; you may also like; you might also like; you may like; you might like; you may also be
    interested in; recommended; recommended for you; recommended reading; recommended stories; recommended
    articles; read more; read also; also read; read next; read this next; up next; next up; more stories; more
    news; more from; more from this author; more about; more in; more on; more on this story; more on this topic; more
    articles; more posts; more like this; see also; see more; view more; load more; show more; most read; most
    popular; most viewed; most shared; most commented; most recent; most discussed; popular posts; popular
    articles; popular stories; popular now; trending; trending now; trending stories; top stories; latest news;
    latest stories; latest articles; latest posts; latest features; latest headlines; recent posts; recent
    features; recent articles; recent stories; recent news; recent comments; recent entries; featured; featured
    stories; featured posts; featured articles; featured content; other post; other posts; other articles; other
    news; other stories; previous post; next post; previous article; next article; previous story; next story;
    older post; newer post; older posts; newer posts; editor's picks; editors' picks; editor's pick; don't miss;
    must read; must reads; in case you missed it; what to read next; promoted; around the web; from around the
    web; from our partners; in this story; in this article; explore more; explore more on these topics; keep
    reading; continue reading; read the full story; read full story; read full article; back to all; all posts;
    blog archive; archives; categories; posted in; filed under; tags; tagged; tagged with; labels; topics; more
    topics; browse topics; trackbacks; pingbacks; like loading; tin liên quan; bài liên quan; bài viết liên quan;
    tin cùng chuyên mục; tin cùng chủ đề; bài cùng chuyên mục; cùng chuyên mục; đọc thêm; xem thêm; tin mới; tin
    mới nhất; tin nổi bật; tin nóng; đọc nhiều; tin đọc nhiều; đọc nhiều nhất; xem nhiều; xem nhiều nhất; có thể
    bạn quan tâm; bạn có thể quan tâm; tin khác; tin tức khác; các tin khác; bài khác; bài viết khác; các bài viết
    khác; bài cũ hơn; bài mới hơn; bài trước; bài tiếp; chủ đề; từ khóa; từ khoá; thẻ; nhãn; à lire aussi; lire
    aussi; à lire également; lire également; lire la suite; sur le même sujet; sur le même thème; articles liés;
    articles similaires; article suivant; article précédent; les plus lus; les plus partagés; les plus populaires;
    derniers articles; dernières actualités; à la une; voir plus; voir aussi; en savoir plus; plus d’infos; plus
    d'infos; plus d’informations; plus d'informations; vous aimerez aussi; vous pourriez aussi aimer; recommandé
    pour vous; dans la même rubrique; mots-clés; étiquettes; nos recommandations; contenus sponsorisés; mehr zum
    thema; mehr lesen; lesen sie auch; das könnte sie auch interessieren; auch interessant; weitere artikel;
    meistgelesen; meistgelesene artikel; verwandte artikel; verwandte themen; weiterlesen; zum thema;
    schlagwörter; neueste beiträge; nächster artikel; vorheriger artikel; mehr anzeigen; artículos relacionados;
    noticias relacionadas; te puede interesar; también te puede interesar; lee también; leer más; lea también; más
    noticias; más leídas; lo más leído; lo más visto; últimas noticias; entradas recientes; entrada anterior;
    entrada siguiente; más información; ver más; etiquetas; archivado en; contenido relacionado; leia também; leia
    mais; mais lidas; veja também; veja mais; notícias relacionadas; artigos relacionados; últimas notícias; saiba
    mais; leggi anche; articoli correlati; leggi tutto; i più letti; potrebbe interessarti; ultime notizie; baca
    juga; berita terkait; berita terpopuler; berita terbaru; artikel terkait; czytaj też; zobacz też; czytaj
    więcej; ilgili haberler; читайте также; по теме; похожие статьи; похожие материалы; самое читаемое;
    популярное; последние новости; метки; ещё по теме; материалы по теме; اقرأ أيضا; اقرأ أيضاً; اقرأ أيضًا; إقرأ
    أيضا; مواضيع ذات صلة; مقالات ذات صلة; أخبار ذات صلة; ذات صلة; الأكثر قراءة; الأكثر مشاهدة; آخر الأخبار; اقرأ
    المزيد; المزيد; المزيد من الأخبار; كلمات مفتاحية; الكلمات المفتاحية; الوسوم; قد يعجبك أيضا; قد يهمك أيضا;
    المقال السابق; المقال التالي; مقالات مشابهة; 相关阅读; 相關閱讀; 相关新闻; 相關新聞; 相关文章; 相關文章; 相关报道; 延伸阅读; 延伸閱讀; 推荐阅读; 推薦閱讀;
    热门推荐; 猜你喜欢; 热门文章; 热门新闻; 最新文章; 最新消息; 更多新闻; 查看更多; 阅读更多; 阅读全文; 上一篇; 下一篇; 点击排行; 阅读排行; 热点新闻; 为您推荐; 更多精彩; 编辑推荐; 标签;
    關鍵字; 関連記事; あわせて読みたい; 人気記事; もっと見る; おすすめ記事; 前の記事; 次の記事; 관련기사; 관련 기사; 많이 본 뉴스; 인기기사
  `),
  newsletter: phrases(`
    you are receiving this email; you're receiving this email; you received this email; because you subscribed;
    because you signed up; forward to a friend; forwarded this email; update your preferences; after newsletter
    promotion; skip past newsletter promotion; newsletters may contain info about charities; content funded by
    outside parties; join thousands of; join thousands; get to the bottom of the story; get briefed on the story;
    for subscribers; subscribers only; subscriber only; réservé aux abonnés; article réservé aux abonnés; réservé à
    nos abonnés; nur für abonnenten; solo para suscriptores; contribuer; newsletter; newsletters; our newsletter; our newsletters; sign up; sign up for; sign up to; sign up now; sign
    up here; sign up today; signup; subscribe; subscribe now; subscribe to; subscribe today; subscribe here;
    already a subscriber; become a subscriber; subscribe to our; your inbox; to your inbox; in your inbox;
    delivered to your inbox; straight to your inbox; email address; enter your email; enter your email address;
    your email address; get alerts; get notified; email updates; get our; daily briefing; free newsletter;
    unsubscribe; unsubscribe at any time; invalid email; please enter a valid email; thank you for subscribing;
    thanks for signing up; follow blog via email; support us; support our journalism; support independent
    journalism; donate; donate now; become a member; become a supporter; make a contribution; contribute now;
    support the; free trial; start your free trial; unlimited access; enjoying this article; this article is more
    than; this article is for subscribers; thanks for reading; thank you for reading; get the app; download the
    app; download our app; free articles; continue reading for free; đăng ký; đăng ký nhận tin; đăng ký nhận bản
    tin; bản tin; nhập email; nhập email của bạn; nhận tin; tải ứng dụng; ủng hộ; mời bạn ủng hộ; inscrivez-vous;
    inscrivez-vous à; inscription; s’inscrire; s'inscrire; je m’inscris; je m'inscris; notre newsletter;
    abonnez-vous; s’abonner; s'abonner; je m’abonne; je m'abonne; abonnement; recevez; recevoir; lettre
    d’information; lettre d'information; votre adresse e-mail; votre email; votre adresse mail; faire un don; déjà
    abonné; soutenez; soutenez-nous; télécharger l’application; abonnieren; newsletter abonnieren; jetzt
    abonnieren; jetzt anmelden; unseren newsletter; kostenlos testen; jetzt testen; suscríbete; suscribirse;
    suscríbase; nuestro boletín; boletín; tu correo electrónico; assine; inscreva-se; assine nossa newsletter;
    iscriviti; iscriviti alla newsletter; abbonati; berlangganan; подписаться; подпишитесь; подписка; рассылка;
    اشترك; اشترك الآن; اشترك في النشرة; النشرة البريدية; النشرة الإخبارية; بريدك الإلكتروني; أدخل بريدك
    الإلكتروني; سجل الآن; 订阅; 訂閱; 立即订阅; 输入邮箱; 电子报; 電子報; 下载客户端; 下載應用; 扫描二维码; 关注公众号; メルマガ; 登録; 구독; 구독하기
  `),
  consent: phrases(`
    cookie policy; cookie settings; cookie preferences; cookies settings; manage cookies; accept cookies; accept
    all cookies; reject cookies; accept all; reject all; accept and close; accept and continue; manage
    preferences; manage settings; we use cookies; uses cookies; this website uses cookies; this site uses cookies;
    we value your privacy; your privacy; privacy settings; your privacy choices; do not sell my personal
    information; do not sell or share my personal information; to find out more; by continuing to use; by
    continuing to browse; by using this site; by using our site; got it; i agree; i accept; close and accept;
    necessary cookies; chính sách cookie; chấp nhận; đồng ý; accepter; tout accepter; tout refuser; accepter et
    fermer; refuser; continuer sans accepter; paramétrer; paramétrer les cookies; gérer les cookies; gestion des
    cookies; politique de cookies; j'accepte; j’accepte; alle akzeptieren; akzeptieren; alle ablehnen;
    cookie-einstellungen; aceptar; aceptar todo; aceptar todas; rechazar; configurar cookies; política de cookies;
    aceitar; aceitar todos; aceitar cookies; accetta; accetta tutti; rifiuta; принять; согласен; موافق; قبول الكل;
    أوافق; قبول; 接受; 同意; 接受所有; 同意する; 동의
  `),
  navigation: phrases(`
    home; home page; homepage; menu; main menu; search; search for; site map; sitemap; skip to content; skip to
    main content; skip to navigation; go to top; back to top; to top; top of page; return to top; scroll to top;
    go back; back to home; return to homepage; next page; previous page; page not found; contact us; about us;
    advertise with us; advertise; work with us; careers; help center; help centre; faq; open menu; close menu;
    open navigation; toggle navigation; close; expand; collapse; show all; view all; see all; table of contents;
    jump to comments; jump to; web version; view web version; mobile version; desktop version; full site; powered
    by; proudly powered by wordpress; theme by; create a free website or blog at; blog at wordpress.com; edition;
    us edition; international edition; site index; site information navigation; trang chủ; lên đầu trang; về đầu
    trang; về trang chủ; quay lại; quay về; tìm kiếm; liên hệ; giới thiệu; danh mục; chuyên mục; xem tất cả; đầu
    trang; mục lục; accueil; retour en haut; haut de page; retour à l’accueil; retour à l'accueil; retour;
    rechercher; recherche; aller au contenu; aller au contenu principal; plan du site; contactez-nous; nous
    contacter; qui sommes-nous; fermer; startseite; nach oben; zum seitenanfang; zum inhalt springen; suche;
    kontakt; über uns; zurück; schließen; inicio; volver arriba; ir arriba; buscar; contacto; quiénes somos;
    saltar al contenido; cerrar; início; voltar ao topo; ir para o conteúdo; contato; torna su; torna all’inizio;
    cerca; contatti; chi siamo; beranda; kembali ke atas; strona główna; ana sayfa; главная; наверх; поиск;
    контакты; о нас; الرئيسية; الصفحة الرئيسية; بحث; اتصل بنا; من نحن; العودة إلى الأعلى; العودة للأعلى; إلى
    الأعلى; القائمة; إغلاق; خريطة الموقع; 首页; 首頁; 网站首页; 返回首页; 返回顶部; 回到顶部; 回頁首; 搜索; 搜尋; 联系我们; 聯絡我們; 关于我们; 關於我們;
    网站地图; 返回列表; 当前位置; 您的位置; 您现在的位置; ホーム; トップページ; ページトップ; ページの先頭へ; 検索; お問い合わせ; 홈으로; 맨위로; 검색
  `),
  account: phrases(`
    log in; login; log in or; sign in; sign in to; sign in or; register; register now; create an account; create
    account; create a free account; my account; my profile; sign out; forgot password; forgot your password;
    password; username; remember me; already have an account; already a member; not a member; đăng nhập; đăng
    xuất; tài khoản; quên mật khẩu; mật khẩu; tạo tài khoản; se connecter; connexion; connectez-vous; mon compte;
    créer un compte; mot de passe; mot de passe oublié; s’identifier; s'identifier; anmelden; einloggen;
    registrieren; mein konto; passwort; iniciar sesión; regístrate; registrarse; mi cuenta; contraseña; entrar;
    minha conta; accedi; registrati; войти; вход; регистрация; تسجيل الدخول; تسجيل; إنشاء حساب; كلمة المرور; 登录;
    登入; 注册; 註冊; 忘记密码; ログイン; 会員登録; 로그인; 회원가입
  `),
  advert: phrases(`
    sponsor message; sponsored message;
    advertisement; advertisements; advertising; sponsored; sponsored content; sponsored by; sponsored links; paid
    content; paid post; ad; ads; ads by google; skip ad; skip advertisement; story continues below; story
    continues below advertisement; article continues below; article continues after advertisement; article
    continues after this advertisement; scroll to continue; continue reading below; continue reading the main
    story; report this ad; why ads; ad feedback; remove ads; scroll for more; quảng cáo; tin tài trợ; nội dung tài
    trợ; publicité; contenu sponsorisé; la suite après cette publicité; la suite après la publicité; la suite de
    votre contenu ci-dessous; anzeige; werbung; publicidad; anuncio; publicidade; continua após a publicidade;
    pubblicità; iklan; scroll untuk melanjutkan membaca; reklama; реклама; إعلان; إعلانات; 广告; 廣告; 推广; 広告; 광고
  `),
  print: phrases(`
    print; print this; print this page; print this article; print article; print friendly; printer friendly;
    printer-friendly; print version; print edition; printer friendly version; pdf; pdf version; download pdf; save
    as pdf; download as pdf; email; text size; font size; increase text size; decrease text size; larger text;
    smaller text; reader mode; dark mode; a+; a-; aa; aaa; in bài viết; in trang; bản in; in tin; cỡ chữ; tải về;
    imprimer; imprimer cet article; version imprimable; taille du texte; taille de la police; télécharger;
    télécharger le pdf; drucken; artikel drucken; seite drucken; schriftgröße; imprimir; versión para imprimir;
    tamaño del texto; descargar pdf; stampa; cetak; распечатать; версия для печати; طباعة; اطبع; حجم الخط; 打印; 列印;
    打印本页; 字号; 字體; 字体大小; 印刷; 文字サイズ; 인쇄; 글자크기
  `),
  media: phrases(`
    listen; listen now; listen to this article; listen to article; listen to this story; listen to the article;
    play; play video; play audio; pause; mute; unmute; watch now; watch video; watch the video; watch live; watch
    more; volume; fullscreen; full screen; enlarge image; view image; view gallery; view photos; open gallery;
    image gallery; photo gallery; open image modal; hide caption; toggle caption; show caption; expand image; min
    read; mins read; minute read; minutes read; min listen; minute listen; reading time; estimated reading time;
    read time; views; total views; audio; media playback is unsupported on your device; your browser does not
    support; please enable javascript; enable javascript; playback speed; speed; current time; duration; google
    photo; logo; avatar; profile picture; nghe bài viết; nghe đọc bài; nghe audio; xem video; lượt xem; phút đọc;
    xem ảnh; phóng to; écouter; écouter l’article; écouter l'article; écouter cet article; temps de lecture; min
    de lecture; minutes de lecture; voir la vidéo; lecture zen; mode lecture; anhören; artikel anhören; min
    lesezeit; lesezeit; minuten lesezeit; video ansehen; escuchar; escuchar artículo; tiempo de lectura; minutos
    de lectura; ver vídeo; ver video; ouvir; ouça; tempo de leitura; ascolta; tempo di lettura; minuti di lettura;
    слушать; время чтения; просмотров; просмотры; استمع; استمع إلى المقال; شاهد الفيديو; مشاهدة; دقائق قراءة; وقت
    القراءة; مدة القراءة; 阅读时间; 阅读量; 阅读数; 浏览量; 浏览次数; 点击数; 点击量; 听新闻; 收听; 播放; 再生; 조회수; 듣기
  `),
  translate: phrases(`
    translate; translate this page; translate this; translation; select language; choose language; change
    language; powered by google translate; google translate; read in; read in english; leer en español; lire en
    français; auf deutsch lesen; ler em português; đọc bằng tiếng anh; 阅读简体中文版; 閱讀繁體中文版; read this in; available
    in; language; dịch; ngôn ngữ; chọn ngôn ngữ; bản dịch; tiếng việt; traduire; traduction; choisir la langue;
    langue; langues; übersetzen; sprache wählen; sprache; traducir; idioma; seleccionar idioma; traduzir; traduci;
    lingua; terjemahkan; перевести; выбрать язык; ترجمة; ترجم; اختر اللغة; اللغة; 翻译; 翻譯; 选择语言; 语言; 翻訳; 言語; 번역
  `),
  legal: phrases(`
    our standards; trust principles; acquire licensing rights; licensing rights; opens new tab; collection notice;
    all rights reserved; copyright; terms of use; terms of service; terms and conditions; terms & conditions;
    privacy policy; privacy notice; privacy statement; privacy; legal notice; imprint; disclaimer; accessibility;
    accessibility statement; reprints; reprints and permissions; order reprints; permissions; user agreement;
    community guidelines; community standards; code of ethics; editorial policy; corrections policy; site credits;
    protected by recaptcha; this site is protected by recaptcha; see our privacy policy; điều khoản sử dụng; chính
    sách bảo mật; bản quyền; bảo lưu mọi quyền; giữ bản quyền; tous droits réservés; mentions légales; conditions
    d’utilisation; conditions d'utilisation; conditions générales; politique de confidentialité; données
    personnelles; droits de reproduction; alle rechte vorbehalten; impressum; datenschutz; datenschutzerklärung;
    nutzungsbedingungen; agb; todos los derechos reservados; aviso legal; política de privacidad; términos y
    condiciones; condiciones de uso; todos os direitos reservados; política de privacidade; termos de uso; tutti i
    diritti riservati; informativa sulla privacy; note legali; hak cipta; kebijakan privasi; все права защищены;
    политика конфиденциальности; пользовательское соглашение; جميع الحقوق محفوظة; سياسة الخصوصية; شروط الاستخدام;
    حقوق النشر; 版权所有; 版權所有; 免责声明; 隐私政策; 隱私政策; 使用条款; 服务条款; 未经授权; 转载请注明; 無断転載; 著作権; プライバシーポリシー; 利用規約; 무단전재; 재배포 금지;
    저작권자; 개인정보처리방침
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>

export type InterfaceCategory = keyof typeof INTERFACE_PHRASES
