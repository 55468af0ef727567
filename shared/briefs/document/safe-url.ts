/** Nothing that ends an attribute, an angle bracket or a line; a browser would drop or encode the rest. */
const WEB_ADDRESS = /^https?:\/\/[^\s\p{C}<>"'`\\^{|}]+$/iu
const MAIL_ADDRESS = /^mailto:[^\s\p{C}<>"'`\\^{|}]+@[^\s\p{C}<>"'`\\^{|}]+$/iu

/** The address when a document may link to it: http, https or mailto, in one piece. Null for every other. */
export function safeUrl(url: string): string | null {
  const bare = url.trim()
  return WEB_ADDRESS.test(bare) || MAIL_ADDRESS.test(bare) ? bare : null
}
