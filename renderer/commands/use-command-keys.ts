import { useLayoutEffect } from 'react'
import { announce } from '../ui/announcer.tsx'
import { useCommandStore } from './command-store.ts'
import { byPrecedence, type KeyPlace, pickCommand } from './pick-command.ts'

const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color', 'image'])

function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TEXT.has(element.type)
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true
  return element instanceof HTMLElement && element.isContentEditable
}

const CONTROLS = 'button, a[href], summary, [role=button], [role=menuitem], [role=tab], [role=radio], [role=separator]'

const isWithin = (element: Element | null, selector: string): boolean =>
  element !== null && element.closest(selector) !== null

function placeOf(event: KeyboardEvent): KeyPlace {
  const element = event.target instanceof Element ? event.target : null
  return {
    typing: isTyping(element),
    // Looks through the whole page, and few keys ask.
    get inDialog() {
      return document.querySelector('dialog[open]') !== null || isWithin(element, '[role=dialog], [role=menu]')
    },
    onControl: isWithin(element, CONTROLS),
    repeat: event.repeat,
  }
}

/**
 * Gives commands by their keys. Once, in the frame. What a component has handled itself
 * (`preventDefault`) stays handled, and nothing fires in the middle of composing a character.
 */
export function useCommandKeys(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = pickCommand(byPrecedence(useCommandStore.getState().owners), event, placeOf(event))
      if (!command) return
      event.preventDefault()
      if (command.disabled) announce(`${command.label}. ${command.disabled}`)
      else command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
