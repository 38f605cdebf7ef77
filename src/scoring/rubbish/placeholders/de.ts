import type { PlaceholderWords } from './words';

export const de: PlaceholderWords = {
  empty:
    'unbekannt unbekannte unbekannter unklar offen folgt folgen nachgereicht nachgetragen nachtragen nichts keine keiner keinen kein ahnung angabe angaben info infos information informationen entfallt entfaellt zutreffend platzhalter mustertext blindtext testeintrag testtext testkunde testdaten testdatensatz testkontakt testlead spater spaeter egal ausfullen ausfuellen nachreichen vorhanden bekannt fest aussteht klar klaren klaeren geklart definiert bestimmt festgelegt ergibt irgendwas keines keinerlei wei weiss keinemail fehlt fehlen',
  filler:
    'noch nicht wird werden steht stehen aus ist es ich wir hier da zu zur zum kommt mal nur ein eine einen der die das bitte sich muss sind dazu mehr bisher derzeit aktuell momentan vorerst erst im in und oder kommentar daten eintrag text siehe machen zurzeit zeit werte wert nach loschen loeschen lust neues mach mache',
  whole:
    'k a|ka|k a k a|n v|nv|n b|nb|s o|s u|siehe oben|siehe unten|wie oben|wie gehabt|wie immer|siehe notiz|siehe notizen|dto|nein|ja|funktion|titel|position|firma|firmenname|name der firma|keine firma|testfirma|test firma|test gmbh|test ag|testfirma gmbh|musterfirma|muster gmbh|musterfirma gmbh|muster ag|mustermann|mustermann ag|mustermann gmbh|max mustermann|erika mustermann|maxi mustermann|max muster|hans muster|muster|privat|privatperson|privatkunde|vorname nachname|vor und nachname|name vorname|xxx gmbh|xx gmbh|beispiel|beispielfirma|beispiel gmbh|info beispiel|steht aus|steht noch aus|kein telefon|keine telefonnummer|keine nummer|kein plan|in arbeit|in klarung|in bearbeitung|zu definieren|kommt noch|siehe mail|siehe email|siehe anhang|wie besprochen|bitte loschen|nicht verwenden|neukunde|sonstige|sonstiges|siehe e mail|muss ich noch machen|neue firma',
};
