/**
 * Replaces every server, then every worker, one after the other: the new one is ready, and nobody is sent to the old one any
 * more, before that is asked to stop. `nodes` are the lists of both, kept up to date; `say` hears a line for each step.
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
