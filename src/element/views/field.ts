import { html, nothing } from 'lit/html.js';
import type { OptionForm } from '../../checkout/state.js';
import type { FieldDisplay, PaymentProductField } from '../../domain/field.js';
import { inputHints } from '../../domain/field-hints.js';
import { displayValue } from '../../domain/value.js';
import type { Issue } from '../../domain/validators/index.js';
import { cardIcon, securityCodeIcon } from './icons.js';
import type { View } from './view.js';

/** A mask of asterisks says nothing to people; `MM/YY` does. */
const placeholderOf = ({ placeholder, label }: FieldDisplay) =>
  placeholder !== label && /[\p{L}\d]/u.test(placeholder ?? '') ? placeholder : nothing;

const adornment = ({ id, rules }: PaymentProductField, { product }: OptionForm) =>
  id === 'cvv'
    ? securityCodeIcon(rules.some((rule) => rule.type === 'length' && rule.minLength > 3))
    : id !== 'cardNumber'
      ? nothing
      : product?.logo
        ? html`<img
            part="brand"
            class="logo"
            src=${product.logo}
            alt=${product.label}
            width="40"
            height="26"
          />`
        : cardIcon;

/** One field: label, control, help and the sentence that says what to do. */
export const fieldView = (
  view: View,
  optionForm: OptionForm,
  field: PaymentProductField,
  index: number,
  last: boolean,
  issue: Issue | undefined,
) => {
  const { messages, help } = view;
  const { id: name, required } = field;
  const display = field.display!;
  const { label, tooltip, formElement, obfuscate } = display;
  const id = `f${index}`;
  const raw = optionForm.form.values.get(name) ?? '';
  const helping = tooltip && help === name;
  const invalid = !!issue;
  const describedBy = `${issue ? `${id}-error ` : ''}${helping ? `${id}-help` : ''}` || nothing;
  const bindings = { id, value: raw, required, invalid, describedBy };
  const hints = inputHints(field, last);
  return html`<div part="field" class=${hints.width}>
    ${
      formElement === 'boolean'
        ? view.part('extras')?.booleanField(view, field, display, bindings)
        : html`<div class="label-line">
              <label part="label" for=${id}
                >${label}${required ? nothing : html` <span class="muted">${messages.optional}</span>`}</label
              >
              ${
                tooltip
                  ? html`<button
                      type="button"
                      part="help-button"
                      aria-expanded=${helping}
                      aria-label=${messages.help(label)}
                      @click=${() => view.toggleHelp(name)}
                    >
                      ?
                    </button>`
                  : nothing
              }
            </div>
            <div part="control">
              ${
                formElement === 'list'
                  ? view.part('extras')?.listControl(view, field, display, bindings)
                  : html`<input
                      id=${id}
                      part=${invalid ? 'input input-invalid' : 'input'}
                      name=${name}
                      type=${hints.type}
                      dir=${hints.inputMode !== 'text' ? 'ltr' : raw ? 'auto' : nothing}
                      autocomplete=${hints.autocomplete}
                      inputmode=${hints.inputMode}
                      enterkeyhint=${hints.enterKeyHint}
                      placeholder=${placeholderOf(display)}
                      aria-required=${required}
                      aria-invalid=${invalid}
                      aria-describedby=${describedBy}
                      spellcheck="false"
                      autocapitalize="off"
                      .value=${displayValue(field, raw)}
                    />`
              }${adornment(field, optionForm)}${obfuscate ? view.part('extras')?.revealButton(view, display) : nothing}
            </div>`
    }
    ${helping ? view.part('extras')?.helpView(`${id}-help`, tooltip) : nothing}
    ${issue ? view.part('extras')?.errorView(view, `${id}-error`, name, label, issue) : nothing}
  </div>`;
};
