import {expect, test} from 'vitest'
import {apiSchemas} from '../../src/reports/api/schemas.ts'
import {badgeMaxAge} from '../../src/reports/site/badge.ts'
import {docPage} from '../helpers/doc-pages.ts'
import {machineTexts, siteContents} from '../helpers/site-contents.ts'

test('the page about data names what there is', () => {
  const text = docPage('docs/data.md').text
  const content = siteContents.get('odd documents with a history')
  const files = content ? [...machineTexts(content).keys()] : []
  const named = [...text.matchAll(/`(\/[^`\s]+)`/g)]
    .map(([, path = '']) => path.slice(1))
    .filter((path) => path.includes('.'))
  const shapes = files.map((path) =>
    path
      .replace(/scs-0100-v1-first/, 'abc-0100-v3-naming')
      .replace(/iaas\/scs-0100/, 'TRACK/abc-0100')
      .replace(/TRACK\/abc-0100\/feed/, 'TRACK/SERIES/feed')
      .replace(/iaas\/feed/, 'TRACK/feed')
      .replace(/^api\/(series|documents)\/.*/, 'api/$1/ID.json')
      .replace(/^api\/schema\/.*/, 'api/schema/NAME.json')
  )
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((path) => !shapes.includes(path))).toEqual([])
  for (const name of Object.keys(apiSchemas)) expect(text).toContain(`\`${name}\``)
  expect(text).toContain(`max-age=${badgeMaxAge}`)
})
