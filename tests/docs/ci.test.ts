import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {codeBlocks, docPage} from '../helpers/doc-pages.ts'

const file = (path: string): unknown => parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
const example = (path: string): unknown =>
  parse(codeBlocks(docPage('docs/ci.md')).find(({meta}) => meta === path)?.value ?? '')

test('the workflow gives the action inputs that it has', () => {
  const action = z.object({inputs: z.record(z.string(), z.unknown())}).parse(file('action.yml'))
  const workflow = z
    .object({
      jobs: z.record(
        z.string(),
        z.object({steps: z.array(z.object({uses: z.string(), with: z.record(z.string(), z.unknown())}))})
      )
    })
    .parse(example('.github/workflows/standards.yml'))
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
  const inputs = steps.find(({uses}) => uses.includes('/norma@'))?.with ?? {}
  expect(Object.keys(inputs).length).toBeGreaterThan(0)
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)))
})

test('the pipeline sets variables that the template has', () => {
  const template = z
    .object({norma: z.object({variables: z.record(z.string(), z.unknown())})})
    .parse(file('templates/gitlab-ci.yml'))
  const pipeline = z
    .object({include: z.array(z.object({file: z.string()})), variables: z.record(z.string(), z.string())})
    .parse(example('.gitlab-ci.yml'))
  expect(pipeline.include.map((one) => one.file)).toEqual(['templates/gitlab-ci.yml'])
  expect(Object.keys(template.norma.variables)).toEqual(expect.arrayContaining(Object.keys(pipeline.variables)))
})

test('the hooks before a commit are those that there are', () => {
  const hooks = z.array(z.object({id: z.string()})).parse(file('.pre-commit-hooks.yaml'))
  const {repos} = z
    .object({repos: z.array(z.object({hooks: z.array(z.object({id: z.string()}))}))})
    .parse(example('.pre-commit-config.yaml'))
  const ids = repos.flatMap((repo) => repo.hooks.map(({id}) => id))
  expect(ids.length).toBeGreaterThan(0)
  expect(hooks.map(({id}) => id)).toEqual(expect.arrayContaining(ids))
})
