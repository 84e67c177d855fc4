/** The prototype's own getter, as a function of the node: what a page names its fields cannot stand in its way. */
export function getterOf<Of, Value>(
  type: 'Node' | 'Element' | 'CharacterData',
  property: string,
): (of: Of) => Value {
  const get = Object.getOwnPropertyDescriptor(globalThis[type].prototype, property)?.get;
  if (!get) throw new Error(`${type}.${property} cannot be read.`);
  return Function.prototype.call.bind(get);
}
