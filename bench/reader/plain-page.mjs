import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/paths.mjs'

/**
 * How the text is set in the app: its column, its type and its faces. Taken from the reader itself, so that the plain
 * page always follows it.
 *
 * @param {import('@playwright/test').Page} page with a source open
 */
export const lookOf = (page) =>
  page.evaluate(() => {
    const article = document.querySelector('article')
    const block = document.querySelector('article p[data-block]') ?? article
    const { font, fontOpticalSizing, fontKerning, fontVariantLigatures, marginBlockEnd, color } =
      getComputedStyle(block)
    const faces = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules]
        .filter((rule) => rule instanceof CSSFontFaceRule && rule.style.fontFamily.includes('Literata'))
        .map((rule) => ({ css: rule.cssText, base: sheet.href ?? location.href })),
    )
    const style = { font, fontOpticalSizing, fontKerning, fontVariantLigatures, marginBlockEnd, color }
    return { width: block.getBoundingClientRect().width, left: block.getBoundingClientRect().left, style, faces }
  })

/** With the face in it: a page of its own session cannot ask the app for anything. */
function faceOf({ css, base }) {
  return css.replace(/url\("?([^")]+)"?\)/g, (_all, address) => {
    const { pathname } = new URL(address, base)
    return `url(data:font/woff2;base64,${readFileSync(inRoot('out/renderer', pathname)).toString('base64')})`
  })
}

/**
 * A page for plain HTML: one column of the reader's width in the reader's type, and nothing else. A few words in it
 * load the faces.
 *
 * @param {string} file
 * @param {Awaited<ReturnType<typeof lookOf>>} look
 */
export function writePlainPage(file, { width, left, style, faces }) {
  const { font, fontOpticalSizing, fontKerning, fontVariantLigatures, marginBlockEnd, color } = style
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><style>
${faces.map(faceOf).join('\n')}
html { background: #fff } body { margin: 0 }
main { width: ${width}px; margin-left: ${left}px; font: ${font}; color: ${color}; font-optical-sizing: ${fontOpticalSizing};
  font-kerning: ${fontKerning}; font-variant-ligatures: ${fontVariantLigatures}; overflow-wrap: break-word }
p { margin: 0 0 ${marginBlockEnd} }
</style><main><p>Sphinx of black quartz đã được nước да река</p></main></html>\n`,
  )
}

/** @param {{ blocks: readonly string[] }} source @returns {string} one paragraph a block */
export const plainHtml = ({ blocks }) =>
  blocks.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('')
