import { clearSecurityCode, emptyForm, withFields } from '../domain/form.js';
import type { PaymentProductField } from '../domain/field.js';
import { iinOf } from '../domain/iin.js';
import type { PaymentOption } from './payment-options.js';
import type { ChoosingState, OptionForm } from './state.js';

/** The option that the consumer chose. */
export const chosenOption = ({ options, chosen }: ChoosingState): PaymentOption | undefined =>
  options.find(({ key }) => key === chosen);

/** The chosen option's form; `undefined` while its fields are loading. */
export const chosenForm = ({ forms, chosen }: ChoosingState): OptionForm | undefined =>
  forms.get(chosen ?? '');

/** The option's form with these fields: a new form, or the old one with every typed value. */
export const openForm = (
  option: PaymentOption,
  fields: readonly PaymentProductField[],
  old: OptionForm | undefined,
): OptionForm => ({
  tokenize: false,
  planKey: undefined,
  lookUp: undefined,
  forceBasicFlow: false,
  ...old,
  form: old
    ? withFields(old.form, fields)
    : emptyForm(fields, option.kind === 'account' ? option.account : undefined),
  product: option.kind === 'group' ? undefined : option.product,
  brand: { status: 'none' },
});

const mapForms = (choosing: ChoosingState, change: (old: OptionForm) => OptionForm): ChoosingState => ({
  ...choosing,
  forms: new Map([...choosing.forms].map(([key, optionForm]) => [key, change(optionForm)])),
});

export const withoutSecurityCodes = (choosing: ChoosingState): ChoosingState =>
  mapForms(choosing, (old) => ({ ...old, form: clearSecurityCode(old.form) }));

/** Every form as it was when it was opened. */
export const withoutTyped = (choosing: ChoosingState): ChoosingState =>
  mapForms(choosing, ({ product, forceBasicFlow, form: { fields, account } }) => ({
    product,
    forceBasicFlow,
    form: emptyForm(fields, account),
    brand: { status: 'none' },
    tokenize: false,
    lookUp: undefined,
    planKey: undefined,
  }));

/** The digits of the card number to look up; none for a stored account, whose card is known. */
export const iinOfForm = ({ form, product }: OptionForm): string | undefined =>
  form.account || (product && product.paymentMethod !== 'card')
    ? undefined
    : iinOf(form.values.get('cardNumber') ?? '');
