import '../platform/without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { applySettings } from '../settings/apply-settings.ts'
import { App } from './app.tsx'
import { reportUncaught } from './report-uncaught.ts'

/**
 * react-aria's press handling adds an inline <style> unless an element of this id is there; the content
 * policy would block it, with a console error for each window. Its one rule stands in base.css.
 */
function preventInlineStyle(): void {
  const stand = document.createElement('meta')
  stand.id = 'react-aria-pressable-style'
  document.head.append(stand)
}

reportUncaught()
preventInlineStyle()
applySettings()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
