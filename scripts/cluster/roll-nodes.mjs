/**
 * Replaces every server, then every worker, one after the other: the new one is ready, and nobody is sent to the old one any
 * more, before that is asked to stop. `cluster` has the lists and what to do with them; `say` hears a line for each step.
 */
export async function rollNodes(cluster, say) {
  for (const old of [...cluster.servers]) {
    const fresh = await cluster.startServer()
    await cluster.balanceOver(cluster.servers.map((server) => (server === old ? fresh : server)))
    say(`${fresh.name} is ready and has taken the place of ${old.name}`)
    await cluster.retire(old)
    say(`${old.name} has ended`)
  }
  for (const old of [...cluster.workers]) {
    const fresh = await cluster.startWorker()
    cluster.workers.push(fresh)
    cluster.workers = cluster.workers.filter((worker) => worker !== old)
    say(`${fresh.name} works in the place of ${old.name}`)
    await cluster.retire(old)
    say(`${old.name} has ended`)
  }
}
