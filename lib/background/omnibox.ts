import { i18n } from '#i18n';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import type { WorkIds } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';
import { openCheckPage } from '@/lib/platform/check-page';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { suggestionText } from '@/lib/platform/suggestion-text';
import { findableEntry, findByWords, type FindableEntry } from '@/lib/reading-list/find-by-words';
import { listRows } from '@/lib/reading-list/list-rows';
import { allEntries, findEntry, findEntryById } from '@/lib/reading-list/reading-list';

/** As many suggestions as Chrome shows below the first line. */
const MAX_SUGGESTIONS = 6;
/** Longest title in a suggestion, in characters. */
const MAX_TITLE = 160;
/** Begins the text of a suggestion that leads to the reading list. */
const SAVED = 'saved: ';

/**
 * The word `cv` in the address bar: suggests saved papers, opens the entry of the one that was chosen, and
 * opens the check page with any other text. To be called at each start; Firefox for Android has no such words.
 */
export function listenToOmnibox(): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  /** The saved papers, read once for each time that somebody types. */
  let entries: Promise<FindableEntry[]> | null = null;
  void omnibox.setDefaultSuggestion({ description: suggestionText(i18n.t('omnibox.hint')) });
  omnibox.onInputStarted.addListener(() => void (entries = findableEntries()));
  omnibox.onInputChanged.addListener((text, suggest) => {
    entries ??= findableEntries();
    void entries.then((all) =>
      suggest(
        findByWords(all, text, MAX_SUGGESTIONS).map(({ id, ids, title }) => ({
          content: SAVED + (nameOf(ids) ?? id),
          description: suggestionText(i18n.t('omnibox.saved', [title.slice(0, MAX_TITLE)])),
        })),
      ),
    );
  });
  omnibox.onInputCancelled.addListener(() => void (entries = null));
  omnibox.onInputEntered.addListener((text, disposition) => {
    entries = null;
    void openFromOmnibox(text, disposition);
  });
}

/** Opens what a text in the address bar stands for, where the browser says that it should open. */
async function openFromOmnibox(text: string, disposition: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const open = (url: string): Promise<unknown> => {
    // Chrome shows no page of an extension in a private window.
    if (disposition === 'currentTab' && tab?.id !== undefined && !tab.incognito) return browser.tabs.update(tab.id, { url });
    return browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
  };
  const rest = text.startsWith(SAVED) ? text.slice(SAVED.length) : null;
  const entry = rest === null ? null : await entryOf(rest).catch(() => null);
  if (entry !== null) await open(`${browser.runtime.getURL(OWN_PAGES['reading-list'])}#entry=${encodeURIComponent(entry.id)}`);
  else await openCheckPage(rest ?? text, tab ?? null, open);
}

async function entryOf(text: string): Promise<{ id: string } | null> {
  const ids = idsInText(text);
  return (ids && (await findEntry(ids))) ?? findEntryById(text);
}

async function findableEntries(): Promise<FindableEntry[]> {
  // A list that cannot be read gives no suggestions; the text can be checked all the same.
  const rows = await allEntries().catch(() => []);
  return listRows(rows).entries.map(findableEntry);
}

/** An identifier as a text that names the same work again. */
function nameOf({ doi, pmid, pmcid, arxiv }: WorkIds): string | null {
  return doi ?? (pmid && `PMID ${pmid}`) ?? pmcid ?? (arxiv && `arXiv:${arxiv}`);
}
