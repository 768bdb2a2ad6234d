/** Why a step is not taken, and the way out. */
export interface Refusal {
  readonly refused: string
  readonly help: string
}

export function isRefusal(result: object): result is Refusal {
  return 'refused' in result
}
