/** The parts of a schema that matter here. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly options?: readonly unknown[];
}

/** A property in a schema. */
export interface KnownProperty {
  /** `string`, `number`, `boolean`, `picklist`; `record` and `unknown` accept any properties below. */
  readonly type: string;
  /** The allowed values of a picklist. */
  readonly options: readonly unknown[];
}

/** Every property in a schema, as flat paths like those of the official types. */
export const schemaPaths = (schema: unknown): ReadonlyMap<string, KnownProperty> => {
  const known = new Map<string, KnownProperty>();
  const walk = (node: Node, path: string): void => {
    if (node.wrapped) walk(node.wrapped, path);
    else if (node.entries)
      for (const [key, entry] of Object.entries(node.entries)) walk(entry, path ? `${path}.${key}` : key);
    else if (node.item) walk(node.item, `${path}[]`);
    else known.set(path, { type: node.type, options: node.options ?? [] });
  };
  if (schema) walk(schema as Node, '');
  return known;
};
