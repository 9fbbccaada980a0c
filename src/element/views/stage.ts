import type { CheckoutState } from '../../checkout/state.js';
import type { RenderContext } from './context.js';
import { listView } from './list.js';
import { missingView, noticeView, sorryView } from './notice.js';
import { region } from './region.js';
import { skeletonView } from './skeleton.js';

const viewOf = (context: RenderContext, state: CheckoutState, inOneLanguage: boolean): unknown => {
  const { features } = context;
  if (!context.hasWords)
    return features.isMissing('saving') ? missingView(context, features.retry) : skeletonView(context);
  if (state.status === 'done') return features.first('outcome', state);
  if (state.status === 'failed' && !context.isRenewing) return noticeView(context);
  if (state.status === 'acting' && !state.action.redirectUrl) {
    const action = features.first('action', state);
    if (action) return action;
  }
  if (state.status === 'acting' && features.isMissing('actions'))
    return missingView(context, context.beginAction);
  if (!('choosing' in state && state.choosing && inOneLanguage)) return skeletonView(context);
  const { choosing } = state;
  const { options } = choosing;
  const view = (shown: typeof options) => listView(context, { ...choosing, options: shown });
  return features.first('list', options, view) ?? view(options);
};

/**
 * What the state shows: the list, what remains to be done, the outcome, what went wrong.
 * @param inOneLanguage the list has the language to stay in
 */
export const stageView = (context: RenderContext, state: CheckoutState, inOneLanguage: boolean) =>
  region(viewOf, [context, state, inOneLanguage], sorryView(context));
