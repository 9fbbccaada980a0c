import { noChange, nothing } from 'lit';
import { setChildPartValue } from 'lit/directive-helpers.js';
import { type ChildPart, Directive, directive } from 'lit/directive.js';

type View = (...values: never[]) => unknown;

class Region extends Directive {
  override render(view: View, values: readonly unknown[], _instead?: unknown): unknown {
    return view(...(values as never[]));
  }

  override update(part: ChildPart, [view, values, instead = nothing]: Parameters<this['render']>): unknown {
    try {
      setChildPartValue(part, this.render(view, values), this);
    } catch (error) {
      reportError(error);
      // What is half drawn may break whatever is drawn over it.
      setChildPartValue(part, nothing, this);
      setChildPartValue(part, instead, this);
    }
    return noChange;
  }
}

const inRegion = directive(Region);

/**
 * Draws a view. If it throws, or what it returned cannot be drawn, its error is reported, `instead` stands in its place,
 * and everything around it goes on. The next render tries it again.
 *
 * What the view works with is handed over, rather than seen by a function around it: listeners keep alive what they
 * can see, and may outlive a form.
 */
export const region = <Values extends readonly unknown[]>(
  view: (...values: Values) => unknown,
  values: Values,
  instead?: unknown,
) => inRegion(view, values, instead);
