/** Written for these tests: French, Arabic and Chinese with quotations, figures and negations of several people. */

export const VINEYARD = `Les vignes du Causse face à la sécheresse

La récolte de 2024 n’a pas dépassé 3,4 millions d’hectolitres, soit 18 % de moins que l’année précédente. « Nous ne pouvons pas irriguer davantage », a déclaré Hélène Garrigue, présidente du syndicat. « L’eau ne manque pas, elle se perd », a répondu Marc Théron, hydrologue à l’université de Rodelac.

Le département versera 12,5 millions d’euros d’ici à 2027 — presque le double du plan précédent. Jamais, selon la préfète Odile Brun, une aide n’avait été accordée aussi vite. Les viticulteurs, eux, attendent encore le premier versement ; beaucoup n’y croient plus.

À l’automne, 240 kilomètres de conduites auront été remplacés. Personne ne sait combien de fuites resteront. « Il faudra dix ans », prévient M. Théron, « et aucun été ne nous attendra ».`

export const PORT = `ميناء الرأس الأخضر يعود إلى العمل

قالت المديرة ليلى المنصوري إن الميناء لم يتوقف عن العمل يوما واحدا خلال عام 2023. وأضافت: «لا نتوقع أن ترتفع الرسوم قبل نهاية العام». وبلغت الإيرادات 450 مليون دولار، أي أكثر من ضعف ما سجل في 2019.

لكن الخبير يوسف بن علي رأى أن الأرقام ليست كاملة، وقال: «ليس لدينا حساب واحد مدقق». وأكدت الوزارة أن 35 سفينة دخلت الميناء في شهر واحد، ولن تفرض أي قيود جديدة على السفن الصغيرة.`

export const RIVER = `上游水库的争论

水利部门表示，二零二三年水库蓄水量没有超过四十二亿立方米，比前一年减少百分之十五。王丽华工程师说：“我们不同意在雨季之前放水。”下游农民陈国强则认为，放水越早越好，否则稻田将颗粒无收。

专家组的报告指出，过去10年里有128座小型电站未经批准就开始运行。“这不是技术问题，而是管理问题”，报告写道。省政府尚未决定是否关闭这些电站，但承诺在2026年以前公布全部数据。`
