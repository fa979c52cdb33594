import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = new URL('../../../.github/workflows/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name));

interface Workflow {
  permissions?: Record<string, string> | string;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps?: { uses?: string; run?: string }[] }>;
}

/** Rights to write that a workflow needs, each with its reason in the file. */
const MAY_WRITE: Record<string, readonly string[]> = {
  'ci.yml': [],
  'notices.yml': ['pages', 'id-token'],
  'release.yml': ['id-token', 'attestations', 'contents'],
  'weekly.yml': [],
};

test('the workflows are those that the rules below know', () => {
  expect(FILES.toSorted()).toEqual(Object.keys(MAY_WRITE));
});

describe.each(FILES)('%s', (name) => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);

  test('runs actions by the hash of their commit, with the version in a comment', () => {
    const used = [...text.matchAll(/\buses:\s*(.*)$/gm)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
    expect(jobs.flatMap(({ steps = [] }) => steps).filter(({ uses }) => uses !== undefined).length, 'none is written so that the rule misses it').toBe(used.length);
  });

  test('declares its rights, and writes only where it must', () => {
    expect(workflow.permissions).toBeTypeOf('object');
    const rights = [workflow.permissions, ...jobs.map((job) => job.permissions)].flatMap((each) => Object.entries((each ?? {}) as Record<string, string>));
    expect(rights.filter(([, right]) => !['read', 'write', 'none'].includes(right))).toEqual([]);
    const written = new Set(rights.filter(([, right]) => right === 'write').map(([subject]) => subject));
    expect([...written].toSorted()).toEqual([...(MAY_WRITE[name] ?? [])].toSorted());
  });

  test('puts nothing that others wrote into a command, and ends by itself', () => {
    const commands = jobs.flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });
});

test('all workflows run an action in the same version', () => {
  const versions = new Map<string, Set<string>>();
  for (const name of FILES) {
    for (const [, action = '', hash = ''] of readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/\buses:\s*([\w/-]+)@(\S+)/g)) {
      versions.set(action, (versions.get(action) ?? new Set()).add(hash));
    }
  }
  expect([...versions].filter(([, hashes]) => hashes.size > 1).map(([action]) => action)).toEqual([]);
});
