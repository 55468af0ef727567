import { createDocument } from '@mixmark-io/domino'
import { Readability } from '@mozilla/readability'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import PostalMime from 'postal-mime'
import { importFile } from '../../shared/formats/import-registry.ts'
import { loadPdfLibrary } from '../../shared/formats/pdf/pdfjs/library.ts'
import { readXml } from '../../shared/formats/xml/read-xml.ts'
import { articleFile } from '../../shared/formats/testing/many-articles/many-articles.ts'

const decode = (bytes) => new TextDecoder().decode(bytes)

function* copied() {
  yield* Array.from({ length: this.length }, (_, at) => this.item(at))
}

function children() {
  return [...this.childNodes].filter(({ nodeType }) => nodeType === 1)
}

/** What Readability asks of the DOM that domino does not have: lists to go through, current children, an address. */
function readable(html) {
  const document = createDocument(html, true)
  for (const list of [document.childNodes, document.getElementsByTagName('p'), document.querySelectorAll('p')])
    if (!list[Symbol.iterator]) Object.getPrototypeOf(list)[Symbol.iterator] = copied
  let elements = Object.getPrototypeOf(document.body)
  while (!Object.hasOwn(elements, 'innerHTML')) elements = Object.getPrototypeOf(elements)
  if (!Object.hasOwn(elements, 'children') || Object.getOwnPropertyDescriptor(elements, 'children').configurable)
    Object.defineProperty(elements, 'children', { get: children, configurable: true })
  for (const name of ['baseURI', 'documentURI']) Object.defineProperty(document, name, { value: 'about:blank' })
  return new Readability(document).parse()?.textContent
}

async function pdfText(bytes) {
  const { getDocument } = await loadPdfLibrary()
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  })
  const document = await task.promise
  let length = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    length += (await page.getTextContent()).items.length
  }
  await task.destroy()
  return length
}

/** The least that can be done with each kind: what the libraries make of it, by their own ways. */
const BARE = {
  txt: decode,
  md: (bytes) => fromMarkdown(decode(bytes), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  html: (bytes) => readable(decode(bytes)),
  htm: (bytes) => readable(decode(bytes)),
  mhtml: async (bytes) => readable((await PostalMime.parse(bytes)).html ?? ''),
  docx: (bytes) => mammoth.convertToHtml({ arrayBuffer: bytes.slice().buffer }),
  odt: (bytes) => readXml(decode(unzipSync(bytes)['content.xml'])),
  epub: (bytes) => {
    const parts = unzipSync(bytes)
    readXml(decode(parts['content.opf']))
    return createDocument(decode(parts['text.xhtml']), true).body?.textContent
  },
  pdf: pdfText,
}

async function timed(work) {
  const before = performance.now()
  const result = await work()
  return { took: performance.now() - before, result }
}

/**
 * Parses as many of the generated articles, each by the bare library and, when `withOurs`, by the app's importer,
 * in turns. The answer is by kind: how many, and milliseconds in all.
 */
globalThis.variorumParse = async (count, withOurs) => {
  const kinds = {}
  for (let number = 0; number < count; number += 1) {
    const { name, bytes } = articleFile(number)
    const kind = name.split('.').at(-1)
    const sums = (kinds[kind] ??= { count: 0, bare: 0, ours: 0, failed: null })
    const bare = async () => {
      const { took, result } = await timed(() => BARE[kind](bytes))
      if (result === undefined || result === '') throw new Error(`Nothing came of ${name}.`)
      sums.bare += took
    }
    const ours = async () => {
      const { took, result } = await timed(() => importFile({ fileName: name, bytes }))
      if (!result.ok) sums.failed = result.error.code
      sums.ours += took
    }
    const works = withOurs ? [bare, ours] : [bare]
    for (const work of number % 18 < 9 ? works : works.reverse()) await work()
    sums.count += 1
  }
  return kinds
}
