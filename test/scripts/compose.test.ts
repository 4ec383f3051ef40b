import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { settingNames } from '../../platform/config.ts'

interface Service {
  profiles?: string[]
  environment?: Record<string, unknown>
  depends_on?: Record<string, { condition: string; required?: boolean }>
  volumes?: string[]
  healthcheck?: { disable?: boolean; test?: string[] }
}

// Checks that need no container engine.
describe('docker-compose.yml', () => {
  const file = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
    services: Record<string, Service>
    volumes: Record<string, unknown>
  }
  const services = Object.entries(file.services)
  const plain = services.filter(([, { profiles }]) => !profiles).map(([name]) => name)

  it('runs all of Rekha without a profile, and a store for photos with the profile cluster', () => {
    expect(plain).to.have.members(['postgres', 'redis', 'migrate', 'server', 'worker', 'nginx'])
    const others = services.filter(([, { profiles }]) => profiles)
    expect(others.map(([name]) => name)).to.have.members(['minio', 'bucket'])
    for (const [name, { profiles }] of others) expect(profiles, name).to.deep.equal(['cluster'])
  })

  it('waits for nothing that does not come', () => {
    for (const [name, { depends_on = {}, profiles }] of services)
      for (const [other, { condition, required }] of Object.entries(depends_on)) {
        const needed = file.services[other]
        expect(needed, `${name} needs ${other}`).to.be.an('object')
        if (!plain.includes(other) && !profiles) expect(required, `${name} needs ${other}`).to.equal(false)
        const image = other === 'server'
        if (condition === 'service_healthy') expect(image || needed?.healthcheck?.test, other).to.be.ok
      }
  })

  it('sets only what is a setting, and mounts only what is there', () => {
    for (const name of ['server', 'worker', 'migrate'])
      for (const setting of Object.keys(file.services[name]?.environment ?? {}))
        expect(settingNames).to.include(setting)
    for (const [name, { volumes = [] }] of services)
      for (const volume of volumes) {
        const [source = ''] = volume.split(':')
        if (source.startsWith('./')) expect(existsSync(source), `${name}: ${source}`).to.equal(true)
        else expect(Object.keys(file.volumes), name).to.include(source)
      }
  })
})
