/**
 * Boleto Bancário: persons (11 digits) give their names, companies (14) theirs; the fiscal number's length tells
 * which fields are required, whether or not the consumer ever touched them.
 */
export const boletoRequires = (
  { fiscalNumberLength }: { readonly fiscalNumberLength: number },
  values: ReadonlyMap<string, string>,
): boolean => (values.get('fiscalNumber') ?? '').length === fiscalNumberLength;
