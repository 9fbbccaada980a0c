import data from '../catalogue/catalogue.json';
import type { WireGroup, WireProduct } from '../wire.js';
import type { JsonObject } from '../http/json.js';

const raw = data as unknown as {
  readonly paymentProducts: readonly WireProduct[];
  readonly paymentProductGroups: readonly WireGroup[];
  readonly availability: Readonly<Record<string, Availability>>;
  readonly directories: Readonly<Record<string, JsonObject>>;
  readonly networks: Readonly<Record<string, readonly string[]>>;
  readonly iin: readonly IinRow[];
  readonly tokens: readonly SeedToken[];
  readonly testCards: readonly { readonly cardNumber: string; readonly emulatorOutcome: string }[];
  readonly iinUnknown: readonly string[];
};

/** Where a product can be had; `null` is everywhere. */
interface Availability {
  readonly countries: readonly string[] | null;
  readonly currencies: readonly string[] | null;
}

interface IinRow {
  readonly iin: string;
  readonly countryCode: string;
  readonly paymentProductId: number;
  readonly coBrands?: readonly { readonly paymentProductId: number }[];
}

export interface SeedToken {
  readonly token: string;
  readonly invalid?: boolean;
  readonly accountOnFile?: {
    readonly paymentProductId: number;
    readonly attributes: readonly {
      readonly key: string;
      readonly value: string;
      readonly status: 'READ_ONLY' | 'CAN_WRITE' | 'MUST_WRITE';
    }[];
    readonly displayHints: {
      readonly labelTemplate: readonly { readonly attributeKey: string; readonly mask?: string }[];
    };
  };
}

export const products: ReadonlyMap<number, WireProduct> = new Map(raw.paymentProducts.map((p) => [p.id, p]));
export const groups: ReadonlyMap<string, WireGroup> = new Map(raw.paymentProductGroups.map((g) => [g.id, g]));
const availability = new Map(Object.entries(raw.availability));
export const availabilityOf = (productId: number): Availability =>
  availability.get(String(productId)) ?? { countries: null, currencies: null };
export const directories = new Map(Object.entries(raw.directories));
export const networks = new Map(Object.entries(raw.networks));
export const seedTokens = raw.tokens;
export const testCards = raw.testCards;

const iinRows = new Map(raw.iin.map((row) => [row.iin, row]));
/** The longest prefix that is known wins; short rows are fallbacks for a whole scheme. */
export const findIin = (bin: string): IinRow | undefined => {
  if (raw.iinUnknown.some((unknown) => bin.startsWith(unknown))) return undefined;
  for (let length = bin.length; length > 0; length--) {
    const row = iinRows.get(bin.slice(0, length));
    if (row) return row;
  }
  return undefined;
};
