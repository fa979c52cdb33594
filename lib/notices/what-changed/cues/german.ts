import { cue } from '../cue';
import type { Cues } from './cues';

const STUDY = '(?:Ergebnis*|Schlussfolgerung*|Aussage*|Befund*|Interpretation*)';

/** German. Few words, each of which decides alone; compounds are met by their stems. */
export const GERMAN: Cues = {
  change: cue(
    'Fehler*', 'fehlerhaft*', 'Versehen*', 'versehentlich*', 'irrtümlich*', 'falsch*', 'unrichtig*', 'inkorrekt*', 'nicht korrekt*', 'fehlt*', 'fehlen*', 'vergessen', 'ausgelassen', 'muss', 'müssen', 'müsste*', 'sollte*', 'soll', 'richtig', 'richtige*', 'korrekt', 'korrekte*',
    'statt', 'anstatt', 'anstelle', 'und nicht', 'nicht [\\d.,]{1,12}', 'sondern', 'vertauscht*', 'verwechsel*', 'doppelt', 'ersetzt', 'gestrichen', 'nachgetragen', 'nicht (?:angegeben|genannt|aufgeführt|erwähnt|angeführt)', 'lautet', 'beträgt', 'betrug',
  ),
  unchanged: cue('unverändert', 'bleib(?:t|en) .. (?:gültig|bestehen|richtig)', 'keine Änderung*', '(?:ist|sind|war|waren) (?:richtig|korrekt)'),
  denial: cue(`${STUDY} .. (?:unverändert|nicht (?:betroffen|berührt|beeinflusst)|unberührt|keinen Einfluss|gültig)`, `(?:keinen|ohne) (?:Einfluss|Auswirkung*) .. ${STUDY}`, `(?:ändert|ändern|beeinflusst|beeinflussen|betrifft|betreffen|berührt|berühren) .. ${STUDY} .. nicht`, `keine Auswirkung* .. ${STUDY}`),
  authors: cue('Name* (?:de[rs]|von|einer|eine[sr]) .. Autor*', 'Autor(?:en)?namen?', 'Nachnamen?', 'Vornamen?', 'Familienname*', 'Autorenliste', 'Autorenschaft', 'Autorenverzeichnis', 'Affiliation*', 'Institutsangabe*', 'Korrespondenzadresse', 'Korrespondenzautor*', 'Anschrift*', 'akademische* Grad*', 'Zugehörigkeit*', '(?:Erst|Letzt|Zweit|Mit|Ko)autor(?:in)? .. (?:heißt|fehlt*)'),
  ethics: cue('Interessenkonflikt*', 'Interessen', 'Ethik*', 'ethisch* .. ', 'Einhaltung ethischer Richtlinien', 'Förder*', 'gefördert', 'Finanzierung*', 'finanziert*', 'Drittmittel*', 'Honorar*', '*honorar*', 'Einwilligung*', 'Tierversuchs*'),
  processing: cue('Literaturverzeichnis*', 'Literaturstelle*', 'Literaturangabe*', 'Referenz*', 'Zitat*', 'zitiert*', 'Quellenangabe*', 'Copyright*', 'Lizenz*', 'Heftnummer'),
  figures: cue('Abb', 'Abbildung*', 'Tab', 'Tabelle*', 'Legende*', 'Bildunterschrift*', 'Grafik*', 'Diagramm*', 'Schema', 'Video*', 'Zusatzmaterial*', 'Achsenbeschriftung*', 'Bild', 'Bilder'),
  figureUse: cue('in (?:Abb|Tab|Abbildung|Tabelle) .. verwendet*'),
  methods: cue('Methode*', 'Methodik', 'Methodenteil', 'Dosis', 'Dosierung*', 'Dosen', 'Konzentration*', 'Einschluss*', 'Ausschluss*', 'Stichprobe*', 'Fallzahl*', 'Fragebogen*', 'Datensatz', 'Datensätze', 'Rohdaten', 'Registrier*', 'Studienregister*', 'Messgerät*', 'Schwellenwert*', 'Erhebungszeit*', 'Untersuchungszeitraum', 'Antikörper*', 'Randomisier*'),
  cause: cue('kodiert*', 'Kodierung*', 'Codierung*', 'Rechenfehler', 'Berechnung*', 'Auswertung*', 'Dateneingabe*', 'Programmierfehler'),
  sample: cue('(?:Zahl|Anzahl) der .. (?:Patient*|Teilnehm*|Proband*|Frauen|Männer|Kinder|Tiere)', 'Durchschnittsalter', 'n ?= ?[\\d.,]{0,12}'),
  outcome: cue('Anteil', 'Anteile', '*rate', '*raten', 'Rate', 'Quote', 'Odds ?-?Ratio', 'Hazard ?-?Ratio', 'Risiko', 'p-Wert*', 'signifikan*', 'Konfidenzintervall*', 'Prävalenz', 'Inzidenz', 'Mortalität', 'Überleben*', 'Sterblichkeit', 'Effekt*', 'Korrelation*', 'Mittelwert*', 'Ergebnis*'),
  outcomePlace: cue('Zusammenfassung', 'Abstract', 'Ergebnisse', 'Ergebnisteil', 'Schlussfolgerung*', 'Fazit'),
  verdict: cue('nicht (?:mehr )?signifikant', `${STUDY} .. (?:nicht (?:mehr )?haltbar|falsch|ungültig|geändert|ändern)`, 'nicht reproduzier*', 'kein Vertrauen'),
  swapped: cue('vertauscht*', 'verwechsel*'),
  up: cue('stieg*', 'steig*', 'erhöh*', 'verbesser*', 'höher*', 'Zunahme', 'mehr', 'größer*'),
  down: cue('sank*', 'sink*', 'verringer*', 'verschlechter*', 'niedriger*', 'Abnahme', 'weniger', 'kleiner*'),
  claim: cue('signifikan*', 'wirksam*', 'Unterschied*', 'Zusammenhang'),
  negation: cue('nicht', 'kein*', 'ohne', 'nie', 'un*'),
  wording: cue('Schreibfehler', 'Tippfehler', 'Druckfehler', 'Schreibweise', 'Wort', 'Wörter', 'Begriff*', 'Satz', 'Absatz', 'Titel', 'Überschrift*', 'Formel*', 'Gleichung*', 'Abkürzung*', 'Seite', 'Zeile'),
  passage: cue('Satz', 'Absatz', 'Seite', 'Zeile', 'Text', 'Abschnitt'),
  open: cue('weder', 'noch', 'ob', 'falls'),
  label: cue('Legende*', 'Bildunterschrift*', 'Achse*'),
  misstated: cue('(?:fälschlich*|irrtümlich) .. (?:angegeben|behauptet|berichtet)'),
  thanks: cue('Danksagung*', 'danken'),
};
