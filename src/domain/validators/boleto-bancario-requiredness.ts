/**
 * Boleto Bancário: persons (fiscal number of 11 digits) must give their name, companies (14) theirs. The
 * number's length tells which fields are required, even if the consumer never touched them.
 */
export const boletoRequires = (
  { fiscalNumberLength }: { readonly fiscalNumberLength: number },
  values: ReadonlyMap<string, string>,
): boolean => (values.get('fiscalNumber') ?? '').length === fiscalNumberLength;
