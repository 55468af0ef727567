import { availableParallelism, loadavg } from 'node:os'

/** What the machine is busy with besides: no time means anything without it. @returns {string} */
export function machineLoad() {
  const [minute] = loadavg()
  return `load ${minute.toFixed(1)} on ${availableParallelism()} processors at the start`
}
