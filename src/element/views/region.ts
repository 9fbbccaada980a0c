import { noChange, nothing } from 'lit';
import { setChildPartValue } from 'lit/directive-helpers.js';
import { type ChildPart, Directive, directive } from 'lit/directive.js';

type View = () => unknown;

class Region extends Directive {
  override render(view: View, _instead?: unknown): unknown {
    return view();
  }

  override update(part: ChildPart, [view, instead = nothing]: Parameters<this['render']>): unknown {
    try {
      setChildPartValue(part, view(), this);
    } catch (error) {
      reportError(error);
      // What is half drawn may break whatever is drawn over it.
      setChildPartValue(part, nothing, this);
      setChildPartValue(part, instead, this);
    }
    return noChange;
  }
}

/**
 * Draws a view. If it throws, or what it returned cannot be drawn, its error is reported, `instead` stands in its place,
 * and everything around it goes on. The next render tries it again.
 */
export const region = directive(Region);
