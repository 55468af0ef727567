/**
 * Windows and macOS icon files are thin containers around PNG images; made here because
 * electron-builder would download a tool for it.
 */

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** Apple's type codes for PNG images of a size in pixels. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]

/** @param {Map<number, Buffer>} images PNG by size @returns {Buffer} */
export function ico(images) {
  const header = Buffer.alloc(6 + 16 * ICO_SIZES.length)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(ICO_SIZES.length, 4)
  let offset = header.length
  ICO_SIZES.forEach((size, index) => {
    const png = imageOf(images, size)
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at) // 256 is written as 0
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4) // colour planes
    header.writeUInt16LE(32, at + 6) // bits per pixel
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...ICO_SIZES.map((size) => imageOf(images, size))])
}

/** @param {Map<number, Buffer>} images PNG by size @returns {Buffer} */
export function icns(images) {
  const parts = ICNS_TYPES.map(([type, size]) => chunk(type, imageOf(images, size)))
  return chunk('icns', Buffer.concat(parts))
}

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([header, content])
}

/** @param {Map<number, Buffer>} images @param {number} size */
function imageOf(images, size) {
  const png = images.get(size)
  if (!png) throw new Error(`There is no image of ${size} pixels.`)
  return png
}
