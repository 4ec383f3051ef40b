/**
 * Replaces every server, then every worker, one at a time: the old one is stopped only when the new one is ready and no
 * traffic goes to the old one any more. `nodes` lists both, kept up to date; `say` gets a line for each step.
 */
export async function rollNodes({ nodes, startNode, balanceOver, retire }, say) {
  for (const kind of ['server', 'worker'])
    for (const old of [...nodes[kind]]) {
      const fresh = await startNode(kind)
      nodes[kind] = nodes[kind].map((node) => (node === old ? fresh : node))
      if (kind === 'server') await balanceOver(nodes.server)
      say(`${fresh.name} has replaced ${old.name}`)
      await retire(old.name)
      say(`${old.name} has ended`)
    }
}
