/** What is looked at of a schema. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly options?: readonly unknown[];
}

/** A property that a schema knows. */
export interface KnownProperty {
  /** `string`, `number`, `boolean`, `picklist`; `record` and `unknown` take anything below. */
  readonly type: string;
  /** Of a picklist. */
  readonly options: readonly unknown[];
}

/** Every property that a schema names, flat, as the official types are. */
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
