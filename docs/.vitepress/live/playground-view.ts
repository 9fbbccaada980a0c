import { type TemplateResult, html, nothing } from 'lit';
import type { Folds } from './folds.js';
import type { JourneyChoice } from './journey/journey-choice.js';
import type { Rail } from './journey/rail.js';
import { railView } from './journey/rail-view.js';
import { stepBar } from './journey/step-bar.js';
import type { Lenses } from './lenses/lenses.js';
import { lensesView } from './lenses/lenses-view.js';
import { type Deeds, looksView, troubleView } from './playground-bar.js';
import { codeView } from './playground-code-view.js';
import { type Change, editorView } from './playground-editor.js';
import { platformView } from './playground-platform.js';
import type { Stage } from './playground-stage.js';
import type { PlaygroundState } from './playground-state.js';
import type { Watch } from './playground-watch.js';
import { sandboxUrl } from './world.js';

/** Everything that is on the playground's page. */
export interface Model {
  readonly state: PlaygroundState;
  readonly rail: Rail;
  readonly choice: JourneyChoice;
  readonly folds: Folds;
  readonly stage: Stage;
  readonly watch: Watch;
  readonly lenses: Lenses;
  /** The answer to what the visitor did last. */
  readonly said: string;
  readonly deeds: Deeds;
  readonly change: Change;
  /** Whether the panes are one below the other. */
  readonly isNarrow: boolean;
}

const bars = ({ state, watch, said, deeds }: Model): TemplateResult => html`
  ${troubleView(state, deeds, watch.clock)} ${looksView(state, deeds, said)}
`;

const checkoutPane = (model: Model): TemplateResult => {
  const { state, stage, lenses, deeds, change } = model;
  return html`
    <section class="pane" aria-label="Checkout">
      <h2>Checkout</h2>
      ${stage.element}
      <p class="under-pointer" aria-hidden="true">
        ${stage.hovered.length ? `part: ${stage.hovered.join(' ')}` : ''}
      </p>
      ${model.isNarrow ? bars(model) : nothing}
      ${lensesView(lenses, state.lenses, (name, isOpen) => {
        if (state.lenses.includes(name) === isOpen) return;
        const others = state.lenses.filter((one) => one !== name);
        deeds.choose({ lenses: isOpen ? [...others, name] : others });
      })}
      ${editorView(state, change, stage.hovered, stage.named, model.folds)}
    </section>
  `;
};

/** A rail, two bars, and three panes side by side where there is room; else the bars are below the checkout. */
export const playgroundView = (model: Model): TemplateResult => {
  const { state, rail, watch, deeds } = model;
  return html`
    ${railView(rail, model.choice, state.journey, deeds.go)} ${model.isNarrow ? nothing : bars(model)}
    <div class="panes">
      ${checkoutPane(model)}
      <section class="pane" aria-label="Platform">
        <h2>Platform</h2>
        ${platformView(
          watch,
          sandboxUrl(`console/payment/${watch.payment?.id ?? ''}`),
          (name) => void watch.deed(name),
        )}
      </section>
      <section class="pane" aria-label="Code">
        <h2>Code</h2>
        ${codeView(state, (language) => deeds.choose({ language }))}
      </section>
    </div>
    ${stepBar(rail)}
  `;
};
