import {describe, expect, test} from 'vitest'
import {isHarmlessSvg, isSvg, mediaType} from '../../../src/core/site/published-files.ts'

describe('the type of a file', () => {
  test('is that of each ending that may lie beside the pages', () => {
    const types = {
      avif: 'image/avif',
      csv: 'text/csv; charset=utf-8',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      gif: 'image/gif',
      jpeg: 'image/jpeg',
      jpg: 'image/jpeg',
      json: 'application/json',
      mp4: 'video/mp4',
      odp: 'application/vnd.oasis.opendocument.presentation',
      ods: 'application/vnd.oasis.opendocument.spreadsheet',
      odt: 'application/vnd.oasis.opendocument.text',
      pdf: 'application/pdf',
      png: 'image/png',
      pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      py: 'text/plain; charset=utf-8',
      sh: 'text/plain; charset=utf-8',
      svg: 'image/svg+xml',
      toml: 'text/plain; charset=utf-8',
      tsv: 'text/tab-separated-values; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
      webm: 'video/webm',
      webp: 'image/webp',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      yaml: 'text/plain; charset=utf-8',
      yml: 'text/plain; charset=utf-8',
      zip: 'application/zip'
    }
    expect(Object.fromEntries(Object.keys(types).map((ending) => [ending, mediaType(`x/a.${ending}`)]))).toEqual(types)
  })

  test('of a drawing is told apart', () => {
    expect(['a.svg', 'A.SVG', 'a.png', 'a.html', 'svg', 'a.html.svg'].filter(isSvg)).toEqual(['a.svg', 'A.SVG'])
  })

  test.each([
    ...['html', 'xhtml', 'htm', 'xhtm', 'xht', 'shtml', 'php', 'svg', 'svgz', 'xml', 'xsl', 'xslt', 'js', 'mjs'],
    ...['css', 'HTML']
  ])('of a.%s.txt may be another to some hosts', (ending) => {
    expect(mediaType(`a.${ending}.txt`)).toBeUndefined()
    expect(mediaType(`a.${ending}/b.txt`)).toBe('text/plain; charset=utf-8')
    expect(mediaType(`a${ending}.txt`)).toBe('text/plain; charset=utf-8')
    expect(mediaType(`a.x${ending}x.txt`)).toBe('text/plain; charset=utf-8')
  })

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
    svg('<image href="data:image/png;base64,AAAA"/><use xlink:href="#a"/>'),
    svg('<image href="data:image/jpeg,A"/><image href="data:image/gif,A"/><image href="data:image/webp,A"/>'),
    svg('<image href="DATA:image/avif,A"/><style>@font-face{src:url(data:font/woff2,A)}</style>'),
    svg('<style>@font-face{src:url(data:application/font-woff,A)} b{src:url(data:application/x-font-ttf,A)}</style>'),
    svg('<text>scripts, manuscript, on = 1&quot;&apos;&gt;</text><description/><scripted/>').replace('<scripted/>', ''),
    svg('<text>\t\r\n&#9;&#10;&#13;</text>'),
    svg('<text>java&#x10FFFF;script:x</text>'),
    svg('<text>java&gt;script:x java&amp;script:x java&quot;script:x java&apos;script:x</text>'),
    svg('<?xml version="1.0" encoding="utf-16"?>'),
    `<?xml version='1.0' encoding = 'UTF-8' standalone="no"?>${svg('')}`
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
    ` \n<?xml version='1.0' encoding='utf-16'?>${svg('')}`,
    `<?xml version='1.0' encoding = 'utf-16'?>${svg('')}`,
    svg('<set attributeName="onbegin" to="x"/><a/onload="x"/>'),
    svg('<a b="c"onload="x"/>'),
    svg("<a b='c'onload='x'/>"),
    svg('<a href="vbscript:x"/>'),
    svg('<a href="&#X6a;avascript:x"/>'),
    svg('<a href="data:text/html,x"/>'),
    svg('<a href="data:image/svg+xml,x"/>'),
    svg('<a href="data:image/pngx,x"/>'),
    svg('<a href="&unknown;"/>'),
    svg('<a href="&a:b;"/>'),
    svg('<text>&#0;</text>'),
    svg('<text>&#x1b;</text>'),
    svg('<text>\u0007</text>'),
    svg('<text>java&#x110000;script:x</text>'),
    svg('<foreignobject/>'),
    svg('<text>&lt;script&gt;</text>'),
    [...svg('<script/>')].join('\0')
  ])('%j is not', (text) => {
    expect(isHarmlessSvg(text)).toBe(false)
  })
})
