import { PictureChoice } from './picture-choice.js';

customElements.define('picture-choice', PictureChoice);
