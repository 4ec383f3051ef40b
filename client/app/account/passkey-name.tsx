import type { PasskeyView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { focusFirst, useDisclosure } from './use-disclosure.ts'
import { texts } from './ways-texts.ts'

/** A passkey's name, which may be changed in place. */
export function PasskeyName({ passkey: { id, name }, onNamed }: { passkey: PasskeyView; onNamed: () => unknown }) {
  const { api } = useClient()
  const { isOpen, opener, open, close } = useDisclosure()
  const rename = useAction(async (given: string) => {
    await api.call('PATCH /api/v1/auth/passkeys/:id', { id, name: given })
    await onNamed()
    close()
  })

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (given) void rename.run(given)
  }

  if (!isOpen)
    return (
      <span class="named">
        <b>{name}</b>
        <button type="button" class="quiet" ref={opener} onClick={open}>
          {texts.rename}
          <span class="visually-hidden"> {name}</span>
        </button>
      </span>
    )
  return (
    <form class="one-line" onSubmit={submit}>
      <label class="field">
        <span>{texts.newName}</span>
        <input name="name" required maxLength={100} defaultValue={name} ref={focusFirst} />
      </label>
      <button type="submit" disabled={rename.busy}>
        {texts.save}
      </button>
      <button type="button" class="quiet" onClick={close}>
        {texts.cancel}
      </button>
      {rename.note}
    </form>
  )
}
