import type {Define} from '../define.ts'
import {defineBuild} from './build.ts'
import {defineClouds} from './clouds.ts'
import {defineDeprecate} from './deprecate.ts'
import {defineDev} from './dev.ts'
import {defineExplain} from './explain.ts'
import {defineInit} from './init.ts'
import {defineLint} from './lint.ts'
import {defineList} from './list.ts'
import {defineLog} from './log.ts'
import {defineLsp} from './lsp.ts'
import {defineMatrix} from './matrix.ts'
import {defineNew} from './new.ts'
import {defineNumber} from './number.ts'
import {defineReject} from './reject.ts'
import {defineRequirements} from './requirements.ts'
import {defineSchema} from './schema.ts'
import {defineScopes} from './scopes.ts'
import {defineStabilize} from './stabilize.ts'
import {defineStatus} from './status.ts'

/** All commands, in the order of the help. */
export const commands: readonly Define[] = [
  defineLint,
  defineMatrix,
  defineList,
  defineScopes,
  defineClouds,
  defineBuild,
  defineDev,
  defineInit,
  defineStatus,
  defineLog,
  defineNew,
  defineNumber,
  defineStabilize,
  defineDeprecate,
  defineReject,
  defineExplain,
  defineSchema,
  defineRequirements,
  defineLsp
]
