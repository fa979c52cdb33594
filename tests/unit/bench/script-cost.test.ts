import { describe, expect, test } from 'vitest';
import { longestTaskBetween, scriptCost, threadShare, type TraceEvent } from '@/scripts/bench/script-cost';

const piece = (name: string, ts: number, dur: number, args: TraceEvent['args'] = {}): TraceEvent => ({ name, ph: 'X', pid: 1, tid: 2, ts, dur, args });
const evaluated = (file: string, ts: number, dur: number, id = 'ours') =>
  piece('EvaluateScript', ts, dur, { data: { url: `chrome-extension://${id}/${file}` } });
const called = (ts: number, dur: number, worldName = 'Caveat') => piece('v8.callFunction', ts, dur, { worldName });

describe('scriptCost', () => {
  test('counts the evaluation of our files and the calls into our world', () => {
    const cost = scriptCost([evaluated('detector.js', 0, 3_000), called(10_000, 2_000), evaluated('reader.js', 20_000, 1_000)], 'ours', 'Caveat');
    expect(cost).toEqual({ total: 6, longest: 3, files: { 'detector.js': 3, 'reader.js': 1 }, forced: 0 });
  });

  test('counts nobody else’s scripts', () => {
    const cost = scriptCost(
      [evaluated('other.js', 0, 3_000, 'theirs'), called(5_000, 1_000, 'Other'), piece('EvaluateScript', 9_000, 1_000, { data: { url: 'https://ours/x.js' } })],
      'ours',
      'Caveat',
    );
    expect(cost.total).toBe(0);
  });

  test('counts a call within a call once', () => {
    expect(scriptCost([called(0, 5_000), called(1_000, 3_000)], 'ours', 'Caveat').total).toBe(5);
  });

  test('takes the thread’s own time where the trace has it: what a busy machine adds is not ours', () => {
    expect(scriptCost([{ ...called(0, 5_000), tdur: 2_000 }], 'ours', 'Caveat').total).toBe(2);
  });

  test('counts the layouts within our work, and not those of the page', () => {
    const cost = scriptCost([called(0, 5_000), piece('Layout', 1_000, 100), piece('UpdateLayoutTree', 2_000, 100), piece('Layout', 8_000, 100)], 'ours', 'Caveat');
    expect(cost.forced).toBe(2);
  });

  test('another process is another page', () => {
    expect(scriptCost([called(0, 5_000), { ...piece('Layout', 1_000, 100), pid: 9 }], 'ours', 'Caveat').forced).toBe(0);
  });
});

describe('longestTaskBetween', () => {
  const task = (ts: number, dur: number) => piece('ThreadControllerImpl::RunTask', ts, dur);

  test('is the longest task between the marks, those that hold them included', () => {
    expect(longestTaskBetween([task(0, 9_000), piece('a', 10_500, 0), task(10_000, 4_000), task(15_000, 6_000), piece('b', 20_000, 0), task(30_000, 9_000)], 'a', 'b')).toBe(6);
  });

  test('is 0 where nothing was marked', () => {
    expect(longestTaskBetween([task(0, 9_000)], 'a', 'b')).toBe(0);
  });
});

describe('threadShare', () => {
  const task = (ts: number, dur: number) => piece('ThreadControllerImpl::RunTask', ts, dur);

  test('tells our scripts from what the thread did, and that from the time that passed', () => {
    const events = [task(0, 10_000), called(1_000, 2_000), called(4_000, 3_000, 'Other'), task(50_000, 20_000), evaluated('scout.js', 51_000, 1_000), { ...task(0, 90_000), tid: 7 }, task(95_000, 5_000)];
    expect(threadShare(events, 'ours', 'Caveat')).toEqual({ ours: 3, busy: 35, whole: 100 });
  });

  test('is no figure where our scripts did not run', () => {
    expect(() => threadShare([task(0, 10_000), called(0, 1_000, 'Other')], 'ours', 'Caveat')).toThrow('No script of the extension');
  });
});
