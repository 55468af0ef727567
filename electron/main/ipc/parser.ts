import { MessageChannelMain, webContents } from 'electron'
import { PARSER_PORT } from '../../../shared/ipc/names.ts'
import { fail, ok } from '../../../shared/result.ts'
import { startParserPage } from '../services/parser-page.ts'
import { Parser } from '../services/parser.ts'
import type { Handlers } from './answer.ts'
import { sendEvent } from './send-event.ts'

type ParserHandlers = Pick<Handlers, 'parser.open' | 'parser.begin' | 'parser.rest' | 'parser.end'>

export interface ParserChannels {
  readonly handlers: ParserHandlers
  readonly close: () => void
}

function every(milliseconds: number, callback: () => void): () => void {
  const timer = setInterval(callback, milliseconds)
  return () => clearInterval(timer)
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}

/** The page and the process that reads files talk to each other directly: no file goes through here. */
export function parserChannels(devServer: string | null): ParserChannels {
  const parser = new Parser({ start: () => startParserPage(devServer), every, after })
  const handlers: ParserHandlers = {
    'parser.open': async (_request, { contentsId }) => {
      const page = webContents.fromId(contentsId)
      if (!page) return fail('ipc/failed', 'The page that asked is gone.')
      const { port1, port2 } = new MessageChannelMain()
      const opened = await parser.open(port1, (id, reason) => sendEvent(page, 'parser.ended', { id, reason }))
      if (opened.ok && !page.isDestroyed()) page.postMessage(PARSER_PORT, opened.value.id, [port2])
      return opened
    },
    'parser.begin': ({ id, bytes }) => {
      parser.begin(id, bytes)
      return ok(null)
    },
    'parser.rest': ({ id }) => {
      parser.rest(id)
      return ok(null)
    },
    'parser.end': ({ id }) => {
      parser.end(id)
      return ok(null)
    },
  }
  return { handlers, close: () => parser.close() }
}
