// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { Component, type ReactNode, StrictMode } from 'react'
// eslint-disable-next-line no-restricted-imports -- a hook is tried where it is used; the code itself shows nothing
import { createRoot, type Root } from 'react-dom/client'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDossier } from '../../shared/edits/dossier.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { commit } from './commit.ts'
import { database } from './database.ts'
import { endWorkspace, newWorkspace, restored } from './testing/workspace.ts'
import { isKnown, sharedRead } from './shared-read.ts'
import { useStored } from './use-stored.ts'

const environment = countingEnvironment()
/** Of hangs, not of speed. Milliseconds. */
const HANGS = 30_000
let root: Root
/** What each rendering had. */
let seen: string[] = []
/** What the test before has read may still be known. */
let test = 0

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: string | null }> {
  override state = { failed: null }
  static getDerivedStateFromError = (thrown: Error) => ({ failed: thrown.name })
  override render(): ReactNode {
    return this.state.failed ?? this.props.children
  }
}

const nameOf = (id: string): string => `title ${id} ${String(test)}`

interface TitleProps {
  readonly id: string
  /** Called before each read; what it throws is what the read throws. */
  readonly before?: () => void
}

function Title({ id, before }: TitleProps) {
  const title = useStored(nameOf(id), async () => {
    before?.()
    return (await database.dossiers.get(id))?.title ?? 'none'
  })
  seen.push(`${id}: ${title ?? 'loading'}`)
  return <p>{title ?? 'loading'}</p>
}

const show = (props: TitleProps): void => {
  root.render(
    <StrictMode>
      <Boundary>
        <Title {...props} />
      </Boundary>
    </StrictMode>,
  )
}
const leave = async (): Promise<void> => {
  root.render(null)
  await shows('')
}
const showAnew = (props: TitleProps): void => {
  root.unmount()
  root = createRoot(document.body.firstElementChild as Element, { onCaughtError: () => undefined })
  show(props)
}
/** Until the reading that nobody shows has that answer. */
const read = (title: string): Promise<void> =>
  vi.waitFor(() => {
    const answer = sharedRead(nameOf('d1'), () => Promise.resolve('')).answer()
    expect(answer).toEqual({ ok: true, value: title })
  }, HANGS)
const shows = (text: string): Promise<void> =>
  vi.waitFor(() => {
    expect(document.body.textContent).toBe(text)
  }, HANGS)

beforeEach(async () => {
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.body.firstElementChild as Element, { onCaughtError: () => undefined })
  seen = []
  test += 1
  await newWorkspace()
  await commit(restored(environment))
})
afterEach(async () => {
  root.unmount()
  await endWorkspace()
})

describe('useStored', () => {
  it('loads, shows, and follows what is written', async () => {
    show({ id: 'd1' })
    await shows('The Aldane dispute')
    expect(seen[0]).toBe('d1: loading')
    await database.dossiers.update('d1', { title: 'Renamed' })
    await shows('Renamed')
    expect(seen.slice(seen.indexOf('d1: The Aldane dispute'))).not.toContain('d1: loading')
  })

  it('shows nothing of another question', async () => {
    const [second] = createDossier(environment, 'Second').changes
    await commit(createDossier(environment, 'Second'))
    show({ id: 'd1' })
    await shows('The Aldane dispute')
    show({ id: second?.id ?? '' })
    await shows('none')
    expect(seen).not.toContain(`${second?.id ?? ''}: The Aldane dispute`)
    expect(seen).toContain(`${second?.id ?? ''}: loading`)
  })

  it('does not read again when it is only rendered again', async () => {
    const before = vi.fn()
    show({ id: 'd1', before })
    await shows('The Aldane dispute')
    const reads = before.mock.calls.length
    for (let round = 0; round < 3; round += 1) show({ id: 'd1', before: vi.fn(before) })
    await vi.waitFor(() => {
      expect(seen.length).toBeGreaterThan(4)
    }, HANGS)
    await database.dossiers.update('d1', { title: 'Renamed' })
    await shows('Renamed')
    expect(before).toHaveBeenCalledTimes(reads + 1)
  })

  it('keeps what it shows when a read fails, until one does not', async () => {
    let failed = 0
    let fails = false
    show({
      id: 'd1',
      before: () => {
        if (!fails) return
        fails = false
        failed += 1
        throw new Dexie.DatabaseClosedError()
      },
    })
    await shows('The Aldane dispute')
    const shown = seen.length
    fails = true
    await database.dossiers.update('d1', { title: 'Renamed' })
    await shows('Renamed')
    expect([failed, new Set(seen.slice(shown))]).toEqual([1, new Set(['d1: Renamed'])])
  })

  it('gives a bug to the error boundary, and tries again for who comes after it', async () => {
    show({
      id: 'd1',
      before: () => {
        throw new RangeError('a bug')
      },
    })
    await shows('RangeError')
    showAnew({ id: 'd1' })
    await shows('The Aldane dispute')
  })

  it('is there at once for who comes after another, and is followed all the while', async () => {
    show({ id: 'd1' })
    await shows('The Aldane dispute')
    await leave()
    await database.dossiers.update('d1', { title: 'Renamed' })
    await read('Renamed')
    seen = []
    showAnew({ id: 'd1' })
    await shows('Renamed')
    expect(new Set(seen)).toEqual(new Set(['d1: Renamed']))
  })

  it('reads once for many, and no more when none has asked for a while', async () => {
    const before = vi.fn()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      root.render([1, 2, 3].map((key) => <Title key={key} id="d1" before={before} />))
      await vi.waitFor(() => {
        expect(document.body.textContent).toBe('The Aldane dispute'.repeat(3))
      }, HANGS)
      expect(before).toHaveBeenCalledOnce()
      await leave()
      expect(isKnown(nameOf('d1'))).toBe(true)
      vi.advanceTimersByTime(10_000)
      expect(isKnown(nameOf('d1'))).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })
})
