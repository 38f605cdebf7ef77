import type { PlaceholderWords } from './words';

export const pl: PlaceholderWords = {
  empty:
    'brak danych informacji info komentarza uwag dotyczy wiem wiadomo nieznany nieznana nieznane nieznani podano podal podala niedostepne niedostepny niedostepna ustalenia ustalic uzgodnienia potwierdzenia uzupelnienia uzupelnic uzupelnie okreslenia wypelnienia wypelnic oczekuje oczekujace nic zaden zadna zadne pozniej potem testowy testowa testowe testowo proba probny przykladowy przyklad puste pusty pusta cokolwiek zrobienia niema brakmaila ustalania weryfikacji wyjasnienia dopisania maila',
  filler:
    'nie do w na to jest ma sie i z za o jeszcze teraz wpis tekst pole dane jakis jakas ten ta bez dla po tu tym trakcie toku mail email telefon telefonu kontaktu byc bedzie razie nowego',
  whole:
    'b d|bd|j w|jw|jak wyzej|patrz wyzej|zob wyzej|to samo|w trakcie|w toku|cos|niewazne|obojetne|stanowisko|tytul|funkcja|nazwa firmy|nazwa|brak firmy|firma testowa|testowa firma|test sp z o o|test sp zoo|firma test|osoba prywatna|prywatnie|prywatny|imie nazwisko|imie i nazwisko|jan testowy|jan kowalski test|anna testowa|nie ma|nie|tak|adres przyklad|klient testowy|bez zmian|w przygotowaniu|w opracowaniu|nie pamietam',
};
