/** Git cannot answer: what is wrong, and the way out. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem'
  /** The way out, in one sentence. */
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}
