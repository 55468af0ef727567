import { TextDecoder } from '@exodus/bytes/encoding.js'
import { utf8toString } from '@exodus/bytes/utf8.js'
import { decodeText } from '../../../formats/encoding/decode.ts'
import { NAMESPACE, PROJECT_FILE } from '../../../formats/qdpx/vocabulary.ts'
import { readXml } from '../../../formats/xml/read-xml.ts'
import type { XmlElement } from '../../../formats/xml/xml-element.ts'
import { openZip, type Zip, type ZipLimits } from '../../../formats/zip/read-zip.ts'
import { fail, ok, type Result } from '../../../result.ts'

/** Bytes, entries, and how many times its size an entry may unpack to. */
const LIMITS: ZipLimits = { archive: 100_000_000, entries: 20_000, unpacked: 300_000_000, ratio: 200 }

export interface ProjectFile {
  readonly project: XmlElement
  /** The program that wrote it, as it says. */
  readonly origin: string
  /**
   * A text that the project points at, its line ends unchanged and without byte order mark; null when it is not
   * inside the archive or no text.
   */
  readonly textAt: (path: string) => Result<string | null>
}

/** Whether the bytes begin as an archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Opens an archive with a project, or the project alone. */
export function openProject(bytes: Uint8Array): Result<ProjectFile> {
  if (bytes.length > LIMITS.archive) return fail('import/too-large', 'The file has more than 100 MB.')
  const zip = isZip(bytes) ? openZip(bytes, LIMITS) : ok(null)
  if (!zip.ok) return zip
  const project = zip.value === null ? ok(bytes) : projectBytes(zip.value)
  if (!project.ok) return project
  const text = xmlOf(project.value)
  if (!text.ok) return text
  const root = readXml(text.value)
  if (!root.ok) return root
  const fault = faultOf(root.value)
  if (fault !== null) return fault
  return ok({
    project: root.value,
    origin: root.value.attributes.get('origin') ?? '',
    textAt: textReader(zip.value),
  })
}

function projectBytes(zip: Zip): Result<Uint8Array> {
  const name =
    zip.names.find((candidate) => candidate.toLowerCase() === PROJECT_FILE) ??
    zip.names.find((candidate) => candidate.toLowerCase().endsWith('.qde'))
  return name === undefined ? fail('import/unknown-format', 'The archive has no project of REFI-QDA.') : zip.read(name)
}

function xmlOf(bytes: Uint8Array): Result<string> {
  const [first, second] = bytes
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  try {
    return ok(utf16 === null ? utf8toString(bytes) : new TextDecoder(utf16, { fatal: true }).decode(bytes))
  } catch (error) {
    return fail('import/encoding', 'The project is neither UTF-8 nor UTF-16.', error)
  }
}

/** Of the standard, with its version. */
const ANY_VERSION = /^urn:QDA-XML:project:(?!1\.0$)[\d.]+$/

function faultOf(root: XmlElement): Result<never> | null {
  const namespaces = [...root.attributes].flatMap(([name, value]) => (/^xmlns(:|$)/.test(name) ? [value] : []))
  if (root.name === 'Project' && namespaces.includes(NAMESPACE)) return null
  return namespaces.some((namespace) => ANY_VERSION.test(namespace))
    ? fail('import/newer-version', 'The project is of another version of REFI-QDA than 1.0.')
    : fail('import/unknown-format', 'The file is no project of REFI-QDA.')
}

/** Texts are looked up by their names only, among the entries: no path leads out of the archive. */
function textReader(zip: Zip | null): ProjectFile['textAt'] {
  const byName = new Map(
    (zip?.names ?? []).flatMap((name) => {
      const [, base] = /^sources\/([^/]+)$/i.exec(name) ?? []
      return base === undefined ? [] : [[base.toLowerCase(), name] as const]
    }),
  )
  return (path) => {
    const [, base] = /^internal:\/\/\/?([^/\\]+)$/i.exec(path.trim()) ?? []
    const name = base === undefined ? undefined : byName.get(base.toLowerCase())
    if (zip === null || name === undefined) return ok(null)
    const bytes = zip.read(name)
    return bytes.ok ? ok(textOf(bytes.value)) : bytes
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8toString(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

function textOf(bytes: Uint8Array): string | null {
  // Ours and most are UTF-8; a guess at the encoding is only for what is not.
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  const decoded = decodeText(bytes)
  return decoded.ok ? decoded.value.text : null
}
