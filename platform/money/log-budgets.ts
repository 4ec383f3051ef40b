import type { Config } from '../config.ts'
import type { Log } from '../log.ts'

/** Logs at start the daily budgets in US dollars, and which models are charged at the highest known price. */
export function logBudgets({ openai, budget }: Pick<Config, 'openai' | 'budget'>, log: Log): void {
  if (!openai) return
  const said = (dollars: number | null) => dollars ?? 'none'
  log.info('budgets in US dollars a day', {
    user: said(budget.user),
    guest: said(budget.guest),
    address: said(budget.guestsAtAddress),
    total: said(budget.total),
  })
  if (openai.unpriced.length > 0)
    log.warn('OPENAI_PRICES has no price for a model: it is reckoned at the dearest known one', {
      models: openai.unpriced,
    })
}
