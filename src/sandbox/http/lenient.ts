import type { GenericSchema } from 'valibot';

/** The parts of a schema that matter here: its kind, and the schemas inside it. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
}

const INTEGER = /^-?\d{1,16}$/;
const booleans: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties outside the schema stay unchanged. */
const readObject = (entries: Readonly<Record<string, SchemaNode>>, value: unknown): unknown => {
  if (!isObject(value)) return value;
  const read = Object.entries(value).flatMap(([key, property]) => {
    const schema = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (!schema) return [[key, property] as const];
    return property === null ? [] : [[key, readNode(schema, property)] as const];
  });
  return Object.fromEntries(read);
};

const readNode = (schema: SchemaNode, value: unknown): unknown => {
  if (schema.wrapped) return readNode(schema.wrapped, value);
  if (schema.entries) return readObject(schema.entries, value);
  const { item } = schema;
  if (item) return Array.isArray(value) ? value.map((entry) => readNode(item, entry)) : value;
  if (schema.type === 'number')
    return typeof value === 'string' && INTEGER.test(value) ? Number(value) : value;
  if (schema.type === 'boolean') return booleans.get(value) ?? value;
  return value;
};

/**
 * Converts JSON as the platform does before a schema checks it: integers and booleans may be strings
 * (`"amount": "2980"`), and a property that is `null` counts as absent. Other values are left to the schema.
 */
export const readLeniently = (schema: GenericSchema, value: unknown): unknown =>
  readNode(schema as unknown as SchemaNode, value);
