import { ok } from '../../result.ts'
import { writeHtml } from '../brief-html/write-html.ts'
import type { BriefWriter } from '../export-format.ts'
import { pinDates } from './pin-dates.ts'

export const pdf = {
  write: async (document, world) => {
    const printed = await world.printPdf(writeHtml(document))
    return printed.ok ? ok(pinDates(printed.value, document.exportedAt)) : printed
  },
} as const satisfies BriefWriter
