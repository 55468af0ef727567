import { useEffect } from 'react'
import { useBriefContext } from '../brief-context.ts'
import { makeAhead } from './candidates.ts'
import { TypedMenu } from './typed-menu.tsx'
import { useTypedMenu } from './use-typed-menu.ts'

/** Within the composer, once: the menus that a `/` and an `@` open. */
export function SlashPlugin(): React.JSX.Element | null {
  const { index } = useBriefContext()
  const menu = useTypedMenu(index)
  useEffect(() => makeAhead(index), [index])
  return menu && <TypedMenu menu={menu} />
}
