import type { PlaceholderWords } from './words';

export const nl: PlaceholderWords = {
  empty:
    'geen niets niks onbekend onbekende bekend idee info informatie gegevens opmerkingen opmerking commentaar beschikbaar ingevuld nnb ntb nvt bepalen invullen vullen aangevuld aanvullen volgt volgen openstaand afwachting testje testtekst proef dummy voorbeeld voorbeeldtekst leeg antwoord geenmail passing toepassing weet nader bevestigen duidelijk later bepaald gevuld vermeld opgegeven overleg uitzoeken komt doen',
  filler:
    'niet van nog te in de het een dit is ik wij we er dat nader wordt later op om uit geen weet test tekst veld mail email telefoon maar voor nu hier zie en of komt open moet worden zal ons naar',
  whole:
    'n v t|nvt|n n b|n t b|z o z|zoz|idem|zie boven|zie hierboven|zoals boven|zie onder|zie notities|zelfde|hetzelfde|maakt niet uit|wat dan ook|later|straks|nee|ja|functie|titel|functietitel|bedrijf|bedrijfsnaam|naam bedrijf|geen bedrijf|onbekend bedrijf|testbedrijf|test bedrijf|test bv|test b v|test nv|voorbeeld bv|voorbeeldbedrijf|particulier|prive|voornaam achternaam|naam|voor en achternaam|jan test|jan jansen test|in behandeling|mee bezig|loopt nog|nog open|loopt|naam voorbeeld|geen mail|geen email|geen telefoon|testklant|test klant|proefklant',
};
