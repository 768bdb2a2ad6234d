import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {LedgerEntry} from '../../../src/core/requirements/ledger.ts'
import {ledgerText, parseLedger} from '../../../src/core/requirements/ledger.ts'
import {isUpToDate, type PermanentIds, permanentIds} from '../../../src/core/requirements/permanent-ids.ts'
import {reading} from './reading.ts'

const update = (text: string, entries: readonly LedgerEntry[] = []): PermanentIds =>
  permanentIds('abc-0100-v1', reading(text).requirements, entries)

/** `id text`, in the order of the document. */
const shown = ({requirements}: PermanentIds): string[] => requirements.map(({id, text}) => `${id} ${text}`)

describe('a requirement keeps its id', () => {
  const first = update('## A\n\nClouds MUST offer blue flavors to all users.\n\nIt MUST NOT fail.\n\n## B\n\nWords.\n')
  const [blue, fail] = first.requirements.map(({id}) => id)

  test('where sentences are put before it and their order changes', () => {
    const text = '## A\n\nIt MUST be new. It MUST NOT fail.\n\nClouds MUST offer blue flavors to all users.\n\n## B\n'
    const after = update(text, first.entries)
    expect(after.requirements.map(({id}) => id).slice(1)).toEqual([fail, blue])
    expect(after.changes.added.map((one) => one.text)).toEqual(['It MUST be new.'])
    expect(after.changes.reworded).toEqual([])
  })

  test('where it is reworded in its section', () => {
    const after = update(
      '## A\n\nEvery cloud SHOULD offer blue flavors to all users.\n\nIt MUST NOT fail.\n',
      first.entries
    )
    expect(shown(after)).toEqual([
      `${blue} Every cloud SHOULD offer blue flavors to all users.`,
      `${fail} It MUST NOT fail.`
    ])
    expect(after.changes.reworded.map(({id}) => id)).toEqual([blue])
    expect(
      isUpToDate(
        update('## A\n\nEvery cloud SHOULD offer blue flavors to all users. It MUST NOT fail.', after.entries).changes
      )
    ).toBe(true)
  })

  test('where it moves to another section', () => {
    const after = update(
      '## A\n\nIt MUST NOT fail.\n\n## B\n\nClouds MUST offer blue flavors to all users.\n',
      first.entries
    )
    expect(after.requirements.map(({id}) => id)).toEqual([fail, blue])
  })

  test.each(['It MUST NOT fail.', 'Clouds MUST offer blue flavors to all users.'])(
    'and the entries their order, where only this one is left: %s',
    (text) => {
      const {entries} = update(`## A\n\n${text}\n`, first.entries)
      expect(entries.map(({id}) => id)).toEqual([blue, fail].sort())
    }
  )

  test('when it comes back after it was removed', () => {
    const without = update('## A\n\nIt MUST NOT fail.\n', first.entries)
    expect(without.entries.map(({id, removed}) => [id, removed])).toContainEqual([blue, true])
    const back = update('## B\n\nClouds MUST offer blue flavors to all users.\n', without.entries)
    expect(back.requirements.map(({id}) => id)).toEqual([blue])
    expect(back.changes.returned.map(({id}) => id)).toEqual([blue])
  })
})

test('a requirement that says the opposite, or something else, gets another id', () => {
  const first = update('Clouds MUST offer blue flavors to all users.')
  for (const text of ['Clouds MUST NOT offer blue flavors to all users.', 'A cloud MUST have a name and an owner.']) {
    const after = update(text, first.entries)
    expect(after.requirements[0]?.id).not.toBe(first.requirements[0]?.id)
    expect(after.entries.filter(({removed}) => removed).map(({id}) => id)).toEqual([first.requirements[0]?.id])
  }
})

test('a second requirement with the same text gets the id that it would have beside the first', () => {
  const twice = 'It MUST be A.\n\nIt MUST be A.\n'
  expect(shown(update(twice, update('It MUST be A.').entries))).toEqual(shown(update(twice)))
})

test('an id that is reserved is not given again, even where the text would make it', () => {
  const first = update('It MUST be A.')
  const [entry] = first.entries
  const other = entry && {
    ...entry,
    text: 'Nobody knows what this MUST once have said, in other words.',
    removed: true as const
  }
  const after = update('It MUST be A.', other ? [other] : [])
  expect(after.requirements[0]?.id).not.toBe(entry?.id)
  expect(after.entries.map(({id}) => id)).toContain(entry?.id)
})

describe('the file', () => {
  const text = ledgerText(update('## "A"\n\nIt MUST be "B": C\\*.\n\n| x | y |\n| --- | --- |\n| a | MAY |\n').entries)

  test('has one entry a line and is read back as it was written', () => {
    const {entries, problems} = parseLedger({path: 'l', text})
    expect(problems).toEqual([])
    expect(entries).toHaveLength(2)
    expect(ledgerText([...entries].reverse())).toBe(text)
    expect(
      text
        .trimEnd()
        .split('\n')
        .slice(1)
        .every((line) => line.startsWith('- {"document": "abc-0100-v1", "id": "req-'))
    ).toBe(true)
  })

  test('says which line cannot be read', () => {
    expect(
      parseLedger({path: 'l', text: `${text}<<<<<<< HEAD\n`}).problems.map(({place, message}) => [place.line, message])
    ).toEqual([
      [4, 'Unexpected line, expected `- {"document": …, "id": …}` as `norma requirements --update` writes it']
    ])
  })

  test('with nothing in it is read as such', () => {
    expect(parseLedger({path: 'l', text: ledgerText([])})).toMatchObject({entries: [], problems: []})
  })
})

describe('whatever is written and rewritten', () => {
  const noun = fc.constantFrom('flavors', 'images', 'volumes', 'zones', 'keys', 'nodes')
  const sentence = fc
    .tuple(
      fc.constantFrom('Clouds', 'Users', 'Operators'),
      fc.constantFrom('MUST', 'MUST NOT', 'SHOULD', 'MAY'),
      noun,
      noun
    )
    .map(([who, keyword, one, other]) => `${who} ${keyword} offer ${one} and ${other}.`)
  const section = fc.array(sentence, {maxLength: 5}).map((sentences) => sentences.join('\n\n'))
  const document = fc.tuple(section, section).map(([one, other]) => `## A\n\n${one}\n\n## B\n\n${other}\n`)
  const history = fc.array(document, {minLength: 1, maxLength: 5})

  const walk = (texts: readonly string[]): PermanentIds[] => {
    const steps: PermanentIds[] = []
    for (const text of texts) steps.push(update(text, steps.at(-1)?.entries))
    return steps
  }

  test('updating twice changes nothing the second time', () => {
    fc.assert(
      fc.property(history, (texts) => {
        const last = walk(texts).at(-1)
        const again = update(texts.at(-1) ?? '', last?.entries)
        expect(again.entries).toEqual(last?.entries)
        expect(isUpToDate(again.changes)).toBe(true)
      })
    )
  })

  test('the order of the entries does not matter', () => {
    fc.assert(
      fc.property(history, document, (texts, next) => {
        const entries = walk(texts).at(-1)?.entries ?? []
        expect(shown(update(next, [...entries].reverse()))).toEqual(shown(update(next, entries)))
      })
    )
  })

  test('no id is lost, none stands for two requirements, none is given to another text that is not similar', () => {
    fc.assert(
      fc.property(history, (texts) => {
        const steps = walk(texts)
        for (const [index, step] of steps.entries()) {
          const ids = step.entries.map(({id}) => id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const {id, removed} of steps[index - 1]?.entries ?? []) {
            expect(ids).toContain(id)
            const text = step.entries.find((one) => one.id === id)?.text
            const before = steps[index - 1]?.entries.find((one) => one.id === id)?.text
            if (removed && !step.entries.find((one) => one.id === id)?.removed) expect(text).toBe(before)
          }
        }
      })
    )
  })

  test('the entries of two branches, one below the other, are a ledger too', () => {
    fc.assert(
      fc.property(document, document, document, (base, ours, theirs) => {
        const start = update(base).entries
        const merged = [...update(ours, start).entries, ...update(theirs, start).entries]
        const after = update(`${ours}\n${theirs}`, merged)
        const ids = after.entries.map(({id}) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining(merged.map(({id}) => id)))
        expect(isUpToDate(update(`${ours}\n${theirs}`, after.entries).changes)).toBe(true)
      })
    )
  })
})
