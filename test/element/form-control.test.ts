import { expect } from '@open-wc/testing';
import { allByRole } from '../dom/by-role.js';
import { guard } from './canary.js';
import {
  type World,
  after,
  box,
  cards,
  find,
  focused,
  key,
  query,
  ready,
  securityCode,
  settle,
  text,
  type,
  typeCard,
  until,
  press,
  enter,
} from './harness.js';
import { requestSubmitByScript, submitByScript } from './scripts.js';

interface Submission {
  readonly data: FormData;
  readonly submitter: HTMLElement | null;
}

interface InForm extends World {
  readonly form: HTMLFormElement;
  readonly submissions: Submission[];
}

const ciphertext = /^[\w-]+(\.[\w-]+){4}$/;

const button = (label: string, name = '', value = '') => {
  const made = document.createElement('button');
  Object.assign(made, { name, value, textContent: label });
  return made;
};

/** A checkout as the control `payment` of a form whose page looks at each submission and lets none leave. */
const inForm = async ({
  hidePayButton = true,
  name = 'payment',
  wrap = (form: HTMLFormElement): HTMLElement => form,
} = {}): Promise<InForm> => {
  const form = document.createElement('form');
  const within = wrap(form);
  if (!form.isConnected) document.body.append(form);
  const submissions: Submission[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submissions.push({ data: new FormData(form, event.submitter), submitter: event.submitter });
  });
  after(() => form.remove());
  const world = await ready({
    only: ['cards'],
    within,
    attributes: { name, 'hide-pay-button': hidePayButton },
  });
  form.append(button('Order', 'how', 'order'), button('Order as a gift', 'how', 'gift'));
  await until(() => !form.checkValidity(), 'the control');
  return Object.assign(world, { form, submissions });
};

const order = (label = 'Order') => find<HTMLButtonElement>('button', label);
const pressOrder = async (label?: string) => press(await order(label));

describe('The element in a form', () => {
  guard();

  it('The element is one of the form’s controls', async () => {
    const { form, element } = await inForm();
    expect([...form.elements].includes(element)).to.equal(true);
    expect(element.form === form).to.equal(true);
    expect(element.name).to.equal('payment');
  });

  it('A form submitted before the element has loaded waits for it', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions++;
    });
    after(() => form.remove());
    const element = document.createElement('connect-checkout');
    element.name = 'payment';
    form.append(element);
    requestSubmitByScript(form);
    expect(form.checkValidity()).to.equal(false);
    expect(submissions).to.equal(0);
  });

  it('The form can be submitted again after Back', async () => {
    const world = await inForm();
    await typeCard();
    await pressOrder();
    await until(() => world.submissions.length, 'the submission');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await world.state('ready');
    await settle();
    expect([...new FormData(world.form)]).to.deep.equal([]);
    expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    expect((await securityCode()).value).to.equal('');
    await enter(await securityCode());
    await type('123');
    await pressOrder();
    await until(() => world.submissions.length === 2, 'the submission');
    const [first, second] = world.submissions.map(({ data }) => data.get('payment'));
    expect(first).not.to.equal(second);
  });

  it('The element has no form value before a payment', async () => {
    const { form } = await inForm();
    await typeCard();
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('The form is submitted once, with its submitter and the ciphertext, after encryption', async () => {
    const world = await inForm();
    await typeCard();
    await pressOrder('Order as a gift');
    await until(() => world.submissions.length, 'the submission');
    await settle();
    expect(world.submissions).to.have.length(1);
    const { data, submitter } = world.submissions[0]!;
    expect(submitter?.textContent).to.equal('Order as a gift');
    expect([...data.keys()]).to.deep.equal(['payment', 'how']);
    expect(data.get('how')).to.equal('gift');
    const opened = await world.decrypt(data.get('payment') as string);
    expect(opened.paymentValues).to.deep.equal([
      { key: 'cardNumber', value: cards.visa },
      { key: 'expiryDate', value: '1230' },
      { key: 'cvv', value: '123' },
    ]);
    expect(world.eventsOf('payment-ready')).to.have.length(1);
  });

  it('A script’s requestSubmit encrypts as a click does', async () => {
    const world = await inForm();
    await typeCard();
    requestSubmitByScript(world.form);
    await until(() => world.submissions.length, 'the submission');
    await settle();
    expect(world.submissions).to.have.length(1);
    expect(world.submissions[0]?.submitter).to.equal(null);
    expect(world.submissions[0]?.data.get('payment')).to.match(/^[\w-]+(\.[\w-]+){4}$/);
  });

  it('Submit listeners in every phase are called once, after encryption', async () => {
    const world = await inForm();
    const told: string[] = [];
    const listen = (target: EventTarget, name: string, capture: boolean) => {
      const listener = () => void told.push(name);
      target.addEventListener('submit', listener, capture);
      after(() => target.removeEventListener('submit', listener, capture));
    };
    listen(document, 'document, capturing', true);
    listen(world.form, 'form, capturing', true);
    listen(document, 'document', false);
    await typeCard();
    await pressOrder();
    await until(() => world.submissions.length, 'the submission');
    await settle();
    expect(told).to.deep.equal(['document, capturing', 'form, capturing', 'document']);
  });

  it('An incomplete card blocks the form and is reported at its field', async () => {
    const world = await inForm();
    await typeCard(cards.visa, '', '123');
    await pressOrder();
    await until(() => focused() === 'Expiry date', 'the focus');
    await until(() => text().includes('Expiry date is needed to pay.'), 'the words');
    await settle();
    expect(world.submissions).to.deep.equal([]);
    expect(world.eventsOf('payment-ready')).to.deep.equal([]);
  });

  it('The element is valid when its card is valid', async () => {
    const { form, element } = await inForm();
    expect([form.checkValidity(), element.checkValidity()]).to.deep.equal([false, false]);
    expect(element.matches(':invalid')).to.equal(true);
    await typeCard();
    expect([form.checkValidity(), element.checkValidity()]).to.deep.equal([true, true]);
    expect(element.matches(':valid')).to.equal(true);
    (await securityCode()).select();
    await key('Delete');
    await until(() => !form.checkValidity(), 'an invalid form');
  });

  it('The element shows what is missing when the form reports validity', async () => {
    const { form } = await inForm();
    expect(form.reportValidity()).to.equal(false);
    await until(() => focused() === 'Card number', 'the focus');
    await until(() => text().includes('Card number is needed to pay.'), 'the words');
  });

  for (const hidePayButton of [true, false])
    it(`The Enter key submits the form ${hidePayButton ? 'without' : 'with'} the element’s pay button`, async () => {
      const world = await inForm({ hidePayButton });
      await typeCard();
      await key('Enter');
      await until(() => world.submissions.length, 'the submission');
      await settle();
      expect(world.submissions).to.have.length(1);
      expect(world.payments).to.deep.equal([]);
    });

  it('The element’s pay button submits the form', async () => {
    const world = await inForm({ hidePayButton: false });
    await typeCard();
    await press(await find('button', 'Pay…'));
    await until(() => world.submissions.length, 'the submission');
    await settle();
    expect(world.submissions).to.have.length(1);
    expect(world.submissions[0]?.data.get('payment')).to.match(/^[\w-]+(\.[\w-]+){4}$/);
  });

  it('Enter on the page’s button submits the form once', async () => {
    const world = await inForm();
    await typeCard();
    (await order('Order as a gift')).focus();
    await key('Enter');
    await until(() => world.submissions.length, 'the submission');
    await settle();
    expect(world.submissions.map(({ submitter }) => submitter?.textContent)).to.deep.equal([
      'Order as a gift',
    ]);
    expect(world.submissions[0]?.data.get('payment')).to.match(ciphertext);
  });

  it('Two quick presses on the page’s button submit the form once', async () => {
    const world = await inForm();
    await typeCard();
    await press(await order(), { times: 2, held: 20 });
    await until(() => world.submissions.length, 'the submission');
    await settle();
    expect(world.submissions).to.have.length(1);
    expect(world.submissions[0]?.data.get('payment')).to.match(ciphertext);
  });

  /** What a page does to its form while the input is encrypted, and who is the submitter then. */
  const changes: Record<string, { change: (pressed: HTMLButtonElement) => void; submitter: string | null }> =
    {
      'replaces its button by one of the same value': {
        change: (pressed) => pressed.replaceWith(button('Anew', 'how', 'gift')),
        submitter: 'Anew',
      },
      'replaces its button by something else': {
        change: (pressed) => pressed.replaceWith('Ordering\u2026'),
        submitter: null,
      },
      'disables its button': { change: (pressed) => (pressed.disabled = true), submitter: 'Order as a gift' },
      'makes another kind of button of it': {
        change: (pressed) => (pressed.type = 'button'),
        submitter: null,
      },
      'adds controls that are called as methods of forms are': {
        change: ({ form }) => {
          for (const name of ['requestSubmit', 'reportValidity', 'submit', 'elements'])
            form!.append(Object.assign(document.createElement('input'), { name }));
        },
        submitter: 'Order as a gift',
      },
    };
  for (const [what, { change, submitter }] of Object.entries(changes))
    it(`The form is submitted once with the ciphertext where the page ${what} meanwhile`, async () => {
      const world = await inForm();
      await typeCard();
      world.element.addEventListener('payment-ready', () =>
        change(query<HTMLButtonElement>('button', 'Order as a gift')!),
      );
      await pressOrder('Order as a gift');
      await until(() => world.submissions.length, 'the submission');
      await settle();
      expect(world.submissions).to.have.length(1);
      expect(world.submissions[0]?.submitter?.textContent ?? null).to.equal(submitter);
      expect(world.submissions[0]?.data.get('payment')).to.match(ciphertext);
    });

  it('The form waits for the element even if its fieldset is disabled meanwhile', async () => {
    const world = await inForm({ wrap: (form) => form.appendChild(document.createElement('fieldset')) });
    await typeCard();
    world.element.addEventListener(
      'payment-ready',
      () => (world.form.querySelector('fieldset')!.disabled = true),
    );
    await pressOrder();
    await until(() => world.eventsOf('payment-ready').length, 'the ciphertext');
    await world.state('ready');
    await settle();
    expect(world.submissions).to.deep.equal([]);
  });

  it('An attempt that the page ends meanwhile does not submit the form', async () => {
    const world = await inForm();
    await typeCard();
    world.element.addEventListener('payment-ready', () => world.element.setErrors([]));
    await pressOrder();
    await until(() => world.eventsOf('payment-ready').length, 'the ciphertext');
    await world.state('ready');
    await settle();
    expect(world.submissions).to.deep.equal([]);
  });

  const kinds: Record<string, (form: HTMLFormElement) => void> = {
    'asks nothing of its controls': (form: HTMLFormElement) => (form.noValidate = true),
    'closes a dialog': (form: HTMLFormElement) => (form.method = 'dialog'),
    'has a button that asks nothing of its controls': (form: HTMLFormElement) =>
      form.querySelectorAll('button').forEach((submitter) => (submitter.formNoValidate = true)),
  };
  for (const [what, prepare] of Object.entries(kinds))
    it(`A form that ${what} is submitted once the card is complete`, async () => {
      const world = await inForm();
      prepare(world.form);
      await pressOrder();
      await settle();
      expect(world.submissions).to.deep.equal([]);
      await typeCard();
      await pressOrder();
      await until(() => world.submissions.length, 'the submission');
      await settle();
      expect(world.submissions).to.have.length(1);
      expect(world.submissions[0]?.data.get('payment')).to.match(ciphertext);
    });

  it('A button that only closes a dialog is left alone', async () => {
    const world = await inForm();
    const cancel = button('Cancel');
    cancel.formMethod = 'dialog';
    cancel.formNoValidate = true;
    world.form.append(cancel);
    await typeCard();
    await press(cancel);
    await until(() => world.submissions.length, 'the event');
    expect(world.eventsOf('payment-ready')).to.deep.equal([]);
  });

  for (const hidePayButton of [true, false])
    it(`A form inside a shadow root is submitted ${hidePayButton ? 'by the page’s button' : 'by the element’s own button'}`, async () => {
      const outer = document.createElement('div');
      after(() => outer.remove());
      const world = await inForm({
        hidePayButton,
        wrap: (form) => {
          document.body.append(outer);
          outer.attachShadow({ mode: 'open' }).append(form);
          return form;
        },
      });
      await typeCard();
      await press(await find('button', hidePayButton ? 'Order' : 'Pay\u2026'));
      await until(() => world.submissions.length, 'the submission');
      await settle();
      expect(world.submissions).to.have.length(1);
      expect(world.submissions[0]?.data.get('payment')).to.match(ciphertext);
    });

  it('A form that is moved into a shadow root later is submitted too', async () => {
    const world = await inForm();
    const outer = document.createElement('div');
    after(() => outer.remove());
    document.body.append(outer);
    outer.attachShadow({ mode: 'open' }).append(world.form);
    await settle();
    await typeCard();
    await pressOrder();
    await until(() => world.submissions.length, 'the submission');
    expect(world.submissions[0]?.data.get('payment')).to.match(ciphertext);
  });

  it('The form takes precedence over payment-url', async () => {
    const world = await inForm();
    world.element.paymentUrl = '/api/payments';
    await typeCard();
    await pressOrder();
    await until(() => world.submissions.length, 'the submission');
    await settle();
    expect(world.payments).to.deep.equal([]);
  });

  it('Nothing is encrypted while another control of the form is invalid', async () => {
    const world = await inForm({ hidePayButton: false });
    const terms = document.createElement('input');
    terms.required = true;
    world.form.append(terms);
    await typeCard();
    await press(await find('button', 'Pay…'));
    await settle();
    expect(world.eventsOf('payment-ready')).to.deep.equal([]);
    expect(world.element.state, text()).to.equal('ready');
    await enter(terms);
    await type('yes');
    await press(await find('button', 'Pay…'));
    await until(() => world.submissions.length, 'the submission');
  });

  it('The method submit() on an incomplete form keeps typed values except the security code', async () => {
    const world = await inForm();
    const terms = document.createElement('input');
    terms.required = true;
    world.form.append(terms);
    await typeCard();
    void submitByScript(world.element);
    await until(() => world.eventsOf('payment-ready').length, 'the ciphertext');
    await world.state('ready');
    expect(world.submissions).to.deep.equal([]);
    expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
  });

  it('The method form.reset() clears the element', async () => {
    const world = await inForm();
    await typeCard();
    world.form.reset();
    await until(async () => (await box('Card number')).value === '', 'an empty form');
    await settle();
    expect((allByRole('textbox') as HTMLInputElement[]).map(({ value }) => value).join('')).to.equal('');
    expect(world.form.checkValidity()).to.equal(false);
  });

  it('The element has no form value after form.reset()', async () => {
    const world = await inForm();
    await typeCard();
    await pressOrder();
    await until(() => world.submissions.length, 'the submission');
    world.form.reset();
    await settle();
    expect([...new FormData(world.form)]).to.deep.equal([]);
  });

  const ways: Record<string, (world: InForm, disabled: boolean) => void> = {
    'its own attribute': ({ element }, disabled) => element.toggleAttribute('disabled', disabled),
    'its property': ({ element }, disabled) => (element.disabled = disabled),
    'a fieldset around it': ({ form }, disabled) => (form.querySelector('fieldset')!.disabled = disabled),
  };
  for (const [way, set] of Object.entries(ways))
    it(`The element is disabled by ${way} and enabled again`, async () => {
      const world = await inForm({
        hidePayButton: false,
        wrap: (form) => form.appendChild(document.createElement('fieldset')),
      });
      await typeCard();
      set(world, true);
      await until(() => !query('textbox', 'Card number'), 'an inert form');
      await settle();
      expect((await find<HTMLButtonElement>('button', 'Pay…')).disabled).to.equal(true);
      expect(world.form.checkValidity(), 'it is not in the way of the form').to.equal(true);
      expect([...new FormData(world.form)]).to.deep.equal([]);
      set(world, false);
      await until(() => query('textbox', 'Card number'), 'a form');
      await settle();
      expect((await find<HTMLButtonElement>('button', 'Pay…')).disabled).to.equal(false);
      expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    });

  it('A disabled element does not affect the form', async () => {
    const world = await inForm();
    world.element.disabled = true;
    await settle();
    await pressOrder();
    await settle();
    expect(world.submissions).to.have.length(1);
    expect(world.submissions[0]?.data.has('payment')).to.equal(false);
  });

  it('An element without a name does not affect the form', async () => {
    const world = await inForm({ name: '' });
    await typeCard();
    await pressOrder();
    await until(() => world.submissions.length, 'the submission');
    expect([...world.submissions[0]!.data.keys()]).to.deep.equal(['how']);
    expect(world.payments).to.deep.equal([]);
  });

  it('An element that leaves the form is no longer its control', async () => {
    const world = await inForm();
    document.body.append(world.element);
    await settle();
    expect(world.element.form === null).to.equal(true);
    expect(world.form.checkValidity()).to.equal(true);
    await pressOrder();
    await until(() => world.submissions.length, 'the submission');
    expect(world.submissions[0]?.data.has('payment')).to.equal(false);
  });

  it('The form attribute assigns the element to another form', async () => {
    const form = document.createElement('form');
    form.id = 'elsewhere';
    document.body.append(form);
    after(() => form.remove());
    const { element } = await ready({ only: ['cards'], attributes: { name: 'payment', form: 'elsewhere' } });
    expect(element.form === form).to.equal(true);
    await until(() => !form.checkValidity(), 'the control');
  });

  it('The element gives the browser nothing to restore', async () => {
    const { element } = await inForm();
    await typeCard();
    expect('formStateRestoreCallback' in element).to.equal(false);
    const inputs = allByRole('textbox') as HTMLInputElement[];
    expect(inputs.every((input) => input.getAttribute('autocomplete')?.startsWith('cc-'))).to.equal(true);
  });
});
