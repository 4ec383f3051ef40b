/** What is used here of a global that Node.js has and only the DOM's types declare. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer
    /** Adds pages of 64 KB; returns how many there were. */
    grow(pages: number): number
  }
  const Memory: { prototype: Memory }
  class RuntimeError extends Error {}
}
