/** What the platform knows of cards with these first digits. */
export interface IinRow {
  readonly iin: string;
  readonly paymentProductId: number;
  /** ISO 3166-1 alpha-2; `99` is unknown. */
  readonly countryCode: string;
  /** On co-branded cards, with the main brand included. */
  readonly coBrands?: readonly { readonly paymentProductId: number }[];
}

type Row = readonly [
  iin: string,
  paymentProductId: number,
  countryCode: string,
  coBrands?: readonly number[],
];

// prettier-ignore
const schemes: readonly Row[] = [
  ['4', 1, '99'],
  ['51', 3, '99'],
  ['52', 3, '99'],
  ['53', 3, '99'],
  ['54', 3, '99'],
  ['55', 3, '99'],
  ['34', 2, '99'],
  ['37', 2, '99'],
  ['6011', 128, '99'],
  ['65', 128, '99'],
  ['35', 125, '99'],
  ['36', 132, '99'],
  ['30', 132, '99'],
  ['62', 56, 'CN'],
  ['6759', 117, 'GB'],
  ['6762', 117, '99'],
];

// prettier-ignore
const ranges: readonly Row[] = [
  ['456735', 1, 'US'],
  ['424242', 1, 'US'],
  ['411111', 1, 'US'],
  ['401200', 1, 'US'],
  ['454305', 1, '99'],
  ['405512', 1, '99', [1, 122]],
  ['476173', 114, 'GB', [114, 1]],
  ['542418', 3, 'US'],
  ['555555', 3, 'US'],
  ['510510', 3, 'US', [3, 119]],
  ['222300', 3, 'US'],
  ['497010', 130, 'FR', [130, 1]],
  ['513220', 130, 'FR', [130, 3]],
  ['457199', 123, 'DK', [123, 1]],
  ['670300', 3012, 'BE', [3012, 117]],
  ['676770', 117, 'NL'],
  ['675964', 117, 'GB'],
  ['379764', 2, 'US'],
  ['378282', 2, 'US'],
  ['371449', 2, 'US'],
  ['601111', 128, 'US'],
  ['601100', 128, 'US'],
  ['353011', 125, 'JP'],
  ['356600', 125, 'JP'],
  ['305693', 132, 'US'],
  ['385200', 132, 'US'],
  ['620000', 56, 'CN'],
  ['624356', 56, 'CN', [56, 128]],
  ['940000', 180, 'KR'],
  ['108800', 120, '99'],
];

/** Prefixes that are unknown although a scheme contains them. */
export const iinUnknown: readonly string[] = ['123456', '000000'];

/** Rows shorter than six digits stand for a whole scheme. */
export const iin: readonly IinRow[] = [...schemes, ...ranges].map(
  ([prefix, paymentProductId, countryCode, coBrands]) => ({
    iin: prefix,
    countryCode,
    paymentProductId,
    ...(coBrands && { coBrands: coBrands.map((id) => ({ paymentProductId: id })) }),
  }),
);

const rows: ReadonlyMap<string, IinRow> = new Map(iin.map((row) => [row.iin, row]));

/** Finds the longest known prefix of a card's first digits. */
export const findIin = (bin: string): IinRow | undefined => {
  if (iinUnknown.some((unknown) => bin.startsWith(unknown))) return undefined;
  for (let digits = bin.length; digits > 0; digits--) {
    const row = rows.get(bin.slice(0, digits));
    if (row) return row;
  }
  return undefined;
};
