/** What stands at the head of a note: a list of texts, a text, or a day. */
export type Property = readonly [name: string, value: string | readonly string[]]

/** Front matter as YAML. Every text is in double quotes, so that none can be read as anything but a text. */
export const frontMatter = (properties: readonly Property[]): string =>
  ['---', ...properties.flatMap(linesOf), '---', ''].join('\n')

function linesOf([name, value]: Property): readonly string[] {
  if (typeof value === 'string') return [`${name}: ${DAY.test(value) ? value : yamlText(value)}`]
  return value.length === 0 ? [] : [`${name}:`, ...value.map((item) => `  - ${yamlText(item)}`)]
}

/** Obsidian knows a date only when it stands bare. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/* JSON is YAML, but for the line breaks and controls that YAML wants escaped as well. */
const yamlText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
