import { parseArgs } from 'node:util'
import { SiteChange } from '../../contract/site.ts'

export const usage = `npm run site -- list
npm run site -- add --name "My shop" --origin https://shop.example
npm run site -- show <id>               its settings, the line to paste, and what it has spent
npm run site -- edit <id> --budget 5    changes what is given, and nothing else
npm run site -- secret <id> [--renew]   what signs the site's own users; --renew makes a new one
npm run site -- test <id> <address>     whether a page there may show the chat
npm run site -- remove <id> --yes       for good; its open chats are closed

  --name <text>        what its owner calls it
  --origin <origin>    allowed, exactly: https://shop.example, no path; give it again for each (edit: replaces all)
  --accent <#rrggbb>   the colour of buttons                        --accent none: Rekha's own
  --greeting <text>    what is said before the first photo          --greeting none
  --language en|hi     else the visitor's own                       --language none
  --theme auto|light|dark
  --placement right|left                                            --placement none: where lines end
  --budget <dollars>   a day, for all its visitors together         --budget none: no limit
  --features <names>   of talk,camera,sign-in,continue,share; what is not named is not offered`

export interface SiteArguments {
  action: string
  operands: string[]
  change: SiteChange
  renew: boolean
  yes: boolean
}

/** Reads the command line; throws a ZodError or a TypeError if invalid. */
export function readArguments(args: string[]): SiteArguments {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ name: text, accent: text, greeting: text, language: text, theme: text, placement: text, budget: text },
      ...{ features: text, origin: { ...text, multiple: true }, renew: flag, yes: flag, help: flag },
    },
  })
  const [action = 'help', ...operands] = positionals
  const { renew = false, yes = false, help, origin, budget, features, ...words } = values
  const given = {
    ...Object.fromEntries(Object.entries(words).map(([name, value]) => [name, value === 'none' ? null : value])),
    ...(origin && { origins: origin }),
    ...(budget !== undefined && { budget: budget === 'none' ? null : Number(budget) }),
    ...(features !== undefined && { features: features.split(',').filter((name) => name !== '') }),
  }
  return { action: help ? 'help' : action, operands, change: SiteChange.parse(given), renew, yes }
}
