import { css } from 'lit';
import { styles as removalStyles } from '../removal/styles.js';

/** The list of stored accounts. */
export const styles = css`
  ${removalStyles}
  [part='accounts'] {
    margin-bottom: var(--_space);
  }
  [part='accounts-title'] {
    margin-bottom: 8px;
    font-size: 1.125em;
    font-weight: 600;
    outline: 0;
  }
  [part='accounts-news'] {
    margin-bottom: 8px;
    color: var(--connect-color-success, color-mix(in srgb, #12a150 72%, currentColor));
  }
  [part='accounts'] ul {
    padding: 0;
    border: var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
    /* WebKit takes a list without markers for no list, unless they are empty. */
    list-style-type: '';
  }
  [part='account'] + [part='account'] {
    border-top: var(--_line);
  }
  /* On a narrow screen, what can be done is below the account. */
  [part='account'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 16px;
    padding: 8px var(--_space);
  }
  [part='account'] .row {
    flex: 1 1 16em;
    min-height: 2.75em;
    padding: 0;
  }
  .account-end {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0 8px;
    margin-inline-start: auto;
  }
  .account-end:has([part='removal']) {
    flex: 1 1 100%;
  }
  .account-end .removal {
    margin: 0;
  }
  .account-end .removal:has([part='removal']) {
    flex: 1 1 100%;
  }
  .account-end [part='remove-button'] {
    margin-inline: 0 -8px;
  }
  :is([part='add-button'], [part='cancel-button']) {
    width: 100%;
    min-height: 3em;
    padding: 8px 16px;
    font-weight: 600;
  }
  [part='cancel-button'] {
    margin-top: 8px;
  }
  [part='replace-button'] {
    min-height: 3.15em;
    padding: 0 12px;
    font-size: 0.875em;
    font-weight: 600;
  }
  .takes-place {
    margin-bottom: 8px;
  }
`;
