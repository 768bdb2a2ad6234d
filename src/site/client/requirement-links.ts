/** Has a link to a requirement put its address into the clipboard as well: the official one, wherever the page lies. */
export function copyRequirementLinks(prose: HTMLElement): void {
  const status = Object.assign(document.createElement('p'), {className: 'visually-hidden needs-script'})
  status.setAttribute('role', 'status')
  prose.after(status)
  prose.addEventListener('click', async ({target}) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.requirement-link') : null
    if (!link) return
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
    try {
      await navigator.clipboard.writeText(new URL(link.hash, canonical).href)
    } catch {
      return
    }
    link.dataset['copied'] = ''
    status.textContent = 'The address of the requirement was copied'
    setTimeout(() => {
      delete link.dataset['copied']
      status.textContent = ''
    }, 2000)
  })
}
