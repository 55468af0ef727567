/**
 * The app's own hit test as one script for the app's own page: the same functions over the same document. What a
 * click does with it can be seen from outside; how long it takes alone can not.
 */
import type { Block } from '../../shared/model/block.ts'
import { Surface } from '../../renderer/reader/article/surface.ts'
import { annotationsAt } from '../../renderer/reader/highlights/buckets.ts'
import { Placement } from '../../renderer/reader/highlights/placement.ts'
import { characterAtPoint } from '../../renderer/reader/selection/hit-test.ts'

interface Given {
  readonly blocks: readonly Block[]
  readonly annotations: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

function hitTestOver({ blocks, annotations }: Given): (x: number, y: number) => readonly string[] {
  const surface = new Surface(blocks)
  surface.adopt([...document.querySelectorAll<HTMLElement>('article [data-block]')])
  const buckets = new Placement(
    blocks,
    annotations.map((each) => ({ ...each, kind: 'expert_view' })),
  )
  return (x, y) => {
    const offset = characterAtPoint(surface, x, y)
    return offset === null ? [] : annotationsAt(buckets, blocks, offset)
  }
}

Object.assign(globalThis, { variorumHitTestOver: hitTestOver })
