/** The notice's version now; changed with its meaning, not with its wording. */
export const noticeVersion = '2026-11-29'
