/**
 * Measures the check of a machine's draft (lib/drafts) on a thousand drafts that were spoilt in one sentence each: how many
 * pass whole, by the way they were spoilt; and how many sentences of honest drafts are dropped. `npm run measure:drafts -- [COUNT] [--wrong]`
 */
import { checkDraft, type DraftSentence } from '@/lib/drafts/check-draft';
import { DRAFT_SAMPLES } from './drafts/draft-samples';
import { SPOILERS } from './drafts/spoil';

const SOURCES = [...DRAFT_SAMPLES.map(({ source }) => ({ text: source, background: false })), { text: 'Moss has been eaten for long.', background: true }];
const BACKGROUND = SOURCES.length - 1;
const HONEST: readonly DraftSentence[] = DRAFT_SAMPLES.map(({ plain }, source) => ({ text: plain, source }));

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const args = process.argv.slice(2);
const count = Number(args.find((arg) => /^\d{1,6}$/.test(arg)) ?? 1_000);
const random = randomFrom(7);
const ways = [...Object.keys(SPOILERS), 'from the background', 'number of another'];
const tally = new Map(ways.map((way) => [way, { made: 0, passed: 0 }]));
for (let made = 0, turn = 0; made < count; turn += 1) {
  const way = ways[turn % ways.length] ?? '';
  const at = Math.floor(random() * HONEST.length);
  const honest = HONEST[at];
  if (honest === undefined) continue;
  const isMoved = way === 'number of another';
  const text = SPOILERS[way] ? SPOILERS[way](honest.text, random) : isMoved ? honest.text : 'People have eaten moss for long.';
  if (text === null || (text === honest.text && !isMoved)) continue;
  made += 1;
  const spoilt = { text, source: SPOILERS[way] ? honest.source : isMoved ? (honest.source + 1 + Math.floor(random() * (HONEST.length - 1))) % HONEST.length : BACKGROUND };
  const { dropped } = checkDraft(HONEST.map((sentence, index) => (index === at ? spoilt : sentence)), SOURCES);
  const row = tally.get(way);
  if (row === undefined) continue;
  row.made += 1;
  if (!dropped.some(({ sentence }) => sentence === spoilt)) {
    row.passed += 1;
    process.exitCode = 1;
    if (args.includes('--wrong')) console.log(`${way}: kept "${text}" for "${SOURCES[spoilt.source]?.text}"`);
  }
}
console.log(`${count} spoilt drafts\n`);
for (const [way, { made, passed }] of tally) console.log(`${way.padEnd(24)}${String(made).padStart(6)} made${String(passed).padStart(6)} kept`);
const { kept, dropped } = checkDraft(HONEST, SOURCES);
console.log(`\nof ${HONEST.length} honest sentences ${kept.length} kept`);
for (const { sentence, reasons } of dropped) console.log(`  dropped: "${sentence.text}" (${reasons.join(', ')})`);
