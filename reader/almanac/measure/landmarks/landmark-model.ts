import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter'
import { ready, setBackend, type Tensor, tensor4d } from '@tensorflow/tfjs-core'
import type { Rgb } from '../pixels/raster.ts'
import type { Landmarks } from './landmark.ts'
import { cutWindow, fromWindow, type Window } from './window.ts'

/** Finds the landmarks of a hand in a window. */
export type LookForHand = (picture: Rgb, window: Window) => Landmarks

/** Side of the network's input window, in pixels. */
const side = 224
/** The outputs: positions, presence and handedness. */
const outputs = ['Identity', 'Identity_1', 'Identity_2']

const require = createRequire(import.meta.url)
const folderOf = (name: string) => dirname(require.resolve(name))

let loading: Promise<LookForHand> | undefined

/**
 * Loads the network once per thread: MediaPipe's hand landmarks (lite, 2022, Apache 2.0) as shipped by
 * @vladmandic/human, run by TensorFlow.js in WebAssembly; nothing is downloaded.
 */
export function loadLandmarkModel(): Promise<LookForHand> {
  loading ??= load()
  return loading
}

async function load(): Promise<LookForHand> {
  setWasmPaths(`${folderOf('@tensorflow/tfjs-backend-wasm')}/`)
  await setBackend('wasm')
  await ready()
  const model = await readModel(join(folderOf('@vladmandic/human'), '../models/handlandmark-lite'))
  return (picture, window) => {
    const [points, presence, rightness] = run(model, cutWindow(picture, window, side))
    return {
      points: Array.from({ length: points.length / 3 }, (_, i) =>
        fromWindow(window, points[3 * i]! / side, points[3 * i + 1]! / side),
      ),
      presence: presence[0]!,
      rightness: rightness[0]!,
    }
  }
}

type Outputs = [points: Float32Array, presence: Float32Array, rightness: Float32Array]

function run(model: GraphModel, pixels: Float32Array): Outputs {
  const input = tensor4d(pixels, [1, side, side, 3])
  const results = model.execute(input, outputs) as Tensor[]
  const read = results.map((result) => result.dataSync<'float32'>().slice()) as Outputs
  for (const tensor of [input, ...results]) tensor.dispose()
  return read
}

/** Loads a graph and its weights from `path`.json and `path`.bin. */
async function readModel(path: string): Promise<GraphModel> {
  const [graph, weights] = await Promise.all([readFile(`${path}.json`, 'utf8'), readFile(`${path}.bin`)])
  const { modelTopology, weightsManifest } = JSON.parse(graph)
  const weightData = new Uint8Array(weights).buffer
  return loadGraphModel({ load: async () => ({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData }) })
}
