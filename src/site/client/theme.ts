import {each} from './elements.ts'

const order = ['system', 'light', 'dark']
const key = 'norma-theme'

/** Lets the reader choose the theme; the choice is kept in the browser. */
export function switchThemes(button: HTMLButtonElement): void {
  const {dataset} = document.documentElement
  const show = (theme: string): void => {
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    each('[data-theme-name]', (name) => name.replaceChildren(`Theme: ${theme}`), button)
  }
  const current = (): string => dataset['theme'] ?? 'system'
  const restore = (): void => show(storedTheme() ?? current())
  show(current())
  button.addEventListener('click', () => {
    show(order[(order.indexOf(current()) + 1) % order.length] ?? 'system')
    store(current())
  })
  // Chosen in another page that lies open, or before the way back to this one.
  addEventListener('storage', restore)
  addEventListener('pageshow', restore)
}

/** Undefined where nothing may be stored: there the choice lasts as long as the page. */
function storedTheme(): string | undefined {
  try {
    return order.find((theme) => theme === localStorage.getItem(key)) ?? 'system'
  } catch {
    return undefined
  }
}

function store(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // See above.
  }
}
