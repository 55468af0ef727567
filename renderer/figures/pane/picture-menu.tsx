import { Clipboard, Download, FileImage, Image as ImageIcon } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { PlotPicture } from '../use-plot-picture.ts'
import styles from './measure-pane.module.css'

const words = messages.figures.view.plot

interface PictureMenuProps {
  readonly picture: PlotPicture
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** What can be done with the plot as a picture. */
export function PictureMenu({ picture, open, onOpenChange }: PictureMenuProps) {
  const choose = (run: () => void) => () => {
    onOpenChange(false)
    run()
  }
  return (
    <Popover
      label={words.save}
      trigger={<Icon of={Download} />}
      triggerLabel={words.save}
      triggerClassName={styles.trigger}
      open={open}
      onOpenChange={onOpenChange}
    >
      <div className={styles.export}>
        <button
          type="button"
          onClick={choose(() => {
            picture.save('svg')
          })}
        >
          <Icon of={FileImage} /> <span className="grow">{words.svg}</span>{' '}
          <span className="faint">{words.svgDetail}</span>
        </button>
        <button
          type="button"
          onClick={choose(() => {
            picture.save('png')
          })}
        >
          <Icon of={ImageIcon} /> <span className="grow">{words.png}</span>{' '}
          <span className="faint">{words.pngDetail}</span>
        </button>
        <button type="button" onClick={choose(picture.copy)}>
          <Icon of={Clipboard} /> <span className="grow">{words.copy}</span>
        </button>
      </div>
    </Popover>
  )
}
