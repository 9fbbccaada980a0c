import { html, nothing } from 'lit';
import type { FieldDisplay, PaymentProductField, ValueMapping } from '../../../domain/field.js';
import { inputHints } from '../../../domain/field-hints.js';
import { enter } from '../../enter.js';
import type { FeatureHost } from '../../feature-host.js';
import { choiceDetails } from './details.js';
import { typedText } from '../../typed-text.js';
import type { ControlBindings } from '../../views/context.js';

type Choice = Pick<ValueMapping, 'value' | 'displayName'>;

/** A native select whose first, empty option is the prompt. A group may have a label. */
export const selectView = (
  { checkout }: FeatureHost,
  field: PaymentProductField,
  { placeholder, label }: FieldDisplay,
  { id, value, required, invalid, describedBy }: ControlBindings,
  groups: readonly { readonly label: string; readonly choices: readonly Choice[] }[],
) => {
  const { id: name } = field;
  const options = (choices: readonly Choice[]) =>
    choices.map(
      (choice) =>
        html`<option value=${choice.value} .selected=${choice.value === value}>
          ${choice.displayName}
        </option>`,
    );
  return html`<select
    id=${id}
    part=${invalid ? 'input input-invalid' : 'input'}
    name=${name}
    autocomplete=${inputHints(field).autocomplete}
    aria-required=${required}
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
    @change=${(event: Event) => enter(checkout, name, (event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!value}>${placeholder ?? label}</option>
    ${groups.map((group) =>
      group.label
        ? html`<optgroup label=${group.label}>${options(group.choices)}</optgroup>`
        : options(group.choices),
    )}
  </select>`;
};

const textControl = (
  { id: name }: PaymentProductField,
  { id, value, required, invalid, describedBy }: ControlBindings,
) =>
  html`<input
    id=${id}
    part=${invalid ? 'input input-invalid' : 'input'}
    name=${name}
    dir="auto"
    autocomplete="off"
    aria-required=${required}
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
    .value=${typedText(value)}
  />`;

/** The control of a field with the platform's values. */
export const listControl = (
  host: FeatureHost,
  field: PaymentProductField,
  display: FieldDisplay,
  bindings: ControlBindings,
) => {
  const allowed = field.rules.find((rule) => rule.type === 'fixedList')?.allowedValues;
  const { valueMapping } = display;
  const choices = valueMapping.length
    ? valueMapping.filter((choice) => !allowed || allowed.includes(choice.value))
    : (allowed ?? []).map((choice) => ({ value: choice, displayName: choice }));
  const details = choiceDetails(
    host,
    `${bindings.id}-details`,
    valueMapping.find(({ value }) => value === bindings.value),
  );
  const described = typeof bindings.describedBy === 'string' ? `${bindings.describedBy} ` : '';
  const describedBy = details === nothing ? bindings.describedBy : `${described}${bindings.id}-details`;
  // An empty list would prevent the payment.
  if (!choices.length && field.id !== 'issuerId') return textControl(field, bindings);
  return html`${selectView(host, field, display, { ...bindings, describedBy }, [{ label: '', choices }])}${details}`;
};

/** A checkbox, whose label may contain a link, as for terms. */
export const booleanControl = (
  { checkout }: FeatureHost,
  { id: name }: PaymentProductField,
  { label, link }: FieldDisplay,
  { id, value, required, invalid, describedBy }: ControlBindings,
) => {
  const [before = '', after] = label.split('{link}');
  return html`<div class="choice">
    <input
      type="checkbox"
      id=${id}
      name=${name}
      .checked=${value === 'true'}
      aria-required=${required}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      @change=${(event: Event) =>
        enter(checkout, name, (event.target as HTMLInputElement).checked ? 'true' : '')}
    />
    <label part="label" for=${id}>
      ${before}${
        link && after !== undefined
          ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${new URL(link).hostname}</a>`
          : nothing
      }${after}
    </label>
  </div>`;
};
