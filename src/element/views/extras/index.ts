/** Views that a new card which is accepted at once never needs: one file, loaded when something first asks for it. */
export { rareParts } from '../../rare-parts.js';
export { FormControl } from '../../form-control.js';
export { renewSession } from '../../session-life.js';
export { accountLabel } from './account.js';
export { consentView } from './consent.js';
export { booleanField, listControl, selectView } from './controls.js';
export { formChoices } from './form-choices.js';
export { errorView, helpView, nothingOffered, noticeView, otherOutcome } from './notice.js';
export { revealButton } from './reveal.js';
export { styles } from './styles.js';
