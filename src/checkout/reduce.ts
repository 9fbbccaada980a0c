import { judge, showAll } from '../domain/form.js';
import type { Action, FlowAction } from './actions.js';
import { findOption } from './payment-options.js';
import { withoutSecurityCodes, withoutTyped } from './option-form.js';
import { editForm, fillForm, isFormAction } from './reduce-form.js';
import { isSessionError } from './session-error.js';
import {
  type CheckoutState,
  type ChoosingState,
  type Notice,
  type OptionForm,
  choosingOf,
  isBusy,
} from './state.js';

type Reducers = {
  readonly [Type in FlowAction['type']]: (
    state: CheckoutState,
    action: Extract<FlowAction, { type: Type }>,
  ) => CheckoutState;
};

const ready = (choosing: ChoosingState, notice?: Notice): CheckoutState => ({
  status: 'ready',
  choosing,
  notice,
});

const noticeOf = (state: CheckoutState): Notice | undefined => ('notice' in state ? state.notice : undefined);

const withOptionForm = (choosing: ChoosingState, key: string, optionForm: OptionForm): ChoosingState => ({
  ...choosing,
  forms: new Map(choosing.forms).set(key, optionForm),
});

/** The state with a changed form of the chosen option. */
const changeForm = (
  choosing: ChoosingState,
  change: (form: OptionForm['form']) => OptionForm['form'],
): ChoosingState => {
  const { chosen = '', forms } = choosing;
  const old = forms.get(chosen);
  return old ? withOptionForm(choosing, chosen, { ...old, form: change(old.form) }) : choosing;
};

/** Unfolds a list, or only where a certain option is hidden. */
const unfold = (choosing: ChoosingState, key?: string): ChoosingState =>
  !key || choosing.options.find((option) => option.key === key)?.folds
    ? { ...choosing, isUnfolded: true }
    : choosing;

/** After a failure of the session before, a sentence that says no more than that it was replaced. */
const underNewSession = (notice: Notice | undefined): Notice | undefined =>
  notice?.kind === 'error' && isSessionError(notice.error) && !notice.unsure
    ? { kind: 'session-expired' }
    : notice;

/** The notice above a list that replaces another one. */
const noticeAbove = (state: CheckoutState, isGone: boolean, unsure: boolean): Notice | undefined => {
  if (isGone) return { kind: 'option-gone' };
  const notice = underNewSession(noticeOf(state));
  return unsure || (notice?.kind !== 'error' && notice?.kind !== 'option-gone') ? notice : undefined;
};

const reducers: Reducers = {
  'load-list': (state) =>
    choosingOf(state) || isBusy(state) ? state : { status: 'loading', notice: noticeOf(state) },

  'show-list': (state, { options, preselect, unsure }) => {
    const choosing = choosingOf(state);
    const kept = options.find(({ key }) => key === choosing?.chosen);
    const chosen = kept ?? findOption(options, preselect ?? '') ?? options[0];
    const next = {
      forms: new Map<string, OptionForm>(),
      refusals: 0,
      isUnfolded: false,
      ...choosing,
      options,
      chosen: chosen?.key,
    };
    // A list that arrives late must not replace a merchant action or an outcome.
    if (isBusy(state)) return { ...state, choosing: next } as CheckoutState;
    if (state.status === 'done') return state;
    return ready(next, noticeAbove(state, !!choosing?.chosen && !kept, unsure));
  },

  'choose-option': (state, { key }) =>
    state.status === 'ready' ? ready({ ...unfold(state.choosing, key), chosen: key }) : state,

  unfold: (state) => (state.status === 'ready' ? { ...state, choosing: unfold(state.choosing) } : state),

  'forget-account': (state, { key }) => {
    if (state.status !== 'ready') return state;
    const { choosing, notice } = state;
    const options = choosing.options.filter((option) => option.key !== key);
    if (options.length === choosing.options.length) return state;
    const forms = new Map([...choosing.forms].filter(([owner]) => owner !== key));
    return choosing.chosen === key
      ? ready({ ...choosing, options, forms, chosen: undefined })
      : ready({ ...choosing, options, forms }, notice);
  },

  // What was said of the session before holds no more once there is another one, also while its list is loading.
  'clear-security-codes': (state) =>
    state.status === 'ready'
      ? ready(withoutSecurityCodes(state.choosing), underNewSession(state.notice))
      : state,

  'forget-typed': (state) => {
    const choosing = choosingOf(state);
    return choosing ? ({ ...state, choosing: withoutTyped(choosing) } as CheckoutState) : state;
  },

  'show-all-issues': (state) =>
    state.status === 'ready'
      ? ready({ ...changeForm(state.choosing, showAll), refusals: state.choosing.refusals + 1 })
      : state,

  pay: (state, { step }) => {
    const choosing = choosingOf(state);
    if (!choosing) return state;
    // Encrypted, the code has done all that it is for.
    return {
      status: 'paying',
      choosing: step === 'merchant' ? withoutSecurityCodes(choosing) : choosing,
      step,
    };
  },

  'stop-paying': (state) => {
    const choosing = choosingOf(state);
    return choosing && isBusy(state) ? ready(choosing) : state;
  },

  'start-action': (state, { action, paymentId }) => {
    const choosing = choosingOf(state);
    return { status: 'acting', choosing: choosing && withoutSecurityCodes(choosing), action, paymentId };
  },

  end: (_, { ending, paymentId }) => ({ status: 'done', ending, paymentId }),

  refuse: (state, { verdicts, notice }) => {
    const choosing = choosingOf(state);
    // Without a list, the notice waits for the next one.
    if (!choosing) return notice ? { status: 'idle', notice } : state;
    const judged = changeForm(withoutSecurityCodes(choosing), (form) => judge(form, verdicts));
    return ready({ ...judged, refusals: choosing.refusals + (verdicts.size ? 1 : 0) }, notice);
  },

  fail: (state, { error, unsure }) => {
    // Where nothing can be encrypted, nothing is typed.
    if (state.status === 'ready' && error.code !== 'crypto-unavailable')
      return ready(unsure ? withoutSecurityCodes(state.choosing) : state.choosing, {
        kind: 'error',
        error,
        unsure,
      });
    return isBusy(state) || state.status === 'done' ? state : { status: 'failed', error };
  },

  reset: (state) => {
    const choosing = choosingOf(state);
    return choosing ? ready({ ...choosing, forms: new Map() }) : { status: 'idle' };
  },

  wipe: () => ({ status: 'idle' }),
};

/** Returns the state after an action. Pure; returns the same object if the action changes nothing. */
export const reduce = (state: CheckoutState, action: Action): CheckoutState => {
  if (isFormAction(action)) {
    if (state.status !== 'ready') return state;
    const { chosen = '', forms } = state.choosing;
    const old = forms.get(chosen);
    const next = old && editForm(old, action);
    return next && next !== old
      ? { ...state, choosing: withOptionForm(state.choosing, chosen, next) }
      : state;
  }
  if (action.type === 'open-form' || action.type === 'show-card') {
    const choosing = choosingOf(state);
    if (!choosing) return state;
    const { key } = action.option;
    const old = choosing.forms.get(key);
    const next = fillForm(old, action);
    return next && next !== old
      ? ({ ...state, choosing: withOptionForm(choosing, key, next) } as CheckoutState)
      : state;
  }
  return (reducers[action.type] as (state: CheckoutState, action: FlowAction) => CheckoutState)(
    state,
    action,
  );
};
