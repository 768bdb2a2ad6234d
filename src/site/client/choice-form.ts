type Field = HTMLInputElement | HTMLSelectElement

export interface ChoiceForm {
  readonly form: HTMLFormElement
  /** Shows what is chosen. */
  readonly apply: () => void
  /** What a field says where nothing is chosen; that is not in the address. */
  readonly initial?: (name: string) => string
}

/** Has a form say what the address says, also after a way back, and the address what the form says. */
export function followChoice({form, apply, initial = () => ''}: ChoiceForm): void {
  const fields = [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement)
  const restore = (): void => {
    const parameters = new URLSearchParams(location.search)
    for (const field of fields) setField(field, parameters.get(field.name) ?? '', initial(field.name))
    apply()
  }
  form.addEventListener('input', () => {
    const chosen = fields.filter(({name, value}) => value.trim() !== '' && value !== initial(name))
    keepInAddress(new URLSearchParams(chosen.map(({name, value}) => [name, value.trim()])))
    apply()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    for (const field of fields) field.value = initial(field.name)
    form.dispatchEvent(new Event('input'))
  })
  addEventListener('popstate', restore)
  restore()
}

/** What is chosen in a field; empty where the form does not have it. */
export function chosenValue(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The words of a text that somebody looks for, in small letters. */
export function searchWords(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

/** Puts a choice into the address, without an entry of its own in the history. */
export function keepInAddress(parameters: URLSearchParams): void {
  const query = parameters.toString()
  history.replaceState(null, '', (query ? `?${query}` : location.pathname) + location.hash)
}

/** An address may say what the field does not offer. */
function setField(field: Field, value: string, initial: string): void {
  field.value = value
  if (field.value === '') field.value = initial
}
