import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WORDS =
  'the a of to and in that for with on by as from at which treaty river water minister said expert council report year million dam border village farmers supply claims measure signed agreement percent committee'.split(
    ' ',
  )

const sentence = (random) => {
  const words = Array.from({ length: random.integer(6, 22) }, () =>
    // Words of their own keep the database from compressing everything away, and no two articles are the same.
    random.chance(0.3) ? random.integer(1e6, 1e9).toString(36) : random.pick(WORDS),
  )
  return `${words[0].slice(0, 1).toUpperCase()}${words.join(' ').slice(1)}.`
}

function article(random, length) {
  const paragraphs = [`Report ${random.integer(1e6, 1e9).toString(36)} on the river`, '', '12 March 2024', '']
  for (let size = 0; size < length;) {
    const paragraph = Array.from({ length: random.integer(3, 8) }, () => sentence(random)).join(' ')
    paragraphs.push(paragraph, '')
    size += paragraph.length
  }
  return paragraphs.join('\n')
}

/**
 * Writes articles to import, each another.
 *
 * @param {string} folder
 * @param {import('./random.mjs').Random} random
 * @param {number} count
 * @param {number} length characters of each, about
 * @returns {string[]} paths
 */
export function writeArticles(folder, random, count, length) {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `article-${random.integer(0, 1e9).toString(36)}-${index}.txt`)
    writeFileSync(path, article(random, length))
    return path
  })
}
