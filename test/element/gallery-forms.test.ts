import { forms } from '../../tools/gallery/states/forms.js';
import { testStates } from './gallery.js';

describe('The gallery’s states of forms', () => testStates(forms));
