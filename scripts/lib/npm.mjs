import { capture, run } from './run.mjs'

/**
 * npm as it was used to start us (`npm run` names it in the environment), else the one on PATH.
 *
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
function npmCommand(args) {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) {
    return { command: process.execPath, args: [cli, ...args], shell: false }
  }
  const windows = process.platform === 'win32'
  return { command: windows ? 'npm.cmd' : 'npm', args: [...args], shell: windows }
}

/**
 * `npm run -s` and flags given to the outer npm reach us as environment variables
 * and would silence or redirect the inner one.
 */
function npmEnvironment() {
  const env = { ...process.env }
  for (const name of ['loglevel', 'silent', 'json', 'dry_run', 'global', 'prefix', 'ignore_scripts']) {
    delete env[`npm_config_${name}`]
  }
  return env
}

/** @param {readonly string[]} args @param {string} cwd @returns {Promise<number>} exit code */
export function npm(args, cwd) {
  const { command, args: all, shell } = npmCommand(args)
  return run(command, all, { cwd, shell, env: npmEnvironment() })
}

/** @param {readonly string[]} args @param {string} cwd */
export function npmCapture(args, cwd) {
  const { command, args: all, shell } = npmCommand(args)
  return capture(command, all, { cwd, shell, env: npmEnvironment() })
}
