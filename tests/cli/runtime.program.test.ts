import {spawnSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {program} from '../helpers/program.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

test('an old Node is told what is expected, before anything else', () => {
  const folder = temporaryFolder({
    'old.cjs': "Object.defineProperty(process.versions, 'node', {value: '20.20.2'})\n"
  })
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--require', `${folder}/old.cjs`, program, '--version'],
    {
      encoding: 'utf8'
    }
  )
  expect({stdout, status}).toEqual({stdout: '', status: 2})
  expect(stderr).toContain('This is Node 20.20.2, expected 22.12 or newer')
})
