import type { Language } from '../catalogue/index.js';

/** The redirect pages: the card's bank, another bank or wallet, the signing of a mandate. */
export type StopKind = 'acs' | 'bank' | 'mandate';

interface StopWords {
  /** `{product}` is the payment product. */
  readonly title: string;
  readonly lead: string;
  readonly go: string;
}

interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

export interface Words extends Readonly<Record<StopKind, StopWords>> {
  readonly fail: string;
  readonly cancel: string;
  readonly merchant: string;
  readonly amount: string;
  readonly card: string;
  readonly account: string;
  readonly mandateId: string;
  readonly sandbox: string;
  readonly done: NoticeWords;
  readonly unknown: NoticeWords;
  /** The page of a hosted checkout. */
  readonly hostedCheckout: {
    readonly title: string;
    readonly reference: string;
    /** Names the merchant's `variant`. */
    readonly variant: string;
    readonly back: string;
    readonly refused: string;
    readonly paid: NoticeWords;
  };
  readonly hostedMandate: { readonly wrongIban: string };
  /** For the sandbox's operator. */
  readonly notBuilt: NoticeWords;
}

const en: Words = {
  acs: {
    title: 'Confirm your payment',
    lead: 'Your bank wants to be sure that it is you who pays.',
    go: 'Authenticate',
  },
  bank: {
    title: 'Pay with {product}',
    lead: 'Here your bank or wallet would ask you to sign in.',
    go: 'Pay',
  },
  mandate: {
    title: 'Sign the mandate',
    lead: 'You allow the merchant to collect money from your account.',
    go: 'Sign',
  },
  fail: 'Fail',
  cancel: 'Cancel',
  merchant: 'Merchant',
  amount: 'Amount',
  card: 'Card',
  account: 'Account',
  mandateId: 'Mandate',
  sandbox: 'This is a test page. No money moves: you choose how it goes.',
  done: { title: 'All done', text: 'You can close this page and go back to the shop.' },
  unknown: { title: 'Nothing to do here', text: 'This page is not known, or not any more.' },
  hostedCheckout: {
    title: 'Pay',
    reference: 'Reference',
    variant: 'Page design',
    back: 'Back to the shop',
    refused: 'That payment did not go through. Choose how you want to pay.',
    paid: { title: 'Thank you', text: 'Your payment is on its way to the shop.' },
  },
  hostedMandate: { wrongIban: 'Check the IBAN. A character seems to be wrong or missing.' },
  notBuilt: { title: 'The checkout is not built', text: 'Run npm run build, then load this page again.' },
};

const nl: Words = {
  acs: {
    title: 'Bevestig je betaling',
    lead: 'Je bank wil zeker weten dat jij het bent die betaalt.',
    go: 'Bevestigen',
  },
  bank: {
    title: 'Betalen met {product}',
    lead: 'Hier zou je inloggen bij je bank of wallet.',
    go: 'Betalen',
  },
  mandate: {
    title: 'Machtiging ondertekenen',
    lead: 'Hiermee mag de winkel bedragen van je rekening afschrijven.',
    go: 'Ondertekenen',
  },
  fail: 'Laten mislukken',
  cancel: 'Annuleren',
  merchant: 'Winkel',
  amount: 'Bedrag',
  card: 'Kaart',
  account: 'Rekening',
  mandateId: 'Machtiging',
  sandbox: 'Dit is een testpagina. Er wordt niets afgeschreven: jij kiest hoe het afloopt.',
  done: { title: 'Klaar', text: 'Je kunt deze pagina sluiten en teruggaan naar de winkel.' },
  unknown: { title: 'Hier is niets te doen', text: 'Deze pagina is onbekend of niet meer geldig.' },
  hostedCheckout: {
    title: 'Betalen',
    reference: 'Kenmerk',
    variant: 'Paginaontwerp',
    back: 'Terug naar de winkel',
    refused: 'Die betaling is niet gelukt. Kies hoe je wilt betalen.',
    paid: { title: 'Bedankt', text: 'Je betaling is onderweg naar de winkel.' },
  },
  hostedMandate: { wrongIban: 'Controleer de IBAN. Er lijkt een teken fout te zijn of te ontbreken.' },
  notBuilt: {
    title: 'De checkout is niet gebouwd',
    text: 'Voer npm run build uit en laad deze pagina opnieuw.',
  },
};

const de: Words = {
  acs: {
    title: 'Zahlung bestätigen',
    lead: 'Ihre Bank möchte sichergehen, dass Sie selbst zahlen.',
    go: 'Bestätigen',
  },
  bank: {
    title: 'Mit {product} bezahlen',
    lead: 'Hier würden Sie sich bei Ihrer Bank oder Wallet anmelden.',
    go: 'Bezahlen',
  },
  mandate: {
    title: 'Mandat erteilen',
    lead: 'Damit darf der Händler Beträge von Ihrem Konto einziehen.',
    go: 'Unterschreiben',
  },
  fail: 'Scheitern lassen',
  cancel: 'Abbrechen',
  merchant: 'Händler',
  amount: 'Betrag',
  card: 'Karte',
  account: 'Konto',
  mandateId: 'Mandat',
  sandbox: 'Dies ist eine Testseite. Es fließt kein Geld: Sie wählen, wie es ausgeht.',
  done: { title: 'Fertig', text: 'Sie können diese Seite schließen und zum Shop zurückkehren.' },
  unknown: { title: 'Hier gibt es nichts zu tun', text: 'Diese Seite ist unbekannt oder nicht mehr gültig.' },
  hostedCheckout: {
    title: 'Bezahlen',
    reference: 'Referenz',
    variant: 'Seitengestaltung',
    back: 'Zurück zum Shop',
    refused: 'Diese Zahlung ist nicht gelungen. Wählen Sie, wie Sie bezahlen möchten.',
    paid: { title: 'Vielen Dank', text: 'Ihre Zahlung ist auf dem Weg zum Shop.' },
  },
  hostedMandate: { wrongIban: 'Prüfen Sie die IBAN. Ein Zeichen scheint falsch zu sein oder zu fehlen.' },
  notBuilt: {
    title: 'Der Checkout ist nicht gebaut',
    text: 'Führen Sie npm run build aus und laden Sie diese Seite neu.',
  },
};

const fr: Words = {
  acs: {
    title: 'Confirmez votre paiement',
    lead: 'Votre banque veut s’assurer que c’est bien vous qui payez.',
    go: 'Confirmer',
  },
  bank: {
    title: 'Payer avec {product}',
    lead: 'Ici, votre banque ou votre portefeuille vous demanderait de vous identifier.',
    go: 'Payer',
  },
  mandate: {
    title: 'Signer le mandat',
    lead: 'Vous autorisez le marchand à prélever des sommes sur votre compte.',
    go: 'Signer',
  },
  fail: 'Faire échouer',
  cancel: 'Annuler',
  merchant: 'Marchand',
  amount: 'Montant',
  card: 'Carte',
  account: 'Compte',
  mandateId: 'Mandat',
  sandbox: 'Ceci est une page de test. Aucun argent ne circule : c’est vous qui choisissez la suite.',
  done: { title: 'C’est fait', text: 'Vous pouvez fermer cette page et revenir à la boutique.' },
  unknown: { title: 'Rien à faire ici', text: 'Cette page est inconnue ou n’est plus valable.' },
  hostedCheckout: {
    title: 'Payer',
    reference: 'Référence',
    variant: 'Modèle de page',
    back: 'Retour à la boutique',
    refused: 'Ce paiement n’a pas abouti. Choisissez comment vous voulez payer.',
    paid: { title: 'Merci', text: 'Votre paiement est transmis à la boutique.' },
  },
  hostedMandate: { wrongIban: 'Vérifiez l’IBAN. Un caractère semble faux ou manquant.' },
  notBuilt: {
    title: 'Le checkout n’est pas construit',
    text: 'Lancez npm run build, puis rechargez cette page.',
  },
};

const es: Words = {
  acs: {
    title: 'Confirma tu pago',
    lead: 'Tu banco quiere asegurarse de que eres tú quien paga.',
    go: 'Confirmar',
  },
  bank: {
    title: 'Pagar con {product}',
    lead: 'Aquí tu banco o monedero te pediría que te identificaras.',
    go: 'Pagar',
  },
  mandate: {
    title: 'Firmar la orden de domiciliación',
    lead: 'Autorizas al comercio a cobrar importes de tu cuenta.',
    go: 'Firmar',
  },
  fail: 'Hacer que falle',
  cancel: 'Cancelar',
  merchant: 'Comercio',
  amount: 'Importe',
  card: 'Tarjeta',
  account: 'Cuenta',
  mandateId: 'Orden',
  sandbox: 'Esta es una página de prueba. No se mueve dinero: tú eliges cómo acaba.',
  done: { title: 'Listo', text: 'Puedes cerrar esta página y volver a la tienda.' },
  unknown: { title: 'Aquí no hay nada que hacer', text: 'Esta página no existe o ya no es válida.' },
  hostedCheckout: {
    title: 'Pagar',
    reference: 'Referencia',
    variant: 'Diseño de la página',
    back: 'Volver a la tienda',
    refused: 'Ese pago no se ha completado. Elige cómo quieres pagar.',
    paid: { title: 'Gracias', text: 'Tu pago va camino de la tienda.' },
  },
  hostedMandate: { wrongIban: 'Revisa el IBAN. Parece que falta un carácter o que alguno no es correcto.' },
  notBuilt: {
    title: 'El checkout no está construido',
    text: 'Ejecuta npm run build y vuelve a cargar esta página.',
  },
};

const ar: Words = {
  acs: {
    title: 'تأكيد الدفع',
    lead: 'يريد بنكك التأكد من أنك أنت من يدفع.',
    go: 'تأكيد',
  },
  bank: {
    title: 'الدفع عبر {product}',
    lead: 'هنا يطلب منك بنكك أو محفظتك تسجيل الدخول.',
    go: 'ادفع',
  },
  mandate: {
    title: 'توقيع التفويض',
    lead: 'تسمح للتاجر بتحصيل مبالغ من حسابك.',
    go: 'توقيع',
  },
  fail: 'إفشال العملية',
  cancel: 'إلغاء',
  merchant: 'التاجر',
  amount: 'المبلغ',
  card: 'البطاقة',
  account: 'الحساب',
  mandateId: 'التفويض',
  sandbox: 'هذه صفحة اختبار. لا تُحوَّل أي أموال: أنت تختار كيف تنتهي العملية.',
  done: { title: 'تم', text: 'يمكنك إغلاق هذه الصفحة والعودة إلى المتجر.' },
  unknown: { title: 'لا شيء هنا', text: 'هذه الصفحة غير معروفة أو لم تعد صالحة.' },
  hostedCheckout: {
    title: 'الدفع',
    reference: 'المرجع',
    variant: 'تصميم الصفحة',
    back: 'العودة إلى المتجر',
    refused: 'لم تكتمل عملية الدفع تلك. اختر كيف تريد أن تدفع.',
    paid: { title: 'شكرًا لك', text: 'دفعتك في طريقها إلى المتجر.' },
  },
  hostedMandate: { wrongIban: 'تحقّق من رقم IBAN. يبدو أن أحد الأحرف خاطئ أو ناقص.' },
  notBuilt: { title: 'لم تُبنَ صفحة الدفع بعد', text: 'نفّذ npm run build ثم أعد تحميل هذه الصفحة.' },
};

/** What the pages say. */
export const words = { en, nl, de, fr, es, ar } satisfies Record<Language, Words>;
