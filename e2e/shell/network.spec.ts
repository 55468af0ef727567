import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { launch } from '../harness/app.ts'
import { runAsPage } from '../harness/in-page.ts'

interface Listener {
  readonly port: number
  readonly heard: () => number
  readonly close: () => void
}

async function listenTcp(): Promise<Listener> {
  let heard = 0
  const server = createServer((socket) => {
    heard += 1
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { port, heard: () => heard, close: () => server.close() }
}

async function listenUdp(): Promise<Listener> {
  let heard = 0
  const socket = createSocket('udp4', () => (heard += 1))
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready))
  return { port: socket.address().port, heard: () => heard, close: () => socket.close() }
}

test('nothing reaches the network, whatever the page tries', async () => {
  const tcp = await listenTcp()
  const udp = await listenUdp()
  const running = await launch()
  try {
    await running.page.evaluate((ports) => Object.assign(window, ports), { tcp: tcp.port, udp: udp.port })
    const outcome = await runAsPage(running.page, async () => {
      const ports = window as unknown as { tcp: number; udp: number }
      const target = `http://127.0.0.1:${ports.tcp}`
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'stylesheet', 'icon']) {
        document.head.append(
          Object.assign(document.createElement('link'), { rel, href: `${target}/${rel}`, as: 'image' }),
        )
      }
      navigator.sendBeacon(`${target}/beacon`, 'x')
      const image = new Promise((done) =>
        Object.assign(new Image(), { onerror: done, onload: done, src: `${target}/image` }),
      )
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${ports.udp}` }] })
      peer.createDataChannel('x')
      const gathered = new Promise((done) => {
        peer.onicegatheringstatechange = () => (peer.iceGatheringState === 'complete' ? done(null) : null)
      })
      await peer.setLocalDescription(await peer.createOffer())
      const asked = await Promise.allSettled([fetch(target), fetch(`${target}/x`, { mode: 'no-cors' })])
      await Promise.all([image, gathered])
      return asked.map(({ status }) => status)
    })
    expect(outcome).toEqual({ gave: ['rejected', 'rejected'] })
    // The main process's own client is shut too, and no name has an address.
    const inMain = await running.app.evaluate(async ({ net, session }, port) => {
      const attempts = [
        net.fetch(`http://127.0.0.1:${port}/main`),
        session.defaultSession.resolveHost('localhost'),
        session.defaultSession.resolveHost('example.com'),
      ]
      return (await Promise.allSettled(attempts)).map(({ status }) => status)
    }, tcp.port)
    expect(inMain).toEqual(['rejected', 'rejected', 'rejected'])
    expect({ tcp: tcp.heard(), udp: udp.heard() }).toEqual({ tcp: 0, udp: 0 })

    // The listeners do hear: what was counted above was not deafness.
    await fetch(`http://127.0.0.1:${tcp.port}/`)
    const sender = createSocket('udp4')
    sender.send('x', udp.port, '127.0.0.1', () => sender.close())
    await expect.poll(() => [tcp.heard(), udp.heard()]).toEqual([1, 1])
  } finally {
    await running.close()
    tcp.close()
    udp.close()
  }
})
