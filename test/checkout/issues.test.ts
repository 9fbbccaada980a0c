import { describe, expect, it } from 'vitest';
import { issueMemo, issuesOfForm, shownIssuesOfForm } from '../../src/checkout/issues.js';
import type { CardBrand, OptionForm } from '../../src/checkout/state.js';
import { emptyForm } from '../../src/domain/form.js';
import { cardNumber } from '../domain/a-field.js';

const rules = { today: new Date(2026, 5, 15) };
const typed = (number: string, brand: CardBrand): OptionForm => ({
  form: { ...emptyForm([cardNumber]), values: new Map([['cardNumber', number]]) },
  product: undefined,
  brand,
  forceBasicFlow: false,
  tokenize: false,
  lookUp: undefined,
  planKey: undefined,
});
const refused = (iin: string, label: string | undefined = 'Diners Club'): CardBrand => ({
  status: 'refused',
  iin,
  label,
});
const issueOf = (form: OptionForm) => issuesOfForm(form, rules).get('cardNumber');
const cardRefused = (brand: string) => ({ code: 'card-refused', params: { brand } });

describe('The platform’s verdict about a card', () => {
  it('A card that this shop does not accept is an issue, by its brand', () => {
    expect(issueOf(typed('36000000000008', refused('36000000')))).toEqual(cardRefused('Diners Club'));
    expect(
      issueOf(typed('36000000000008', { ...refused('36000000'), label: undefined } as CardBrand)),
    ).toEqual(cardRefused(''));
  });

  it('A refusal by six digits stands until eight have been looked up, and no longer for another card', () => {
    expect(issueOf(typed('3600000000', refused('360000')))).toEqual(cardRefused('Diners Club'));
    expect(issueOf(typed('3600', refused('360000')))?.code).not.toBe('card-refused');
    expect(issueOf(typed('4567350000427977', refused('360000')))).toBeUndefined();
  });

  it('A card that nobody knows is an issue, unless the number is wrong by itself or another one', () => {
    const unknown = (iin: string): CardBrand => ({ status: 'unknown', iin });
    expect(issueOf(typed('4567350000427977', unknown('45673500')))).toEqual({ code: 'card-unknown' });
    expect(issueOf(typed('4567350000427978', unknown('45673500')))?.code).toBe('luhn');
    expect(issueOf(typed('4567350000427977', unknown('456735')))).toBeUndefined();
  });

  it('A refused card is shown at once, other issues when the field has been left', () => {
    const show = (form: OptionForm) => [...shownIssuesOfForm(form, issuesOfForm(form, rules)).keys()];
    expect(show(typed('36000000000008', refused('36000000')))).toEqual(['cardNumber']);
    expect(show(typed('4567350000427978', { status: 'none' }))).toEqual([]);
  });

  it('A form is judged once a day', () => {
    const judge = issueMemo();
    const form = typed('4567350000427978', { status: 'none' });
    const first = judge(form, rules);
    expect(judge(form, { today: new Date(2026, 5, 15, 23) })).toBe(first);
    expect(judge({ ...form }, rules)).not.toBe(first);
    expect(judge(form, { today: new Date(2026, 5, 16) })).not.toBe(first);
  });
});
