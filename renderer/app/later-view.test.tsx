import { Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { laterView } from './later-view.tsx'

const View = () => <p>the view</p>

describe('laterView', () => {
  const show = ({ Component }: ReturnType<typeof laterView>): string =>
    renderToStaticMarkup(
      <Suspense fallback="waiting">
        <Component />
      </Suspense>,
    )

  it('waits for a view that is not loaded', () => {
    expect(show(laterView(() => Promise.resolve(View)))).toContain('waiting')
  })

  it('does not wait, even once, for a view that is', async () => {
    const view = laterView(() => Promise.resolve(View))
    await view.load()
    expect(show(view)).toBe('<p>the view</p>')
  })
})
