import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/checkout/actions.js';
import type { PaymentOption } from '../../src/checkout/payment-options.js';
import { reduce } from '../../src/checkout/reduce.js';
import type { CheckoutState, ChoosingState, OptionForm } from '../../src/checkout/state.js';
import { CheckoutError } from '../../src/domain/errors.js';
import { emptyForm } from '../../src/domain/form.js';
import type { MerchantAction } from '../../src/domain/payment-answer.js';
import type { PaymentProduct } from '../../src/domain/product.js';
import { aField } from '../domain/a-field.js';

const rules = { today: new Date(2026, 5, 15) };
const fields = [aField({ id: 'cardNumber' }), aField({ id: 'cvv' })];
const product = (id: number) =>
  ({ id, label: `${id}`, paymentMethod: 'card', fields }) as unknown as PaymentProduct;
const option = (id: number): PaymentOption => ({
  key: `product-${id}`,
  kind: 'product',
  label: `${id}`,
  logos: [],
  product: product(id),
});
const optionForm = (values: Record<string, string> = {}): OptionForm => ({
  form: { ...emptyForm(fields), values: new Map(Object.entries(values)) },
  product: product(1),
  brand: { status: 'none' },
  forceBasicFlow: false,
  tokenize: false,
  lookUp: undefined,
  planKey: undefined,
});
const choosing: ChoosingState = {
  options: [option(1), option(2)],
  chosen: 'product-1',
  forms: new Map([['product-1', optionForm({ cardNumber: '4111', cvv: '123' })]]),
  refusals: 0,
  isUnfolded: false,
};
const error = new CheckoutError('network', 'No answer.');
const action: MerchantAction = { actionType: 'REDIRECT', redirectUrl: undefined, showData: [], json: {} };
const declined = { kind: 'declined', code: 'rejected' } as const;

const states = {
  idle: { status: 'idle' },
  loading: { status: 'loading' },
  ready: { status: 'ready', choosing },
  paying: { status: 'paying', choosing, step: 'merchant' },
  acting: { status: 'acting', choosing, action, paymentId: '7' },
  'acting without a list': { status: 'acting', choosing: undefined, action, paymentId: '7' },
  done: { status: 'done', ending: 'paid', paymentId: '7' },
  failed: { status: 'failed', error },
} satisfies Record<string, CheckoutState>;

const typed = (state: CheckoutState, key = 'product-1') =>
  'choosing' in state && Object.fromEntries(state.choosing?.forms.get(key)?.form.values ?? []);

describe('The status after an action', () => {
  it.each<[Action['type'], Action, Partial<Record<keyof typeof states, CheckoutState['status']>>]>([
    ['load-list', { type: 'load-list' }, { idle: 'loading', done: 'loading', failed: 'loading' }],
    [
      'show-list',
      { type: 'show-list', options: [option(1)], preselect: undefined, unsure: false },
      { idle: 'ready', loading: 'ready', failed: 'ready' },
    ],
    ['pay', { type: 'pay', step: 'encrypting' }, { ready: 'paying', acting: 'paying' }],
    ['stop-paying', { type: 'stop-paying' }, { paying: 'ready', acting: 'ready' }],
    [
      'start-action',
      { type: 'start-action', action, paymentId: '7' },
      {
        idle: 'acting',
        loading: 'acting',
        ready: 'acting',
        paying: 'acting',
        done: 'acting',
        failed: 'acting',
      },
    ],
    [
      'end',
      { type: 'end', ending: 'paid', paymentId: '7' },
      {
        idle: 'done',
        loading: 'done',
        ready: 'done',
        paying: 'done',
        acting: 'done',
        'acting without a list': 'done',
        failed: 'done',
      },
    ],
    ['refuse', { type: 'refuse', verdicts: new Map() }, { paying: 'ready', acting: 'ready' }],
    [
      'refuse',
      { type: 'refuse', verdicts: new Map(), notice: declined },
      {
        loading: 'idle',
        paying: 'ready',
        acting: 'ready',
        'acting without a list': 'idle',
        done: 'idle',
        failed: 'idle',
      },
    ],
    ['fail', { type: 'fail', error, unsure: false }, { idle: 'failed', loading: 'failed' }],
    [
      'reset',
      { type: 'reset' },
      {
        loading: 'idle',
        paying: 'ready',
        acting: 'ready',
        'acting without a list': 'idle',
        done: 'idle',
        failed: 'idle',
      },
    ],
    ['choose-option', { type: 'choose-option', key: 'product-2' }, {}],
    ['show-all-issues', { type: 'show-all-issues' }, {}],
    ['enter', { type: 'enter', field: 'cvv', value: '9', rules }, {}],
  ])('The action %s changes the status only where it may', (_, action, changes) => {
    for (const [name, state] of Object.entries(states)) {
      const expected = changes[name as keyof typeof states] ?? state.status;
      expect([name, reduce(Object.freeze(state), action).status]).toEqual([name, expected]);
    }
    const gone = Object.values(states).map((state) => reduce(state, { type: 'wipe' }));
    expect(new Set(gone.map((state) => JSON.stringify(state)))).toEqual(new Set(['{"status":"idle"}']));
  });
});

describe('Typed values', () => {
  it.each<Action>([
    { type: 'show-list', options: [option(2), option(1)], preselect: 'product-2', unsure: false },
    { type: 'choose-option', key: 'product-2' },
    { type: 'fail', error, unsure: false },
    { type: 'pay', step: 'encrypting' },
    { type: 'stop-paying' },
    { type: 'show-all-issues' },
    { type: 'open-form', option: option(1), fields: [aField({ id: 'cardNumber' })] },
  ])('All typed values stay after $type', (action) => {
    expect(typed(reduce(states.ready, action))).toEqual({ cardNumber: '4111', cvv: '123' });
  });

  it.each<Action>([
    { type: 'clear-security-codes' },
    { type: 'pay', step: 'merchant' },
    { type: 'fail', error, unsure: true },
    { type: 'start-action', action, paymentId: undefined },
    { type: 'refuse', verdicts: new Map([['cardNumber', { code: 'refused' }]]) },
  ])('All typed values but the security code stay after $type', (action) => {
    expect(typed(reduce(states.ready, action))).toEqual({ cardNumber: '4111' });
  });

  it.each<Action>([
    { type: 'reset' },
    { type: 'forget-typed' },
    { type: 'forget-account', key: 'product-1' },
  ])('All typed values are cleared after $type', (action) => {
    expect(typed(reduce(states.ready, action))).toEqual({});
  });

  it('A page that the browser keeps for Back has its forms and no typed value, whatever is under way', () => {
    for (const state of [states.ready, states.paying, states.acting]) {
      const now = reduce(state, { type: 'forget-typed' });
      expect([now.status, typed(now)]).toEqual([state.status, {}]);
      expect('choosing' in now && now.choosing?.forms.get('product-1')?.form.fields).toEqual(fields);
    }
    expect(reduce(states.done, { type: 'forget-typed' })).toBe(states.done);
  });

  it('The form is gone where nothing can be encrypted', () => {
    const unavailable = new CheckoutError('crypto-unavailable', 'No engine.');
    expect(reduce(states.ready, { type: 'fail', error: unavailable, unsure: false })).toEqual({
      status: 'failed',
      error: unavailable,
    });
    expect(reduce(states.paying, { type: 'fail', error: unavailable, unsure: false })).toBe(states.paying);
  });

  it('Typed values cannot be changed during a payment', () => {
    const action: Action = { type: 'enter', field: 'cvv', value: '9', rules };
    for (const state of [states.paying, states.acting]) expect(reduce(state, action)).toBe(state);
  });
});

describe('Actions that change nothing', () => {
  it.each<Action>([
    { type: 'enter', field: 'cvv', value: '123', rules },
    { type: 'leave', field: 'no-such' },
    { type: 'choose-brand', paymentProductId: 3 },
    { type: 'forget-account', key: 'no-such' },
    { type: 'open-form', option: option(1), fields },
  ])('An action without effect returns an equal state: $type', (action) => {
    expect(reduce(states.ready, action)).toEqual(states.ready);
  });

  it.each<Action>([
    { type: 'enter', field: 'cvv', value: '123', rules },
    { type: 'leave', field: 'no-such' },
    { type: 'choose-brand', paymentProductId: 3 },
    { type: 'forget-account', key: 'no-such' },
    {
      type: 'show-card',
      option: option(1),
      iin: '222300',
      brand: { status: 'unknown', iin: '222300' },
      fields,
    },
    {
      type: 'show-card',
      option: option(2),
      iin: '411111',
      brand: { status: 'unknown', iin: '411111' },
      fields,
    },
  ])('An action without effect returns the identical state: $type', (action) => {
    expect(reduce(states.ready, action)).toBe(states.ready);
  });

  it('An answer for a form returns the identical state where there is no list any more', () => {
    const { ready: _, paying: __, acting: ___, ...without } = states;
    for (const state of Object.values(without)) {
      expect(reduce(state, { type: 'open-form', option: option(1), fields })).toBe(state);
      const brand = { status: 'failed', iin: '411111' } as const;
      expect(reduce(state, { type: 'show-card', option: option(1), iin: '411111', brand, fields })).toBe(
        state,
      );
    }
  });

  it.each<Action>([{ type: 'unfold' }, { type: 'forget-account', key: 'product-1' }])(
    'While nothing can be chosen, the identical state returns: $type',
    (action) => {
      const { ready: _, ...others } = states;
      for (const state of Object.values(others)) expect(reduce(state, action)).toBe(state);
    },
  );
});

describe('The first list', () => {
  const list = (...options: PaymentOption[]): Action => ({
    type: 'show-list',
    options,
    preselect: undefined,
    unsure: false,
  });

  it('Its first option is chosen, nothing is typed or refused, and it is folded', () => {
    expect(reduce(states.loading, list(option(1), option(2)))).toEqual({
      status: 'ready',
      choosing: {
        options: [option(1), option(2)],
        chosen: 'product-1',
        forms: new Map(),
        refusals: 0,
        isUnfolded: false,
      },
      notice: undefined,
    });
  });

  it('An empty list has no chosen option', () => {
    const state = reduce(states.loading, list());
    expect([state.status, 'choosing' in state && state.choosing?.chosen]).toEqual(['ready', undefined]);
  });
});

describe('The form of an option', () => {
  const open = (shown: PaymentOption) => {
    const now = reduce(states.ready, { type: 'open-form', option: shown, fields });
    return 'choosing' in now && now.choosing?.forms.get(shown.key);
  };

  it('A form is empty when it opens, and has the product of its option', () => {
    const { form, ...rest } = optionForm();
    expect(open(option(2))).toEqual({ ...rest, product: product(2), form: emptyForm(fields) });
    const group = { key: 'group-cards', kind: 'group', label: '', logos: [], members: [] };
    expect(open(group as never)).toEqual({ ...rest, product: undefined, form });
    const account = { id: 7, attributes: [{ key: 'cvv', value: '', status: 'MUST_WRITE' }] } as never;
    const stored: PaymentOption = { ...option(3), kind: 'account', product: product(3), account } as never;
    expect(open(stored)).toEqual({ ...rest, product: product(3), form: emptyForm(fields, account) });
  });

  it('Of a form that was filled in, only its product, its fields and how it is paid stay in a page that is kept for Back', () => {
    const filled: OptionForm = {
      ...optionForm({ cardNumber: '4111', cvv: '123' }),
      brand: { status: 'unknown', iin: '411111' },
      forceBasicFlow: true,
      tokenize: true,
      lookUp: { by: '1', helped: true },
      planKey: 'plan',
    };
    const state: CheckoutState = {
      status: 'ready',
      choosing: { ...choosing, forms: new Map([['product-1', filled]]) },
    };
    const now = reduce(state, { type: 'forget-typed' });
    expect('choosing' in now && now.choosing?.forms.get('product-1')).toEqual({
      ...optionForm(),
      forceBasicFlow: true,
    });
  });
});

describe('An answer about a card', () => {
  const iin = '411111';
  const withNumber = (product: OptionForm['product']): CheckoutState => ({
    status: 'ready',
    choosing: {
      ...choosing,
      forms: new Map([['product-1', { ...optionForm({ cardNumber: iin }), product }]]),
    },
  });
  const other = [aField({ id: 'cardNumber' }), aField({ id: 'cardholderName' })];
  const answered = (state: CheckoutState, status: 'failed' | 'unknown', shown: PaymentOption) => {
    const brand = { status, iin } as const;
    const now = reduce(state, { type: 'show-card', option: shown, iin, brand, fields: other });
    const { form, product: paid } = ('choosing' in now && now.choosing?.forms.get('product-1')) as OptionForm;
    return [form.fields.map(({ id }) => id), paid?.id];
  };

  it('A failed look-up changes no field and no brand', () => {
    expect(answered(withNumber(product(3)), 'failed', option(1))).toEqual([['cardNumber', 'cvv'], 3]);
  });

  it('An unknown card has the fields and the product of its option, and none of a group', () => {
    const group = { key: 'product-1', kind: 'group', label: '', logos: [], members: [] } as never;
    expect(answered(withNumber(product(3)), 'unknown', option(1))).toEqual([
      ['cardNumber', 'cardholderName'],
      1,
    ]);
    expect(answered(withNumber(product(3)), 'unknown', group)).toEqual([
      ['cardNumber', 'cardholderName'],
      undefined,
    ]);
  });
});

describe('A list that is folded', () => {
  const options = [option(1), option(2), { ...option(3), folds: true }];
  const folded: CheckoutState = { status: 'ready', choosing: { ...choosing, options } };
  const isUnfolded = (state: CheckoutState) => 'choosing' in state && state.choosing?.isUnfolded;

  it('It unfolds when the consumer asks for it, or when a hidden option is chosen', () => {
    expect(isUnfolded(reduce(folded, { type: 'unfold' }))).toBe(true);
    expect(isUnfolded(reduce(folded, { type: 'choose-option', key: 'product-3' }))).toBe(true);
    expect(isUnfolded(reduce(folded, { type: 'choose-option', key: 'product-2' }))).toBe(false);
  });
});

describe('Notices', () => {
  const list = (unsure = false): Action => ({
    type: 'show-list',
    options: [option(1)],
    preselect: '',
    unsure,
  });
  const withNotice = (notice: (CheckoutState & { status: 'ready' })['notice']): CheckoutState => ({
    status: 'ready',
    choosing,
    notice,
  });
  const noticeOf = (state: CheckoutState) => ('notice' in state ? state.notice : undefined);

  it('A decline notice stays above the next list', () => {
    expect(noticeOf(reduce(withNotice(declined), list()))).toEqual(declined);
  });

  it('A decline notice that comes before any list waits for it', () => {
    const states = [
      reduce(
        { status: 'done', ending: 'pending', paymentId: '7' },
        { type: 'refuse', verdicts: new Map(), notice: declined },
      ),
    ];
    states.push(reduce(states[0]!, { type: 'load-list' }));
    states.push(reduce(states[1]!, list()));
    expect(states.map((state) => [state.status, noticeOf(state)])).toEqual([
      ['idle', declined],
      ['loading', declined],
      ['ready', declined],
    ]);
  });

  it('A failure notice is dropped with the next list unless the payment’s outcome is unknown', () => {
    const failed = withNotice({ kind: 'error', error, unsure: true });
    expect(noticeOf(reduce(failed, list()))).toBeUndefined();
    expect(noticeOf(reduce(failed, list(true)))).toMatchObject({ kind: 'error', unsure: true });
  });

  it('An expired session is announced in the next session’s list', () => {
    const ended = new CheckoutError('session-expired', 'Ended.');
    const state = withNotice({ kind: 'error', error: ended, unsure: false });
    expect(noticeOf(reduce(state, list()))).toEqual({ kind: 'session-expired' });
    const renewed = reduce(state, { type: 'clear-security-codes' });
    expect(noticeOf(renewed), 'before its list is there').toEqual({ kind: 'session-expired' });
    expect(noticeOf(reduce(renewed, list()))).toEqual({ kind: 'session-expired' });
    const unsure = withNotice({ kind: 'error', error: ended, unsure: true });
    expect(noticeOf(reduce(unsure, { type: 'clear-security-codes' }))).toEqual(noticeOf(unsure));
  });

  it('A notice reports that the chosen option is gone', () => {
    const state = { status: 'ready', choosing: { ...choosing, chosen: 'product-9' } } as const;
    const gone = reduce(state, list());
    expect(noticeOf(gone)).toEqual({ kind: 'option-gone' });
    expect(noticeOf(reduce(gone, list())), 'above the list after that').toBeUndefined();
  });
});
