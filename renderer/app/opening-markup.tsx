import { renderToStaticMarkup } from 'react-dom/server'
import { OpeningFrame } from './opening-frame.tsx'

/** For the build only: what the page holds before any script has run. */
export const openingMarkup = (): string => renderToStaticMarkup(<OpeningFrame />)
