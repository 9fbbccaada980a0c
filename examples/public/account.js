const remove = async (account) => {
  const headers = { 'Content-Type': 'application/json' };
  const { ok } = await fetch('/api/accounts', { method: 'DELETE', headers, body: JSON.stringify(account) });
  if (!ok) throw new Error('The account is still there');
};

document
  .querySelector('connect-checkout')
  .addEventListener('account-remove', (event) => event.respondWith(remove(event.detail)));
