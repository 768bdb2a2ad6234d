import type {EvaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {
  certificationAddress,
  cloudScopeAddress,
  scopeAddress,
  scopesAddress
} from '../../core/site/certification-addresses.ts'

/** The addresses of all pages about clouds and scopes. */
export function certificationAddresses(
  evaluated: EvaluatedCertification | undefined,
  profile: Profile
): readonly string[] {
  if (!evaluated) return []
  const {clouds, scopes} = evaluated.certification
  const addresses = [
    certificationAddress(profile),
    ...(scopes.length > 0 ? [scopesAddress(profile)] : []),
    ...scopes.map((scope) => scopeAddress(scope, scopes, profile)),
    ...clouds.flatMap((cloud) => cloud.scopes.map(({scope}) => cloudScopeAddress(cloud, scope, scopes, profile)))
  ]
  return [...new Set(addresses)]
}
