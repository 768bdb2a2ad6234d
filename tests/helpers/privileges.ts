/** Runs something that permissions hold for: not as root, who may read everything. */
export async function withoutPrivileges<T>(action: () => T | Promise<T>): Promise<T> {
  const user = process.geteuid?.()
  if (user === undefined || !process.seteuid) throw new Error('Permissions can be tested on POSIX systems only')
  if (user !== 0) return action()
  process.seteuid('nobody')
  try {
    return await action()
  } finally {
    process.seteuid(user)
  }
}
