import {each} from './elements.ts'

const order = ['system', 'light', 'dark']

/** Lets the reader choose the theme; the choice is kept in the browser. */
export function switchThemes(button: HTMLButtonElement): void {
  const {dataset} = document.documentElement
  const show = (): void =>
    each('[data-theme-name]', (name) => name.replaceChildren(`Theme: ${dataset['theme'] ?? 'system'}`), button)
  show()
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(dataset['theme'] ?? 'system') + 1) % order.length] ?? 'system'
    if (next === 'system') delete dataset['theme']
    else dataset['theme'] = next
    keep(next)
    show()
  })
}

function keep(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem('norma-theme')
    else localStorage.setItem('norma-theme', theme)
  } catch {
    // Where nothing may be stored, the choice lasts as long as the page.
  }
}
