import { enter, leave, withFields } from '../domain/form.js';
import type { ArrivalAction, FormAction } from './actions.js';
import { iinOfForm, openForm } from './option-form.js';
import type { OptionForm } from './state.js';

type Edits = {
  readonly [Type in FormAction['type']]: (
    optionForm: OptionForm,
    action: Extract<FormAction, { type: Type }>,
  ) => OptionForm;
};

const withForm = (optionForm: OptionForm, form: OptionForm['form']): OptionForm =>
  form === optionForm.form ? optionForm : { ...optionForm, form };

const edits: Edits = {
  enter: (optionForm, { field, value, rules }) =>
    withForm(optionForm, enter(optionForm.form, field, value, rules)),

  leave: (optionForm, { field }) => withForm(optionForm, leave(optionForm.form, field)),

  remember: (optionForm, { tokenize }) => ({ ...optionForm, tokenize }),

  'choose-brand': (optionForm, { paymentProductId }) => {
    const product = optionForm.brand.choices?.find(({ id }) => id === paymentProductId);
    return product
      ? { ...optionForm, product, form: withFields(optionForm.form, product.fields) }
      : optionForm;
  },

  'choose-plan': (optionForm, { planKey }) => ({ ...optionForm, planKey }),

  'force-basic-flow': (optionForm, { fields }) => ({
    ...optionForm,
    forceBasicFlow: true,
    form: withFields(optionForm.form, fields),
  }),

  'look-up-customer': (optionForm, { by, form }) => ({
    ...optionForm,
    form: form ?? optionForm.form,
    lookUp: { by, helped: !!form },
  }),
};

/** The form after what the consumer did to it. */
export const editForm = (optionForm: OptionForm, action: FormAction): OptionForm =>
  (edits[action.type] as (optionForm: OptionForm, action: FormAction) => OptionForm)(optionForm, action);

export const isFormAction = (action: { readonly type: string }): action is FormAction =>
  Object.hasOwn(edits, action.type);

/** The form after the platform's answer about the card in it. */
const showCard = (
  old: OptionForm,
  { option, iin, brand, fields }: Extract<ArrivalAction, { type: 'show-card' }>,
): OptionForm => {
  if (iinOfForm(old) !== iin) return old;
  // A failed look-up changes nothing on screen.
  if (brand.status === 'failed') return { ...old, brand };
  const own = option.kind === 'group' ? undefined : option.product;
  // The consumer's choice of a brand holds for this card; before it, the option itself is a choice.
  const preferred = old.brand.iin?.slice(0, 6) === iin?.slice(0, 6) ? old.product : own;
  const product = brand.choices?.find(({ id }) => id === preferred?.id) ?? brand.choices?.[0];
  return {
    ...old,
    brand,
    product: product ?? own,
    form: withFields(old.form, product?.fields ?? fields),
  };
};

/** The form after an answer for it; `undefined` if there is no form to show it in. */
export const fillForm = (old: OptionForm | undefined, action: ArrivalAction): OptionForm | undefined => {
  if (action.type === 'show-card') return old && showCard(old, action);
  // A recognised card stays until there is a new answer, because its fields may have the caret.
  return old?.brand.iin ? old : openForm(action.option, action.fields, old);
};
