import { html, nothing } from 'lit';
import type { OptionForm } from '../../checkout/state.js';
import type { FieldDisplay, PaymentProductField } from '../../domain/field.js';
import { ownEntry } from '../../domain/own-entry.js';
import { displayValue } from '../../domain/value.js';
import type { Issue } from '../../domain/validators/index.js';
import { inputHints } from '../../domain/field-hints.js';
import { brandChoice } from './brand-choice.js';
import { cardIcon, securityCodeIcon, warningIcon } from './icons.js';
import type { RenderContext } from './context.js';
import { missingView } from './notice.js';
import { revealButton } from './reveal-button.js';
import { typedText } from '../typed-text.js';

/** Leaves out a mask of asterisks, which means nothing to people, unlike `MM/YY`. */
const placeholderOf = ({ placeholder, label }: FieldDisplay) =>
  placeholder !== label && /[\p{L}\d]/u.test(placeholder ?? '') ? placeholder : nothing;

const brandView = ({ product }: OptionForm) =>
  product?.logo
    ? html`<img part="brand" class="logo" src=${product.logo} alt=${product.label} width="40" height="26" />`
    : cardIcon;

const adornment = (context: RenderContext, { id, rules }: PaymentProductField, optionForm: OptionForm) =>
  id === 'cvv'
    ? securityCodeIcon(rules.some((rule) => rule.type === 'length' && rule.minLength > 3))
    : id === 'cardNumber'
      ? (brandChoice(context, optionForm) ?? brandView(optionForm))
      : nothing;

/** A field's help, in words and perhaps a picture. */
const helpView = (id: string, { label, image }: NonNullable<FieldDisplay['tooltip']>) =>
  html`<p part="hint" id=${id} role="status">
    ${image ? html`<img src=${image} alt="" />` : nothing}${label}
  </p>`;

/** Whether the error must be announced: the focus is not at its field, which would be described by it. */
const isReadOut = ({ form: { left, shown, verdicts } }: OptionForm, field: string) =>
  left === field || !(shown.has(field) || verdicts.has(field));

/** The error of a field. */
const errorView = (
  { messages: { issues } }: RenderContext,
  id: string,
  field: string,
  { label, formElement }: FieldDisplay,
  issue: Issue,
  readOut: boolean,
) => {
  const { params } = issue;
  // A list is chosen from, not filled in.
  const code = issue.code === 'required' && formElement === 'list' ? 'fixed-list' : issue.code;
  const sentence = ownEntry(issues, `${code}:${field}`) ?? ownEntry(issues, code) ?? issues.other;
  return html`<p part="error" id=${id} role=${readOut ? 'alert' : nothing}>
    ${warningIcon}${sentence({ ...params, label })}
  </p>`;
};

const known = new Map<string, string>();

/** An id for a field's elements that is unique in the page, whatever the platform calls the field. */
const idOf = (name: string): string => {
  const id = known.get(name) ?? `f${known.size}`;
  known.set(name, id);
  return id;
};

/** In place of a list or checkbox whose code is loading or failed to load. */
const absentControl = (context: RenderContext, id: string) =>
  context.features.isMissing('choices')
    ? missingView(context, context.features.retry)
    : html`<input id=${id} part="input" disabled aria-busy="true" />`;

/**
 * One field: its label and its control.
 *
 * @csspart field - one field: label and control
 * @csspart label - a field's label
 * @csspart control - the box around an input
 * @csspart input - an input
 * @csspart input-invalid - an input with an invalid value
 * @csspart brand - the card's brand, in the card number's control
 * @csspart help-button - opens a field's help
 * @csspart hint - a field's help
 * @csspart error - a field's error
 */
export const fieldView = (
  context: RenderContext,
  optionForm: OptionForm,
  field: PaymentProductField,
  last: boolean,
  issue: Issue | undefined,
) => {
  const { messages, openHelp } = context;
  const { id: name, required } = field;
  const display = field.display!;
  const { label, tooltip, formElement, obfuscate } = display;
  const id = idOf(name);
  const raw = optionForm.form.values.get(name) ?? '';
  const helping = tooltip && openHelp === name;
  const invalid = !!issue;
  const describedBy = `${issue ? `${id}-error ` : ''}${helping ? `${id}-help` : ''}` || nothing;
  const bindings = { id, value: raw, required, invalid, describedBy };
  const hints = inputHints(field, last);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !helping) return;
    event.stopPropagation();
    context.toggleHelp(name);
  };
  return html`<div part="field" class=${hints.width} @keydown=${onKeyDown}>
    ${
      formElement === 'boolean'
        ? (context.features.first('control', field, display, bindings) ?? absentControl(context, id))
        : html`<div class="label-line">
              <label part="label" id="${id}-label" for=${id}
                >${label}${required ? nothing : html`<span class="muted">${` ${messages.optional}`}</span>`}</label
              >
            </div>
            <div part="control">
              ${
                formElement === 'list'
                  ? (context.features.first('control', field, display, bindings) ??
                    absentControl(context, id))
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
                      autocapitalize=${hints.autocapitalize}
                      .value=${typedText(displayValue(field, raw))}
                    />`
              }${adornment(context, field, optionForm)}${obfuscate ? revealButton(context, display) : nothing}
            </div>
            ${
              tooltip
                ? html`<button
                    type="button"
                    part="help-button"
                    aria-expanded=${helping}
                    aria-label=${messages.help}
                    aria-describedby="${id}-label"
                    @click=${() => context.toggleHelp(name)}
                  >
                    ?
                  </button>`
                : nothing
            }`
    }
  </div>`;
};

/** The help and the error of a field. */
export const saidOf = (
  context: RenderContext,
  optionForm: OptionForm,
  { id: name, display }: PaymentProductField,
  issue: Issue | undefined,
) => {
  const { tooltip } = display!;
  const id = idOf(name);
  return html`${tooltip && context.openHelp === name ? helpView(`${id}-help`, tooltip) : nothing}
  ${issue ? errorView(context, `${id}-error`, name, display!, issue, isReadOut(optionForm, name)) : nothing}`;
};
