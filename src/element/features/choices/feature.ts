import type { FieldDisplay, PaymentProductField } from '../../../domain/field.js';
import type { FeatureHost } from '../../feature-host.js';
import type { ControlBindings } from '../../views/context.js';
import type { Feature } from '../feature.js';
import { booleanControl, listControl } from './controls.js';
import { styles } from './styles.js';

/** Fields that are chosen and not typed: lists and checkboxes. */
export default class Choices implements Feature {
  readonly styles = styles;

  constructor(private readonly host: FeatureHost) {}

  control(field: PaymentProductField, display: FieldDisplay, bindings: ControlBindings): unknown {
    if (display.formElement === 'boolean') return booleanControl(this.host, field, display, bindings);
    if (display.formElement === 'list') return listControl(this.host, field, display, bindings);
    return undefined;
  }
}
