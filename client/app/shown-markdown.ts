import { lazy } from './lazy.ts'

/** Markdown, whose parser is fetched when there is something to read, not with the page. */
export const Markdown = lazy(async () => (await import('./markdown.tsx')).Markdown)
