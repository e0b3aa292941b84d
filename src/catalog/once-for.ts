/** What is made of an object by itself, made once: a process that builds again and again meets the same one. */
export function onceFor<K extends object, R>(make: (of: K) => R): (of: K) => R {
  const known = new WeakMap<K, { readonly made: R }>();
  return (of) => {
    const before = known.get(of) ?? { made: make(of) };
    known.set(of, before);
    return before.made;
  };
}
