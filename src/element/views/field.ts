import { html, nothing } from 'lit/html.js';
import type { Sheet } from '../../checkout/state.js';
import { inputHints } from '../../domain/field-hints.js';
import type { FieldDisplay, PaymentProductField } from '../../domain/field.js';
import { displayValue } from '../../domain/value.js';
import type { Issue } from '../../domain/validators/index.js';
import { cardIcon, securityCodeIcon, warningIcon } from './icons.js';
import type { View } from './view.js';

const sentence = ({ messages }: View, label: string, id: string, { code, params }: Issue): string =>
  (messages.issues[`${code}:${id}`] ?? messages.issues[code] ?? messages.issues.other)({ ...params, label });

/** A mask of asterisks says nothing to people; `MM/YY` does. */
const placeholderOf = ({ placeholder, label }: FieldDisplay) =>
  placeholder !== label && /[\p{L}\p{N}]/u.test(placeholder ?? '') ? placeholder : undefined;

const adornment = (field: PaymentProductField, sheet: Sheet) => {
  if (field.id === 'cvv')
    return securityCodeIcon(field.rules.some((rule) => rule.type === 'length' && rule.minLength > 3));
  if (field.id !== 'cardNumber') return nothing;
  const { product } = sheet;
  return product?.logo
    ? html`<img part="brand" class="logo" src=${product.logo} alt=${product.label} width="40" height="26" />`
    : cardIcon;
};

/** One field: label, control, help and the sentence that says what to do. */
export const fieldView = (
  view: View,
  sheet: Sheet,
  field: PaymentProductField,
  index: number,
  issue: Issue | undefined,
) => {
  const { messages, help } = view;
  const display = field.display!;
  const { form } = sheet;
  const { label, tooltip } = display;
  const id = `f${index}`;
  const optional = !field.required;
  const hints = inputHints(field);
  const described = [issue && `${id}-error`, tooltip && help.has(field.id) && `${id}-help`]
    .filter(Boolean)
    .join(' ');
  return html`<div
    part="field"
    class=${`field ${field.id === 'cvv' || field.type === 'expirydate' ? 'half' : ''}`}
  >
    <div class="label-line">
      <label part="label" for=${id}
        >${label}${optional ? html` <span class="muted">${messages.optional}</span>` : nothing}</label
      >
      ${
        tooltip
          ? html`<button
              type="button"
              part="help-button"
              class="help-button"
              aria-expanded=${help.has(field.id)}
              aria-controls="${id}-help"
              aria-label=${messages.help(label)}
              @click=${() => view.toggleHelp(field.id)}
            >
              ?
            </button>`
          : nothing
      }
    </div>
    <div part="control" class="control">
      <input
        id=${id}
        part=${issue ? 'input input-invalid' : 'input'}
        name=${field.id}
        type=${hints.type}
        dir=${hints.inputMode === 'numeric' ? 'ltr' : 'auto'}
        autocomplete=${hints.autocomplete}
        inputmode=${hints.inputMode}
        enterkeyhint=${hints.enterKeyHint}
        placeholder=${placeholderOf(display) ?? nothing}
        aria-required=${!optional}
        aria-invalid=${!!issue}
        aria-describedby=${described || nothing}
        spellcheck="false"
        autocapitalize="off"
        .value=${displayValue(field, form.values.get(field.id) ?? '')}
      />
      ${adornment(field, sheet)}
    </div>
    ${
      tooltip && help.has(field.id)
        ? html`<p part="hint" class="hint" id="${id}-help">
            ${tooltip.image ? html`<img src=${tooltip.image} alt="" />` : nothing}${tooltip.label}
          </p>`
        : nothing
    }
    ${issue ? html`<p part="error" class="error" id="${id}-error">${warningIcon}${sentence(view, label, field.id, issue)}</p>` : nothing}
  </div>`;
};
