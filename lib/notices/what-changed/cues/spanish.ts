import { cue } from '../cue';
import type { Cues } from './cues';

const STUDY = '(?:resultados?|conclusi[oó]n(?:es)?|hallazgos|interpretaci[oó]n)';

/** Spanish. */
export const SPANISH: Cues = {
  change: cue(
    'error(?:es)?', 'errat*', 'equivocaci*', 'incorrect*', 'erróne*', 'equivocad*', 'omiti*', 'omisión', 'falta', 'faltaba*', 'debe', 'deben', 'debía*', 'debería*', 'debió', 'dice', 'donde dice', 'en lugar de', 'en vez de', 'y no', 'no [\\d.,]{1,12}', 'intercambi*', 'invertid*', 'duplicad*', 'repetid*', 'sustituy*', 'reemplaz*', 'corrige', 'lo correcto', 'el correcto', 'la correcta', 'no se (?:incluy*|mencion*|indic*|declar*)', 'con la leyenda', 'es .. y no', 'trocad*',
  ),
  unchanged: cue('sin cambios', 'no (?:cambia*|se modifica*)', '(?:es|son) correct[oa]s?', 'permanece* .. (?:igual|válid*)'),
  denial: cue(`no (?:afecta*|altera*|modifica*|cambia*|influ*) .. ${STUDY}`, `${STUDY} .. (?:no se ven afectad*|no cambia*|sin cambios)`, `sin (?:afectar|alterar|modificar) .. ${STUDY}`),
  authors: cue('nombres? (?:de|del) .. autor*', 'apellidos?', 'autor(?:es|a|as)? .. (?:nombre|apellido)*', 'lista de autores', 'autoría', 'afiliaci*', 'filiaci*', 'adscripci*', 'autor(?:a)? (?:de|para) correspondencia', 'correo electrónico', 'ORCID', 'orden de (?:los )?autores'),
  ethics: cue('conflictos? de interes(?:es)?', 'intereses', 'financia*', 'financió', 'subvenci*', 'beca', 'patrocin*', 'ética', 'ético', 'éticos', 'consentimiento informado', 'comité de ética', 'honorarios'),
  processing: cue('referencias? (?:bibliográfica*|número|[\\d.,]{1,12})', 'bibliograf*', 'citas?', 'citad[oa]', 'licencia', 'derechos de autor', 'DOI'),
  figures: cue('figuras?', 'fig', 'tablas?', 'cuadros?', 'leyendas?', 'pie de figura', 'gráfic[oa]s?', 'imagen', 'imágenes', 'material (?:suplementario|complementario)', 'vídeos?', 'videos?', 'láminas?', 'ejes?'),
  figureUse: cue('utilizad[oa]s? en la (?:figura|tabla)'),
  methods: cue('métodos?', 'metodolog*', 'dosis', 'concentraci*', 'criterios? de (?:inclusión|exclusión)', 'fueron (?:excluid*|incluid*)', 'se (?:excluy*|incluy*)', 'tamaño (?:de la )?muestra*', 'muestras?', 'cuestionario', 'aleatori*', 'umbral', 'registro', 'disponibilidad de (?:los )?datos', 'base de datos', 'código', 'temperatura', 'periodo de estudio', 'recogida de datos'),
  cause: cue('error(?:es)? (?:de|en) (?:el |la |los )?(?:cálculo|codificación|análisis|programación|datos)', 'mal codificad*'),
  sample: cue('número de .. (?:pacientes|participantes|mujeres|hombres|niños|sujetos)', 'edad media', 'n ?= ?[\\d.,]{0,12}'),
  outcome: cue('prevalencia', 'incidencia', 'mortalidad', 'supervivencia', 'tasas?', 'porcentajes?', 'proporción', 'odds ratio', 'hazard ratio', 'riesgo', 'significativ*', 'intervalo de confianza', 'valor de p', 'p ?[=<>] ?[\\d.,·]{0,12}', 'coeficiente*', 'correlaci*', 'reducción', 'aumento', 'eficacia', 'sensibilidad', 'especificidad', 'diferencia*'),
  outcomePlace: cue('resumen', 'resultados', 'conclusión', 'conclusiones', 'abstract'),
  verdict: cue('(?:ya )?no (?:es|fue|era|son) (?:estadísticamente )?significativ*', `${STUDY} .. (?:no (?:son|es) (?:fiable*|válid*)|inválid*|incorrect*|cambia*)`, 'no (?:son|es) reproducible*', 'falta de confianza', 'sentido contrario'),
  swapped: cue('intercambi*', 'invertid*', 'trocad*', 'confundid*'),
  up: cue('aument*', 'mejor*', 'mayor', 'superior', 'más', 'increment*'),
  down: cue('dismin*', 'reduj*', 'reducci*', 'empeor*', 'menor', 'inferior', 'menos'),
  claim: cue('significativ*', 'asoci*', 'eficaz', 'efectiv*', 'diferenci*'),
  negation: cue('no', 'ni', 'nunca', 'sin', 'ningun*'),
  wording: cue('palabras?', 'término*', 'ortogr*', 'tipogr*', 'frases?', 'párrafo*', 'títulos?', 'ecuaci*', 'fórmula*', 'línea', 'página', 'traducci*', 'abreviatura*'),
  passage: cue('frases?', 'párrafos?', 'páginas?', 'líneas?', 'texto', 'dice'),
  open: cue('ni', 'si'),
  label: cue('leyendas?', 'pie de figura', 'ejes?'),
  misstated: cue('(?:afirmaba|decía|indicaba) (?:erróneamente|incorrectamente) que'),
  thanks: cue('agradec*'),
};
