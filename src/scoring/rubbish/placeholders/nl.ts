import type { PlaceholderWords } from './words';

export const nl: PlaceholderWords = {
  empty:
    'geen niets niks onbekend onbekende bekend idee info informatie gegevens opmerkingen opmerking commentaar beschikbaar ingevuld nnb ntb nvt bepalen invullen vullen aangevuld aanvullen volgt volgen openstaand afwachting testje testtekst proef voorbeeld voorbeeldtekst leeg antwoord geenmail passing toepassing weet nader bevestigen duidelijk later bepaald gevuld vermeld opgegeven overleg uitzoeken komt doen',
  filler:
    'niet van nog te in de het een dit is ik wij we er dat wordt op om uit tekst veld mail email telefoon maar voor nu hier zie en of open moet worden zal ons naar zin',
  whole:
    'n n b|n t b|z o z|zoz|zie boven|zie hierboven|zoals boven|zie onder|zie notities|zelfde|hetzelfde|maakt niet uit|wat dan ook|straks|nee|functie|functietitel|bedrijf|bedrijfsnaam|naam bedrijf|geen bedrijf|onbekend bedrijf|testbedrijf|test bedrijf|test bv|test b v|test nv|voorbeeld bv|voorbeeldbedrijf|voornaam achternaam|naam|voor en achternaam|jan test|jan jansen test|in behandeling|mee bezig|loopt nog|nog open|loopt|naam voorbeeld|testklant|test klant|proefklant|weet ik veel',
};
