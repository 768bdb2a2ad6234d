/** The command was not understood or cannot start: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** The way out, in one sentence. */
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}
