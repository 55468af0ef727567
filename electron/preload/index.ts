import { contextBridge, ipcRenderer } from 'electron'
import { EVENTS, METHODS, PARSER_PORT } from '../../shared/ipc/names.ts'

type Listener = (payload: unknown) => void

const callsOf = (area: string, methods: readonly string[]) =>
  Object.fromEntries(
    methods.map((method) => {
      const channel = `${area}.${method}`
      return [method, (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request)]
    }),
  )

const subscriptionsOf = (area: string, events: readonly string[]) =>
  Object.fromEntries(
    events.map((event) => {
      const channel = `${area}.${event}`
      return [
        event,
        (listener: Listener): (() => void) => {
          // The page never gets the event object, which carries the sender.
          const relay = (_event: unknown, payload: unknown): void => listener(payload)
          ipcRenderer.on(channel, relay)
          return () => void ipcRenderer.off(channel, relay)
        },
      ]
    }),
  )

contextBridge.exposeInMainWorld('api', {
  ...Object.fromEntries(Object.entries(METHODS).map(([area, methods]) => [area, callsOf(area, methods)])),
  on: Object.fromEntries(Object.entries(EVENTS).map(([area, events]) => [area, subscriptionsOf(area, events)])),
})

// A port cannot go through the bridge; it comes to the page as a message of its own window.
ipcRenderer.on(PARSER_PORT, ({ ports }, id: unknown) => {
  window.postMessage({ [PARSER_PORT]: id }, location.origin, [...ports])
})
