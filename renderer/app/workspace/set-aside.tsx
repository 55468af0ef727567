import { FolderOpen } from 'lucide-react'
import type { WorkspaceInfo } from '../../../shared/ipc/workspace.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { byteSize } from '../../ui/byte-size.ts'
import { platform } from '../../platform/platform.ts'
import { Button } from '../../ui/button.tsx'
import styles from './set-aside.module.css'

const text = messages.workspace.info

/** What was found damaged or was replaced, and where it is. */
export function SetAside({ items }: { readonly items: WorkspaceInfo['setAside'] }) {
  return (
    <section className={styles.part}>
      <h3>{text.setAside}</h3>
      {items.length === 0 ? (
        <p>{text.nothingSetAside}</p>
      ) : (
        <>
          <p>{text.setAsideText}</p>
          <ul>
            {items.map(({ name, bytes }) => (
              <li key={name}>
                <span className="mono grow">{name}</span>
                <span className="num">{byteSize(bytes)}</span>
              </li>
            ))}
          </ul>
          <p>
            <Button size="small" icon={FolderOpen} onClick={() => void platform.workspace.show({})}>
              {text.show}
            </Button>
          </p>
        </>
      )}
    </section>
  )
}
