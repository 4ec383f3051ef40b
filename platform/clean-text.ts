/** Unpaired surrogates, and control characters but line ends and tabs. */
const broken = /[^\P{Cc}\n\r\t]|\p{Surrogate}/gu
/**
 * What makes a text look like another: it turns the direction of what comes after it (CVE-2021-42574), or is a whole alphabet
 * that nobody sees (Unicode 16, 23.9: tags) and that can carry instructions to where the text is copied.
 */
const deceiving = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu

/** Text that any database accepts, and that is what it looks like: broken characters become U+FFFD, deceiving ones go. */
export const cleanText = (text: string): string => text.replace(broken, '\ufffd').replace(deceiving, '')
