import { useEffect } from 'react'
import { create } from 'zustand'

/** What the view in front has to say at the end of the key line: "24 sources, 101,240 words", "2 of 38". */
export const useViewStatusStore = create<{ readonly status: string }>()(() => ({ status: '' }))

/** Shows `status` at the end of the key line while the view is mounted. */
export function useViewStatus(status: string): void {
  useEffect(() => {
    useViewStatusStore.setState({ status })
  }, [status])
  useEffect(
    () => () => {
      useViewStatusStore.setState({ status: '' })
    },
    [],
  )
}
