import { useState } from 'preact/hooks'
import type { PersonView } from '../../../contract/desk.ts'
import type { Role } from '../../../contract/views.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { texts } from './desk-texts.ts'
import { nameOf } from './person-line.tsx'

interface PersonActionsProps {
  person: PersonView
  onChanged: (person: PersonView) => void
  onSignedOut: () => void
}

/** Nobody acts on themselves, and support not on those with a role: the server refuses that, so it is not offered. */
export function PersonActions({ person, onChanged, onSignedOut }: PersonActionsProps) {
  const { connection } = useClient()
  const me = useShown((state) => state.user)
  const [said, setSaid] = useState('')
  const [isGone, setGone] = useState(false)
  const { id: userId, disabledAt } = person
  const act = useAction(async (work: () => Promise<string>) => {
    setSaid('')
    setSaid(await work())
  })
  const isAdmin = me?.role === 'admin'
  if (me?.id === userId || person.leaving || (!isAdmin && person.role !== 'user')) return null

  const signOut = async () => {
    await connection.ask('desk:sign-out', { userId })
    onSignedOut()
    return texts.signedOut
  }
  const setDisabled = async (disabled: boolean) => {
    onChanged(await connection.ask('desk:disable', { userId, disabled }))
    if (disabled) onSignedOut()
    return ''
  }
  const remove = async () => {
    await connection.ask('desk:delete-person', { userId })
    setGone(true)
    return texts.removed(nameOf(person))
  }
  return (
    <section class="card">
      {!isGone && (
        <>
          {isAdmin && !person.siteId && <RoleForm person={person} onChanged={onChanged} />}
          <div class="buttons">
            <SureButton
              label={texts.signOut}
              sure={texts.signOutSure}
              busy={act.busy}
              onSure={() => void act.run(signOut)}
            />
            {disabledAt ? (
              <button type="button" disabled={act.busy} onClick={() => void act.run(() => setDisabled(false))}>
                {texts.enable}
              </button>
            ) : (
              <SureButton
                label={texts.disable}
                sure={texts.disableSure}
                busy={act.busy}
                onSure={() => void act.run(() => setDisabled(true))}
              />
            )}
            {isAdmin && (
              <SureButton
                label={texts.remove}
                sure={texts.removeSure}
                busy={act.busy}
                onSure={() => void act.run(remove)}
              />
            )}
          </div>
        </>
      )}
      <p class="done" role="status">
        {said}
      </p>
      {act.note}
    </section>
  )
}

function RoleForm({ person, onChanged }: Pick<PersonActionsProps, 'person' | 'onChanged'>) {
  const { connection } = useClient()
  const [isSaved, setSaved] = useState(false)
  const save = useAction(async (role: Role) =>
    onChanged(await connection.ask('desk:set-role', { userId: person.id, role })),
  )
  return (
    <form
      class="one-line"
      onInput={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault()
        const role = new FormData(event.currentTarget).get('role') as Role
        void save.run(role).then(setSaved)
      }}
    >
      <label class="field">
        <span>{texts.role}</span>
        <select name="role" defaultValue={person.role}>
          {Object.entries(texts.roles).map(([role, name]) => (
            <option key={role} value={role}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={save.busy}>
        {texts.saveRole}
      </button>
      <p class="done" role="status">
        {isSaved && texts.roleSaved}
      </p>
      {save.note}
    </form>
  )
}
