/** Opens the search on a click, on `/` and on Ctrl-K; what it needs is loaded only then. */
export function openSearch(button: HTMLButtonElement): void {
  const open = async (): Promise<void> => {
    const {showSearch} = await import('./search-dialog.ts')
    showSearch()
  }
  button.addEventListener('click', open)
  addEventListener('keydown', (event) => {
    if (!isSlash(event) && !isControlK(event)) return
    event.preventDefault()
    void open()
  })
}

/** Not while something is written; on many keyboards `/` is with Shift. */
function isSlash({key, target, ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  const isWriting = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  return key === '/' && !isWriting && !ctrlKey && !metaKey && !altKey
}

/** With Shift or Alt the keys belong to the browser. */
function isControlK({key, ctrlKey, metaKey, altKey, shiftKey}: KeyboardEvent): boolean {
  return (key === 'k' || key === 'K') && (ctrlKey || metaKey) && !altKey && !shiftKey
}
