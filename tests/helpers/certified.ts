import {readCertification} from '../../src/core/certification/certification.ts'
import {
  type EvaluatedCertification,
  evaluatedCertification
} from '../../src/core/certification/evaluated-certification.ts'
import {scopeText} from './scope-text.ts'

/** Scopes by their file names without ending, and clouds as they stand in their file, without results. */
export function certified(scopes: readonly string[], clouds: string): EvaluatedCertification {
  const reading = readCertification({
    scopes: scopes.map((id) => ({path: `${id}.yaml`, text: scopeText().replace('Compatible', id)})),
    clouds: {path: 'clouds.yaml', text: clouds},
    results: []
  })
  return evaluatedCertification(reading, '2026-01-01T00:00:00')
}
