import { serialise, standaloneSvg } from './standalone-svg.ts'

/** Pixels for each px of the page: sharp in print and on dense screens. */
const SCALE = 2

/**
 * An SVG of the page as a PNG. An SVG that is drawn as an image knows no font of the page, and carrying them along would
 * take several hundred kilobytes and a `data:` address, which the policy refuses: so the shapes are drawn as an image
 * (`blob:` is allowed), and the text over them by the canvas, which does know the fonts. Text is therefore always on top.
 */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * SCALE))
  canvas.height = Math.max(1, Math.round(height * SCALE))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw the picture on.')
  // Before anything is awaited: the text is to be that of the shapes, whatever the page shows next.
  const texts = textsOf(svg)
  context.scale(SCALE, SCALE)
  context.drawImage(await shapesOf(svg), 0, 0, width, height)
  for (const text of texts) drawText(context, text)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('The picture is too large to draw.'))
    }, 'image/png')
  })
}

async function shapesOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const file = new Blob([serialise(standaloneSvg(svg, { text: false }))], { type: 'image/svg+xml' })
  const address = URL.createObjectURL(file)
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

interface DrawnText {
  readonly text: string
  /** From the coordinates of the text to px of the picture. */
  readonly matrix: DOMMatrix
  /** Middle of the text and its baseline. */
  readonly x: number
  readonly y: number
  readonly font: string
  readonly letterSpacing: string
  readonly direction: CanvasDirection
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  readonly opacity: number
}

/** Each stretch of text of its own place, as it is seen. */
function textsOf(svg: SVGSVGElement): readonly DrawnText[] {
  const { left, top } = svg.getBoundingClientRect()
  return [...svg.querySelectorAll<SVGTextContentElement>('text, tspan')].flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node instanceof Text)
    const text = own.map(({ data }) => data).join('')
    const style = getComputedStyle(element)
    const matrix = element.getScreenCTM()
    if (text.trim() === '' || !matrix || style.visibility === 'hidden' || element.closest('[data-page-only]')) return []
    if (!element.checkVisibility()) return []
    const box = element.getBBox()
    return [
      {
        text,
        matrix: new DOMMatrix().translate(-left, -top).multiply(DOMMatrix.fromMatrix(matrix)),
        // By its middle: the widths of the canvas and of the SVG differ a little, and this halves it to either side.
        x: box.x + box.width / 2,
        y: element.getStartPositionOfChar(0).y,
        font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
        letterSpacing: style.letterSpacing === 'normal' ? '0px' : style.letterSpacing,
        direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
        fill: style.fill,
        stroke: style.stroke,
        strokeWidth: Number.parseFloat(style.strokeWidth),
        opacity: opacityOf(element, svg),
      } satisfies DrawnText,
    ]
  })
}

function opacityOf(element: Element, within: Element): number {
  let opacity = 1
  for (let at: Element | null = element; at && at !== within; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity)
  return opacity
}

function drawText(context: CanvasRenderingContext2D, drawn: DrawnText): void {
  const { text, matrix, x, y } = drawn
  context.save()
  context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
  context.font = drawn.font
  context.letterSpacing = drawn.letterSpacing
  context.direction = drawn.direction
  context.textAlign = 'center'
  context.globalAlpha = drawn.opacity
  if (drawn.stroke !== 'none' && drawn.strokeWidth > 0) {
    context.lineJoin = 'round'
    context.strokeStyle = drawn.stroke
    context.lineWidth = drawn.strokeWidth
    context.strokeText(text, x, y)
  }
  context.fillStyle = drawn.fill
  context.fillText(text, x, y)
  context.restore()
}
