import { cue } from '../cue';
import type { Cues } from './cues';

const STUDY = '(?:resultados?|conclus(?:ão|ões)|achados|interpretação)';

/** Portuguese. */
export const PORTUGUESE: Cues = {
  change: cue(
    'erros?', 'equívoco*', 'incorret*', 'incorrect*', 'errad*', 'errône*', 'omiti*', 'omissão', 'faltou', 'faltav*', 'deve', 'devem', 'deveria*', 'onde se lê', 'onde está escrito', 'leia-se', 'ler-se', 'em vez de', 'ao invés de', 'em lugar de', 'e não', 'não [\\d.,]{1,12}', 'trocad*', 'invertid*', 'duplicad*', 'repetid*', 'substitu*', 'o correto', 'a correta', 'correto é', 'não (?:foi|foram) (?:inclu*|mencion*|inform*|declar*|citad*)', 'acrescent*',
  ),
  unchanged: cue('sem alteraç*', 'não (?:muda*|se altera*)', '(?:está|estão|é|são) corret[oa]s?', 'permanece*'),
  denial: cue(`não (?:afeta*|altera*|modifica*|muda*|influ*|compromet*) .. ${STUDY}`, `${STUDY} .. (?:não (?:foram|são|se) (?:afetad*|alterad*|altera*)|inalterad*)`, `sem (?:afetar|alterar|prejuízo) .. ${STUDY}`),
  authors: cue('nomes? (?:de|do|da|dos|das) .. autor*', 'sobrenomes?', 'autor(?:es|a|as)? .. (?:nome|sobrenome)', 'lista de autores', 'autoria', 'ordem dos autores', 'afiliaç*', 'filiaç*', 'vínculo institucional', 'autor(?:a)? correspondente', 'autor(?:a)? para correspondência', 'e-?mail', 'ORCID'),
  ethics: cue('conflitos? de interesses?', 'interesses', 'financia*', 'fomento', 'bolsa', 'subvenç*', 'patroc*', 'ética', 'ético', 'consentimento', 'comitê de ética', 'comissão de ética', 'honorários'),
  processing: cue('referências? (?:bibliográfica*|número|[\\d.,]{1,12})', 'bibliogr*', 'citaç*', 'licença', 'direitos autorais', 'DOI'),
  figures: cue('figuras?', 'fig', 'tabelas?', 'quadros?', 'legendas?', 'gráficos?', 'imagem', 'imagens', 'material suplementar', 'vídeos?', 'pranchas?', 'eixos?'),
  figureUse: cue('(?:usad|utilizad)[oa]s? na (?:figura|tabela)'),
  methods: cue('métodos?', 'metodolog*', 'doses?', 'concentraç*', 'critérios? de (?:inclusão|exclusão)', '(?:foram|foi) (?:excluíd*|incluíd*)', 'tamanho (?:da )?amostra*', 'amostras?', 'questionários?', 'randomiz*', 'limiar', 'registro', 'disponibilidade (?:de|dos) dados', 'banco de dados', 'código', 'temperatura', 'período do estudo', 'coleta de dados'),
  cause: cue('erros? (?:de|no|na|nos) (?:cálculo|codificação|análise|digitação dos dados|programação)'),
  sample: cue('número de .. (?:pacientes|participantes|mulheres|homens|crianças|sujeitos)', 'idade média', 'n ?= ?[\\d.,]{0,12}'),
  outcome: cue('prevalência', 'incidência', 'mortalidade', 'sobrevida', 'taxas?', 'percentual', 'porcentagem', 'proporção', 'odds ratio', 'razão de chances', 'hazard ratio', 'risco', 'significativ*', 'significância', 'intervalo de confiança', 'valor de p', 'p ?[=<>] ?[\\d.,·]{0,12}', 'coeficiente*', 'correlaç*', 'redução', 'aumento', 'eficácia', 'sensibilidade', 'especificidade', 'diferença*'),
  outcomePlace: cue('resumo', 'resultados', 'conclusão', 'conclusões', 'abstract'),
  verdict: cue('(?:já |mais )?não (?:é|foi|era|são) (?:mais )?(?:estatisticamente )?significativ*', `${STUDY} .. (?:não são (?:confiáve*|válid*)|inválid*|incorret*)`, 'não (?:são|é) reprodutíve*', 'sentido (?:contrário|oposto)'),
  swapped: cue('trocad*', 'invertid*', 'confundid*'),
  up: cue('aument*', 'melhor*', 'maior', 'superior', 'mais'),
  down: cue('dimin*', 'reduzi*', 'redução', 'pior*', 'menor', 'inferior', 'menos'),
  claim: cue('significativ*', 'associ*', 'eficaz', 'efetiv*', 'diferen*'),
  negation: cue('não', 'nem', 'nunca', 'sem', 'nenhum*'),
  wording: cue('palavras?', 'termos?', 'ortogr*', 'tipogr*', 'frases?', 'parágrafo*', 'títulos?', 'equaç*', 'fórmula*', 'linha', 'página', 'traduç*', 'abreviatura*'),
  passage: cue('frases?', 'parágrafos?', 'páginas?', 'linhas?', 'texto', 'onde se lê'),
  open: cue('nem', 'se'),
  label: cue('legendas?', 'eixos?'),
  misstated: cue('(?:afirmava|dizia) (?:erroneamente|incorretamente) que'),
  thanks: cue('agradec*'),
};
