import type { PlaceholderWords } from './words';

export const it: PlaceholderWords = {
  empty:
    'nessuno nessuna nessun niente nulla sconosciuto sconosciuta sconosciuti noto nota conosciuto conosciuta ignoto ignota boh informazione informazioni info commento commenti definire definirsi definito determinare confermare verificare compilare completare inserire stabilire specificare specificato decidere attesa sospeso arrivo applicabile disponibile disponibili prova prove fittizio fittizia segnaposto vuoto vuota pervenuto pervenuta pippo pluto paperino indicato fornito comunicato so sa dati segnalare valutare mail assegnare',
  filler:
    'non n da di del della in un una e il la lo le i gli si ancora per ora al momento a che questo questa testo campo senza piu tardi dopo email telefono fare essere stato ad con ci su',
  whole:
    'c s|cs|vedi sopra|vedere sopra|come sopra|vedi note|vedi nota|uguale|stesso|piu tardi|dopo|poi|da fare|da vedere|vedremo|si vedra|qualsiasi cosa|qualunque cosa|altro|ruolo|qualifica|titolo|funzione|mansione|azienda|ditta|nome azienda|nome della azienda|nome dell azienda|ragione sociale|nessuna azienda|azienda di prova|azienda prova|azienda test|prova srl|prova spa|test srl|test spa|pippo srl|privato|nome cognome|nome e cognome|cognome nome|tizio|caio|sempronio|tizio caio|tizio caio sempronio|mario rossi prova|in corso|in lavorazione|in definizione|esempio|nome esempio|non ha|non ha mail|cliente prova|cliente di prova',
};
