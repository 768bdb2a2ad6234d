import type {ShapeRule} from '../engine/rule.ts'

export const frontMatter: ShapeRule = {
  id: 'front-matter',
  subject: 'shape',
  severity: 'error',
  summary: 'A document begins with YAML front matter that can be read.'
}
