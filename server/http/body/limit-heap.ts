/** Bytes of a WebAssembly page. */
const page = 65_536

/**
 * Limits, in bytes, every WebAssembly memory of this thread: growing beyond fails as if the machine had no more, for which
 * libheif is prepared. A thread's own `resourceLimits` do not count such memory. Returns whether it has come to that.
 */
export function limitHeap(mostBytes: number): { wasFull: boolean } {
  const heap = { wasFull: false }
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function limited(this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * page > mostBytes) {
      heap.wasFull = true
      throw new RangeError('the limit of memory is reached')
    }
    return grow.call(this, pages)
  }
  return heap
}
