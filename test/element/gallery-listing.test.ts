import { listing } from '../../tools/gallery/states/listing.js';
import { testStates } from './gallery.js';

describe('The gallery’s states before anything is typed', () => testStates(listing));
