import { ipcRenderer } from 'electron'
import type { PARSER_PORT } from '../../shared/ipc/names.ts'

// A sandboxed preload can load nothing but Electron, and what two of them import would be a file of its own.
const PORT: typeof PARSER_PORT = 'parser.port'

// All that the page that reads files is given: the port through which they come. Nothing is exposed to it.
ipcRenderer.on(PORT, ({ ports }) => {
  window.postMessage(null, location.origin, [...ports])
})
