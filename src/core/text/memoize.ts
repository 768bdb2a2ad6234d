/** A function of one object that makes its value once and remembers it as long as the object lives. */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, {readonly value: Value}>()
  return (key) => {
    const entry = values.get(key) ?? {value: make(key)}
    values.set(key, entry)
    return entry.value
  }
}
