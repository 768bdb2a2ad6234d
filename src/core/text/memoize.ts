/** A function of one object that makes its value once and remembers it as long as the object lives. */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, {readonly value: Value}>()
  return (key) => {
    const entry = values.get(key) ?? {value: make(key)}
    values.set(key, entry)
    return entry.value
  }
}

/**
 * A function of texts that remembers what it made of the last ones, as many as have this number of characters
 * together; what was not asked for longest is forgotten first. Whoever gets a value must not change it.
 */
export function memoizeByText<Value>(make: (text: string) => Value, characters: number): (text: string) => Value {
  const values = new Map<string, {readonly value: Value}>()
  let total = 0
  return (text) => {
    const entry = values.get(text) ?? {value: make(text)}
    if (!values.delete(text)) total += text.length
    values.set(text, entry)
    for (const oldest of values.keys()) {
      if (total <= characters || oldest === text) break
      values.delete(oldest)
      total -= oldest.length
    }
    return entry.value
  }
}
