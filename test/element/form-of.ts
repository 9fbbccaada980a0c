import { type FieldFacts, field } from '../../src/sandbox/catalogue/field.js';
import { type Options, type World, products, ready } from './harness.js';

export type Facts = Partial<Omit<FieldFacts, 'type'>> & {
  /** The platform's data type, or one that it does not have; default `string`. */
  readonly wireType?: string;
};

/** A form of these fields, by id, none of them a card's; the label is the id unless told. */
export const formOf = (fields: Readonly<Record<string, Facts>>, options: Options = {}): Promise<World> =>
  ready({
    only: [products.sepa],
    product: (product) => ({
      ...product,
      fields: Object.entries(fields).map(([id, { wireType = 'string', ...facts }], index) =>
        field(id, { order: index, label: id, ...facts, type: wireType as 'string' }),
      ),
    }),
    ...options,
  });
