/** Keeps the browser on the page when a file is dropped anywhere on it: it would open the file instead. */
export function stayForFiles(): void {
  for (const name of ['dragover', 'drop'] as const)
    addEventListener(name, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    })
}
