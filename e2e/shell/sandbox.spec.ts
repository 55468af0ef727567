import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'

const APP_FOLDER = process.env['VARIORUM_APP'] ?? resolve(import.meta.dirname, '../..')
const USER = 'nobody'

/** Why the sandbox can't be tried here, or null. Chromium refuses it to root, so an ordinary user is needed. */
async function obstacle(executable: string): Promise<string | null> {
  if (process.platform !== 'linux') return 'only Linux tells the sandbox of a process in /proc'
  if (process.getuid?.() !== 0) return 'needs root, to become an ordinary user'
  for (const [command, args] of [
    ['Xvfb', ['-help']],
    ['runuser', ['-u', USER, '--', 'test', '-x', executable]],
    ['runuser', ['-u', USER, '--', 'test', '-r', join(APP_FOLDER, 'package.json')]],
    ['runuser', ['-u', USER, '--', 'unshare', '--user', '--net', 'true']],
  ] as const) {
    if (spawnSync(command, args).status !== 0) return `\`${command} ${args.join(' ')}\` fails here`
  }
  return null
}

/** A display of its own, open to other users of this machine. */
async function startDisplay(): Promise<{ readonly process: ChildProcess; readonly name: string }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-ac', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const pipe = child.stdio[3]
  if (!pipe || !('readable' in pipe)) throw new Error('Xvfb gives no display.')
  const [line] = (await once(pipe as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { process: child, name: `:${line.toString().trim()}` }
}

interface Status {
  readonly seccomp: string | undefined
  readonly uid: string | undefined
}

/** Status of the page's own processes among those that use `userData`. */
async function renderers(userData: string): Promise<readonly Status[]> {
  const found: Status[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    // A process may end between being listed and being read.
    const [command, status] = await Promise.all(
      ['cmdline', 'status'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    )
    if (!command?.includes('--type=renderer') || !command.includes(userData)) continue
    found.push({ seccomp: /^Seccomp:\s*(\d)/m.exec(status ?? '')?.[1], uid: /^Uid:\s*(\d+)/m.exec(status ?? '')?.[1] })
  }
  return found
}

test('an ordinary user runs the page inside the sandbox of the system', async () => {
  const executable = createRequire(import.meta.url)('electron') as unknown as string
  const why = await obstacle(executable)
  if (why !== null) process.stdout.write(`The sandbox could not be tried: ${why}.\n`)
  test.skip(why !== null, why ?? '')

  const userData = await mkdtemp(join(tmpdir(), 'variorum-sandbox-'))
  await chmod(userData, 0o777)
  const display = await startDisplay()
  const args = ['-u', USER, '--', executable, '--disable-gpu', `--user-data-dir=${userData}`, APP_FOLDER]
  const env = { PATH: process.env['PATH'] ?? '', DISPLAY: display.name, HOME: userData }
  const app = spawn('runuser', args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const said: string[] = []
  createInterface({ input: app.stderr }).on('line', (line) => said.push(line))
  try {
    await expect.poll(() => renderers(userData), { timeout: 20_000, message: said.join('\n') }).not.toEqual([])
    // 2: system calls are filtered. Without the sandbox it is 0.
    for (const { seccomp, uid } of await renderers(userData)) {
      expect(seccomp).toBe('2')
      expect(uid).not.toBe('0')
    }
    await expect
      .poll(async () => (await stat(join(userData, 'IndexedDB')).catch(() => null))?.isDirectory() ?? false)
      .toBe(true)
  } finally {
    // The group of this app alone: it was started as the leader of one.
    if (app.pid !== undefined && app.exitCode === null) process.kill(-app.pid, 'SIGTERM')
    if (app.exitCode === null) await once(app, 'exit')
    display.process.kill('SIGTERM')
    await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  }
})
