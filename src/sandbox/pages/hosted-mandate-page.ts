import type { Language } from '../catalogue/index.js';
import type { MandateInfo } from '../mandates/schema.js';
import type { HostedMandateRecord } from '../records/types.js';
import { documentOf } from './document.js';
import { html } from './markup.js';
import { CHOICE } from './stop-page.js';
import { words } from './words/index.js';

/** The form field for an account, if the merchant gave none. */
export const IBAN = 'iban';

interface Facts {
  readonly record: HostedMandateRecord;
  readonly language: Language;
  readonly merchant: string;
  /**
   * The invalid account that the consumer entered. It stays in its field, where nothing on this page can read
   * it.
   */
  readonly wrong?: string | undefined;
}

/** The page on which a consumer enters and signs a mandate. Posts to itself. */
export const hostedMandatePage = ({ record, language, merchant, wrong }: Facts): string => {
  const said = words[language];
  const { customer, customerReference } = record.draft as MandateInfo;
  const account = customer?.bankAccountIban?.iban;
  return documentOf({
    language,
    title: said.mandate.title,
    assets: '../assets/',
    body: html`<h1>${said.mandate.title}</h1>
      <p class="lead">${said.mandate.lead}</p>
      <dl>
        <div>
          <dt>${said.merchant}</dt>
          <dd><bdi>${merchant}</bdi></dd>
        </div>
        <div>
          <dt>${said.hostedCheckout.reference}</dt>
          <dd><bdi>${customerReference}</bdi></dd>
        </div>
        ${
          account &&
          html`<div>
            <dt>${said.account}</dt>
            <dd><bdi>${account}</bdi></dd>
          </div>`
        }
      </dl>
      <form method="post" novalidate>
        ${
          account
            ? undefined
            : html`<label>
                IBAN
                <input
                  name="${IBAN}"
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck="false"
                  dir="ltr"
                  required
                  ${
                    wrong === undefined
                      ? undefined
                      : html`value="${wrong}" aria-invalid="true" aria-describedby="wrong" autofocus`
                  }
                />
              </label>`
        }
        ${
          wrong === undefined
            ? undefined
            : html`<p class="wrong" id="wrong">${said.hostedMandate.wrongIban}</p>`
        }
        <button type="submit" name="${CHOICE}" value="pay" class="pay">${said.mandate.go}</button>
        <button type="submit" name="${CHOICE}" value="cancel" class="cancel">${said.cancel}</button>
      </form>`,
  });
};
