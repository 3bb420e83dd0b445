type Thing = object;

/** A property that holds a value; what is worked out when it is read cannot be told from what was put in its place. */
type Kept = PropertyDescriptor & { readonly value: unknown };

const isKept = (property: PropertyDescriptor | undefined): property is Kept =>
  property !== undefined && 'value' in property && property.configurable === true;

/** What an emitter of events keeps for itself: who listens is looked at apart. */
const ofEmitters: ReadonlySet<string> = new Set(['_events', '_eventsCount', '_maxListeners']);

const namesOf = (thing: Thing): readonly string[] =>
  Object.getOwnPropertyNames(thing).filter((name) => !ofEmitters.has(name));

/** Remembers what these things have; answers the way to make all of them have that again, and nothing besides. */
export function remember(things: readonly Thing[]): () => void {
  const known = things.map(
    (thing) => [thing, new Map(namesOf(thing).map((name) => [name, of(thing, name)]))] as const,
  );
  return () => {
    for (const [thing, properties] of known) {
      for (const name of namesOf(thing)) if (!properties.has(name)) Reflect.deleteProperty(thing, name);
      for (const [name, then] of properties) {
        const now = of(thing, name);
        const isSame = isKept(now) && isKept(then) && now.value === then.value;
        if (then !== undefined && (now === undefined || isKept(then)) && !isSame)
          Reflect.defineProperty(thing, name, then);
      }
    }
  };
}

function of(thing: Thing, name: string): PropertyDescriptor | undefined {
  return Object.getOwnPropertyDescriptor(thing, name);
}
