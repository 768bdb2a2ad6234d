/** Opens the search on a click, on `/` and on Ctrl-K; what it needs is loaded only then. */
export function openSearch(button: HTMLButtonElement): void {
  const open = async (): Promise<void> => {
    const {showSearch} = await import('./search-dialog.ts')
    showSearch()
  }
  button.addEventListener('click', open)
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
    const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey
    const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (!isSlash && !isCtrlK) return
    event.preventDefault()
    void open()
  })
}
