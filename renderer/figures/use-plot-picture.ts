import { type RefObject, useMemo, useRef, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { copyPicture } from '../picture/copy-picture.ts'
import { type PictureFormat, savePicture } from '../picture/save-picture.ts'
import { showNoticeLine } from '../ui/undo-line.tsx'

const words = messages.figures.view.plot

export interface PlotPicture {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly save: (format: PictureFormat) => void
  readonly copy: () => void
  /** What went wrong the last time; null when nothing did. */
  readonly problem: string | null
}

/** The plot that is shown, as a picture to keep. @param name of the file, without its extension */
export function usePlotPicture(name: string): PlotPicture {
  const svg = useRef<SVGSVGElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  return useMemo(() => {
    const save = async (format: PictureFormat): Promise<void> => {
      if (!svg.current) return
      const saved = await savePicture(svg.current, name, format)
      setProblem(saved.ok ? null : words.saveFailed)
      if (saved.ok && saved.value !== null) showNoticeLine(words.saved(saved.value))
    }
    const copy = async (): Promise<void> => {
      if (!svg.current) return
      const copied = await copyPicture(svg.current)
      setProblem(copied.ok ? null : words.copyFailed)
      if (copied.ok) showNoticeLine(words.copied)
    }
    return { svg, save: (format) => void save(format), copy: () => void copy(), problem }
  }, [name, problem])
}
