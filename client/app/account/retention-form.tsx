import { useEffect, useState } from 'preact/hooks'
import type { Retention, RetentionView } from '../../../contract/retention.ts'
import { useClient } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { useAction } from '../ui/use-action.ts'
import { retention as words } from '../words/retention.ts'

const texts = words[language]

/** How long new readings are kept, and if wanted those that exist. */
export function RetentionForm() {
  const { connection } = useClient()
  const [rules, setRules] = useState<RetentionView | null>(null)
  const load = useAction(async () => setRules(await connection.ask('retention:get', {})))
  useEffect(() => void load.run(), [])
  return (
    <section class="retention">
      <h3>{texts.title}</h3>
      {load.note}
      {rules && (rules.choices.length > 1 ? <Choices rules={rules} onSaved={setRules} /> : <Only rules={rules} />)}
    </section>
  )
}

const labelOf = (choice: Retention, { days }: RetentionView) =>
  choice === 'expire' ? texts.expireAfter(days) : texts.choices[choice]

/** Where the operator leaves no choice. */
function Only({ rules }: { rules: RetentionView }) {
  return (
    <p>
      {labelOf(rules.choice, rules)}. <span class="faint">{texts.more[rules.choice]}</span>
    </p>
  )
}

interface ChoicesProps {
  rules: RetentionView
  onSaved: (rules: RetentionView) => void
}

function Choices({ rules, onSaved }: ChoicesProps) {
  const { connection, follower } = useClient()
  const [choice, setChoice] = useState(rules.choice)
  const [isForAll, setForAll] = useState(false)
  const [said, setSaid] = useState('')
  const save = useAction(async () => {
    const saved = await connection.ask('retention:set', { retention: choice, all: isForAll })
    onSaved(saved)
    setSaid(isForAll ? texts.savedForAll(saved.changed) : texts.saved)
    setForAll(false)
    // The reading behind this may be one of them.
    follower.rejoin()
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save.run()
      }}
      onChange={() => setSaid('')}
    >
      <fieldset>
        <legend class="visually-hidden">{texts.title}</legend>
        {rules.choices.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="retention" checked={one === choice} onChange={() => setChoice(one)} />
            <span>
              {labelOf(one, rules)}
              <span class="faint">{texts.more[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.currentTarget.checked)} />
        <span>
          {texts.all}
          <span class="faint">{isForAll ? texts.existing[choice] : texts.asTheyAre}</span>
        </span>
      </label>
      <p>
        <button type="submit" disabled={save.busy || (choice === rules.choice && !isForAll)}>
          {texts.save}
        </button>
      </p>
      <p class="done" role="status">
        {said}
      </p>
      {save.note}
    </form>
  )
}
