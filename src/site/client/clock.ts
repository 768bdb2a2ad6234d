/** The reader's day, UTC: the one place of the site that looks at a clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Does something with each day that begins while the page is open, and with the one that ended. */
export function onNewDay(action: (day: string, before: string) => void): void {
  let day = today()
  const look = (): void => {
    const before = day
    day = today()
    if (day > before) action(day, before)
  }
  setInterval(look, 60_000)
  // A timer rests while the computer sleeps or the page lies behind another.
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
}
