import type { GenericSchema } from 'valibot';

/** What is looked at of a schema: its kind, and the schemas inside it. */
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

/** Properties that the schema does not name stay as they are. */
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
 * JSON as the platform reads it, before a schema checks it: whole numbers and booleans may be written as text
 * (`"amount": "2980"`), and a property that is `null` counts as absent. What fits no better is left to the schema.
 */
export const readLeniently = (schema: GenericSchema, value: unknown): unknown =>
  readNode(schema as unknown as SchemaNode, value);
