import { noChange, nothing } from 'lit';
import { setChildPartValue } from 'lit/directive-helpers.js';
import { type ChildPart, Directive, type DirectiveResult, directive } from 'lit/directive.js';

type View = (...values: never[]) => unknown;

class Region extends Directive {
  #seen: readonly unknown[] | undefined;

  override render(
    view: View,
    values: readonly unknown[],
    _instead?: unknown,
    _seen?: readonly unknown[],
  ): unknown {
    return view(...(values as never[]));
  }

  override update(
    part: ChildPart,
    [view, values, instead = nothing, seen]: Parameters<this['render']>,
  ): unknown {
    const before = this.#seen;
    if (seen?.every((value, at) => before && value === before[at])) return noChange;
    this.#seen = undefined;
    try {
      setChildPartValue(part, this.render(view, values), this);
      this.#seen = seen;
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
 *
 * @param seen everything that the view shows: it is drawn again only when one of these has changed
 */
export const region = <Values extends readonly unknown[]>(
  view: (...values: Values) => unknown,
  values: Values,
  instead?: unknown,
  seen?: readonly unknown[],
): DirectiveResult => inRegion(view, values, instead, seen);
