import { cue } from '../cue';
import type { Cues } from './cues';

const STUDY = '(?:résultats?|conclusions?|interprétations?)';

/** French. */
export const FRENCH: Cues = {
  change: cue(
    'erreurs?', 'erroné*', 'incorrect*', 'inexact*', 'omis*', 'omission', 'oubli*', 'manqu*', 'par erreur', 'faut(?:e|es)', 'coquille*', 'doi(?:t|vent) être', 'aurai(?:t|ent) dû', 'il faut lire', '(?:convient|faut) de lire', 'lire', 'au lieu de', 'et non', 'interverti*', 'inversé*', 'échangé*', 'dupliqué*', 'remplac*', 'a été indiqué*', 'était de', 'ont été (?:interverti|inversé)*', 'n’a pas été', 'n’ont pas été', 'n’avai*', 'rectifi*', 'supprim*', 'ajout*',
  ),
  unchanged: cue('inchangé*', '(?:est|sont|reste|restent) (?:correct|exact|valable)*', 'sans changement'),
  denial: cue(`(?:ne|n’)\\s?(?:modifi*|affect*|chang*|remet*|alter*|influ*) .. ${STUDY}`, `${STUDY} .. (?:inchangé*|ne sont pas (?:affecté|modifié)*|restent valables?)`, `sans (?:incidence|conséquence|effet) .. ${STUDY}`),
  authors: cue('noms? .. auteur*', 'auteur(?:e)?s? .. (?:nom|prénom)', 'prénoms?', 'patronyme', 'nom de famille', 'liste des auteurs', 'ordre des auteurs', 'affiliations?', 'auteur correspondant', 'adresse (?:de|du|électronique|e-mail)*', 'orthographe du nom'),
  ethics: cue('conflits? d’intérêts?', 'liens? d’intérêts?', 'déclaration (?:de|des|d’) ?(?:liens|intérêts)', 'financement*', 'financé*', 'subvention*', 'bourse', 'éthique', 'consentement', 'comité de protection', 'honoraires'),
  processing: cue('références? (?:bibliographique*|n|[\\d.,]{1,12})', 'bibliograph*', 'citations?', 'cité(?:e|s|es)?(?! en référence)', 'licence', 'droits d’auteur'),
  figures: cue('figures?', 'fig', 'tableaux?', 'légendes?', 'images?', 'graphiques?', 'schémas?', 'planches?', 'matériel (?:supplémentaire|complémentaire)', 'vidéos?', 'annexes? électronique*'),
  figureUse: cue('utilisé*s? (?:dans|pour) (?:la|le) (?:figure|tableau)'),
  methods: cue('méthodes?', 'méthodolog*', 'doses?', 'posologie*', 'concentrations?', 'seuils?', 'critères? d’(?:inclusion|exclusion)', 'ont été (?:exclu|inclu)*', 'taille de l’échantillon', 'échantillon*', 'questionnaires?', 'randomis*', 'base de données', 'disponibilité des données', 'données brutes', 'codes?', 'température', 'période d’étude', 'recueil des données'),
  cause: cue('erreurs? (?:de|dans le) (?:calcul|codage|saisie|programmation|analyse)*'),
  sample: cue('nombre de .. (?:patient*|participant*|femmes|hommes|enfants|sujets)', 'âge moyen', 'effectif*', 'n ?= ?[\\d.,]{0,12}'),
  outcome: cue('prévalence', 'incidence', 'mortalité', 'survie', 'taux', 'proportion', 'pourcentage*', 'odds ratio', 'rapport de cotes', 'risque relatif', 'hazard ratio', 'significati*', 'intervalle de confiance', 'p ?[=<>] ?[\\d.,·]{0,12}', 'coefficient*', 'corrélation*', 'réduction', 'augmentation', 'efficacité', 'sensibilité', 'spécificité', 'différence*'),
  outcomePlace: cue('résumé', 'résultats', 'conclusions?', 'abstract'),
  verdict: cue('(?:n’est|ne sont|n’était) (?:plus|pas) (?:statistiquement )?significati*', `${STUDY} .. (?:ne sont (?:plus|pas) (?:fiable|valable|valide)*|invalid*|erroné*|modifié*)`, 'pas reproductib*', 'sens (?:contraire|opposé)'),
  swapped: cue('interverti*', 'inversé*', 'échangé*', 'confondu*'),
  up: cue('augment*', 'amélior*', 'supérieur*', 'plus', 'accru*'),
  down: cue('dimin*', 'rédui*', 'aggrav*', 'inférieur*', 'moins'),
  claim: cue('significati*', 'associé*', 'efficace*', 'différen*'),
  negation: cue('ne', 'pas', 'aucun*', 'sans', 'non', 'n’*'),
  wording: cue('mots?', 'termes?', 'orthograph*', 'typograph*', 'phrases?', 'paragraphe*', 'titres?', 'équations?', 'formules?', 'ligne', 'page', 'traduction', 'abréviation*', 'coquille*'),
  passage: cue('phrases?', 'paragraphes?', 'pages?', 'lignes?', 'texte'),
  open: cue('ni', 'si'),
  label: cue('légendes?', 'axes?'),
  misstated: cue('(?:indiqu*|affirm*) (?:à tort|par erreur) que'),
  thanks: cue('remerci*'),
};
