import type { PlaceholderWords } from './words';

export const fr: PlaceholderWords = {
  empty:
    'neant aucun aucune rien inconnu inconnue inconnus renseigne renseignee communique communiquee precise precisee defini definie definir completer preciser determiner confirmer renseigner remplir venir attente essai factice bidon toto tata titi tutu vide nsp ras applicable disponible connu connue sait sais idee info infos information informations commentaire commentaires objet suivre plus indique indiquee specifie fourni donnee donnees demail saisir verifier voir faire cours pasdemail',
  filler:
    'non pas a de d du des la le les l ne n je on il en sans se un une ceci est c ce que quoi pour encore tard texte mail email telephone soit etre sera suite nouveau au moment instant actuellement toujours signaler autre ou et ici y',
  whole:
    'n c|n r|nr|r a s|voir ci dessus|ci dessus|cf ci dessus|voir plus haut|voir dessus|idem ci dessus|comme ci dessus|meme chose|oui|fonction|titre|poste|intitule|societe|nom|nom de la societe|nom societe|nom de l entreprise|raison sociale|societe test|entreprise test|pas de societe|sans societe|aucune societe|societe inconnue|entreprise inconnue|test sarl|test sas|particulier|prive|prenom nom|nom prenom|monsieur x|m x|madame x|jean dupont test|pas de mail|pas d email|pas mail|pas de telephone|pas de tel|n importe quoi|nimporte quoi|peu importe|on verra|a l etude|sans suite|nom exemple|exemple|bof|chais pas',
};
