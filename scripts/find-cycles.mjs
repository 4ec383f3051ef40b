/** The cycles in a graph (a Map from file to the files it imports), each once, as a list that ends where it began. */
export function findCycles(graph) {
  const cycles = []
  const done = new Set()
  const path = []
  function walk(file) {
    const at = path.indexOf(file)
    if (at >= 0) cycles.push([...path.slice(at), file])
    if (at >= 0 || done.has(file)) return
    path.push(file)
    for (const next of graph.get(file) ?? []) walk(next)
    path.pop()
    done.add(file)
  }
  for (const file of graph.keys()) walk(file)
  return cycles
}
