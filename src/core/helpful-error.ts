/** What keeps a command from its work, and the way out: both are for the user. */
export class HelpfulError extends Error {
  override readonly name: string = 'HelpfulError'
  /** The way out, in one sentence. */
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}
