import { hasDisplay } from './display.mjs'
import { Failure } from './failure.mjs'

/** Called before anything is downloaded: without a display the rest would be for nothing. */
export function requireDisplay() {
  if (hasDisplay()) return
  throw new Failure(
    'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot be shown.\n' +
      'Without a window, the app works from the command line:\n' +
      '  npm run -s headless -- formats\n' +
      'With a virtual display (package xvfb):\n' +
      '  xvfb-run -a npm start',
  )
}
