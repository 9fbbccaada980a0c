import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Kaydedilecek olan',
  saveCard: 'Kartı kaydet',
  saveAccount: 'Hesabı kaydet',
  saving: 'Kaydediliyor…',
  loading: 'Kaydedilebilecekler yükleniyor',
  nothingOffered: 'Burada kaydedilebilecek bir şey yok.',
  unsure: 'Kaydedilip kaydedilmediğini henüz bilmiyoruz. Lütfen tekrar deneyin, iki kez kaydedilmez.',
  sessionExpired: 'Bu sayfa uzun süre açık kaldı. Henüz bir şey kaydedilmedi.',
  reload: 'Bu sayfa çok uzun süre açık kaldı. Devam etmek için sayfayı yenileyin.',
  notNow: 'Şu anda kaydedilemiyor.',
  gone: 'Seçtiğiniz artık burada kaydedilemiyor. Başka bir şey seçin.',
  refused: 'Kaydedilemedi. Bilgileri kontrol edin veya başka bir kart ya da hesap kullanın.',
  cardRefused: (brand) => `${brand || 'Bu kart'} burada kaydedilemiyor. Başka bir kart kullanın.`,
  brand: 'Kart markası',
  required: (label) => `Gerekli: ${label}.`,
  terms: 'Devam etmek için koşulları kabul edin.',
  savedCard: 'Kartınız kaydedildi',
  savedAccount: 'Hesabınız kaydedildi',
  alreadySaved: 'Daha önce kaydedilmiş',
  accounts: 'Kayıtlı kartlar ve hesaplar',
  none: 'Henüz kayıtlı bir şey yok.',
  addCard: 'Kart ekle',
  add: 'Kart veya hesap ekle',
  replace: 'Değiştir',
  takesPlace: (name) => `Yerine geçeceği kayıt: ${name}.`,
  cancel: 'Vazgeç',
};

export default words;
