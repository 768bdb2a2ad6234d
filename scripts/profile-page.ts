import {readFileSync, writeFileSync} from 'node:fs'
import {profilePage} from '../src/reports/json-schema/profile-page.ts'

/** Writes the page about the keys of `norma.yaml`. */

const docs = new URL('../docs/', import.meta.url)
writeFileSync(new URL('profile.md', docs), profilePage(readFileSync(new URL('example-profile.yaml', docs), 'utf8')))
