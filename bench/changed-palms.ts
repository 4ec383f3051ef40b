import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Features } from '../contract/features.ts'
import { measurePalm } from '../reader/almanac/measure/measure-palm.ts'
import type { Measurement } from '../reader/reader.ts'
import { type PhotoChange, photoChanges } from './photo-changes.ts'

/** A palm of a folder, and what was measured on each of its changed photos. */
export interface ChangedPalm {
  name: string
  width: number
  height: number
  features: Features
  again: { change: PhotoChange; measurement: Measurement }[]
}

/** Measures every palm of a folder, and again after each change; those that cannot be read are left out. */
export async function* measureChanged(folder: string): AsyncGenerator<ChangedPalm> {
  for (const name of (await readdir(folder)).filter((one) => /\.(jpe?g|png|webp)$/i.test(one))) {
    const original = sharp(await readFile(join(folder, name))).rotate()
    const { data, info } = await original.jpeg({ quality: 95 }).toBuffer({ resolveWithObject: true })
    const first = await measurePalm(data, 'right')
    if (!first.ok) continue
    const again: ChangedPalm['again'] = []
    for (const change of photoChanges) {
      const changed = await change.make(sharp(data), info.width).toBuffer()
      const photo = await sharp(changed).jpeg({ quality: change.quality }).toBuffer()
      again.push({ change, measurement: await measurePalm(photo, 'right') })
    }
    yield { name, width: info.width, height: info.height, features: first.features, again }
  }
}
