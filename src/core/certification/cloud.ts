import type {IsoDate} from '../lifecycle.ts'
import type {Scope} from './scope.ts'

/** What is tested under a name of its own: a cloud, or a region of one. */
export interface Region {
  readonly name: string
  /** What reports call it. */
  readonly subject: string
}

/** A certificate on record; that is another fact than tests that pass now. */
export interface Certificate {
  /** As it is written: the scope or level that it attests. */
  readonly name?: string | undefined
  readonly since?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  readonly url?: string | undefined
}

/** What of a cloud is tested for a scope. */
export interface CloudScope {
  /** What the clouds' file calls the scope. */
  readonly key: string
  readonly scope: Scope
  /** One, without lines of its own, where the cloud is not a group of regions. */
  readonly regions: readonly Region[]
  readonly isGroup: boolean
}

export interface HealthLink {
  readonly label: string
  /** Undefined where there is none yet. */
  readonly url?: string | undefined
}

export interface Cloud {
  readonly id: string
  readonly name: string
  readonly url?: string
  readonly description: string
  readonly operator: string
  readonly certificate?: Certificate
  readonly scopes: readonly CloudScope[]
  readonly health: readonly HealthLink[]
}

export interface CertificationLevel {
  readonly name: string
  readonly description: string
}
