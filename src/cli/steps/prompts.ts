/** The user has ended the dialog: nothing is done. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

export interface Choice<Value> {
  readonly name: string
  readonly value: Value
}

/** Asks for one of several, on a terminal; typing narrows them down. */
export async function chooseFrom<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value> {
  const {search} = await import('@inquirer/prompts')
  return answerOf(
    search({
      message,
      source: (term = '') => choices.filter(({name}) => name.toLowerCase().includes(term.toLowerCase()))
    })
  )
}

/** Asks for a text, on a terminal; `problem` says what is wrong with one. */
export async function askFor(message: string, problem: (text: string) => string | undefined): Promise<string> {
  const {input} = await import('@inquirer/prompts')
  return answerOf(input({message, validate: (text) => problem(text) ?? true}))
}

async function answerOf<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted()
    throw error
  }
}
