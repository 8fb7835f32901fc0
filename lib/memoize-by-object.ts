/** Makes a function that computes something of an object once, and remembers it for as long as the object lives. */
export function memoizeByObject<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const computed = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let known = computed.get(key);
    if (!known) {
      known = { value: compute(key) };
      computed.set(key, known);
    }
    return known.value;
  };
}
