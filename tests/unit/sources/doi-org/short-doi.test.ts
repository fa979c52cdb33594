import { describe, expect, test } from 'vitest';
import { parseShortDoiAnswer, shortDoiRequest } from '@/lib/sources/doi-org/short-doi';

const answer = (body: unknown, status = 200) => ({ status, contentType: 'application/json', body: JSON.stringify(body) });
const alias = (value: unknown, type = 'HS_ALIAS') => ({ index: 1, type, data: { format: 'string', value }, ttl: 86_400 });
const found = (...values: unknown[]) => answer({ responseCode: 1, handle: '10/abc', values });

describe('asking doi.org what a short DOI stands for', () => {
  test('asks for the alias alone', () => {
    expect(shortDoiRequest('10/abc')).toBe('https://doi.org/api/handles/10/abc?type=HS_ALIAS');
  });

  test('reads the DOI in normal form, also an old one with brackets and angles', () => {
    expect(parseShortDoiAnswer(found(alias('10.5555/CAVEAT.1')), '10/abc')).toBe('10.5555/caveat.1');
    expect(parseShortDoiAnswer(found(alias('10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2')), '10/abc')).toBe(
      '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2',
    );
  });

  test('passes over values of other types', () => {
    expect(parseShortDoiAnswer(found(alias('https://evil.example/10.5555/x', 'URL'), alias('10.5555/caveat.1')), '10/abc')).toBe(
      '10.5555/caveat.1',
    );
  });

  test('an unknown one is known to be unknown', () => {
    expect(parseShortDoiAnswer(answer({ responseCode: 100, handle: '10/abc' }, 404), '10/abc')).toBe('unknown');
    expect(parseShortDoiAnswer(answer({ responseCode: 200, handle: '10/ABC' }), '10/abc')).toBe('unknown');
  });

  test.each([
    ['about another handle', answer({ responseCode: 1, handle: '10/xyz', values: [alias('10.5555/caveat.1')] })],
    ['with an alias that is no DOI', found(alias('10/def'), alias(null), null, alias({ doi: '10.5555/x' }))],
    ['with an error of the server', answer({ responseCode: 2, handle: '10/abc' })],
    ['without values', answer({ responseCode: 1, handle: '10/abc', values: 'none' })],
    ['without JSON', { status: 404, contentType: 'text/html', body: '<html>' }],
  ])('an answer %s is none', (_what, response) => {
    expect(parseShortDoiAnswer(response, '10/abc')).toBeNull();
  });
});
