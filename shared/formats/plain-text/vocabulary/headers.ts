const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** What readers leave under an article, one word; lower case NFC. */
export const COMMENT_NOUNS: ReadonlySet<string> = words(`
  comments comment responses replies commentaires commentaire réactions kommentare kommentar comentarios comentario
  comentários comentário commenti komentar komentarze yorum yorumlar комментарии комментариев комментария تعليقات تعليق تعليقًا
  reacties svar
`)

/** Who comments, and how many: what may stand beside the noun in a header. */
export const READERS: ReadonlySet<string> = words(`
  reader readers reader's readers' user users visitor visitors no one total recent public displayed shown so far reactions
  lecteurs lecteur leser lesern lectores leitores lettori pengunjung pembaca bạn đọc độc giả читателей القراء
`)

/** A list of keywords at the foot of an article begins so. */
export const TAG_PREFIX =
  /^(?:tags?|tagged(?: with)?|topics?|filed under|labels?|categor(?:y|ies)|posted in|related topics|hashtags?|từ kho[áà]|từ khóa|thẻ|nhãn|chủ đề|chuyên mục|mots[- ]clés|étiquettes|catégories?|schlagw(?:o|ö)rte?r?|kategorien?|etiquetas|categorías?|archivado en|tag|categorie|метки|теги|рубрики?|标签|標籤|关键词|關鍵字|分类|タグ|カテゴリー?|태그|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|تصنيفات)\s*[:：]/iu

/** The name of a section of a paper or site; a short line above the title that holds one is a heading of the page. */
export const SECTION_WORDS: ReadonlySet<string> = words(`
  news opinion opinions analysis world politics business economy sports sport features feature culture commentary editorial
  editorials blog blogs home latest breaking exclusive interview interviews explainer review reviews lifestyle technology tech
  science health environment climate education travel arts entertainment asia africa europe americas international
  national local metro region regional society diplomacy security defense defence magazine columns column columnists perspectives
  insights insight publications publication research events podcast podcasts videos video photos gallery report reports
  markets finance money property food style books media law crime weather obituaries letters op-ed comment
  actualités actualité monde politique économie société sports opinions tribune débats culture sciences
  nachrichten politik wirtschaft gesellschaft kultur wissenschaft meinung ausland inland panorama
  noticias política economía sociedad cultura deportes opinión mundo internacional
  notícias economia sociedade mundo cronaca esteri politica
  tin tức thời sự thế giới kinh tế xã hội văn hóa pháp luật thể thao giáo dục sức khỏe đời sống
  новости политика экономика общество мнения мир культура
  أخبار سياسة اقتصاد رياضة ثقافة مقالات رأي آراء العالم مجتمع تقارير
  新闻 时事 评论 社会 经济 财经 国际 国内 体育 文化 科技 教育 首页 观点 要闻
`)

/** Lines above the title of documents that are part of the document. */
export const DOCUMENT_HEADS =
  /^(?:for immediate release|press release|news release|media release|embargoed.*|policy brief.*|working paper.*|issue brief.*|memorandum|communiqué(?: de presse)?|pressemitteilung|nota de prensa|comunicado de prensa|thông cáo báo chí|新闻稿|بيان صحفي|пресс-релиз)$/iu

/** A link to another article, in one line with the words that announce it. */
export const LINK_PREFIX =
  /^(?:related|read more|read also|read next|see also|also read|also see|more on this|don't miss|watch|listen|in pictures|explainer|xem thêm|đọc thêm|mời xem|lire aussi|à lire aussi|lire|voir aussi|lesen sie auch|mehr zum thema|lea también|lee también|leia também|leia mais|leggi anche|baca juga|czytaj też|zobacz też|читайте также|اقرأ أيضًا|اقرأ أيضا|اقرأ أيضاً|相关阅读|相關閱讀|延伸阅读|延伸閱讀|あわせて読みたい)\s*[:：|»›>→]\s*\S/iu
