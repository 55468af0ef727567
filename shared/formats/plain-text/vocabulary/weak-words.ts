const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Single words of interfaces that by themselves are all but proof, unlike `share` or `print`. */
export const STRONG_SINGLE_WORDS: ReadonlySet<string> = new Set(
  words(`
    tweet retweet pinterest whatsapp flipboard reddit linkedin permalink login logout signup sitemap advertisement
    advertisements unsubscribe trackbacks pingbacks reblog homepage rss publicité startseite impressum abonnieren
    imprimer partager drucken compartir suscríbete regístrate compartilhe condividi bagikan поделиться فيسبوك واتساب
    datenschutz datenschutzerklärung kommentare commentaires commentaire bình-luận شارك طباعة التعليقات تعليقات
  `),
)

/** Words that often stand beside interface phrases and mean nothing alone. */
export const COMPANION_WORDS: ReadonlySet<string> = new Set(
  words(`
    icon icons button buttons click tap photo photos picture image images video videos google apple account accounts post
    posts article articles page pages site link links news stories story comment comments details friendly below image
    more now here free today updates update app apps store email mail print pdf save sms social media options tools
    blog web online version view read next previous prev top latest new recent popular related all other others
    bài viết trang tin tức ảnh này khác mới ici plus page site article photo suivant précédent aquí más artículo página
    hier mehr artikel seite weiter этот здесь ещё статья المقال هنا الصفحة على
  `),
)

/** Words that carry no meaning and are left out when shares are counted. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  words(`
    a an the to or and of on in by for with this that your our us my me it is at from as via be you we i s
    le la les l de du des et ou à au un une sur par pour votre vos nous notre d en ce cet cette
    der die das und oder zu auf in von mit für ihr sie den dem el los las y o un una por con para su tu
    và hoặc của cho với là các những một
    و في من على إلى أو هذا
  `),
)
