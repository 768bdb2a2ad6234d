import {describe, expect, test} from 'vitest'
import {isHarmlessSvg, mediaType} from '../../../src/core/site/published-files.ts'

describe('the type of a file', () => {
  test.each([
    ['images/a.png', 'image/png'],
    ['A.SVG', 'image/svg+xml'],
    ['flavors-v1.2.csv', 'text/csv; charset=utf-8'],
    ['a.b/check.py', 'text/plain; charset=utf-8']
  ])('%s is published as %s', (path, type) => {
    expect(mediaType(path)).toBe(type)
  })

  test.each([
    'page.html',
    'a.rdf',
    'feed.atom',
    'a.svgz',
    'a.xml',
    'a.js',
    'README',
    'png',
    'a.png/png',
    'a.html.py',
    'a.svg.zip',
    'a.constructor',
    'a.'
  ])('%s is not published', (path) => {
    expect(mediaType(path)).toBeUndefined()
  })
})

const svg = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`

describe('a drawing', () => {
  test.each([
    svg('<rect width="20" height="20" fill="url(#a)"/>', 'width="20" version="1.1"'),
    `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n${svg('')}`,
    svg('<title>Construction &amp; description: data &lt; 1 &#8212; metadata: JavaScript</title>'),
    svg('<style>a{color:red} svg{--on:1}</style><a href="https://example.org/?on=1"><text>x</text></a>'),
    svg('<image href="data:image/png;base64,AAAA"/><use xlink:href="#a"/>')
  ])('%j is harmless', (text) => {
    expect(isHarmlessSvg(text)).toBe(true)
  })

  test.each([
    svg('<script>alert(1)</script>'),
    svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'),
    svg('<ü:script>alert(1)</ü:script>'),
    svg('<SCRIPT/>'),
    svg('', 'onload="alert(1)"'),
    svg('', '\nonload\n=\n"alert(1)"'),
    svg('<a href="javascript:alert(1)"/>'),
    svg('<a href="&#x6A;avascript:alert(1)"/>'),
    svg('<a href="&#0000000000106;avascript:alert(1)"/>'),
    svg('<a href="java\nscript:alert(1)"/>'),
    svg('<a href="java&#9;script:alert(1)"/>'),
    svg('<a href="javascript&colon;alert(1)"/>'),
    svg('<set attributeName="href" to=" javascript:alert(1)"/>'),
    svg('<use href="data:image/svg+xml;base64,AAAA#x"/>'),
    svg('<foreignObject><p/></foreignObject>'),
    svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="x"/>'),
    svg('<h:iframe xmlns:h="http://www.w3.org/1999/&#120;html" srcdoc="x"/>'),
    `<!DOCTYPE svg [<!ENTITY a "&#60;script>alert(1)&#60;/script>">]>${svg('&a;')}`,
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`,
    `<?xml-stylesheet href="#x" type="text/xsl"?>${svg('')}`,
    `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('<scr\u001b(Bipt>alert(1)</script>')}`,
    `<?xml version='1.0' encoding='utf-16'?>${svg('')}`,
    [...svg('<script/>')].join('\0')
  ])('%j is not', (text) => {
    expect(isHarmlessSvg(text)).toBe(false)
  })
})
