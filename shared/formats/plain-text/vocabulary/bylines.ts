/** Words before the names in a byline. Each pattern is anchored at the start and ends before the first name. */
export const BYLINE_PREFIXES: readonly RegExp[] = [
  /^(?:(?:story|text|words|interview|written|posted|published|reported|reporting|analysis|opinion|commentary|compiled|edited|submitted|contributed)\s+)?by(?:\s*:\s*|\s+)(?=[\p{Lu}\p{Lo}])/iu,
  /^(?:authors?|writers?|reporters?|contributors?|words|text)\s*:\s*/iu,
  /^(?:from|von|de|từ|发件人)\s?[:：]\s?(?=[\p{Lu}\p{Lo}"])/iu,
  /^par\s+(?=\p{Lu})/iu,
  /^(?:propos recueillis par|texte de|texte|auteure?s?|écrit par)\s*:?\s+(?=\p{Lu})/iu,
  /^von\s+(?=\p{Lu})/iu,
  /^(?:autor(?:in|en)?|text)\s*:\s*(?=\p{Lu})/iu,
  /^por\s*:?\s+(?=\p{Lu})/iu,
  /^(?:autor(?:a|es)?|texto|escrito por|redacción)\s*:?\s+(?=\p{Lu})/iu,
  /^di\s+(?=\p{Lu})/iu,
  /^(?:oleh|penulis|autore|door|av|yazan|автор(?:ы)?|текст)\s*:?\s+(?=\p{Lu})/iu,
  /^(?:bởi|tác giả|bài|bài viết|bài và ảnh|thực hiện|người viết)\s*:?\s+(?=\p{Lu})/iu,
  /^(?:作者|撰文|文字|記者|记者|编译|撰稿|著者|執筆|文|글|작성자)\s*[:：/／|｜＝=]\s*/u,
  /^(?:记者|記者)\s+/u,
  /^(?:本报记者|本報記者|特约记者|本刊记者)\s*[:：]?\s*/u,
  /^(?:بقلم|كتبها|كتبه|كتبت|كتب|إعداد|الكاتب|تحرير|المؤلف)\s*[:/]?\s*(?=\p{Lo})/u,
]

/** Words before the name of the paper or site that a text comes from. */
export const SOURCE_PREFIXES: readonly RegExp[] = [
  /^source\s*:\s*/iu,
  /^(?:theo|nguồn|nguồn tin)\s*:?\s+(?=\p{Lu})/iu,
  /^(?:quelle|fuente|fonte|sumber|источник|źródło|kaynak)\s*:\s*/iu,
  /^(?:来源|來源|出处|出處|文章来源|稿源|출처|出典)\s*[:：]\s*/u,
  /^(?:المصدر)\s*[:/]\s*/u,
]

/** "This article was first published in …": the outlet, and sometimes the date, follow. */
export const FIRST_PUBLISHED: readonly RegExp[] = [
  /\b(?:this|the)\s+(?:article|piece|story|essay|commentary|post|op-ed|column|interview|report)\s+(?:was\s+|has\s+been\s+|is\s+)?(?:first|originally)\s+(?:published|appeared|posted|ran)\s+(?:by|in|on|at|with)\s+/iu,
  /^(?:first|originally)\s+(?:published|appeared|posted)\s+(?:by|in|on|at)\s+/iu,
  /^(?:cet article|ce texte) (?:a été|est) (?:initialement |d’abord |d'abord )?(?:publié|paru) (?:dans|sur|par) /iu,
]

/** What is in each of these: texts without it need not be asked. */
export const FIRST_PUBLISHED_WORDS = /first|originally|cet article|ce texte/iu

/** Roles that follow a name and are no name: lower case, whole part or its beginning. */
export const BYLINE_ROLES =
  /^(?:(?:senior|staff|special|chief|deputy|guest|political|diplomatic|foreign|business|science|health|economics|environment|culture|associate|assistant|contributing|freelance|national|regional)\s+)*(?:writers?|reporters?|correspondents?|editors?|contributors?|columnists?|journalists?|analysts?|fellows?|researchers?|professors?|lecturers?|photographers?|producers?|intern|agencies|phóng viên|biên tập viên|journaliste|correspondante?|envoyée? spéciale?|redakteur(?:in)?|korrespondent(?:in)?|corresponsal|redactora?|periodista|корреспондент|مراسل|صحفي)\b/iu

/** What somebody does who writes for a paper, on a line of its own or behind the name: `Health correspondent`. */
export const OCCUPATION =
  /^(?:[\p{L}\p{M}'’&-]+\s+){0,4}(?:writer|reporter|correspondent|editor|columnist|journalist|commentator|photographer|bureau chief|phóng viên|biên tập viên|journaliste|correspondante?|envoyée? spéciale?|redakteur(?:in)?|korrespondent(?:in)?|corresponsal|enviad[ao] especial|redactora?|periodista|корреспондент)(?:\s+(?:in|at|à|en|tại)\s+\p{Lu}[\p{L}\p{M} .'’-]{1,30})?$/iu

/** Words of the places where authors work. */
export const AFFILIATION =
  /(?<!\p{L})(?:University|College|Institute|School|Centre|Center|Department|Faculty|Ministry|Council|Academy|Laboratory|Think Tank|Université|École|Centre|Universität|Hochschule|Universidad|Universidade|Università|Đại học|Viện|Học viện|Trường|Университет|جامعة)(?!\p{L})|大学|大學|研究院|研究所|대학교/iu

/** Words that papers, agencies and sites have in their names. */
export const OUTLET_WORDS =
  /(?<![\p{L}\p{M}])(?:Times|Post|News|Tribune|Herald|Journal|Gazette|Observer|Guardian|Telegraph|Magazine|Review|Daily|Weekly|Monthly|Quarterly|Press|Agency|Newswire|Wire|Reuters|AFP|AP|UPI|EFE|dpa|Xinhua|Bloomberg|Online|Monitor|Chronicle|Mail|Express|Examiner|Courier|Dispatch|Bulletin|Standard|Globe|Inquirer|Sentinel|Ledger|Star|Today|Broadcasting|Radio|Television|TV|Media|Network|Diplomat|Economist|Atlantic|BBC|CNN|NPR|VOA|RFA|RFI|ABC|CNBC|Institute|Institution|Foundation|Forum|Blog|Báo|Tạp chí|Thông tấn|Đài|TTXVN|Journal|Revue|Gazette|Le Monde|Figaro|Zeitung|Rundschau|Spiegel|Allgemeine|Nachrichten|Diario|Periódico|Gaceta|Jornal|Folha|Corriere|Giornale|Kompas|Известия|Газета|Новости|Ведомости)(?![\p{L}\p{M}])|\.(?:com|org|net|info|vn|uk|fr|de|eu|co|news|edu|gov)\b|(?:日报|日報|晚报|晚報|时报|時報|新闻网|新聞網|新华社|新華社|通讯社|周刊|週刊|杂志|雜誌|新聞|新闻|网|社|报|報|신문|일보|뉴스)$|^(?:صحيفة|جريدة|وكالة|مجلة|موقع|قناة|شبكة)\s/u

/** "Jane Doe is a lecturer …": the verb between a name and what the person does, then what people who write do. */
export const BIO_VERB =
  /^\s*(?:,[^,.]{1,80},)?\s*(?:is|was|are|has been|est|es|é|è|ist|là|adalah)\s+(?:(?:currently|also|now)\s+)?(?:(?<article>an?|the|une?|un|el|la|le|ein|eine|uma?|một)\s+)?/u
export const BIO_OCCUPATION =
  /(?<!\p{L})(?:professor|lecturer|fellow|author|journalist|researcher|analyst|editor|writer|director|columnist|reporter|correspondent|scholar|economist|historian|scientist|founder|co-founder|president|consultant|attorney|lawyer|candidate|student|teacher|ambassador|diplomat|critic|essayist|novelist|poet|blogger|specialist|expert|adviser|advisor|strategist|associate|chair|dean|physician|doctor|geographer|anthropologist|sociologist|biologist|engineer|professeure?|chercheu(?:r|se)|auteure?|journaliste|historien(?:ne)?|économiste|écrivaine?|avocate?|profesora?|investigadora?|autora?|periodista|escritora?|wissenschaftler(?:in)?|autor(?:in)?|giáo sư|giảng viên|nhà báo|nhà nghiên cứu|nhà văn|tiến sĩ|nghiên cứu viên|chuyên gia|luật sư|tác giả)(?!\p{L})/iu
/** Verbs that do the same without "is": "Jane Doe teaches …". */
export const BIO_DEED =
  /^\s*(?:teaches|writes|covers|reports|researches|works (?:as|at|for|in)|studies|serves as|edits|hosts|leads|heads|enseigne|enseña|schreibt|giảng dạy)\s/u
