import type {DefineCommand} from '../command.ts'
import {defineBuild} from './build/build.ts'
import {defineClouds} from './clouds/clouds.ts'
import {defineDeprecate} from './deprecate/deprecate.ts'
import {defineDev} from './dev/dev.ts'
import {defineExplain} from './explain/explain.ts'
import {defineInit} from './init/init.ts'
import {defineLint} from './lint/lint.ts'
import {defineList} from './list/list.ts'
import {defineLog} from './log/log.ts'
import {defineLsp} from './lsp/lsp.ts'
import {defineMatrix} from './matrix/matrix.ts'
import {defineNew} from './new/new.ts'
import {defineNumber} from './number/number.ts'
import {defineReject} from './reject/reject.ts'
import {defineRequirements} from './requirements/requirements.ts'
import {defineSchema} from './schema/schema.ts'
import {defineScopes} from './scopes/scopes.ts'
import {defineStabilize} from './stabilize/stabilize.ts'
import {defineStatus} from './status/status.ts'

/** All commands, in the order of the help. */
export const commands: readonly DefineCommand[] = [
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
