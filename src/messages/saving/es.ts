import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Qué guardar',
  saveCard: 'Guardar tarjeta',
  saveAccount: 'Guardar cuenta',
  saving: 'Guardando…',
  loading: 'Cargando lo que se puede guardar',
  nothingOffered: 'Aquí no se puede guardar nada.',
  unsure: 'Aún no sabemos si se ha guardado. Vuelva a intentarlo: no se guardará dos veces.',
  sessionExpired: 'Esta página ha estado abierta mucho tiempo. Aún no se ha guardado nada.',
  reload: 'Esta página ha estado abierta demasiado tiempo. Vuelva a cargarla para continuar.',
  notNow: 'En este momento no es posible guardar.',
  gone: 'Lo que ha elegido ya no se puede guardar aquí. Elija otra cosa.',
  refused: 'No se ha podido guardar. Revise los datos o use otra tarjeta o cuenta.',
  cardRefused: (brand) => `Aquí no se puede guardar ${brand || 'esta tarjeta'}. Use otra tarjeta.`,
  brand: 'Marca de la tarjeta',
  required: (label) => `Falta: ${label}.`,
  terms: 'Acepte las condiciones para continuar.',
  savedCard: 'Su tarjeta está guardada',
  savedAccount: 'Su cuenta está guardada',
  alreadySaved: 'Ya estaba guardado',
  accounts: 'Tarjetas y cuentas guardadas',
  none: 'Aún no hay nada guardado.',
  addCard: 'Añadir una tarjeta',
  add: 'Añadir una tarjeta o cuenta',
  replace: 'Sustituir',
  takesPlace: (name) => `Sustituye a ${name}.`,
  cancel: 'Cancelar',
};

export default words;
