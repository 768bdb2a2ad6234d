/** Does something with each element that a selector finds. */
export function each<E extends HTMLElement>(
  selector: string,
  action: (element: E) => void,
  within: ParentNode = document
): void {
  for (const element of within.querySelectorAll<E>(selector)) action(element)
}
