import { describe, expect, it } from 'vitest';
import type { AccountOnFile } from '../../src/domain/account-on-file.js';
import type { PaymentProductField } from '../../src/domain/field.js';
import {
  clearSecurityCode,
  emptyForm,
  enter,
  issuesOf,
  leave,
  showAll,
  shownIssues,
  visibleFields,
  wasFilledIn,
  withFields,
} from '../../src/domain/form.js';
import { paymentValues } from '../../src/domain/payment-values.js';
import type { Form } from '../../src/domain/form.js';
import { aField } from './a-field.js';

const rules = { today: new Date(Date.UTC(2026, 5, 15)) };

const length = (minLength: number, maxLength: number) => ({ type: 'length', minLength, maxLength }) as const;
const field = (id: string, changes: Partial<PaymentProductField> = {}): PaymentProductField => ({
  ...aField(),
  id,
  type: 'string',
  required: true,
  rules: [],
  ...changes,
});
const number = field('cardNumber', { type: 'numericstring', rules: [length(4, 6), { type: 'luhn' }] });
const cvv = field('cvv', { type: 'numericstring', rules: [length(3, 4)] });
const holder = field('cardholderName', { required: false });

const account = (...attributes: [key: string, value: string, status: string][]): AccountOnFile =>
  ({
    id: 0,
    paymentProductId: 1,
    attributes: attributes.map(([key, value, status]) => ({
      key,
      value,
      status,
      mustWriteReason: undefined,
    })),
    labelTemplate: [],
    logo: undefined,
  }) as AccountOnFile;

const fill = (form: Form, values: Record<string, string>) =>
  Object.entries(values).reduce((filled, [id, value]) => enter(filled, id, value, rules), form);
const shown = (form: Form) => Object.fromEntries(shownIssues(form, issuesOf(form, rules)));
const codes = (form: Form) =>
  Object.fromEntries([...issuesOf(form, rules)].map(([id, { code }]) => [id, code]));

describe('Issues of a form', () => {
  it('Issues exist from the start and are shown once the field is left or the consumer tries to pay', () => {
    const form = fill(emptyForm([number, cvv]), { cardNumber: '12' });
    expect([codes(form), shown(form)]).toEqual([{ cardNumber: 'too-short', cvv: 'required' }, {}]);
    expect(Object.keys(shown(leave(leave(form, 'cardNumber'), 'cvv')))).toEqual(['cardNumber']);
    expect(Object.keys(shown(showAll(form)))).toEqual(['cardNumber', 'cvv']);
  });

  it('A shown issue stays until it is fixed, and another one appears only when the field is left again', () => {
    const left = leave(fill(emptyForm([number]), { cardNumber: '12' }), 'cardNumber');
    expect(Object.keys(shown(fill(left, { cardNumber: '123' })))).toEqual(['cardNumber']);
    const other = fill(left, { cardNumber: '1234' });
    expect([codes(other), shown(other)]).toEqual([{ cardNumber: 'luhn' }, {}]);
    expect(Object.keys(shown(leave(other, 'cardNumber')))).toEqual(['cardNumber']);
    // Left in order and changed afterwards: being typed again.
    const good = leave(fill(emptyForm([number]), { cardNumber: '1230' }), 'cardNumber');
    expect(shown(fill(good, { cardNumber: '12' }))).toEqual({});
    // Mended, it is as if it had never been left.
    const mended = fill(left, { cardNumber: '1230' });
    expect(codes(mended)).toEqual({});
    expect(shown(fill(mended, { cardNumber: '12' }))).toEqual({});
  });

  it('The server’s verdicts come first and go when the field is edited', () => {
    const verdicts = new Map([['cvv', { code: 'refused' as const }]]);
    const form = { ...fill(emptyForm([cvv]), { cvv: '123' }), verdicts };
    expect(shown(form)).toEqual({ cvv: { code: 'refused' } });
    expect(shown(fill(form, { cvv: '123' }))).toEqual({ cvv: { code: 'refused' } });
    expect(codes(fill(form, { cvv: '124' }))).toEqual({});
    // A field that is not there cannot stand in the way.
    expect(codes({ ...form, verdicts: new Map([['no-such', { code: 'refused' as const }]]) })).toEqual({});
  });
});

describe('The form of a stored account', () => {
  const stored = account(
    ['cardNumber', '************7977', 'READ_ONLY'],
    ['cvv', '**', 'CAN_WRITE'],
    ['cardholderName', '', 'MUST_WRITE'],
  );
  const form = emptyForm([number, cvv, holder], stored);

  it('A stored account shows its writable fields, filled with the stored values', () => {
    expect(visibleFields(form).map(({ id }) => id)).toEqual(['cvv', 'cardholderName']);
    expect([...form.values]).toEqual([['cvv', '**']]);
  });

  it('A stored account requires what must be written, and accepts the stored values', () => {
    expect(codes(form)).toEqual({ cardholderName: 'required' });
    expect(codes(fill(form, { cvv: '*' }))).toMatchObject({ cvv: expect.any(String) as unknown });
    expect(codes(fill(form, { cvv: '' }))).toMatchObject({ cvv: 'required' });
  });

  it('A stored account sends only the changed values', () => {
    const filled = fill(form, { cardNumber: '1230', cardholderName: 'Rob' });
    expect([...paymentValues(filled)]).toEqual([['cardholderName', 'Rob']]);
    expect([...paymentValues(fill(filled, { cvv: '123' }))]).toEqual([
      ['cvv', '123'],
      ['cardholderName', 'Rob'],
    ]);
  });
});

it('Changed fields keep every value, and only the values of the current fields are sent', () => {
  const form = fill(emptyForm([number, cvv, holder]), {
    cardNumber: '1230',
    cvv: '123',
    cardholderName: 'Rob',
  });
  const fewer = withFields(form, [number]);
  expect([...paymentValues(fewer)]).toEqual([['cardNumber', '1230']]);
  expect(withFields(fewer, form.fields).values).toEqual(form.values);
});

it('A cleared security code counts as a field that was never left', () => {
  const form = clearSecurityCode(leave(fill(emptyForm([cvv, holder]), { cvv: '12' }), 'cvv'));
  expect([form.values.has('cvv'), shown(form)]).toEqual([false, {}]);
  expect(shown(fill(form, { cvv: '1' }))).toEqual({});
});

describe('What a form has and keeps', () => {
  const stored = account(['cardNumber', '1230', 'CAN_WRITE'], ['cardholderName', 'Zoë', 'READ_ONLY']);

  it('A form has been filled in once it has a value that is not a stored one', () => {
    const form = emptyForm([number, cvv, holder], stored);
    expect(wasFilledIn(form)).toBe(false);
    expect(wasFilledIn(enter(form, 'cvv', '123', rules))).toBe(true);
    expect(wasFilledIn(enter(form, 'cardNumber', '4', rules))).toBe(true);
    expect(wasFilledIn(enter(enter(form, 'cvv', '1', rules), 'cvv', '', rules))).toBe(false);
    const there = enter(form, 'cardNumber', '4', rules);
    expect(wasFilledIn(enter(there, 'cardNumber', '1230', rules))).toBe(false);
  });

  it('Only stored values that may be written are in the form', () => {
    expect([...emptyForm([number, holder], stored).values]).toEqual([['cardNumber', '1230']]);
    expect([...emptyForm([number]).values]).toEqual([]);
  });

  it('Fields are required as the platform says, and stored ones always', () => {
    const required = (form: Form) => visibleFields(form).map(({ id, required: is }) => [id, is]);
    const seen = field('note', { required: false, rules: [] });
    const shown = required(emptyForm([number, { ...seen, usedForLookup: true }]));
    for (const [id, is] of shown) expect(is, String(id)).toBe(id === 'cardNumber');
    expect(required(emptyForm([{ ...number, required: false }], stored))).toEqual([['cardNumber', true]]);
  });

  it('A value that changes nothing leaves the form itself', () => {
    const form = emptyForm([number, cvv]);
    expect(enter(form, 'cvv', '', rules)).toBe(form);
    const filled = enter(form, 'cvv', '12', rules);
    expect(enter(filled, 'cvv', '12', rules)).toBe(filled);
  });

  it('What is entered in one field hides no issue of it that stays, whatever the field before says', () => {
    const form = leave(enter(emptyForm([number, cvv]), 'cvv', '1', rules), 'cvv');
    expect([...shownIssues(form, issuesOf(form, rules)).keys()]).toEqual(['cvv']);
    const more = enter(form, 'cvv', '12', rules);
    expect([...shownIssues(more, issuesOf(more, rules)).keys()]).toEqual(['cvv']);
    const mended = enter(more, 'cvv', '123', rules);
    expect(mended.shown.has('cvv')).toBe(false);
  });

  it('Rules know the day and the other values', () => {
    const expiry = field('expiryDate', { type: 'expirydate', rules: [{ type: 'expirationDate' }] });
    const at = (value: string) => {
      const form = enter(emptyForm([expiry]), 'expiryDate', value, rules);
      return issuesOf(form, rules).size;
    };
    expect(at('0126')).toBe(1);
    expect(at('0727')).toBe(0);
  });

  it('Without the security code, everything else stays', () => {
    let form = emptyForm([number, cvv, holder]);
    for (const [id, value] of [
      ['cardNumber', '1230'],
      ['cvv', '123'],
      ['cardholderName', 'Zoë'],
    ] as const)
      form = enter(form, id, value, rules);
    const cleared = clearSecurityCode(showAll(form));
    expect([...cleared.values]).toEqual([
      ['cardNumber', '1230'],
      ['cardholderName', 'Zoë'],
    ]);
    expect([...cleared.shown]).toEqual(['cardNumber', 'cardholderName']);
  });
});
