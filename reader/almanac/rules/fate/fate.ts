/** What all rules of the fate line have in common. */
export const fate = { subject: 'other-lines', section: 'work' } as const
