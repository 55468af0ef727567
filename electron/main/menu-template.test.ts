import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { MENU_COMMANDS } from '../../shared/ipc/menu-commands.ts'
import { messages } from '../../shared/messages/messages.ts'
import { menuTemplate } from './menu-template.ts'

const PLATFORMS = ['darwin', 'linux', 'win32'] as const

function build(platform: NodeJS.Platform, developerTools = false) {
  const actions = { command: vi.fn(), showLog: vi.fn(), about: vi.fn() }
  return {
    actions,
    menus: menuTemplate({ platform, appName: 'Variorum', words: messages.menu, actions, developerTools }),
  }
}

const itemsOf = (menus: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

const press = (item: MenuItemConstructorOptions): void => {
  const click = item.click as (() => void) | undefined
  click?.()
}

describe.each(PLATFORMS)('menuTemplate on %s', (platform) => {
  it('reaches every command exactly once', () => {
    const { menus, actions } = build(platform)
    itemsOf(menus).forEach(press)
    expect(actions.command.mock.calls.flat().sort()).toEqual([...MENU_COMMANDS].sort())
    expect(actions.showLog).toHaveBeenCalledOnce()
  })

  it('takes no key from a person who types, and none twice', () => {
    const keys = itemsOf(build(platform).menus).flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []))
    for (const key of keys) expect(key).toMatch(/^(CmdOrCtrl\+|Cmd\+|Alt\+(Left|Right)$|F\d+$)/)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leaves the keys of commands to the page', () => {
    const own = itemsOf(build(platform).menus).filter(({ accelerator }) => accelerator)
    expect(own.length).toBeGreaterThan(10)
    for (const { registerAccelerator } of own) expect(registerAccelerator).toBe(false)
  })

  it('offers developer tools only where they are wanted', () => {
    const has = (wanted: boolean): boolean =>
      itemsOf(build(platform, wanted).menus).some(({ role }) => role === 'toggleDevTools')
    expect([has(true), has(false)]).toEqual([true, false])
  })
})

describe('menuTemplate', () => {
  it('offers what keeps everything safe under File', () => {
    const file = build('linux').menus[0]?.submenu as readonly MenuItemConstructorOptions[]
    const works = file.filter(({ id }) => id?.startsWith('workspace.'))
    expect(works.map(({ id, accelerator }) => [id, accelerator])).toEqual([
      ['workspace.back-up', 'CmdOrCtrl+Shift+S'],
      ['workspace.restore', undefined],
      ['workspace.info', undefined],
    ])
  })

  it.each([
    ['darwin', ['Variorum', 'File', 'Edit', 'View', 'Go', 'Help']],
    ['linux', ['File', 'Edit', 'View', 'Go', 'Help']],
    ['win32', ['File', 'Edit', 'View', 'Go', 'Help']],
  ] as const)('has the menus of %s', (platform, labels) => {
    expect(build(platform).menus.map(({ label }) => label?.replace('&', ''))).toEqual(labels)
  })
})
