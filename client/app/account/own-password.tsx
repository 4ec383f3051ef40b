import { focusFirst } from './use-disclosure.ts'

interface OwnPasswordProps {
  name: string
  label: string
  /** For programs that keep passwords. */
  email: string
  isWrong: true | undefined
  takesFocus?: boolean
}

/** The password somebody has, asked for once more. */
export function OwnPassword({ name, label, email, isWrong, takesFocus = false }: OwnPasswordProps) {
  return (
    <>
      <input type="email" name="username" autocomplete="username" value={email} readOnly hidden />
      <label class="field">
        <span>{label}</span>
        <input
          name={name}
          type="password"
          autocomplete="current-password"
          required
          ref={takesFocus ? focusFirst : null}
          maxLength={1_000}
          aria-invalid={isWrong}
        />
      </label>
    </>
  )
}
