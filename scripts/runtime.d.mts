export const runtime: Record<string, string>
